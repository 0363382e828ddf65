"""Quotation marks that were lost, doubled, turned round or replaced: “以县为主管理, ““十三五””, 班班通〞."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise, repeat

from edutext.characters import signs
from edutext.data.tables import Extra, rows
from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_MARK = lazy_pattern("[“”〝〞]")
_QUOTES = tuple("“”〝〞‘’\"'＇")  # beside one of these no other is put in
_DOUBLED = lazy_pattern("““(?=([^“”\r\n]{1,60})””)")
_INSIDE = "[^“”〝〞'\"。！？!?\r\n]{2,20}"  # a quoted term: short, and no sentence
_QUOTED = lazy_pattern(_INSIDE)
_REVERSED = lazy_pattern(f"”{_INSIDE}“")
# What a quotation that is not closed is called behind it: 坚持“以人为本的原则, 以“立德树人为目标.
_HELD = lazy_pattern(
    "(?:按照?|坚持|堅持|本着|本著|遵循|秉承|秉持|恪守|[贯貫][彻徹]|[围圍][绕繞]|[树樹]立|[确確]立|根据|根據|落[实實]|[实實]行|采取"
    "|[践踐]行|体现|體現|突出|提出|依照|遵照|奉行|把握)[^“”。！？!?；;，,、：:\r\n]{0,8}\\Z|以\\Z"
)
_NAMED = "“([^“”〝〞\"'。！？!?；;：:\r\n]{2,40}?)"
_KINDS = (
    "总体?|總體?|基本|工作|办学|辦學|办园|辦園|教育|教学|教學|新?发展|新?發展|管理|服务|服務|指导|指導|育人|战略|戰略|奋斗|奮鬥"
    "|用人|具体|具體|建设|建設"
)
_NAME = lazy_pattern(  # 原那么 is a broken 原则
    f"{_NAMED}的(?:{_KINDS})?(?:原[则則]|原那[么麼]|方[针針]|思路|理念|要求|目[标標]|宗旨|指[导導]思想|模式|[战戰]略|校[训訓])"
)
_ROLE = lazy_pattern(
    f"{_NAMED}[为為](?:宗旨|目[标標]|[导導]向|抓手|引[领領]|主[题題线線]|重[点點]|核心|根本|[载載][体體]|契[机機]|指[导導]|突破口"
    "|[统統][领領]|[动動]力|理念)"
)
# Marks end a name of this kind: 开展“大家访活动. A 计划 or a 工程 may be part of its name: these are flagged.
_NAME_CHAR = "[^“”〝〞‘’\"'，,、。！!？?；;：:\\r\\n]"
_HELD_ACTIVITY = lazy_pattern(
    "(?:[开開]展|[组組][织織]|[举舉][办辦行]|[启啟啓][动動]|[参參][加与與]|[实實]施|[进進]行|推[进進]|[发發]起|策[划劃]"
    "|承[办辦]|主[办辦]|深化|通[过過])[了好以过過]?[^“”。！？!?；;，,、：:\r\n]{0,8}\\Z"
)
_ACTIVITY = lazy_pattern(
    f"“({_NAME_CHAR}{{1,11}}?{_NAME_CHAR}(?<!的))(?:(?:主[题題]|系列|[专專][题題])"
    "(?:教育|[实實][践踐]|宣[传傳]|[读讀][书書]|[队隊]日|[党黨]日)?)?活[动動]"
    "(?=[，,、。；;]|[和及与與]|方案|期[间間]|[0-9一二三四五六七八九十两兩多]{1,3}[次场場期轮輪项項余餘])"
)
_KIND = lazy_pattern(  # 开展“清廉校园宣传活动: the name may end before this, or with it
    "(?:教育|[实實][践踐]|宣[传傳]|[创創]建|[评評][选選比]|[竞競比][赛賽]|征文|徵文|演[讲講]|服[务務]|[读讀][书書]|[专專][项項]|志[愿願]|公益)\\Z"
)
_LISTED = lazy_pattern(f"“{_NAME_CHAR}{{2,12}}(?=[、和与與及]“)")
_TWO_OPENERS = lazy_pattern(f"“{_NAME_CHAR}{{2,12}}(?<![和与與及])“(?=[^“”\r\n]{{0,60}}?[，,。；;、])")
_CLOSED = lazy_pattern(f"“({_NAME_CHAR}{{2,16}})”(?=([^“”、，。,]{{2}}))")
_HALVES = frozenset("'＇\"")
_HALF = lazy_pattern(f"['＇\"]{_INSIDE}“")
_OTHER_END = lazy_pattern(f"“{_INSIDE}(['＇\"])")


@rule("quote-loss", Confidence.LIKELY)
def quote_loss(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Quotation marks that copying doubled, turned round or lost are repaired where their place is beyond doubt.

    Doubled marks become single, 〞 and marks that point the wrong way are put right, and a lost mark comes back
    beside a term that is always quoted as it stands (data/quoted_terms.tsv), or before 的原则 and the like:

    >>> print(quote_loss("落实““十三五””规划，推进“班班通〞工程和”校校通“建设，严格执行“一费制收费政策。"))
    落实“十三五”规划，推进“班班通”工程和“校校通”建设，严格执行“一费制”收费政策。
    >>> print(quote_loss("实施“国培计划、“省培计划，开展“万师访万家活动，实现“三通两平台“目标。"))
    实施“国培计划”、“省培计划”，开展“万师访万家”活动，实现“三通两平台”目标。
    >>> print(quote_loss("坚持“先行先试、稳步推进的原则，开展改革。"))
    坚持“先行先试、稳步推进”的原则，开展改革。

    A quotation of several paragraphs opens each of them and is closed once. Where the end of a quotation is not
    known, its beginning is flagged:

    >>> print(quote_loss("他说：“要立德树人。\\n“要面向全体。”启动了“校园足球联赛。"))
    他说：“要立德树人。
    “要面向全体。”启动了“校园足球联赛。
    """
    if _in_order(text) and (_HALVES.isdisjoint(signs(text)) or not _HALF.search(text)):
        return
    open_marks: list[int] = []
    for line in lines(text):
        if _MARK.search(line.text):
            yield from _of_line(text, line, open_marks, evidence.tables)
    closed = set(_CLOSED.findall(text)) if open_marks else set()
    turned = -1  # an opening mark that stands for the closing one of the mark before it
    for mark, following in pairwise((*open_marks, -1)):
        if mark == turned:
            continue
        two = _TWO_OPENERS.match(text, mark)
        if two and two.end() - 1 == following and not _terms(evidence.tables).match(text, two.end()):
            turned = following
            yield Fix(turned, turned + 1, "”", "a mark that points the wrong way")
        else:
            yield _closed(text, mark, closed, evidence.tables)


