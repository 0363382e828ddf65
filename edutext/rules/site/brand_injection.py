"""Brands put inside sentences: 累计输送金鼎娱乐城游戏:数控、护理等技能人才."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from edutext.characters import HAN, HAN_NUMERAL, is_han
from edutext.data import tables
from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import around, lazy_pattern, matches_in
from edutext.rules.encoding.words import is_word
from edutext.rules.literals import lines_with
from edutext.rules.site.folding import fold
from edutext.rules.site.noun_swap import is_cloned
from edutext.rules.site.page import page
from edutext.rules.site.site_credits import credits
from edutext.rules.site.spam import LONGEST, mentioned, parts, punctuated, words

_NOTE = "a brand put inside the sentence"
# Reports speak of such places, too: 整治娱乐城, 关闭赌博网站.
_AGAINST = lazy_pattern(
    r"(?:打击|整治|查处|取缔|举报|清理|关闭|封堵|查封|警惕|远离|抵制|拒绝|防范|禁止|严禁|涉及|参与)[^。;!?]{0,12}$"
)
_WARNING = lazy_pattern(r"赌博|诈骗|欺诈|骗局|陷阱|弹窗|广告|警惕|涉赌|网赌|违法|违纪|非法|不法|处分|钓鱼|投注.{0,8}元")
_HINTS = (
    *("娱乐城", "娛樂城", "娱乐场", "娛樂場", "国际娱乐", "赌场", "賭場", "百家乐", "百家樂", "贵宾会", "貴賓會"),
    *("皇宫", "皇宮", "棋牌", "彩票", "博彩", "投注", "游戏:", "遊戲:", "游戏：", "遊戲：", "官网", "官網", "官方网站"),
    *("官方入口", "官方下载", "官方平台", "登录入口", "登陆入口", "注册入口", "注册平台", "下载入口"),
    *("app", "App", "APP", "平台登", "平臺登", "平台注", "开户", "信誉好"),
)
_ADDRESSES = frozenset(
    (
        *("http", "Http", "HTTP", "www.", "Www.", "wWw.", "wwW.", "WWw.", "WwW.", "wWW.", "WWW."),
        *("网讯", "網訊", "网消息", "網消息"),
    )
)
_TELLING = ("娱乐场", "信誉好", "娱乐平台")  # beside the words of the table
# What such names begin with, or hold where only their end is known: 新澳门葡京, 华鑫盛.
_OF_NAMES = frozenset("新老大银永皇华鑫盛凯豪隆冠尊龙凤博辉煌帝御泰瑞祥福濠澳")
# What a report writes with the first of them, beside the words of two characters: 新学期, 大走访.
_ALSO = lazy_pattern(
    r"新(?:学[期校年]|教[师材]|课[程改标]|时[代期]|生|入职|一[轮批届年]|高考|中考|校区|形势|阶段|征程|媒体|[思理]念|任|建|增|型|能源|农村|业态)"
    r"|大(?:数据|走访|家访|讨论|调研|练兵|比武|排查|检查|整[治改]|学习|培训|宣[传讲]|教研|思政|课[堂间]|阅读|合唱|课|赛|会|班)"
    r"|老(?:教师|党员|校[区长]|干部|旧|少|区|一辈|同志|专家|年|人)|华(?:文|侨|裔)|龙(?:头|舟)|博(?:士|物)|永[远久葆]|福[利彩]"
)
_WIDEST = 2  # characters of a name before those that are known
_BEFORE, _BEHIND = 16, 64  # characters of a shape on each side of a telling word, with a margin
_MARKS = tuple(",;。!?")  # between two of them a brand fills a clause, and one of them goes with it
# book118 writes this over 搜索; beside such words that is certain.
_SEARCH = lazy_pattern(r"有哪些信誉好的[^,。;:]{2,12}?网站(?:\(book118\))?")
_BEFORE_SEARCH = ("百度", "谷歌", "google", "全网", "站内", "网上", "关键词", "关键字", "检索", "点击", "输入", "智能")
_BEHIND_SEARCH = ("引擎", "框", "栏", "结果", "关键词", "关键字", "功能", "按钮", "下载", "技巧", "能力", "一下")
# A brand that no table knows: two to four characters between a mark and such words as stand together in no report.
_APPLICATION = lazy_pattern(
    rf"(?<![{HAN}a-z0-9])(?![^,。]{{0,2}}(?:阳光|校园|智慧|学校|学生|青少|少年|全民|运动|中国|国家|大众|快乐|全国|健康|[省市县区校局](?:体育|娱乐)"
    r"|通过|登[录陆入]|访问|使用|进入|利用|打开|关注|推广|安装|下载|借助|依托|建设|开发|运用|搭建|升级|完善|组织|指定|推出|上线|研发))"
    rf"(?:[{HAN}]{{2,4}}|[a-z0-9]{{1,6}})(?:体育|娱乐|电竞|棋牌)(?:最新|在线|网页|手机)?"
    r"(?:app(?:下载|官网|官方|登[录陆入]|入口|注册|平台|最新|手机版)|(?:官网|官方)(?:app|下载|登[录陆入]|入口|注册|平台|手机版|最新)|全站app"
    r"|下载(?:官网|app|入口)|(?:登[录陆入]|注册)(?:官网|入口|平台|app))"
    r"(?:app|官网|官方|网站|网址|下载|登[录陆入]|入口|注册|手机版|平台|最新|版|全站|安卓|ios|苹果|客户端)*"
)
_OFFERS = ("app", "官网", "官方", "下载", "登录", "登陆", "登入", "注册", "全站", "在线", "网页", "手机", "最新")
_JOINED = tuple(kind + offer for kind in ("体育", "娱乐", "电竞", "棋牌") for offer in _OFFERS)
_EDGE = 6
_SHORTEST = 4  # a shorter keyword is too easily a word of the report
_SHAPE = (
    r"(?:官方|网上|在线|手机|最新)?(?:官网|官方网站|app|网址|下载|登[录陆入]|注册|开户|入口|客户端|手机版|平台|投注)"
)
_KIND = (
    r"(?:娱乐城|娱乐场|娱乐(?![城场])|国际|体育|电竞|真人|棋牌|彩票|博彩|百家乐|赌场|皇宫|电子|游戏|在线|网投|贵宾会"
    r"|登录平台)"
)
_PLACE = r"(?:(?:国际)?(?:娱乐城|娱乐场(?!所)|娱乐平台)|国际娱乐(?![城场])|贵宾会|棋牌|彩票)"


@lru_cache(maxsize=8)
def _words(extra: tables.Extra) -> frozenset[str]:
    latin = (name for name in _brands(extra) if name.isascii())
    forms = (form for name in latin for form in (name, name.upper(), name.capitalize()))
    return _ADDRESSES.union(_HINTS, forms)


def _brands(extra: tables.Extra) -> list[str]:
    return [fold(row[0]) for row in tables.rows("spam_words", extra) if len(row) >= 2 and row[1] == "brand"]


@rule("brand-injection", Confidence.LIKELY, words=_words)
def brand_injection(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Gambling brands and addresses of document sites put inside a sentence are taken out of it.

    A brand is known by its shape (金鼎娱乐城游戏:, 某某体育官网app), or because the same words are a keyword of the
    first or last line of the page; an address by what stands before it (文章来源于). What a report says against such
    sites stays, and so do places that share a name, and the addresses of offices and schools.

    >>> print(brand_injection("累计输送金鼎娱乐城游戏:数控、护理等技能人才三千余名。"))
    累计输送数控、护理等技能人才三千余名。
    >>> print(brand_injection("严厉打击网上赌场网站,金沙县和皇冠花园小区均已排查。"))
    严厉打击网上赌场网站,金沙县和皇冠花园小区均已排查。
    """
    for line in lines_with(text, _ADDRESSES, evidence.tables):
        for start, end in credits(line):
            whole = (start, end) == (line.start, line.end)
            if not whole or line.stop - line.start < len(text):  # else it is all that the text has
                yield Fix(start, line.stop if whole else end, "", "the name of a document site")
    for line in lines_with(text, _words(evidence.tables), evidence.tables):
        folded = fold(line.text)
        for fix in _brands_in(line, folded, evidence.tables):
            if not (is_han(text[fix.end : fix.end + 1]) and is_cloned(text, evidence.tables)):
                yield fix
    keywords = _edge_keywords(text, evidence)
    if keywords:
        stuffed = re.compile(f"(?:{'|'.join(map(re.escape, keywords))})[:：]?")
        for line in lines(text):
            yield from _in_line(line, stuffed, _NOTE + ", as in the first or last line")


