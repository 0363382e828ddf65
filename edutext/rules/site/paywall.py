"""Notices of pages that show only a part: ……(某网省略980字,正式会员可完整阅读)……"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import SPACE
from edutext.lines import Line, line_above, line_at
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import lines_with
from edutext.rules.site.folding import fold
from edutext.rules.site.line_table import pieces
from edutext.rules.site.notices import notices

_NUMBER = r"[0-9][0-9,.]{0,9} ?[个余多]{0,2}字"
_DOTS = r"[ \t.…·]{0,12}"
_NOTICE = (
    rf"{_DOTS}[(\[][^()\[\]]{{0,80}}?(?:省略|隐藏|略去|删略"
    rf"|屏蔽)[^()\[\]0-9]{{0,8}}{_NUMBER}[^()\[\]]{{0,60}}[)\]]{_DOTS}"
    rf"|{_DOTS}[(\[]?(?:此处|以下|中间|下文|后面|余下|剩余)?(?:内容)?(?:已|被)?(?:隐藏"
    rf"|屏蔽)(?:了)?[^。()0-9]{{0,6}}{_NUMBER}(?:,[^。()…\n]{{0,30}})?[)\]]?{_DOTS}"
    rf"|[ \t.…]{{0,12}}[(\[]?(?:未完|待续)[,。 ]{{0,2}}[^。]{{0,24}}?(?:全|本|原)文[^。0-9]{{0,6}}{_NUMBER}.*"
    rf"|[ \t.…]{{0,12}}[(\[]?(?:全|本|原|此|该)文[^。0-9]{{0,6}}{_NUMBER}[,。 ]{{0,2}}[^。]{{0,16}}?(?:仅|只|当前"
    rf"|目前|现|已)[^。]{{0,8}}(?:显示|预览|展示|阅读|供|限).*"
    # ……(本文还有1120字,登录后查看全文)
    rf"|{_DOTS}[(\[][^()\[\]0-9]{{0,16}}(?:还有|剩余|余下|尚有|还剩|未显示)[^()\[\]0-9]{{0,6}}{_NUMBER}"
    rf"[^()\[\]]{{0,60}}[)\]]{_DOTS}"
)
_ROW_OF_DOTS = r"[.…·。]{6,}"
_SAYS = r"会员|网|http|www|完整|登录|注册|付费|隐藏|屏蔽|显示|预览|展示|收费|充值|阅读|订阅|下载"
_LEFT_OUT = rf"(?:省略|隐藏|略去|删略|屏蔽|剩余|还有|余下|尚有)[^0-9]{{0,8}}({_NUMBER})"
_ALL = rf"共[^0-9]{{0,4}}({_NUMBER})|[全本原]文({_NUMBER})"
_UNREAD = lazy_pattern(r"(?:剩余|还剩|剩下|还有|余下|尚有) ?(0*[1-9][0-9]{0,3}) ?页")
_SHOWN = rf"(?:显示|预览|展示|阅读|浏览)[^0-9]{{0,4}}({_NUMBER})"
_HINTS = (
    *("省略", "隐藏", "隱藏", "略去", "删略", "屏蔽", "未完", "待续", "文共", "文总共", "文約", "文约"),
    *("还有", "還有", "剩余", "剩餘", "余下", "尚有", "还剩", "未显示"),
)
# What a notice says that is a sentence of its own; its rows stand in data/site_lines.tsv.
_WORDS = frozenset(
    (
        *("会员", "會員", "VIP", "vip", "阅读全文", "閱讀全文", "查看全文", "全文请", "看全文", "试读", "試讀", "预览"),
        *("已隐藏", "付费", "积分", "篇幅", "登录后", "支付后", "元后", "下载后", "完整版", "完整内容", "未登录"),
        *("页未读", "頁未讀"),
        *("购买后", "没有登录", "试读内容", "获取全文", "剩余内容", "全部内容", "没有权限", "金币", "文币", "下载券"),
    )
)
# Every notice gives a number of characters.
_FIGURES = frozenset(f"{before}字" for before in "0123456789０１２３４５６７８９ 个個余餘多")

# Who may copy or download, and that no page is left; neither admits a gap.
_COPYING = lazy_pattern(
    "^(?!.*(?:阅读|查看|可见|省略|隐藏|剩余|余下|完整|(?<!复制)全文|未完|部分|预览|试读|查阅|浏览)).*(?:复制|下载|打印)"
    "|.*(?:剩余|还剩|剩下|还有) ?0+ ?页"
)
_CUT = "the text"  # how the notes begin that give the length of the whole
_SOMEWHERE = "a part of the text is missing here; the page does not say how much; look for a whole copy"
_NOTE = "the notice of a page that shows only a part"


@rule("paywall", Confidence.SURE, words=_FIGURES | _WORDS)
def paywall(text: str, evidence: Evidence) -> Iterator[Fix]:
    """The notice of a page that shows only a part is removed, and the gap is flagged with the number it admits.

    What stood before and behind the notice stays apart in lines of its own: nobody knows what is missing between.
    Dots of omission and an exercise that leaves a line out stay.

    >>> print(paywall("抓好思想政治学习,\\n……(好文网省略860字,正式会员可完整阅读)……\\n,引导学生爱护公物。"))
    抓好思想政治学习,
    ,引导学生爱护公物。
    >>> print(paywall("床前明月光,……。低头思故乡。(中间两句由学生补写,省略部分占4分)"))
    床前明月光,……。低头思故乡。(中间两句由学生补写,省略部分占4分)
    """
    found = tuple(_found(text, evidence))
    sized = any(fix.text is None and fix.note.startswith(_CUT) for fix in found)
    last = -1
    for fix in found:
        if fix.text is None:
            # Such notices one below the other, or beside one that gives the length of the whole, speak of one gap.
            again = last >= 0 and not text[last : fix.start].strip()
            last = fix.end
            if fix.note == _SOMEWHERE and (again or sized or _COPYING.search(fold(text[fix.start : fix.end]))):
                continue
        yield fix


def _found(text: str, evidence: Evidence) -> Iterator[Fix]:
    """The notices, each as an edit and a flag."""
    newline = "\r\n" if "\r\n" in text else "\n"
    told: set[int] = set()
    for line in lines_with(text, _FIGURES, evidence.tables):
        if not any(hint in line.text for hint in _HINTS):
            continue
        folded = fold(line.text)
        for match in re.finditer(_NOTICE, folded):
            if re.search(_SAYS, match[0]):
                told.add(line.start)
                yield from _gap(line, folded, *match.span(), newline)
    known = pieces(("paywall",), evidence.tables)
    for fix in notices(text, known, _WORDS, _NOTE, evidence.tables):
        line = line_at(text, fix.start)
        if line.start in told:
            continue
        above = line_above(text, line.start)
        if above and re.fullmatch(_ROW_OF_DOTS, above.text.strip(SPACE)):
            yield Fix(above.start, above.stop, "", _NOTE)
        yield from _gap(line, fold(line.text), fix.start - line.start, min(fix.end, line.end) - line.start, newline)


def _gap(line: Line, folded: str, start: int, end: int, newline: str) -> Iterator[Fix]:
    left, right = line.text[:start].strip(SPACE), line.text[end:].strip(SPACE)
    if not left and not right:
        yield Fix(line.start, line.stop, "", _NOTE)
    else:
        yield Fix(line.start + start, line.start + end, newline if left and right else "", _NOTE)
    shown = line.text[start:end]
    at = line.start + start + len(shown) - len(shown.lstrip(SPACE))
    yield Fix(at, at + len(shown.strip(SPACE)), None, _missing(folded[start:end]))


def _missing(notice: str) -> str:
    unread = _UNREAD.search(notice)
    if unread:
        return f"the page did not show {unread[1]} more pages here; look for a whole copy"
    missing, whole, shown = (re.search(pattern, notice) for pattern in (_LEFT_OUT, _ALL, _SHOWN))
    if missing:
        return f"{_figure(missing[1])} characters are missing here; only a whole copy can tell which"
    if whole and shown:
        parts = f"{_figure(shown[1])} of {_figure(whole[1] or whole[2])} characters"
        return f"the text is cut: the page shows {parts}; look for a whole copy"
    if whole:
        return f"the text may be cut: the whole has {_figure(whole[1] or whole[2])} characters; count them"
    return _SOMEWHERE


def _figure(words: str) -> str:
    return re.sub(r"[^0-9]", "", words)
