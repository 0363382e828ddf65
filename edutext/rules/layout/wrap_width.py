"""The width at which the lines of a document are broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from edutext.lines import Line
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.words import is_word
from edutext.rules.layout.breaks import begins_block

CUT_BEFORE = '，、,“‘「『《（〈【"'  # no line ends so, unless its sentence goes on
CUT_BEHIND = "，。、；：？！,;”’」』》）〉】"  # no line begins so
_HANGING = tuple(CUT_BEHIND)
STOPS = "。！？；：…!?;:"
CLOSERS = "”’」』）)"
_INSIDE = lazy_pattern("[，。；：、,;:]")
_HALF_WIDTH = lazy_pattern("[ -~]")

# Measured on wrapped pages: 16 characters (newspaper columns) to 60 (mail); inside a page the width varies by the
# marks that may not begin a line.
_NARROWEST, _WIDEST = 16, 60
SLACK = 3
_RARE = 20  # one line in so many may be an exception
_LONG = 2 * _WIDEST  # no wrapped line has more characters, not even one of letters


class Width(NamedTuple):
    """How wide lines are that were broken: in characters, or in the columns that they take up on paper."""

    size: int
    in_columns: bool
    support: int
    """How many line breaks are cuts at this width."""

    def is_full(self, line: str) -> bool:
        """Whether a line reaches the width, so that its end may be a cut."""
        return 0 <= self.size - measure(line, self.in_columns) <= SLACK


def measure(line: str, in_columns: bool) -> int:
    """The width of a line without the blanks around it; two ASCII characters take up one column.

    >>> measure("2016年全县有9所", True), measure("2016年全县有9所", False)
    (8, 10)
    """
    content = line.strip()
    return len(content) - len(_HALF_WIDTH.findall(content)) // 2 if in_columns else len(content)


def wrap_width(rows: Sequence[Line]) -> Width | None:
    """The width at which the document's lines are broken, None where it is no fixed one.

    Paragraphs are as long as they happen to be, and end as sentences do. Lines of one width that have marks inside,
    end without one, and lead to a line that ends a sentence, are a paragraph that was cut. In 2.7 million characters
    of reports and laws that were never cut, two such lines of one width do not follow one another.
    """
    if sum(len(row.text) > _LONG for row in rows) * _RARE > len(rows):
        return None
    opened = [i for i, (a, b) in enumerate(pairwise(rows)) if a.text and b.text and is_open(a.text, b.text)]
    found = [width for in_columns in (False, True) if (width := _fixed(rows, opened, in_columns))]
    return max(found, key=lambda width: width.support, default=None)


def is_open(before: str, after: str) -> bool:
    """Whether no sentence ends between two lines, and no other block begins.

    >>> is_open("安排专项资金用于薄弱学校改", "造和教师培训。"), is_open("全县有学校九所。", "一、强化管理")
    (True, False)
    """
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return False
    return after[0] in CUT_BEHIND or (before[-1] not in STOPS + CLOSERS and not begins_block(after))


def _fixed(rows: Sequence[Line], opened: Sequence[int], in_columns: bool) -> Width | None:
    """The width that nearly all open line breaks share; `opened` are the rows before these."""
    sizes = {i: measure(rows[i].text, in_columns) for i in opened}
    counted = Counter(size for size in sizes.values() if _NARROWEST <= size <= _WIDEST)
    if not counted:
        return None
    near = {size: sum(counted[size - less] for less in range(SLACK + 1)) for size in counted}
    size = max(near, key=lambda size: (near[size], -size))
    cut = [i for i in opened if size - SLACK <= sizes[i] <= size]
    others = [rows[i].text for i in opened if sizes[i] < size - SLACK]
    stray = sum(_INSIDE.search(line) is not None and not begins_block(line) for line in others)
    if len(cut) < 2 or stray * 5 > len(cut):
        return None
    # the mark that ends a line may hang over
    longer = sum(measure(row.text, in_columns) > size + row.text.rstrip().endswith(_HANGING) for row in rows)
    even = max(sizes[i] for i in cut) - min(sizes[i] for i in cut) <= in_columns * 2
    if longer * _RARE > len(rows) or not _is_prose(rows, cut, even):
        return None
    return Width(size, in_columns, len(cut))


def _is_prose(rows: Sequence[Line], cut: Sequence[int], even: bool) -> bool:
    """Whether the lines before the breaks `cut` are running text: neither verse nor a list of titles."""
    chained = mid_clause = proven = 0
    following = -1
    ends = False  # whether the lines that follow one another from here on end a sentence at last
    for i in reversed(cut):
        before, after = rows[i].text.rstrip(), rows[i + 1].text.strip()
        if i + 1 != following:
            ends = after[-1] in STOPS + CLOSERS
        following = i
        chained += ends and _INSIDE.search(before) is not None
        mid_clause += before[-1] not in CUT_BEFORE
        proven += (before[-1] in CUT_BEFORE) != (after[0] in CUT_BEHIND) or is_word(before[-1] + after[0])
    return (proven > 0 or even) and chained * 2 >= len(cut) and mid_clause * 3 >= len(cut)
