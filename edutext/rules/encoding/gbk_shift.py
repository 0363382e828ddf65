"""Chinese that slipped by one byte after a lost lead byte of GBK: 非??粗貙W for 非常看重學."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from edutext.data.tables import rows
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.plausibility import COMMON, traditional_balance
from edutext.rules.encoding.words import is_word

# 常看重學 is B3A3 BFB4 D6D8 8C57. A filter took the A3BF inside for a full-width ?, and the rest slipped: B3 (now ?)
# A3BF (？) B4D6 (粗) D88C (貙) 57 (W). Up to the next byte below 80 nothing is lost but the first byte; where that byte
# can be no second one, the byte before it is lost as well: in ?nèi) it was 內's, before the bracket of its reading.
_END = r"(?:(?P<trail>[@-~])(?![A-Za-z=])|[?？](?:(?P<reading>[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6})\))?)"
# Row A3 holds the full-width twins of ASCII, which many pages have in their narrow form.
_SLIP = rf"(?P<mark>[！-～!-~])(?P<run>[^\x00-\x7f？]{{0,30}}){_END}"
_SLIPPED = lazy_pattern(rf"(?<![?？])[?？](?=(?P<slip>{_SLIP}))")
_RUN = lazy_pattern(f"[?？]{_SLIP}")
# Now and then the sign of the first byte is gone as well.
_SIGNLESS = lazy_pattern(rf"(?<![?？])(?=(?P<slip>(?P<mark>[？！?!])(?P<run>[^\x00-\x7f？！]{{0,30}}){_END}))[？！?!]")
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_UNUSED = range(0x81, 0xA1)  # second bytes with which A3 makes no character of GBK: ? again stands for the pair
# A digit whose own byte was taken for the second one of a character: ?016年, 在?月份.
_DIGIT = lazy_pattern(r"[?？](?:(?=[09][0-9]{2}[ \u3000]?年)|(?<=[)）][?？])(?=[0-9]?[年月日]))")
# What stands before 總結 in 。總結 and before 看重 in 非常看重: characters whose second byte is A3, by frequency.
_FIRST = "。保校專海模常福危停裕牛祝剩希玻粒桑"
# Words of schools and counties that a general list does not have.
_MORE_WORDS = {"停考", "校慶", "專款"} | {a + "校" for a in "我全本該各學分母黨技院離返兩每所建辦入住"}
_MORE_WORDS |= {"縣" + a for a in "政委級域城內直長市鄉教財區人三兩屬屆"}
# Single characters that sentences of reports begin with.
_BEGIN = frozenset("讓我其此該這但現近")
# No sentence ends behind these, nor between 市 or 省 and the ranks: 省縣兩級.
_NO_END = frozenset("各跨全本我該外鄰每兩三幾多某及和與或之的在從到向對為由以把被將使讓於是有")
_RANKS = ("級", "區", "三", "兩")
# Forms that converted clones prefer and Big5 does not have on its first level.
_VARIANTS = "爲裏羣衆喫着牀綫峯啓曆佔纔汚"
_MARKS = "。、，；：！“”‘’《》（）—…·"
_STOP = "。".encode("gbk")
_QUESTION = "？".encode("gbk")
_GAIN = 2.0  # points by which a repair must read better than what stands there
_CLEAR = 0.5  # and better than the next reading


class _Slip(NamedTuple):
    """A slipped run: its bytes without the first; whether the last is lost too, and that character's reading."""

    start: int
    end: int
    raw: bytes
    cut: bool
    reading: str | None
    signed: bool

    @property
    def alone(self) -> bool:
        """?h: a letter and nothing but the mark before it."""
        return len(self.raw) == 3 and not self.cut and not self.signed

    @property
    def doubled(self) -> bool:
        """?,F: a letter, the mark and the sign of the lost byte."""
        return len(self.raw) == 3 and not self.cut and self.signed


