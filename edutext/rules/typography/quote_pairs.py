"""Straight quotes in Chinese text: "双减" -> “双减”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.typography.context import foreign, held

_CODE = lazy_pattern(r"""[A-Za-z0-9_]\((["'])[^"']{0,200}\1|=(["'])[^"']{0,200}\2""")
_LEADS_TO_OPENING = "：:（(《〈[【﹕﹙"
_FOLLOWS_CLOSING = "，。、；：,;:）)》〉！？!?｡､﹐﹑﹔﹕﹖﹗﹚"


class _Kind(NamedTuple):
    """A straight quote and the curly ones that may already stand beside it."""

    straight: str
    opening: str
    closing: str


_DOUBLE = _Kind('"', "“「", "”」")
_SINGLE = _Kind("'", "‘『", "’』")


@rule("quote-pairs", Confidence.LIKELY, needs="\"'", default=False)
def quote_pairs(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Straight quotes become “” and ‘’ by pairing within a paragraph; unpaired ones are flagged.

    >>> print(quote_pairs('落实"双减"政策,做到"校内提质、校外减负"。'))
    落实“双减”政策,做到“校内提质、校外减负”。

    Traditional text gets 「」 and 『』 unless it has curly quotes already. Apostrophes, feet and inches, code and
    foreign sentences stay:

    >>> print(quote_pairs("Teachers' Day当天，55\\"显示屏播放了Don't Stop。"))
    Teachers' Day当天，55"显示屏播放了Don't Stop。
    """
    corners = "「" in text or (evidence.traditional and "“" not in text)
    for line in lines(text):
        if ('"' not in line.text and "'" not in line.text) or foreign(line.text):
            continue
        skip = held(line.text) | {i for match in _CODE.finditer(line.text) for i in range(*match.span())}
        for kind, pair in ((_DOUBLE, "「」" if corners else "“”"), (_SINGLE, "『』" if corners else "‘’")):
            for offset, new in _paired(line.text, kind, pair, skip):
                note = "quotes of Chinese text" if new else "a quote without its partner in this paragraph"
                yield Fix(line.start + offset, line.start + offset + 1, new, note)


def _paired(line: str, kind: _Kind, pair: str, skip: set[int]) -> Iterator[tuple[int, str | None]]:
    """What becomes of each straight quote of `kind`: its offset and the new quote, None where it has no partner.

    Where one has none, the others are as doubtful, but for pairs whose ends show that they open and close.
    """
    pairs, alone = _pairs(line, kind, skip)
    for start, end in pairs:
        doubtful = bool(alone) and not _fits(line, start, end, kind)
        for offset, new in ((start, pair[0]), (end, pair[1])):
            if line[offset] == kind.straight and end - start > 1:
                yield offset, None if doubtful else new
    for offset in alone:
        if line[offset] == kind.straight:
            yield offset, None


def _pairs(line: str, kind: _Kind, skip: set[int]) -> tuple[list[tuple[int, int]], list[int]]:
    """The quotes of `line` in pairs, and those that have no partner."""
    pairs: list[tuple[int, int]] = []
    alone: list[int] = []
    opened: int | None = None
    even = line.count(kind.straight) % 2 == 0
    for match in re.finditer(f"[{kind.straight}{kind.opening}{kind.closing}]", line):
        offset = match.start()
        if offset in skip or _is_sign(line, offset, kind, opened is not None, even):
            continue
        role = _role(line, offset, kind)
        if opened is None:
            if role == "close":
                alone.append(offset)
            else:
                opened = offset
        elif role == "open":
            alone.append(opened)
            opened = offset
        else:
            pairs.append((opened, offset))
            opened = None
    return pairs, alone if opened is None else [*alone, opened]


def _fits(line: str, start: int, end: int, kind: _Kind) -> bool:
    """Whether two quotes are a pair beyond doubt: one of them is curly, or their neighbours say so."""
    if line[start] != kind.straight or line[end] != kind.straight:
        return True
    return _role(line, start, kind) == "open" and _role(line, end, kind) == "close"


def _role(line: str, offset: int, kind: _Kind) -> str:
    """Whether the quote at `offset` must open or close by its form or its neighbours; empty where it may do both."""
    if line[offset] in kind.opening:
        return "open"
    if line[offset] in kind.closing:
        return "close"
    left, right = line[offset - 1 : offset], line[offset + 1 : offset + 2]
    if right == "" or right in _FOLLOWS_CLOSING:
        return "close"
    return "open" if left == "" or left in _LEADS_TO_OPENING else ""


def _is_sign(line: str, offset: int, kind: _Kind, opened: bool, even: bool) -> bool:
    """Whether it is an apostrophe, or a sign of feet, inches, minutes or seconds, and no quote."""
    left, right = line[offset - 1 : offset], line[offset + 1 : offset + 2]
    if not (left.isascii() and left.isalnum()) or line[offset] not in "\"'’":
        return False
    if kind is _SINGLE:
        return not opened or (right.isascii() and right.isalnum())
    return left.isdigit() and not opened and not even
