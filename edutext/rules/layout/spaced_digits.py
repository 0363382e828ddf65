"""Figures whose digits stand apart, as text recognition leaves them: 2 0 1 7年1 2月2 8日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import BLANK
from edutext.patterns import lazy_pattern

_UNIT = "月日号號时時个個名所人项項元万萬亿億千百度级級届屆次期倍米公里岁歲批家户戶套台座亩畝间間门門场場节節班篇%％"
_APART = lazy_pattern(rf"[0-9][{BLANK}][0-9]")
_RUN = lazy_pattern(
    rf"(?<![0-9.])(?<![0-9.][{BLANK}])[0-9](?:[{BLANK}][0-9])+(?![0-9])[{BLANK}]?(?=年(?!级|級)|[{_UNIT}])"
)
_YEAR = lazy_pattern(rf"[12](?:[{BLANK}][0-9]){{3}}[{BLANK}]?\Z")
_DAYS = {"月": 12, "日": 31}
_ENOUGH = 2  # figures, from where on spaces between digits are no columns


def spaced_digits(text: str) -> Iterator[tuple[int, int, str]]:
    """The figures of `text` whose digits stand apart before a unit, as (start, end, figure).

    One full year or two such figures show that the spaces are none of columns; without that, there are none. What can
    be no month or day stays.

    >>> list(spaced_digits("2 0 1 7年1 2月"))
    [(0, 7, '2017'), (8, 11, '12')]
    >>> list(spaced_digits("第 1 2 组抽到1 3 5号"))
    []
    """
    if _APART.search(text) is None:
        return
    found = [match for match in _RUN.finditer(text) if _is_figure(match, text)]
    if len(found) >= _ENOUGH or any(_is_year(match, text) for match in found):
        for match in found:
            yield *match.span(), _figure(match)


def _is_year(match: re.Match[str], text: str) -> bool:
    return _YEAR.match(match[0]) is not None and text.startswith("年", match.end())


def _is_figure(match: re.Match[str], text: str) -> bool:
    """Whether the digits make a figure of their unit: 1 2月 is December, 5 6月 are two months."""
    figure = _figure(match)
    return not figure.startswith("0") and int(figure) <= _DAYS.get(text[match.end()], int(figure))


def _figure(match: re.Match[str]) -> str:
    return "".join(char for char in match[0] if char in "0123456789")
