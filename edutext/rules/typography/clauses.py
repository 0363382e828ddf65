"""Which half-width marks of a paragraph belong to its Chinese clauses."""

from __future__ import annotations

from edutext.characters import HAN
from edutext.patterns import lazy_pattern
from edutext.rules.typography.brackets import Pair, pair_brackets, pair_is_chinese, stray_is_chinese
from edutext.rules.typography.context import OPENING, SMALL_FORMS, ahead, before, held, is_chinese

_TOKEN = lazy_pattern(rf"[{HAN}]+|[,;:?!()，、；：？！。（）“”‘’《》〈〉「」『』【】{SMALL_FORMS}]")
_HAN = lazy_pattern(f"[{HAN}]")
# PM2.5,PM10等指标: what Han follows without a blank belongs to a Chinese clause from its first character.
_CHINESE_HEAD = lazy_pattern(rf"[ \u3000]{{0,8}}[!-~]{{1,80}}[{HAN}]")


def chinese_marks(line: str) -> set[int]:
    """The offsets of the marks in `line` that are Chinese among , ; : ? ! ( ) and their full-width forms.

    `chinese` says whether the clause at hand has shown itself to be Chinese. Quotes and brackets begin a clause of
    their own, and behind a closing bracket the clause before it goes on. Decided from left to right, so that a mark
    sees its left neighbour as the reader of the result will.

    >>> sorted(chinese_marks("引进ABB,IBM等企业,见Smith, 2019"))
    [5, 12]
    """
    skip = held(line)
    pairs = pair_brackets(line, skip)
    found: set[int] = set()
    outer: list[bool] = []
    chinese = _CHINESE_HEAD.match(line) is not None
    for token in _TOKEN.finditer(line):
        offset, mark = token.start(), token[0][0]
        if offset in skip:
            continue
        if mark not in ",;:?!()（）":
            chinese = mark not in OPENING
            continue
        left = before(line, offset)
        follows_chinese = left in found or (left >= 0 and is_chinese(line[left]))
        if mark in "()（）":
            found |= _brackets(line, offset, pairs.get(offset), left, follows_chinese)
            if mark in "(（":
                outer.append(chinese)
            chinese = outer.pop() if mark in ")）" and outer else False
        elif (_pauses if mark in ",;:" else _ends)(line, offset, follows_chinese, chinese):
            found.add(offset)
            chinese = True
        elif line.startswith(" ", offset + 1):
            chinese = False
    return found


def _brackets(line: str, offset: int, pair: Pair | None, left: int, follows_chinese: bool) -> set[int]:
    """The Chinese brackets that are decided at `offset`: a pair at its opening, a stray bracket where it stands."""
    if pair is None:
        return {offset} if stray_is_chinese(line, offset, left, follows_chinese) else set()
    if offset == pair.start and pair_is_chinese(line, pair, left, follows_chinese):
        return {pair.start, pair.end}
    return set()


def _pauses(line: str, offset: int, follows_chinese: bool, chinese: bool) -> bool:
    """Whether the comma, semicolon or colon at `offset` is Chinese."""
    following = line[offset + 1 : offset + 2]
    if follows_chinese:
        return True
    if following == "" or _HAN.match(ahead(line, offset)):
        return chinese or following not in (" ", "")
    if following == " ":
        return False
    if line[offset] == ":" and following.isascii() and following.isalnum():
        return False
    return chinese


def _ends(line: str, offset: int, follows_chinese: bool, chinese: bool) -> bool:
    """Whether the question or exclamation mark at `offset` is Chinese; those of Yahoo!公司 and a?id=3 are not."""
    return follows_chinese or (chinese and not line[offset + 1 : offset + 2].isalnum())
