"""Menus, buttons, counters, copyright lines: what stands around a text on its page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from edutext.characters import SPACE, is_han
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import lines_with
from edutext.rules.site.byline import byline
from edutext.rules.site.folding import fold
from edutext.rules.site.line_table import Pieces, pieces, sure_ends, trust, trusted_lines
from edutext.rules.site.page import LONGEST, Item, page

_NOTE = "belongs to the page, not to the text"
_FOOT = lazy_pattern(r"版权所有|copyright|©|icp[备证]|网安备|网站标识码|您是(?:本站)?第 ?[0-9]")
# Whose the rights to some work are, as a clause or a point of the report.
_CLAIM = lazy_pattern(
    r"(?:[(]?[0-9一二三四五六七八九十]{1,3}[)、.,]|(?=.*(?:作品|稿件|课件|资源|知识产权|著作权))).*版权所有$"
)
_SITE = lazy_pattern(
    r"[^ ,。:;!?()<>]{2,24}(?:人民政府|教育局|教体局|教育厅|委员会|网|网站|门户|大学|学院|学校|中学|小学)"
)
# The page of a forum for its printer; the title stays.
_PRINTED = lazy_pattern(r"标题 ?: ?(.{2,80}?) ?\[打印本页\]")
# Who runs the site, in the last line of a page; 主办 and 承办 alone also stand below an invitation.
_RUN_BY = lazy_pattern(
    r"主办(?:单位)?:.{2,40}(?:承办|建设|维护|运维|制作|管理|技术支持)(?:单位)?:.{0,20}(?:信息中心|网络中心|信息化中心|信息技术中心|大数据中心|有限公司|科技公司)"
)
# The same with the address of the office, near the foot: 地址:… 邮编:… 技术支持:某某网络公司.
_SUPPORTED_BY = lazy_pattern(
    r"(?=.*(?:地 ?址|邮 ?编|邮政编码|维护|备案)).*技术支持(?:单位)? ?: ?"
    r"[^ :]{2,24}(?:公司|科技|网络|软件|传媒|互联|在线|数码|工作室|集团|技术)(?= |\||$)"
)
_NEAR_FOOT = 8  # lines
_LINKS_BELOW = lazy_pattern(r"[\[ ]*友情(?:链接|连结|连接)[\] ]*:?")
_PREVIOUS, _NEXT = ("上一篇", "上一条", "上一则"), ("下一篇", "下一条", "下一则")
# What asks readers to mind their words ends as a sentence does.
_ASKED = frozenset(
    {
        *("自觉遵守互联网", "自覺遵守互聯網", "文明上网", "文明上網", "评论仅代表", "評論僅代表", "评论只代表"),
        *("評論只代表", "评论仅供", "評論僅供", "评论均代表", "发言仅代表", "發言僅代表", "发言只代表"),
    }
)
# What greets whoever opens the page, in its first line.
_WELCOME = lazy_pattern(
    "(?:您好[,!]? ?)?欢迎[您你]?(?:访问|光临|来到|浏览|进入)[^,。;]{2,24}(?:网站?|门户|平台|主页)[!]?"
    "|[^ ,。:;!?]{2,20}(?:网站?|门户|平台|主页)欢迎[您你](?:的?(?:到来|访问|光临))?[!]?"
)
_GREETS = lazy_pattern("[^ ,。:;!?]{2,20}欢迎[您你](?:的?(?:到来|访问|光临))?[! ,]{1,4}")
# A row of links, set apart by blanks, from the first page on.
_FROM_HOME = lazy_pattern(r"(?:网站)?首 ?页(?:[ \t]{1,8}[^ \t,。:;!?0-9()<>]{2,8}){3,16}")
_SHARE = lazy_pattern(r"(?:分享|分享到|分享至|打印|字号|字体|上一篇|下一篇) ?:?")
# Buttons in the last line of a page, with how often they were pressed: 点赞(3) 收藏 分享.
_BUTTON = (
    "(?:点?赞|喜欢|收藏|分享到?|转发|打印|关闭|举报|评论|推荐|在看|[纠挑]错|投稿|留言|返回|顶部|反馈|回复)"
    "(?: ?[(]?[0-9]{1,6}[)]?)?"
)
_BUTTONS = lazy_pattern(rf"{_BUTTON}(?:(?: {{1,8}}| ?\| ?){_BUTTON}){{1,7}}")
_BUTTONS_APART = lazy_pattern(r"\] ?\[")
_BETWEEN = lazy_pattern(r"[ \t|\[\]]+")
_HEADINGS = ("联系", "关于", "招聘", "更多", "新闻", "通知", "专题", "版权")  # they also head a part of the text
_FEWEST, _MOST = 3, 12  # words of a tool bar
_TOP = 4  # the name of the site stands within so many lines of the head
_LINKS = 4  # a row of links has so many at least,
_LINK = 24  # each no longer than this
_MENU = 8  # a word of a menu is this long at most; page titles are longer
_LARGE_MENU = 8  # with so many known words a run is a menu, and unknown words between them belong to it


class _Found(NamedTuple):
    item: Item
    trust: str


@rule("site-chrome", Confidence.SURE, words=_ASKED)
def site_chrome(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Menus, tool bars, previous and next, comments, copyright and browser advice are removed.

    The rows stand in data/site_lines.tsv. A line goes only when it is made of such pieces and nothing else, or when
    they hang behind the last full stop of a paragraph; single words such as 分享 go only next to other lines of the
    site. A sentence about printing or sharing stays.

    >>> print(site_chrome("全区中小学开学平稳有序。\\n【打印本页】 【关闭窗口】"))
    全区中小学开学平稳有序。
    <BLANKLINE>
    >>> print(site_chrome("请将本页打印后分享到家长群。"))
    请将本页打印后分享到家长群。
    """
    known = pieces(("site-chrome",), evidence.tables)
    found = _found(text, known)
    gone = {item.number for run in _runs(found) for item, _ in run if not _fenced(text, item)}
    gone |= _beside(text, found, gone, known, evidence)
    if len(gone) == page(text).total:
        return  # nothing else stands there: it is all that the text has
    yield from _asked(text, known, evidence)
    yield from _printed(found)
    yield from _site_name(found, gone)
    for item, _ in found:
        if item.number in gone:
            yield Fix(item.line.start, item.line.stop, "", _NOTE)
    yield from sure_ends(text, known, _NOTE, gone)


