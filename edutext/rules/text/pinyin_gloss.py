"""Readings in brackets behind characters: 學(xué)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule

_GLOSS = re.compile(r"(?<=[\u4e00-\u9fff])[(（][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6} ?[)）]")


@rule("pinyin-gloss", Confidence.SURE, needs=("(", "（"))
def pinyin_gloss(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Readings put in brackets behind characters by a copying site are removed.

    >>> print(pinyin_gloss("教學(xué)發(fā)展規(guī)劃"))
    教學發展規劃
    """
    for match in _GLOSS.finditer(text):
        yield Fix(match.start(), match.end(), "", "a reading put behind its character")
