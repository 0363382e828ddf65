"""A text as a page: those of its lines that a site may have put there, read once for all rules of the site."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from edutext.characters import SPACE
from edutext.lines import Line, lines
from edutext.patterns import lazy_pattern
from edutext.rules.site.folding import fold

LONGEST = 160  # the longest line of chrome seen (a copyright line with five licences) has 143 characters
HEAD = 4  # the report may go on in a line of the site, within so many lines of the head

_EDGE = SPACE + "-"  # what stands around the words of a line: ---相关文章---
_WIDEST = 240  # a line of porn keywords in the field study has 212 characters
_OPENING = 80  # one of which stands among the first so many
_SENTENCE = "。；"
_STOP = lazy_pattern(r"[。！？；!?;…]+[”’\"』」]*")


class Item(NamedTuple):
    """A line that is not blank, without the blanks around it: `text` begins at offset `start` of the document.

    `number` counts among all lines that are not blank. `folded` is the text in one script and width where the
    line is short and no sentence (only such lines can be the site's as a whole), else empty; `tails` holds the places
    behind full stops where something of the site may hang, each with the folded text from there.
    """

    line: Line
    number: int
    start: int
    text: str
    folded: str
    tails: tuple[tuple[int, str], ...]


class Page(NamedTuple):
    """The lines of a text that a site may have put there, and how many lines it has that are not blank.

    `items` are the first few lines and those that do not end as a sentence does; `short` those of them with a folded
    form, `tailed` those with tails. `words` is what may be keywords, folded, in one string: the short lines,
    how the first one and longer ones open, and the last tail.
    """

    items: tuple[Item, ...]
    short: tuple[Item, ...]
    tailed: tuple[Item, ...]
    words: str
    total: int


@lru_cache(maxsize=1)
def page(text: str) -> Page:
    r"""The lines of `text` as a page.

    >>> [(item.number, item.start, item.folded) for item in page("\n  【打印本页】\n全区中小学开学。").items]
    [(0, 3, '[打印本页]'), (1, 10, '')]
    """
    items: list[Item] = []
    count = 0
    for line in lines(text):
        if not line.text:
            continue
        # Most lines are sentences of the report: they are passed over for their last character.
        if count < HEAD or line.text[-1] not in _SENTENCE:
            item = _item(line, count)
            if item is None:
                continue
            items.append(item)
        count += 1
    short = tuple(item for item in items if item.folded)
    tailed = tuple(item for item in items if item.tails)
    words = [item.folded for item in short]
    words += [
        fold(item.text[:_OPENING])
        for item in items
        if not item.folded and (item.number == 0 or len(item.text) <= _WIDEST)
    ]
    words += [item.tails[-1][1] for item in tailed[-1:]]
    return Page(tuple(items), short, tailed, "\n".join(words), count)


def _item(line: Line, index: int) -> Item | None:
    """A line as an item; None where it is blank."""
    words = line.text.strip(_EDGE)
    if not words:
        return None
    start = line.start + line.text.index(words[0])
    if words[-1] in _SENTENCE:
        return Item(line, index, start, words, "", ())
    return Item(line, index, start, words, fold(words) if len(words) <= LONGEST else "", _tails(words))


def _tails(words: str) -> tuple[tuple[int, str], ...]:
    low = max(0, len(words) - LONGEST)
    if not _STOP.search(words, low):
        return ()  # as nearly all
    ends = (match.end() for match in _STOP.finditer(words, low))
    return tuple((end, fold(words[end:])) for end in ends if end < len(words))
