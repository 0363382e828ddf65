"""Gaps that a word filter left: 中国共党 for 中国共产党, emptied quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from edutext.characters import MASK, is_han, signs
from edutext.data.tables import Extra, rows
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import places
from edutext.rules.mention import is_sample
from edutext.rules.numbers.shape import shape

_MASKS = lazy_pattern(f"[{MASK}][{MASK}]*")
_EMPTY = ("“”", "“ ”", "“\u3000”", "《》", "《 》", "《\u3000》", "‘’", "「」", "『』")
_HARMONY = ("和谐.", "和谐．")  # 构建和谐社会
# A sentence about the marks themselves: 请加上“”和《》.
_ABOUT_MARKS = lazy_pattern(
    "[引括书書]名?[号號]|[标標][点點]|符[号號]|[加标標填补補][上入写寫充]|空格|输入|輸入|[用使]”?[“《]"
)
_SENTENCE = 12  # characters before an emptied mark that may say so
_LEFT, _LEFT_OF_END = 4, 6  # characters of a name that are enough, around a gap and beside one
_DOTS = ".．·•・-"
# In the shape of a text; a search that begins with a plain character is fast.
_BETWEEN = (re.compile(rb"\.(?<=\?\.)(?=\?)"), re.compile(rb"-(?<=\?-)(?=\?)"))
_WIDE_DOTS = "．·•・"
_LONGEST_DOTTED = 6  # characters of such a word from its first dot on
_LONGEST_MASK = 3  # signs that stand for what a word filter takes out
_LONGEST_LINE = 2  # a longer line is a blank to be filled in


@lru_cache(maxsize=4)
def _fixed_names(tables: Extra) -> tuple[dict[str, str], dict[str, list[tuple[str, str, str]]]]:
    """The names of the broken forms without a mask; what stands around a mask, and its name.

    The masked forms are found by the character before the mask, and the one with the longest beginning comes first.
    """
    names = {broken: name for broken, name, *_ in rows("fixed_names", tables)}
    whole = [name for broken, name in names.items() if broken == name]
    names = {broken: name for broken, name in names.items() if broken != name}
    parts = ((broken.partition("*"), name) for broken, name in names.items() if "*" in broken)
    masked = [(left, right, name) for (left, _, right), name in parts]
    masked += [(left, right, name) for name in whole for left, right in _with_gap(name)]
    masked.sort(key=lambda form: len(form[0]), reverse=True)
    by_last: dict[str, list[tuple[str, str, str]]] = {}
    for form in masked:
        by_last.setdefault(form[0][-1:], []).append(form)
    return {broken: name for broken, name in names.items() if "*" not in broken}, by_last


def _with_gap(name: str) -> Iterator[tuple[str, str]]:
    """What is left of a long name when one character inside it is masked, or two, or one at its end."""
    for size in (1, 2):
        for at in range(len(name) - size + 1):
            inside = 0 < at < len(name) - size
            if len(name) - size >= (_LEFT if inside else _LEFT_OF_END) and (inside or size == 1):
                yield name[:at], name[at + size :]


@lru_cache(maxsize=4)
def _dotted(tables: Extra) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The words that filters look for with a dot inside: 党.委; the word, and what makes another one behind it."""
    return {
        dot.join(pieces): (word, tuple("".join(rest[:1]).split()))
        for word, *rest in rows("dotted_words", tables)
        for dot in _DOTS
        for pieces in (*((word[:at], word[at:]) for at in range(1, len(word))), tuple(word))
    }


@lru_cache(maxsize=4)
def _behind_dots(tables: Extra) -> frozenset[str]:
    return frozenset(char for word, *_ in rows("dotted_words", tables) for char in word[1:])


def _searched(tables: Extra) -> Iterator[str]:
    yield from (*_fixed_names(tables)[0], *_EMPTY, *_HARMONY)


@rule("censor-gap", Confidence.SURE, words=_searched)
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
    yield from _with_dots(text, evidence.tables)
    if signs(text).isdisjoint(MASK):
        return
    for mask in _MASKS.finditer(text):
        start, end = mask.span()
        longest = _LONGEST_LINE if mask[0][0] in "_＿" else _LONGEST_MASK
        if end - start > longest or is_sample(text, start):
            continue
        before = text[start - 1 : start]
        for left, right, name in (*masked.get(before, ()), *(masked.get("", ()) if before else ())):
            if text.startswith(right, end) and text.endswith(left, 0, start):
                yield Fix(start - len(left), end + len(right), name, "a fixed name with a gap")
                break


def _with_dots(text: str, tables: Extra) -> Iterator[Fix]:
    """党.委, 政·府: words with a dot against filters."""
    end = 0
    behind = _behind_dots(tables)
    for dot in sorted(dot for dot in _dots_between(text) if text[dot + 1 : dot + 2] in behind):
        for start, stop in ((dot - left, dot + right) for left in (3, 2, 1) for right in range(_LONGEST_DOTTED, 1, -1)):
            word, others = _dotted(tables).get(text[max(0, start) : stop], ("", ()))
            if word and start >= end and not text.startswith(others, stop):
                yield Fix(start, stop, word, "a dot against word filters")
                end = stop
                break


def _dots_between(text: str) -> Iterator[int]:
    """Where a dot stands between two characters that are not ASCII."""
    for between in _BETWEEN[: 1 + ("-" in signs(text))]:
        yield from (match.start() for match in between.finditer(shape(text)))
    for dot in signs(text).intersection(_WIDE_DOTS):
        yield from (match.start() for match in re.finditer(dot, text))
