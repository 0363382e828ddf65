"""Blank lines that are left over where other rules took lines out."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule

_NOTE = "a blank line beside lines that were removed"


@rule("blank-lines", Confidence.SURE)
def blank_lines(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Blank lines left over by removed lines go; all others are the author's, and stay.

    Where lines were taken out at the head or the end of the text, the blank ones before or behind them go too;
    inside it one side goes, so that a removed block does not leave a gap of two. Alone, on a text that nothing was
    taken out of, the rule does nothing:

    >>> print(blank_lines("\\n教育局工作总结\\n\\n\\n一、强化管理"))
    <BLANKLINE>
    教育局工作总结
    <BLANKLINE>
    <BLANKLINE>
    一、强化管理
    """
    if not evidence.removed:
        return
    gone = set(evidence.removed)
    group: list[Line] = []
    for line in lines(text):
        if not line.text.strip():
            group.append(line)
            continue
        yield from _leftover(group, gone, at_end=False)
        group = []
    yield from _leftover(group, gone, at_end=True)


def _leftover(group: list[Line], gone: set[int], at_end: bool) -> Iterator[Fix]:
    """What goes of blank lines that follow one another, `gone` being the places where others were removed."""
    places = sorted(gone.intersection([line.start for line in group] + [line.stop for line in group[-1:]]))
    if not places:
        return
    if at_end or group[0].start == 0:
        yield Fix(group[0].start, group[-1].stop, "", _NOTE)
        return
    inside = [place for place in places if group[0].start < place < group[-1].stop]
    if inside:  # blank lines on both sides: those before the removed lines stay
        yield Fix(inside[0], group[-1].stop, "", _NOTE)
