"""What is left of a web page's markup: tags, comments, entities."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

# Tags that break a line, tags that part the cells of a table, tags inside a sentence. No other word in < > is one.
_BREAK = (
    "p|br|div|hr|h[1-6]|table|tbody|thead|tfoot|tr|ul|ol|li|dl|dt|dd|center|section|article|header|footer|nav|aside"
    "|main|form|blockquote|pre|html|head|body|title|meta|link|iframe|fieldset|figure|figcaption|caption|video|marquee"
)
_CELL = "td|th"
_INLINE = (
    "span|font|strong|em|big|small|strike|del|ins|img|input|button|label|sub|sup|nobr|wbr|tt|code|cite|embed|object"
    "|param|col|colgroup|script|style|noscript|o:p|st1:[a-z]{1,20}|v:[a-z]{1,20}|w:[a-z]{1,20}"
)
# One letter may as well be a variable or a label, as in <a>, <b>: these need an attribute or a closing tag.
_LETTER = "a|b|i|u|s|q"
_LT, _GT = "(?:<|&(?:amp;){0,3}lt;)", "(?:>|&(?:amp;){0,3}gt;)"
_VALUE = r"[ \t]?=[ \t]?(?:\"[^\"<>\r\n]{0,500}\"|'[^'<>\r\n]{0,500}'|[^ \t\r\n\"'<>&]{1,300})"
_ATTRIBUTES = rf"(?:[ \t\r\n]{{1,8}}[a-z:-]{{1,40}}{_VALUE})"
_MARKUP = lazy_pattern(
    rf"{_LT}!--.{{0,1000}}?--{_GT}|{_LT}!doctype[^<>\r\n]{{0,200}}{_GT}"
    r"|<(?P<hidden>script|style)\b[^<>\r\n]{0,500}>.{0,2000}?</(?P=hidden)>"
    r"|<(?P<level>sup|sub)>(?P<digits>[0-9]{1,4})</(?P=level)>"
    rf"|{_LT}/?(?:(?P<breaks>{_BREAK})|(?P<cell>{_CELL})|{_INLINE}){_ATTRIBUTES}{{0,20}}[ \t]?/?{_GT}"
    rf"|{_LT}(?:{_LETTER}){_ATTRIBUTES}{{1,20}}[ \t]?{_GT}"
    rf"|{_LT}(?:/(?:{_LETTER})|(?P<letter>{_LETTER})(?={_GT}[^<>\r\n]{{1,300}}{_LT}/(?P=letter){_GT})){_GT}"
    # A tag whose < an encoding has eaten; a server's include.
    rf"|\?(?:a|p|div|span|font|img|strong){_ATTRIBUTES}{{1,20}}[ \t]?/?>"
    r"|(?:<!--[ \t]?)?#include[ \t]{1,4}(?:file|virtual)[ \t]?=[ \t]?[\"'][^\"'\r\n]{1,200}[\"'][ \t]?(?:-->)?"
    r"|(?P<blank>&(?:amp;){0,3}(?:(?:nbsp|emsp|ensp|thinsp|#160|#xa0|#12288);|nbsp(?![a-z;])))",
    re.I | re.S | re.A,
)
# What any of these begins with: R&D and x<5 do not get past it.
_SIGN = lazy_pattern(r"<[/!a-z]|&(?:amp;){0,3}(?:[a-z]{2,8}[0-9]{0,2};|#[0-9x]|nbsp)|\?[adpsfi]|#include", re.I | re.A)
_ENTITY = lazy_pattern(r"&(?:amp;){0,3}(?:[A-Za-z]{2,8}[0-9]{0,2};|#[0-9]{2,6};|#[xX][0-9A-Fa-f]{2,5};)")
_DIGITS = {
    "sup": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "sub": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}
_BLANKS = " \t\u00a0\u3000"
# A comment in Chinese, and what templates write in one.
_COMMENT = lazy_pattern(r"<!--[^>]{0,1000}?[\u4e00-\u9fff][^>]{0,1000}-->")
_PLACE = lazy_pattern("正文|开始|開始|结束|結束|内容|內容|广告|廣告|导航|導航|分享|头部|底部|版权")
_LINE_HEAD = lazy_pattern(rf"(?:\A|[\r\n])([{_BLANKS}]*)\Z")
_LINE_END = lazy_pattern(rf"[{_BLANKS}]*(?:\r\n|\r|\n|\Z)")
# A lesson on web pages shows tags, and says so nearby.
_ABOUT_TAGS = lazy_pattern("标签|標籤|标记|网页制作|网页设计|代码|代碼|源码|HTML(?!>)")
# There it names them, too: 插入<p>, 把<b>写成<i>.
_AS_NOUN = lazy_pattern(
    "(?:插入|输入|輸入|键入|删去|写成|改成)[“\"‘']?(?:</?[a-zA-Z]|&[a-z]{2,6};)"
    "|[用把将]<[a-zA-Z][a-z0-9]{0,9}(?: [^<>]{0,60})?>[^<]{0,8}(?:做|写成|改|表示)"
)


class _Run(NamedTuple):
    """Pieces of markup with nothing but blanks between them, and what they leave between two words."""

    start: int
    end: int
    leaves: str


@rule("html-residue", Confidence.SURE, needs=("<", "&", '="', "='"))
def html_residue(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Tags of HTML and Word go, entities become their characters, blanks written as entities at a line's ends go.

    >>> print(html_residue('<p class="t1">一、&ldquo;双减&rdquo;工作</p><p>&nbsp;&nbsp;二、课后服务</p>'))
    一、“双减”工作
    二、课后服务

    Only names of tags are tags:

    >>> print(html_residue("依据<教育法>，当x<5且y>3时由R&D部门处理"))
    依据<教育法>，当x<5且y>3时由R&D部门处理
    """
    if not _SIGN.search(text) or _AS_NOUN.search(text):
        return
    for run in _runs(text):
        if not _is_meant(text, run):
            yield _fix(text, run)
    for match in _ENTITY.finditer(text):
        char = _character(match[0])
        if char is not None and not _in_lesson(text, match.start()):
            yield Fix(match.start(), match.end(), char, "an entity of HTML")


