"""Dashes typed as hyphens or as half of themselves: -- -> ——."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import HAN
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.typography.context import SMALL_FORMS, foreign, held

# Two hyphens, bars or box lines, before Chinese text or behind it, but not in an option's name (--help).
_LINES = "(?:--|―{1,2}|──|－－)"
_DOUBLED = lazy_pattern(rf"(?<![-―─－]){_LINES}(?=[{HAN}“《])|(?<=[{HAN}”》）)]){_LINES}(?![-―─－a-z])")
# A single dash at the head of a paragraph or behind a pause. Elsewhere it links: 北京—上海, 2016—2020年.
_SINGLE = lazy_pattern(rf"(?:(?<=[，。；：！？,;:!?{SMALL_FORMS}])|^)(?P<blank>[ \u3000]*)[—–](?=[{HAN}“《])")


@rule("dashes", Confidence.LIKELY, needs=("--", "—", "–", "―", "──", "－－"), default=False)
def dashes(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Two hyphens, or one dash where none may link, become the dash of two characters ——.

    GB/T 15834, 4.10.1 and 5.1.4: the dash takes the place of two characters.

    >>> print(dashes("办好人民满意的教育--市教育局工作报告"))
    办好人民满意的教育——市教育局工作报告

    One — between two words or figures is the sign that links them (4.13.3.2) and stays; so do options and rules:

    >>> print(dashes("京广线北京—广州段，2016—2020年，用--help查看"))
    京广线北京—广州段，2016—2020年，用--help查看
    """
    for line in lines(text):
        if foreign(line.text):
            continue
        skip = held(line.text)
        for pattern in (_DOUBLED, _SINGLE):
            for match in pattern.finditer(line.text):
                start = match.end("blank") if pattern is _SINGLE else match.start()
                if start not in skip:
                    yield Fix(line.start + start, line.start + match.end(), "——", "the dash takes two characters")
