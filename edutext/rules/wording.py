"""Tables of wrong wording: a wrong word, the right one, and the neighbours that prove which of the two is meant.

The tables (data/spun_words.tsv and spun_phrases.tsv, both also in traditional characters, and ocr_typos.tsv) have one
entry a line: the wrong word, the right word, and then, in any order, `before:`, `after:`, `not before:` and
`not after:` with what must or must not stand beside it, separated by spaces. Beside a word, `$` stands for a clause's
end, `^` for its beginning, `#` for a digit; in `not after:`, `#` and a word stand for a figure and that word behind it.
`not near:` names what must not stand in the clause shortly before. A right word with `~` behind it is too weak to
prove anything by itself, one with `?` is only worth a flag.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from edutext.data.tables import Extra, Row, rows
from edutext.rules.literals import Places, places
from edutext.rules.mention import is_shown

_TABLES = ("spun_words", "spun_phrases", "ocr_typos")
_IN_TRADITIONAL = {"spun_words": "spun_words_traditional", "spun_phrases": "spun_phrases_traditional"}

# What a clause ends and begins at, in both widths; a space stands where a line break was lost. An opening quotation
# mark ends nothing: 开展“一对一”帮扶.
_ENDS = tuple("。，、；：！？…—”’）》〉】,.;:!?)>\"' \t\u3000\r\n〞")
_BEGINNINGS = tuple("。，、；：！？…—“‘（《〈【,.;:!?(<\"' \t\u3000\r\n")
_FIGURE = tuple("0123456789.．,")
_NEAR = 8  # characters before a word that `not near:` is about
_TOGETHER = 60  # characters: what stands in one sentence

_SPECIAL = {"$": _ENDS, "^": _BEGINNINGS, "#": tuple("0123456789")}


class Entry(NamedTuple):
    """One line of a table; an empty `before` or `after` asks for nothing."""

    right: str
    proof: bool
    flag: bool
    before: tuple[str, ...]
    after: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    not_counted: tuple[str, ...]
    not_near: tuple[str, ...]


class Finding(NamedTuple):
    """A wrong word at [start, end) and the entry that says so."""

    start: int
    end: int
    entry: Entry


def find_wording(table: str, text: str, tables: Extra = (), *, traditional: bool = False) -> Iterator[Finding]:
    """The wrong words of `text` that `table`, with the user's own rows in `tables`, can prove wrong.

    For a text in traditional characters the table in these is read, so that the right words are in them as well.

    >>> [(found.start, found.entry.right) for found in find_wording("spun_words", "公开公平的原那么；还原那么多细节")]
    [(5, '原则')]
    """
    yield from _findings(text, tables, traditional)[table]


def spun(text: str, tables: Extra = (), *, traditional: bool = False) -> int:
    """How many words and phrases prove that `text` went through a replacement of synonyms.

    A true word in a wrong place counts once, because an author may use it wrongly again and again.

    >>> spun("坚持公开公平的原那么，广阔教师积极参与。"), spun("天地广阔，面貌发生根本变化。")
    (2, 0)
    """
    findings = _findings(text, tables, traditional)
    broken = {one.end for one in findings["spun_words"] if one.entry.proof}
    misplaced = (one for one in findings["spun_phrases"] if one.entry.proof and one.end not in broken)
    count = len(broken) + len({text[one.start : one.end] for one in misplaced})
    return count + (count == 1 and _is_among_weak(text, (*findings["spun_words"], *findings["spun_phrases"])))


def _is_among_weak(text: str, findings: tuple[Finding, ...]) -> bool:
    """Whether two different weak words stand close to one that is proof: together they are as good as another."""
    weak = [one for one in findings if not one.entry.proof and not one.entry.flag]
    return any(
        len({text[one.start : one.end] for one in weak if abs(one.start - sure.start) < _TOGETHER}) > 1
        for sure in findings
        if sure.entry.proof and weak
    )


@lru_cache(maxsize=2)
def _findings(text: str, tables: Extra, traditional: bool) -> dict[str, tuple[Finding, ...]]:
    """What every table finds, read off one pass over the text."""
    found = places(text, tables)
    return {table: tuple(_of_table(table, text, found, tables, traditional)) for table in _TABLES}


def _of_table(table: str, text: str, found: Places, tables: Extra, traditional: bool) -> Iterator[Finding]:
    """What one table finds, the longest word first where several begin together."""
    held = found.keys() & _rows_of(table, tables, traditional).keys()
    words = [(at, -len(word), word) for word in held for at in found[word]]
    framed = f"\n{text}\n" if words else ""  # the ends of the text are borders too
    entries = {word: _entries(table, word, tables, traditional) for word in held}
    done = 0
    for at, _, word in sorted(words):
        end = at + len(word)
        if at >= done:
            done = end
            known = entries[word]
            if framed[end + 1] not in known.followed and known.lasts is not None and framed[at] not in known.lasts:
                continue  # as nearly all true words
            entry = _fitting(known, framed, at + 1, end + 1)
            if entry and not is_shown(text, at, end):
                yield Finding(at, end, entry)


def wrong_words(table: str, tables: Extra = ()) -> Iterator[str]:
    """The wrong words of a table in both scripts: what a rule that reads it declares as its own."""
    for traditional in (False, True):
        yield from _rows_of(table, tables, traditional)


@lru_cache(maxsize=16)
def _rows_of(table: str, tables: Extra, traditional: bool) -> dict[str, list[Row]]:
    """The rows of a table in the script at hand, by their wrong words; the user's own count for both scripts."""
    name = _IN_TRADITIONAL.get(table, table) if traditional else table
    found: dict[str, list[Row]] = {}
    for row in rows(name, tuple((name if own == table else own, text) for own, text in tables)):
        found.setdefault(row[0], []).append(row)
    return found


