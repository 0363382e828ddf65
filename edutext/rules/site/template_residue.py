"""What a site's own templates left in the text: [标签:介绍], {$title}, 编号:204815567."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import HAN, SPACE
from edutext.lines import Line, line_at, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import lines_with

_NOTE = "left over from a template of the site"
# The content of a placeholder is ASCII, but for newlines and the brackets around it.
_IN_BRACKETS, _IN_BRACES, _IN_TAG = r"[\x00-\t\x0b-Z\\^-\x7f]", r"[\x00-\t\x0b-z|~\x7f]", r"[\x00-\t\x0b-;=?-\x7f]"
_TAG = (
    r"(?a)[\[【](?:标签|標籤|字段|变量|db|cms|sys|tag)[:：][^\[\]【】\n]{1,16}[\]】]"
    rf"|\[!--[^\[\]\n]{{1,40}}--\]|\[/?(?:field|dede|eyou|list|arc|news|info|sys|cms|db|tag):{_IN_BRACKETS}{{1,60}}/?\]"
    rf"|\[#[A-Za-z_]{{2,30}}#\]|\{{\$[A-Za-z_]{_IN_BRACES}{{0,60}}\}}|\{{\{{-? ?[A-Za-z_$]{_IN_BRACES}{{0,80}}\}}\}}"
    rf"|\$!?\{{[A-Za-z_]{_IN_BRACES}{{0,60}}\}}|\{{%-? ?[a-z]{_IN_BRACES}{{0,80}}%\}}"
    r"|\{/?(?:dede|eyou|pboot|php|cms|aspcms|phpcms|maccms|stl|pc|loop|if|elseif|foreach|volist|arclist|field|channel"
    rf"|content|article|news|get|tpl|include|template)[: ]{_IN_BRACES}{{0,80}}\}}"
    r"|\{/(?:if|loop|foreach|volist|section)\}"
    r"|\{[A-Z][A-Za-z]{2,20}\.[A-Z][A-Za-z]{2,20}\}"
    r"|\[object Object\]|<[%?](?:php|=|@|!|-|#| |[a-z])[^\n]{0,200}?[%?]>|<%[^\n]{0,200}?%>"
    rf"|</?(?:c|s|fmt|jsp|bean|logic|asp|stl|cms|dede|pc|ww):[A-Za-z]{_IN_TAG}{{0,160}}>"
    rf"|</?[#@](?:if|else|elseif|list|include|assign|macro|import|switch|case){_IN_TAG}{{0,80}}>"
    r"|__(?:PUBLIC|ROOT|URL|APP|SELF|STATIC|UPLOAD)__"
)
_BEGINS = lazy_pattern(r"[\[【{$<_]")
# A lesson or a report that speaks of placeholders, or quotes one, means it.
_MEANT = lazy_pattern(
    "占位符|变量|變量|模板(?:引擎|语法|文件|[中里])|插值|语法|代码|代碼|编程|程序设计|脚本|邮件合并|函数|字段名|表达式|字符串|显示为|乱码"
)
_NAMED = lazy_pattern("(?:会|將|将|就)?被?(?:[换換]成|[变變]成|替[换換]|[显顯]示|表示|代表)")
_NEARBY = 60
_QUOTES = "“”\"'‘’「」『』`"
# Such lines stand alone: identifiers of a database, and what scripts print of nothing or of their own mistakes.
_NOTHING = r"(?:undefined|NaN|\[?null\]?|NULL|\(null\)|\[object Object\]|Invalid [Dd]ate)"
_LINE = (
    rf"(?m)^[{SPACE}]*(?:UserDisable|(?:[{HAN}]{{2,6}}[:：] ?)?{_NOTHING}(?:[ |/:-]{{1,3}}{_NOTHING}){{0,5}}"
    rf"|[a-z][0-9]{{4}}|[0-9]?>|var [a-z_]+ ?=[^\n]{{0,120}}"
    rf"|document\.write\([^\n]{{0,120}}|window\._bd_share_config[^\n]{{0,2000}}"
    r"|(?:<b>)?(?:Notice|Warning|Fatal error|Parse error|Deprecated|Strict Standards)(?:</b>)?: {1,2}[^\n]{5,300}"
    r" on line (?:<b>)?[0-9]{1,5}[^\n]{0,20}"
    rf"|[0-9]{{3,5}} [0-9]{{3,5}} [0-9]{{4,8}})[{SPACE}]*(?:\r?\n|\Z)"
)
# A script of the page, from its first line to the brace that closes it; only such read or change the page.
_SCRIPT = lazy_pattern(
    r"[ \t]*(?:function(?: [A-Za-z_$][A-Za-z0-9_$]*)? ?\(|var [A-Za-z_$]|(?:\(|!)function ?\("
    r"|\$\(|jQuery[.(]|window\.[A-Za-z]|document\.[A-Za-z]"
    r"|(?:set(?:Timeout|Interval)|addEventListener|try ?\{|if ?\([A-Za-z!(]))"
)
_OF_PAGE = lazy_pattern(
    r"document\.|window\.|\$\(|jQuery|\.style\.|location\.(?:href|search)|_hmt|navigator\.|\.innerHTML"
)
_SCRIPTS = frozenset(("document.", "window.", "jQuery", "$(", "_hmt", "navigator.", "location.href"))
_QUOTED = lazy_pattern("\"[^\"\n]*\"|'[^'\n]*'|//.*|/\\*.*?\\*/")
_LONGEST_SCRIPT = 60  # lines
_LESSON = (
    "<script>",
    "编程",
    "程序",
    "JavaScript",
    "javascript",
    "代码",
    "代碼",
    "网页制作",
    "脚本",
    "函数",
    "HTML",
    "语句",
)
# What Word prints for a field whose target is gone.
_FIELD_ERROR = (
    r"(?:错误|錯誤|[Ee]rror) ?[!！] ?(?:未找到引用源|未定义书签|未指定书签|未找到目录项|文档中没有指定样式的文字"
    r"|链接无效|不能通过编辑域代码创建对象"
    r"|找不到參照來源|尚未定義書籤|書籤的自我參照不正確|Reference source not found|Bookmark not defined"
    r"|No table of contents entries found|No text of specified style in document|Not a valid link)(?:[。.]|(?=[ \t]|$))"
)
_FIELD_ERRORS = frozenset(
    (
        *("未找到引用源", "未定义书签", "未指定书签", "未找到目录项", "没有指定样式", "链接无效", "编辑域代码"),
        *("找不到參照來源", "尚未定義書籤", "Reference source", "Bookmark not", "contents entries", "specified style"),
    )
)
_LABEL = rf"[{SPACE}]*(?:[{HAN}]{{2,6}}[:：] ?)?"
_NUMBER = (
    rf"(?:\A|(?<=\n))(?:(?:文档|文章|资料|本文|文件)?(?:编号|ID|id|编码)[:：] ?[0-9]{{6,12}})(?:[{SPACE}]+"
    rf"|(?=[{HAN}《“])(?!号))(?=[^\n]*[{HAN}])"
)
# Alone in its line a number must not be one that an office gives by the year.
_ALONE = rf"(?m)^[{SPACE}]*(?:文档|文章|资料)?编号[:：] ?(?!19|20)[0-9]{{8,10}}[{SPACE}]*(?:\r?\n|\Z)"
_HEADING = 40
_HEAD = 300  # a number before the title stands in the first lines


@rule(
    "template-residue",
    Confidence.SURE,
    needs=(
        "[",
        "【",
        "{",
        "编号",
        "編號",
        "文档ID",
        "UserDisable",
        "undefined",
        "null",
        "NaN",
        "document.write",
        ">\n",
        ">\r",
        "s0",
        "var ",
        "<%",
        "<?",
        "</",
        "<#",
        "__",
        "on line",
        "_bd_share",
        "(null)",
        "NULL",
        "Invalid",
        *_SCRIPTS,
        *_FIELD_ERRORS,
    ),
    words=_FIELD_ERRORS | _SCRIPTS,
)
def template_residue(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Placeholders of a site's templates and identifiers of its database are removed.

    A long number goes only where it is glued before the title in the first lines; the number of a document
    (邯政字〔2017〕25号) stays, and so does a placeholder of the report's author, such as x.

    >>> print(template_residue("编号:204815567县教育局2016年工作总结\\n新建校舍x平方米[标签:摘要],惠及学生xx名。"))
    县教育局2016年工作总结
    新建校舍x平方米,惠及学生xx名。
    >>> print(template_residue("编号:2016年第25号\\n填写[注:可另附页]。"))
    编号:2016年第25号
    填写[注:可另附页]。
    """
    yield from _placeholders(text)
    yield from _scripts(text, evidence)
    yield from _field_errors(text, evidence)
    for match in re.finditer(_LINE, text):
        if text.endswith(("<script>\n", "<script>\r\n"), 0, match.start()):
            continue  # left by html_residue, so it is an example
        if match[0].lstrip(SPACE).startswith(("var ", "document.")) and _is_lesson(text):
            continue
        yield Fix(match.start(), match.end(), "", _NOTE)
    for pattern in (_NUMBER, _ALONE):
        for match in re.finditer(pattern, text[:_HEAD]):
            yield Fix(match.start(), match.end(), "", _NOTE)


