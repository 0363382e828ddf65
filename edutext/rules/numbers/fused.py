"""Two figures that have lost the dash between them: 80009000元, 2012原2016年, 20192020学年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from edutext.patterns import lazy_pattern
from edutext.rules.numbers.counters import behind, is_counter
from edutext.rules.numbers.shape import matches, shape

_EIGHT = lazy_pattern(r"([1-9][0-9]{3})([1-9][0-9]{3})(?![0-9])(?<![0-9A-Za-z.．/_-].{8})")
_YEARS = lazy_pattern(r"((?:19|20)[0-9]{2})(?<![0-9]{5})(年?[原一?？])((?:19|20)[0-9]{2})(?=[ \u3000]?[年学學)）》])")
_SCHOOL_YEARS = lazy_pattern(r"((?:19|20)[0-9]{2})(?<![0-9]{5})((?:19|20)?[0-9]{2})(?=[ \u3000]?[学學]年)")


class Fused(NamedTuple):
    """Two figures at [start, end) and what stands between them, if anything."""

    start: int
    end: int
    low: str
    mark: str
    high: str


def amounts(text: str, tens: bool = False) -> Iterator[Fused]:
    """Runs of eight digits before a unit whose halves ascend and are multiples of 50; with `tens`, also of 10 alone.

    A sum of eight digits with both halves round is one in some thousands; such a range is everyday. The ends of a
    range are round alike: 1520—1680, but not 2030—3000.

    >>> [tuple(found) for found in amounts("每年给予80009000元补助，总投资20253040元")]
    [(4, 12, '8000', '', '9000')]
    """
    for match in _eight(text):
        low, high = int(match[1]), int(match[2])
        alike = low % 50 == high % 50 == 0 or (tens and low % 10 == high % 10 == 0 < min(low % 50, high % 50))
        if low < high and alike and is_counter(text, behind(text, match.end(), " \u3000", "多余餘")):
            yield Fused(*match.span(), match[1], "", match[2])


@lru_cache(maxsize=1)
def year_ranges(text: str) -> tuple[Fused, ...]:
    """Ascending years around what the dash became (2012原2016年), or round ones around nothing (20102020年).

    The last answer is kept, because the evidence and the rule ask about one text.
    """
    found = [
        Fused(*match.span(), match[1], match[2], match[3])
        for match in matches(_YEARS, text, rb"0000(?=\?\??0000)")
        if match[1] < match[3]
    ]
    for match in _eight(text):
        round_years = 1900 <= int(match[1]) < int(match[2]) < 2100 and match[1][3] + match[2][3] == "00"
        if round_years and text[match.end() : match.end() + 1] == "年":
            found.append(Fused(*match.span(), match[1], "", match[2]))
    return tuple(found)


def school_years(text: str) -> Iterator[Fused]:
    """School years without their dash; the second year follows the first: 20192020学年, 202223学年."""
    if not _has_long(text):
        return
    for match in matches(_SCHOOL_YEARS, text, rb"0000000*"):
        high = match[2] if len(match[2]) == 4 else f"{(int(match[1]) + 1) // 100}{match[2]}"
        if int(high) == int(match[1]) + 1:
            yield Fused(*match.span(), match[1], "", high)


def lost_dash(text: str) -> bool:
    """Whether a dash between two figures is provably gone somewhere in the text."""
    return any(next(find, None) is not None for find in (amounts(text), iter(year_ranges(text)), school_years(text)))


def _eight(text: str) -> Iterator[re.Match[str]]:
    """Runs of eight digits, as two numbers of four."""
    if _has_long(text):
        yield from matches(_EIGHT, text, rb"000000000*")


@lru_cache(maxsize=1)
def _has_long(text: str) -> bool:
    """Whether six digits stand in a row anywhere: the cheap test before all others."""
    return b"000000" in shape(text)
