"""Signs between two figures: 3-5人 -> 3～5人, 2016-2020年 -> 2016—2020年."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import DIGIT, HAN, HAN_NUMERAL
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.typography.context import foreign, held

# Beside an end nothing of this may stand: dates (2017-01-05), telephone numbers and models have more parts.
_ALONE = r"0-9A-Za-z.:：/_~～—–－-"
_CLOCK = rf"[{DIGIT}]{{1,2}}[:：][{DIGIT}]{{2}}"
_YEAR = rf"(?:19|20)[{DIGIT}]{{2}}"
_TIME = lazy_pattern(
    rf"(?<=[{DIGIT}][年月日时])[-~–－](?=[{DIGIT}]{{1,4}}[年月日时])"
    rf"|(?<![{_ALONE}])(?:{_YEAR}[-~–－](?={_YEAR}(?:学?年|[)）]))|{_CLOCK}[-~–－](?={_CLOCK}(?![{_ALONE}])))"
)
_NUMBER = rf"(?:0|[1-9][{DIGIT}]{{0,7}})(?:\.[{DIGIT}]{{1,4}})?"
_QUANTITY = lazy_pattern(
    rf"(?<![{_ALONE}])(?P<low>{_NUMBER})[%％‰℃万亿岁个]?[-~–－](?=(?P<high>{_NUMBER})(?P<unit>[{HAN}%％‰℃]))"
)
_HAN_NUMBERS = lazy_pattern(rf"(?<=[{HAN_NUMERAL}])~(?=[{HAN_NUMERAL}])")
_OF_TIME = "月日时"
_OF_PLACE = "班号室栋幢座楼单队"  # 1-2班, 3-5号楼: two numbers of one place


@rule("range-sign", Confidence.LIKELY, needs="-~–－", default=False)
def range_sign(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Hyphens and tildes between two figures become ～ between quantities and — between times.

    GB/T 15834, 4.13.3: the wavy line marks a range of values, the line of one character a stretch of time.

    >>> print(range_sign("2016-2020年，每班增加3-5人，成绩提高5%~10%，开放时间8:30-11:30"))
    2016—2020年，每班增加3～5人，成绩提高5%～10%，开放时间8:30—11:30

    Dates, telephone numbers, models and numbers of rooms and classes keep the hyphen, and so does what does not rise:

    >>> print(range_sign("2017-01-05，电话0310-3111111，教学楼3-5室，以3-2胜出"))
    2017-01-05，电话0310-3111111，教学楼3-5室，以3-2胜出
    """
    for line in lines(text):
        if foreign(line.text):
            continue
        signs = {match.end() - 1: "—" for match in _TIME.finditer(line.text)}
        for match in _QUANTITY.finditer(line.text):
            if float(match["low"]) < float(match["high"]) and match["unit"] not in _OF_PLACE:
                signs.setdefault(match.end() - 1, "—" if match["unit"] in _OF_TIME else "～")
        signs.update((match.start(), "～") for match in _HAN_NUMBERS.finditer(line.text))
        for offset in sorted(signs.keys() - held(line.text)):
            yield Fix(line.start + offset, line.start + offset + 1, signs[offset], "the sign of a range")
