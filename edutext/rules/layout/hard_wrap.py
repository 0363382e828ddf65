"""Lines broken at a fixed width, as PDF files and old mail programs leave them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from edutext.characters import HAN, HAN_NUMERAL, is_han
from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.words import is_word
from edutext.rules.layout.breaks import begins_block, is_prose, splits_word
from edutext.rules.layout.wrap_width import CLOSERS, CUT_BEFORE, CUT_BEHIND, STOPS, Width, wrap_width

_OPENERS = "“‘「『《〈【"  # a bracket may be a blank to fill in
_PAIRS = {"”": "“", "’": "‘", "」": "「", "』": "『", "》": "《", "）": "（", ")": "(", "〉": "〈", "】": "【"}
_INDENT = lazy_pattern("[ \u3000]{2}|\u3000|\t")
_FIGURE_OR_CLOSER = frozenset(f"0123456789%％{CLOSERS}》】")
_LATIN = lazy_pattern("[A-Za-z0-9]")
_CAPITAL = lazy_pattern("^[A-Z0-9][A-Z0-9](?![a-z])")
_INSIDE = lazy_pattern("[，。；、,;]")
# An item without a mark may be a heading, and under Chinese numerals one of two clauses; an article is none.
_HEADING = lazy_pattern(
    r"(?![ \u3000-]*第[^ \u3000]{1,6}[条條])"
    rf"(?:[ \u3000]*[（(]?[{HAN_NUMERAL}]{{1,3}}[）)、.．][^，,。！？；：…!?;]*[，,])?"
    r"[^，,。！？；：…!?;]*(?<![、“‘「『《（〈【])\Z"
)
_TITLE = lazy_pattern("^关于[^，。]*$|[会會][议議](?:通[过過]|上)$")
# No sentence begins with one of these, and so no heading ends before it.
# 现将议定事项⏎纪要如下：
_UNFINISHED = lazy_pattern(
    "(?:\\A|[，。；：,;:])[现兹特現茲][将就將][^，。；：、！？,;:]{2,30}(?<!如下|公布|公示|通知|通报|印发|下发|转发)\\Z"
)
_ANNOUNCED = lazy_pattern(f"[{HAN}]{{0,12}}(?:如下|予以|印发|印發|公布|公示|转发|轉發|下发|通报|通報)")
_NAMED = lazy_pattern("[“《「『][^“”《》「」『』。！？]{1,40}[”》」』][、，,]?\\Z")
_AND_OTHERS = lazy_pattern("等(?:[0-9称稱荣榮奖獎项項活文重法精方内內制要工]|一系列|多项|多項)")
_TAKES_NAME = lazy_pattern(
    f"(?:[为為获獲得予称稱]|[{HAN}]{{2}}(?:了|的|开展|開展|组织|組織|举办|舉辦|实施|實施|落实|落實|印发|贯彻))\\Z"
)
_PARTICLE = "的和与與及或并並等之了"
_COMMA = lazy_pattern("[，,]")
_BEHIND_NOUN = lazy_pattern(f"的(?![確确士话話])[{HAN}]{{2}}")
# No clause ends in one of these.
_ADVERBS = ("着力", "大力", "切实", "切實", "进一步", "進一步", "逐步", "日益", "尚未", "从而", "從而", "以及")
_ADVERB_END = frozenset(word[-1] for word in _ADVERBS)
_PARAGRAPH = 2_000  # characters before a line break in which an open quotation mark is looked for
# What ends with its line though the next one makes a word with it: a field of a form (进度：整改中), a row of columns.
_ENTRY = lazy_pattern(
    "(?:\\A| )[^，。；、：:,; ]{1,8}[：:] ?[^，。；、：:,; ]{1,6}\\Z|[^ ] [^ ]{1,12} [^ ，。；、,;]{1,12}\\Z"
)
# The law database of Taiwan sets its articles in lines of 38 characters: whoever has them wants them as published.
_ARTICLE_LINE = lazy_pattern("(?:^|\n)第 [0-9]{1,4}(?:-[0-9]{1,2})? 條")


@rule("hard-wrap", Confidence.LIKELY)
def hard_wrap(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Sentences broken at a fixed line width, before a closing mark or beside a quotation mark are joined again.

    Where lines of one width end inside sentences, their line breaks go; headings, items and the ends of paragraphs
    keep theirs. What no line begins or ends with is joined at any width:

    >>> print(hard_wrap("本学期，我园把户外自主游戏作为提升质量的突破\\n"
    ...     "口，先后组织教师观摩六次，调整活动场地三处，\\n添置器材四十余件。\\n"
    ...     "教师撰写观察记录二百余篇，召开研讨会议七次，\\n家长满意。\\n一、转变观念，全员参与"))
    本学期，我园把户外自主游戏作为提升质量的突破口，先后组织教师观摩六次，调整活动场地三处，添置器材四十余件。
    教师撰写观察记录二百余篇，召开研讨会议七次，家长满意。
    一、转变观念，全员参与
    >>> print(hard_wrap("全县评选出“最美教师\\n”三十名\\n，其中乡村教师十八名。"))
    全县评选出“最美教师”三十名，其中乡村教师十八名。

    Verse has short lines, and a list of titles no cut sentence:

    >>> print(hard_wrap("白日依山尽，\\n黄河入海流。\\n欲穷千里目，\\n更上一层楼。"))
    白日依山尽，
    黄河入海流。
    欲穷千里目，
    更上一层楼。
    """
    if "條" in text and _ARTICLE_LINE.search(text):
        return
    rows = lines(text)
    width = wrap_width(rows)
    indented = width is not None and _indented(rows)
    joined = ""  # the line before, with the lines that it was joined to
    quoted = False  # it was broken behind an opening quotation mark, and may be so behind the closing one
    for index, (before, after) in enumerate(pairwise(rows)):
        # Most reports have a blank line between paragraphs; where lines of the site stood, text may be missing.
        if not before.text or not after.text or after.start in evidence.gaps:
            joined, quoted = "", False
            continue
        joined = joined[-_PARAGRAPH:] + before.text
        left, right = joined.rstrip(), after.text.lstrip()
        if not left or not right:
            joined, quoted = "", False
        elif (
            (quoted and _closes_quotation(left, right))
            or _is_cut(left, after.text)
            or _is_pushed_out(left, right, rows[index + 2 : index + 3])
            or (width and _is_wrapped(before.text, after.text, width, indented))
        ):
            yield _join(before, after)
            quoted = not quoted if left[-1] in _OPENERS + '"' else quoted and right[0] in _PAIRS
        else:
            joined, quoted = "", False


