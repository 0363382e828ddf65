"""Broken characters that a text shows on purpose: lessons on encodings quote them."""

from __future__ import annotations

from functools import lru_cache

from edutext.lines import beside
from edutext.patterns import lazy_pattern

_ABOUT_ENCODINGS = lazy_pattern("编码|編碼|字节|字節|UTF-?8|GB ?2312|GB ?18030|Big5|ISO-8859|ANSI")
# What only a text about encodings says, wherever it does.
_LESSON = lazy_pattern("乱码|亂碼|解码|解碼|码表|碼表|字符集|GBK|Unicode|Latin")
# What a sentence says of the characters themselves: 为什么会出现“锟斤拷”, “烫烫烫”是怎么来的.
_SPEAKS_BEFORE = lazy_pattern(
    "(?:(?:[为為](?:什[么麼]|何)|怎[么麼])[会會]?(?:出[现現]|[显顯]示|[变變]成)|所[谓謂]|常[见見]的|著名的|[满滿]屏(?:都是)?"
    "|[类類]似|[诸諸]如|(?:屏幕|[电電][脑腦]|程序|[软軟]件|文件|[网網][页頁])[^，。！？\r\n]{0,8}(?:出[现現]|[显顯]示|[变變]成|打印出|[输輸]出)[了为為]?)"
    '(?:[“‘「『"][^“”‘’「」『』"\r\n]{1,12}[”’」』"](?:[和与與或及]|、)?){0,3}\\Z'
)
_SPEAKS_BEHIND = lazy_pattern(
    '(?:(?:[和与與或及]|、)?[“‘「『"][^“”‘’「」『』"\r\n]{1,12}[”’」』"]){0,3}'
    "(?:[这這][样樣类類种種几幾三个個两兩]|[现現]象|之[类類]|字[样樣]|等?(?:奇怪|怪[异異])|[从從]何而[来來]"
    "|是?怎[么麼](?:[来來]|回事|[产產]生)|是什[么麼]|的(?:由[来來]|[来來][历歷]|原因|成因|原理|[奥奧][秘祕]|秘密|含[义義]))"
)
_OPENING = "“‘\"'「『（(【《`"
_CLOSING = "”’\"'」』）)】》`"
_PAIRS = frozenset(("“”", "‘’", "「」", "『』", '""'))
_AROUND = 100  # characters of a line in which a lesson says what it quotes
_LONGEST = 40  # characters beside the broken ones inside the quotation marks


def is_example(text: str, start: int, end: int) -> bool:
    """Whether a text that speaks of encodings quotes what stands at [start, end).

    >>> is_example("用GBK打开会看到“锟斤拷”之类的乱码", 10, 13), is_example("全县锟斤拷工作", 2, 5)
    (True, False)
    >>> is_example("讲解为什么会出现“锟斤拷”和“烫烫烫”", 15, 18), is_example("开展“锟斤拷”活动", 3, 6)
    (True, False)
    """
    if not _is_quoted(text, start, end):
        return False
    before, behind = beside(text, start, end, _AROUND)
    if before[-1:] + behind[:1] in _PAIRS and (_SPEAKS_BEFORE.search(before[:-1]) or _SPEAKS_BEHIND.match(behind, 1)):
        return True
    return _ABOUT_ENCODINGS.search(f"{before}\n{behind}") is not None or _is_lesson(text)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether quotation marks or brackets stand around [start, end), with little else inside."""
    before, behind = beside(text, start, end, _LONGEST)
    for opening, closing in zip(_OPENING, _CLOSING, strict=True):
        if before.endswith(opening) and behind.startswith(closing):
            return True
        if opening in "“‘「『" and before.rfind(opening) > before.rfind(closing) and closing in behind:
            return True
    return False


@lru_cache(maxsize=2)
def _is_lesson(text: str) -> bool:
    return _LESSON.search(text) is not None
