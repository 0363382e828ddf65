"""General tidying: blanks at the ends of lines, empty lines in a row, unusual blanks."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import SPACE
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_TRAILING = lazy_pattern(rf"(?<![{SPACE}])[{SPACE}]*+$")
_UNUSUAL = lazy_pattern("[\u00a0\u2000-\u200a\u202f\u205f]+")


@rule("whitespace", Confidence.LIKELY, default=False)
def whitespace(text: str, evidence: Evidence) -> Iterator[Fix]:
    r"""Blanks at line ends go, empty lines in a row become one, no-break and typographic spaces become blanks.

    Copying leaves them and nobody sees them, but they are not damage, so this is for those who ask.

    >>> whitespace("\n一、工作回顾　\n \n\n　　全市学校\u00a040所。\n\n")
    '一、工作回顾\n\n　　全市学校 40所。\n'

    Blanks inside a line may be columns, and those at its head an indent:

    >>> whitespace("局　长　　张　三\n\t副局长  李四")
    '局　长　　张　三\n\t副局长  李四'
    """
    content = len(text.rstrip())
    after_empty = True
    for line in lines(text):
        blanks = _TRAILING.search(line.text)
        end = blanks.start() if blanks else len(line.text)
        if end == 0 and (after_empty or line.start >= content):
            yield Fix(line.start, line.stop, "", "an empty line too many")
        elif end < len(line.text):
            yield Fix(line.start + end, line.end, "", "blanks at the end of a line")
        for match in _UNUSUAL.finditer(line.text, 0, end):
            yield Fix(line.start + match.start(), line.start + match.end(), " " * len(match[0]), "an unusual blank")
        after_empty = end == 0
