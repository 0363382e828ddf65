"""Which parts of a line are the keywords of a hijacked page: 网上棋牌开户-网上棋牌官网-青禾县人民政府."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from edutext.data import tables
from edutext.patterns import lazy_pattern
from edutext.rules.literals import Literals
from edutext.rules.site.folding import fold

LONGEST = 240  # a line of porn keywords in the field study has 212 characters

_LONGEST_KEYWORD = 24
# The lotteries of the state, which pay for playgrounds.
_OFFICIAL = lazy_pattern(r"(?:中国)?(?:体育|福利)彩票|体彩|福彩")
_PART = lazy_pattern(r"[^-_|,/\\ \t+~—–·:\[\]()>]+")
_PUNCTUATED = lazy_pattern(r"[。！？；!?;、《》]")
# What a report does about such sites, or says of them.
_AGAINST = lazy_pattern(
    r"打击|整治|取缔|防范|警惕|远离|拒绝|抵制|严禁|禁止|举报|宣传|专项|治理|防控|杜绝|查处|谨防|预防|危害|案例|清理|整顿|不参与|排查"
)
# Places and schools that share a name with a brand: 金沙县, 澳门大学, 银河小学.
_PLACE = (
    r"[^ ]{0,4}?(?:[县区市镇乡村路湾]|街道|小学|中学|学校|学院|大学|幼儿园|社区|花园|小区|广场|教育|政府|希望"
    r"|图书馆|科技馆|博物馆|体育[馆场]|体育中心|体育公园)"
)
HOST = (
    r"[^ ]{2,20}(?:人民政府|政府|教育局|教体局|教育体育局|教育厅|委员会|办公室|网|网站|门户|大学|学院|学校|中学"
    r"|小学|幼儿园)(?:官网|首页|欢迎您|官方网站|门户网站)?"
)
_HOST = lazy_pattern(HOST)
# What pages of pornography are made of: the words that tell, those that others share, and what fills the line.
_TELLING = (
    "久久|精品|成人|[一二三]区|无码|无卡|不卡|综合|(?<![a-z])av|午夜|五月|丁香|婷婷|狠狠|字幕|人妻|少妇|熟女|伦理"
    "|激情|麻豆|香蕉|伊人|毛片"
)
_REGION = "国产|亚洲|欧美|日韩|日本|欧洲"
_FEW = 2  # such words prove nothing without one more, or with a word that is sure
_CROWD = lazy_pattern(
    rf"{_TELLING}|{_REGION}|在线|线|免费|视频|观看|高清|中文|福利|三级|一级|自拍|偷拍|播放|电影|影[院视片]|手机|大片|图片|小说|专区"
    r"|第[一二]页|乱码|高潮|天天|夜夜|日日|动漫|直播|大全|网[站址]?|a?v|[看爱色情性的和与在]|av|va|[-_|,/ +·.:]"
)
_TOLD = lazy_pattern(rf"({_TELLING})|{_REGION}")
# Such sites number their doors: 新京8883, 集团tyc234cc; a year is no such number.
_NUMBERED = lazy_pattern(r"[^ 0-9年月日]{0,6}(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,6}(?![0-9年月日级届号元个名人%.])")
# Words in titles without a known brand (rules/site/hijack_titles.py).
_STRUCTURE = ("(中国)", "(官方)", "官网", "官方网站", "app下载", "娱乐平台", "娱乐注册", "娱乐登录", "·(")
_TITLE = lazy_pattern(r".{4,}(?:总结|报告|要点|计划|意见|通知|方案|规划|汇报|讲话|办法|公告|简报)")


class Words(NamedTuple):
    """The words of data/spam_words.tsv by their kind, as patterns for folded text."""

    sure: re.Pattern[str]
    with_shape: re.Pattern[str]
    brand: re.Pattern[str]
    shape: re.Pattern[str]
    beside: re.Pattern[str]
    place: re.Pattern[str]
    """A word of the second, where it is a piece of the name of a place or a school."""
    filler: re.Pattern[str]
    """What stands beside a keyword and says nothing: words of shape alone, or a name in Latin letters."""
    telling: Literals
    """The words of the first two: without one of them nothing is a keyword."""


class Part(NamedTuple):
    """A part of a line at [start, end): a keyword, or one beside others; a host's name, a title, filler, or empty."""

    start: int
    end: int
    kind: str


