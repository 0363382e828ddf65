"""School years without their dash: 202223学年, 20192020学年."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.mention import is_shown
from edutext.rules.numbers.fused import school_years
from edutext.rules.numbers.shape import matches, shape

_BROKEN = lazy_pattern(r"(?<![0-9A-Za-z.])(?:19|20)[0-9]{3,8}(?=[ \u3000]?[学學]年)")


@rule("academic-year", Confidence.LIKELY)
def academic_year(text: str, evidence: Evidence) -> Iterator[Fix]:
    """A school year of two consecutive years that has lost its dash gets it back, both years in full.

    Digits before 学年 that are no two consecutive years are flagged.

    >>> print(academic_year("202223学年开设选修课32门，20192020学年度开设20门。"))
    2022—2023学年开设选修课32门，2019—2020学年度开设20门。
    >>> print(academic_year("2022-23学年和2021—2022学年，课题编号202223。"))
    2022-23学年和2021—2022学年，课题编号202223。
    """
    if b"00000" not in shape(text):
        return
    repaired = {found.start: found for found in school_years(text) if not is_shown(text, found.start, found.end)}
    for found in repaired.values():
        note = f"a school year runs over two years: {found.low} and {found.high} without their dash"
        yield Fix(found.start, found.end, f"{found.low}—{found.high}", note)
    for match in matches(_BROKEN, text, rb"000000*"):
        if match.start() not in repaired and not is_shown(text, *match.span()):
            yield Fix(*match.span(), None, "no two consecutive years; look up the school year")
