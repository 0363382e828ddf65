"""Round brackets of a paragraph: how they pair, and which are Chinese by what they hold and what they follow."""

from __future__ import annotations

from typing import NamedTuple

from edutext.characters import HAN
from edutext.patterns import lazy_pattern
from edutext.rules.typography.context import ahead

_HAN_OR_BRACKET = lazy_pattern(f"[{HAN}]+|[()（）]")
_HAN = lazy_pattern(f"[{HAN}]")
# 1) and a) before an item, at the head of the line or behind a mark or blank.
_LABEL = lazy_pattern(rf"(?:^|[^0-9A-Za-z{HAN}])[0-9A-Za-z]{{1,2}}$")
# (a+b), (n-1): variables of one small letter.
_FORMULA = lazy_pattern(r"(?=[^()]*[a-z])[a-z0-9.]{1,3}(?:[-+*/=^<>×÷][a-z0-9.]{1,3}){1,20}")
# PISA(Programme for International Student Assessment), Programme(PISA): a term and its other name, no arguments.
_NAME = lazy_pattern(r"[A-Z]{2,8}|[A-Za-z-]{1,30}(?: [A-Za-z-]{1,30}){1,12}")
_CHINESE_SOON = lazy_pattern(rf"[^()（）]{{0,12}}?[{HAN}]")
_BEFORE_ITEM = ">-*#|•●◆■.·"  # what stands before an item without being text


class Pair(NamedTuple):
    """Two round brackets, of either width, and whether Han stands between them."""

    start: int
    end: int
    holds_han: bool


def pair_brackets(line: str, skip: set[int]) -> dict[int, Pair]:
    """The pair that each bracket of `line` belongs to, by the offsets of both; `skip` holds offsets to pass over.

    >>> sorted(set(pair_brackets("(市(县)、区）、(1)和1)", set()).values()))
    [Pair(start=0, end=7, holds_han=True), Pair(start=2, end=4, holds_han=True), Pair(start=9, end=11, holds_han=False)]
    """
    pairs: dict[int, Pair] = {}
    opened: list[int] = []
    han: list[bool] = []
    for match in _HAN_OR_BRACKET.finditer(line):
        offset = match.start()
        if match[0] not in "()（）":
            han[-1:] = [True] * bool(han)
        elif offset in skip:
            continue
        elif match[0] in "(（":
            opened.append(offset)
            han.append(False)
        elif opened:
            pair = Pair(opened.pop(), offset, han.pop())
            pairs[pair.start] = pairs[pair.end] = pair
            if han:
                han[-1] = han[-1] or pair.holds_han
    return pairs


def pair_is_chinese(line: str, pair: Pair, left: int, follows_chinese: bool) -> bool:
    """Whether a pair of brackets is Chinese; `left` is the offset of the character it follows, -1 at the head.

    The arguments of a call and formulas are not. One that is full-width already takes its partner along, and Han
    inside decides. Without Han, it is what they follow that decides.
    """
    if line[pair.start + 1] in "\"'" and _is_latin(line, pair.start - 1):
        return False
    if pair.holds_han or line[pair.start] == "（" or line[pair.end] == "）":
        return True
    if _FORMULA.fullmatch(line, pair.start + 1, pair.end):
        return False
    if left < 0 or follows_chinese:
        return True
    if line[left] in _BEFORE_ITEM or _NAME.fullmatch(line, pair.start + 1, pair.end):
        return _HAN.match(ahead(line, pair.end)) is not None
    return False


def stray_is_chinese(line: str, offset: int, left: int, follows_chinese: bool) -> bool:
    """Whether a bracket without a partner is Chinese: the sentence was cut, or it is the label 一). 1) and a) stay."""
    if line[offset] in ")）":
        return follows_chinese and _LABEL.search(line[max(0, offset - 4) : offset]) is None
    return (follows_chinese or left < 0) and _CHINESE_SOON.match(line, offset + 1) is not None


def _is_latin(line: str, offset: int) -> bool:
    return offset >= 0 and line[offset].isascii() and line[offset].isalnum()
