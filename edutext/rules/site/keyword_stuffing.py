"""Lines of variants of one title: 教育局工作总结,教育局工作总结范文,教育局工作总结怎么写."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.folding import fold
from edutext.rules.site.page import Item, page

_NOTE = "keywords for search engines"
_SPLIT = lazy_pattern(r"[,_|;/ \t]+|--+")
_SEPARATE = frozenset(
    ",，_＿|｜;；/／: ：\t\u00a0\u2002\u2003\u2009\u3000-－"
)  # what sets keywords apart, or their label
_FARM = lazy_pattern(
    r"范文|怎么写|如何写|大全|模板|格式|下载|免费|ppt|word|精选|锦集|集锦|汇总|合集|最新|开头|结尾"
    r"|[0-9一二三四五六七八九十]篇|[0-9]+字|百度文库|样本|参考"
)
_SAME = lazy_pattern(r"(?:总结|报告|计划|要点|讲话|心得|体会|方案|汇报|材料|致辞|发言|范文)(?:稿|材料|范文|报告)?$")
_KIND = lazy_pattern(r".{0,6}(?:总结|报告|计划|要点|讲话|心得|体会|方案|汇报|材料)")
_LABEL = lazy_pattern(r"(?:(?:tag)?标签|tags?|热词|话题标签|关键字|关键词|keywords?) ?[::] ?")
_YEAR = lazy_pattern(r"(?:19|20)[0-9]{2}年?$")
_MANY = 4
_SEARCHED = lazy_pattern(r"(?:(?:tag)?标签|tags?|热词|话题标签) ?[::] ?[^。;!?]{1,60}")
_HEAD = 3  # the title stands within so many lines of the head
_LONGEST = 240
_PAGE_TITLE = lazy_pattern(
    r"([^_|]{6,60}?)(_|--|\||丨| - |-)(?:[^_|]{1,16}(?:\2)){0,4}([^_| ]{2,16}(?:网|网站|门户|频道|网首页))"
)
_TITLE = lazy_pattern(
    r"[\[【](?:精品|热门|推荐|必备|实用|精选|最新|荐|精华|优秀|荐读|热|优选|通用|经典)[\]】](.{6,40}?)((?:范文"
    r"|集锦|锦集|汇编|汇总|合集|精选|大全)?[0-9一二三四五六七八九十]{1,2}篇|范文(?:大全|集锦|锦集|精选)?)?"
)
# How many there are on the page, behind the title: 工作总结(精选3篇).
_COUNTED = lazy_pattern(
    r"(.{6,40}?)(?:(?:精选|通用|优选|热门|最新|必备|实用|精品)(?:范文)?(?:汇编|汇总|合集|集锦|锦集|大全|模板)?"
    r"|范文(?:精选|汇编|汇总|合集|集锦|锦集|大全|模板|参考)?|(?:汇编|汇总)(?:精选|范文)|集锦|锦集|合集"
    r"|大全|模板)? ?[(\[](?:范文|优秀|热门|最新|推荐|必备|实用)?(?:精选|通用|合集|汇总|优秀|最新"
    r"|热门|推荐|必备|整理|集合|精品|实用|锦集|集锦|优选|热)(?:范文)?(?:共)?[0-9一二三四五六七八九十]{1,3}篇(?:范文)?[)\]]"
)


@rule("keyword-stuffing", Confidence.SURE)
def keyword_stuffing(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Lines that repeat one title in variants, for search engines, are removed.

    Such a line has three parts or more, most share words with the first, and one says what only a sample-essay site
    says (范文, 怎么写, 大全). A list of schools stays.

    >>> print(keyword_stuffing("工作总结,工作总结范文,教育局工作总结怎么写\\n2015年,我局有序推进各项工作。"))
    2015年,我局有序推进各项工作。
    >>> print(keyword_stuffing("青禾县第一小学,青禾县第二小学,青禾县第三小学"))
    青禾县第一小学,青禾县第二小学,青禾县第三小学
    """
    items = page(text).items
    yield from _page_title(items)
    for item in items:
        if (
            len(item.text) > _LONGEST
            or item.text[-1] in "。；"
            or (item.number >= _HEAD and _SEPARATE.isdisjoint(item.text))
        ):
            continue
        folded = item.folded or fold(item.text)
        label = _LABEL.match(folded)
        if item.number < _HEAD and _barred(folded):
            yield Fix(item.line.start, item.line.stop, "", _NOTE)
            continue
        if _variants(folded[label.end() :] if label else folded, labelled=bool(label)) or _SEARCHED.fullmatch(folded):
            yield Fix(item.line.start, item.line.stop, "", _NOTE)
            continue
        title = (_TITLE.fullmatch(folded) or _COUNTED.fullmatch(folded)) if item.number < _HEAD else None
        if title:
            yield Fix(item.start, item.start + title.start(1), "", _NOTE)
            yield Fix(item.start + title.end(1), item.start + title.end(), "", _NOTE)


