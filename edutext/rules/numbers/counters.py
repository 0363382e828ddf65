"""What may stand behind a figure: the table data/counters.tsv as the source of a pattern."""

from __future__ import annotations

from functools import lru_cache

from edutext.data.tables import rows


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    """Each counter, and the characters that make another word of it; the longest first."""
    table = {row[0]: row[1] if len(row) > 1 else "" for row in rows("counters")}
    return dict(sorted(table.items(), key=lambda row: len(row[0]), reverse=True))


@lru_cache(maxsize=1)
def counter() -> str:
    """A pattern for one counter, unit or percent sign, the longest first; no part of another word.

    It takes 10 ms to compile: where nothing stands behind it, `is_counter` tells the same.

    >>> import re
    >>> [bool(re.match(counter(), text)) for text in ("名教师", "万元", "％", "名师工作室", "工作")]
    [True, True, True, False, False]
    """
    return "(?:" + "|".join(f"{unit}(?![{others}])" if others else unit for unit, others in _table().items()) + ")"


def is_counter(text: str, at: int) -> bool:
    """Whether `text` goes on at `at` with what `counter` matches.

    >>> [is_counter(text, 1) for text in ("3名教师", "3万元", "3％", "3名师工作室", "3工作")]
    [True, True, True, False, False]
    """
    table = _table()
    for size in range(1, len(next(iter(table))) + 1):
        others = table.get(text[at : at + size])
        if others is not None and (not others or text[at + size : at + size + 1] not in tuple(others)):
            return True
    return False


def behind(text: str, at: int, *optional: str) -> int:
    """The offset behind one character of each of `optional`, as far as they stand at `at`.

    >>> behind("3 多名", 1, " ", "多余"), behind("3名", 1, " ", "多余")
    (3, 1)
    """
    for characters in optional:
        at += text[at : at + 1] in tuple(characters)
    return at
