"""What a run of GBK says that has lost its first byte, and how well it reads."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise, product
from typing import NamedTuple

from edutext.data.tables import rows
from edutext.plausibility import BY_FREQUENCY, COMMON
from edutext.rules.encoding.words import is_word

# What stands before 總結 in 。總結 and before 看重 in 非常看重: characters whose second byte is A3, by frequency.
MARKED = "。保校專海模常福危停裕牛祝剩希玻粒桑"
# Words of schools and counties that a general list does not have.
_MORE_WORDS = {a + "校" for a in "我全本該各學分母黨技院離返兩每所建辦入住"} | {"專" + a for a in "款任職崗案欄"}
_MORE_WORDS |= (
    {"停" + a for a in "考課辦學發招撥繳建"}
    | {"保" + a for a in "教送育底暢"}
    | {a + "保" for a in "醫環社低確參"}
    | {"校慶", "模擬", "總務", "教務", "政教", "德育", "後勤"}
)
_MORE_WORDS |= {"縣" + a for a in "局政委級域城內直長市鄉教財區人三兩屬屆"}
_MORE_WORDS |= {a + "課" for a in "聽評備授講上說開選微"}
_OF_SCHOOLS = frozenset("課縣鄉鎮校園班考獎績勤")
_HEADS = ("進一步", "下一步", "新一輪")  # words of three that sentences begin with
_MORE_WORDS |= {head[:2] for head in _HEADS}
# Single characters that sentences of reports begin with.
_BEGIN = frozenset("讓我其此該這但現近")
_PARTICLES = frozenset("的和與在是為及對")
# Forms that converted clones prefer and Big5 does not have on its first level.
_VARIANTS = "爲裏羣衆喫着牀綫峯啓曆佔纔汚"
_MARKS = "。、，；：！“”‘’《》（）—…·"
_FIGURES = "０１２３４５６７８９％"
_STOP, _COMMA = "。".encode("gbk"), "，".encode("gbk")
_GONE = "\ufffd"  # a pair that is no character, or what may have stood between two
_MOST_GAPS, _MOST_READINGS = 2, 50
_SHORT = 2  # characters; more may begin a sentence with a word that no list has
# By frequency; behind the first 1,000 stand the traditional forms of some, in the same order.
_SHARE = 1_000 / (len(BY_FREQUENCY) - 1_000)
_RANKS = {char: rank if rank < 1_000 else (rank - 1_000) * _SHARE for rank, char in enumerate(BY_FREQUENCY)}
_UNRANKED, _RARE_MARK = 2_000, 300
_WORD = 5  # a character that makes a word is as likely as one that makes none and is e^5 times as frequent
# The list of words has the forms of OpenCC.
_FORMS = str.maketrans("為眾裡群吃啟床峰線污", "爲衆裏羣喫啓牀峯綫汚")


class Slip(NamedTuple):
    """A slipped run: its bytes without the first; whether the last is lost too, and that character's reading."""

    start: int
    end: int
    raw: bytes
    cut: bool
    reading: str | None
    signed: bool
    marked: bool
    """The first byte is that of a full-width mark, ？ in most cases."""

    @property
    def alone(self) -> bool:
        """?h: a letter and nothing but the mark before it."""
        return self.marked and len(self.raw) == 3 and not self.cut and not self.signed

    @property
    def doubled(self) -> bool:
        """?,F: a letter, the mark and the sign of the lost byte."""
        return self.marked and len(self.raw) == 3 and not self.cut and self.signed


def is_used(char: str) -> bool:
    """Whether a character is one of the 5,401 of Big5's first level, so traditional and in use, or a common variant.

    >>> is_used("學"), is_used("学"), is_used("貙")
    (True, False, False)
    """
    return b"\xa4\x40" <= char.encode("big5", "replace") <= b"\xc6\x7e" or char in _VARIANTS


def is_rare(char: str) -> bool:
    """Whether a character is of neither script's common ones: Big5's first level, and the first of GB 2312.

    >>> is_rare("學"), is_rare("学"), is_rare("貙"), is_rare("，")
    (False, False, True, False)
    """
    code = char.encode("gb18030", "replace")
    return char.isalpha() and not is_used(char) and not (b"\xb0" <= code < b"\xd8" and code[1:] >= b"\xa1")


