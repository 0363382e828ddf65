"""Pictures thrown into words by a site that fears copying."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from edutext.characters import PRIVATE_ROWS, is_han, members, sign_rows, signs
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.words import is_word

# Arrows, technical signs, shapes, dingbats, emoji, private use; not the circled numbers and not ○×△√ of tables.
_PICTURES = lazy_pattern(
    "[\u2190-\u2211\u2300-\u245f\u2500-\u25b1\u25b4-\u25ca\u25cc-\u25cd\u25d0-\u2713\u2715-\u27bf\u2900-\u2bff"
    "\ue000-\uf8ff\U0001f000-\U0001faff\ufe0f]+"
)
_ROWS = PRIVATE_ROWS | frozenset((*range(0x21, 0x2C), 0xD8, 0xFE))
_ENOUGH = 2
# Umbrellas, planets, chess, trigrams, the zodiac: what no author puts between two words, as he does stars or hearts.
_ODD = members("\u2602-\u2604\u2607-\u260d\u2614-\u2619\u2620-\u2638\u263d-\u265f")
_ODD_ENOUGH = 3  # different ones
_CLAUSE = lazy_pattern("[，。；：、！？,.;:!?\r\n]")


@rule("pictograph", Confidence.LIKELY)
def pictograph(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Pictures between the characters of words are removed, once two words have been split by one.

    >>> print(pictograph("全县教☂育工作会✈议召开"))
    全县教育工作会议召开

    A picture between words belongs to the author:

    >>> print(pictograph("安全❤健康★快乐"))
    安全❤健康★快乐
    """
    if _ROWS.isdisjoint(sign_rows(text)) or not _PICTURES.search("".join(signs(text))):
        return
    found = [
        (match, text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1])
        for match in _PICTURES.finditer(text)
    ]
    between = [match for match, before, after in found if is_han(before) and is_han(after)]
    inside = {match.start() for match, before, after in found if is_word(before + after)}
    thrown = _thrown(text, between, len(found))
    if len(inside) < _ENOUGH and not thrown:
        return
    # Where a site has thrown them into words, most of them stand there, and the others are its work, too.
    kinds = _ODD.union(match[0] for match in between if match.start() in inside)
    most = thrown or len(inside) * 2 >= len(between)
    for match, before, after in found:
        if match.start() in inside or (most and match in between and match[0] in kinds):
            yield Fix(match.start(), match.end(), "", "a picture inside a word")
        elif is_han(before) and "0" <= after <= "9":  # 团队☂12个
            yield Fix(match.start(), match.end(), "", "a picture between a word and a figure")


def _thrown(text: str, between: list[re.Match[str]], count: int) -> bool:
    """Whether all pictures are odd ones between two characters, of several kinds, no two of them in one clause."""
    kinds = {match[0] for match in between}
    if len(between) < count or len(kinds) < _ODD_ENOUGH or not kinds <= _ODD:
        return False
    return all(_CLAUSE.search(text, low.end(), high.start()) for low, high in pairwise(between))
