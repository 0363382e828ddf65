"""Where a brand inside a sentence begins: 推进|永乐国际娱乐城, not 推进永乐|国际娱乐城."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from edutext.characters import HAN_NUMERAL, is_han
from edutext.lines import Line
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.words import is_word


def _pairs(words: str) -> frozenset[str]:
    """The words of two characters each that `words` is a row of."""
    return frozenset(first + second for first, second in zip(words[::2], words[1::2], strict=True))


# What such names begin with, or hold where only their end is known: 新澳门葡京, 华鑫盛.
_OF_NAMES = frozenset("新老大银永皇华鑫盛凯豪隆冠尊龙凤博辉煌帝御泰瑞祥福濠澳金")
# What a report writes with the first of them, beside the words of two characters: 新学期, 大走访.
_ALSO = lazy_pattern(
    r"新(?:区|成[就绩]|突破|要求|任务|胜利|开[工始]|的|局面|台阶|成效|气象|变化|进展|发展|格局|优势|高地|篇章|贡献|模式|方法|途径|机制|方式|技术|知识|问题|情况"
    r"|学[期校年]|教[师材]|课[程改标]|时[代期]|生|入职|一[轮批届年]|高考|中考|校区|形势|阶段|征程|媒体|[思理]念|任|建|增|型|能源|农村|业态)"
    r"|大(?:力|批|量|型|数据|走访|家访|讨论|调研|练兵|比武|排查|检查|整[治改]|学习|培训|宣[传讲]|教研|思政|课[堂间]|阅读|合唱|课|赛|会|班)"
    r"|老(?:教师|党员|校[区长]|干部|旧|少|区|一辈|同志|专家|年|人)|华(?:文|侨|裔)|龙(?:头|舟)|博(?:士|物)|永[远久葆]|福[利彩]"
    r"|金(?:融|秋|额|属|课|牌|点子|钥匙)"
)
_TOLD = ("了", "的", "更", "出", "开放", "建设", "实施", "落实")  # 取得了新|成绩
_WIDEST = 2  # characters of a name before those that are known
# Everyday words that such places are called by; others before 娱乐城 may be anything.
_GRAND = _pairs(
    "永乐皇家皇朝帝国世纪环球东方黄金钻石富豪豪门阳光天地明珠巨星红星王朝名流至尊盛世幸运水晶凤凰金色银色"
    "四海五洲大都京城凯旋星光海洋天堂太阳月亮美高黄冠永安和平天天大富财富利来胜利维也爱丽"
)
_OF_GRAND = frozenset("皇豪尊凤冠鼎鑫帝御濠凯钻")
_REGIONS = ("澳门", "菲律宾", "香港")
# Behind these a name may begin; the verbs of reports stand beside the everyday words of two characters.
_SINGLE = frozenset("的了地得着对将把向在从为和与及或以是到抓促送给让使被由市县区镇乡校局厅名人个所次项")
_VERBS = _pairs(
    "弘扬传承秉持秉承肩负树牢彰显培植涵养浸润滋养盘点梳理明晰承办破解守护关爱创设打磨打通推介拉动联动惠及"
    "争先紧扣紧盯锚定把牢抓早抓常"
    "搭建践行印发统筹夯实抓好抓实抓牢抓细抓紧聚焦狠抓严抓筹措选派办好建好建强建优配齐配强补齐压实推行开齐"
    "开足做好做实做强做优用好用活管好上好拓宽厘清严把严守铸牢筑牢厚植擦亮打好守好稳步有序扎实大力着力出台"
    "制订修订细化量化硬化亮化美化绿化净化内化固化简化盘活撬动赋能助推助力引领锻造锤炼激活培优创优争创整合"
    "融合融入贯通督导视导调研研训教研巡课听课评课发放划拨拨付投放编制编印汇编遴选评选表彰慰问走进对标对照"
    "结合围绕立足"
)
# What a report does in a real place of that name, and what such places are for.
_VISITED = _pairs(
    "检查整治走访暗访巡查督查抽查排查查处取缔关停关闭监督举报约谈处罚责令附近周边"
    "少儿儿童文化水上冰雪文体亲子动漫室内户外"
)
_SETTLED = 3  # neighbours that differ are no accident
_LONGEST = 3  # characters that such places have in common
_SEEN = 8  # characters before a place that are looked at


class Place(NamedTuple):
    """A brand in a folded line: its known part is [known, end), its first character at `start`, or unknown (None)."""

    line: Line
    folded: str
    start: int | None
    known: int
    end: int
    note: str


def begin(folded: str, start: int, end: int) -> int | None:
    """Where the name begins whose known part is [start, end); None where its first character may be the report's.

    开展新澳门葡京赌场:师德教育 loses 新 with the rest; 开展新澳门葡京赌场:学期检查 may have had it.

    >>> begin("开展新葡京赌场:师德教育", 3, 8), begin("开展新葡京赌场:学期检查", 3, 8)
    (2, None)
    """
    low = max(0, start - _WIDEST)
    while start > low and folded[start - 1] in _OF_NAMES:
        before = folded[max(0, start - 3) : start - 1]
        behind = folded[start - 1] + folded[end : end + 3]
        ends = _is_complete(before)
        if (before[-1:] in HAN_NUMERAL and before) or (is_word(folded[start - 2 : start]) and not ends):
            break  # a word of the report: 十九大, 创新
        if not ends or is_word(behind[:2]) or _ALSO.match(behind) or (before.endswith(_TOLD) and behind[0] in "新大"):
            return None
        start -= 1
    return start


def begin_unknown(folded: str, start: int, behind: int, end: int) -> int | None:
    """The same for a name of two characters at [start, behind) that no table knows; -1 where it is none at all.

    >>> begin_unknown("推进永乐国际娱乐城:", 2, 4, 10), begin_unknown("推进金元宝国际娱乐城:", 3, 5, 11)
    (2, 2)
    >>> begin_unknown("联合检查国际娱乐城:", 2, 4, 10), begin_unknown("全面落聚宝国际娱乐城:", 3, 5, 11)
    (-1, None)
    """
    name = folded[start:behind]
    if name in _VISITED:
        return -1
    if len(name) == _WIDEST and is_word(name) and name not in _GRAND and _OF_GRAND.isdisjoint(name):
        return None
    for region in _REGIONS:
        if folded.endswith(region, 0, start):
            start -= len(region)
    if folded[max(0, start - _WIDEST) : start] in _GRAND:
        return None  # 东方|明珠, but 打造阳光|金鼎
    low = max(0, start - _WIDEST)
    while not _is_complete(folded[max(0, start - _WIDEST) : start]):
        grown = folded[max(0, start - 1) : start]
        if start == low or grown not in _OF_NAMES or is_word(grown + folded[end : end + 1]):
            return None
        if _ALSO.match(grown + folded[end : end + 3]):
            return None
        start -= 1
    return None if folded[max(0, start - 1) : start] in _OF_NAMES else start  # 强|大丰收 or 强大|丰收


def settled(places: Iterable[Place]) -> list[Place]:
    """`places` with the edges that the same brand has where it stands elsewhere, between other characters."""
    groups: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        groups[place.folded[place.known : place.end].rstrip(":")].append(place)
    found: list[Place] = []
    for same in groups.values():
        found += _settle(same) if len(same) > 1 else same
    return found


def _settle(same: list[Place]) -> list[Place]:
    names = {place.folded[place.start : place.known] for place in same if place.start is not None}
    shared = _shared([place.folded[max(0, place.known - _SEEN) : place.known] for place in same])
    follows = {place.folded[place.end : place.end + 1] for place in same}
    if shared and (len(follows) > 1 or len(same) >= _SETTLED):
        names = {shared}
    elif None not in [place.start for place in same]:
        return same
    found = []
    for place in same:
        fits = [name for name in names if place.folded.endswith(name, 0, place.known)]
        found.append(place._replace(start=place.known - len(max(fits, key=len))) if fits else place)
    return found


def _shared(befores: list[str]) -> str:
    """What all of `befores` end with and no word of the report does."""
    last = zip(*(reversed(before[-_LONGEST - 1 :]) for before in befores), strict=False)
    count = sum(1 for _ in takewhile(lambda chars: len(set(chars)) == 1, last))
    common = befores[0][len(befores[0]) - count :]
    if not 0 < len(common) <= _LONGEST or not all(map(is_han, common)) or is_word(common):
        return ""
    rests = [before[: -len(common)] for before in befores]
    apart = len({rest[-1:] for rest in rests}) >= _SETTLED or all(map(_is_complete, rests))
    return common if apart and not any(map(_is_complete, befores)) else ""


def _is_complete(before: str) -> bool:
    """Whether a text ends where a word may begin."""
    last = before[-1:]
    return not is_han(last) or last in _SINGLE or is_word(before[-2:]) or before[-2:] in _VERBS
