"""What is left of a web page's markup: tags, comments, entities."""

from __future__ import annotations

import html
import re
from bisect import bisect, bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.forum_tags import forum_tags
from edutext.rules.encoding.named_markup import is_named
from edutext.rules.encoding.style_rules import style_rules

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
    rf"|\?(?:a|p|div|span|font|img|strong|td|tr|table|br|b|i|o:p){_ATTRIBUTES}{{1,20}}[ \t]?/?>"
    r"|\?/(?:a|p|div|span|font|strong|b|i|td|tr|table|li|ul|em|o:p)>|\?(?:br|span|div|strong|font|td|tr)[ \t]?/?>"
    r"|(?:<!--[ \t]?)?#include[ \t]{1,4}(?:file|virtual)[ \t]?=[ \t]?[\"'][^\"'\r\n]{1,200}[\"'][ \t]?(?:-->)?"
    r"|(?P<blank>&(?:amp;){0,3}(?:(?:nbsp|emsp|ensp|thinsp|#160|#xa0|#12288);|nbsp(?![a-z;])))",
    re.I | re.S | re.A,
)
_BEGINS = lazy_pattern("[<&?#]")
# What any of these begins with: R&D and x<5 do not get past it.
_SIGN = lazy_pattern(r"<[/!a-z]|&(?:amp;){0,3}(?:[a-z]{2,8}[0-9]{0,2};|#[0-9x]|nbsp)|\?/?[a-z]|#include", re.I | re.A)
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
# A lesson on web pages shows tags, and says so nearby. 标签: heads the keywords of a page, 学校标识代码 a number.
_ABOUT_TAGS = lazy_pattern(
    "(?<!贴)标签(?![:：云])|標籤(?![:：])|标记|网页(?:制作|设计|结构|文件)(?!社团|[小大]组|课程|活动|比赛|大赛|竞赛|培训|专业|[、等和与])"
    "|实体(?:名[称\\t ：:]|编号|符号|引用)|转义|超文本|源码|源文件|浏览器打开文件|(?:参考|示例|样例)程序"
    "|(?:正确|错误)(?:的?写法|示范)|(?:href|src|bgcolor|align)(?:属性|[的是指])|选择器|样式表|记事本|CSS|HTML(?!>)"
    "|(?<!机构)(?<!信用)(?<!标识)(?<!学校)(?<!单位)(?<!区划)(?<!专业)(?<!院校)(?<!招生)代码(?!证|[:：]|教学|编程|课)"
)
_NEARBY = 60
# There it names them, too: 插入<p>, 把<b>写成<i>, &lt;显示为小于号.
_AS_NOUN = lazy_pattern(
    "(?:插入|输入|輸入|键入|鍵入|删去|刪去|写成|寫成|改成|应[改写][成为作])[“\"‘']?(?:</?[a-zA-Z]|&[a-z]{2,6};)"
    "|[用把将]<[a-zA-Z][a-z0-9]{0,9}(?: [^<>]{0,60})?>[^<]{0,8}(?:做|写成|改|表示)"
)
# What the editor of a page writes and no author of a lesson.
_OF_A_PAGE = lazy_pattern(r"""["']|&nbsp""")
_APART = 160  # pieces of markup nearer to each other than this belong to one page or to one lesson
_SHARE = 4  # one piece of so many near such a word: a lesson
_FENCE = lazy_pattern("```")
_LINE = 2000  # no line of a lesson is longer
# What Word puts before its style sheet: Normal 0 7.8 磅 0 2 false false false EN-US ZH-CN X-NONE
_OF_WORD = lazy_pattern(
    r"(?m)^[ \t]*Normal[ \t\r\n]+0(?:[ \t\r\n]+(?:false|true|[0-9.]+(?: ?(?:磅|pt|pt\.))?|EN-US|ZH-CN|ZH-TW|X-NONE"
    r"|AR-SA|MicrosoftInternetExplorer4)){3,20}[ \t]*(?:\r?\n|\Z)"
)


class _Run(NamedTuple):
    """Pieces of markup with nothing but blanks between them, and what they leave between two words."""

    start: int
    end: int
    leaves: str


