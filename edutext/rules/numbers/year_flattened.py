"""Years that were all set to one: 2022—2022年, 2023年是“十三五”开局之年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from edutext.data.tables import Extra, rows
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_YEAR = "(?:19|20)[0-9]{2}"
_TO = r"[ \u3000]?(?:[—–~～－-]{1,2}|[至到、和与及])[ \u3000]?"
_SAME = lazy_pattern(
    rf"({_YEAR})(?<![0-9]{{5}})[ \u3000]?年?{_TO}\1[ \u3000]?(?:[学學]年|年(?![0-9０-９上下前后第春夏秋冬底末初全度]))"
)
_GAP = "[^0-9。，；\n半季学春秋月]{0,15}"
_DONE_AND_PLANNED = lazy_pattern(
    rf"({_YEAR})(?<![0-9]{{5}})年?{_GAP}(?:总结|回顾|完成情况)(?:及|和|与|暨|、)\1年?{_GAP}(?:计划|打算|要点|安排|思路)"
)
_TITLE = lazy_pattern(rf"(?<![0-9])({_YEAR})[^\n]{{0,40}}(总结|汇报|报告|述职|要点|计划|方案|安排|打算)")
_AHEAD = frozenset({"要点", "计划", "方案", "安排", "打算"})
_PUBLISHED = lazy_pattern(rf"(?:时间|日期)[:：][ \u3000]?({_YEAR})[-/.年][01]?[0-9](?![0-9])")


@rule("year-flattened", Confidence.GUESS, needs=lazy_pattern(r"20[0-9]{2}|19[0-9]{2}"))
def year_flattened(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Years that cannot all be true are flagged: equal ends of a range, a plan or congress in another year.

    The years of plans and congresses stand in data/plans_and_congresses.tsv. A report that was published before the
    year of its title is flagged too; a plan may be a year ahead.

    >>> from edutext import clean
    >>> for flag in clean("2021-2021学年度，2023年是“十三五”开局之年。", rules=(year_flattened,)).flags:
    ...     print(flag.text, flag.note, sep=": ")
    2021-2021学年: both ends of the range are 2021
    2023: 十三五 runs from 2016 to 2020
    >>> clean("2021-2022学年度，2016年是“十三五”开局之年，2020年9月至2020年12月。", rules=(year_flattened,)).flags
    ()
    """
    for match in _SAME.finditer(text):
        yield Fix(*match.span(), None, f"both ends of the range are {match[1]}")
    for match in _DONE_AND_PLANNED.finditer(text):
        yield Fix(*match.span(), None, f"what was done and what is planned both stand under {match[1]}")
    yield from _known(text, evidence.tables)
    yield from _published(text)


def _known(text: str, extra: Extra) -> Iterator[Fix]:
    """Plans and congresses under a year that is not theirs."""
    years = {row[1]: (int(row[2]), int(row[3])) for row in rows("plans_and_congresses", extra)}
    for pattern in _events(extra):
        for match in pattern.finditer(text):
            how = next(name for name in ("begun", "ended", "met", "span") if match.groupdict().get(name))
            first, last = years[match[how]]
            year = int(match["year"])
            if not {"begun": year == first, "ended": year == last, "met": year == first}.get(
                how, first <= year <= last
            ):
                note = f"{match[how]} runs from {first} to {last}" if first < last else f"{match[how]} met in {first}"
                yield Fix(*match.span("year"), None, note)


@lru_cache(maxsize=4)
def _events(extra: Extra) -> tuple[re.Pattern[str], ...]:
    """When a plan began or ended, when a congress met, which years a plan runs over."""
    plan = "|".join(row[1] for row in rows("plans_and_congresses", extra) if row[0] == "plan")
    congress = "|".join(row[1] for row in rows("plans_and_congresses", extra) if row[0] == "congress")
    year = rf"(?P<year>{_YEAR})(?<![0-9]{{5}})"
    name = r"[“\"‘「]?(?P<{}>" + plan + r")[”\"’」]?(?:规划|计划|時期|时期)?的?"
    lead = r"年?[，,]?(?:是|为|系)?(?:全面)?(?:实施|推进|落实|完成|贯彻)?"
    month = r"年(?:[01]?[0-9]月)?(?:[0-3]?[0-9]日)?[，,]?"
    begun, ended = name.format("begun"), name.format("ended")
    return (
        re.compile(rf"{year}{lead}{begun}(?:开局|起步|第一年|首年|启动之年)"),
        re.compile(rf"{year}{lead}{ended}(?:圆满|胜利|顺利)?(?:收官|最后一年|末年|决胜之年)"),
        re.compile(
            rf"{year}{month}[^0-9，。；;\n迎喜将十]{{0,8}}(?P<met>{congress})(?:胜利|隆重|顺利)?(?:召开|开幕|闭幕)"
            r"(?![后後前以之一两三四五六七八九十期])"
        ),
        re.compile(
            rf"(?P<span>{plan})[”\"’」]?(?:规划|计划|时期|期间)?[（(](?=(?P<year>{_YEAR})年?[—–~～－至到-]{{1,2}}{_YEAR})"
        ),
    )


def _published(text: str) -> Iterator[Fix]:
    """The year in the title of a report that stands on a page older than that year."""
    title = next((match for line in lines(text[:400]) if (match := _TITLE.search(line.text, 0, 80))), None)
    page = _PUBLISHED.search(text)
    if title and page and int(page[1]) < int(title[1]) - (title[2] in _AHEAD):
        start = text.index(title[0]) + title.start(1) - title.start()
        yield Fix(start, start + 4, None, f"the page is of {page[1]}, older than the year of the title")