def _beside(text: str, found: list[_Found], gone: set[int], known: Pieces, evidence: Evidence) -> set[int]:
    """The lines next to one that goes, by this rule or another, that hold buttons, and perhaps one unknown word."""
    small = {
        item.number
        for item, best in found
        if best in ("sure", "beside") and item.number not in gone and not item.folded.startswith(_HEADINGS)
    }
    away = set(gone)
    if small:
        bylines = {fix.start for fix in byline.find(text, evidence)}
        away |= {item.number for item, _ in found if item.line.start in bylines}
    near = {number + step for number in away for step in (-1, 1)}
    if evidence.removed:
        holes = set(evidence.removed)
        near |= {item.number for item, _ in found if item.line.start in holes or item.line.stop in holes}
    by_number = {item.number: item for item, _ in found}
    more: set[int] = set()
    while near:
        number = near.pop()
        item = by_number.get(number)
        if item is None or number in away or number in more or _fenced(text, item):
            continue
        if number in small or _nearly(item.folded, known):
            more.add(number)
            near |= {number - 1, number + 1}
    return more


def _nearly(folded: str, known: Pieces) -> bool:
    """Whether all words of a line but one are pieces: 网站首页 | 加入收藏 | 教师邮箱."""
    words = _BETWEEN.split(folded.strip(" |[]"))
    if not _FEWEST <= len(words) <= _MOST or max(map(len, words)) > _MENU:
        return False
    found = [trust(word, known) for word in words]
    strange = [word for word, best in zip(words, found, strict=True) if not best]
    telling = sum(best in ("sure", "beside") for best in found)
    return telling >= _FEWEST - 1 and len(strange) == 1 and all(map(is_han, strange[0]))


def _fenced(text: str, item: Item) -> bool:
    """Whether a line stands in a block of code, as an example."""
    return bisect_left(_fences(text), item.line.start) % 2 == 1


@lru_cache(maxsize=1)
def _fences(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in re.finditer("```", text)) if "```" in text else ()