@rule("html-residue", Confidence.SURE, needs=("<", "&", '="', "='", "{", "?/", "[/", "false false"))
def html_residue(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Tags of HTML and Word go, entities become their characters, blanks written as entities at a line's ends go.

    So do style sheets. In a text that is about markup all of it stays, and so does what stands in code marks.

    >>> print(html_residue('<p class="t1">一、&ldquo;双减&rdquo;工作</p><p>&nbsp;&nbsp;二、课后服务</p>'))
    一、“双减”工作
    二、课后服务
    >>> print(html_residue(".TRS_Editor P{margin-top:0;line-height:1.5;}\\n一、工作回顾"))
    一、工作回顾

    Only names of tags are tags, and a tag that a sentence names belongs to it:

    >>> print(html_residue("依据<教育法>，当x<5且y>3时由R&D部门处理"))
    依据<教育法>，当x<5且y>3时由R&D部门处理
    >>> print(html_residue("标题用<h1>，空格写作&nbsp;，都写在<body>里。"))
    标题用<h1>，空格写作&nbsp;，都写在<body>里。
    """
    fences = [match.start() for match in _FENCE.finditer(text)] if "```" in text else []
    if "{" in text or "false" in text:
        yield from _style_sheets(text, fences)
    if "[/" in text:
        yield from (_fix(text, _Run(start, end, leaves)) for start, end, leaves in forum_tags(text))
    if not _SIGN.search(text) or _AS_NOUN.search(text):
        return
    tags, entities = [*_markup(text)], [*_ENTITY.finditer(text)]
    named = sorted(match.start() for match in (*tags, *entities) if is_named(text, *match.span()))
    runs = [*_runs(text, tags)]
    starts = [run.start for run in runs]
    pieces: list[tuple[_Run, Fix]] = [(run, _fix(text, run)) for run in runs]
    for match in entities:
        char = _character(match[0])
        within = bisect(starts, match.start())
        if char is not None and (within == 0 or runs[within - 1].end <= match.start()):
            fix = Fix(match.start(), match.end(), char, "an entity of HTML")
            pieces.append((_Run(match.start(), match.end(), char), fix))
    for page in _pages(sorted(pieces)):
        if not _is_lesson(text, [run for run, _ in page], named):
            yield from (fix for run, fix in page if not _is_meant(text, run, fences))


def _style_sheets(text: str, fences: list[int]) -> Iterator[Fix]:
    for start, end, certain in style_rules(text):
        if certain or not (_in_lesson(text, start, end) or _in_code(text, start, fences)):
            head = _LINE_HEAD.search(text, max(0, start - 200), start)
            tail = _LINE_END.match(text, end)
            yield Fix(start, tail.end() if head and tail else end, "", "a style sheet of the page")
    for match in _OF_WORD.finditer(text):
        yield Fix(match.start(), match.end(), "", "settings of Word")


def _pages(pieces: list[tuple[_Run, Fix]]) -> Iterator[list[tuple[_Run, Fix]]]:
    """Pieces of markup near each other."""
    near: list[tuple[_Run, Fix]] = []
    for piece in pieces:
        if near and piece[0].start - near[-1][0].end > _APART:
            yield near
            near = []
        near.append(piece)
    if near:
        yield near


def _is_lesson(text: str, runs: list[_Run], named: list[int]) -> bool:
    """All of a lesson's markup stays, or half a tag would be left: it names one, or words about tags stand beside it.

    `named` are the places of what the document names; once it does, other markup stays unless it is a page's.
    """
    first, last = runs[0], runs[-1]
    if bisect_left(named, first.start) < bisect_left(named, last.end):
        return True
    if named and not _OF_A_PAGE.search(text, first.start, last.end):
        return True
    if _ABOUT_TAGS.search(text, max(0, first.start - _NEARBY), first.start):
        return True
    if _ABOUT_TAGS.search(text, last.end, last.end + _NEARBY):
        return True
    return sum(_in_lesson(text, run.start, run.end) for run in runs) * _SHARE >= len(runs)


def _in_lesson(text: str, start: int, end: int) -> bool:
    return _ABOUT_TAGS.search(text, max(0, start - _NEARBY), end + _NEARBY) is not None


def _in_code(text: str, offset: int, fences: list[int]) -> bool:
    """Between the backticks of Markdown, in a line or around several; `fences` are where three stand."""
    line = text.rfind("\n", max(0, offset - _LINE), offset) + 1
    stop = text.find("\n", offset, offset + _LINE)
    inside = text.count("`", max(line, offset - _LINE), offset) % 2 == 1
    return (inside and "`" in text[offset : stop if stop >= 0 else offset + _LINE]) or bisect(fences, offset) % 2 == 1


def _is_meant(text: str, run: _Run, fences: list[int]) -> bool:
    """Tags in code marks, in a row of a Markdown table, and comments that somebody wrote in Chinese."""
    line = text.rfind("\n", max(0, run.start - _LINE), run.start) + 1
    comment = _COMMENT.fullmatch(text, run.start, run.end)
    written = comment is not None and not _PLACE.search(comment[0])
    return written or text.startswith("|", line) or _in_code(text, run.start, fences)


def _runs(text: str, tags: list[re.Match[str]]) -> Iterator[_Run]:
    open_run: _Run | None = None
    for match in tags:
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


def _markup(text: str) -> Iterator[re.Match[str]]:
    """What `_MARKUP` matches, tried only where it can begin: a tenth of the cost of reading the text with it."""
    end = 0
    for sign in _BEGINS.finditer(text):
        match = _MARKUP.match(text, sign.start()) if sign.start() >= end else None
        if match:
            end = match.end()
            yield match


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
