"""Running numbers that a copying site set after every 300 characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_MARK = lazy_pattern(r"(?:\A|[\r\n])([ \t\u3000]{0,8}([0-9]{1,4})、)")
# What a second mark ends with: a search that begins with one plain character is fast.
_NUMBER_BEFORE = "|".join(rf"(?<=[\r\n \t\u3000][0-9]{{{n}}}、)" for n in (1, 2, 3, 4))
_SECOND = lazy_pattern(f"、(?<=[0-9]、)(?:{_NUMBER_BEFORE})")
_GLOSS = lazy_pattern(r"[(（] ?[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6} ?[)）]")
_STOPS = "。；！？：…;!?:"

# Measured on four sites: 300 in 33 of 35 blocks, else 299 and 289, what else was cut out of the block being missing.
_LENGTH = 300
_NEAR = 15
_FAR = 100  # a single block may have lost a whole line; its neighbours vouch for it


class Mark(NamedTuple):
    """A running number: the line breaks before it begin at `before`, it stands at [start, end)."""

    number: int
    before: int
    start: int
    end: int


# Of two numbers that follow each other one is even.
@rule("chunk-marks", Confidence.SURE, needs=("0、", "2、", "4、", "6、", "8、"))
def chunk_marks(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Running numbers set after every 300 characters are removed, and what they cut is joined again.

    The numbers stand at the heads of lines, one higher each time, and cut words in two. The length is what tells
    them from a list: it is counted on the text as it was stored, with the readings in brackets and without.

    >>> words = "坚持教育优先发展，推进城乡一体，办好人民满意的教育事业，" * 12
    >>> chunk_marks("1、" + words[:300] + "\\n2、" + words[300:]) == words
    True

    A list has items of any length, and they end as sentences do:

    >>> print(chunk_marks("1、加强领导，明确分工。\\n2、加强督导，跟踪问效。"))
    1、加强领导，明确分工。
    2、加强督导，跟踪问效。
    """
    for run in runs(text):
        first = run[0]
        # What stands before number 1 is a title; before any other number, the end of a block.
        start = first.start if first.number == 1 else first.before
        yield Fix(start, first.end, "", _note(first))
        for mark in run[1:]:
            yield Fix(mark.before, mark.end, "", _note(mark))


def _note(mark: Mark) -> str:
    return f"running number {mark.number} set after every {_LENGTH} characters"


@lru_cache(maxsize=1)
def runs(text: str) -> tuple[list[Mark], ...]:
    """The runs of marks in `text`: consecutive numbers, with blocks of the stored length between them.

    The last answer is kept, because the evidence and the rule ask about one text.
    """
    if not _SECOND.search(text):
        return ()
    marks = [Mark(int(m[2]), _line_end(text, m.start(1)), m.start(1), m.end()) for m in _MARK.finditer(text)]
    if len(marks) < 2:
        return ()
    as_received = _accepted(marks, [mark.before for mark in marks], [mark.end for mark in marks], text)
    glosses = [match.span() for match in _GLOSS.finditer(text)]
    if not glosses:
        return tuple(as_received)
    ends = [end for _, end in glosses]
    lengths = [0, *accumulate(end - start for start, end in glosses)]
    before = [mark.before - lengths[bisect_right(ends, mark.before)] for mark in marks]
    end = [mark.end - lengths[bisect_right(ends, mark.end)] for mark in marks]
    as_stored = _accepted(marks, before, end, text)
    return tuple(max(as_received, as_stored, key=lambda found: sum(map(len, found))))


def _line_end(text: str, offset: int) -> int:
    """Where the last line before `offset`, the start of a line, ends."""
    while offset and text[offset - 1] in "\r\n":
        offset -= 1
    return offset


def _accepted(marks: list[Mark], before: list[int], end: list[int], text: str) -> list[list[Mark]]:
    """The runs whose blocks have the stored length; `before` and `end` are the places of the marks as stored."""
    waiting: dict[int, list[list[int]]] = {}  # runs by the number that they want next
    done: list[list[int]] = []
    for index, mark in enumerate(marks):
        open_runs = [run for run in waiting.get(mark.number, ()) if before[index] - end[run[-1]] <= _LENGTH + _FAR]
        run = min(open_runs, key=lambda run: abs(before[index] - end[run[-1]] - _LENGTH), default=None)
        if run is None or before[index] - end[run[-1]] < _LENGTH - _FAR:
            run = []
            done.append(run)
        else:
            open_runs.remove(run)
        waiting[mark.number] = open_runs
        run.append(index)
        waiting.setdefault(mark.number + 1, []).append(run)
    return [[marks[index] for index in run] for run in done if _is_stored(run, marks, before, end, text)]


def _is_stored(run: list[int], marks: list[Mark], before: list[int], end: list[int], text: str) -> bool:
    """Whether the blocks of a run are cut by length and not by sense."""
    blocks = list(pairwise(run))
    near = sum(abs(before[b] - end[a] - _LENGTH) <= _NEAR for a, b in blocks)
    cut = sum(text[marks[b].before - 1] not in _STOPS for _, b in blocks)
    if len(blocks) == 1 and "\n" in text[marks[run[0]].end : marks[run[1]].before]:
        return False  # one item of several paragraphs may have that length by chance
    return bool(blocks) and near * 3 >= len(blocks) * 2 and cut * 2 >= len(blocks)
