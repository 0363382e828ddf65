"""Question marks that were quotation marks: ?强基础、提质量?."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

# A pair in one sentence, tight around its words; nothing that ends a sentence in between.
_PAIR = lazy_pattern(
    r"(?P<open>[?？])(?P<inner>[^?？。！!；;：:“”\"\s，、,]([^?？。！!；;：:“”\"\r\n]{0,38}[^?？。！!；;：:“”\"\s，、,])?)(?P<close>[?？])"
)
_QUESTION = lazy_pattern(
    "[吗嗎呢么麼怎哪谁誰啥]|(?<![网網酒书書茶水贴貼])吧|(?<!任)何|有[几幾]|是否|能否|可否|多少|有[没沒]有|([是能会會要够夠好对對行])不\\1|难道|難道|问[:：]"
)
_SENTENCE_END = lazy_pattern(r"[。！!；;\r\n]")
# Between two figures stood a dash.
_MARK = lazy_pattern("(?<![0-9])[?？]|[?？](?![0-9])")
_LOST_DASH = lazy_pattern("(?:19|20)[0-9]{2}[?？](?:19|20)[0-9]{2}(?:年|学年|學年)")
_ENOUGH = 2  # pairs with the words of a quoted term, from where on the document is known to have lost its marks
_MANY = 3  # pairs that no question mark stands apart from
_LONGEST_TERM = 20
_GOES_ON = lazy_pattern(r"[^\r\n?？]")
_PAUSE = lazy_pattern("[，。；,;]")
_ANY_MARK = lazy_pattern("[?？]")
_CLAUSE_END = lazy_pattern(r"[，,。！!；;?？\r\n]")
_MOST = 5_000  # marks; no document has more, and each takes a look at its sentence
_NEAR = 200  # characters of the sentence on each side of the pair
# What stands before a term in quotes in a report, and what stands behind one.
_HEAD = lazy_pattern(
    "(?:以|围绕|圍繞|坚持|堅持|开展|開展|实施|實施|推进|推進|推行|落实|落實|践行|踐行|弘扬|弘揚|突出|抓好|实现|實現|做到|创建|創建"
    "|荣获|榮獲|获得|獲得|评为|評為|按照|本着|树立|樹立|叫做|名为|称为|称号|打造|构建|構建|启动|啟動|完善|建立|形成|举办|舉辦|组织|深化"
    "|强化|提出|秉承|把握|巩固|加强|做好|响应|響應|通过|使用|利用|不搞|杜绝|克服|避免|防止|反对|发扬|发挥|成立|设立|召开|参加|在|及|和|与|與|的|为|為|[、，,：:（(《“])\\Z"
)
_TAIL = lazy_pattern(
    "[、，,》）”和与與及的等]|工程|活动|活動|计划|計劃|行动|行動|战略|戰略|工作|思路|理念|精神|资金|資金|经费|經費|教育|机制|機制|模式|专题|專題|主题"
    "|主題|建设|建設|制度|体系|體系|学校|學校|称号|稱號|要求|原则|原則|方针|政策|目标|方案|项目|规划|任务|问题|现象|格局|方式|课堂|品牌|期间|期間|时期|時期|以来|以來|是指|字样|平台|系统|软件"
)
# A rare character of a name with its space (王? ?慧), and the mark between two names.
_NAME = lazy_pattern(
    r"(?<=[\u4e00-\u9fff])[?？][ \u00a0\u3000]{1,2}[?？](?=[\u4e00-\u9fff])"
    r"|(?:[，,、。；;：:由\r\n]|\A)(?P<first>[\u4e00-\u9fff]{2,3})(?P<between>[?？])"
    r"(?=[\u4e00-\u9fff]{2,3}(?:分别|分別|同志|老师|老師|先生|女士))"
)


@rule("qmark-quotes", Confidence.LIKELY, needs="?？")
def qmark_quotes(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Question marks in a pair around a term, where nothing is asked, become the quotation marks they were.

    An encoding without “ and ” writes ? for both. The words before or behind must be those of a quoted term:

    >>> print(qmark_quotes("围绕?强基础、提质量、创特色?的工作思路"))
    围绕“强基础、提质量、创特色”的工作思路

    Two questions in a row are questions:

    >>> print(qmark_quotes("培养什么人?怎样培养人?为谁培养人?"))
    培养什么人?怎样培养人?为谁培养人?
    """
    if text.count("?") + text.count("？") > _MOST:
        return
    for name in _NAME.finditer(text):
        if not _QUESTION.search(name[0]):
            span = name.span("between") if name["between"] else name.span()
            yield Fix(*span, None, "a character or mark of names that became a question mark; look it up")
    for match in _every_pair(text) or _quoted(text, 0 if _LOST_DASH.search(text) else _ENOUGH):
        yield Fix(*match.span("open"), "“", "a quotation mark that became a question mark")
        yield Fix(*match.span("close"), "”", "a quotation mark that became a question mark")


def _every_pair(text: str) -> list[re.Match[str]]:
    """All question marks as pairs, where each line has two of them or four, and none asks; else nothing."""
    marks = text.count("?") + text.count("？")
    if marks % 2 or marks < 2 * _MANY:
        return []
    pairs: list[re.Match[str]] = []
    for line in lines(text):
        at = line.start
        if _ANY_MARK.search(line.text) and not _PAUSE.search(line.text):
            return []
        while mark := _ANY_MARK.search(text, at, line.end):
            match = _PAIR.match(text, mark.start(), line.end)
            if not match or len(match["inner"]) > _LONGEST_TERM or not _is_tight(text, match):
                return []
            pairs.append(match)
            at = match.end()
    inside = sum(_GOES_ON.match(text, match.end()) is not None for match in pairs)  # a list of questions ends its lines
    return pairs if inside >= _MANY else []


def _is_tight(text: str, match: re.Match[str]) -> bool:
    """Whether neither the words inside a pair nor those of the clause before it ask something."""
    clause = _CLAUSE_END.split(text[max(0, match.start() - _NEAR) : match.start()])[-1]
    inner = match["inner"]
    return inner[-1] not in "了过的没" and not _QUESTION.search(clause) and not _QUESTION.search(inner)


def _quoted(text: str, enough: int) -> list[re.Match[str]]:
    """The pairs around quoted terms. Once `enough` are told by the words beside them, the others need no such words."""
    pairs: list[re.Match[str]] = []
    position = 0
    while match := _PAIR.search(text, position):
        if _is_quoted(text, match, any_words=not enough):
            pairs.append(match)
            position = match.end()
        else:
            position = match.end("open")
    return _quoted(text, 0) if enough and len(pairs) >= enough else pairs


def _is_quoted(text: str, match: re.Match[str], any_words: bool) -> bool:
    before = _SENTENCE_END.split(text[max(0, match.start() - _NEAR) : match.start()])[-1]
    after = _SENTENCE_END.split(text[match.end() : match.end() + _NEAR], 1)[0]
    if not _MARK.match(text, match.start()) or not _MARK.match(text, match.end() - 1):
        return False
    marks = len(_MARK.findall(before + after))
    if marks % 2 or _QUESTION.search(before + match["inner"]) or match["inner"][-1] in "了过的没":
        return False
    return any_words or _HEAD.search(before) is not None or _TAIL.match(after) is not None
