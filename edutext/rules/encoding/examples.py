"""Broken characters that a text shows on purpose: lessons on encodings quote them."""

from __future__ import annotations

from functools import lru_cache

from edutext.patterns import lazy_pattern

_ABOUT_ENCODINGS = lazy_pattern("编码|編碼|字节|字節|UTF-?8|GB ?2312|GB ?18030|Big5|ISO-8859|ANSI")
# What only a text about encodings says, wherever it does.
_LESSON = lazy_pattern("乱码|亂碼|解码|解碼|码表|碼表|字符集|GBK|Unicode|Latin")
_OPENING = "“‘\"'「『（(【《`"
_CLOSING = "”’\"'」』）)】》`"
_AROUND = 100  # characters of a line in which a lesson says what it quotes
_LONGEST = 40  # characters beside the broken ones inside the quotation marks


def is_example(text: str, start: int, end: int) -> bool:
    """Whether a text that speaks of encodings quotes what stands at [start, end).

    >>> is_example("用GBK打开会看到“锟斤拷”之类的乱码", 10, 13), is_example("全县锟斤拷工作", 2, 5)
    (True, False)
    """
    if not _is_quoted(text, start, end):
        return False
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    behind = text[end : end + _AROUND].partition("\n")[0]
    return _ABOUT_ENCODINGS.search(f"{before}\n{behind}") is not None or _is_lesson(text)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether quotation marks or brackets stand around [start, end), with little else inside."""
    before = text[max(0, start - _LONGEST) : start].rpartition("\n")[2]
    behind = text[end : end + _LONGEST].partition("\n")[0]
    for opening, closing in zip(_OPENING, _CLOSING, strict=True):
        if before.endswith(opening) and behind.startswith(closing):
            return True
        if opening in "“‘「『" and before.rfind(opening) > before.rfind(closing) and closing in behind:
            return True
    return False


@lru_cache(maxsize=2)
def _is_lesson(text: str) -> bool:
    return _LESSON.search(text) is not None
