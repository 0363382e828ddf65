"""A text as a page: those of its lines that a site may have put there, read once for all rules of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from edutext.characters import SPACE, characters_of
from edutext.lines import Line, line_at, lines
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
    for start, content in _starts(text):
        # Most lines are sentences of the report: they are passed over for their last character.
        if count < HEAD or content[-1] not in _SENTENCE:
            item = _item(text, start, content, count)
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


def _starts(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text that are not empty, without their newlines, each behind the offset at which it begins."""
    if "\r" in text:
        yield from ((line.start, line.text) for line in lines(text) if line.text)
        return
    start = 0
    for content in text.split("\n"):
        if content:
            yield start, content
        start += len(content) + 1


def _item(text: str, start: int, content: str, index: int) -> Item | None:
    """A line as an item; None where it is blank."""
    end = start + len(content)
    line = Line(start, end, end + (2 if text.startswith("\r\n", end) else end < len(text)), content)
    words = content.strip(_EDGE)
    if not words:
        return None
    start += content.index(words[0])
    if words[-1] in _SENTENCE:
        return Item(line, index, start, words, "", ())
    return Item(line, index, start, words, fold(words) if len(words) <= LONGEST else "", _tails(words))


def _tails(words: str) -> tuple[tuple[int, str], ...]:
    low = max(0, len(words) - LONGEST)
    ends = (match.end() for match in _STOP.finditer(words, low))
    return tuple((end, fold(words[end:])) for end in ends if end < len(words))


Words = Mapping[str, tuple[str, ...]]


def lines_with(text: str, words: Words) -> list[Line]:
    r"""The lines that hold one of `words`, in order, each once.

    The words stand under what they are looked for by: a character that is rare in reports, because looking for that
    costs a fifth of looking for the word, or where they have none, the word itself.

    >>> [line.text for line in lines_with("一\n本站声明\n二", {"站": ("本站", "网站")})]
    ['本站声明']
    """
    characters = characters_of(text)
    found: dict[int, Line] = {}
    for rare, whole_group in words.items():
        group = tuple(filter(characters.issuperset, whole_group))
        if not group:
            continue
        low = 0
        at = text.find(rare)
        places = {word.index(rare) for word in group}
        while at >= 0:
            for place in places:
                if text.startswith(group, max(low, at - place)):
                    line = line_at(text, at, low)
                    found[line.start] = line
                    low = line.stop
                    break
            at = text.find(rare, max(low, at + 1))
    return [found[start] for start in sorted(found)]
