"""What the rows of `data/site_lines.tsv` say: a small language for pieces of a line.

Rows are written once, in simplified characters and half width; they match both scripts and both widths, and capital
and small letters alike. `*` stands for a short run without a full stop, `#` for a number, a blank for any blanks or
none, `{a|b}` for either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.patterns import lazy_pattern

_WILD = {"*": r"[^\n。]{0,60}?", "#": r"[0-9][0-9,.]{0,11}", " ": "[ \t]{0,8}"}
_CHOICE = lazy_pattern(r"\{([^{}]*)\}")
_SIGNS = frozenset("{*# ")
_OPENING = 2  # characters; more would tell little more


def expression(row: str) -> str:
    r"""The regular expression of a row; at its end `*` takes the whole rest of the line.

    >>> re.fullmatch(expression("{上|下}一篇:*"), "下一篇:教学管理") is not None
    True
    """
    body, rest = (row[:-1], r"[^\n。]{0,80}") if row.endswith("*") else (row, "")
    return "".join(f"(?:{'|'.join(map(_words, part))})" for part in _parts(body)) + rest


def _words(words: str) -> str:
    return "".join(_WILD.get(char) or re.escape(char) for char in words)


def _parts(row: str) -> Iterator[list[str]]:
    """The words of a row and its choices, one after another: of each what may stand there."""
    for odd, part in enumerate(_CHOICE.split(row)):
        yield part.split("|") if odd % 2 else [part]


def openings(row: str) -> set[str]:
    """How what a row matches may open: with which two characters, or with which one where anything may follow it.

    >>> sorted(openings("{请|}打印本页")), sorted(openings("第#页"))[:2], openings("转 发")
    (['打印', '请打'], ['第0', '第1'], {'转'})
    """
    if len(row) >= _OPENING and _SIGNS.isdisjoint(row[:_OPENING]):
        return {row[:_OPENING]}
    begun = {""}
    for part in _parts(row):
        begun = {(start + words).lstrip(" ")[:_OPENING] for start in begun for words in part}
        if min(map(len, begun)) == _OPENING:
            break
    found: set[str] = set()
    for start in begun:
        if _SIGNS.isdisjoint(start):
            found.add(start)
            continue
        plain = re.split("[*# ]", start)[0]
        found.update((plain + digit for digit in "0123456789") if start.startswith("#", len(plain)) else (plain,))
    return found


def telling(row: str) -> tuple[str, ...]:
    """Words of which one stands in whatever a row matches: the longest that are sure, or those of a choice.

    >>> telling("由会员{分享|上传}*"), telling(".{docx|doc}_第#页")
    (('由会员',), ('docx', 'doc'))
    """
    found: list[tuple[str, ...]] = [("",)]
    for part in _parts(row):
        found += [tuple(part)] if len(part) > 1 else [(words,) for words in re.split(r"[*# ]", part[0])]
    return max(
        (words for words in found if not set("".join(words)) & _WILD.keys()), key=lambda words: min(map(len, words))
    )
