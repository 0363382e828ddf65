"""Gaps that a word filter left: 中国共党 for 中国共产党, emptied quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from edutext.characters import HAN
from edutext.data.tables import Extra, rows
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_MASK = lazy_pattern("[*＊×✕XxＸｘ_＿○□]{1,3}")
_EMPTY = lazy_pattern(rf"“[ \u3000]?”|《[ \u3000]?》|‘’|「」|『』|和谐[.．](?=[{HAN}])")


@rule("censor-gap", Confidence.SURE)
def censor_gap(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Fixed names with a character taken out or masked by a word filter are made whole; other gaps are flagged.

    >>> print(censor_gap("重温中国共党入党誓词，学习*新时代中国特色社会主义思想。"))
    重温中国共产党入党誓词，学习习近平新时代中国特色社会主义思想。

    What stood in emptied quotation marks is not known:

    >>> print(censor_gap("各校在“”国家宪法日组织宣誓活动。"))
    各校在“”国家宪法日组织宣誓活动。
    """
    names, plain, masked = _fixed_names(evidence.tables)
    for pattern in (plain, *masked) if _MASK.search(text) else (plain,):
        for match in pattern.finditer(text):
            yield Fix(*match.span(), names[_MASK.sub("*", match[0])], "a fixed name with a gap")
    for match in _EMPTY.finditer(text):
        yield Fix(*match.span(), None, "what stood here was taken out")


@lru_cache(maxsize=4)
def _fixed_names(tables: Extra) -> tuple[dict[str, str], re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """The name of every broken form; a pattern of those without a mask, and two of those with one, for speed."""
    names = {broken: name for broken, name, *_ in rows("fixed_names", tables)}
    plain = [broken for broken in names if "*" not in broken]
    inside = [broken for broken in names if "*" in broken[1:]]
    leading = [broken for broken in names if broken[0] == "*"]
    return names, _any(plain), (_any(inside), _any(leading))


def _any(broken: list[str]) -> re.Pattern[str]:
    forms = (re.escape(form).replace(re.escape("*"), _MASK.pattern) for form in broken)
    return re.compile("|".join(forms))
