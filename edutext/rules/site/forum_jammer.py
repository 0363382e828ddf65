"""Invisible noise that forums put against copying: % K3 w& p: Z1 d( N7 x."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import HAN, SPACE
from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

# What Discuz! makes: five pairs or more of a character from the blank to ; with a blank and one from ? to ~ behind it.
_FIRST, _SECOND = "[ -;]", "[?-~]"
# Shorter where the page has cut a row, and a blank for two: a page shows no second one.
_PAIRS = f"(?:[!-;] )?(?:{_SECOND}{_FIRST}? ){{2,60}}"
_JAM = f"{_PAIRS}(?:{_SECOND}{_FIRST}?)?"
_INSIDE = lazy_pattern(f" {_SECOND}{_FIRST} {_SECOND}")  # what every such row holds
_WHOLE = lazy_pattern(_JAM)
_BEFORE = lazy_pattern(rf"^{_PAIRS}{_SECOND}?(?=[0-9]{{0,4}}[{HAN}“《（(])")
_BEHIND = lazy_pattern(rf"(?<=[。！？；”!?;]) *{_JAM}$")
_PAIR = lazy_pattern(f"{_SECOND}({_FIRST}) ")
_NOTE = "noise against copying"
_KINDS = 4  # different first characters, two of them marks: a list of cells or an English one repeats them


@rule("forum-jammer", Confidence.SURE, needs=" ")
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
    # Beside a certain row shorter ones are certain, too.
    if any(_is_certain(text[fix.start : fix.end]) for fix in found):
        yield from found


def _is_certain(row: str) -> bool:
    kinds = set(_PAIR.findall(row))
    return len(kinds) >= _KINDS and sum(not kind.isdigit() for kind in kinds) > 1


def _rows(line: Line) -> Iterator[Fix]:
    words = line.text.strip(SPACE)
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
