"""What stood before a slipped run whose first pair a decoder dropped: 。為 is A1A3 9EE9, and no GBK has A39E."""

from __future__ import annotations

from edutext.characters import is_han
from edutext.rules.encoding.slipped_gbk import MARKED, Slip, fits, joins

# Second bytes with which A3 makes no character of GBK, so first bytes of characters that may hide another before them.
UNUSED = range(0x81, 0xA1)
# No sentence ends behind these.
NO_END = frozenset("各跨全本我該外鄰每兩三幾多某及和與或之的在從到向對為由以把被將使讓於是有")
_ENDS = "%％”）》"
# Who does what the next word says: 教育局堅持.
_WHO = frozenset("局校會縣市省區鄉鎮村園府委師生們長組院所部科股室處隊員班者人家民")
# What begins a sentence where nobody stands before it who does something.
_PURPOSES = tuple(form + word for form in "為爲" for word in ("了", "此", "進一", "確保", "加強", "切實"))


def hides(reading: str) -> bool:
    """Whether a pair may have been dropped before `reading`, so that it hides a character.

    >>> hides("為了提高"), hides("食堂管理")
    (True, False)
    """
    return reading.encode("gbk")[0] in UNUSED


def hidden_word(before: str) -> str:
    """The character behind `before` without which its last one is no word: 校 behind 全縣學, 海 behind 赴上.

    >>> hidden_word("全縣學"), hidden_word("兩次"), hidden_word("中小學")
    ('校', '', '')
    """
    if joins(before[-2:]):
        return ""
    words = [char for char in MARKED if char != "。" and joins(before[-1:] + char)]
    return words[0] if len(words) == 1 else ""


def stop_before(slip: Slip, before: str, reading: str, after: str) -> str | None:
    """The full stop that `reading` hides between `before` and itself, none (""), or None where both may be.

    >>> slip = Slip(4, 8, "榱".encode("gbk"), False, None, True, False)
    >>> [stop_before(slip, before, "為了", "提高") for before in ("視導兩次", "教育局", "情況，", "教學質量")]
    ['。', '', '', '。']
    """
    last = before[-1:]
    if (
        not last
        or not (is_han(last) or last.isalnum() or last in _ENDS)
        or last in NO_END
        or joins(last + reading[:1])
        or last in _WHO
    ):
        return ""
    if not fits(slip, last, "。" + reading, after):
        return ""
    return "。" if reading.startswith(_PURPOSES) else None