def _brands_in(line: Line, folded: str, extra: tables.Extra) -> Iterator[Fix]:
    if any(word in folded for word in _JOINED):
        yield from _in_line(line, _APPLICATION, _NOTE)
    if "信誉好的" in folded:
        yield from _searched(line, folded)
    telling = [at for starts in words(extra).telling.places(folded).values() for at in starts]
    if telling or any(word in folded for word in _TELLING):
        spots = (*telling, *(match.start() for match in re.finditer("娱乐", folded)))
        yield from _in_line(line, _shapes(extra), _NOTE, around(spots, _BEFORE, _BEHIND))


def _searched(line: Line, folded: str) -> Iterator[Fix]:
    """The phrase that book118 writes over 搜索: the word again where its neighbours tell, else a flag."""
    for match in _SEARCH.finditer(folded):
        start, end = line.start + match.start(), line.start + match.end()
        if folded.endswith(_BEFORE_SEARCH, 0, match.start()) or folded.startswith(_BEHIND_SEARCH, match.end()):
            yield Fix(start, end, "搜索", "book118 writes this over 搜索")
        else:
            yield Fix(start, end, None, "book118 writes this over a word of the text, most often 搜索")


def _in_line(
    line: Line, brand: re.Pattern[str], note: str, spans: Iterable[tuple[int, int]] | None = None
) -> Iterator[Fix]:
    """Fixes for the brands in a line: for whole names, or within `spans` for parts of which a name is grown."""
    if not punctuated(line.text):
        return
    folded = fold(line.text)
    for match in matches_in(brand, folded, ((0, len(folded)),) if spans is None else spans):
        # Beside a dash or a stroke it is one of a row of keywords, which is seo-spam's.
        start, end = match.span()
        name = start if spans is None or folded[start] == "[" else _name(folded, start, end)
        start = start if name is None else name
        before, behind = folded[max(0, start - 1) : start], folded[end : end + 1]
        if {before, behind} & set("-_|") or _AGAINST.search(folded, max(0, start - 20), start):
            continue
        # A warning quotes what it warns of: “某某娱乐城”等赌博平台.
        if folded.count('"', 0, start) % 2 and _WARNING.search(folded):
            continue
        if name is None:
            yield Fix(line.start + start - 1, line.start + end, None, f"{note}; where it begins is not known")
            continue
        if before == "(" and behind == ")":
            start, end = start - 1, end + 1
        elif behind == "," and (before in _MARKS or not folded[:start].strip()):
            end += 1
        elif before == "," and behind in _MARKS:
            start -= 1
        yield Fix(line.start + start, line.start + end, "", note)