def _in_lesson(text: str, offset: int) -> bool:
    return _ABOUT_TAGS.search(text, max(0, offset - 60), offset + 60) is not None


def _is_meant(text: str, run: _Run) -> bool:
    """Tags in a lesson, in a row of a Markdown table, and comments that somebody wrote in Chinese."""
    line = text.rfind("\n", max(0, run.start - 2000), run.start) + 1
    comment = _COMMENT.fullmatch(text, run.start, run.end)
    written = comment is not None and not _PLACE.search(comment[0])
    return written or text.startswith("|", line) or _in_lesson(text, run.start)


def _runs(text: str) -> Iterator[_Run]:
    open_run: _Run | None = None
    for match in _MARKUP.finditer(text):
        leaves = "\n" if match["breaks"] else "\t" if match["cell"] else " " if match["blank"] else ""
        if match["level"]:
            leaves = match["digits"].translate(_DIGITS[match["level"].lower()])
        if open_run and not text[open_run.end : match.start()].strip(_BLANKS) and not match["level"]:
            strongest = max(open_run.leaves, leaves, key=("", " ", "\t", "\n").index)
            open_run = _Run(open_run.start, match.end(), strongest)
            continue
        if open_run:
            yield open_run
        open_run = _Run(match.start(), match.end(), leaves)
        if match["level"]:
            yield open_run
            open_run = None
    if open_run:
        yield open_run


def _fix(text: str, run: _Run) -> Fix:
    """At a line's head or end markup leaves nothing; a line that is nothing else goes with its newline."""
    head = _LINE_HEAD.search(text, max(0, run.start - 200), run.start)
    end = _LINE_END.match(text, run.end)
    if head and end and not run.leaves.strip():
        return Fix(head.start(1), end.end(), "", "a line of markup")
    leaves = "" if (head or end) and run.leaves.isspace() else run.leaves
    return Fix(run.start, run.end, leaves, "markup of a web page")


def _character(entity: str) -> str | None:
    """What an entity stands for; None for a word between & and ; that is no entity, and for controls."""
    while (char := html.unescape(entity)) != entity:
        entity = char
    return char if len(char) <= 2 and "&" not in char[1:] and char.isprintable() else None
