"""Figures and parts of dates that are gone: 共计人, 年2月21日, 入园率为90."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import places

# A unit that ends a clause must have a figure before it, not the verb of counting or the noun that was counted.
_COUNTING_WORDS = (
    "共计 共有 总计 合计 累计 现有 新增 新建 招收 培训 招聘 表彰 资助 投入 投资 资金 经费 达到 达 下降 增长 提高 上升 "
    "减少 提高到 增加到 补助 占地 面积 藏书 奖金 拨付 下拨 筹集 筹措 募集 总投资 投资额 总额 支出 捐款 捐资 "
    "捐赠 募捐 奖励 补贴 发放 减免 收入"
)
_COUNTED_WORDS = (
    "学生 寄宿生 住宿生 住校生 在校生 毕业生 新生 男生 女生 幼儿 儿童 党员 教师 教职工 职工 群众 学校 中心校 小学 初中 "
    "中学 幼儿园 教学点 村小 图书 会议 责任书 演练 整改隐患 排查隐患 消除隐患 发现隐患 学位 教学班 行政班 小班 中班 "
    "大班 托班 积极分子 工作者 志愿者 团员 标兵"
)
_RATE_WORDS = "率 率为 率是 比例 比例为 比重 占 占比"
_COUNTED = frozenset(f"{_COUNTING_WORDS} {_COUNTED_WORDS}".split())
_SHARED = frozenset(f"{_COUNTING_WORDS} {_RATE_WORDS}".split())
_LENGTHS = (4, 3, 2, 1)  # of those words, the longest first
# The last character of a unit, with what may stand before it: the last of those words, or the rest of the unit.
_BEFORE = "".join(sorted({word[-1] for word in _COUNTED | _SHARED} | set("余万亿方人公分")))
_END = lazy_pattern(
    r"[元米次里点人所个亩册台套间名份处%％](?=[，。；！、,;!\r\n]|\Z)(?!(?<=名)、)"
    rf"(?<=[{_BEFORE}].)(?<![0-9][万亿].)"
)
_UNIT = lazy_pattern(r"余?(?:(?:万|亿)?元|万?平方米|万?人次?|公里|个百分点|[所个亩册次台套间名份处%％])\Z")

_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_RATES = ("率达", "率已", "率为", "率是", "率提")
# The words of which one must stand in the text, the place, and what to say of it.
_OTHER = (
    (
        _RATES,
        lazy_pattern(r"率(?:已?达到?|为|是|提高到)[0-9]{2}(?:\.[0-9]{1,2})?(?=[，。；,;])"),
        "% is missing behind a rate, or digits of the figure; look it up in another copy",
    ),
    (
        _RATES,
        lazy_pattern("率(?:已?达到?|为|是|提高到)(?=[，。；,;])"),
        "the figure of a rate is missing; look it up in another copy",
    ),
    (
        (),
        lazy_pattern(
            rf"年(?:(?<![^\r\n]年)|(?<=[，。；：、“（,;:( 自从于至在截]年)){_NUMBER}(?:月|(?=[\r\n]|\Z))"
            r"|年(?<=[自从]年)(?:起|以来)|年(?<![^\r\n]年)月(?=[，,])"
        ),
        "the year before 年 is missing; look up when this was",
    ),
    (
        ("级特大", "级强烈", "级大", "级地"),
        lazy_pattern(r"级(?<![0-9〇○零一二三四五六七八九十]级)(?:特大|强烈|大)?地震"),
        "the magnitude is missing; look it up",
    ),
    (
        ("“”",),
        lazy_pattern(r"“”(?=[\u4e00-\u9fff]{0,8}(?:日|地震|规划|工程|节)(?:[，。；、,;]|组织|开展|期间|活动))"),
        "what the quotes held is missing, a date by what follows; look it up in another copy",
    ),
)
# 96下午, which was 9月6日下午.
_TIMES = frozenset(f"{digit}{time}" for digit in "0123456789" for time in ("上午", "下午", "晚上", "凌晨"))
_MONTH_AND_DAY = lazy_pattern(
    r"(?:[1-9][1-9](?<![^\r\n，。；：,;: 于在]..)|[1-9][12][0-9](?<![^\r\n，。；：,;: 于在]...))(?=[上下晚凌])"
)


@rule("digits-lost", Confidence.GUESS, words=(*_TIMES, *(word for words, _, _ in _OTHER for word in words)))
def digits_lost(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Places where a figure, a percent sign or a part of a date has been deleted are flagged.

    >>> from edutext import clean
    >>> text = "全镇有中心校所、教学点9个，寄宿生人。入园率为90，年2月21日验收。"
    >>> [flag.text for flag in clean(text, rules=(digits_lost,)).flags]
    ['中心校所', '寄宿生人', '率为90', '年2月']
    >>> clean("全镇有中心校3所，寄宿生320人，今年2月起学生人均补助，入园率为90%。", rules=(digits_lost,)).flags
    ()
    """
    for end in _END.finditer(text):
        unit = _UNIT.search(text, max(0, end.start() - 4), end.end())
        if unit is None:
            continue
        words = _SHARED if unit[0] in "%％" else _COUNTED
        before = text[max(0, unit.start() - 4) : unit.start()]
        word = next((before[-length:] for length in _LENGTHS if before[-length:] in words), None)
        if word:
            note = f"a figure is missing before {unit[0]}; look it up in another copy"
            yield Fix(unit.start() - len(word), unit.end(), None, note)
    held = places(text, evidence.tables)
    for anchors, pattern, note in _OTHER:
        if not anchors or not held.keys().isdisjoint(anchors):
            for match in pattern.finditer(text):
                yield Fix(*match.span(), None, note)
    for time in held.keys() & _TIMES:
        for at in held[time]:
            place = _MONTH_AND_DAY.search(text, max(0, at - 2), at + 2)
            if place:
                yield Fix(*place.span(), None, "a month and a day without their marks; look up the date")
