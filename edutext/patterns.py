"""Regular expressions that are compiled when they are first used.

edutext has some three hundred patterns, of which one document needs a few: compiling all of them at import would take
longer than cleaning the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast


def lazy_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(expression, flags)`, put off until the pattern is first asked for anything.

    Raises re.error then, not here.

    >>> lazy_pattern("[0-9]{4}年").search("自2016年起").span()
    (1, 6)
    """
    return cast("re.Pattern[str]", _Waiting(expression, flags))


class _Waiting:
    """Stands for a pattern; every method, once asked for, is the compiled pattern's own."""

    def __init__(self, expression: str, flags: int) -> None:
        self._source = (expression, flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._source)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "pattern")


def around(spots: Iterable[int], before: int, behind: int) -> Iterator[tuple[int, int]]:
    """The spans of a text in which a slow pattern may match, each match being near one of `spots`.

    A span begins `before` code points before a spot and ends so many `behind` one; spans that meet are one.

    >>> list(around([40, 8, 12], before=10, behind=5))
    [(0, 17), (30, 45)]
    """
    start = end = 0
    for spot in sorted(spots):
        if end and spot - before > end:
            yield start, end
            end = 0
        start, end = start if end else max(0, spot - before), spot + behind
    if end:
        yield start, end


def matches_in(pattern: re.Pattern[str], text: str, spans: Iterable[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The matches of `pattern` within `spans` of `text`; it sees what stands before a span, not what stands behind."""
    for start, end in spans:
        yield from pattern.finditer(text, start, end)
