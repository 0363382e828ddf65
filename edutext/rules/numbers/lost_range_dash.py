"""The dash of a range lost or misread: 80009000元, 2012原2016年, 局长一股室一学校."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from edutext.data.tables import rows
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.mention import is_shown
from edutext.rules.numbers.counters import behind, counter, is_counter
from edutext.rules.numbers.fused import amounts, year_ranges

_MISREAD = lazy_pattern(r"一(?<=[0-9]一)([0-9]{1,5})(?![0-9.一])")
_LOW = lazy_pattern(r"(?<![0-9.])[0-9]{1,5}\Z")
_LINK = lazy_pattern(r"一(?=([^一\n]{1,6})一)")
_ONE_EACH = frozenset("一每各")
_LEVEL = lazy_pattern(r"[”\"’」]?([三四五六])级")


@rule("lost-range-dash", Confidence.LIKELY)
def lost_range_dash(text: str, evidence: Evidence) -> Iterator[Fix]:
    """The dash between the ends of a range, and between the links of a chain of duties, is put back.

    Eight digits are two amounts where both halves are round and ascend and a unit follows; a chain needs three links.
    In a document that has lost such a dash, shorter figures that may have lost theirs are flagged.

    >>> print(lost_range_dash("对班车给予80009000元补助，《布局规划（2012原2016年）》已获批准。"))
    对班车给予8000—9000元补助，《布局规划（2012—2016年）》已获批准。
    >>> print(lost_range_dash("构建“局长一股室一学校”三级责任链条，做到一校一策。"))
    构建“局长—股室—学校”三级责任链条，做到一校一策。
    >>> print(lost_range_dash("拨付资金20253040元，惠及5060人。"))
    拨付资金20253040元，惠及5060人。
    """
    for found in (*amounts(text, tens=evidence.lost_dash), *year_ranges(text)):
        if is_shown(text, found.start, found.end):
            continue
        mark = "年—" if found.mark.startswith("年") else "—"
        note = f"{found.low} and {found.high} are the ends of a range without its dash"
        yield Fix(found.start, found.end, f"{found.low}{mark}{found.high}", note)
    for match in _MISREAD.finditer(text):
        low = _LOW.search(text, max(0, match.start() - 6), match.start())
        if low and int(low[0]) < int(match[1]) and _is_unit(text, match.end()):
            yield Fix(match.start(), match.start() + 1, "—", "一 between two ascending figures is a misread dash")
    yield from _chains(text)
    if evidence.lost_dash:
        for match in _short().finditer(text):
            first, second = (match[1], match[2]) if match[1] else (match[3], match[4])
            if len(first) == len(second) + 2 * bool(match[3]) and 0 < float(second) - float(first) <= (
                1 if match[3] else 900
            ):
                note = f"perhaps {first}—{second}: this document has lost other dashes; look it up"
                yield Fix(*match.span(), None, note)


def _chains(text: str) -> Iterator[Fix]:
    """Three links or more of the table data/roles.tsv with 一 between them."""
    roles = _roles()
    dashes: list[int] = []
    for match in _LINK.finditer(text):
        if match[1] not in roles:
            continue
        if dashes and dashes[-1] != match.start():
            yield from _chain(text, dashes, roles)
            dashes = []
        dashes += (match.end(1),) if dashes else (match.start(), match.end(1))
    if dashes:
        yield from _chain(text, dashes, roles)


def _chain(text: str, dashes: list[int], roles: frozenset[str]) -> Iterator[Fix]:
    first, last = dashes[0], dashes[-1] + 1
    head = next((text[at:first] for at in range(max(0, first - 6), first) if text[at:first] in roles), "")
    tail = next((text[last:at] for at in range(last + 6, last, -1) if text[last:at] in roles), "")
    if not head or not tail or text[first - len(head) - 1 : first - len(head)] in _ONE_EACH:
        return
    chain = text[first - len(head) : last + len(tail)]
    level = _LEVEL.match(text, last + len(tail))
    counted = level is not None and "三四五六".index(level[1]) + 2 == len(dashes)
    quoted = text[first - len(head) - 1 : first - len(head)] == "“" and text.startswith("”", last + len(tail))
    if counted or quoted or min(map(len, chain.split("一"))) > 1:
        for dash in dashes:
            yield Fix(dash, dash + 1, "—", f"一 in the chain {chain} is a misread dash")


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    return frozenset(row[0] for row in rows("roles"))


def _is_unit(text: str, at: int) -> bool:
    at = behind(text, at, " \u3000")
    return text[at : at + 1] in ("年", "月", "日") or is_counter(text, at)


@lru_cache(maxsize=1)
def _short() -> re.Pattern[str]:
    """5060人, 100200人, 1.52万元: two round figures, or a decimal and the next whole number."""
    return re.compile(rf"(?<![0-9.．A-Za-z])(?:([1-9]00?)([1-9]00?)|([0-9]\.[0-9])([1-9]))(?=[ \u3000]?{counter()})")