def _in_order(text: str) -> bool:
    """Whether “ and ” take turns from the first mark to the last, and there is no 〝 or 〞."""
    before, *opened = text.split("“")
    return "”" not in before and "〝" not in text and "〞" not in text and {*map(str.count, opened, repeat("”"))} <= {1}


def _of_line(text: str, line: Line, open_marks: list[int], tables: Extra) -> Iterator[Fix]:
    """The repairs of one line; `open_marks` holds the marks that are still open and is kept up to date."""
    if not open_marks and (turned := _turned(line, tables)):
        yield from turned
        return
    halves = _halves(line)
    skip: set[int] = set()  # marks that a repair has dealt with
    for match in _MARK.finditer(text, line.start, line.end):
        at, mark = match.start(), match[0]
        if at in skip:
            continue
        if doubled := _DOUBLED.match(text, at, line.end):
            last = doubled.end(1) + 1
            yield Fix(at, at + 1, "", "a doubled quotation mark")
            yield Fix(last, last + 1, "", "a doubled quotation mark")
            skip |= {at + 1, last - 1, last}
        elif mark == "“":
            opening = halves.get(at, -1)
            if opening >= 0 and not _closes(text, at, line):
                yield Fix(opening, opening + 1, "“", "an opening mark of another kind")
                yield Fix(at, at + 1, "”", "a mark that points the wrong way")
                continue
            if open_marks and not text[line.start : at].strip():
                open_marks.pop()  # the next paragraph of a quotation
            open_marks.append(at)
        elif mark == "〝":
            open_marks.append(at)
        elif open_marks:
            if text[open_marks.pop()] == "“" and mark == "〞":
                yield Fix(at, at + 1, "”", "a closing mark of another kind")
        elif mark == "”":
            reversed_pair = _REVERSED.match(text, at, line.end)
            if reversed_pair and not _closes(text, reversed_pair.end() - 1, line):
                yield Fix(at, at + 1, "“", "a mark that points the wrong way")
                yield Fix(reversed_pair.end() - 1, reversed_pair.end(), "”", "a mark that points the wrong way")
                skip.add(reversed_pair.end() - 1)
            elif (term := _term_before(text, at, line.start, tables)) and text[
                at - len(term) - 1 : at - len(term)
            ] not in _QUOTES:
                yield Fix(at - len(term), at - len(term), "“", "the opening mark of a fixed term")


