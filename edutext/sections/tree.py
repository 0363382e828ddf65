"""The sections of a text: a flat list with levels and paths that tiles the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal, NamedTuple, cast

from edutext.lines import Line
from edutext.sections.headings import Heading, clauses, headings
from edutext.sections.items import leaves
from edutext.sections.matter import Matter, annexes, contents, first_text, front, signature
from edutext.sections.numbering import Rank
from edutext.sections.paragraphs import paragraphs
from edutext.sections.unnumbered import unnumbered

Kind = Literal["title", "salutation", "heading", "article", "item", "toc", "annex", "signature", "body"]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a text at [start, end), without the sections below it: all sections together tile the text.

    `level` is 1 for the outermost headings and 0 for what has no place in the numbering: title, salutation, table of
    contents, annex, signature, and text before the first heading. `number` is the marker as written, `path` counts
    siblings (`2.1`; `0`, `0.1` … before the first heading), the section's text begins at `body_start`.
    """

    level: int
    number: str
    title: str
    start: int
    end: int
    kind: Kind
    path: str
    body_start: int


class _Part(NamedTuple):
    """A section in the making. Rank 0 stands outside the numbering."""

    start: int
    kind: str
    number: str
    title: str
    body_start: int
    rank: int = 0


_BESIDE = ("annex", "signature")  # outside the numbering, but beside its outermost headings
_UNNUMBERED = 1  # above every rank of the ladder
_LEAF = 1000  # below


def split_sections(text: str, *, items: bool = False) -> tuple[Section, ...]:
    """The sections of `text`, in order; joining `text[s.start:s.end]` of all gives `text` again.

    `items` makes sections of the members of enumerations too: 一是…二是…, and the clauses （一）…；（二）…。 of a
    sentence or an article.

    >>> for s in split_sections("工作报告\\n一、工作回顾\\n（一）教学。抓常规。\\n二、打算\\n"):
    ...     print(s.path, s.level, s.kind, s.number, s.title, s.start, s.end)
    0 0 title  工作报告 0 5
    1 1 heading 一、 工作回顾 5 12
    1.1 2 heading （一） 教学 12 23
    2 1 heading 二、 打算 23 28
    """
    pieces = paragraphs(text)
    found = headings(text, pieces)
    table = contents(pieces, found)
    if table is not None:
        found = [heading for heading in found if heading.index >= table.body_index]
    begin = table.body_index if table is not None else 0
    head = first_text(pieces, begin, found[0].index if found else len(pieces))
    extra = annexes(pieces, head + 1)
    found = [h for h in clauses(found, [annex.index for annex in extra]) if items or not h.clause]
    parts = _parts(text, pieces, found, table, extra)
    if items:
        parts = _with_leaves(text, pieces, parts)
    return tuple(_placed(text, parts))


def _parts(
    text: str, pieces: Sequence[Line], found: Sequence[Heading], table: Matter | None, extra: Sequence[Matter]
) -> list[_Part]:
    """Everything that begins a section, in order: what stands before the headings, the headings, what stands behind."""
    begin = table.body_index if table is not None else 0
    end = extra[0].index if extra else len(pieces)
    main = [heading for heading in found if heading.index < end]
    heads = unnumbered(pieces, main)
    stop = min(heads[0] if heads else end, main[0].index if main else end)
    matter = [*front(pieces, 0, table.index), table] if table is not None else []
    matter += front(pieces, begin, stop)
    signed = signature(pieces, main[-1].index + 1 if main else first_text(pieces, begin, stop) + 1, end)
    matter += [*([signed] if signed is not None else []), *extra]
    parts = [_of_matter(text, pieces, part) for part in matter]
    parts += [_of_line(pieces[index]) for index in heads]
    parts += [_of_heading(text, pieces[heading.index], heading) for heading in found]
    return sorted(parts)


def _of_matter(text: str, pieces: Sequence[Line], part: Matter) -> _Part:
    at = pieces[part.body_index].start if part.body_index < len(pieces) else len(text)
    return _Part(pieces[part.index].start, part.kind, "", part.title, at)


def _of_line(line: Line) -> _Part:
    return _Part(line.start, "heading", "", line.text.strip(), line.stop, _UNNUMBERED)


def _of_heading(text: str, line: Line, heading: Heading) -> _Part:
    marker = heading.marker
    number = text[marker.start : marker.end]
    return _Part(line.start, heading.kind, number, heading.title, heading.body_start, marker.rank)


def _with_leaves(text: str, pieces: Sequence[Line], parts: Sequence[_Part]) -> list[_Part]:
    """The parts with the enumerations inside their texts as parts of their own."""
    out: list[_Part] = []
    first = 0
    for part, after in zip_longest(parts, parts[1:]):
        end = after.start if after else len(text)
        out.append(part)
        if part.kind not in ("heading", "article", "item", "body"):
            continue
        while first < len(pieces) and pieces[first].stop <= part.body_start:
            first += 1
        last = first
        while last < len(pieces) and pieces[last].start < end:
            last += 1
        body = [_from(line, part.body_start) for line in pieces[first:last]]
        out += [_Part(*leaf, rank=_LEAF) for leaf in leaves(text, body) if leaf.start > part.start]
    return out


def _from(line: Line, start: int) -> Line:
    """What of the line lies behind `start`."""
    return line if start <= line.start else Line(start, line.end, line.stop, line.text[start - line.start :])


def _placed(text: str, parts: Sequence[_Part]) -> list[Section]:
    """The parts as sections: each reaches to the next one, and has its place among its siblings."""
    if not text:
        return []
    parts = [parts[0]._replace(start=0), *parts[1:]] if parts else [_Part(0, "body", "", "", 0)]
    parts = _articles_inside(parts)
    top = min((part.rank for part in parts if part.rank), default=0)
    sections: list[Section] = []
    path = [0]  # of the section before; 0 is what stands before the first heading
    ranks = [0]  # of the sections that are open, from the outermost
    for part, after in zip_longest(parts, parts[1:]):
        beside = part.kind in _BESIDE
        if beside or (part.rank and part.rank == top and path[0] == 0):
            ranks = []
        while ranks and part.rank and ranks[-1] >= part.rank:
            ranks.pop()
        depth = len(ranks)
        if part.rank or beside or sections:
            path = [*path[:depth], path[depth] + 1 if len(path) > depth else 1]
        if part.rank or beside:
            ranks.append(part.rank)
        level = len(path) if part.rank else 0
        end = after.start if after else len(text)
        name, body = ".".join(map(str, path)), min(part.body_start, end)
        sections.append(Section(level, part.number, part.title, part.start, end, cast(Kind, part.kind), name, body))
    return sections


def _articles_inside(parts: Sequence[_Part]) -> Sequence[_Part]:
    """Where 一、 comes before the first 第一条, the articles stand inside those parts, not around them."""
    first = {rank: position for position, rank in reversed(list(enumerate(part.rank for part in parts)))}
    if first.get(Rank.HAN, len(parts)) > first.get(Rank.ARTICLE, -1):
        return parts
    return [part._replace(rank=Rank.HAN + 1) if part.rank == Rank.ARTICLE else part for part in parts]