class _Entries(NamedTuple):
    """The entries of a word, by the character behind it: most true words fail there."""

    followed: dict[str, list[Entry]]
    others: list[Entry]
    """Entries that ask for nothing behind the word."""
    lasts: frozenset[str] | None
    """What `others` ask for right before the word: characters; None where one asks for nothing there either."""


@lru_cache(maxsize=512)
def _entries(table: str, word: str, tables: Extra, traditional: bool) -> _Entries:
    followed: dict[str, list[Entry]] = {}
    others: list[Entry] = []
    for entry in map(_entry, _rows_of(table, tables, traditional)[word]):
        for char in {item[0] for item in entry.after}:
            followed.setdefault(char, others.copy()).append(entry)
        if not entry.after:
            for fitting in (*followed.values(), others):
                fitting.append(entry)
    lasts = frozenset(item[-1] for entry in others for item in entry.before)
    return _Entries(followed, others, lasts if all(entry.before for entry in others) else None)


def _entry(row: Row) -> Entry:
    _, right, *fields = row
    beside = {key: value.split() for key, colon, value in (field.partition(":") for field in fields) if colon}
    counted = [item for item in beside.get("not after", ()) if item[0] == "#"]
    beside["not after"] = [item for item in beside.get("not after", ()) if item[0] != "#"]
    return Entry(
        right=right.rstrip("~?"),
        proof=right[-1:] not in "~?",
        flag=right[-1:] == "?",
        before=_neighbours(beside.get("before", [])),
        after=_neighbours(beside.get("after", [])),
        not_before=_neighbours(beside.get("not before", [])),
        not_after=_neighbours(beside["not after"]),
        not_counted=tuple(item[1:] for item in counted),
        not_near=tuple(beside.get("not near", [])),
    )


def _neighbours(items: list[str]) -> tuple[str, ...]:
    """The items with `$`, `^` and `#` spelled out."""
    found: list[str] = []
    for item in items:
        if item[0] in _SPECIAL:
            found += [sign + item[1:] for sign in _SPECIAL[item[0]]]
        elif item[-1] in _SPECIAL:
            found += [item[:-1] + sign for sign in _SPECIAL[item[-1]]]
        else:
            found.append(item)
    return tuple(found)


def _fitting(entries: _Entries, text: str, start: int, end: int) -> Entry | None:
    """The first entry whose neighbours stand around [start, end)."""
    for entry in entries.followed.get(text[end], entries.others):
        if (
            (not entry.before or text.endswith(entry.before, 0, start))
            and (not entry.after or text.startswith(entry.after, end))
            and not text.endswith(entry.not_before, 0, start)
            and not text.startswith(entry.not_after, end)
            and not (entry.not_counted and text.startswith(entry.not_counted, _figure_end(text, end)))
            and not (entry.not_near and any(word in _clause_before(text, start) for word in entry.not_near))
        ):
            return entry
    return None


def _figure_end(text: str, at: int) -> int:
    """Where the figure that begins at `at` ends."""
    while text[at : at + 1] in _FIGURE:
        at += 1
    return at


def _clause_before(text: str, end: int) -> str:
    """The last characters of the clause before `end`."""
    start = end
    while start > end - _NEAR and text[start - 1] not in _BEGINNINGS:
        start -= 1
    return text[start:end]
