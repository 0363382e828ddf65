"""UTF-8 that was read as GBK (鏁欒偛): where it stands, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from edutext.characters import PRIVATE_ROWS, sign_rows
from edutext.patterns import lazy_pattern
from edutext.plausibility import COMMON
from edutext.rules.encoding.words import is_word

# The characters whose bytes in GBK begin a Chinese character or a mark in UTF-8: E3 to E9, and E2 80, EF BC, EF BD.
_PAIRS = bytes(byte for a in range(0xE3, 0xEA) for b in range(0x80, 0xC0) for byte in (a, b))
LEADS = "鈥锛锝" + _PAIRS.decode("gb18030")

_RUN = lazy_pattern(r"[^\r\n]{1,400}")
_NEXT = range(0x80, 0xC0)  # the bytes of UTF-8 that are not the first of a character
_LOST = -1
_UNITS = "年月日号號时時个個名所人元万萬亿項项届屆次条條"


class Reading(NamedTuple):
    """A span and what its bytes say."""

    start: int
    end: int
    text: str


def readings(text: str, lead: re.Pattern[str]) -> Iterator[Reading]:
    """The runs of characters, beginning with one of `lead`, whose bytes in GBK are UTF-8.

    >>> list(readings("全县鏁欒偛会议", lazy_pattern(f"[{LEADS}]")))
    [Reading(start=2, end=5, text='教育')]
    """
    # A decoder that has private-use characters for GBK's unused pairs replaces nothing but 80 within a run.
    pairs_all = not PRIVATE_ROWS.isdisjoint(sign_rows(text))
    position = 0
    while match := lead.search(text, position):
        start = position = match.start()
        before = text[max(0, start - 1) : start]
        if _read(text[start : start + 4], before, pairs_all)[0]:
            run = _RUN.match(text, start)
            length, said = _read(run[0] if run else "", before, pairs_all)
            yield Reading(start, start + length, said)
            position += length
        position = max(position, start + 1)


def _read(run: str, before: str, pairs_all: bool) -> tuple[int, str]:
    """How many characters at the head of `run` are UTF-8 when written in GBK, and what they say."""
    raw, ends = _bytes(run)
    said, best, position = "", (0, ""), 0
    pieces = list(_pieces(raw, pairs_all))
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else ()
        after = following[0] if len(following) == 1 else ""
        char = piece[0] if len(piece) == 1 else _choose(piece, said[-1:] or before, after)
        if not char:
            break
        said += char
        position += len(char.encode())
        if char >= "\x80" and position in ends:
            best = ends[position], said
    return best


def _bytes(run: str) -> tuple[list[int], dict[int, int]]:
    """The bytes of `run` in GBK, and how many characters end with each.

    80 is the one byte of UTF-8 that cannot begin a character in GBK: Windows reads it as €, others as � or ?. They
    write � or ? as well for a byte before ASCII, and for one that makes no pair of GBK with the next.
    """
    raw: list[int] = []
    ends: dict[int, int] = {}
    for index, char in enumerate(run, start=1):
        if char in "?\ufffd":
            raw.append(_LOST)
        else:
            raw += b"\x80" if char == "€" else char.encode("gb18030", "replace")
        ends[len(raw)] = index
    return raw, ends


def _pieces(raw: list[int], pairs_all: bool) -> Iterator[tuple[str, ...]]:
    """What each character may be, up to the first that is not UTF-8 of a Chinese text."""
    position = 0
    while position < len(raw):
        first = raw[position]
        size = _size(first)
        whole = raw[position : position + size]
        if not size or len(whole) < size or any(byte not in _NEXT and byte != _LOST for byte in whole[1:]):
            return
        position += size
        lost = whole.count(_LOST)
        if not lost:
            yield (bytes(whole).decode("utf-8", "replace"),)
        elif lost == 1:
            place = whole.index(_LOST)
            following = position - size + place + 1
            after = raw[following] if following < len(raw) else 0
            yield _options(bytes(whole[:place]), bytes(whole[place + 1 :]), after, pairs_all)
        elif first == 0xE3 and position == len(raw):
            yield ("。",)  # both bytes lost, at the end of a line
        else:
            return


def _size(first: int) -> int:
    """How many bytes the character that begins with this one has in UTF-8; 0 where none of a Chinese text does."""
    if 0 <= first < 0x80:
        return 1
    if 0xC2 <= first < 0xE0:
        return 2
    return 3 if 0xE2 <= first <= 0xE9 or first in (0xEE, 0xEF) else 0


@lru_cache(maxsize=4096)
def _options(head: bytes, tail: bytes, after: int, pairs_all: bool) -> tuple[str, ...]:
    """The characters that have a lost byte between `head` and `tail`, `after` being the next byte of the text."""
    lost = [byte for byte in _NEXT if _is_lost(byte, after, pairs_all)]
    return tuple((head + bytes([byte]) + tail).decode("utf-8", "replace") for byte in lost)


def _is_lost(byte: int, after: int, pairs_all: bool) -> bool:
    """Whether a decoder of GBK has no character for `byte` before the byte `after`."""
    if byte == 0x80 or after < 0x40:
        return True
    if pairs_all:
        return False
    try:
        bytes([byte, after]).decode("gbk")
    except UnicodeDecodeError:
        return True
    return False


def _choose(options: tuple[str, ...], before: str, after: str) -> str:
    """The one character that makes common words with its neighbours; empty where that does not decide.

    At the end of a line, of 。、》 and the other marks of that row only 。 is likely; behind a digit, a unit.
    """
    if "。" in options and not after:
        return "。"
    if before.isdigit() and (units := [char for char in options if char in _UNITS]):
        return units[0] if len(units) == 1 else ""
    words = {char: is_word(before + char) + is_word(char + after) for char in options}
    best = max(words.values())
    found = [char for char in options if words[char] == best and (best or char in COMMON)]
    return found[0] if len(found) == 1 else ""