def joins(pair: str) -> bool:
    """Whether two characters are a common word, of schools and counties too.

    >>> joins("教育"), joins("停課"), joins("育局")
    (True, True, False)
    """
    return is_word(pair) or pair in _MORE_WORDS or is_word(pair.translate(_FORMS))


def points(text: str) -> float:
    """How well a few characters read: one for a common character or mark, one for a word, less for others.

    >>> points("非常看重學生") > points("非??粗貙W生")
    True
    """
    worth = [1 if c in COMMON or c in _MARKS else -1 if c < "\x80" or c == "？" else is_used(c) / 2 for c in text]
    free, joined = 0, 0  # words so far, the last character being free, and being the end of a word
    for pair in map("".join, pairwise(text)):
        free, joined = max(free, joined), free + 1 if joins(pair) else 0
    return sum(worth) + max(free, joined)


def opening(reading: str) -> float:
    """How many points a reading gains by a stop behind which a sentence begins: 停下一步 is 。下一步.

    >>> opening("。下一步"), opening("。學校"), opening("停下一步")
    (2.0, 0.5, 0.0)
    """
    if not reading.startswith("。"):
        return 0.0
    return 2.0 if reading.startswith(_HEADS, 1) else 0.5


def rarity(char: str) -> float:
    """How many points a character loses for being rare, by the logarithm of its rank.

    >>> rarity("。") < rarity("主") < rarity("西")
    True
    """
    rank = 0 if char in "，、。的”" else _RANKS.get(char.translate(_FORMS), _UNRANKED if is_used(char) else _RARE_MARK)
    return math.log(rank + 50) / _WORD - (char not in COMMON and char not in _MARKS) / 2  # counted already


def needs_no_word(char: str) -> bool:
    """Whether a character stands between words: a mark or a particle.

    >>> needs_no_word("的"), needs_no_word("校")
    (True, False)
    """
    return char in _MARKS or char in _PARTICLES


def readings(slip: Slip, before: str, after: str) -> Iterator[str]:
    """What the run says for every byte that may have been lost, between the characters `before` and `after` it.

    >>> shifted = "程霉芾怼＝涍^".encode("gbk")  # of 食堂管理。經過, the first byte of 食 lost
    >>> said = list(readings(Slip(2, 10, shifted, False, None, True, False), "校", "整治"))
    >>> "食堂管理。經過" in said, "學堂管理。經過" in said
    (True, False)
    """
    for first in _firsts(slip, before):
        raw = first.encode("gbk")[:1] + slip.raw
        for reading in _cut(raw, slip.reading) if slip.cut else _whole(raw, after):
            fitting = not slip.marked or fits(slip, before, reading, after) or (first == "。" and len(reading) > _SHORT)
            if fitting and _is_text(reading, slip):
                yield reading


def _is_text(reading: str, slip: Slip) -> bool:
    """Whether these are characters in use; where any byte may have been lost, common ones for the most part."""
    if not all(char in _MARKS or char in _FIGURES or char == _GONE or is_used(char) for char in reading):
        return False
    rest = reading[1:]
    return slip.marked or sum(char in COMMON or char in _MARKS for char in rest) * 3 >= len(rest) * 2


def _firsts(slip: Slip, before: str) -> str:
    """The characters that the run may begin with: with its first byte for their second."""
    if slip.marked:
        return "。" if slip.alone else MARKED
    marks = (mark for mark in _MARKS if mark not in "！—…·" and mark.encode("gbk")[1] == slip.raw[0])
    return "".join((*marks, *_all_used(slip.raw[0])))


def fits(slip: Slip, before: str, reading: str, after: str) -> bool:
    """Whether the first character of a reading makes a word with a neighbour, or is one that needs none.

    Behind 。 a word or a quotation must begin, or the letter of a single character stand; behind 的 and ， a word.
    """
    first, second = reading[0], (reading + after)[1:3]
    if first == "。":
        begins = second[:1] in ("“", "‘", "《", "「") or second[:1] in _BEGIN or joins(second)
        return begins or (slip.alone and joins(before + second[:1]))
    if first in "”’》）“‘《（":
        return True
    word = joins(before + first) or joins(first + second[:1])
    return word or (needs_no_word(first) and not slip.marked and joins(second))


