"""A text in pieces: what is to be converted, and what must come out as it stands or as the user says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

Terms = tuple[tuple[str, str], ...]
"""The user's own terms and what they become. Names to keep become themselves."""


class Piece(NamedTuple):
    """A span of the source. `fixed` becomes `text`; `left` stays, but for its quotation marks."""

    start: int
    end: int
    kind: Literal["converted", "left", "fixed"]
    text: str = ""


def pieces(text: str, spans: Iterable[tuple[int, int]], terms: Terms = ()) -> Iterator[Piece]:
    """The text in pieces that tile it; `spans` are to be converted, but for the terms and sequences in them.

    >>> [tuple(piece) for piece in pieces("范县的发展", [(0, 5)], (("范县", "范縣"),))]
    [(0, 2, 'fixed', '范縣'), (2, 5, 'converted', '')]
    """
    last = 0
    for start, end in spans:
        if last < start:
            yield Piece(last, start, "left")
        yield from _around_fixed(text, start, end, terms)
        last = end
    if last < len(text):
        yield Piece(last, len(text), "left")


def _around_fixed(text: str, start: int, end: int, terms: Terms) -> Iterator[Piece]:
    becomes = dict(terms)
    search = _fixed(terms).search
    at = start
    while match := search(text, at, end):
        at = match.end()
        stop = at if match[0] in becomes else _described(text, match.start(), end)
        if stop:
            if start < match.start():
                yield Piece(start, match.start(), "converted")
            yield Piece(match.start(), stop, "fixed", becomes.get(match[0], text[match.start() : stop]))
            start = at = stop
    if start < end:
        yield Piece(start, end, "converted")


@lru_cache(maxsize=4)
def _fixed(terms: Terms) -> re.Pattern[str]:
    longest_first = sorted((term for term, _ in terms if term), key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, longest_first), "[\u2ff0-\u2fff]"]))


# Ideographic description sequences (⿰氵青 for a character that a font lacks) are left whole, as OpenCC leaves them: an
# operator takes two operands, these others; at most 64 characters and 16 levels.
_OPERANDS = dict.fromkeys(map(chr, range(0x2FF0, 0x3000)), 2) | {"⿲": 3, "⿳": 3, "\u2ffe": 1, "\u2fff": 1}


def _described(text: str, start: int, end: int) -> int:
    """Where the sequence that begins at `start` ends; 0 where it is not complete."""
    return _operand(text, start, min(end, start + 64), 16)


def _operand(text: str, at: int, end: int, levels: int) -> int:
    if at >= end or not levels:
        return 0
    operands = _OPERANDS.get(text[at], 0)
    at += 1
    while operands and at:
        at = _operand(text, at, end, levels - 1)
        operands -= 1
    return at
