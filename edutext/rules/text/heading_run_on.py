"""Headings that ran into their text when line breaks were lost: 一、工作回顾2014年，…"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from edutext.characters import HAN
from edutext.lines import lines_at
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import places

_ORDINALS = "一二三四五六七八九十"
_MARKER = lazy_pattern(rf"(?<![{HAN}0-9、])(?:[（(]([{_ORDINALS}])[)）]|([{_ORDINALS}])[、.．])")
_SENTENCE = lazy_pattern("[^。！？；!?;]*")
_HEAD = lazy_pattern("[^。！？；，、：!?;,: \u3000“《（(]*")
_YEAR = lazy_pattern(rf"[{HAN}]{{2}}20[0-9]{{2}}年")
_LOST_BREAK = lazy_pattern(rf"[{HAN}] +[{HAN}]")

# A second number, and where it does not begin its line. (What _MARKER wants before it is not asked for in full: the
# class of all Han is slow to compile.)
_SECONDS = frozenset(f"{number}{mark}" for number in _ORDINALS[1:] for mark in "、.．)）")
_INSIDE = "[^0-9、第十百一二三四五六七八九之、，,；;：:\\r\\n]"
_INSIDE_LINE = lazy_pattern(f"[二三四五六七八九十](?:(?<={_INSIDE}.)[、.．]|(?<={_INSIDE}[（(].)[)）])")

_LONG_SENTENCE = 40  # a heading with its full stop is shorter (measured on 80 work reports)
_LONG_HEAD = 13  # a heading without any mark, when it stands inside a line, is shorter


@rule("heading-run-on", Confidence.LIKELY, needs=_SECONDS)
def heading_run_on(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Numbered headings that ran into the text behind them are flagged: where a heading ends is not known.

    Several numbers in one line, and a first sentence too long for a heading, tell that line breaks were lost:

    >>> from edutext import clean
    >>> text = "一、工作回顾2014年，全县新建小学六所。二、工作打算2015年，改造幼儿园三所。"
    >>> [flag.text for flag in clean(text, rules=(heading_run_on,)).flags]
    ['一、工作回顾2014年，全县新建小学六所']
    >>> clean("会议要求：一、加强领导。成立专班。二、落实责任。定期通报。", rules=(heading_run_on,)).flags
    ()
    """
    known = places(text, evidence.tables)
    seconds = (at for word in _SECONDS.intersection(known) for at in known[word])
    for line in lines_at(text, sorted(at for at in seconds if _INSIDE_LINE.match(text, at))):
        markers = list(_MARKER.finditer(line.text))
        if not any(_follows(one, other, line.text) for one, other in pairwise(markers)):
            continue
        for marker, stop in zip(markers, [*(m.start() for m in markers[1:]), len(line.text)], strict=True):
            sentence = _SENTENCE.match(line.text, marker.end(), stop)
            if sentence and _runs_on(sentence[0]):
                end = min(sentence.end(), marker.end() + _LONG_SENTENCE)
                yield Fix(
                    line.start + marker.start(),
                    line.start + end,
                    None,
                    "a heading that ran into its text; where it ends, the source tells",
                )
                break


def _follows(one: re.Match[str], other: re.Match[str], line: str) -> bool:
    """Whether `other` is the next number of the same kind and begins a sentence; items of a list end in ；"""
    kind = 1 if one[1] else 2
    if not one[kind] or not other[kind] or line[: other.start()].rstrip()[-1:] in "；;，,、":
        return False
    return _ORDINALS.index(other[kind]) == _ORDINALS.index(one[kind]) + 1


def _runs_on(sentence: str) -> bool:
    head = _HEAD.match(sentence)
    return bool(
        len(sentence) > _LONG_SENTENCE
        or (head and len(head[0]) >= _LONG_HEAD)
        or _YEAR.search(sentence, 0, _LONG_HEAD + 5)
        or _LOST_BREAK.search(sentence)
    )
