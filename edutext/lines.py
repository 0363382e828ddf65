"""Lines of a text by CR, LF and CRLF alone: `str.splitlines` also breaks at U+0085, U+2028 and form feeds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


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
    found = []
    for match in _LINE.finditer(text):
        content = match[0].rstrip("\r\n")
        found.append(Line(match.start(), match.start() + len(content), match.end(), content))
    return tuple(found)