def _name(folded: str, start: int, end: int) -> int | None:
    """Where the name begins whose known part is [start, end); None where its first character may be the report's.

    开展新澳门葡京赌场:师德教育 loses 新 with the rest; 开展新澳门葡京赌场:学期检查 may have had it.
    """
    low = max(0, start - _WIDEST)
    while start > low and folded[start - 1] in _OF_NAMES:
        before = folded[max(0, start - 3) : start - 1]
        behind = folded[start - 1] + folded[end : end + 3]
        ends = is_word(before) or not is_han(before[-1:])
        if (before[-1:] in HAN_NUMERAL and before) or (is_word(folded[start - 2 : start]) and not ends):
            break  # a word of the report: 十九大, 创新
        if not ends or is_word(behind[:2]) or _ALSO.match(behind):
            return None
        start -= 1
    return start


@lru_cache(maxsize=8)
def _shapes(extra: tables.Extra) -> re.Pattern[str]:
    brand = words(extra).brand.pattern
    place = r"(?:澳门|菲律宾|香港)?"
    unknown = rf"(?:菲律宾|拉斯维加斯|{place}[{HAN}]{{2}})"
    latin = "|".join(rf"{re.escape(name)}(?![a-z])" for name in _brands(extra) if name.isascii())
    chinese = "|".join(re.escape(name) for name in _brands(extra) if not name.isascii())
    return re.compile(
        # One brand in both scripts.
        rf"(?:{chinese})(?:体育|娱乐|电竞)?(?:{latin})|(?<![a-z])(?:{latin})(?:{chinese})(?:体育|娱乐|电竞)?"
        # In brackets.
        rf"|\[{place}[{HAN}a-z0-9]{{2,8}}?(?:娱乐|电竞|棋牌|彩票|博彩|真人){_SHAPE}{{1,3}}\]"
        # A known brand with what such sites offer.
        rf"|{place}(?:{brand})(?:{_KIND}){{0,3}}{_SHAPE}{{1,3}}:?"
        rf"|{place}(?:{brand}){_PLACE}(?:{_KIND}){{0,2}}:?"
        # With the place or the palace of the trade no other word is needed than a colon.
        rf"|(?:澳门(?:{brand})(?:皇宫|国际)?|(?:{brand})(?:皇宫|国际))(?:{_KIND}){{1,2}}:"
        # An unknown one: two characters before a word that no report joins to a colon or an application.
        rf"|{unknown}(?:娱乐城|娱乐场|赌场|棋牌|博彩)(?:(?:{_KIND}|{_SHAPE}){{0,3}}:"
        rf"|(?:{_KIND}){{0,2}}(?:官网|app|下载|开户|注册){{1,3}})"
        # A clause of its own.
        rf"|(?<=[,;。!?])(?:{unknown}(?:娱乐城|娱乐场(?!所)|赌场)|{place}(?:百家乐|老虎机))(?:{_KIND}|{_SHAPE}){{1,3}}"
        r"(?=[,;。!?])"
    )


def _edge_keywords(text: str, evidence: Evidence) -> list[str]:
    """The keywords of the first and the last lines, the longest first."""
    if not mentioned(page(text).words, evidence.tables):
        return []
    known = words(evidence.tables)
    count = page(text).total
    found = set()
    for item in page(text).items:
        edge = item.number < _EDGE or item.number >= count - _EDGE
        if edge and len(item.text) <= LONGEST and not punctuated(item.text):
            folded = item.folded or fold(item.text)
            found |= {folded[part.start : part.end] for part in parts(folded, known) if part.kind == "keyword"}
    return sorted((word for word in found if _SHORTEST <= len(word) <= 16), key=len, reverse=True)
