"""Who published a page and when, how often it was read: 发布时间:2019-05-08 阅读次数:1024 来源:办公室."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from edutext.characters import SPACE
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.fields import Field, iso_date, may_open, read
from edutext.rules.site.folding import fold
from edutext.rules.site.line_table import Pieces, goes_on, pieces, trust
from edutext.rules.site.page import HEAD, LONGEST, Item, Page, page

_NOTE = "a byline of the page; what it says is in the metadata"
_OPENING = 32  # a label, and the blanks, brackets and buttons before it, stand within so many characters
_ZONE = 15  # bylines stand within so many lines of the head or the foot of a page
# Buttons behind the fields: in brackets, or before a blank.
_BUTTON = lazy_pattern(r"(?:[【\[][^【】\[\]]{1,20}[】\]]|[^ \u3000【】\[\]，。]{1,12}(?=[ \u3000【\[]))[ \u3000|]*")
# What announces a list of people: 主创人员如下.
_ANNOUNCES = lazy_pattern(
    r"(?:如下|以下|名单|人员|编委会?|编辑部|[节栏]目组|剧组|团队|小组|分工|编后[记语]?|后记)[。:：;；)）]?[ \t\r\n]*$"
)
_ANNOUNCEMENT = 24
# A label that no byline has: 封面题字.
_STRANGE = lazy_pattern(r"[ \u3000][^ \u3000:：,，]{2,8}[:：](?![0-9/])")
# Its number and the class of its subject head a paper; its editor stands at the end.
_PAPER = ("中图分类号", "文献标识码")
# An office, or the day, in the line below its label: 来源: above 基础教育科.
_OFFICE = lazy_pattern(
    r"[^ ,。:;!?()0-9]{1,14}(?:科|处|室|局|股|厅|中心|学校|中学|小学|大学|学院|幼儿园|委员会|教委|政府|网|日报|晚报"
    r"|电视台)"
)
_DAY = lazy_pattern(r"20[0-9]{2}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|年[0-9]{1,2}月)[0-9]{1,2}日?(?: [0-9]{1,2}:[0-9:]{2,5})?")
_SITE = lazy_pattern(r"(?:网|网站|本站|公众号|客户端|原创)[)\]]?$")


class _Read(NamedTuple):
    item: Item
    fields: list[Field]
    whole: bool


@rule("byline", Confidence.SURE)
def byline(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Lines with the date, author, source and counters of a page are moved to the metadata.

    A line goes when it is made of such fields alone, and when one of them stands in nothing but bylines (发布时间,
    阅读次数); 时间, 作者 and 来源 also head lines of a report and need company. In a sentence all of them stay.

    >>> print(byline("发布时间:2019-05-08  阅读次数:1024  作者:刘一鸣\\n一、加强师德建设。"))
    一、加强师德建设。
    >>> print(byline("高考成绩统一发布时间为6月25日,经费来源:财政拨款。"))
    高考成绩统一发布时间为6月25日,经费来源:财政拨款。
    """
    chrome = pieces(("site-chrome",), evidence.tables)
    lines = page(text)
    found = [said for item in lines.items if (said := _parse(item, chrome)) is not None]
    found = [said for said in found if not (_of_report(said, text, lines.words) or _only_title(said, text))]
    gone = _whole(found, lines.total)
    values = _values(found, gone, lines)
    if len(gone) + len(values) == lines.total:
        return  # nothing else stands there: it is all that the text has
    for item, fields, whole in found:
        if item.number in gone:
            yield Fix(item.line.start, item.line.stop, "", _NOTE, _meta(fields, item.text))
        elif item.number < HEAD and not whole:
            yield from _before(item, fields, chrome)
    for key, item in values:
        value = iso_date(item.folded) if key == "published" else item.text
        yield Fix(item.line.start, item.line.stop, "", _NOTE, ((key, value),))
    for item in lines.tailed:
        if item.number >= lines.total - _ZONE and item.number not in gone:
            yield from _behind(item, chrome)


def _parse(item: Item, chrome: Pieces) -> _Read | None:
    """What a line says as a byline; None where it says nothing. The first lines may go on with the report."""
    opening = item.folded or (fold(item.text[:_OPENING]) if item.number < HEAD else "")
    if not opening or not may_open(opening):
        return None
    fields, end = read(item.folded or fold(item.text[:LONGEST]), chrome)
    return _Read(item, fields, end >= len(item.text)) if fields else None


