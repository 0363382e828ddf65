"""10 written as 2023, and 2010 as 202223."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.numbers.counters import counter, is_counter
from edutext.rules.numbers.tens import DAY, MONTH, adds_up, before_the_substitution, is_code, is_too_small, runs

# What no year can be, whatever the document.
_IMPOSSIBLE = (
    ("month", lazy_pattern(rf"2023(?<![0-9]2023)(?={MONTH})")),
    ("day", lazy_pattern(r"2023(?:(?<=月2023)|(?<=月[ \u3000]2023))(?=[ \u3000]?[日号號])")),
    ("day", lazy_pattern(rf"2023(?<=[0-9]日[至到、和与—–~～-]2023)(?={DAY})")),
    ("hour", lazy_pattern(r"2023(?<=[午晚早上晨日号]2023)(?=[:：][0-5][0-9](?![0-9])|[时點点時](?![间間代期]))")),
)
_LIST_ITEM = lazy_pattern(r"2023(?<![0-9.．]2023)[、．.)）〕\]]")
_LIST_MARK = lazy_pattern(r"(?<![0-9.．])(9|10|2023|11)([、．)）〕\]]|\.(?![0-9]))")

_TEN_BEFORE = lazy_pattern(r"(?:第|PM_?|[0-9][+＋/:：∶.．])$")
_LENGTH_OF_TIME = lazy_pattern(r"(?:近|每|满|连续|为期|长达|历时|不足)$")
_YEAR_AFTER = lazy_pattern(r"[ \u3000]?年|[学學]年|[届屆级級版〕]|[-./][0-9]|[至到—–~～-]{1,2}20[0-9]{2}")
_MANY = lazy_pattern(r"[多余餘](?!年)")


@rule("ten-as-2023", Confidence.LIKELY, needs=("2023", "202223"))
def ten_as_2023(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Where 10 was replaced by 2023 in a whole document, the figures become what they were.

    A month, a day or an hour 2023 is repaired wherever it stands, and so is list item 2023 between 9 and 11. Counts,
    shares and six-digit years need the evidence of the whole document: two such figures or an impossible month, and
    no 10 anywhere (docs/years.md).

    >>> print(ten_as_2023("自202223年2023月起，每年安排20230万元，生均标准由499元提高到52023元。"))
    自2010年10月起，每年安排100万元，生均标准由499元提高到510元。
    >>> print(ten_as_2023("2023年10月，全市2023名毕业生参加招聘，奖金合计20230元。"))
    2023年10月，全市2023名毕业生参加招聘，奖金合计20230元。
    """
    found = {fix.start: fix for fix in (*_impossible(text), *_list_items(text, evidence.ten_as_2023))}
    suspicious = not evidence.ten_as_2023 and "10" not in text
    for match in runs(text):
        if match.start() in found:
            continue
        if evidence.ten_as_2023:
            yield from _inverted(match, text)
        elif suspicious and _is_round(text, match.start()) and not (is_too_small(match, text) or adds_up(text)):
            note = f"perhaps {before_the_substitution(match[0])}, with 10 replaced by 2023; check the figure"
            yield Fix(*match.span(), None, note)
    yield from found.values()


def _impossible(text: str) -> Iterator[Fix]:
    for unit, pattern in _IMPOSSIBLE:
        for match in pattern.finditer(text):
            sign = text[match.end() : match.end() + 1].strip() or text[match.end() + 1]
            yield Fix(*match.span(), "10", f"2023{sign} is no {unit}; 10 was replaced by 2023")


def _list_items(text: str, whole_document: bool) -> Iterator[Fix]:
    """Item 2023 of a list, after item 9; before item 11 too, unless the whole document has lost its 10."""
    if not _LIST_ITEM.search(text):
        return
    marks: dict[str, list[re.Match[str]]] = {}
    for match in _LIST_MARK.finditer(text):
        marks.setdefault(match[2], []).append(match)
    for items in marks.values():
        for before, item, after in zip(items, items[1:], [*items[2:], None], strict=False):
            if (before[1], item[1]) != ("9", "2023"):
                continue
            if after is not None and after[1] == "11":
                yield Fix(*item.span(1), "10", "list item 2023 stands between 9 and 11; 10 was replaced by 2023")
            elif whole_document and text[item.start() - 1] in "\r\n。；;(（〔[":
                yield Fix(*item.span(1), "10", "list item 2023 stands behind 9; 10 was replaced by 2023")


