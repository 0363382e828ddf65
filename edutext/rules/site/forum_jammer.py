"""Invisible noise that forums put against copying: % K3 w& p: Z1 d( N7 x."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import HAN
from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.page import BLANK

_MARK = r"!-/:-@\[-`{-~"
# A letter and a digit or mark, again and again; the row opens with a lone mark or letter and ends with a lone one.
_JAM = (
    rf"(?:[{_MARK}A-Za-z0-9]{{1,2}} {{1,2}}){{0,2}}(?:[A-Za-z][0-9{_MARK}] {{1,2}}){{3,60}}(?:[A-Za-z](?![A-Za-z ])"
    rf"|[A-Za-z0-9{_MARK}](?= *$))"
)
_INSIDE = lazy_pattern(rf" [A-Za-z][0-9{_MARK}] {{1,2}}[A-Za-z]")  # what every such row holds
_WHOLE = lazy_pattern(_JAM)
_BEFORE = lazy_pattern(rf"^{_JAM}(?=[0-9]{{0,4}}[{HAN}“《（(])")
_BEHIND = lazy_pattern(rf"(?<=[。！？；”!?;]) *{_JAM}$")
_NOTE = "noise against copying"
_PAIR = lazy_pattern(rf"[A-Za-z][0-9{_MARK}] ")
_KINDS = 4  # pairs of a mark or a digit that differ: an English list repeats its marks


@rule("forum-jammer", Confidence.SURE, needs=(" ",))
def forum_jammer(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Rows of letters, each with a digit or a mark, that a forum hid in a text against copying are removed.

    They fill a line, or stand before a paragraph or behind its last full stop. Formulas and English lists stay.

    >>> print(forum_jammer("% K3 w& p: Z1 d( N7 x\\n2013年春天,我到乡中心校支教。"))
    2013年春天,我到乡中心校支教。
    >>> print(forum_jammer("分为A. B. C. D. 四档,复杂度为O(1)。"))
    分为A. B. C. D. 四档,复杂度为O(1)。
    """
    if not _INSIDE.search(text):
        return
    found = [fix for line in lines(text) for fix in _rows(line)]
    kinds = [len({pair[1] for pair in _PAIR.findall(text, fix.start, fix.end)}) for fix in found]
    # Beside a certain row shorter ones are certain, too.
    if max(kinds, default=0) >= _KINDS:
        yield from found


def _rows(line: Line) -> Iterator[Fix]:
    words = line.text.strip(BLANK)
    if not words or (words[0] >= "\x7f" and words[-1] >= "\x7f"):
        return
    if _WHOLE.fullmatch(words):
        yield Fix(line.start, line.stop, "", _NOTE)
        return
    start = line.start + line.text.index(words[0])
    for pattern in (_BEFORE, _BEHIND):
        match = pattern.search(words)
        if match:
            yield Fix(start + match.start(), start + match.end(), "", _NOTE)
