"""Lines of a text by CR, LF and CRLF alone: `str.splitlines` also breaks at U+0085, U+2028 and form feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class Line(NamedTuple):
    """A line at [start, end) without its newline, at [start, stop) with it."""

    start: int
    end: int
    stop: int
    text: str


def lines(text: str) -> Iterator[Line]:
    r"""The lines of `text`; they tile it.

    >>> [(line.text, line.start, line.stop) for line in lines("一\r\n\n二")]
    [('一', 0, 3), ('', 3, 4), ('二', 4, 5)]
    """
    for match in _LINE.finditer(text):
        whole = match[0]
        content = whole.rstrip("\r\n")
        yield Line(match.start(), match.start() + len(content), match.end(), content)