@rule("gbk-shift", Confidence.LIKELY, needs="?？")
def gbk_shift(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Runs that slipped by one byte of GBK, as hijacked traditional clones have them, are shifted back.

    The lost byte is the one with which the run and its neighbours make common words:

    >>> print(gbk_shift("我校非??粗貙W生品德養成。"))
    我校非常看重學生品德養成。
    >>> print(gbk_shift("學?！半p減”政策落實到位。"))
    學校“雙減”政策落實到位。

    Questions and exclamations are what they seem:

    >>> print(gbk_shift("學生為什麼要讀書?!我們A班這樣回答。"))
    學生為什麼要讀書?!我們A班這樣回答。
    """
    if traditional_balance(_RUN.sub("", text)) < 0:
        return
    fixes: list[Fix] = []
    for slip in _slips(_SLIPPED, text, signed=True):
        if not (fixes and slip.start < fixes[-1].end) and (fix := _repair(text, slip)):
            fixes.append(fix)
    yield from fixes
    taken = {offset for fix in fixes for offset in range(fix.start, fix.end)}
    for slip in _slips(_SIGNLESS, text, signed=False):
        # The letter of ?h (。縣) speaks for itself; a run needs to be seen elsewhere too.
        if slip.start not in taken and (slip.alone or (fixes and len(slip.raw) > 3)) and (fix := _repair(text, slip)):
            yield _without_stop(text, fix) if slip.alone and fix.text else fix
    for match in _DIGIT.finditer(text):
        if match.start() not in taken:
            yield Fix(*match.span(), None, "a digit lost with the byte before it; look up the date")


def _slips(pattern: re.Pattern[str], text: str, signed: bool) -> Iterator[_Slip]:
    for match in pattern.finditer(text):
        if not match["run"] and not match["trail"]:
            continue
        slipped = match["mark"].translate(_WIDE) + match["run"] + (match["trail"] or "")
        raw, cut = slipped.encode("gb18030", "replace"), not match["trail"]
        yield _Slip(match.start(), match.end("slip"), raw, cut, match["reading"], signed)


def _repair(text: str, slip: _Slip) -> Fix | None:
    """The best reading of a run between its neighbours, if it is clearly better than what stands there.

    A flag where two readings are about as good.
    """
    before, after = text[max(0, slip.start - 3) : slip.start], text[slip.end : slip.end + 2]
    least = _points(before + text[slip.start : slip.end] + after) + _GAIN
    readings = list(_readings(slip, before[-1:], after))
    guessed = not readings and slip.signed and slip.raw.startswith(_QUESTION)
    if guessed:
        unused = (slip._replace(raw=b"\xa3" + bytes([byte]) + slip.raw[2:]) for byte in _UNUSED)
        readings = [reading for other in unused for reading in _readings(other, before[-1:], after)]
        readings = [reading for reading in readings if len(reading) == (len(slip.raw) + 2) // 2]
        if slip.doubled:  # one character only: it must begin a word
            readings = [reading for reading in readings if _is_word(reading[1] + after[:1])]
    scored = {reading: _points(before + reading + after) for reading in readings}
    if _is_word(before[-2:]):  # a sentence may well end here: 提高。 rather than 高校
        scored = {reading: points + (reading[0] == "。") / 2 for reading, points in scored.items()}
    ranked = sorted((-points, reading) for reading, points in scored.items() if points >= least)
    if not ranked:
        return None
    note, best = "GBK that slipped by one lost byte", ranked[0][1]
    if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _CLEAR:
        return None if guessed else Fix(slip.start, slip.end, None, f"{note}: {best} or {ranked[1][1]}")
    if slip.cut and slip.reading is None:
        return Fix(slip.start, slip.end, None, f"{note}, its last character cut off: perhaps {best}")
    return Fix(slip.start, slip.end, best, note)


def _without_stop(text: str, fix: Fix) -> Fix:
    """The lone 縣 of ?h, where no sentence can end before it."""
    before = text[max(0, fix.start - 1) : fix.start]
    ends = "\u4e00" <= before <= "\u9fff" and before not in _NO_END and not _is_word(before + (fix.text or "")[1:])
    if before in "市省州" and text.startswith(_RANKS, fix.end):
        ends = False
    return fix if ends else fix._replace(text=(fix.text or "").removeprefix("。"))


def _reads(reading: str) -> bool:
    """Whether this is traditional Chinese: marks and Han in use."""
    return all(char in _MARKS or _is_used(char) for char in reading)


def _is_used(char: str) -> bool:
    """Whether a character is one of the 5,401 of Big5's first level, so traditional and in use, or a common variant."""
    return b"\xa4\x40" <= char.encode("big5", "replace") <= b"\xc6\x7e" or char in _VARIANTS


def _points(text: str) -> float:
    """How well a few characters read: one for a common character or mark, one for a word, less for others."""
    worth = [1 if c in COMMON or c in _MARKS else -1 if c < "\x80" or c == "？" else _is_used(c) / 2 for c in text]
    free, joined = 0, 0  # words so far, the last character being free, and being the end of a word
    for pair in map("".join, pairwise(text)):
        free, joined = max(free, joined), free + 1 if _is_word(pair) else 0
    return sum(worth) + max(free, joined)


def _is_word(pair: str) -> bool:
    return is_word(pair) or pair in _MORE_WORDS


def _readings(slip: _Slip, before: str, after: str) -> Iterator[str]:
    """What the run says for every byte that may have been lost.

    The first character must make a word with a neighbour. 。 makes none: behind it a word or a quotation must begin,
    or the letter of a single character stand.
    """
    for first in "。" if slip.alone else "校。" if before == "學" else _FIRST:
        raw = first.encode("gbk")[:1] + slip.raw
        for reading in _cut(raw, slip.reading) if slip.cut else _whole(raw):
            second = (reading + after)[1:3]
            begins = slip.doubled or second[0] in "“‘《「" or second[0] in _BEGIN or _is_word(second)
            begins = begins or (slip.alone and _is_word(before + second[0]))
            if _reads(reading) and (begins if first == "。" else _is_word(before + first) or _is_word(reading[:2])):
                yield reading


def _whole(raw: bytes) -> Iterator[str]:
    """The characters of `raw`; or with a pair that the page's decoder dropped, where a character is not in use."""
    text = _decode(raw)
    if text is None or 2 * len(text) != len(raw):
        return
    yield text
    for at in range(1, len(text)):
        if _is_used(text[at]) or text[at] in _MARKS:
            continue
        for one in _common(raw[2 * at], 0):
            for two in _common(raw[2 * at + 1], 1):
                if _is_word(one + two) and _decode(one.encode("gbk")[1:] + two.encode("gbk")[:1]) is None:
                    yield text[:at] + one + two + text[at + 1 :]


def _cut(raw: bytes, reading: str | None) -> Iterator[str]:
    """The characters of `raw`, whose last one has lost its second byte: by its reading, or by a word it makes."""
    head = _decode(raw[:-1])
    if not head:
        return
    if raw[-1] == _STOP[0]:
        yield head + "。"
    for last in _common(raw[-1], 0):
        if _is_read(last, reading) if reading else _is_word(head[-1] + last):
            yield head + last


def _decode(raw: bytes) -> str | None:
    try:
        return raw.decode("gbk")
    except UnicodeDecodeError:
        return None


@lru_cache(maxsize=512)
def _common(byte: int, place: int) -> tuple[str, ...]:
    """The common characters that have `byte` as their first (place 0) or second byte in GBK."""
    return tuple(sorted(char for char in COMMON if char.encode("gbk")[place] == byte))


def _is_read(char: str, reading: str) -> bool:
    return any(syllable == reading and char in characters for syllable, characters, *_ in rows("readings"))