def _closed(text: str, mark: int, closed: AbstractSet[tuple[str, str]], tables: Extra) -> Fix:
    """The repair of an opening mark that was never closed; a flag where the quotation's end is not known.

    `closed` holds the names that the text quotes elsewhere, with the two characters behind each.
    """
    if text[mark] == "“":
        term = _terms(tables).match(text, mark + 1)
        # 、 may lead on to another term in the same marks
        if term and text[term.end() : term.end() + 1] not in (*_QUOTES, "、"):
            return Fix(term.end(), term.end(), "”", "the closing mark of a fixed term")
        if held := _HELD.search(text, max(0, mark - 12), mark):
            named = (_ROLE if held[0] == "以" else _NAME).match(text, mark)
            if named:
                return Fix(named.end(1), named.end(1), "”", "the closing mark of what is named behind it")
        if end := _name_end(text, mark, closed):
            return Fix(end, end, "”", "the closing mark of a name")
        other = _OTHER_END.match(text, mark)
        if other and text.count(other[1], mark - 40 if mark > 40 else 0, other.end() + 40) == 1:
            return Fix(other.end() - 1, other.end(), "”", "a closing mark of another kind")
    return Fix(
        mark, mark + 1, None, "a quotation mark that is never closed; where the quotation ends, the source tells"
    )


def _name_end(text: str, mark: int, closed: AbstractSet[tuple[str, str]]) -> int:
    """Where the name quoted at `mark` ends: as elsewhere, before 、“, or before 活动; 0 where that is not known."""
    for end in range(mark + 17, mark + 2, -1):
        if (text[mark + 1 : end], text[end : end + 2]) in closed:
            return end
    if listed := _LISTED.match(text, mark):
        return listed.end()
    found = _ACTIVITY.match(text, mark)
    if found and not _KIND.search(found[1]) and _HELD_ACTIVITY.search(text, max(0, mark - 12), mark):
        return found.end(1)
    return 0


def _closes(text: str, mark: int, line: Line) -> bool:
    """Whether the next quotation mark behind `mark` in its line closes it."""
    following = _MARK.search(text, mark + 1, line.end)
    return following is not None and following[0] in "”〞"


def _halves(line: Line) -> dict[int, int]:
    """Where “ ends what a mark of another kind began, and where that stands; kinds with other uses are left out."""
    found = list(_HALF.finditer(line.text))
    alone = {kind for kind in "'＇\"" if line.text.count(kind) == sum(half[0][0] == kind for half in found)}
    return {line.start + half.end() - 1: line.start + half.start() for half in found if half[0][0] in alone}


def _turned(line: Line, tables: Extra) -> list[Fix]:
    """The repairs of a line in which every mark points the same way, and a fixed term stands between two of them."""
    marks = [match.start() for match in _MARK.finditer(line.text)]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) % 2 or {line.text[mark] for mark in marks} not in ({"“"}, {"”"}):
        return []
    quoted = [line.text[left + 1 : right] for left, right in pairs]
    if not any(map(_terms(tables).fullmatch, quoted)) or not all(map(_QUOTED.fullmatch, quoted)):
        return []
    wrong = [left if line.text[left] == "”" else right for left, right in pairs]
    return [
        Fix(
            line.start + at,
            line.start + at + 1,
            "”" if line.text[at] == "“" else "“",
            "a mark that points the wrong way",
        )
        for at in wrong
    ]


def _term_before(text: str, end: int, start: int, tables: Extra) -> str:
    """The fixed term that ends at `end`, or nothing."""
    longest = 12
    for begin in range(max(start, end - longest), end - 1):
        if (term := _terms(tables).match(text, begin, end)) and term.end() == end:
            return term[0]
    return ""


@lru_cache(maxsize=4)
def _terms(tables: Extra) -> re.Pattern[str]:
    """The terms that are always quoted, the longest first."""
    terms = sorted((term for term, *_ in rows("quoted_terms", tables)), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, terms)))
