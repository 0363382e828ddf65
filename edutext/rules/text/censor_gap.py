"""Gaps that a word filter left: 中国共党 for 中国共产党, emptied quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from edutext.characters import characters_of
from edutext.data.tables import Extra, rows
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_SIGNS = frozenset("*＊×✕XxＸｘ_＿○□")
_MASK = lazy_pattern("[*＊×✕XxＸｘ_＿○□][*＊×✕XxＸｘ_＿○□]*")
_EMPTY = r"“[ \u3000]?”|《[ \u3000]?》|‘’|「」|『』|和谐[.．](?=[^\x00-\xff\u2000-\u303f\uff00-\uffef])"
_LONGEST_MASK = 3  # signs that stand for what a word filter takes out


@rule("censor-gap", Confidence.SURE)
def censor_gap(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Fixed names with a character taken out or masked by a word filter are made whole; other gaps are flagged.

    >>> print(censor_gap("重温中国共党入党誓词，学习*新时代中国特色社会主义思想。"))
    重温中国共产党入党誓词，学习习近平新时代中国特色社会主义思想。

    What stood in emptied quotation marks is not known:

    >>> print(censor_gap("各校在“”国家宪法日组织宣誓活动。"))
    各校在“”国家宪法日组织宣誓活动。
    """
    names, masked, plain = _fixed_names(evidence.tables)
    for match in plain.finditer(text):
        if match[0] in names:
            yield Fix(*match.span(), names[match[0]], "a fixed name with a gap")
        else:
            yield Fix(*match.span(), None, "what stood here was taken out; look it up in the source")
    if _SIGNS.isdisjoint(characters_of(text)):
        return
    for mask in _MASK.finditer(text):
        start, end = mask.span()
        for left, right, name in masked if end - start <= _LONGEST_MASK else ():
            if text.startswith(right, end) and text.endswith(left, 0, start):
                yield Fix(start - len(left), end + len(right), name, "a fixed name with a gap")
                break


@lru_cache(maxsize=4)
def _fixed_names(tables: Extra) -> tuple[dict[str, str], tuple[tuple[str, str, str], ...], re.Pattern[str]]:
    """The names of the broken forms; what stands around a mask, and its name; a pattern of all without a mask.

    Of the masked forms, the one with the longest beginning comes first.
    """
    names = {broken: name for broken, name, *_ in rows("fixed_names", tables)}
    parts = ((broken.partition("*"), name) for broken, name in names.items() if "*" in broken)
    masked = [(left, right, name) for (left, _, right), name in parts]
    masked.sort(key=lambda form: len(form[0]), reverse=True)
    plain = (re.escape(broken) for broken in names if "*" not in broken)
    return names, tuple(masked), re.compile("|".join([*plain, _EMPTY]))
