"""Brackets with spaces inside and around them: 《 义务教育法 》."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import is_han
from edutext.patterns import lazy_pattern

_LOOSE = lazy_pattern(
    "(?P<before> ?)(?:《 (?P<name>[^《》\r\n \u3000](?:[^《》\r\n]{0,60}[^《》\r\n \u3000])?) 》"
    "|〔 (?P<year>[12][09][0-9]{2}) 〕)(?P<behind> ?)"
)


def loose_brackets(line: str) -> Iterator[int]:
    """The offsets of the spaces in and around such brackets in a sentence: where they are inside, none was meant.

    >>> list(loose_brackets("学习 《 义务教育法 》 和通知。")), list(loose_brackets("学习 《义务教育法》 和通知。"))
    ([4, 10, 2, 12], [])
    """
    for match in _LOOSE.finditer(line):
        inner = "name" if match["name"] else "year"
        opening, closing = match.start(inner) - 1, match.end(inner)
        yield from (opening, closing)
        if match["before"] and match.start() and is_han(line[match.start() - 1]):
            yield match.start()
        behind = line[match.end() : match.end() + 1]
        if match["behind"] and (is_han(behind) or behind in "，。、；：,;《〔（(" or "0" <= behind <= "9"):
            yield match.end() - 1