def _found(text: str, known: Pieces) -> list[_Found]:
    items, total = page(text).short, page(text).total
    trusted = {item.number: best for item, best in trusted_lines(text, known)}
    found = [_Found(item, _trust(item.folded, trusted.get(item.number, ""), known)) for item in items]
    for index, (one, other) in enumerate(pairwise(items)):
        # Without a colon they are known by each other: 上一篇储杨…, 下一篇 旁观….
        if other.number == one.number + 1 and one.folded.startswith(_PREVIOUS) and other.folded.startswith(_NEXT):
            found[index : index + 2] = _Found(one, "sure"), _Found(other, "sure")
    if found and found[0].item.number == 0 and _greets(found[0].item.folded, known):
        found[0] = _Found(found[0].item, "sure")
    if found and found[-1].item.number == total - 1 > 0 and _last(found[-1].item.folded):
        found[-1] = _Found(found[-1].item, "sure")
    for index, (item, best) in enumerate(found):
        if best == "foot" and item.number >= max(total - _NEAR_FOOT, total // 2) and _SUPPORTED_BY.match(item.folded):
            found[index] = _Found(item, "sure")
    if len(found) > 1 and found[-1].item.number == total - 1 and found[-2].trust:
        item, _ = found[-1]
        found[-1] = _Found(item, "sure" if _RUN_BY.fullmatch(item.folded) else found[-1].trust)
    return found


def _greets(folded: str, known: Pieces) -> bool:
    """Whether the first line of a page greets whoever opens it; what follows in the line must be the site's, too."""
    greeting = _GREETS.match(folded)
    rest = folded[greeting.end() :] if greeting else ""
    return _WELCOME.fullmatch(folded) is not None or (rest != "" and trust(rest, known) == "sure")


def _last(folded: str) -> bool:
    return _SHARE.fullmatch(folded) is not None or _BUTTONS.fullmatch(folded) is not None


def _asked(text: str, known: Pieces, evidence: Evidence) -> Iterator[Fix]:
    """What stands above the box for comments, where it is a sentence."""
    for line in lines_with(text, _ASKED, evidence.tables):
        words = fold(line.text.strip(SPACE)).rstrip("。!")
        if len(words) <= LONGEST and trust(words, known) == "sure":
            yield Fix(line.start, line.stop, "", _NOTE)


def _printed(found: list[_Found]) -> Iterator[Fix]:
    """The label before the title and the button behind it, where a forum shows a page for its printer."""
    for item, _ in found[:_TOP]:
        match = _PRINTED.fullmatch(item.folded)
        if match:
            yield Fix(item.start, item.start + match.start(1), "", _NOTE)
            yield Fix(item.start + match.end(1), item.start + match.end(), "", _NOTE)


def _trust(folded: str, best: str, known: Pieces) -> str:
    """How far a line is the site's, `best` being the trust of its pieces."""
    found = best or _bar(folded, known)
    if found == "foot" and any(trust(word, known) == "sure" for word in _BETWEEN.split(folded)):
        found = "sure"  # 技术支持:某某科技 您是第1024位访问者
    # What heads the names below it goes with them (related-links).
    return "" if found and (_CLAIM.match(folded) or _LINKS_BELOW.fullmatch(folded)) else found


def _bar(folded: str, known: Pieces) -> str:
    """`sure` where a line is a row of links from the first page on, or one set apart by strokes with two known ones."""
    if folded[0] in "网首" and _FROM_HOME.fullmatch(folded):
        # 首页 and one more word of menus: 首页 目录 正文 附录 are the parts of a book.
        words = folded.replace("首 页", "首页").split()
        return "sure" if sum(bool(trust(word, known)) for word in words) >= 2 else ""
    if folded[0] == "[" and folded[-1] == "]":
        folded = _BUTTONS_APART.sub("|", folded[1:-1])
    if folded.count("|") < _LINKS - 1:
        return ""
    links = folded.split("|")
    if max(map(len, links)) > _LINK:
        return ""
    return "sure" if sum(trust(link.strip(), known) in ("sure", "beside") for link in links) >= 2 else ""


def _runs(found: list[_Found]) -> Iterator[list[_Found]]:
    """The runs of neighbouring lines that go: each holds something sure, or is a menu."""
    run: list[_Found] = []
    for item in found:
        if run and run[-1].item.number + 1 == item.item.number and (item.trust or _short(item)):
            run.append(item)
            continue
        yield from _ended(run)
        run = [item] if item.trust else []
    yield from _ended(run)


def _ended(run: list[_Found]) -> Iterator[list[_Found]]:
    while run and not run[-1].trust:
        run.pop()
    if run:
        yield from _proven(run)


def _proven(run: list[_Found]) -> Iterator[list[_Found]]:
    """`run` without its unknown words, or with them where it is a menu; split at them where it is none."""
    known = [item for item in run if item.trust]
    telling = sum(item.trust in ("sure", "beside") for item in known)
    if len(known) >= _LARGE_MENU and telling >= 1 and len(known) * 2 >= len(run):
        yield run
        return
    part: list[_Found] = []
    for item in [*run, None]:
        if item is not None and item.trust:
            part.append(item)
            continue
        foot = any(_FOOT.search(each.item.folded) or _supports(each) for each in part)
        sure = [each.item.number for each in part if each.trust == "sure"]
        # Who runs the site stands beside a copyright line, or between other lines of the site.
        part = [
            each for each in part if each.trust != "foot" or foot or (sure and sure[0] < each.item.number < sure[-1])
        ]
        if any(each.trust == "sure" for each in part) or (
            len(part) >= 3 and sum(each.trust == "beside" for each in part) >= 2
        ):
            yield part
        part = []


def _supports(found: _Found) -> bool:
    return found.trust == "sure" and _SUPPORTED_BY.match(found.item.folded) is not None


def _short(found: _Found) -> bool:
    return len(found.item.text) <= _MENU and not any(mark in found.item.text for mark in "，。：；！？、,:;!?")


def _site_name(found: list[_Found], gone: set[int]) -> Iterator[Fix]:
    """The name of the site, where it stands alone at the top above a menu."""
    for (first, _), (second, _) in pairwise(found[: _TOP + 1]):
        beside = second.number == first.number + 1 <= _TOP
        above = beside and first.number not in gone and second.number in gone and "导航" in second.folded
        if above and _SITE.fullmatch(first.folded):
            yield Fix(first.line.start, first.line.stop, "", "the name of the site", (("site", first.text),))
