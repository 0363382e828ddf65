"""The paragraphs of a text: its lines, or, where a text has lost its line breaks, the pieces that can still be told."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import CLOSE, SPACE
from edutext.lines import Line, lines
from edutext.patterns import lazy_pattern
from edutext.sections.numbering import Rank, marker_at

# A text without line breaks: one line of at least this length holds most of it. Paragraphs of reports are up to 2,000
# characters long, so the share decides, and two markers of one sequence must stand inside that line.
_LONG = 300
_MOST = 0.6

# Where a lost line break can be: a space that is not beside a digit, or behind a sentence and before a marker.
_MARKER = "(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])"
_BREAK = lazy_pattern(
    rf"(?<=[\u4e00-\u9fff。！？；：!?;:.{CLOSE}])[{SPACE}]{{1,4}}(?=[\u4e00-\u9fff“《（(])"
    rf"|(?<=[。！？{CLOSE}])(?={_MARKER})"
    rf"|(?<=[0-9%])[{SPACE}]{{1,4}}(?={_MARKER})"
)


def paragraphs(text: str) -> tuple[Line, ...]:
    """The paragraphs of `text`, which they tile: lines, or pieces of the one line that holds most of the text.

    >>> [p.text for p in paragraphs("工作报告\\n一、工作回顾")]
    ['工作报告', '一、工作回顾']
    """
    found = tuple(lines(text))
    longest = max(found, key=lambda line: line.stop - line.start, default=None)
    if longest is None or len(longest.text) < max(_LONG, _MOST * len(text)) or not _runs_on(longest):
        return found
    return tuple(piece for line in found for piece in (_pieces(line) if line is longest else (line,)))


def _runs_on(line: Line) -> bool:
    """Whether two markers 一、 … 二、 of one sequence begin pieces of the line."""
    expected = 1
    for piece in _pieces(line):
        marker = marker_at(piece.text, 0, len(piece.text))
        if marker is not None and marker.rank == Rank.HAN and marker.value == expected:
            expected += 1
    return expected > 2


def _pieces(line: Line) -> Iterator[Line]:
    """The line cut behind every place where a break can have been."""
    start = line.start
    for match in _BREAK.finditer(line.text):
        end, stop = line.start + match.start(), line.start + match.end()
        yield Line(start, end, stop, line.text[start - line.start : match.start()])
        start = stop
    yield Line(start, line.end, line.stop, line.text[start - line.start :])
