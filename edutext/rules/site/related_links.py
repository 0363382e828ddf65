"""Lists of other pages: 相关文章, 推荐阅读, 热门排行, and the titles below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.page import Item, page

_NOTE = "a list of other pages"
_OF = (
    "文章|公文|文秘|新闻|资讯|稿件|文档|范文|内容|信息|专题|搜索|热搜|热词|热词搜索|帖子|主题|作品|论文|下载|视频"
    "|图集|评论"
)
# What was read most of late.
_LATELY = (
    rf"(?:本周|一周|每周|今日|每日|本月|近日|近期|24小时|48小时|[7七][天日])(?:热门|热点|热文|热榜|热帖|最热|热议|热读|人气)(?:{_OF})?"
    r"(?:排行榜?|推荐|回顾)?"
)
_MARK = (
    r"(?:\[[^\[\]]{2,40}\] ?的?)?"  # what they are about: 【工作总结】相关文章
    rf"[*#■◆●▼>|\[ ]{{0,4}}(?:(?:本(?:栏目?|频道|类|站)|该栏目|站内|同栏目)?(?:"
    rf"(?:相关|相似|类似|关联|热门|热点|最新|最热|精彩|精品|推荐|更多|本类|同类|本周|本月"
    rf"|今日|随机|站内|更多相关|猜你喜欢的)的?(?:{_OF})"
    rf"|文章搜索|(?:文章|文档|范文|热文|资讯|新闻)(?:推荐|排行榜?|排名|top ?10)"
    rf"|(?:热门|热点|最新|推荐|点击|阅读|浏览|人气|新闻|评论|跟贴|下载|本周|本月|一周|周|月)(?:{_OF})?"
    rf"(?:量|率|次数)?(?:排行榜?|排名|top ?10)|{_LATELY}"
    rf"|(?:[日周月]|文章|推荐)(?:点击|阅读|浏览|下载|人气)(?:量|率)?(?:排行榜?|排名)|相关热门(?:{_OF})|最受欢迎的?(?:{_OF})"
    rf"|(?:精选|优秀)(?:文章|公文|范文|文档)|(?:精品|今日|每日)推荐|热门阅读|为[您你]精选|[您你]?最近(?:浏览|看过)"
    rf"|(?:最新|最近)(?:发布|上传|收录|添加|入库|发表|更新)的?(?:{_OF})|(?:热门|相似|同类|随机)(?:资料|教案|课件|专题|栏目)"
    rf"|[本该同](?:栏目?|频道|类)(?:热门|热点|最新|推荐|更新)(?:{_OF})?|(?:栏目|频道)(?:热门|热点|推荐|最新)(?:{_OF})?|(?:相关"
    r"|热门|热点|精彩|精华|编辑|为[您你]|热门|视频|智能|小编|本站)推荐"
    r"|(?:猜|也许|或许)?[您你](?:可能)?(?:还|也|会)?(?:喜欢|感兴趣|想看)(?:的)?(?:话题|文章|内容)?|(?:大家|网友|读者|其他人)(?:都|还"
    r"|正|也)?在(?:看|搜|关注)|(?:看|浏览|阅读)[过了](?:本文|此文|该文|本页|这篇文章|该文章)的?(?:人|网友|用户|读者)?(?:还|也)(?:喜欢)?(?:看|浏览|关注|阅读|读)?[了过]?"
    r"|(?:相关|同类|本类|更多相关)(?:文章|范文|资料|内容)?推荐|与(?:本文|此文|该文)(?:相关|有关)的(?:文章|内容|资料)"
    r"|小编最近文章|(?:热|热门|最新)(?:话题|tags?)|精彩(?:图集|图片|视频|直播|专题|博文)|(?:图片|视频)(?:新闻|故事"
    r"|热点|精选)|视觉焦点|(?:财经|新闻)要闻|图说天下|近期热点|最近更新|最新更新|友情(?:链接|连结|连接))"
    r"(?: ?[(\[]?更多[)\]]?)?[>》+ ]*[::]?[\] |]*)"
)
# These also head lists that a school draws up for its pupils: they need titles of a site below them.
_WEAK = (
    r"[*#■◆●▼>|\[ ]{0,4}(?:推荐|延伸|拓展|扩展|相关|深度|精彩)(?:阅读|链接|连结|资料"
    r"|报道)(?: ?更多)?[>》+ ]*[::]?[\] |]*|阅读推荐[::]?"
)
# What a public account or a school paper published before: with headlines below it, down to the end of the page.
_PAST = (
    r"[*#■◆●▼>|\[ -]{0,4}(?:(?:更多)?往期(?:精彩|热门|相关|好文|热文|精选|优质|更多|历史)?"
    r"(?:推荐|回顾|精选|阅读|文章|内容|链接|好文|热文|推文|消息|资讯|精彩)|精选(?:推荐|阅读)|历史(?:文章|推文)"
    r"|(?:更多)?(?:好文|热文|推文)(?:推荐|回顾|阅读)|猜你想看|(?:近期|热门|精彩)(?:回顾|推文|热文|好文))"
    r"[>》+ -]*[::]?[\] |*#■◆●▼▲-]*"
)
_NUMBERED = lazy_pattern(r"第[0-9一二三四五六七八九十百]{1,4}[期讲集辑回场]|[0-9]{1,2}月")
# A list of one title in the line of its heading.
_ONE = (
    r"(?:推荐|延伸|拓展|扩展|相关|热门|精彩)(?:阅读|链接|文章|推荐|范文|资料)[::] ?"
    r"(?:(?:点击|更多|查看)[^。]{0,30}|[^。《》]{4,40}(?:范文|大全|模板|[0-9一二三四五六七八九十]篇))"
)
# A list set apart by strokes in the line of its heading.
_STROKES = (
    r"(?=[>》]{2}|.*(?:范文|总结|[讲发][话言]|稿|致辞|心得|体会|计划|作文|论文|大全|模板|述职|汇报))"
    r"[>》*#■◆●▼ -]{0,5}(?:推荐|延伸|拓展|扩展|相关|热门|精彩|深度)(?:阅读|链接|文章|推荐|范文|资料|报道|新闻)[::] ?"
    r"[^。《》|]{4,40}(?: ?\| ?[^。《》|]{4,40}){1,9}"
)
# What a portal reports, or whose site it links to.
_NEWS = (
    r"召开|举行|举办|开展|启动|部署|公布|发布|印发|出台|传达|学习|推进|调研|检查|督导|会议|活动|仪式|培训|通知|公告|方案|意见|新增|我[市县区校省]"
    r"|(?:网站?|门户|厅|局|部|平台)$"
)
_INLINE = (
    r"(?:相关热词搜索|相关热词|热词搜索|相关搜索|热门搜索|大家正在搜|相关标签"
    r"|热门标签|热门搜[寻尋]|热搜词|站内热词|今日热词|[您你]可能(?:还|也|会)?(?:喜欢|感兴趣|想看)的?(?:文章|内容|话题)?|猜[您你]喜欢"
    r"|看[过了][本此该]文的?(?:人|网友|用户|读者)?还看[过了]?) ?[::].*"
)
_HEADING = (
    r"(?:[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十]{1,3}[)]"
    r"|第[一二三四五六七八九十]{1,3}[章节条部篇]|附件?[::0-9])"
)
_TITLE = (
    r"范文|总结|报告|汇报|计划|要点$|材料$|心得|述职|演讲稿|讲话|作文|论文|[0-9一二三四五六七八九十]篇|大全|模板|精选|最新"
    r"|[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?\)?$"
)
# The first characters of all of them: the cheap test.
_OPENS = frozenset(
    "与相似类关热最精推更本该同今随站猜文点阅浏人新评跟周月编为您你视智小也大看图近财延拓扩深片友往历好栏频范"
)
_MARKS = " *#■◆●▼>|[的"
_LATE = ("一周", "每周", "每日", "24小时", "48小时", "7天", "七天", "7日", "七日")
_BEGINS = (*_LATE, "网友", "读者", "其他人", "资讯", "下载")
# 相关信息 or 精彩内容 may also head a part of a report: they need headlines below them.
_EVERYDAY = (
    r"^[^a-z0-9]{0,4}(?:相关|最新|最热|精彩|热点|热门|热|精品|更多)"
    r"(?:新闻|资讯|内容|信息|主题|话题|作品|论文|下载|视频|图集|评论|专题|课件|教案|资料|栏目)"
    r"|^[^a-z0-9]{0,4}(?:(?:新闻|资讯|精品|今日|每日)推荐|(?:精选|优秀)(?:文章|公文|范文|文档)|热门阅读|最近浏览)"
)
_ITEMS = lazy_pattern("文章|范文|文档|帖子|排行|推荐")
_FEW = 2
_BULLET = lazy_pattern(r"^(?:[·•●■◆★☆▪>*-]|[0-9]{1,2}[.、])")
_DAY = lazy_pattern(r"[0-9]{1,2}[-/.][0-9]{1,2}[)\]]?$")
_DATED = lazy_pattern(r"[^。]{6,60}(?:19|20)[0-9]{2}[-/.][0-9]{2}[-/.][0-9]{2} [0-9]{1,2}:[0-9]{2}")
_COUNTED = lazy_pattern(r"[: ][0-9.]{1,8} ?[^0-9 -]{1,3}$")
_LIST = 3
_SHORTEST = 6  # the shortest title
_PORTAL = 12  # lists as long as this are a portal's, with channels and dates between the titles
# What a document says of itself is no title.
_LABELLED = lazy_pattern(
    r"(?:关键[词字]|主题词|(?:文件)?编号|文号|附件?|联系人|(?:联系)?电话|地[址点]|(?:印发)?时间|日期|[抄主]送|备?注) ?:"
)
_LONGEST = 60  # the longest title in such lists; the text's own paragraphs are longer or end with a full stop


@rule("related-links", Confidence.SURE)
def related_links(text: str, evidence: Evidence) -> Iterator[Fix]:
    """A heading such as 相关文章 is removed with the short titles below it, up to the next sentence or heading.

    推荐阅读 and 相关链接 also head what a school recommends to its pupils: they go only where titles of a site follow,
    or at the end of a page news.
    In a sentence all of them stay.

    >>> print(related_links("我校将继续提升育人质量。\\n相关文章\\n教育局工作总结范文五篇\\n教师个人述职报告最新版"))
    我校将继续提升育人质量。
    <BLANKLINE>
    >>> print(related_links("教师发表相关文章12篇。\\n推荐阅读\\n《西游记》\\n《城南旧事》"))
    教师发表相关文章12篇。
    推荐阅读
    《西游记》
    《城南旧事》
    """
    found, count = page(text).short, page(text).total
    yield from _dated(found)
    index = 0
    while index < len(found):
        item = found[index]
        index += 1
        content = item.folded
        if len(content) > _LONGEST or not _may_head(content):
            continue
        weak, past = re.fullmatch(_WEAK, content), re.fullmatch(_PAST, content)
        if not weak and not past and not re.fullmatch(_MARK, content):
            if any(re.fullmatch(inline, content) for inline in (_INLINE, _ONE, _STROKES)):
                yield Fix(item.line.start, item.line.stop, "", _NOTE)
            continue
        first = found[index].folded if found[index:] else ""
        # 阅读排行 of a school: how many books each class has read; 推荐文章: what its pupils are to read.
        if ("排" in content and _COUNTED.search(first)) or ("推荐" in content and first.startswith("《")):
            continue
        below = _end(found, index, count)
        titles = [each.folded for each in found[index:below]]
        everyday = re.search(_EVERYDAY, content) or (re.search(_LATELY, content) and not _ITEMS.search(content))
        if everyday and not (len(titles) >= _FEW and all(map(_headline, titles[:_FEW]))):
            continue
        last = not found[index:below] or found[below - 1].number == count - 1
        if past and not (last and titles and _published(titles)):
            continue
        if weak and not past and not (titles and (_most(_TITLE, titles) or (last and _portal(titles)))):
            continue
        for gone in (item, *found[index:below]):
            yield Fix(gone.line.start, gone.line.stop, "", _NOTE)
        index = below


def _dated(found: tuple[Item, ...]) -> Iterator[Fix]:
    """Titles with the minute in which they were published, line after line."""
    dated = [item for item in found if item.folded[-3:-2] == ":" and _DATED.fullmatch(item.folded)]
    # Lines that follow each other have the same distance between their number and their place in the list.
    for _, run in groupby(enumerate(dated), lambda pair: pair[1].number - pair[0]):
        items = [item for _, item in run]
        if len(items) >= _LIST:
            yield from (Fix(item.line.start, item.line.stop, "", _NOTE) for item in items)


def _may_head(content: str) -> bool:
    """The cheap test before all the patterns."""
    words = content.lstrip(_MARKS)
    behind = content.partition("]")[2].lstrip(_MARKS)  # of what it names in brackets: [工作总结]相关文章
    return not _OPENS.isdisjoint((words[:1], behind[:1])) or words.startswith(_BEGINS)


def _most(pattern: str, titles: list[str]) -> bool:
    return sum(bool(re.search(pattern, title)) for title in titles) * 2 >= len(titles)


def _portal(titles: list[str]) -> bool:
    """Whether a list at the end of a page is one of news or of sites; a list of books has other words."""
    return _most(_NEWS, titles) and not any("《" in title or "." in title[:3] for title in titles)


def _published(titles: list[str]) -> bool:
    """Whether most of these are headlines, and none counts the issues or months of what the text itself is about."""
    if any(_NUMBERED.match(title) or "《" in title[:1] for title in titles):
        return False
    return sum(map(_headline, titles)) * 2 >= len(titles)


def _headline(title: str) -> bool:
    return len(title) >= 8 and ":" not in title and not title.startswith("《")


def _end(found: tuple[Item, ...], first: int, count: int) -> int:
    """Where the list that begins at `first` ends; `count` is the number of lines of the page."""
    end = first
    while end < len(found) and found[end].number == found[end - 1].number + 1 and _link(found[end].folded):
        if end >= first + _FEW and any(_unlike(mark, found, first, end) for mark in (_BULLET, _DAY)):
            break
        end += 1
    behind = found[end - 1].number + 1
    if end - first > _PORTAL or behind == count or (end < len(found) and found[end].number == behind):
        return end
    # A sentence follows: the report goes on, and with it the short lines before, as headings or verses.
    return next((at for at in range(first, end) if len(found[at].folded) < _SHORTEST), end)


def _unlike(mark: re.Pattern[str], found: tuple[Item, ...], first: int, end: int) -> bool:
    """Whether the titles of a list all have a mark, and the next line does not: it is the title of the report."""
    return not mark.search(found[end].folded) and all(mark.search(item.folded) for item in found[first:end])


def _link(folded: str) -> bool:
    if len(folded) > _LONGEST or folded[-1] in ";:" or "。" in folded or _LABELLED.match(folded):
        return False
    return not re.match(_HEADING, folded) and not re.fullmatch(_MARK, folded)