def _of_report(said: _Read, text: str, words: str) -> bool:
    """Whether such fields are a part of the text: people whom the line before announces, a colophon, the editor of a
    paper."""
    item, fields, whole = said
    if not whole or any(field.key in ("published", "views", "source") for field in fields):
        return False
    if all(not field.key for field in fields) and any(word in words for word in _PAPER):
        return True
    if any(field.strong for field in fields):
        return False
    before = text[max(0, item.line.start - _ANNOUNCEMENT) : item.line.start]
    return _ANNOUNCES.search(before) is not None or any(
        _STRANGE.search(item.folded, field.value_start, field.value_end) for field in fields
    )


def _only_title(said: _Read, text: str) -> bool:
    """Whether a field holds the title of the report (信息名称), which stands nowhere else."""
    titles = (said.item.text[field.value_start : field.value_end] for field in said.fields if field.key == "title")
    return any(text.count(title.strip(SPACE)) == 1 for title in titles)


def _whole(found: list[_Read], count: int) -> set[int]:
    """The lines that are bylines as a whole: those with a strong field or several, and weak ones beside them."""
    gone: set[int] = set()
    for item, fields, whole in found:
        strong = any(field.strong for field in fields)
        several = len(fields) >= 2
        near = item.number < _ZONE or count - item.number <= _ZONE
        if whole and (
            (near and (strong or several or _from_site(item, fields))) or (strong and (several or not fields[0].key))
        ):
            gone.add(item.number)
    for item, _, whole in (*found, *reversed(found)):
        if whole and (item.number - 1 in gone or item.number + 1 in gone):
            gone.add(item.number)
    return gone


def _values(found: list[_Read], gone: set[int], lines: Page) -> list[tuple[str, Item]]:
    """The lines that hold the value of the label at the end of a byline above, each with its key."""
    asked = {
        said.item.number + 1: said.fields[-1].key
        for said in found
        if said.item.number in gone and not said.item.text[said.fields[-1].value_start :].strip(SPACE)
    }
    if not asked:
        return []
    by_number = {item.number: item for item in lines.items if asked.keys() & {item.number, item.number - 1}}
    kept: list[tuple[str, Item]] = []
    for number, key in asked.items():
        item, below = by_number.get(number), by_number.get(number + 1)
        if item is None or number in gone:
            continue
        # The head of a letter names its office, too: 县教育局, then 关于….
        letter = below is not None and below.text.startswith(("关于", "關於", "文件", "通知"))
        expected = {"source": _OFFICE, "published": _DAY}.get(key)
        if expected and expected.fullmatch(item.folded) and not (letter and key == "source"):
            kept.append((key, item))
    return kept


def _from_site(item: Item, fields: list[Field]) -> bool:
    """Whether a lone 来源 names a site; a table of the report names a yearbook."""
    (field,) = fields[:1]
    return field.key == "source" and _SITE.search(item.folded, field.value_start, field.value_end) is not None


def _before(item: Item, fields: list[Field], chrome: Pieces) -> Iterator[Fix]:
    """Fields before the words of the report, in one line with them."""
    last = fields[-1]
    rest = item.text[last.end :]
    apart = len(fields) >= 2 or rest[:1] in SPACE + "【["
    if any(field.strong for field in fields) and apart and last.key:
        end = last.end + len(rest) - len(rest.lstrip(SPACE + "|】])）"))
        while (button := _BUTTON.match(item.text, end)) and trust(fold(button[0]), chrome) in ("sure", "beside"):
            end = button.end()
        if goes_on(item.text[end:]):
            yield Fix(item.start, item.start + end, "", _NOTE, _meta(fields, item.text))


def _behind(item: Item, chrome: Pieces) -> Iterator[Fix]:
    """Fields behind the last full stop of a line: 。(责任编辑:龙慧)"""
    for at, folded in item.tails:
        fields, end = read(folded, chrome)
        if end >= len(folded) and any(field.strong for field in fields):
            yield Fix(item.start + at, item.line.end, "", _NOTE, _meta(fields, item.text[at:]))
            return


def _meta(fields: list[Field], shown: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for field in fields:
        value = shown[field.value_start : field.value_end].strip(SPACE + "[]()（）【】,，")
        if field.key == "published":
            value = iso_date(fold(value))
        elif field.key == "views":
            value = re.sub(r"[^0-9万]", "", fold(value))
        if field.key and value:
            pairs.append((field.key, value))
    return tuple(pairs)
