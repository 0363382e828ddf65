"""The members of enumerations inside paragraphs: 一是…二是…, 一要…二要…, 第一，…第二，…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from edutext.characters import COLON, COMMA, STOP
from edutext.lines import Line
from edutext.numerals import number
from edutext.patterns import lazy_pattern


class Leaf(NamedTuple):
    """A member of an enumeration, or (kind body, no number) the text that goes on behind the last one."""

    start: int
    kind: str
    number: str
    title: str
    body_start: int


_HAN = "一二三四五六七八九十"
_ITEM = lazy_pattern(f"(?P<han>[{_HAN}]{{1,2}})(?P<word>是(?!否)|要|个是|個是)|第(?P<ordinal>[{_HAN}]{{1,2}})[，,、]")
_BEFORE = frozenset(f"{STOP}{COLON}{COMMA}”’）)")
_BLANKS = 8  # at most so many between a mark and the item behind it
_TITLE = lazy_pattern(f"[^{STOP}{COLON}，,]{{1,40}}(?=[{STOP}{COLON}，,]|$)")


def leaves(text: str, paragraphs: Sequence[Line]) -> Iterator[Leaf]:
    """The enumerations of one section, whose paragraphs these are. An enumeration has at least two members.

    >>> line = "一是抓招生。二是抓教学，提高质量。"
    >>> [(leaf.number, leaf.title) for leaf in leaves(line, (Line(0, 17, 17, line),))]
    [('一是', '抓招生'), ('二是', '抓教学')]
    """
    matches = [
        (index, match)
        for index, paragraph in enumerate(paragraphs)
        for match in _ITEM.finditer(text, paragraph.start, paragraph.end)
        if _opens(text[max(paragraph.start, match.start() - _BLANKS) : match.start()])
    ]
    members = [
        pair for pair, chained in zip(matches, _chained([match for _, match in matches]), strict=True) if chained
    ]
    for position, (index, match) in enumerate(members):
        start = match.start()
        if not text[paragraphs[index].start : start].strip():
            start = paragraphs[index].start
        title = _TITLE.match(text, match.end(), paragraphs[index].end)
        yield Leaf(start, "item", match[0], title[0].strip() if title else "", match.end())
        following = members[position + 1][0] if position + 1 < len(members) else len(paragraphs)
        rest = next((i for i in range(index + 1, following) if paragraphs[i].text.strip()), None)
        if rest is not None and following > index:
            yield Leaf(paragraphs[rest].start, "body", "", "", paragraphs[rest].start)


def _opens(before: str) -> bool:
    """Whether an item can begin behind these characters: the head of a paragraph, or a mark."""
    words = before.rstrip()
    return not words or words[-1] in _BEFORE


def _chained(matches: Sequence[re.Match[str]]) -> list[bool]:
    """Which of the matches have a neighbour in their own sequence of numbers and words."""
    keys = [(match["word"] or "第", number(match["han"] or match["ordinal"]) or 0) for match in matches]
    last: dict[str, int] = {}
    chained = [False] * len(keys)
    for i, (word, value) in enumerate(keys):
        before = last.get(word)
        if before is not None and keys[before][1] + 1 == value:
            chained[before] = chained[i] = True
        last[word] = i
    return chained
