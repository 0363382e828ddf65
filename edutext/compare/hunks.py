"""A difference for people: the changed lines, with marks inside, in hunks under the headings of their sections."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from edutext.compare.operations import Diff, Operation
from edutext.lines import lines
from edutext.sections.tree import split_sections

Kind = Literal["equal", "delete", "insert", "note"]

# Of a long equal stretch in a changed line, this many characters are shown beside each change.
_SHOWN = 30


class Piece(NamedTuple):
    """A part of a line: equal, deleted or inserted text, or a note."""

    kind: Kind
    text: str


class Row(NamedTuple):
    """One line of the comparison, and where it begins in both texts."""

    pieces: tuple[Piece, ...]
    old: int
    new: int

    @property
    def changed(self) -> bool:
        """Whether anything in the line differs."""
        return any(piece.kind != "equal" for piece in self.pieces)


class Hunk(NamedTuple):
    """Rows that belong together; of the first one, the lines of both texts (from 1) and the heading it stands under."""

    old_line: int
    new_line: int
    heading: str
    rows: tuple[Row, ...]


def hunks(found: Diff, context: int = 0) -> Iterator[Hunk]:
    """The changed rows with `context` unchanged ones around them, long equal stretches shortened.

    >>> found = Diff("甲\\n乙乙\\n", "甲\\n乙丙\\n", (Operation("equal", (0, 3), (0, 3)),
    ...     Operation("replace", (3, 4), (3, 4)), Operation("equal", (4, 5), (4, 5))))
    >>> [(hunk.new_line, row.pieces) for hunk in hunks(found) for row in hunk.rows]
    [(2, (Piece(kind='equal', text='乙'), Piece(kind='delete', text='乙'), Piece(kind='insert', text='丙')))]
    """
    if found.same:
        return
    places = _Places(found.old), _Places(found.new)
    rows = list(_rows(found, places[0]))
    wanted = {k for n, row in enumerate(rows) if row.changed for k in range(n - context, n + context + 1)}
    group: list[Row] = []
    for index, row in enumerate(rows):
        if index in wanted:
            group.append(row)
        elif group:
            yield _hunk(group, places)
            group = []
    if group:
        yield _hunk(group, places)


class _Places:
    """The lines and headings of a text, by offset."""

    def __init__(self, text: str) -> None:
        self._lines = [line.start for line in lines(text)]
        self._sections = [section for section in split_sections(text) if section.number or section.title]

    def line(self, offset: int) -> int:
        return max(1, bisect_right(self._lines, offset))

    def heading(self, offset: int) -> str:
        at = bisect_right(self._sections, offset, key=lambda section: section.start) - 1
        return self._sections[at].number + self._sections[at].title if at >= 0 else ""


def _hunk(rows: Sequence[Row], places: tuple[_Places, _Places]) -> Hunk:
    first = rows[0]
    gone = all(piece.kind == "delete" for piece in first.pieces)
    heading = places[0].heading(first.old) if gone else places[1].heading(first.new)
    shown = (row._replace(pieces=tuple(_shortened(row.pieces))) if row.changed else row for row in rows)
    return Hunk(places[0].line(first.old), places[1].line(first.new), heading, tuple(shown))


def _shortened(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for index, piece in enumerate(pieces):
        head = _SHOWN if index > 0 else 0
        tail = _SHOWN if index < len(pieces) - 1 else 0
        if piece.kind == "equal" and len(piece.text) > head + tail + 10:
            yield Piece("equal", f"{piece.text[:head]}…{piece.text[len(piece.text) - tail :]}")
        else:
            yield piece


def _rows(found: Diff, places: _Places) -> Iterator[Row]:
    """Every line of the comparison, in the order of the new text.

    A line ends where equal text ends one, or where a deletion or insertion that began it does.
    """
    pieces: list[Piece] = []
    begin = (0, 0)
    for operation in _leaves(found.operations):
        old, new = operation.old[0], operation.new[0]
        for piece in _pieces(found, operation, places):
            alone = all(earlier.kind in (piece.kind, "note") for earlier in pieces)
            for text in _lines(piece.text) if alone or piece.kind == "equal" else [piece.text]:
                begin = begin if pieces else (old, new)
                ends = text[-1] in "\r\n" and (piece.kind == "equal" or alone)
                shown = text.rstrip("\r\n") if ends else text
                if shown or piece.kind != "equal":
                    pieces.append(Piece(piece.kind, shown or text))
                old += len(text) if piece.kind in ("equal", "delete") else 0
                new += len(text) if piece.kind in ("equal", "insert") else 0
                if ends:
                    yield Row(tuple(pieces), *begin)
                    pieces, alone = [], True
    if pieces:
        yield Row(tuple(pieces), *begin)


def _lines(text: str) -> list[str]:
    return [text[line.start : line.stop] for line in lines(text)]


def _leaves(operations: Iterable[Operation]) -> Iterator[Operation]:
    for operation in operations:
        yield from operation.changes or (operation,)


def _pieces(found: Diff, operation: Operation, places: _Places) -> Iterator[Piece]:
    """What is shown of an operation; equal texts are shown as they are in the new one."""
    old, new = found.old[slice(*operation.old)], found.new[slice(*operation.new)]
    if operation.op == "move":
        yield Piece("note", f"[moved from line {places.line(operation.old[0])}] ")
        yield Piece("insert", new)
    elif operation.op == "equal":
        yield from [Piece("equal", new)] if new else []
    else:
        yield from [Piece("delete", old)] if old else []
        yield from [Piece("insert", new)] if new else []
