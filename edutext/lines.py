"""Lines of a text by CR, LF and CRLF alone: `str.splitlines` also breaks at U+0085, U+2028 and form feeds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")  # where there are other newlines than LF


class Line(NamedTuple):
    """A line at [start, end) without its newline, at [start, stop) with it."""

    start: int
    end: int
    stop: int
    text: str


@lru_cache(maxsize=2)
def lines(text: str) -> tuple[Line, ...]:
    r"""The lines of `text`; they tile it. The last answers are kept, because a dozen rules ask about one text.

    >>> [(line.text, line.start, line.stop) for line in lines("一\r\n\n二")]
    [('一', 0, 3), ('', 3, 4), ('二', 4, 5)]
    """
    return tuple(_any_newline(text) if "\r" in text else _line_feeds(text))


def _line_feeds(text: str) -> list[Line]:
    """The lines of a text that has no newline but LF, at a quarter of the cost."""
    found = []
    start = 0
    *ended, last = text.split("\n")
    for content in ended:
        end = start + len(content)
        found.append(Line(start, end, end + 1, content))
        start = end + 1
    if last:
        found.append(Line(start, len(text), len(text), last))
    return found


def _any_newline(text: str) -> Iterator[Line]:
    for match in _LINE.finditer(text):
        content = match[0].rstrip("\r\n")
        yield Line(match.start(), match.start() + len(content), match.end(), content)


def line_above(text: str, start: int) -> Line | None:
    r"""The line that ends where the one at offset `start` begins; None where `start` begins no line, or the first.

    >>> line_above("一\r\n二\n三", 3).text, line_above("一\r\n二\n三", 4)
    ('一', None)
    """
    if not start or text[start - 1] not in "\r\n":
        return None
    return line_at(text, start - (2 if text[start - 2 : start] == "\r\n" else 1))


def line_at(text: str, at: int, low: int = 0) -> Line:
    r"""The line that offset `at` lies in; `low` is an offset known to be no later than its start.

    >>> line_at("一\n二三\n四", 3).text
    '二三'
    """
    start = max(low, text.rfind("\n", low, at) + 1, text.rfind("\r", low, at) + 1)
    end = _END.search(text, at)
    if end is None:
        return Line(start, len(text), len(text), text[start:])
    return Line(start, end.start(), end.end(), text[start : end.start()])


def lines_at(text: str, offsets: Iterable[int]) -> list[Line]:
    r"""The lines that ascending `offsets` lie in, in order, each once.

    >>> [line.text for line in lines_at("一二\n三四", (0, 1, 4))]
    ['一二', '三四']
    """
    found: list[Line] = []
    low = 0
    for at in offsets:
        if at >= low:
            found.append(line_at(text, at, low))
            low = found[-1].stop
    return found


def beside(text: str, start: int, end: int, reach: int) -> tuple[str, str]:
    r"""What stands before and behind [start, end) in the same line, at most `reach` code points on each side.

    >>> beside("一二\n三四五六\n七", 4, 6, 10), beside("三四五六", 1, 2, 1)
    (('三', '六'), ('三', '五'))
    """
    return text[max(0, start - reach) : start].rpartition("\n")[2], text[end : end + reach].partition("\n")[0]
