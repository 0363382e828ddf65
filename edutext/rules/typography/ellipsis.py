"""Ellipses typed as stops: ... and 。。。 -> ……"""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import DIGIT, HAN
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.typography.context import SMALL_FORMS, foreign, held

_RUN = lazy_pattern(
    r"(?<!\.)\.{3,6}(?!\.)|(?<![。｡])[。｡]{3,6}(?![。｡])|(?<!…)…(?!…)|(?<!⋯)⋯{1,2}(?!⋯)|(?<!·)(?:·{3}|·{6})(?!·)"
)
_CHINESE = lazy_pattern(f"[{HAN}，。、；：！？“”‘’《》（）(),;:!?{SMALL_FORMS}]")
_LEADER = lazy_pattern(rf"[ \u3000]*[{DIGIT}]+[ \u3000]*$")


@rule("ellipsis", Confidence.LIKELY, needs=lazy_pattern(r"\.\.\.|[。｡]{3}|[…⋯]|···"), default=False)
def ellipsis(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Three to six stops, or half an ellipsis, become the ellipsis of two characters ……

    GB/T 15834, 4.11.1 and 5.1.5: six points in the place of two characters.

    >>> print(ellipsis("孩子们唱起了校歌...掌声。。。"))
    孩子们唱起了校歌……掌声……

    Leaders to a page number, longer runs and stops behind Latin text or figures stay:

    >>> print(ellipsis("一、工作回顾......3"))
    一、工作回顾......3
    """
    for line in lines(text):
        if foreign(line.text):
            continue
        skip = held(line.text)
        for match in _RUN.finditer(line.text):
            left = line.text[match.start() - 1 : match.start()]
            right = line.text[match.end() : match.end() + 1]
            chinese = _CHINESE.match(left or right) is not None
            if chinese and match.start() not in skip and _LEADER.match(line.text, match.end()) is None:
                yield Fix(line.start + match.start(), line.start + match.end(), "……", "the ellipsis has six points")
