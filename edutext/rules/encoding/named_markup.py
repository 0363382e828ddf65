"""Tags and entities that a sentence names: 标题用<h1>, 写在<head>和</head>之间, 版权符号写作&copy;.

What is left of a page opens and closes around text, or stands at the ends of lines. A tag that is named is the object
of a verb or a preposition, and without it the sentence has none.
"""

from __future__ import annotations

import html
import re

from edutext.lines import beside
from edutext.patterns import lazy_pattern

_TAG = lazy_pattern(r"<(?P<closes>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,9})(?P<attributes>[^<>]{0,500})>")
_VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "wbr"))
_BREAKS = frozenset(("br", "p", "div", "td", "th", "li", "tr", "center"))
# Tags of a page's frame and of lists, which no text follows at once where they are left over.
_FRAME = frozenset(("html", "head", "body", "title", "table", "tr", "ul", "ol", "form", "hr", "img", "input"))

_VERB = lazy_pattern(
    r"(?:写[作成为上出入着了在下]?|寫[作成為上出入在]?|[输輸键敲插]入|[加配][上入]?|放[进在到入]|[换換改][成为為]|[删刪][去掉除]|找到|漏掉"
    r"|[使采应]?用|认识了?|認識了?|观察|說明|说明|[例比譬]?如|标[签记]|標籤|元素|命令|叫做?|称为|即|[一两兩三几]个|[就不都还半]是)"
    r"[“‘「\"'`]?[ ]?\Z"
)
_PREPOSITION = lazy_pattern(r"(?:[把将將由以在给給从從到有和与與或、]|遇到)[“‘「\"'`]?[ ]?\Z")
_MARK = lazy_pattern(r"[”’」\"'`]?[，。；、？！,;?）)]")
_PLACE = lazy_pattern(
    r"[”’」\"'`]?[ ]?(?:标[签记]|標[籤記]|元素|之[间間前后後]|中间|[里裡](?![水仁约程斯])|前面|[后後]面|开头|開頭"
    r"|结尾|結尾|(?:必须)?成对|一行|用[来來于於]|的作用|得[0-9])"
)
_EXPLAINS = lazy_pattern(
    r"[”’」\"'`]?(?:之[间間](?!的)|用[来來于於]|可以[画插使让]|都?能使|的作用|表示|意思是|意为|(?:时|就|会|則|则)?(?:显示|顯示|变成|變成))"
)
# Behind what breaks a line a new sentence may begin with the words above.
_OF_TAGS = lazy_pattern(
    r"[”’」\"'`]?(?:标[签记]|標[籤記]|元素|(?:必须|總是|总是)?成[对對]|(?:只|表示|代表)?(?:[换換]行|[另一]起?一?段)|是?分段)"
)
_SAYS = lazy_pattern("里|裡|中[的写寫加插放有]|是(?![年日月否])|可以|放|用[来來于於]|表示|代表|的|加上|[画畫]")
_BOTH = lazy_pattern(r"(?:和|与|與|或|及|到|跟|[…\.]{1,6}|、)")
_AND = lazy_pattern(r"[”’」\"'`]?(?:和|与|與|、|或|及|跟|到|至)[“‘「\"'`]?(?=<[a-zA-Z][a-zA-Z0-9]{0,9}(?: ?/)?>)")
_CONJUNCTIONS = ("和", "与", "與", "或", "、")
_NEITHER_SIDE = "<>\r\n"
# Answers: A.<br>  B.<hr>
_OPTION = lazy_pattern(r"(?:(?:\A|[^A-Za-z0-9])[A-DＡ-Ｄ1-9][.．、]|[（(][1-9][)）]) ?\Z")
_ALONE = lazy_pattern(r"[ \t\u3000]*(?P<end>[\r\n]|\Z)|[ \t\u3000]*(?:[A-DＡ-Ｄ1-9][.．、]|[（(][1-9][)）])")
_QUOTES = frozenset(("“”", "‘’", "「」", '""', "''", "``"))
_OF_A_PAGE = ("class=", "style=", "href=", "lang=", "face=", "align=")
_INTRODUCES = lazy_pattern(
    r"(?:\A|[\r\n])(?=[^\r\n。，]{0,20}(?:练习|練習|示例|例[题題0-9]|程序|JavaScript|脚本|代码|试一试|上机))[^\r\n。]{1,24}[\r\n]{1,2}\Z"
)
_CLOSES_WITHIN = 300  # characters of a line, between the halves of a pair
_PARAGRAPH = 2000  # characters behind which what is open stays so

_WRITTEN = lazy_pattern(
    r"(?:(?:写|寫|[打敲输輸键]|表示|改|换|換)[作成为為入]|应为|应写|[写寫打加][一两兩三几]个|代码[是为]?|实体[是为]?)(?:[“‘「\"'`][^”’」\r\n]{0,20})?\Z"
)
_FOLLOWED = lazy_pattern(r"[”’」\"'`]?(?:[，。；、,;）)]|[ \t\u3000]*(?:[\r\n]|\Z))")
_SHOWN_AS = lazy_pattern("[”’」\"'`]?(?:时|時|就|会|會|则|將|将){0,2}(?:显示|顯示|变成|變成|表示|代表|意思是)")
_AS_BLANK = lazy_pattern("[”’」\"'`]?(?:表示|代表|就?是|显示为|顯示為|意思是)[^，。；\r\n]{0,6}(?:空格|空白|引号|引號)")
_CELL = " \t\u3000|"
_LINE = 200


