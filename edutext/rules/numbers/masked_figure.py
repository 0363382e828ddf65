"""Figures and years behind a mask: XX所, xx.x%, 20XX年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from edutext.characters import MASK
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import around, lazy_pattern, matches_in
from edutext.rules.literals import places
from edutext.rules.mention import explained_signs, is_sample
from edutext.rules.numbers.counters import counter

_SIGNS = frozenset(MASK)
_SIGN = lazy_pattern(rf"[{MASK}](?:(?<=[{MASK}].)|(?<=20.)|(?<=19.)|(?<=二[〇○零].)|(?<=[0-9].)(?=年)|(?=[年月.．]))")
_ANY_SIGN = lazy_pattern(f"[{MASK}]")
_BEFORE, _BEHIND = 8, 40  # characters that a figure takes beside a sign, with a wide margin
_BLANKS = frozenset(f"{opening}{inside}" for opening in "(（" for inside in ")） \u3000")
# Blanks to be filled in: long ones, or behind a label; and a date of nothing but blanks.
_FORM = lazy_pattern("[_＿]{6}|[：:] ?[_＿]{2}")
_DATE_LINE = lazy_pattern(r"[_＿]{1,6} ?[年月] ?[_＿]{1,6} ?[月日]")
_LET = ("设", "設", "求")  # 设20xx年不是闰年
_IN_DATE = lazy_pattern(r"[_＿][年月] ?\Z")


@rule("masked-figure", Confidence.LIKELY, needs=_SIGNS.union(_BLANKS))
def masked_figure(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Figures that were masked are flagged with their unit; what they were cannot be known.

    >>> from edutext import clean
    >>> text = "20XX年，全县有小学XX所，入学率xx.x%，按〔20__〕__号文件，201X年起补助xxxx元。"
    >>> [flag.text for flag in clean(text, rules=(masked_figure,)).flags]
    ['20XX年', 'XX所', 'xx.x%', '20__', '__号', '201X年', 'xxxx元']

    Blanks of a form and letters of a formula are no masks:

    >>> clean("申请人：______　____年____月____日；当x=xx时无解。", rules=(masked_figure,)).flags
    ()
    >>> clean("高一(xx)班填写时保留“xx”字样，XX名师工作室、XX县区学校不在内。", rules=(masked_figure,)).flags
    ()
    """
    found = places(text, evidence.tables)
    blanks = [at for blank in found.keys() & _BLANKS for at in found[blank]]
    if not blanks and _SIGN.search(text) is None:
        return
    form = ("__" in text or "＿＿" in text) and _FORM.search(text) is not None
    signs = (match.start() for match in _ANY_SIGN.finditer(text))
    for match in matches_in(masked_figures(), text, around((*blanks, *signs), _BEFORE, _BEHIND)):
        if not _is_blank(match, text, form) and not _is_shown(match, text):
            yield Fix(*match.span(), None, "a masked figure; look it up in another copy, or leave it out of any count")


def _is_blank(figure: re.Match[str], text: str, form: bool) -> bool:
    """Whether a figure is a blank for whoever fills in a form."""
    start = figure.start()
    if "_" not in figure[0] and "＿" not in figure[0]:
        return False
    in_date = _IN_DATE.search(text, max(0, start - 3), start)
    return form or in_date is not None or _DATE_LINE.match(text, start) is not None


def _is_shown(figure: re.Match[str], text: str) -> bool:
    """Whether a figure is a variable, or shows how one is written, or the text says what its signs stand for."""
    if text[figure.start() - 1 : figure.start()] in _LET:
        return "x" in figure[0]
    return is_sample(text, figure.start()) or not explained_signs(text).isdisjoint(figure[0])


@lru_cache(maxsize=1)
def masked_figures() -> re.Pattern[str]:
    """Masks in the place of a figure, with the unit behind them; all other masks are the rule `masks`'."""
    unit = rf"[ \u3000]?[多余餘]?(?:[万萬亿億]?{counter()}|年(?![级級])|月(?!刊)|日(?!报)|[届级](?!别))"
    year = rf"(?:20|19)(?:[{MASK}]{{1,4}}|[0-9][{MASK}])|二[〇○零](?:[〇○零一二三][{MASK}]|[{MASK}]{{2}})"
    decimal = rf"[0-9]{{0,3}}[{MASK}]{{2,6}}(?:[.．·][{MASK}]{{1,2}})?|[{MASK}][.．][{MASK}]{{1,2}}"
    # 课堂教学**年 is a masked name, not a year; 主题**日 and 发展**员 are masked words.
    figure = (
        r"(?<![0-9A-Za-z*＊_＿〇○零一二三四五六七八九=＝<>≤≥≠])(?![*＊_＿]{2,6}年(?![*＊_＿]))"
        rf"(?<!主题)(?<!主題)(?![{MASK}]{{2,6}}[员員])"
    )
    blank = r"[（(][ \u3000]{0,4}[)）](?:所|名(?!称)|人次|人(?!员)|万元|亿元|平方米)(?=[，。；、,;])"
    return re.compile(
        rf"(?<![0-9A-Za-z*＊])(?:{year})(?![A-Za-z0-9²³^])(?! ?[=＝＋+<>＜＞≤≥])(?![-−*/][0-9]{{1,4}}[=＝])"
        r"(?:[ \u3000]?[学學]?年(?![级級]))?"
        rf"|{figure}(?:{decimal}){unit}|{blank}"
        r"|(?<![0-9A-Za-z*＊×])[XxＸｘ×*＊]{1,2}[-—–~～至到][XxＸｘ×*＊]{1,2}月"
        r"|(?<=年)[XxＸｘ×*＊]月|(?<![0-9A-Za-z*＊×])[XxＸｘ×*＊]月(?=[XxＸｘ×*＊]日)|(?<=[月至到])[XxＸｘ×*＊]日(?!报)"
    )
