"""Tables of contents whose entries the body repeats as its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from edutext.characters import HAN_NUMERAL
from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_OPENER = lazy_pattern(r"(?:目[ \u3000]{0,4}[录錄次]|内容提要|提纲|提綱|目录[/／]提纲)[ \u3000]*(?:[:：][…. \u3000]*)?")
_FRAMED = lazy_pattern(r"目录[/／]提纲")  # this opener stands before a block that a line of dots ends
_DOTS = lazy_pattern(r"(?:…|\.{3,}|·{3,})+")
_PAGE = lazy_pattern(r"[ \t\u3000.·…⋯_-]*[(（]?[0-9]{0,3}[)）]?$")
_ARTICLE = lazy_pattern(rf"第[ \u3000]?[{HAN_NUMERAL}0-9]{{1,5}}[ \u3000]?[编章节條条編節]")
_NUMBER = rf"(?:[{HAN_NUMERAL}]{{1,3}}[、.．]|[(（][{HAN_NUMERAL}]{{1,3}}[)）]|[0-9]{{1,2}}[、.．](?![0-9]))"
_NUMBERED = lazy_pattern(_NUMBER)
_RUN_ON = lazy_pattern(rf"目[ \u3000]{{0,4}}[录錄次][:：]?[ \u3000]*(?=({_NUMBER}))")
_GLUED = lazy_pattern(rf"({_NUMBER}[^0-9\r\n]{{2,40}}?)[ .…·]*([0-9]{{1,3}})(?={_NUMBER}|$)")

# What the patterns above hold at their plainest.
_NEEDS = (*(f"{before}{last}" for before in "目 \u3000" for last in "录錄次"), "提纲", "提綱", "内容提要")

_ENTRIES = 2  # of a block; fewer are a heading
_MOST_ENTRIES = 300
_LONGEST = 60  # characters of an entry
_COVERED = 0.8  # of a run-on line by its entries
_TRIES = 3  # a document has one table of contents; this many lines that look like its head are tried
_TITLE_ABOVE = 5  # lines above the block that may hold the title which stands again below it


@rule("toc", Confidence.LIKELY, needs=_NEEDS)
def toc(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Tables of contents go where the body repeats every entry as a heading, in order.

    >>> print(toc("目录\\n一、基本情况……1\\n二、主要做法……3\\n"
    ...     "一、基本情况\\n全镇有学校9所。\\n二、主要做法\\n强化管理。"))
    一、基本情况
    全镇有学校9所。
    二、主要做法
    强化管理。

    The chapters of a law are part of it, and a list that the body does not take up is no table of contents:

    >>> print(toc("目录\\n第一章 总则\\n第二章 附则\\n第一章 总则\\n第二章 附则"))
    目录
    第一章 总则
    第二章 附则
    第一章 总则
    第二章 附则
    """
    rows = [line for line in lines(text) if line.text.strip()]
    openers = (i for i, row in enumerate(rows) if _OPENER.fullmatch(row.text.strip()) or _RUN_ON.match(row.text))
    for index in islice(openers, _TRIES):
        body = [_heading(row.text) for row in rows[index + 1 :]]
        if _RUN_ON.match(rows[index].text):
            size = 1 if _is_run_on(rows[index].text.strip(), body) else 0
        else:
            size = _block_size(rows[index:], body)
        if size:
            yield Fix(rows[index].start, _below(rows, index, index + size), "", "a table of contents, its body below")
            return


def _block_size(rows: Sequence[Line], body: Sequence[str]) -> int:
    """How many lines the block takes up that the opener rows[0] begins; 0 where it is no table of contents."""
    entries: list[str] = []
    for entry in body[:_MOST_ENTRIES]:
        if not entry or len(entry) > _LONGEST or _ARTICLE.match(entry) or entry.startswith(tuple(entries[:1])):
            break
        entries.append(entry)
    end = len(entries)
    dots = end + 1 < len(rows) and _DOTS.fullmatch(rows[end + 1].text.strip()) is not None
    if dots and _FRAMED.match(rows[0].text.strip()):
        # Where such a page is cut, headings are lost: that some of the entries recur is enough.
        taken_up = sum(any(line.startswith(entry) for line in body[end + 1 :]) for entry in entries)
        return end + 2 if all(map(_NUMBERED.match, entries)) and taken_up >= _ENTRIES else 0
    for size in range(end, max(_ENTRIES - 1, end - _TITLE_ABOVE), -1):  # the last lines may be the title of the body
        if _follow(entries[:size], body[size + (dots and size == end) :]):
            return size + 1 + (dots and size == end)
    return 0


def _heading(line: str) -> str:
    """An entry or a heading without leaders, page number and spaces."""
    return re.sub(r"[ \t\u3000]", "", _PAGE.sub("", line.strip())).rstrip("。")


def _follow(entries: Sequence[str], body: Sequence[str]) -> bool:
    """Whether the entries recur in the body in order, as its lines or at their heads."""
    at = 0
    for entry in entries:
        while at < len(body) and not body[at].startswith(entry):
            at += 1
        if at == len(body):
            return False
        at += 1
    return True


def _is_run_on(content: str, body: Sequence[str]) -> bool:
    """目录一、基本情况1(一)学校布局2: pages that do not fall, and a body that begins with the first entry."""
    entries = _GLUED.findall(content)
    covered = sum(len(entry) + len(page) for entry, page in entries)
    pages = [int(page) for _, page in entries]
    rising = len(entries) >= _ENTRIES and pages == sorted(pages)
    return rising and covered >= _COVERED * len(content) and _follow([_heading(entries[0][0])], body)


def _below(rows: Sequence[Line], opener: int, stop: int) -> int:
    """Where the body begins: behind the title as well, where it stands above the block and again below it."""
    if stop == len(rows):
        return rows[-1].stop
    title = rows[stop].text.strip()
    above = [row.text.strip() for row in rows[max(0, opener - _TITLE_ABOVE) : opener]]
    if title in above and not _NUMBERED.match(title):
        return rows[stop].stop
    return rows[stop - 1].stop
