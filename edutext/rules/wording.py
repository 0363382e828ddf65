"""Tables of wrong wording: a wrong word, the right one, and the neighbours that prove which of the two is meant.

The tables (data/spun_words.tsv, spun_phrases.tsv, ocr_typos.tsv) have one entry a line: the wrong word, the right
word, and then, in any order, `before:`, `after:`, `not before:` and `not after:` with what must or must not stand
beside it, separated by spaces. Beside a word, `$` stands for a clause's end, `^` for its beginning, `#` for a digit.
A right word with `~` behind it is too weak to prove anything by itself, one with `?` is only worth a flag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from edutext.data.tables import Extra, rows

# What a clause ends and begins at, in both widths; a space stands where a line break was lost. An opening quotation
# mark ends nothing: 开展“一对一”帮扶.
_ENDS = tuple("。，、；：！？…—”’）》〉】,.;:!?)>\"' \t\u3000\r\n〞")
_BEGINNINGS = tuple("。，、；：！？…—“‘（《〈【,.;:!?(<\"' \t\u3000\r\n")
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


class Finding(NamedTuple):
    """A wrong word at [start, end) and the entry that says so."""

    start: int
    end: int
    entry: Entry


def find_wording(table: str, text: str, tables: Extra = ()) -> Iterator[Finding]:
    """The wrong words of `text` that `table`, with the user's own rows in `tables`, can prove wrong.

    >>> [(found.start, found.entry.right) for found in find_wording("spun_words", "公开公平的原那么；还原那么多细节")]
    [(5, '原则')]
    """
    words, entries = _read(table, tables)
    framed = f"\n{text}\n"  # the ends of the text are borders too
    for match in words.finditer(framed):
        start, end = match.span()
        for entry in entries[match[0]]:
            if _fits(entry, framed, start, end):
                yield Finding(start - 1, end - 1, entry)
                break


def spun(text: str, tables: Extra = ()) -> int:
    """How many words and phrases prove that `text` went through a replacement of synonyms.

    >>> spun("坚持公开公平的原那么，广阔教师积极参与。"), spun("天地广阔，面貌发生根本变化。")
    (2, 0)
    """
    found = [found for table in ("spun_words", "spun_phrases") for found in find_wording(table, text, tables)]
    return len({one.end for one in found if one.entry.proof})  # both tables may see one place


def _fits(entry: Entry, text: str, start: int, end: int) -> bool:
    return (
        (not entry.before or text.endswith(entry.before, 0, start))
        and (not entry.after or text.startswith(entry.after, end))
        and not text.endswith(entry.not_before, 0, start)
        and not text.startswith(entry.not_after, end)
    )


@lru_cache(maxsize=8)
def _read(table: str, tables: Extra) -> tuple[re.Pattern[str], dict[str, list[Entry]]]:
    """A pattern of all wrong words of a table, and the entries of each."""
    entries: dict[str, list[Entry]] = {}
    for wrong, right, *fields in rows(table, tables):
        beside = {key: value.split() for key, colon, value in (field.partition(":") for field in fields) if colon}
        sides = (_neighbours(beside.get(key, [])) for key in ("before", "after", "not before", "not after"))
        entry = Entry(right.rstrip("~?"), right[-1:] not in "~?", right[-1:] == "?", *sides)
        entries.setdefault(wrong, []).append(entry)
    longest_first = sorted(entries, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)"), entries


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