def _is_cut(before: str, line: str) -> bool:
    """Whether the break before `line` is certainly wrong: beside a mark that ends no line, or begins none."""
    after = line.lstrip()
    last, first = before[-1], after[0]
    if first in _PAIRS:
        return before.count(_PAIRS[first]) > before.count(first) and last not in STOPS
    if first in CUT_BEHIND:
        return (is_han(last) or last in _FIGURE_OR_CLOSER) and (first > "~" or is_han(after[1:2]))
    if last in STOPS or begins_block(after) or _INDENT.match(line):
        return False
    if after in _OPENERS:  # an opening mark alone
        return is_han(last)
    if last in _OPENERS:
        return _LATIN.match(first) is not None or is_han(first)
    if '"' in (last, first) and before.count('"') % 2:  # a straight mark is open
        return is_han(last) or is_han(first)
    if last in _ADVERB_END and before.endswith(_ADVERBS) and is_han(first) and is_prose(before) and is_prose(after):
        return True
    if first == "的" and is_han(last) and _BEHIND_NOUN.match(after) and _COMMA.search(before) and is_prose(after):
        return True
    if _UNFINISHED.search(before) and _ANNOUNCED.match(after):
        return True
    return _is_inside_word(before, after)


def _is_pushed_out(before: str, line: str, following: Sequence[Line]) -> bool:
    """Whether a quotation that the sentence goes on with stands in a line of its own: 被评为⏎“文明校园”⏎、."""
    if before[-1] in "”》」』" and _AND_OTHERS.match(line):
        return True
    if _NAMED.match(line) is None:
        return False
    if before[-1] == "、":
        return before[-2:-1] in ("”", "》", "」", "』")
    goes_on = line[-1] in "、，" or (following and following[0].text.lstrip()[:1] in ("、", "，", ","))
    return bool(goes_on) and _TAKES_NAME.search(before) is not None


def _is_inside_word(before: str, after: str) -> bool:
    """Whether a break splits a word: 落实科⏎学发展观, where neither 实科 nor 学发 is one.

    Of 15,000 line ends in official reports two look so, and both are breaks that should not be there.
    """
    speaker = after[1:2] in ("：", ":")  # 答记者问⏎问：
    if len(before) < 2 or speaker or not is_prose(after):
        return False
    return splits_word(before, after) and _ENTRY.search(before) is None


def _closes_quotation(before: str, after: str) -> bool:
    """Whether `before` ends in the closing mark of a quotation, and the sentence may go on behind it."""
    closed = before[-1] in "”’」』" or (before[-1] == '"' and before.count('"') % 2 == 0)
    return closed and (is_han(after[0]) or after[0] in CUT_BEHIND) and not begins_block(after)


def _indented(rows: tuple[Line, ...]) -> bool:
    """Whether paragraphs begin with an indent, so that lines without one go on."""
    count = sum(_INDENT.match(row.text) is not None for row in rows)
    return count >= 2 and count * 10 <= len(rows) * 7


def _is_wrapped(before: str, after: str, width: Width, indented: bool) -> bool:
    """Whether the break behind a full line is one of width, the sentence going on in the next line."""
    if not width.is_full(before) or _INDENT.match(after) or begins_block(after):
        return False
    left, right = before.rstrip(), after.lstrip()
    last, first = left[-1], right[0]
    if last in CUT_BEFORE and first in CUT_BEHIND:
        return False  # a sentence cut by a paywall: something is missing in between
    if last in STOPS and not indented:
        return first in CUT_BEHIND
    if splits_word(left, right) and not _TITLE.search(left):
        return True
    goes_on = width.is_full(after) or right.rstrip()[-1] in STOPS + CLOSERS
    # No title has marks, and a bracket with a date in it ends one.
    if not goes_on or not _INSIDE.search(before if last in CLOSERS else before + after):
        return False
    if last in CLOSERS and left[-2] in STOPS and not indented:
        return False
    heading = _TITLE.search(left) or (begins_block(before) and _HEADING.match(left))
    return not heading or first in _PARTICLE or is_word(last + first)


def _join(before: Line, after: Line) -> Fix:
    left, right = before.text.rstrip(), after.text.lstrip()
    start, end = before.start + len(left), after.end - len(right)
    # 3⏎3万, 18⏎0.7 and G⏎DP are cut; a space stood between words in small letters.
    words = _LATIN.match(left[-1]) and _LATIN.match(right) and not _CAPITAL.search(left[-1] + right[:2])
    return Fix(start, end, " " if words else "", "a line break inside a sentence")
