"""Half-width marks in Chinese text: 各地,各部门: -> 各地，各部门："""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import DIGIT, HAN
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.typography.clauses import chinese_marks
from edutext.rules.typography.context import SMALL_FORMS, foreign
from edutext.rules.typography.full_stops import full_stops

_WIDE = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_FORMS = dict(zip(SMALL_FORMS, "。「」、，、；：？！（）", strict=True))
_FORM = lazy_pattern(f"[{SMALL_FORMS}]")
_YEAR_OF_NUMBER = lazy_pattern(rf"(?<=[{HAN}])\[((?:19|20)[{DIGIT}]{{2}})\](?= ?第?[{DIGIT}]{{1,5}} ?号)")
_BLANK_BEHIND = lazy_pattern(rf" (?=[{HAN}{DIGIT}“《（])")


@rule("punctuation-width", Confidence.LIKELY, needs=lazy_pattern(f"[][,;:?!().{SMALL_FORMS}]"), default=False)
def punctuation_width(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Half-width marks of Chinese text get the full width that the standard gives them.

    GB/T 15834 gives every mark the width of a character, and the year in a document's number the brackets 〔〕. A mark
    is Chinese when it follows Chinese, leads to Chinese, or stands in a clause that has been Chinese so far; brackets
    go by what they hold and by what they follow. A blank typed behind a mark goes with its half width:

    >>> print(punctuation_width("各地,各部门: 其中(VR)课程3所,见教办[2017]25号。"))
    各地，各部门：其中（VR）课程3所，见教办〔2017〕25号。

    What belongs to figures, addresses, formulas and foreign sentences stays:

    >>> print(punctuation_width("8:30开会，投入1,280万元，生师比12:1，函数f(x)，详见Teacher Training, 2019。"))
    8:30开会，投入1,280万元，生师比12:1，函数f(x)，详见Teacher Training, 2019。
    """
    for line in lines(text):
        if foreign(line.text):
            continue
        for offset, old, new in (*_marks(line.text), *full_stops(line.text), *_years(line.text)):
            yield Fix(line.start + offset, line.start + offset + len(old), new, "full width in Chinese text")


def _marks(line: str) -> Iterator[tuple[int, str, str]]:
    for offset in chinese_marks(line):
        mark = line[offset]
        if mark in _WIDE:
            blank = mark not in "()" and _BLANK_BEHIND.match(line, offset + 1)
            yield offset, mark + " " if blank else mark, _WIDE[mark]
    for match in _FORM.finditer(line):
        yield match.start(), match[0], _FORMS[match[0]]


def _years(line: str) -> Iterator[tuple[int, str, str]]:
    """The years of document numbers: 教办[2017]25号 (GB/T 15834, 4.9.3.4; GB/T 9704)."""
    for match in _YEAR_OF_NUMBER.finditer(line):
        yield match.start(), match[0], f"〔{match[1]}〕"
