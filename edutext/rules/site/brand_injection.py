"""Brands put inside sentences: 累计输送金鼎娱乐城游戏:数控、护理等技能人才."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from edutext.characters import HAN, SPACE, is_han
from edutext.data import tables
from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import around, lazy_pattern, matches_in
from edutext.rules.literals import lines_with
from edutext.rules.site.brand_edges import Place, begin, begin_unknown, settled
from edutext.rules.site.brand_shapes import APPLICATION, JOINED, SPORTS, brands, shapes
from edutext.rules.site.folding import fold
from edutext.rules.site.hijack_titles import brand_names, is_title
from edutext.rules.site.keyword_runs import RUN_WORDS, runs
from edutext.rules.site.noun_swap import is_cloned
from edutext.rules.site.page import page
from edutext.rules.site.site_credits import BRACKETED, bracketed, credits
from edutext.rules.site.spam import LONGEST, Words, mentioned, parts, punctuated, words

_NOTE = "a brand put inside the sentence"
# Reports speak of such places, too: 整治娱乐城, 关闭赌博网站.
_AGAINST = lazy_pattern(
    r"(?:打击|整治|查处|取缔|举报|清理|关闭|封堵|查封|警惕|远离|抵制|拒绝|防范|禁止|严禁|涉及|参与)[^。;!?]{0,12}$"
    r"|(?:检查|走访|暗访|巡查|督查|抽查|排查|关停|约谈|责令|处罚|投诉|参观|考察|征收|拆除|改建|租用|经营|名为|位于|附近|周边|对面|毗邻|紧邻)[^,。;:!?]{0,6}$"
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
_TELLING = ("娱乐场", "信誉好", "娱乐平台", "国际娱乐")  # beside the words of the table
_BEFORE, _BEHIND = 16, 64  # characters of a shape on each side of a telling word, with a margin
_NEAR = 120  # characters on each side of a quoted brand that may warn of it
_OFFERED = lazy_pattern("官网|官方|app|登[录陆入]|娱乐|投注|开户")
_TITLE = lazy_pattern(
    r"[^-_|,/ :]{3,60}(?:总结|报告|要点|计划|意见|通知|方案|规划|汇报|讲话|办法"
    r"|公告|简报|名单|简章|细则|制度|公示|通报|纪要)$"
)
_MARKS = tuple(",;。!?")  # between two of them a brand fills a clause, and one of them goes with it
# book118 writes this over 搜索; beside such words that is certain.
_SEARCH = lazy_pattern(r"有哪些信誉好的[^,。;:]{2,12}?网站(?:\(book118\))?")
_BEFORE_SEARCH = ("百度", "谷歌", "google", "全网", "站内", "网上", "关键词", "关键字", "检索", "点击", "输入", "智能")
_BEHIND_SEARCH = ("引擎", "框", "栏", "结果", "关键词", "关键字", "功能", "按钮", "下载", "技巧", "能力", "一下")
_EDGE = 6
_CORE = lazy_pattern(r".{2,4}(?:体育|娱乐(?![城场])|电竞)(?=.)")  # 必威体育 of 必威体育betway
_REAL = r"(?!中心|[馆场园局])"  # 皇冠体育馆
_WORDS_OF_REPORT = lazy_pattern(rf"[{HAN}]|(?:19|20)[0-9]{{2}}(?![0-9])")
# What belongs to a keyword of the edges, where it follows: 登录 alone may be the report's verb.
_MORE = r"(?:官网|官方网站|网址|入口|(?:app|登[录陆入]|注册|下载)(?=入口|官网|平台|app|[:,。]))*"
_LONGEST_KEYWORD = 16
_SHORTEST = 4  # a shorter keyword is too easily a word of the report


@lru_cache(maxsize=8)
def _words(extra: tables.Extra) -> frozenset[str]:
    latin = (name for name in brands(extra) if name.isascii())
    forms = (form for name in latin for form in (name, name.upper(), name.capitalize()))
    return frozenset((*_HINTS, *SPORTS, *forms))


@rule("brand-injection", Confidence.LIKELY, words=lambda tables: _words(tables) | _ADDRESSES | RUN_WORDS | BRACKETED)
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
    found = [*_of_document_sites(text, evidence.tables), *_keyword_runs(text, evidence.tables)]
    if held := lines_with(text, _words(evidence.tables), evidence.tables):
        found += _searched(held)
        found += _brands(text, held, evidence.tables)
    found += _as_in_edges(text, evidence)
    end = 0
    for fix in sorted(found, key=lambda fix: (fix.start, -fix.end)):
        if fix.start >= end:  # the longest of those that overlap
            yield fix
            end = fix.end


def _of_document_sites(text: str, extra: tables.Extra) -> Iterator[Fix]:
    note = "the name of a document site"
    for line in lines_with(text, _ADDRESSES, extra):
        for start, end in credits(line):
            whole = (start, end) == (line.start, line.end)
            if not whole or line.stop - line.start < len(text):  # else it is all that the text has
                yield Fix(start, line.stop if whole else end, "", note)
    for start, end in bracketed(lines_with(text, BRACKETED, extra)):
        yield Fix(start, end, "", note)


def _keyword_runs(text: str, extra: tables.Extra) -> Iterator[Fix]:
    for line in lines_with(text, RUN_WORDS, extra):
        for start, end, sure in runs(fold(line.text)):
            yield Fix(line.start + start, line.start + end, "" if sure else None, "keywords put inside the sentence")


def _brands(text: str, held: list[Line], extra: tables.Extra) -> Iterator[Fix]:
    places = [place for line in held for place in _places(line, fold(line.text), extra)]
    cloned = bool(places) and is_cloned(text, extra)
    for place in settled(places):
        fix = _fix(place)
        if not (cloned and is_han(text[fix.end : fix.end + 1])):
            yield fix


def _places(line: Line, folded: str, extra: tables.Extra) -> Iterator[Place]:
    """The brands of a line; a name that is known by its end alone has grown to the left."""
    if not punctuated(line.text):
        yield from _before_title(line, folded, extra)
        return
    if any(word in folded for word in JOINED):
        yield from _in_line(line, folded, APPLICATION, _NOTE)
    telling = [at for starts in words(extra).telling.places(folded).values() for at in starts]
    if telling or any(word in folded for word in _TELLING):
        spots = (*telling, *(match.start() for match in re.finditer("娱乐", folded)))
        yield from _in_line(line, folded, shapes(extra), _NOTE, around(spots, _BEFORE, _BEHIND))


def _before_title(line: Line, folded: str, extra: tables.Extra) -> Iterator[Place]:
    """A brand with its door before the title of the report: 亚博体育官网青禾县2019年教育工作总结."""
    start = len(folded) - len(folded.lstrip(SPACE))
    for brand in (shapes(extra), APPLICATION):
        match = brand.match(folded, start)
        if match and _OFFERED.search(match[0]) and _TITLE.match(folded, match.end()):
            yield Place(line, folded, start, start, match.end(), _NOTE)
            return


def _searched(held: list[Line]) -> Iterator[Fix]:
    """The phrase that book118 writes over 搜索: the word again where its neighbours tell, else a flag."""
    for line in held:
        folded = fold(line.text) if "信誉好的" in line.text or "信譽好的" in line.text else ""
        for match in _SEARCH.finditer(folded):
            start, end = line.start + match.start(), line.start + match.end()
            if folded.endswith(_BEFORE_SEARCH, 0, match.start()) or folded.startswith(_BEHIND_SEARCH, match.end()):
                yield Fix(start, end, "搜索", "book118 writes this over 搜索")
            else:
                yield Fix(start, end, None, "book118 writes this over a word of the text, most often 搜索")


def _in_line(
    line: Line, folded: str, brand: re.Pattern[str], note: str, spans: Iterable[tuple[int, int]] | None = None
) -> Iterator[Place]:
    """The brands in a line: whole names, or within `spans` parts of which a name is grown."""
    for match in matches_in(brand, folded, ((0, len(folded)),) if spans is None else spans):
        start: int | None
        known, end = match.span()
        if spans is None or folded[known] in "[(":
            start = known
        elif match["unknown"]:
            start = begin_unknown(folded, *match.span("unknown"), end)
        else:
            start = begin(folded, known, end)
        # Beside a dash or a stroke it is one of a row of keywords, which is seo-spam's.
        edge = known if start is None else start
        before, behind = folded[max(0, edge - 1) : edge], folded[end : end + 1]
        if start == -1 or {before, behind} & set("-_|") or _AGAINST.search(folded, max(0, edge - 20), edge):
            continue
        # A warning quotes what it warns of: “某某娱乐城”等赌博平台.
        low = max(0, edge - _NEAR)
        if folded.count('"', low, edge) % 2 and _WARNING.search(folded, low, end + _NEAR):
            continue
        yield Place(line, folded, start, known, end, note)


def _fix(place: Place) -> Fix:
    """The brand with the brackets around it, or with one of the commas."""
    line, folded, start, end = place.line, place.folded, place.start, place.end
    if start is None:
        low = max(0, place.known - 1)
        return Fix(line.start + low, line.start + end, None, f"{place.note}; where it begins is not known")
    before, behind = folded[max(0, start - 1) : start], folded[end : end + 1]
    if before == "(" and behind == ")":
        start, end = start - 1, end + 1
    elif behind == "," and (before in _MARKS or (start < _NEAR and not folded[:start].strip())):
        end += 1
    elif before == "," and behind in _MARKS:
        start -= 1
    return Fix(line.start + start, line.start + end, "", place.note)


def _as_in_edges(text: str, evidence: Evidence) -> Iterator[Fix]:
    """The keywords of the first and the last lines, where they stand inside sentences or at the head of a title."""
    found = _edge_keywords(text, evidence)
    if not found:
        return
    known = words(evidence.tables)
    stuffed = re.compile(f"(?:{'|'.join(map(re.escape, found))}){_MORE}{_REAL}[:：]?")
    note = _NOTE + ", as in the first or last line"
    for line in lines(text):
        folded = fold(line.text)
        sentence = punctuated(line.text)
        for place in _in_line(line, folded, stuffed, note) if sentence else ():
            yield _fix(place)
        match = None if sentence else stuffed.match(folded, len(folded) - len(folded.lstrip(SPACE)))
        # What goes on with more of such words is a line of keywords.
        if match and _WORDS_OF_REPORT.match(folded, match.end()) and not known.shape.match(folded, match.end()):
            rest = parts(folded[match.end() :], known)
            if rest[0].kind not in ("keyword", "filler"):
                yield Fix(line.start + match.start(), line.start + match.end(), "", note)


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
            if is_title(folded):
                found |= brand_names(folded)
    # A title or a signature that begins with a keyword is none itself.
    whole = {word for word in found if not any(_goes_on(word, other, known) for other in found)}
    fit = {word for word in whole if _SHORTEST <= len(word) <= _LONGEST_KEYWORD}
    fit.update(core[0] for word in fit.copy() if (core := _CORE.match(word)) and known.brand.match(word))
    return sorted(fit, key=len, reverse=True)


def _goes_on(word: str, keyword: str, known: Words) -> bool:
    """Whether `word` is `keyword` and then words of the report."""
    rest = word[len(keyword) :]
    return word.startswith(keyword) and is_han(rest[:1]) and not known.shape.match(rest)
