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
_MOST = 12
_SUBJECT = 4  # characters that titles about one thing share
# What is written about it; an office names its divisions or its measures, not these.
_KINDS = lazy_pattern(
    r"(?:讲话|主持词|致辞|致词|发言|演讲|开幕词|闭幕词|总结|小结|报告|汇报|述职|方案|计划|要点|心得|体会|感想|简报|通讯|新闻"
    r"|召开|怎么写|倡议书|承诺书|申请书|检讨书|意见|思路|打算|措施|材料|范文|讲)(?:稿|范文|材料)?$"
)
_SEARCHED = lazy_pattern(r"(?:(?:tag)?标签|tags?|热词|话题标签) ?[::] ?[^。;!?]{1,60}")
_HEAD = 3  # the title stands within so many lines of the head
_LONGEST = 240
_LONGEST_PART = 24  # characters of a channel's or a site's name
# The title of a page: that of the report, perhaps channels, and the name of the site, or all of it the other way round.
_BARS = lazy_pattern(r" ?(?:_|--+|\||丨) ?| [-–—] ")
_DASHES = lazy_pattern(r"-")  # which titles also have
_SITE = lazy_pattern(
    r"[^ _|]{2,16}(?:(?<!互联|物联|校园|局域|城域)网|网站|门户|频道|网首页|文库|素材库|资料库|之家|论坛)"
    r"|范文大全|第一范文|道客巴巴|学习啦"
)
_OFFICE = lazy_pattern(
    r"[^ _|]{2,16}(?:教育局|教体局|教育厅|教育委员会|教委|体育局|人民政府|中学|小学|大学|学院|学校|幼儿园)"
    r"(?:门户|官方)?(?:网站|官网)?"
)
_CHANNEL = lazy_pattern(
    r"[^ 0-9_|]{0,4}(?:公开|动态|新闻|资讯|要闻|快讯|法规|解读|专栏|专题|频道|栏目|之窗|园地|天地|风采|中心|概况|简介"
    r"|规范性文件|政策文件|目录|指南|服务|首页|信息)|(?:计划|规划)总结|总结计划|规划计划|(?:通知|公示|公告)(?:公告|公示|通知)"
)
# Sites whose names say enough where the title stands nowhere else; 素材库 and 之家 say too little.
_TRADE = lazy_pattern(r"(?:网|网站|门户|频道|网首页)$|公文|范文|文秘|文档|论文|作文|写作|资料库|百度|豆丁|道客|学习啦")
_SHORTEST = 6  # characters of a title
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
# The same without brackets, where the title stands in a line of its own, too.
_COUNTED_BARE = lazy_pattern(
    r"(.{6,40}?)(?:范文)?(?:精选|通用|优选|热门|最新|必备|实用|精品|优质|优秀|汇总|合集|集锦|锦集|大全|模板|集合|汇编)?"
    r"(?:范文|模板)?(?:共)?[0-9一二三四五六七八九十]{1,3}篇(?:范文|大全|汇总|合集)?"
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
        parted = not _SEPARATE.isdisjoint(item.text)
        if len(item.text) > _LONGEST or item.text[-1] in "。；" or not (parted or item.number < _HEAD):
            continue
        folded = item.folded or fold(item.text)
        if parted and _is_stuffed(folded, item.number):
            yield Fix(item.line.start, item.line.stop, "", _NOTE)
            continue
        if item.number >= _HEAD:
            continue
        title = _TITLE.fullmatch(folded) if folded[0] in "[【" else None
        title = title or (_COUNTED.fullmatch(folded) if folded[-1] in ")]" else None)
        again = _COUNTED_BARE.fullmatch(folded) if "篇" in folded[-5:] and not title else None
        if again and any(other.text == item.text[: again.end(1)] for other in items):
            yield Fix(item.line.start, item.line.stop, "", _NOTE)
        elif title:
            yield Fix(item.start, item.start + title.start(1), "", _NOTE)
            yield Fix(item.start + title.end(1), item.start + title.end(), "", _NOTE)


def _is_stuffed(folded: str, number: int) -> bool:
    """Whether a line of several parts, the `number`th of its page, is one of keywords."""
    if number < _HEAD and (_barred(folded) or _about_one(folded)):
        return True
    label = _LABEL.match(folded)
    keywords = folded[label.end() :] if label else folded
    return _variants(keywords, labelled=bool(label)) or _SEARCHED.fullmatch(folded) is not None


def _page_title(items: tuple[Item, ...]) -> Iterator[Fix]:
    """The title of the page, with the names of channel and site beside that of the report: 工作总结_教育_某某网."""
    for first in items[:_HEAD]:
        text = first.text
        bars = list(_BARS.finditer(first.folded))
        signs = bars or list(_DASHES.finditer(first.folded))
        if not signs or any(sign in first.folded for sign in "。:"):
            continue
        starts = [0, *(sign.end() for sign in signs)]
        ends = [*(sign.start() for sign in signs), len(text)]
        parts = [first.folded[start:end] for start, end in zip(starts, ends, strict=True)]
        titles = [(text[: ends[at - 1]], text[starts[-1] :], parts[at:]) for at in range(1, len(parts))]
        titles += [(text[starts[at] :], text[: ends[0]], parts[:at]) for at in range(1, len(parts))]
        repeated = next((said for said in titles if _names_site(*said) and any(i.text == said[0] for i in items)), None)
        if repeated:
            title, site, _ = repeated
            yield Fix(first.line.start, first.line.stop, "", _NOTE, (("title", title), ("site", site)))
        elif bars and (len(parts) > 2 or "_" in text) and _of_channel(parts):
            yield Fix(first.line.start, first.line.stop, "", _NOTE)
        elif bars and _names_site(*titles[0]) and _is_site(parts[-1]) and not _OFFICE.fullmatch(parts[0]):
            yield Fix(first.start + ends[0], first.start + len(text), "", _NOTE, (("site", titles[0][1]),))


def _is_site(name: str) -> bool:
    """Whether a name is that of a site beyond doubt."""
    return _SITE.fullmatch(name) is not None and _TRADE.search(name) is not None


def _names_site(title: str, site: str, rest: list[str]) -> bool:
    """Whether `rest`, the parts of a page's title beside that of the report, may be channels and the name of a site."""
    name = fold(site)
    known = _SITE.fullmatch(name) or _OFFICE.fullmatch(name)
    return known is not None and len(title) >= _SHORTEST and max(map(len, rest)) <= _LONGEST_PART


def _of_channel(parts: list[str]) -> bool:
    """Whether the title of a page names an office and its channels alone: 青禾县教育局_政策法规_规范性文件."""
    for office, channels in ((parts[0], parts[1:]), (parts[-1], parts[:-1])):
        if (_OFFICE.fullmatch(office) or _SITE.fullmatch(office)) and all(map(_CHANNEL.fullmatch, channels)):
            return True
    return False


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


def _about_one(folded: str) -> bool:
    """Whether the parts of a line between commas are titles about one thing, of which one stands whole in another, and
    two or more are kinds of documents: 教育工作会议召开,教育工作会议,教育工作会议讲话,教育工作会议主持词."""
    parts = [part.strip() for part in re.split("[,;|_]" if set(",;|_") & set(folded) else " ", folded) if part.strip()]
    if not _MANY <= len(parts) <= _MOST or max(map(len, parts)) > 30 or any(sign in folded for sign in "。!?:《》()"):
        return False
    kinds = {found[0] for found in map(_KINDS.search, parts) if found}
    if len(kinds) < 2 or not any(one in other for one, other in permutations(parts, 2)):
        return False
    shortest = min(parts, key=len)
    shared = (shortest[at : at + _SUBJECT] for at in range(len(shortest) - _SUBJECT + 1))
    return any(all(words in part for part in parts) for words in shared)


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
