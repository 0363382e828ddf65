"""Which of the units that stand against each other are two versions of one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from edutext.compare.alignment import longest_rising

Match = tuple[int, int, int, int]
"""Units [i, a) of the old are a version of units [j, b) of the new."""

# Two versions of a paragraph share most of their pairs of characters, two paragraphs on one subject about a tenth.
_ALIKE = 0.35
# A unit most of which is found again on the other side, though in no unit like it, has lost or got line breaks.
_HELD = 0.8
# A pair of characters that more units than this share says little about which two belong together.
_RARE = 4


def pair(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """The units that are versions of each other, rising on both sides.

    One unit against one is a pair, whatever they say. Of more, each old unit votes for the new one with which it
    shares most of the rare pairs of characters; where that leaves out a unit whose text is there, paragraphs were
    joined or parted, and all belong together. Linear in the length of the texts.

    >>> pair(["新建学校40所。", "改建学校3所。"], ["培训教师120名。", "新建学校42所。"])
    [(0, 1, 1, 2)]
    >>> pair(["新建学校40所，", "改建幼儿园3所。"], ["新建学校40所，改建幼儿园3所。"])
    [(0, 2, 0, 1)]
    """
    if len(old) == len(new) == 1:
        return [(0, 1, 0, 1)]
    of_old, of_new = [_couples(unit) for unit in old], [_couples(unit) for unit in new]
    pairs = _pairs(of_old, of_new)
    left = [couples for i, couples in enumerate(of_old) if i not in {pair[0] for pair in pairs}]
    right = [couples for j, couples in enumerate(of_new) if j not in {pair[1] for pair in pairs}]
    if _any_held(left, of_new) or _any_held(right, of_old):
        return [(0, len(old), 0, len(new))]
    return [(i, i + 1, j, j + 1) for i, j in pairs]


def _pairs(old: Sequence[set[str]], new: Sequence[set[str]]) -> list[tuple[int, int]]:
    where: dict[str, list[int]] = defaultdict(list)
    for place, couples in enumerate(new):
        for couple in couples:
            where[couple].append(place)
    chosen: dict[int, tuple[float, int]] = {}
    for place, couples in enumerate(old):
        places = (where[couple] for couple in couples if couple in where)
        votes = Counter(at for found in places if len(found) <= _RARE for at in found)
        for best, _ in votes.most_common(1):
            alike = 2 * len(couples & new[best]) / (len(couples) + len(new[best]))
            if alike >= _ALIKE and alike > chosen.get(best, (0, 0))[0]:
                chosen[best] = alike, place
    return longest_rising(sorted((place, best) for best, (_, place) in chosen.items()))


def _any_held(units: Sequence[set[str]], others: Sequence[set[str]]) -> bool:
    if not units or not others:
        return False
    there = set().union(*others)
    return any(len(couples & there) >= _HELD * len(couples) for couples in units)


def _couples(unit: str) -> set[str]:
    """The pairs of neighbouring characters in a unit; of one character, itself."""
    text = unit.strip()
    return {text[k : k + 2] for k in range(len(text) - 1)} or {text}
