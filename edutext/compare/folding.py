"""What a comparison ignores: each character of a text as it counts."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Literal, get_args

from edutext.lines import lines

Ignorable = Literal["space", "width", "punctuation", "script", "numbering"]
IGNORABLE: tuple[Ignorable, ...] = get_args(Ignorable)


def folded(text: str, ignore: Collection[Ignorable]) -> Sequence[str]:
    """What each character of `text` counts for: itself, its like, or nothing. As long as the text.

    `space`: blanks and newlines count for nothing. `width`: Ａ and A, ， and , are alike (NFKC). `punctuation`: marks
    count for nothing. `script`: a traditional character is like its simplified one. `numbering`: markers at the head
    of a paragraph count for nothing.

    >>> "".join(folded("（一）學校 4０所。", {"space", "width", "punctuation", "script", "numbering"}))
    '学校40所'
    """
    if not ignore:
        return text
    out = list(text)
    if "numbering" in ignore:
        _drop_markers(text, out)
    alike = {char: _fold(char, frozenset(ignore)) for char in set(text)}
    return [alike[char] if char else "" for char in out]


@lru_cache(maxsize=65536)
def _fold(char: str, ignore: frozenset[Ignorable]) -> str:
    if "width" in ignore:
        char = unicodedata.normalize("NFKC", char)
    if "script" in ignore:
        char = "".join(_simplified().get(part, part) for part in char)
    if "space" in ignore:
        char = "".join(char.split())
    if "punctuation" in ignore:
        char = "".join(part for part in char if unicodedata.category(part)[0] != "P")
    return char


@lru_cache(maxsize=1)
def _simplified() -> dict[str, str]:
    """Each traditional character's first simplified one."""
    from edutext.script.dictionaries import entries

    return {char: candidates.split(" ")[0] for char, candidates in entries("TSCharacters.txt").items()}


def _drop_markers(text: str, out: list[str]) -> None:
    from edutext.sections.numbering import marker_at

    for line in lines(text):
        marker = marker_at(text, line.start, line.end)
        if marker is not None:
            out[marker.start : marker.end] = [""] * (marker.end - marker.start)