def _whole(raw: bytes, after: str) -> Iterator[str]:
    """The characters of `raw`; or with a pair that the page's decoder dropped, where a character is not in use."""
    chars = [decoded(raw[at : at + 2]) or _GONE for at in range(0, len(raw), 2)]
    text = "".join(chars)
    if 2 * len(text) != len(raw):
        return
    gaps = [at for at in range(1, len(text)) if not (is_used(text[at]) or text[at] in _MARKS)]
    if _GONE not in text:
        yield text
    if len(text) > 2 and 0 < len(gaps) <= _MOST_GAPS:
        for said in islice(product(*(list(_merged(text, at, raw, after)) for at in gaps)), _MOST_READINGS):
            for at, piece in zip(gaps, said, strict=True):
                chars[at] = piece
            yield "".join(chars)


def is_doubtful(reading: str, after: str) -> bool:
    """Whether a character of a reading makes no word, so that it may be two that lost the pair between them.

    So is a reading that holds U+FFFD, where ， may have been lost.

    化建 BBAF BDA8 leaves BBA8, 花, once AFBD is dropped.

    >>> is_doubtful("保持戰略鼎", "；"), is_doubtful("依法行正規範", "辦"), is_doubtful("非常重視", "學")
    (True, True, False)
    """
    if _GONE in reading:
        return True
    raw = reading.encode("gbk")
    for at in range(1, len(reading)):
        char, before, behind = reading[at], reading[at - 1], (reading + after)[at + 1 : at + 2]
        if char in "；：！？" and not joins((reading + after)[at + 1 : at + 3]):
            return True
        if char in _MARKS or char in _PARTICLES or char in _FIGURES or joins(before + char):
            continue
        alone = not joins(char + behind)
        if alone and char not in COMMON and char not in _OF_SCHOOLS:
            return True
        loose = at > 1 and not joins(reading[at - 2 : at])  # the character before, too, makes no word
        if loose and any(_GONE in piece for piece in _merged(reading, at, raw, after)):
            return True
    return False


def _merged(text: str, at: int, raw: bytes, after: str) -> Iterator[str]:
    """The words that one character stands for where what was dropped began inside it: 三年, ，質, 會科.

    Between the ends of two words ， may have been lost as well, which U+FFFD stands for.
    """
    first, second = raw[2 * at], raw[2 * at + 1]
    before, behind = text[at - 1], (text + after)[at + 1 : at + 2]
    for two in filter(is_used, _common(second, 1)):
        lead = two.encode("gbk")[:1]
        begins = joins(two + behind)
        if first == _COMMA[0] and begins and decoded(_COMMA[1:] + lead) is None:
            yield "，" + two
        for one in filter(is_used, _common(first, 0)):
            if decoded(one.encode("gbk")[1:] + lead) is not None:
                continue
            if joins(one + two):
                yield one + two
            elif begins and joins(before + one):
                yield one + _GONE + two


def _cut(raw: bytes, reading: str | None) -> Iterator[str]:
    """The characters of `raw`, whose last one has lost its second byte: by its reading, or by a word it makes."""
    head = decoded(raw[:-1])
    if not head:
        return
    if raw[-1] == _STOP[0]:
        yield head + "。"
    for last in _common(raw[-1], 0):
        if _is_read(last, reading) if reading else joins(head[-1] + last):
            yield head + last


def decoded(raw: bytes) -> str | None:
    """`raw` read as GBK; None where it is none.

    >>> decoded("常".encode("gbk")), decoded(b"~") == "~", decoded(bytes([0xB3]))
    ('常', True, None)
    """
    try:
        return raw.decode("gbk")
    except UnicodeDecodeError:
        return None


@lru_cache(maxsize=512)
def _common(byte: int, place: int) -> tuple[str, ...]:
    """The common characters that have `byte` as their first (place 0) or second byte in GBK."""
    return tuple(sorted(char for char in COMMON if char.encode("gbk")[place] == byte))


@lru_cache(maxsize=256)
def _all_used(byte: int) -> str:
    """The characters in use that have `byte` as their second byte in GBK."""
    return "".join(char for first in range(0x81, 0xFF) if is_used(char := decoded(bytes([first, byte])) or " "))


def _is_read(char: str, reading: str) -> bool:
    return any(syllable == reading and char in characters for syllable, characters, *_ in rows("readings"))
