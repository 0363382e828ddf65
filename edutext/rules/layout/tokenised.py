"""Lines with a space between all words and marks, as programs for word segmentation write them."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import is_han
from edutext.patterns import lazy_pattern

_MARK_APART = lazy_pattern(r"[^ ] [，。；、,;](?: |\Z)")
_SPACE = lazy_pattern("(?<=[^ \t\u3000]) (?=[^ \t\u3000])(?![A-Za-z])(?<![A-Za-z] )")
_WIDE = lazy_pattern(" {2}|[\t\u3000|｜]")
_LONGEST = 8  # characters of a word, or of some that belong together
_FEWEST = 4  # such words
_ENOUGH = 2  # marks that stand apart on both sides: nobody sets them so


def tokenised(line: str) -> Iterator[int]:
    """The offsets of the spaces of a tokenised line, but those beside Latin words; none where it is no such line.

    >>> list(tokenised("全市 小学 42 所 ， 学生 2.6 万人 。"))
    [2, 5, 8, 10, 12, 15, 19, 22]
    >>> list(tokenised("姓名 性别 年龄 ， 备注"))
    []
    """
    if len(_MARK_APART.findall(line)) < _ENOUGH or _WIDE.search(line.strip(" \t\u3000")):
        return
    sizes = [len(word) for word in line.split() if is_han(word[0])]
    # Verse is set with a space behind each character.
    if len(sizes) >= _FEWEST and max(sizes) <= _LONGEST and 2 * sum(sizes) >= 3 * len(sizes):
        for space in _SPACE.finditer(line):
            yield space.start()
