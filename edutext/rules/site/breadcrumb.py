"""Where a page stands in its site: 您的位置:首页>>教育>>工作总结>>正文."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.rules.site.page import Item, page

_NOTE = "where the page stands in its site"
_LONGEST = 120
_LONGEST_STEP = 12
_HEAD = 12  # the steps, where each has its own line, begin within so many lines of the head
_MARKS = (">", ">>", "»", "›", "→", "->", "/")
_LABEL = (
    r"(?:您|你)?(?:现在|当前|目前)?的?(?:所在|所处)?(?:当前)?的?(?:位置|路径|栏目)(?:是|为)? ?[:：] ?"
    r"|(?:您|你)(?:现在|当前|目前|正)?(?:所在|所处|浏览)?(?:的位置|在) ?(?:这里)? ?:? ?(?=[^ ]{2,12} ?(?:>|»|›|→))"
    r"|(?:当前|现在|目前|所在|您的|页面|浏览)(?:的|所在)?(?:位置|页面|路径|栏目)(?:是|为)? ?:?[> ]{0,3}"
    r"(?=[^ ]{2,12} ?(?:>|»|›|→))|(?:位置|路径|页面|站点|快速)?导航 ?: ?(?=[^ >]{0,4}(?:首页|主页) ?(?:>|»|›|→))"
)
_ARROW = r"(?:>{1,3}|≫|»|›|→|-{1,2}>|=>)"
_STEP = r" ?(?:>{1,3}|≫|»|›|→|::|\\|=>|-{1,2}>|&gt;{1,2}) ?"
_TRAIL = rf"[^>»›→。!?;]{{1,24}}(?:{_STEP}[^>»›→。!?;]{{0,40}}){{1,8}}"
_HOME = r"(?:网站|本站|门户|学校|返回|新闻|教育|文库|论坛)?(?:首页|主页)"
_FROM_HOME = rf"(?::{{2,3}} ?)?{_HOME} ?(?:{_ARROW}|》|/|\||-|—|::|\\)(?! ?[0-9]) ?[^。!?;,]{{2,60}}"
_TO_TEXT = rf"[^>。!?;,]{{2,24}}{_STEP}(?:[^。!?;]{{0,40}}{_STEP})?(?:正文|内容|详细内容|文章内容|详情|阅读)"
_MORE = rf" ?{_ARROW} ?[^ >»›→。!?;,:0-9][^>»›→。!?;,]{{1,23}}"
# What sites are called: 青禾教师论坛 » 工作交流, 某某文库网 > 工作总结. An arrow behind 网站 also leads to the next
# step of what to do there: 登录报名网站→填写信息.
_NO_SITE = r"(?:互联|物联|校园|局域|因特|宽带|万维|[有无]线)网|登[录陆]|打开|进入|访问|通过|点击|浏览"
_FROM_SITE = (
    rf"(?!{_NO_SITE})[^ >»›→。,]{{0,12}}"
    rf"(?:(?:网|网站|门户|首页|主页|频道|文库|素材库|资料库|之家)(?= ?[>»›])|论坛)(?:{_MORE}){{1,6}}"
)
_FROM_HOME_IN_ENGLISH = rf"(?:home|homepage|index)(?:{_MORE}){{1,6}}"
# From the first page of a part of the site: 政府信息公开 > 公开目录 > 统计信息.
_FROM_PART = (
    r"(?:政府|政务|学校|校务|教育)?(?:信息|政务|校务)公开(?:目录|专栏|平台)?"
    r"|(?:新闻|教育|资讯|信息|文档|文件|下载|服务|互动)(?:中心|频道|动态|资讯|新闻|公告)|通知公告|公告公示|(?:公文|范文|文秘|工作)(?:范文|文库|资料|总结|材料)"
    r"|(?:党建|校园|教师|学生|德育|基层|工作|部门|区县|政策)(?:园地|之窗|天地|风采|动态|新闻|法规|频道|专栏)"
)
_FROM_A_PART = rf"(?:{_FROM_PART})(?: ?{_ARROW} ?[^ >»›→。!?;,:0-9]{{2,16}}){{1,5}}"
# From the first page of an office, over a part of its site: 青禾县教育局 > 政务公开 > 计划总结.
_FROM_OFFICE = (
    rf"[^ >»›→。!?;,:]{{2,16}}(?:局|厅|委|府|中学|小学|大学|学院|学校|幼儿园|一中|实验学校) ?{_ARROW} ?"
    rf"(?:{_FROM_PART}|首页|主页)(?:{_MORE}){{0,5}}"
)
_FROM_HEAD = rf"{_FROM_A_PART}|{_FROM_OFFICE}|{_FROM_HOME_IN_ENGLISH}"
_PART_HEAD = 8  # such a trail stands within so many lines of the head
_TITLE = r"(?:(?<=>正文)|(?<=> 正文)) +(?=[^ >]{6,}(?: |$))"
_SITE = r"[^ >»›→]{2,12}(?:网|网站|门户|在线|论坛|文库|素材库)"


@rule("breadcrumb", Confidence.SURE, needs=(">", "＞", "»", "›", "→", "位置", "首页", "首頁", "主页", "主頁"))
def breadcrumb(text: str, evidence: Evidence) -> Iterator[Fix]:
    """The line that says where a page stands in its site is moved to the metadata.

    It begins with 位置 or 首页, or it ends in 正文, and its steps are set apart. A comparison stays, and so does
    what a report says about positions.

    >>> print(breadcrumb("您的位置:教育网>>工作总结>>正文\\n市教育局工作总结"))
    市教育局工作总结
    >>> print(breadcrumb("地理位置:东临青河,西接县城。"))
    地理位置:东临青河,西接县城。
    """
    yield from _stacked(page(text).short)
    for item in page(text).short:
        content, folded = item.text, item.folded
        if not 3 <= len(content) <= _LONGEST:
            continue
        label = re.match(_LABEL, folded)
        start = label.end() if label else 0
        trail = folded[start:]
        labelled = label is not None and (
            re.fullmatch(_TRAIL, trail) or re.match(_FROM_HOME, trail) or trail in ("首页", "")
        )
        if (
            labelled
            or re.fullmatch(_FROM_HOME, folded)
            or re.fullmatch(_FROM_SITE, folded)
            or re.fullmatch(_TO_TEXT, folded)
            or (item.number < _PART_HEAD and re.fullmatch(_FROM_HEAD, folded))
        ):
            # The title may follow in the same line.
            cut = re.search(_TITLE, folded)
            end = cut.start() if cut else len(content)
            shown = " ".join(content[start:end].split())
            # Without a label or an arrow it is a menu as easily: 首页 | 新闻 | 下载.
            meta = [("breadcrumb", shown)] if shown and (label or "|" not in trail) else []
            site = re.match(_SITE, trail)
            if site and site.end() < len(trail) and trail[site.end()] in " >»›→":
                meta.append(("site", shown[: site.end()]))
            low, high = (item.start, item.start + cut.end()) if cut else (item.line.start, item.line.stop)
            yield Fix(low, high, "", _NOTE, tuple(meta))


def _stacked(found: tuple[Item, ...]) -> Iterator[Fix]:
    """The steps from 首页 on, each in a line of its own with a line of one mark before it."""
    for first, home in enumerate(found[:_HEAD]):
        if home.folded not in ("首页", "主页", "网站首页"):
            continue
        last = first
        while last + 2 < len(found) and found[last + 1].folded in _MARKS and len(found[last + 2].text) <= _LONGEST_STEP:
            last += 2
        trail = found[first : last + 1]
        if len(trail) > 1 and trail[-1].number - home.number == last - first:
            meta = (("breadcrumb", " ".join(item.text for item in trail)),)
            yield from (Fix(item.line.start, item.line.stop, "", _NOTE, meta) for item in trail)
