"""Alignment of two sequences: which units of one are which of the other."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

Block = tuple[int, int, int]
"""Units [i, i + n) of the old are units [j, j + n) of the new."""

# difflib takes time in proportion to the pairs of equal units; beyond this many it would take seconds.
_PAIRS = 300_000
_DEPTH = 24


def align(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """The common units in order, as blocks that neither overlap nor touch.

    Common heads and tails first, then units that are the only ones of their kind on both sides (patience diff), and
    between these the same again; difflib where no unit is the only one, which in prose are short stretches. That
    keeps the time near to linear. Where both sides repeat few units too often, they are taken as different.

    >>> align(["一", "二", "三", "四"], ["二", "三", "五", "四"])
    [(1, 0, 2), (3, 3, 1)]
    """
    blocks: list[Block] = []
    work = [(0, len(old), 0, len(new), 0)]
    while work:
        old_start, old_end, new_start, new_end, depth = work.pop()
        head = _common_head(old, new, old_start, old_end, new_start, new_end)
        if head:
            blocks.append((old_start, new_start, head))
        old_start, new_start = old_start + head, new_start + head
        tail = _common_tail(old, new, old_start, old_end, new_start, new_end)
        if tail:
            blocks.append((old_end - tail, new_end - tail, tail))
        old_end, new_end = old_end - tail, new_end - tail
        if old_start == old_end or new_start == new_end:
            continue
        left, right = old[old_start:old_end], new[new_start:new_end]
        anchors = _only_ones(left, right) if depth < _DEPTH else []
        if anchors:
            i, j = old_start, new_start
            for a, b in [*anchors, (len(left), len(right))]:
                work.append((i, old_start + a, j, new_start + b, depth + 1))
                i, j = old_start + a, new_start + b
        else:
            blocks += ((old_start + i, new_start + j, n) for i, j, n in _matched(left, right))
    return _joined(sorted(blocks))


def _common_head(old: Sequence[str], new: Sequence[str], i: int, old_end: int, j: int, new_end: int) -> int:
    n = 0
    while i + n < old_end and j + n < new_end and old[i + n] == new[j + n]:
        n += 1
    return n


def _common_tail(old: Sequence[str], new: Sequence[str], old_start: int, i: int, new_start: int, j: int) -> int:
    n = 0
    while i - n > old_start and j - n > new_start and old[i - n - 1] == new[j - n - 1]:
        n += 1
    return n


def _only_ones(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The longest rising run of pairs of units that occur once in each."""
    once_old = {unit for unit, n in Counter(old).items() if n == 1}
    once_new = {unit for unit, n in Counter(new).items() if n == 1}
    where = {unit: j for j, unit in enumerate(new) if unit in once_new}
    pairs = [(i, where[unit]) for i, unit in enumerate(old) if unit in once_old and unit in where]
    return longest_rising(pairs)


def longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs, given by their first places, whose second places rise too.

    >>> longest_rising([(0, 5), (1, 2), (2, 3), (4, 9), (5, 4)])
    [(1, 2), (2, 3), (5, 4)]
    """
    ends: list[int] = []  # the smallest last j of a rising run of each length
    last: list[int] = []  # the pair it belongs to
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [j]
        last[length : length + 1] = [index]
    run = []
    index = last[-1] if last else -1
    while index >= 0:
        run.append(pairs[index])
        index = before[index]
    return run[::-1]


def _matched(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    counts = Counter(new)
    if sum(counts[unit] for unit in old) > _PAIRS:
        return []
    return [(i, j, n) for i, j, n in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks() if n]


def _joined(blocks: list[Block]) -> list[Block]:
    out: list[Block] = []
    for i, j, n in blocks:
        if out and out[-1][0] + out[-1][2] == i and out[-1][1] + out[-1][2] == j:
            out[-1] = (out[-1][0], out[-1][1], out[-1][2] + n)
        else:
            out.append((i, j, n))
    return out
