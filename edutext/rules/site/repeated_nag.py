"""The same prompt behind every paragraph: 3秒后自动跳回首页."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.folding import fold
from edutext.rules.site.page import Item, page

_TIMES = 3  # twice is a refrain as easily as a nag
_NOTE = "a prompt of the site"
_SITE = r"网|首页|本站|关注|点击|下载|文库|之家|收藏|www|\.com"
_ADDRESS = lazy_pattern(r"(?:www\.|https?://|[a-z0-9-]{2,20}\.(?:com|net|cn|cc)\b)(?!.*(?:\.gov|\.edu|\.org))")
_HINTS = ("秒", "点击", "未完待续", "更多", "跳转", "加载", "稍候", "稍等")
# The same words in a line of their own, three times.
_SPEAKS = lazy_pattern(
    rf"{_SITE}|跳转|加载|请稍[候等]|扫码|二维码|广告|会员|登录|注册|更多|下一页|上一页|继续阅读|未完待续|app|公众号|微信"
)
_LONGEST = 64  # two of the prompts below
_PROMPT = (
    r"(?:[\[(]?(?:本页面?|页面)?(?:将在|将于)?(?:(?<![0-9])[0-9]{1,2}|[0-9]|[一二三五十]{1,2}) ?秒(?:钟)?(?:之)?"
    r"[后內内](?:将)?(?:自动|自行)?(?:跳转?|返|转)(?:到|至|回|入|向)?(?:网站|本站|新闻)?(?:首页|主页|上一?页|页面|网页|列表页?)?[\])]?)+"
)
_JUMP = lazy_pattern(_PROMPT + "$")
_KNOWN = lazy_pattern(
    rf"{_PROMPT}"
    r"|[\[(]?点击(?:这里|此处)?(?:查看|阅读|加载|下载|了解)(?:更多|全文|原文|详情|下一页)[^。,;]{0,8}?[\])]?"
    r"|[\[(]?(?:页面|网页|内容|图片|视频|数据|系统)?(?:正在(?:跳转|加载|载入|打开)"
    r"|(?:跳转|加载|载入|打开)中(?=.*(?:稍|等)))"
    r"中?[,. ]*(?:请?您?(?:稍[候等后]|耐心等待)片?刻?)?[.…! ]*[\])]?"
    r"|[\[(]?(?:未完待续|更多)[^。,;]{0,6}(?:请|敬请)?(?:关注|点击|访问|登录)[^。,;]{2,20}[\])]?"
)
_HEADED = lazy_pattern(r"[(]?[0-9一二三四五六七八九十]{1,3}[)、.,:]|第[0-9一二三四五六七八九十]{1,3}")
# Who is responsible stands behind every task of a plan, in brackets or with a colon.
_OFFICIAL = r"[():《》]|责任|牵头|负责|单位|部门|[局科处室办委]$"


@rule("repeated-nag", Confidence.SURE)
def repeated_nag(text: str, evidence: Evidence) -> Iterator[Fix]:
    """A prompt of the site behind the full stop of paragraph after paragraph is removed.

    Known prompts go wherever they hang behind a full stop, or stand in a line of their own; other words only where the
    same ones hang behind three paragraphs and speak of a site. Who is responsible for a task stays.

    >>> print(repeated_nag("新建公办幼儿园6所。3秒后自动跳回首页\\n新增学位1800个。3秒后自动跳回首页"))
    新建公办幼儿园6所。
    新增学位1800个。
    >>> print(repeated_nag("落实经费保障。(市财政局)\\n配齐教师。(市财政局)\\n建好校舍。(市财政局)"))
    落实经费保障。(市财政局)
    配齐教师。(市财政局)
    建好校舍。(市财政局)
    """
    behind: list[tuple[Item, int, str]] = []
    hinted = any(hint in page(text).words for hint in _HINTS)
    for item in page(text).short if hinted else ():
        if not item.tails and _is_known(item.folded):
            yield Fix(item.line.start, item.line.stop, "", _NOTE)
    yield from _own_lines(page(text).short)
    for item in page(text).items:
        # It hangs behind headings and titles, too, which have no full stop.
        match = _JUMP.search(fold(item.text[-_LONGEST:])) if "秒" in item.text[-_LONGEST:] and not item.tails else None
        if match and "自" in match[0] and (at := max(0, len(item.text) - _LONGEST) + match.start()) > 0:
            yield Fix(item.start + at, item.line.end, "", _NOTE)
    for item in page(text).tailed:
        at, words = item.tails[-1]
        behind.append((item, at, words.strip()))
    counts = Counter(words for _, _, words in behind)
    for item, at, words in behind:
        often = (
            counts[words] >= _TIMES
            and 4 <= len(words) <= 40
            and re.search(_SITE, words)
            and (_ADDRESS.search(words) or not re.search(_OFFICIAL, words))
        )
        if often or _is_known(words):
            yield Fix(item.start + at, item.line.end, "", _NOTE)


def _is_known(words: str) -> bool:
    return any(hint in words for hint in _HINTS) and _KNOWN.fullmatch(words) is not None


def _own_lines(short: tuple[Item, ...]) -> Iterator[Fix]:
    """Lines that say the same of the site, again and again."""
    counts = Counter(item.folded for item in short)
    for words, times in counts.items():
        if times < _TIMES or not 4 <= len(words) <= 40 or not _SPEAKS.search(words) or _HEADED.match(words):
            continue
        if _ADDRESS.search(words) or not re.search(_OFFICIAL, words):
            yield from (Fix(item.line.start, item.line.stop, "", _NOTE) for item in short if item.folded == words)
