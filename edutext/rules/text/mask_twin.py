"""Masked words whose sentence stands elsewhere in the document without the mask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import COLON, COMMA, HAN, HAN_NUMERAL, STOP
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_MASK = lazy_pattern("[*＊×✕_＿XxＸｘ](?:(?<=[*＊×✕_＿])[*＊×✕_＿]{0,3}|[XxＸｘ]{1,3})")
_FILLING = lazy_pattern(rf"(?![{HAN_NUMERAL}])[{HAN}]{{1,6}}")  # words only: like sentences differ in their figures
_SENTENCE_END = lazy_pattern(f"[{STOP}\r\n]")
_CLAUSE = lazy_pattern(f"[^{STOP}{COMMA}{COLON}\r\n]*")

_LEFT = 8  # characters of the sentence before the mask that the twin must share
_RIGHT = 3  # and behind it, or as many as there are to the end of the clause
_CANDIDATES = 20  # different continuations tried for one left side: a masked form has thousands of masks


@rule("mask-twin", Confidence.LIKELY, needs="*＊×✕_＿XxＸｘ")
def mask_twin(text: str, evidence: Evidence) -> Iterator[Fix]:
    """A masked word comes back where the same sentence stands elsewhere in the document without the mask.

    >>> print(mask_twin("今年是学校课堂教学**年。\\n今年是学校课堂教学改革年，教研活动丰富。"))
    今年是学校课堂教学改革年。
    今年是学校课堂教学改革年，教研活动丰富。

    Twins that disagree prove nothing, nor does a short resemblance:

    >>> print(mask_twin("学校被评为全县**先进单位。学校被评为全县德育先进单位，学校被评为全县体育先进单位。"))
    学校被评为全县**先进单位。学校被评为全县德育先进单位，学校被评为全县体育先进单位。
    """
    masks = [(match, *_sides(text, match.start(), match.end())) for match in _MASK.finditer(text)]
    wanted: dict[str, dict[str, set[str]]] = {}
    for _, left, right in masks:
        if left:
            rights = wanted.setdefault(left, {})
            if len(rights) < _CANDIDATES:
                rights.setdefault(right, set())
    if wanted:
        _collect(text, wanted)
    for match, left, right in masks:
        fillings = wanted.get(left, {}).get(right, set())
        if len(fillings) == 1:
            yield Fix(*match.span(), fillings.copy().pop(), "unmasked in the same sentence elsewhere")


def _sides(text: str, start: int, end: int) -> tuple[str, str]:
    """What the twin must have before and behind its filling; two empty strings where that is too little."""
    left = text[max(0, start - _LEFT) : start]
    clause = _CLAUSE.match(text, end, end + _RIGHT)
    right = clause[0] if clause else ""
    if len(left) < _LEFT or not right or _SENTENCE_END.search(left) or _MASK.search(left) or _MASK.search(right):
        return "", ""
    return left, right


def _collect(text: str, wanted: dict[str, dict[str, set[str]]]) -> None:
    """Find every left side again and note what stands between it and the right sides wanted."""
    last = "".join(map(re.escape, {left[-1] for left in wanted}))
    for match in re.finditer(f"[{last}]", text):
        at = match.end()
        rights = wanted.get(text[max(0, at - _LEFT) : at])
        if not rights:
            continue
        filling = _FILLING.match(text, at)
        if not filling:
            continue
        for right, fillings in rights.items():
            stop = text.find(right, at + 1, filling.end() + len(right))
            if stop != -1:
                fillings.add(text[at:stop])
