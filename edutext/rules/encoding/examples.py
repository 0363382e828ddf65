"""Broken characters that a text shows on purpose: lessons on encodings quote them."""

from __future__ import annotations

from edutext.lines import line_at
from edutext.patterns import lazy_pattern

_ABOUT_ENCODINGS = lazy_pattern(
    "乱码|亂碼|编码|編碼|解码|解碼|字符集|字节|字節|UTF-?8|GBK|GB ?2312|GB ?18030|Big5|Unicode|Latin|ISO-8859|ANSI"
)
_OPENING = frozenset("“‘\"'「『（(【《`")
_CLOSING = frozenset("”’\"'」』）)】》`")


def is_example(text: str, start: int, end: int) -> bool:
    """Whether `text` quotes what stands at [start, end) in a line that speaks of encodings.

    >>> is_example("用GBK打开会看到“锟斤拷”之类的乱码", 10, 13), is_example("全县锟斤拷工作", 2, 5)
    (True, False)
    """
    if text[start - 1 : start] not in _OPENING or text[end : end + 1] not in _CLOSING:
        return False
    return _ABOUT_ENCODINGS.search(line_at(text, start).text) is not None