def _page_title(items: tuple[Item, ...]) -> Iterator[Fix]:
    """The title of the page, with the names of channel and site behind that of the report: 工作总结_教育_某某网."""
    for first in items[:_HEAD]:
        match = _PAGE_TITLE.fullmatch(first.folded)
        if match is None:
            continue
        title, site = (first.text[match.start(group) : match.end(group)] for group in (1, 3))
        if any(item.text == title for item in items):
            yield Fix(first.line.start, first.line.stop, "", _NOTE, (("title", title), ("site", site)))
        elif match[2] != "-":
            yield Fix(first.start + match.end(1), first.start + len(first.text), "", _NOTE, (("site", site),))


def _barred(folded: str) -> bool:
    """Whether the parts of a line between strokes are titles of one kind of document that say nearly the same:
    教育局讲话|教育局讲话稿|县教育局讲话. Where each names another office or year it is a menu or a table's head.

    Of four parts or more one may end in a year, commas may join them, and three characters that they share are enough.
    """
    parts = [part.strip() for part in re.split("[|_]" if set("|_") & set(folded) else ",", folded) if part.strip()]
    many = len(parts) >= _MANY
    if many and sum(map(bool, map(_YEAR.search, parts))) == 1:
        parts = [_YEAR.sub("", part) for part in parts]
    if len(parts) < 3 or max(map(len, parts)) > 30 or not all(map(_SAME.search, parts)) or "。" in folded:
        return False
    if not many and "," in folded:
        return False
    shared = 3 if many else 4
    pieces = [{part[at : at + shared] for at in range(len(part) - shared + 1)} for part in parts]
    alike = all(any(one & other for other in pieces if other is not one) for one in pieces)
    return alike and any(len(one) >= 4 and one in other for one, other in permutations(parts, 2))


def _variants(folded: str, *, labelled: bool) -> bool:
    """Whether the parts of a line are one title again and again: all but one share four characters with another,
    and one holds another whole, unless a label says that they are keywords."""
    if not _FARM.search(folded):
        return False
    parts = [part for part in _SPLIT.split(folded) if part]
    if len(parts) < 3 or max(map(len, parts)) > 30:
        return False
    if any(mark in folded for mark in "。!?:《》"):
        return False
    pieces = [{part[at : at + 4] for at in range(len(part) - 3)} for part in parts]
    alike = sum(any(mine & others for others in (*pieces[:at], *pieces[at + 1 :])) for at, mine in enumerate(pieces))
    bare = [_FARM.sub("", part) for part in parts]
    holds = any(len(one) >= 4 and one in other for one, other in permutations(bare, 2))
    if labelled and any(map(_FARM.fullmatch, parts)) and any(map(_KIND.fullmatch, parts)):
        return True  # 关键字:安全,教育,总结,范文
    return alike >= len(parts) - 1 and (labelled or holds)
