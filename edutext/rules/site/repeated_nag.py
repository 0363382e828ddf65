"""The same prompt behind every paragraph: 3秒后自动跳回首页."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from edutext.lines import Line
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import lines_with
from edutext.rules.site.folding import fold
from edutext.rules.site.page import Item, page

_TIMES = 3  # twice is a refrain as easily as a nag
_NOTE = "a prompt of the site"
_SITE = r"网|首页|本站|关注|点击|下载|文库|之家|收藏|www|\.com"
# What a site calls itself, and how it speaks to readers: 文秘帮手,写作好帮手; 找范文,就上好公文.
_SLOGAN = (
    r"文秘|秘书[网之帮]|范文|公文(?:[网易帮写]|天地|素材|之家)|写作(?:好|小|网|助手|帮手|无忧|宝典|素材|不)|好帮手|帮手,|文章天地|好文章"
    r"|文档(?:之|大全|网|共享)|找[^,]{0,4}(?:文章|范文|材料|资料|文档|总结|论文|课件)|[,!]?(?:就[上来去找]|尽在|首选|认准)[^,]{2}"
    r"|(?:欢迎|期待|恭候|敬请)[^,]{0,4}(?:光临|访问|收藏|订阅|使用)|[您你](?:的)?(?:身边|贴心|写作|工作)[^,]{0,6}(?:助手|帮手|专家|管家|秘书)|小编|免费[^,]{0,4}阅读"
    r"|公众号|微信|客户端|app"
)
# 老师是学生的好帮手 is a refrain of the report.
_REPORTED = r"老师|教师|教育|学生|家长|孩子|同学|学校|校园|课堂|干部|群众|党|幼儿|师生"
# Words of slogans that end as a sentence does, so that nothing else tells their lines from the report's.
_SLOGAN_WORDS = frozenset(
    ("文秘", "文祕", "范文", "範文", "好帮手", "好幫手", "公文网", "公文網", "文档之家", "文檔之家", "秘书网", "写作网")
)
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


@rule("repeated-nag", Confidence.SURE, words=_SLOGAN_WORDS)
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
    behind = [(item.line, item.start + item.tails[-1][0], item.tails[-1][1].strip()) for item in page(text).tailed]
    behind += _closed(lines_with(text, _SLOGAN_WORDS, evidence.tables))
    counts = Counter(words for _, _, words in behind)
    for line, at, words in behind:
        often = counts[words] >= _TIMES and 4 <= len(words) <= 40 and _is_of_site(words)
        if often or _is_known(words):
            yield Fix(at, line.end, "", _NOTE)


def _is_of_site(words: str) -> bool:
    """Whether words that stand behind many paragraphs speak of a site, and not of who is responsible."""
    if _ADDRESS.search(words):
        return re.search(_SITE, words) is not None
    slogan = re.search(_SLOGAN, words) and not re.search(_REPORTED, words)
    return bool(re.search(_SITE, words) or slogan) and not re.search(_OFFICIAL, words)


def _closed(found: Iterable[Line]) -> Iterator[tuple[Line, int, str]]:
    """The last sentences of lines that end in a full stop, each with its place."""
    for line in found:
        at = max(line.text.rfind(stop, 0, len(line.text.rstrip()) - 1) for stop in "。！？!?") + 1
        if at and line.text.rstrip().endswith("。"):
            yield line, line.start + at, fold(line.text[at:]).strip(" 。")


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
