"""Pictures thrown into words by a site that fears copying."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import HAN, PRIVATE_ROWS, sign_rows, signs
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
_HAN = lazy_pattern(f"[{HAN}]")
_FIGURE = lazy_pattern("[0-9]")


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
    inside = {match.start() for match, before, after in found if is_word(before + after)}
    if len(inside) < _ENOUGH:
        return
    for match, before, after in found:
        if match.start() in inside:
            yield Fix(match.start(), match.end(), "", "a picture inside a word")
        # Where a site has thrown them into words, one before a figure is its work, too: 团队☂12个.
        elif _HAN.fullmatch(before) and _FIGURE.fullmatch(after):
            yield Fix(match.start(), match.end(), "", "a picture between a word and a figure")
