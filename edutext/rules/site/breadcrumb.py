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
_MARKS = (">", ">>", "»", "›", "→")
_LABEL = (
    r"(?:您|你)?(?:现在|当前)?的?(?:所在)?(?:当前)?的?(?:位置|路径|栏目)(?:是|为)? ?[:：] ?|(?:您|你)(?:现在|当前"
    r"|目前)?(?:的位置|在) ?(?=[^ ]{2,12} ?>)"
)
_STEP = r" ?(?:>{1,3}|»|›|→|::|\\|=>|-->|&gt;{1,2}) ?"
_TRAIL = rf"[^>»›→。!?;]{{1,24}}(?:{_STEP}[^>»›→。!?;]{{0,40}}){{1,8}}"
_FROM_HOME = r"(?:网站|本站|门户)?(?:首页|主页) ?(?:>{1,3}|»|›|→|/|\||-|—|::|\\)(?! ?[0-9]) ?[^。!?;,]{2,60}"
_TO_TEXT = rf"[^>。!?;,]{{2,24}}{_STEP}(?:[^。!?;]{{0,40}}{_STEP})?(?:正文|内容|详细内容|文章内容|详情|阅读)"
_FROM_SITE = r"[^ >。,]{2,12}(?:网|网站|门户|首页|频道)(?: ?>{1,3} ?[^>。!?;,]{1,24}){1,6}"
# From the first page of a part of the site: 政府信息公开 > 公开目录 > 统计信息.
_FROM_PART = (
    r"(?:政府|政务|学校|校务|教育)?(?:信息|政务|校务)公开(?:目录|专栏|平台)?"
    r"|(?:新闻|教育|资讯|信息|文档|文件|下载|服务|互动)(?:中心|频道|动态|资讯|新闻|公告)|通知公告|公告公示|(?:公文|范文|文秘|工作)(?:范文|文库|资料|总结|材料)"
    r"|[^ >]{2,6}文库"
)
_FROM_A_PART = rf"(?:{_FROM_PART})(?: ?(?:>{{1,3}}|»|›|→) ?[^ >»›→。!?;,:0-9]{{2,16}}){{1,5}}"
_PART_HEAD = 8  # such a trail stands within so many lines of the head
_TITLE = r"(?:(?<=>正文)|(?<=> 正文)) +(?=[^ >]{6,}(?: |$))"
_SITE = r"[^ >]{2,12}(?:网|网站|门户|在线)"


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
            or (item.number < _PART_HEAD and re.fullmatch(_FROM_A_PART, folded))
        ):
            # The title may follow in the same line.
            cut = re.search(_TITLE, folded)
            end = cut.start() if cut else len(content)
            shown = " ".join(content[start:end].split())
            # Without a label or an arrow it is a menu as easily: 首页 | 新闻 | 下载.
            meta = [("breadcrumb", shown)] if shown and (label or "|" not in trail) else []
            site = re.match(_SITE, trail)
            if site and site.end() < len(trail) and trail[site.end()] in " >»":
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
