"""Which marked paragraphs begin a section, and where their heading ends and their text begins."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from edutext.characters import COLON, SPACE
from edutext.lines import Line
from edutext.patterns import lazy_pattern
from edutext.sections.numbering import Marker, Rank, marker_at

# No standard sets a length. In 140 work reports, of 1,151 paragraphs behind 一、 or （一） that go on after their first
# full stop, 98.4 % have it within 40 characters; of 1,169 that are one line, 99 % have at most 37, headings up to 60.
INLINE = 40
ALONE = 80

_STOP = lazy_pattern("[。！？!?]")
_CLAUSE_END = lazy_pattern(f"(?:[；;，,、]|[；;，,][{SPACE}]?(?:和|及|以及|或|或者))[{SPACE}]*$")
_TAIL = 12  # enough for a mark, 以及 and blanks: not the whole paragraph is searched for its end
_FIRST_MARK = lazy_pattern(f"[。！？!?；;，,{COLON}]")
# 全市共有学校201所。 tells a fact; 2022年工作回顾 and 3个100%工程 may be headings.
_FIGURE = lazy_pattern("[0-9][0-9.,]*(?:%|％|个百分点|[万亿千百]|[余多]?[元人名所个處处项項篇次倍亩家户戶])")
# 一、2022年工作回顾 2022年，全市… and 一、2022年工作回顾2022年，全市…
_GAP = lazy_pattern(
    rf"(?<=[\u4e00-\u9fff”）])[{SPACE}]{{1,4}}(?=[\u4e00-\u9fff“《]|(?:19|20)[0-9]{{2}}年)"
    "|(?<=回顾|回顧|总结|總結|情况|情況|安排|打算|任务|任務|重点|重點|思路|目标|目標)(?=(?:19|20)[0-9]{2}年)"
)
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"))
_SHORTEST = 4
_CAPTION = lazy_pattern(f"[{SPACE}]*[（(【\\[]([^（）()【】\\[\\]]{{1,30}})[）)】\\]][{SPACE}]*")


@dataclass(frozen=True, slots=True)
class Heading:
    """A marked paragraph: its place among the paragraphs, its marker, its title, where its text begins, its kind."""

    index: int
    marker: Marker
    title: str
    body_start: int
    kind: str
    clause: bool = False
    """A member of an enumeration within one sentence: …；"""


def headings(text: str, paragraphs: Sequence[Line]) -> list[Heading]:
    """The headings and items of the text in order, with those that no sequence supports left out."""
    found = []
    for index, paragraph in enumerate(paragraphs):
        marker = marker_at(text, paragraph.start, paragraph.end)
        if marker is not None:
            found.append(_heading(text, paragraph, index, marker))
    return _lists(text, paragraphs, _supported(found))


def _heading(text: str, paragraph: Line, index: int, marker: Marker) -> Heading:
    """What the paragraph says behind its marker: a title, a title and a text, or a text alone."""
    rest = text[marker.end : paragraph.end]
    if marker.rank == Rank.ARTICLE:
        return _article(rest, paragraph, index, marker)
    clause = _CLAUSE_END.search(rest[-_TAIL:]) is not None
    stop = _STOP.search(rest)
    if stop is None:
        title = rest.strip(f"{SPACE}*")
        if len(title) <= ALONE and not clause:
            return Heading(index, marker, title.rstrip(COLON), paragraph.stop, "heading")
    else:
        title, behind = rest[: stop.start()].strip(), marker.end + stop.end()
        alone = not text[behind : paragraph.end].strip()
        if len(title) <= INLINE and (alone or not _FIGURE.search(title)):
            return Heading(index, marker, title, paragraph.stop if alone else behind, "heading")
    if gap := _gap(rest):
        return Heading(index, marker, rest[: gap.start()].strip(), marker.end + gap.end(), "heading")
    return Heading(index, marker, _first_clause(rest), marker.end, "item", clause)


def _article(rest: str, paragraph: Line, index: int, marker: Marker) -> Heading:
    """第三条: its caption in brackets, if it has one, is its title; all the rest is its text."""
    caption = _CAPTION.match(rest)
    title, length = (caption[1], caption.end()) if caption else ("", 0)
    return Heading(index, marker, title, marker.end + length, "article")


def _gap(rest: str) -> re.Match[str] | None:
    """Where a heading and its text have run together: a space, or a year behind a heading's usual last word."""
    gap = _GAP.search(rest, _SHORTEST, INLINE)
    if gap is None or any(rest.count(a, 0, gap.start()) != rest.count(b, 0, gap.start()) for a, b in _PAIRS):
        return None
    return gap