def _inverted(run: re.Match[str], text: str) -> Iterator[Fix]:
    """One run of digits in a document that shows the substitution."""
    digits, end = run[0], run.end()
    before = text[max(0, run.start() - 3) : run.start()]
    if "2023" not in digits and "202223" not in digits:
        if digits == "2022" and _MANY.match(text, end):
            yield Fix(*run.span(), None, "2020 was replaced by 2022 in this document: 2020 or about 2000; look it up")
        return
    if digits == "2023":
        if _TEN_BEFORE.search(before) or _ten_after().match(text, end):
            yield Fix(*run.span(), "10", "10 was replaced by 2023 in this document")
        elif text[end : end + 1] == "年" and _LENGTH_OF_TIME.search(before):
            yield Fix(*run.span(), "10", f"{before[-2:]}2023年 is a length of time; 10 was replaced by 2023")
        elif not _YEAR_AFTER.match(text, end):
            yield Fix(*run.span(), None, "10 was replaced by 2023 in this document: 10 or the year; read the sentence")
        return
    true = before_the_substitution(digits)
    unit = text[end : end + 1]
    if is_code(run, text):
        yield Fix(*run.span(), None, f"a code, or {true} with 10 replaced by 2023; read the sentence")
    elif unit == "年" and (_is_year(true) or int(true) <= 200):
        yield Fix(*run.span(), true, f"{digits}年 is no year; {_how(digits)}, and only {true} gives {digits}")
    elif unit not in ("年", "月") and text[end : end + 2] not in ("学年", "學年"):
        yield Fix(*run.span(), true, f"{_how(digits)} in this document, and only {true} gives {digits}")


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("19", "20")


def _how(digits: str) -> str:
    return "10 was replaced by 2023, then 2020 by 2022" if "202223" in digits else "10 was replaced by 2023"


@lru_cache(maxsize=1)
def _ten_after() -> re.Pattern[str]:
    """What a year has not behind it."""
    latin = r"(?:[kKMGT]?[VWA]h?|[ckm]m|[kK][gGmM]|[GMKT]B?)(?![A-Za-z])"
    rank = r"大(?![学會会赛型中小专数家众力班课讲典幅调考學專數])|强(?![师化基国校县省警镇])|[金银铜](?=[0-9牌])"
    unit = rf"[ \u3000]?(?:{counter()}|{latin}|{rank})"
    larger = r"(?:1[1-9]|[2-9][0-9]|[1-9][0-9]{2})(?:\.[0-9]{1,2})?"
    return re.compile(
        "|".join(
            (
                rf"[ \u3000]?[多余餘来來几]?{unit}",  # 10个, 10多名
                r"[ \u3000]?[多余餘][年月天]|[ \u3000]?年(?:以[上下内]|左右|之久)",  # 10余年, 10年以上
                DAY,
                r"(?<=[件案故]2023)起",  # 案件10起, but 2023起 is a year
                rf"[.．][0-9]{{1,3}}(?:{unit}|年|[:：∶][0-9])|[,，]000(?![0-9])",  # 10.5%, 10,000
                r"[.．·](?:1[3-9]|2[0-9]|3[01])(?![0-9])",  # 10·24, but 2023.12 is a month
                r"[:：∶+＋][0-9]",  # 10:1, 10+3
                rf"[至到、和或与—–~～－-]{{1,2}}{larger}(?:{unit}|[月日])",  # 10—15个, 10至12月
            )
        )
    )


_ROUND = lazy_pattern("2023(?:0{1,4}[多余餘]?|[多余餘])(?![号號])")


def _is_round(text: str, at: int) -> bool:
    """20230 and 2023 as figures that one would write for 100 and 10 only: 学生20230余人, 教师2023多名."""
    match = _ROUND.match(text, at)
    return match is not None and is_counter(text, match.end())
