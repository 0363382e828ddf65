"""Invisible noise that forums put against copying: % K3 w& p: Z1 d( N7 x."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import HAN
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.page import page

_MARK = r"!-/:-@\[-`{-~"
# A letter and a digit or mark, again and again; the row opens with a lone mark or letter and ends with a lone one.
_JAM = (
    rf"(?:[{_MARK}A-Za-z0-9]{{1,2}} {{1,2}})?(?:[A-Za-z][0-9{_MARK}] {{1,2}}){{3,60}}(?:[A-Za-z](?![A-Za-z ])"
    rf"|[A-Za-z0-9{_MARK}](?= *$))"
)
_WHOLE = lazy_pattern(_JAM)
_BEFORE = lazy_pattern(rf"^{_JAM}(?=[0-9]{{0,4}}[{HAN}“《（(])")
_BEHIND = lazy_pattern(rf"(?<=[。！？；”!?;]) *{_JAM}$")
_NOTE = "noise against copying"
_PAIR = lazy_pattern(rf"[A-Za-z][0-9{_MARK}] ")
_KINDS = 4  # pairs of a mark or a digit that differ: an English list repeats its marks


@rule("forum-jammer", Confidence.SURE)
def forum_jammer(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Rows of letters, each with a digit or a mark, that a forum hid in a text against copying are removed.

    They fill a line, or stand before a paragraph or behind its last full stop. Formulas and English lists stay.

    >>> print(forum_jammer("% K3 w& p: Z1 d( N7 x\\n2013年春天,我到乡中心校支教。"))
    2013年春天,我到乡中心校支教。
    >>> print(forum_jammer("分为A. B. C. D. 四档,复杂度为O(1)。"))
    分为A. B. C. D. 四档,复杂度为O(1)。
    """
    for item in page(text).items:
        if not (item.text[0] < "\x7f" or item.text[-1] < "\x7f"):
            continue
        whole = _WHOLE.fullmatch(item.text)
        if whole and _jams(whole[0]):
            yield Fix(item.line.start, item.line.stop, "", _NOTE)
            continue
        for pattern in (_BEFORE, _BEHIND):
            match = pattern.search(item.text)
            if match and _jams(match[0]):
                yield Fix(item.start + match.start(), item.start + match.end(), "", _NOTE)


def _jams(row: str) -> bool:
    return len({pair[1] for pair in _PAIR.findall(row)}) >= _KINDS
