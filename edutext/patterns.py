"""Regular expressions that are compiled when they are first used.

edutext has some three hundred patterns, of which one document needs a few: compiling all of them at import would take
longer than cleaning the document.
"""

from __future__ import annotations

import re
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
