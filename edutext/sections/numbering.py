"""Markers at the head of a paragraph: 第一章, 一、, （一）, 1., （1）, ① and their variants."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from edutext.characters import SPACE
from edutext.numerals import number
from edutext.patterns import lazy_pattern


class Rank(IntEnum):
    """The ladder from the outermost kind of marker to the innermost: GB/T 9704 §7.3.3, with the parts of laws above."""

    VOLUME = 10  # 第一编, 第一篇, 篇一
    PART = 20  # 第一部分
    CHAPTER = 30  # 第一章
    SECTION = 40  # 第一节
    ARTICLE = 45  # 第一条
    HAN = 50  # 一、
    HAN_BRACKET = 60  # （一）
    ARABIC = 70  # 1.
    DECIMAL = 71  # 1.1; one more for each further level
    ARABIC_BRACKET = 80  # （1）, 1)
    CIRCLED = 90  # ①


class Marker(NamedTuple):
    """A marker as it stands at [start, end) of the text."""

    rank: int
    value: int
    start: int
    end: int
    prefix: str = ""
    """Of a decimal marker, what it continues: `1` of 1.2."""


_HAN = "零〇一二三四五六七八九十百"
_UNIT = {"编": 10, "編": 10, "篇": 10, "部分": 20, "章": 30, "节": 40, "節": 40, "条": 45, "條": 45}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_FULL_STOP_DIGITS = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_BRACKET_DIGITS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_BRACKET_HAN = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"

_UNITS = (
    "万萬亿億千百倍元个個人所名岁歲米公平亩畝年月日时時分吨噸成折户戶点點版"  # 3.5万 is a figure, 3.5办学条件 a heading
)

# （三）至（五）项, （三）项规定 cite a number.
_CITED = "[至到和或及与、][（(第]|[项項款目](?:[、，,。的和或规規至所中]|$)"

# What follows a unit of 第…, so that 第三节课 and 第二部分学校 are none: a space, a mark, or the end of the line.
# Markdown's list and heading signs and its bold may stand before the marker.
# Articles are often followed by their text at once; their sequence decides (headings.py).
_MARKER = lazy_pattern(
    rf"""[{SPACE}]{{0,20}}(?:(?:[-*]|\#{{1,6}})[{SPACE}]{{1,4}})?(?:\*\*)?(?P<marker>
      第[{SPACE}]?(?P<ordinal>[{_HAN}]{{1,7}}|[0-9０-９]{{1,4}})[{SPACE}]?
        (?P<unit>[编編篇章节節](?=[{SPACE}：:，,、·\r\n]|$)|部分(?=[{SPACE}：:，,、·\r\n]|$)|[条條](?:之[一二三四五六七八九十])?)
        [：:、]?
    | 篇(?P<volume>[{_HAN}]{{1,3}}|[0-9０-９]{{1,3}})(?=[{SPACE}：:、])[：:、]?
    | (?P<han>[一二三四五六七八九十]{{1,3}})[{SPACE}]?(?:、|[.．·・•](?![{_HAN}0-9]))
    | [（(][{SPACE}]?(?P<han_bracket>[一二三四五六七八九十]{{1,3}})[{SPACE}]?[）)][、.．]?(?!{_CITED})
    | (?P<decimal>[0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{1,3}})[.．]?(?=[{SPACE}]|[\u4e00-\u9fff](?<![{_UNITS}]))
    | (?P<arabic>[0-9０-９]{{1,3}})[{SPACE}]?[、.．](?![0-9０-９])
    | [（(](?P<arabic_bracket>[0-9０-９]{{1,3}})[）)][、.．]?
    | (?P<half_bracket>[0-9０-９]{{1,3}})[）)][、.．]?
    | (?P<sign>[{_CIRCLED}{_FULL_STOP_DIGITS}{_BRACKET_DIGITS}{_BRACKET_HAN}])[、.．]?
    )""",
    re.VERBOSE,
)

# 一、二、三年级 and 一、二产业: two neighbours of an enumeration, not a marker and its heading. 一、三大攻坚战 is one.
_ENUMERATION = lazy_pattern(
    rf"[{SPACE}]?([二三四五六七八九十])[三四五六七八九十]?"
    "(?:、[三四五六七八九十]|[级級类類期线線档檔批本号號产產]|年[级級]|次[产產]|季度|等[奖獎]|[中小][学學])"
)
_NUMBER_ENUMERATION = lazy_pattern(rf"[{SPACE}]?[0-9]{{1,3}}(?![0-9年])")


def marker_at(text: str, start: int, end: int) -> Marker | None:
    """The marker that the paragraph [start, end) begins with, or None.

    >>> marker_at("（二）教师队伍建设", 0, 9)
    Marker(rank=<Rank.HAN_BRACKET: 60>, value=2, start=0, end=3, prefix='')
    >>> marker_at("一、二年级学生", 0, 7) is marker_at("一·五规划", 0, 5) is marker_at("3.5万名教师", 0, 7) is None
    True
    """
    match = _MARKER.match(text, start, end)
    if match is None:
        return None
    rank, value, prefix = _read(match)
    if not value or _enumerates(text, match.end("marker"), end, rank, value):
        return None
    return Marker(rank, value, match.start("marker"), match.end("marker"), prefix)


def _value(numeral: str) -> int:
    """The value of an ordinal, 0 where it has none (百, 十百)."""
    value = number(numeral)
    return value if isinstance(value, int) else 0


def _read(match: re.Match[str]) -> tuple[int, int, str]:
    """Rank, value and prefix of a match."""
    if unit := match["unit"]:
        return _UNIT[unit[:2] if unit == "部分" else unit[0]], _value(match["ordinal"]), ""
    if sign := match["sign"]:
        for signs, rank in (
            (_CIRCLED, Rank.CIRCLED),
            (_FULL_STOP_DIGITS, Rank.ARABIC),
            (_BRACKET_DIGITS, Rank.ARABIC_BRACKET),
            (_BRACKET_HAN, Rank.HAN_BRACKET),
        ):
            if sign in signs:
                return rank, signs.index(sign) + 1, ""
    if decimal := match["decimal"]:
        prefix, _, last = decimal.replace("．", ".").rpartition(".")
        return Rank.DECIMAL + prefix.count("."), int(last), prefix
    for group, rank in _PLAIN:
        if numeral := match[group]:
            return rank, _value(numeral), ""
    raise AssertionError(match[0])


_PLAIN = (
    ("volume", Rank.VOLUME),
    ("han", Rank.HAN),
    ("han_bracket", Rank.HAN_BRACKET),
    ("arabic", Rank.ARABIC),
    ("arabic_bracket", Rank.ARABIC_BRACKET),
    ("half_bracket", Rank.ARABIC_BRACKET),
)


def _enumerates(text: str, position: int, end: int, rank: int, value: int) -> bool:
    """Whether the marker is the first member of an enumeration: 一、二年级, 3、4月份."""
    if rank == Rank.HAN:
        match = _ENUMERATION.match(text, position, end)
        return match is not None and value < _value(match[1]) <= value + 2  # 一、二级 and 一、三产, not 三、一级
    return (
        rank == Rank.ARABIC
        and text[position - 1] == "、"
        and _NUMBER_ENUMERATION.match(text, position, end) is not None
    )