def is_named(text: str, start: int, end: int) -> bool:
    """Whether the tag or the entity at [start, end) is something that the sentence around it speaks of.

    >>> is_named("标题用<h1>，段落用<p>。", 3, 7), is_named("用<b>三年时间</b>消除大班额", 1, 4)
    (True, False)
    >>> is_named("版权符号写作&copy;，", 6, 12), is_named("坚持&ldquo;双减&rdquo;", 2, 9)
    (True, False)
    """
    if text[start] == "&":
        return _is_named_entity(text, start, end)
    tag = _TAG.fullmatch(text, start, end)
    if tag is None:
        return _is_shown_script(text, start, end)
    name = tag["name"].lower()
    if any(word in tag["attributes"] for word in _OF_A_PAGE):
        return False
    before = text[max(0, start - 12) : start]
    if before[-1:] + text[end : end + 1] in _QUOTES:
        return True
    told = _VERB.search(before) is not None
    asked = told or _PREPOSITION.search(before) is not None
    pair = None if name in _VOID else _pair(text, tag)
    # In 写下<p>，又写下</p> more than a mark stands between; a mark alone is one that an editor has set apart.
    if pair and not (asked and not tag["closes"] and _MARK.match(text, end) and pair[2] - pair[1] > 2):
        return _is_named_pair(text, *pair)
    if asked and (_MARK.match(text, end) or _PLACE.match(text, end)):
        return True
    if tag["closes"]:
        return False
    if told and name not in _BREAKS and name not in _VOID and f"</{name}" not in text[end : end + _PARAGRAPH].lower():
        return True
    if _AND.match(text, end) or (name in _FRAME and _SAYS.match(text, end)):
        return True
    if _OF_TAGS.match(text, end) or (_EXPLAINS.match(text, end) and (asked or name not in _BREAKS)):
        return True
    alone = _ALONE.match(text, end) if name != "img" and _OPTION.search(before) else None
    return alone is not None and not (name in _BREAKS and alone["end"] is not None and before.strip()[-2:-1].isdigit())


def _pair(text: str, tag: re.Match[str]) -> tuple[int, int, int, int] | None:
    """Where the opening tag begins and ends, and the closing one, if `tag` has its other half in the line."""
    name = tag["name"].lower()
    if tag["closes"]:
        line = text[max(0, tag.start() - _CLOSES_WITHIN) : tag.start()].rpartition("\n")[2].lower()
        at = max(line.rfind(f"<{name}>"), line.rfind(f"<{name} "))
        head = tag.start() - len(line)
        return None if at < 0 else (head + at, head + line.find(">", at) + 1, *tag.span())
    line = text[tag.end() : tag.end() + _CLOSES_WITHIN].partition("\n")[0].lower()
    at = line.find(f"</{name}>")
    return None if at < 0 else (*tag.span(), tag.end() + at, tag.end() + at + len(name) + 3)


def _is_named_pair(text: str, start: int, opened: int, closes: int, end: int) -> bool:
    """<b>和</b>: both halves of a tag, with nothing between them but a word that joins them, or dots."""
    before = text[max(0, start - 12) : start]
    if _BOTH.fullmatch(text, opened, closes) is None or before[-1:] in _NEITHER_SIDE:
        return False
    asked = _VERB.search(before) or (_PREPOSITION.search(before) and before[-1:] not in _CONJUNCTIONS)
    return bool(asked) or any(words.match(text, end) for words in (_OF_TAGS, _EXPLAINS, _PLACE))


def _is_shown_script(text: str, start: int, end: int) -> bool:
    """A script without attributes below a heading that announces one."""
    return text.startswith("<script>", start) and _INTRODUCES.search(text, max(0, start - 40), start) is not None


def _is_named_entity(text: str, start: int, end: int) -> bool:
    char = html.unescape(text[start:end])
    if len(char) != 1 or char in "“”‘’—…·":
        return False
    before = text[max(0, start - 30) : start].rpartition("\n")[2]
    if _WRITTEN.search(before) and (_FOLLOWED.match(text, end) or before[-1:] in "“‘「\"'`" or "“" in before[-20:]):
        return True
    if _AS_BLANK.match(text, end):
        return True
    if char.isspace():
        return False
    shown = _SHOWN_AS.match(text, end) is not None and before and (char not in "\"'" or before[-1] == "用")
    if shown or before[-1:] + text[end : end + 1] in _QUOTES:
        return True
    if before[-1:] in _CONJUNCTIONS and before[-2:-1] == char:
        return True
    line = "\n".join(beside(text, start, end, _LINE))
    return f"\n{char}\n" in "".join("\n" if one in _CELL else one for one in f"\n{line}\n")
