"""Gaps that a word filter left: 中国共党 for 中国共产党, emptied quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from edutext.characters import is_han, signs
from edutext.data.tables import Extra, rows
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import places

_SIGNS = frozenset("*＊×✕XxＸｘ_＿○□")
_MASK = lazy_pattern("[*＊×✕XxＸｘ_＿○□][*＊×✕XxＸｘ_＿○□]*")
_EMPTY = ("“”", "“ ”", "“\u3000”", "《》", "《 》", "《\u3000》", "‘’", "「」", "『』")
_HARMONY = ("和谐.", "和谐．")  # 构建和谐社会
# A sentence about the marks themselves: 请加上“”和《》.
_ABOUT_MARKS = lazy_pattern(
    "[引括书書]名?[号號]|[标標][点點]|符[号號]|[加标標填补補][上入写寫充]|空格|输入|輸入|[用使]”?[“《]"
)
_SENTENCE = 12  # characters before an emptied mark that may say so
_LONGEST_MASK = 3  # signs that stand for what a word filter takes out


@lru_cache(maxsize=4)
def _fixed_names(tables: Extra) -> tuple[dict[str, str], tuple[tuple[str, str, str], ...]]:
    """The names of the broken forms without a mask; what stands around a mask, and its name.

    Of the masked forms, the one with the longest beginning comes first.
    """
    names = {broken: name for broken, name, *_ in rows("fixed_names", tables)}
    parts = ((broken.partition("*"), name) for broken, name in names.items() if "*" in broken)
    masked = [(left, right, name) for (left, _, right), name in parts]
    masked.sort(key=lambda form: len(form[0]), reverse=True)
    return {broken: name for broken, name in names.items() if "*" not in broken}, tuple(masked)


@rule("censor-gap", Confidence.SURE, words=lambda tables: (*_fixed_names(tables)[0], *_EMPTY, *_HARMONY))
def censor_gap(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Fixed names with a character taken out or masked by a word filter are made whole; other gaps are flagged.

    >>> print(censor_gap("重温中国共党入党誓词，学习*新时代中国特色社会主义思想。"))
    重温中国共产党入党誓词，学习习近平新时代中国特色社会主义思想。

    What stood in emptied quotation marks is not known:

    >>> print(censor_gap("各校在“”国家宪法日组织宣誓活动。"))
    各校在“”国家宪法日组织宣誓活动。
    """
    names, masked = _fixed_names(evidence.tables)
    for word, starts in places(text, evidence.tables).items():
        if word in names:
            yield from (Fix(at, at + len(word), names[word], "a fixed name with a gap") for at in starts)
        elif word in _EMPTY or word in _HARMONY:
            for at in starts:
                end = at + len(word)
                if word in _EMPTY and _ABOUT_MARKS.search(text, max(0, at - _SENTENCE), end + 2):
                    continue
                if word in _EMPTY or is_han(text[end : end + 1]):
                    yield Fix(at, end, None, "what stood here was taken out; look it up in the source")
    if _SIGNS.isdisjoint(signs(text)):
        return
    for mask in _MASK.finditer(text):
        start, end = mask.span()
        for left, right, name in masked if end - start <= _LONGEST_MASK else ():
            if text.startswith(right, end) and text.endswith(left, 0, start):
                yield Fix(start - len(left), end + len(right), name, "a fixed name with a gap")
                break
