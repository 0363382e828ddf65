"""Decimal points that became 、: 3、19亿元."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

# Units that take decimals in a report. 人, 所, 个, 元, 岁, 小时, 公里 are left out: 3、5人 is as often a list.
_UNIT = "(?:[%％‰]|个百分点|個百分點|亿|億|万(?!一|众|事)|萬(?!一|眾|事)|平方|立方|公顷|公頃|亩|畝|吨|噸|千瓦)"
_BEFORE = r"(?:(?<=[\u4e00-\u9fff（(])|(?<=[\u4e00-\u9fff%％]、))"
_MARKS = (
    lazy_pattern(rf"{_BEFORE}([0-9]{{1,6}})、([0-9]{{1,4}})(?=[ \u3000]?{_UNIT})"),
    # An average or a ratio, whatever its unit: 生均图书23、5册, 1:14、2.
    lazy_pattern(r"[生人师師校平]均[\u4e00-\u9fff]{0,6}?([0-9]{2,6})、([0-9])(?![0-9、.:：])"),
    # What the average rose or fell to, in the same clause.
    lazy_pattern(
        r"[生人师師校平]均[^，。；,;\n]{0,24}?[增提上扩擴降下减減][加高升长長大低少降]?[到至为為]([0-9]{1,6})、([0-9]{1,2})(?![0-9、.:：])"
    ),
    lazy_pattern(r"比[例]?[为為达達是]?1[:：∶]([0-9]{1,3})、([0-9]{1,2})(?![0-9、.:：∶])"),
)
# Behind a pause or a dash, or with a space for the thousands, only in a document that has lost its points.
_LOOSE = lazy_pattern(rf"(?<=[，,—–~～])([0-9]{{1,6}})、([0-9]{{1,2}})(?=[ \u3000]?{_UNIT})")
_THOUSANDS = lazy_pattern(rf"(?<=[0-9][ \u3000])([0-9]{{3}})、([0-9]{{1,2}})(?=[ \u3000]?{_UNIT})")
_MANY = 3  # marks that are no list, with one unit
_POINT = lazy_pattern(rf"\.(?<=[0-9]\.)[0-9]{{1,2}}(?=[ \u3000]?{_UNIT})")
_UNIT_BEHIND = lazy_pattern(rf"[ \u3000]?({_UNIT})")
_SHARES = lazy_pattern("(?:分别|分別|依次|第)[^，。；\\n]{0,10}\\Z")
_LIST_BEFORE = lazy_pattern(r"(?:分别|分別|依次|各|第|和|与|至)[^，。；\n]{0,10}\Z")


@rule("decimal-mark", Confidence.LIKELY, needs=lazy_pattern(rf"、(?<=[0-9]、)[0-9]{{1,4}}[ \u3000]?{_UNIT}"))
def decimal_mark(text: str, evidence: Evidence) -> Iterator[Fix]:
    """A decimal point that became 、 is put back where the document shows two or more, before units that take decimals.

    Lists ascend from one round or neighbouring number to the next, and have 分别 before them.

    >>> print(decimal_mark("操场面积人均7、35平方米，绿化率达到41、2%。"))
    操场面积人均7.35平方米，绿化率达到41.2%。
    >>> print(decimal_mark("分别增长3、19%，第3、19中学获一、二、三等奖的分别为3、7、12人。"))
    分别增长3、19%，第3、19中学获一、二、三等奖的分别为3、7、12人。
    """
    found = {match.start(1): match for pattern in _MARKS for match in pattern.finditer(text)}
    marks = [match for match in found.values() if not _is_list(match, text)]
    certain = sum(int(match[2]) - int(match[1]) != 1 for match in marks)  # 1、2% is no evidence, but follows the others
    if certain > 1:
        proven = Counter(_unit(match, text) for match in marks)
        points = {_unit(match, text) for match in _POINT.finditer(text)}
        amounts = {_amount(match, text) for match in _POINT.finditer(text)}
        if certain >= _MANY:
            found |= {match.start(1): match for pattern in (_LOOSE, _THOUSANDS) for match in pattern.finditer(text)}
        for match in found.values():
            # Where a unit has no decimal point left, no list is likely, not even 分别增长4、7%、6、9%.
            unit = _unit(match, text)
            lost = certain >= _MANY and unit and _amount(match, text) not in amounts and not _is_shared(match, text)
            if lost or match in marks or (unit not in points and proven[unit] >= _MANY):
                note = f"{match[1]}、{match[2]} with one unit, and others like it: 、 stands for the decimal point"
                yield Fix(match.start(1), match.end(2), f"{match[1]}.{match[2]}", note)


def _unit(match: re.Match[str], text: str) -> str:
    """The unit behind a figure; empty where it has none of those above."""
    unit = _UNIT_BEHIND.match(text, match.end())
    return unit[1] if unit else ""


def _amount(match: re.Match[str], text: str) -> str:
    """The unit behind a figure with what it counts, where that is a number itself: 万人, 万亩."""
    unit = _UNIT_BEHIND.match(text, match.end())
    return unit[1] + (text[unit.end() : unit.end() + 1] if unit[1] in "万亿萬億" else "") if unit else ""


def _is_list(match: re.Match[str], text: str) -> bool:
    return int(match[1]) < int(match[2]) and (_is_round(match) or _before(_LIST_BEFORE, match, text))


def _is_round(match: re.Match[str]) -> bool:
    """Whether the numbers ascend in fives, as those of a list do."""
    low, high = int(match[1]), int(match[2])
    return low < high <= 5 * low and low % 5 == high % 5 == 0


def _is_shared(match: re.Match[str], text: str) -> bool:
    """Whether the figures may be those of several things even where decimal points were lost."""
    return _is_round(match) or _before(_SHARES, match, text)


def _before(words: re.Pattern[str], match: re.Match[str], text: str) -> bool:
    """Whether `words` stand shortly before a figure."""
    return words.search(text, max(0, match.start(1) - 14), match.start(1)) is not None
