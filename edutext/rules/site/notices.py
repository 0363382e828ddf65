"""Notices of a site, whole sentences at a time: 本文共5213字，VIP会员可查看全文。开通会员，免费复制！"""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import HAN, SPACE
from edutext.data.tables import Extra
from edutext.lines import Line, line_at
from edutext.model import Fix
from edutext.patterns import lazy_pattern
from edutext.rules.literals import lines_with
from edutext.rules.site.folding import fold
from edutext.rules.site.line_table import Pieces, sure_lines, trust

_SENTENCE = lazy_pattern(r"([^。!?]+)[。!?]*[)\"\]]*[ \t]*")
_FIELD = lazy_pattern(r"[ \t]*文档(?:编号|id|大小|格式|页数|类型|分类|标签):[^:]*")
_POINT = lazy_pattern(r"[ \t(]*[0-9]{1,2} ?[、.)]\)?")
_HAN = lazy_pattern(f"[{HAN}]")
_LONGEST = 800  # the longest notice seen, four numbered points in one line, has 420 characters


def notices(text: str, known: Pieces, words: frozenset[str], note: str, extra: Extra) -> list[Fix]:
    """Fixes for the lines made of sure pieces (`sure_lines`), and for sentences made of them in lines with `words`.

    Such sentences go where nothing else stands in their line, or at its head or its end. A fix that would leave a
    line without a Chinese word, its first half gone, is none.

    >>> from edutext.rules.site.line_table import pieces
    >>> known = pieces(("paywall",))
    >>> text = "开通会员。\\n成效明显。剩余内容已隐藏。付费后可查看全文。"
    >>> [text[fix.start : fix.end] for fix in notices(text, known, frozenset({"付费"}), "", ())]
    ['剩余内容已隐藏。付费后可查看全文。']
    """
    found = [fix for line in lines_with(text, words, extra) for fix in _sentences(line, known, note)]
    found += sure_lines(text, known, note)
    kept: list[Fix] = []
    # Where two begin at one place the longer one goes.
    for fix in sorted(found, key=lambda fix: (fix.start, -fix.end)):
        if (not kept or fix.start >= kept[-1].end) and not _leaves_a_stump(text, fix):
            kept.append(fix)
    return kept


def _sentences(line: Line, known: Pieces, note: str) -> Iterator[Fix]:
    if len(line.text) > _LONGEST:
        return
    folded = fold(line.text.rstrip(SPACE))
    # A field of a library has no full stop; with one it is a rule of an office: 文档格式:PDF。
    spans = [
        (match.start(), match.end(), "" if _FIELD.fullmatch(match[0]) and "。" in match[0] else _trust(match[1], known))
        for match in _SENTENCE.finditer(folded)
    ]
    head = next((index for index, span in enumerate(spans) if not span[2]), len(spans))
    if head == len(spans):
        if any(span[2] == "sure" for span in spans):
            yield Fix(line.start, line.stop, "", note)
        return
    tail = next(index for index in range(len(spans), 0, -1) if not spans[index - 1][2])
    if any(span[2] == "sure" for span in spans[:head]):
        yield Fix(line.start, line.start + spans[head - 1][1], "", note)
    if any(span[2] == "sure" for span in spans[tail:]):
        yield Fix(line.start + spans[tail][0], line.end, "", note)


def _trust(sentence: str, known: Pieces) -> str:
    """How far a sentence is made of pieces, with or without the number of a point before it."""
    point = _POINT.match(sentence)
    found = trust(sentence, known) or (trust(sentence[point.end() :], known) if point else "")
    return found if found in ("sure", "beside") else ""


def _leaves_a_stump(text: str, fix: Fix) -> bool:
    line = line_at(text, fix.start)
    left, right = text[line.start : fix.start], text[fix.end : line.end]
    return fix.end < line.end and not left.strip(SPACE) and not _HAN.search(right)
