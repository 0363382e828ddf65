"""Lines broken at a fixed width, as PDF files and old mail programs leave them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from edutext.characters import HAN
from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.layout.breaks import begins_block

_CUT_BEFORE = '，、,“‘「『《（〈【"'  # no line ends so, unless its sentence goes on
_CUT_BEHIND = "，。、；：？！”’」』》）〉】"  # no line begins so
_STOPS = "。！？；：…!?;:"
_INDENT = lazy_pattern("[ \u3000]{2}|\u3000|\t")
_ASCII_WORD = lazy_pattern("[A-Za-z0-9]")
_HALF_WIDTH = lazy_pattern("[ -~]")
_QUOTE_ALONE = lazy_pattern(
    rf"(?<=[{HAN}])(?:\"(\r?\n)[^\"\r\n]{{1,40}}\"(\r?\n)|“(\r?\n)[^“”\r\n]{{1,40}}”(\r?\n))(?=[{HAN}，。、；])"
)
_PAIRS = {"”": "“", "’": "‘", "」": "「", "』": "『", "》": "《", "）": "（", "〉": "〈", "】": "【"}

# Measured on wrapped pages: 18 characters (newspaper columns) to 60 (mail); inside a page the width varies by the
# marks that may not begin a line.
_NARROWEST, _WIDEST = 18, 60
_SLACK = 3
_NOTE = "a line break inside a sentence"


@rule(
    "hard-wrap",
    Confidence.LIKELY,
    needs=lazy_pattern(rf"\n(?:(?<=[{_CUT_BEFORE}]\n)|(?<=[{_CUT_BEFORE}]\r\n)|[ \u3000]{{0,4}}[{_CUT_BEHIND}])"),
)
def hard_wrap(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Sentences broken at a fixed line width are joined again.

    Where sentences are certainly cut (a comma ends the line, a closing mark begins the next), and always at the same
    width, the other full lines are cut as well; headings, items and the ends of paragraphs keep their line breaks:

    >>> print(hard_wrap("本学期，我园把户外自主游戏作为提升质量的突破\\n"
    ...     "口，先后组织教师观摩六次，调整活动场地三处，\\n添置器材四十余件。\\n"
    ...     "教师撰写观察记录二百余篇，召开研讨会议七次，\\n家长满意。\\n一、转变观念，全员参与"))
    本学期，我园把户外自主游戏作为提升质量的突破口，先后组织教师观摩六次，调整活动场地三处，添置器材四十余件。
    教师撰写观察记录二百余篇，召开研讨会议七次，家长满意。
    一、转变观念，全员参与

    Verse has short lines, and a list of titles no cut sentence:

    >>> print(hard_wrap("白日依山尽，\\n黄河入海流。\\n欲穷千里目，\\n更上一层楼。"))
    白日依山尽，
    黄河入海流。
    欲穷千里目，
    更上一层楼。
    """
    rows = list(lines(text))
    gone = frozenset(evidence.removed)
    yield from _quotes(text)
    width = _width(rows)
    indented = width is not None and _indented(rows)
    for before, after in pairwise(rows):
        if after.start in gone or not before.text.strip() or not after.text.strip():
            continue
        if _closes(before.text, after.text) or (width and _is_wrapped(before.text, after.text, width, indented)):
            yield _join(before, after)


def _quotes(text: str) -> Iterator[Fix]:
    """Both line breaks of 完成"⏎强师计划"⏎轮训."""
    for match in _QUOTE_ALONE.finditer(text):
        for group in range(1, 5):
            if match[group]:
                yield Fix(match.start(group), match.end(group), "", _NOTE)


def _closes(before: str, after: str) -> bool:
    """Whether the line `after` begins with the closing mark of what `before` left open."""
    mark = after.lstrip()[0]
    opening = _PAIRS.get(mark)
    return opening is not None and before.count(opening) > before.count(mark)


def _columns(line: str) -> int:
    """The width of a line in Han characters: two ASCII ones take the place of one."""
    content = line.strip()
    return len(content) - len(_HALF_WIDTH.findall(content)) // 2


def _width(rows: Sequence[Line]) -> int | None:
    """The width at which the document's lines are broken, None where it is no fixed one."""
    cut = [
        _columns(before.text)
        for before, after in pairwise(rows)
        if before.text.strip()
        and after.text.strip()
        and (before.text.rstrip()[-1] in _CUT_BEFORE) != (after.text.lstrip()[0] in _CUT_BEHIND)
    ]
    if len(cut) < 2:
        return None
    width = max(cut)
    fixed = sum(width - columns <= _SLACK for columns in cut)
    longer = sum(_columns(row.text) > width + _SLACK for row in rows)
    if not _NARROWEST <= width <= _WIDEST or fixed < 2 or fixed * 5 < len(cut) * 4 or longer * 20 > len(rows):
        return None
    return width


def _indented(rows: Sequence[Line]) -> bool:
    """Whether paragraphs begin with an indent, so that lines without one go on."""
    count = sum(_INDENT.match(row.text) is not None for row in rows)
    return count >= 2 and count * 10 <= len(rows) * 7


def _is_wrapped(before: str, after: str, width: int, indented: bool) -> bool:
    """Whether the break behind a full line is one of width: the next line goes on and is full, or ends a sentence."""
    if abs(_columns(before) - width) > _SLACK or begins_block(after) or _INDENT.match(after):
        return False
    last, first = before.rstrip()[-1], after.lstrip()[0]
    if last in _CUT_BEFORE and first in _CUT_BEHIND:
        return False  # a sentence cut by a paywall: something is missing in between
    ends = last in _STOPS or last in "”」）)"
    if ends and not indented:
        return first in _CUT_BEHIND
    heading = begins_block(before) and last not in _CUT_BEFORE and not any(stop in before for stop in _STOPS)
    goes_on = abs(_columns(after) - width) <= _SLACK or after.rstrip()[-1] in _STOPS + "”」）)"
    return goes_on and not (heading and first not in _CUT_BEHIND)


def _join(before: Line, after: Line) -> Fix:
    start = before.start + len(before.text.rstrip())
    end = after.start + len(after.text) - len(after.text.lstrip())
    words = _ASCII_WORD.match(before.text.rstrip()[-1]) and _ASCII_WORD.match(after.text.lstrip()[0])
    return Fix(start, end, " " if words else "", _NOTE)
