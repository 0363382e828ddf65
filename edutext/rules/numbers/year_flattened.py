"""Years that were all set to one: 2022—2022年, 2023年是“十三五”开局之年."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from edutext.data.tables import Extra, rows
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import places
from edutext.rules.numbers.shape import matches, shape

_YEAR = "(?:19|20)[0-9]{2}"
_TO = r"[ \u3000]?(?:[—–~～－-]{1,2}|[至到、和与及])[ \u3000]?"
_GAP = "[^0-9。，；\n半季学春秋月]{0,15}"
_TWICE = lazy_pattern(
    rf"({_YEAR})(?<![0-9]{{5}})(?:"
    rf"[ \u3000]?年?{_TO}\1[ \u3000]?(?:[学學]年|年(?![0-9０-９上下前后第春夏秋冬底末初全度]))"
    rf"|年?{_GAP}(?P<done>总结|回顾|完成情况)(?:及|和|与|暨|、)\1年?{_GAP}(?:计划|打算|要点|安排|思路))"
)
_TITLE = lazy_pattern(rf"(?<![0-9])({_YEAR})[^\n]{{0,40}}(总结|汇报|报告|述职|要点|计划|方案|安排|打算)")
_AHEAD = frozenset({"要点", "计划", "方案", "安排", "打算"})
_DATE = rf"[:：][ \u3000]?({_YEAR})[-/.年][01]?[0-9](?![0-9])"
_PUBLISHED = (lazy_pattern(rf"间(?<=时间){_DATE}"), lazy_pattern(rf"期(?<=日期){_DATE}"))


@lru_cache(maxsize=4)
def _names(extra: Extra) -> dict[str, tuple[int, int]]:
    """The plans and congresses, each with its first and last year."""
    return {row[1]: (int(row[2]), int(row[3])) for row in rows("plans_and_congresses", extra)}


@rule("year-flattened", Confidence.GUESS, words=_names)
def year_flattened(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Years that cannot all be true are flagged: equal ends of a range, a plan or congress in another year.

    The years of plans and congresses stand in data/plans_and_congresses.tsv. A report that was published before the
    year of its title is flagged too; a plan may be a year ahead.

    >>> from edutext import clean
    >>> for flag in clean("2021-2021学年度，2023年是“十三五”开局之年。", rules=(year_flattened,)).flags:
    ...     print(flag.text, flag.note, sep=": ")
    2021-2021学年: both ends of the range are 2021; look up the years
    2023: 十三五 runs from 2016 to 2020; look up the year of this sentence
    >>> clean("2021-2022学年度，2016年是“十三五”开局之年，2020年9月至2020年12月。", rules=(year_flattened,)).flags
    ()
    """
    if b"0000" not in shape(text):
        return
    for match in matches(_TWICE, text, rb"0000(?=[^0]{1,20}0000)"):
        what = "what was done and what is planned both stand under" if match["done"] else "both ends of the range are"
        yield Fix(*match.span(), None, f"{what} {match[1]}; look up the years")
    yield from _known(text, evidence.tables)
    yield from _published(text)


class _Event(NamedTuple):
    """A plan or congress beside the year that stands at [start, end), and how the text brings them together."""

    start: int
    end: int
    name: str
    how: str


def _known(text: str, extra: Extra) -> Iterator[Fix]:
    """Plans and congresses under a year that is not theirs."""
    for event in _events(text, extra):
        first, last = _names(extra)[event.name]
        year = int(text[event.start : event.end])
        fits = {"begun": year == first, "ended": year == last, "met": year == first, "span": first <= year <= last}
        if not fits[event.how]:
            what = f"runs from {first} to {last}" if first < last else f"met in {first}"
            yield Fix(event.start, event.end, None, f"{event.name} {what}; look up the year of this sentence")


def _events(text: str, extra: Extra) -> Iterator[_Event]:
    """Where a plan begins or ends, a congress meets, or a plan has its years in brackets behind it."""
    behind_year, before_bracket = _patterns(extra)
    found = places(text, extra)
    names = sorted(at for name in found.keys() & _names(extra).keys() for at in found[name])
    if not names:
        return
    for place in re.finditer(b"0000", shape(text)):
        start, end = place.span()
        following = bisect_left(names, end)
        if following < len(names) and names[following] - end <= _NEAR:
            for pattern in behind_year:
                if match := pattern.match(text, start):
                    yield _Event(start, end, match[1], next(how for how, name in match.groupdict().items() if name))
        if following and start - names[following - 1] <= _NEAR and text[start - 1] in "（(":
            match = before_bracket.search(text, max(0, start - _NEAR), start)
            if match and match["how"]:
                yield _Event(start, end, match[1], "begun" if match["how"] in _BEGUN else "ended")
            elif match and _RANGE.match(text, start):
                yield _Event(start, end, match[1], "span")


_NEAR = 40  # characters between a year and a name that it belongs to, with a wide margin
_BEGUN = ("开局", "起步")
_RANGE = lazy_pattern(rf"{_YEAR}年?[—–~～－至到-]{{1,2}}{_YEAR}")


@lru_cache(maxsize=4)
def _patterns(extra: Extra) -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    """What stands from the year on when a plan begins or ends, or a congress meets; a plan at a bracket."""
    named = rows("plans_and_congresses", extra)
    plan = "|".join(row[1] for row in named if row[0] == "plan")
    congress = "|".join(row[1] for row in named if row[0] == "congress")
    year = rf"{_YEAR}(?<![0-9]{{5}})"
    name = r"[“\"‘「]?(?P<{}>" + plan + r")[”\"’」]?(?:规划|计划|時期|时期)?的?"
    lead = r"年?[，,]?(?:是|为|系)?(?:全面)?(?:实施|推进|落实|完成|贯彻)?"
    month = r"年(?:[01]?[0-9]月)?(?:[0-3]?[0-9]日)?[，,]?"
    begun, ended = name.format("begun"), name.format("ended")
    return (
        (
            lazy_pattern(rf"{year}{lead}{begun}(?:开局|起步|第一年|首年|启动之年)"),
            lazy_pattern(rf"{year}{lead}{ended}(?:圆满|胜利|顺利)?(?:收官|最后一年|末年|决胜之年)"),
            lazy_pattern(
                rf"{year}{month}[^0-9，。；;\n迎喜将十]{{0,8}}(?P<met>{congress})(?:胜利|隆重|顺利)?(?:召开|开幕|闭幕)"
                r"(?![后後前以之一两三四五六七八九十期])"
            ),
        ),
        lazy_pattern(rf"({plan})[”\"’」]?(?:规划|计划|时期|期间)?(?:的?(?P<how>开局|起步|收官)之年)?[（(]\Z"),
    )


def _published(text: str) -> Iterator[Fix]:
    """The year in the title of a report that stands on a page older than that year."""
    head = re.split("[\r\n]", text[:400])
    title = next((match for line in head if (match := _TITLE.search(line, 0, 80))), None)
    if title is None:
        return
    pages = [match for pattern in _PUBLISHED if (match := pattern.search(text))]
    page = min(pages, key=re.Match.start, default=None)
    if page and int(page[1]) < int(title[1]) - (title[2] in _AHEAD):
        start = text.index(title[0]) + title.start(1) - title.start()
        note = f"the page is of {page[1]}, older than the year of the title; look up both"
        yield Fix(start, start + 4, None, note)