@lru_cache(maxsize=8)
def words(extra: tables.Extra = ()) -> Words:
    """The packaged words and the user's own."""
    found = [row for row in tables.rows("spam_words", extra) if len(row) >= 2]

    def alternation(*kinds: str) -> str:
        terms = sorted((fold(row[0]) for row in found if row[1] in kinds), key=len, reverse=True)
        return "|".join(map(_bounded, terms)) or r"(?!)"

    kinds = (("sure",), ("with", "brand"), ("brand",), ("shape",), ("beside",))
    telling = Literals((*(fold(row[0]) for row in found if row[0] and row[1] != "shape"), *_STRUCTURE))
    filler = rf"(?:{alternation('shape')}|主页|最新|中国|有限公司|集团|ios|android|安卓|苹果)+|[a-z0-9]{{2,16}}"
    sure, with_shape, brand, shape, beside = (lazy_pattern(alternation(*each)) for each in kinds)
    place = lazy_pattern(f"(?:{with_shape.pattern}){_PLACE}")
    return Words(sure, with_shape, brand, shape, beside, place, lazy_pattern(filler), telling)


def _bounded(term: str) -> str:
    """A word of letters must not be a piece of a longer one: ag is not in page."""
    return rf"(?<![a-z0-9]){term}(?![a-z])" if term.isascii() and term != "app" else re.escape(term)


@lru_cache(maxsize=2)
def mentioned(folded: str, extra: tables.Extra = ()) -> bool:
    """The cheap test before all others: whether a folded text holds a telling word at all."""
    return bool(words(extra).telling.places(folded))


def is_keyword(part: str, known: Words) -> bool:
    """Whether a folded part of a line is a keyword of a hijacked page.

    >>> known = words()
    >>> [is_keyword(part, known) for part in ("网上棋牌开户", "棋牌社团", "永利小学网站", "打击赌博网站")]
    [True, False, False, False]
    """
    if _AGAINST.search(part):
        return False
    if known.sure.search(part):
        return True
    part = known.place.sub(" ", _OFFICIAL.sub(" ", part))
    match = known.with_shape.search(part)
    if match is None or len(part) > _LONGEST_KEYWORD:
        return False
    if _NUMBERED.match(part, match.end()) and known.brand.search(part):
        return True
    # The shape must lie outside the word.
    return known.shape.search(part[: match.start()] + " " + part[match.end() :]) is not None


def is_crowd(folded: str, known: Words) -> bool:
    """Whether a folded line is made of the words of pornographic pages alone, whatever their order.

    >>> known = words()
    >>> [is_crowd(line, known) for line in ("国产精品 亚洲综合 日韩欧美", "亚洲 欧洲 日本", "激情五月 综合直播")]
    [True, False, False]
    """
    told = {match[0]: match[1] is not None for match in _TOLD.finditer(folded)}
    if len(told) < _FEW or _CROWD.sub("", folded) or not any(told.values()):
        return False
    return known.sure.search(folded) is not None or (len(told) > _FEW and not all(told.values()))


def parts(folded: str, known: Words) -> list[Part]:
    """The parts of a folded line between its strokes, dashes, commas and blanks."""
    found = []
    for match in _PART.finditer(folded):
        found.append(Part(match.start(), match.end(), _kind(match[0], known)))
    return found


def _kind(part: str, known: Words) -> str:
    if punctuated(part):
        return ""
    if is_keyword(part, known):
        return "keyword"
    if known.beside.search(part) and not _AGAINST.search(part):
        return "beside"
    if _TITLE.fullmatch(part):
        return "title"
    if known.filler.fullmatch(part):
        return "filler"
    return "host" if _HOST.fullmatch(part) else ""


def keywords(found: Iterable[Part]) -> int:
    """How many parts are keywords; those that are everyday words in a report, too, count beside others alone."""
    kinds = [part.kind for part in found]
    sure = kinds.count("keyword")
    return sure + kinds.count("beside") if sure else 0


def punctuated(line: str) -> bool:
    """Whether a line holds the punctuation of a sentence: such a line is nobody's keyword line."""
    return _PUNCTUATED.search(line) is not None
