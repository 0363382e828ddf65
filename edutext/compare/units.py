"""The units that are compared, from sections down to characters; at each level they tile the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, get_args

from edutext.lines import lines
from edutext.patterns import lazy_pattern

Level = Literal["section", "paragraph", "sentence", "word", "char"]
LEVELS: tuple[Level, ...] = get_args(Level)
Span = tuple[int, int]

# GB/T 15834: 。？！ end a sentence, ； a coordinate clause; closing quotes and brackets belong to what they close.
_SENTENCE = lazy_pattern("[^。！？；!?;]*(?:[。！？；!?;]+[”’）)》」』]*|$)")
# Figures and Latin words are whole, so that 125 -> 135 is marked as one change; of Han, each character is a unit.
_WORD = lazy_pattern(r"[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|(?:\r\n|.|\n)", re.DOTALL)


def units(text: str, span: Span, level: Level) -> list[Span]:
    """The units of `level` in `text[start:end]`, in order; joined they are that text.

    A paragraph takes the empty lines behind it along.

    >>> text = "一、概况\\n\\n全市有学校40所；幼儿园25所。\\n"
    >>> [text[a:b] for a, b in units(text, (0, len(text)), "paragraph")]
    ['一、概况\\n\\n', '全市有学校40所；幼儿园25所。\\n']
    >>> [text[a:b] for a, b in units(text, (6, 15), "sentence")], [text[a:b] for a, b in units(text, (9, 14), "word")]
    (['全市有学校40所；'], ['学', '校', '40', '所'])
    """
    start, end = span
    if level == "char":
        return [(offset, offset + 1) for offset in range(start, end)]
    if level == "section":
        from edutext.sections.tree import split_sections

        return [(start + s.start, start + s.end) for s in split_sections(text[start:end]) if s.start < s.end]
    if level == "word":
        return [match.span() for match in _WORD.finditer(text, start, end)]
    pieces = _paragraphs(text[start:end]) if level == "paragraph" else _sentences(text[start:end])
    return [(start + a, start + b) for a, b in pieces]


def _paragraphs(text: str) -> list[Span]:
    found: list[Span] = []
    for line in lines(text):
        if found and not line.text.strip():
            found[-1] = (found[-1][0], line.stop)
        else:
            found.append((line.start, line.stop))
    return found


def _sentences(text: str) -> Iterator[Span]:
    for line in lines(text):
        for match in _SENTENCE.finditer(line.text):
            last = match.end() == len(line.text)
            if match[0] or (last and not line.text):
                yield line.start + match.start(), line.stop if last else line.start + match.end()