def _placeholders(text: str) -> Iterator[Fix]:
    """Placeholders; a line of nothing else, each perhaps with its label, goes with its newline."""
    gone = 0
    line: Line | None = None
    for sign in _BEGINS.finditer(text):
        match = re.compile(_TAG).match(text, sign.start()) if sign.start() >= gone else None
        if match is None:
            continue
        gone = match.end()
        if _is_meant(text, *match.span()):
            continue
        if line is None or match.start() >= line.end:
            line = line_at(text, match.start())
        if re.fullmatch(rf"(?:{_LABEL}(?:{_TAG[4:]})[{SPACE}|/_-]*){{1,12}}", line.text):
            gone = line.stop
            yield Fix(line.start, line.stop, "", _NOTE)
        else:
            yield Fix(*match.span(), "", _NOTE)


def _is_meant(text: str, start: int, end: int) -> bool:
    quoted = start > 0 and text[start - 1] in _QUOTES and text[end : end + 1] != "" and text[end] in _QUOTES
    return (
        quoted
        or _NAMED.match(text, end) is not None
        or _MEANT.search(text, max(0, start - _NEARBY), end + _NEARBY) is not None
    )


def _scripts(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Scripts of the page, whole lines at a time; a lesson on them keeps its own."""
    candidates = lines_with(text, _SCRIPTS, evidence.tables)
    if not candidates or _is_lesson(text):
        return
    all_lines = lines(text)
    touched = {line.start for line in candidates}
    number = 0
    while number < len(all_lines):
        count = _script(all_lines[number : number + _LONGEST_SCRIPT])
        script = all_lines[number : number + count]
        if any(line.start in touched and _OF_PAGE.search(line.text) for line in script):
            yield Fix(script[0].start, script[-1].stop, "", _NOTE)
        number += max(count, 1)


def _is_lesson(text: str) -> bool:
    return any(word in text for word in _LESSON)


def _script(following: tuple[Line, ...]) -> int:
    """How many of these lines are a script: none, or all up to the one that closes what the first has opened."""
    if not following or not _SCRIPT.match(following[0].text):
        return 0
    depth = 0
    for count, line in enumerate(following, start=1):
        code = _QUOTED.sub("", line.text)
        if not code.isascii():
            return 0
        depth += sum(map(code.count, "({[")) - sum(map(code.count, ")}]"))
        if depth <= 0:
            return count
    return 0


def _field_errors(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Alone in its line such a message goes, and behind a heading of a table of contents; in a sentence it is a gap."""
    for line in lines_with(text, _FIELD_ERRORS, evidence.tables):
        for match in re.finditer(_FIELD_ERROR, line.text):
            before, after = line.text[: match.start()], line.text[match.end() :]
            if before[-1:] and before[-1] in _QUOTES:
                continue
            if not after.strip(SPACE) and re.fullmatch(_LABEL, before):
                yield Fix(line.start, line.stop, "", _NOTE)
            elif not after.strip(SPACE) and len(before) <= _HEADING and not re.search("[，。；,;]", before):
                yield Fix(line.start + match.start(), line.end, "", _NOTE)
            else:
                start, end = line.start + match.start(), line.start + match.end()
                yield Fix(start, end, None, "a reference is lost here; look it up in another copy")