def _first_clause(rest: str) -> str:
    """The words up to the first mark, where they are few enough for a title."""
    mark = _FIRST_MARK.search(rest)
    words = rest[: mark.start()].strip() if mark else ""
    return words if len(words) <= INLINE else ""


def _supported(found: list[Heading]) -> list[Heading]:
    """Without the numbers that stand alone: 12. in a table is no section, nor is 第三条战线.

    一、 and the units 第…章 of a law are evidence by themselves; all others need a neighbour in their sequence, which
    is looked for among the markers of the same rank (and, for 1.2, of the same 1.).
    """
    neighbours: dict[tuple[int, str], list[int]] = {}
    for position, heading in enumerate(found):
        neighbours.setdefault((heading.marker.rank, heading.marker.prefix), []).append(position)
    kept: set[int] = set()
    for positions in neighbours.values():
        values = [found[position].marker.value for position in positions]
        for i, position in enumerate(positions):
            alone = found[position].kind == "heading" and found[position].marker.rank <= Rank.HAN_BRACKET
            follows = i > 0 and values[i - 1] == values[i] - 1
            leads = i + 1 < len(values) and values[i + 1] == values[i] + 1
            if alone or follows or leads:
                kept.add(position)
    return [heading for position, heading in enumerate(found) if position in kept]


def _lists(text: str, paragraphs: Sequence[Line], found: list[Heading]) -> list[Heading]:
    """With sentences that head nothing made items: one line with a full stop, and the next marker right behind it."""
    out: list[Heading] = []
    for heading, after in zip_longest(found, found[1:]):
        end, rank = (paragraphs[after.index].start, after.marker.rank) if after else (len(text), 0)
        sentence = _STOP.search(text, heading.marker.end, paragraphs[heading.index].end) is not None
        empty = rank <= heading.marker.rank and not text[heading.body_start : end].strip()
        out.append(replace(heading, kind="item") if heading.kind == "heading" and sentence and empty else heading)
    return out


def clauses(found: Sequence[Heading], annexes: Sequence[int]) -> list[Heading]:
    """With what is inside a sentence or an article marked as its clause; `annexes` are paragraphs, where articles end.

    The last member of an enumeration ends in a full stop, but belongs to its siblings; and all numbers inside 第三条
    are its clauses (款, 项, 目), unless 一、 came before all articles and stands above them.
    """
    out: list[Heading] = []
    outer = next((h.marker.rank for h in found if h.marker.rank in (Rank.HAN, Rank.ARTICLE)), Rank.ARTICLE)
    inner = Rank.HAN if outer == Rank.ARTICLE else Rank.HAN_BRACKET
    in_article = False
    before: Heading | None = None
    for heading in found:
        rank = heading.marker.rank
        crossed = before is not None and bisect(annexes, before.index) < bisect(annexes, heading.index)
        in_article = rank == Rank.ARTICLE or (in_article and rank >= inner and not crossed)
        clause = heading.clause or _continues(before, heading) or (in_article and rank != Rank.ARTICLE)
        before = replace(heading, kind="item", clause=True) if clause else heading
        out.append(before)
    return out


def _continues(before: Heading | None, heading: Heading) -> bool:
    """Whether a heading is the next member of an enumeration of clauses."""
    return (
        before is not None
        and before.clause
        and before.marker.rank == heading.marker.rank
        and before.marker.value + 1 == heading.marker.value
    )
