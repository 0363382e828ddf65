"""A text as a page: its lines that are not blank, read once for all rules of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from edutext.characters import SPACE
from edutext.lines import Line, lines
from edutext.patterns import lazy_pattern
from edutext.rules.site.folding import fold

LONGEST = 160  # the longest line of chrome seen (a copyright line with five licences) has 143 characters

_NEWLINE = lazy_pattern(r"\r\n|\r|\n")
_STOP = lazy_pattern(r"[。！？；!?;…]+[”’\"』」]*")


class Item(NamedTuple):
    """A line that is not blank, without the blanks around it: `text` begins at offset `start` of the document.

    `folded` is the text in one script and width where the line is short and no sentence (only such lines can be the
    site's as a whole), else empty; `tails` holds the places behind full stops where something of the site may hang.
    """

    line: Line
    start: int
    text: str
    folded: str
    tails: tuple[int, ...]


class Page(NamedTuple):
    """All items of a text, those that are short, those with tails, and the characters of the text."""

    items: tuple[Item, ...]
    short: tuple[Item, ...]
    tailed: tuple[Item, ...]
    characters: frozenset[str]


@lru_cache(maxsize=1)
def page(text: str) -> Page:
    r"""The lines of `text` that are not blank.

    >>> [(item.start, item.folded) for item in page("\n  【打印本页】\n全区中小学开学。").items]
    [(3, '[打印本页]'), (10, '')]
    """
    items = tuple(item for item in map(item_of, lines(text)) if item is not None)
    short = tuple(item for item in items if item.folded)
    return Page(items, short, tuple(item for item in items if item.tails), frozenset(text))


def item_of(line: Line) -> Item | None:
    """The line as an item; None where it is blank."""
    content = line.text.strip(SPACE)
    if not content:
        return None
    start = line.start + line.text.index(content[0])
    if content[-1] in "。；":
        return Item(line, start, content, "", ())
    return Item(line, start, content, fold(content) if len(content) <= LONGEST else "", tuple(_tails(content)))


def _tails(content: str) -> Iterator[int]:
    low = max(0, len(content) - LONGEST)
    for match in _STOP.finditer(content, low):
        if match.end() < len(content):
            yield match.end()


def lines_with(text: str, words: Iterable[str]) -> list[Line]:
    """The lines that hold one of `words`, in order, each once; as quick as looking for the words.

    >>> [line.text for line in lines_with("一\\n本站声明\\n二", ("本站", "声明"))]
    ['本站声明']
    """
    found: dict[int, Line] = {}
    characters = page(text).characters
    for word in words:
        # Most words fail already because one of their characters is not there.
        at = text.find(word) if characters.issuperset(word) else -1
        low = 0
        while at >= 0:
            line = line_at(text, at, low)
            found[line.start] = line
            low = line.stop
            at = text.find(word, low)
    return [found[start] for start in sorted(found)]


def line_at(text: str, at: int, low: int = 0) -> Line:
    """The line that offset `at` lies in; `low` is an offset known to be no later than its start."""
    start = max(low, text.rfind("\n", low, at) + 1, text.rfind("\r", low, at) + 1)
    end = _NEWLINE.search(text, at)
    if end is None:
        return Line(start, len(text), len(text), text[start:])
    return Line(start, end.start(), end.end(), text[start : end.start()])
