"""Readings in brackets behind characters: 學(xué)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

from edutext.data.tables import rows
from edutext.lines import line_at, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.plausibility import COMMON, is_traditional

# Letters of Pinyin with their tone marks; ɑ and ɡ are what Chinese textbooks print for a and g.
_LETTER = "a-zɑɡüāáǎàēéěèêīíǐìńňǹōóǒòūúǔùǖǘǚǜ\u0300\u0301\u0304\u0308\u030c"
_GLOSS = lazy_pattern(rf" ?[(（] ?([{_LETTER}][{_LETTER} ]{{0,23}}[1-5]?) ?(?:[)）]|(?=…|\.\.\.|\s*(?:[\r\n]|\Z)))")
# A wider class of letters, faster to compile; one pattern for each bracket, because a search for one character is fast.
_SIGNS = (lazy_pattern(r"\( ?[a-z\u00e0-\u030c]"), lazy_pattern("（ ?[a-z\u00e0-\u030c]"))
_PRONUNCIATION = lazy_pattern(
    "拼音|[读讀注发發字]音|[声聲][调調母]|[韵韻]母|多音字|音[节節]|[识識生]字|[认認拼][读讀]|易[错錯]字"
)
# What a child's reader says of its readings, anywhere in it.
_READER = lazy_pattern("拼音|识字|儿歌|注音|读一读|我会[认读写]|生字")
_SENTENCE_END = lazy_pattern("[。！？!?\r\n]")
_SPELLING = str.maketrans({"ɑ": "a", "ɡ": "g", "v": "ü", " ": None, **dict.fromkeys("12345")})
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))

_MANY = 8  # this many glossed characters are no author's help with a rare name, whatever the script
_SAMPLE = 8  # readings whose lines show the script
_WORD = 4  # characters that one bracket may spell out together
_ITEM = 6  # characters of an entry in a list of words: 一曝（pù）十寒
_ITEM_END = lazy_pattern(r"\s(?![)）])|[、；;：:|/“”「」『』《》]")
_EVERY = 0.7  # share of the characters that have readings in a line of a primer, which may have a heading


@rule("pinyin-gloss", Confidence.SURE)
def pinyin_gloss(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Readings put in brackets behind characters by a copying site are removed.

    A reading must be one of its character's own. Two in a text in traditional characters are the mark of a
    converted clone, and so are readings of eight characters in any script; a bracket that the end of the text cut
    off goes with its siblings:

    >>> print(pinyin_gloss("教學(xué)發(fā)展平(ping)(ping)臺，服務全國(g"))
    教學發展平臺，服務全國

    One reading of a rare name is the author's own, and a sentence about readings needs them. So do lessons: they
    gloss rare characters, or entries of a list, or one character in two ways, where a clone glosses what is common:

    >>> print(pinyin_gloss("单(shàn)县教育局举办创客(App)大赛。"))
    单(shàn)县教育局举办创客(App)大赛。
    >>> print(pinyin_gloss("「樂」是多音字，讀作樂(lè)或樂(yuè)。"))
    「樂」是多音字，讀作樂(lè)或樂(yuè)。
    >>> print(pinyin_gloss("踽（jǔ）踽獨行者，饕餮（tāo tiè）之徒，皆為寓言中的人物。"))
    踽（jǔ）踽獨行者，饕餮（tāo tiè）之徒，皆為寓言中的人物。
    """
    if not any(sign.search(text) for sign in _SIGNS):
        return
    found = [match for match in _GLOSS.finditer(text) if match.start() and not _is_lesson(text, match.start())]
    whole: list[Fix] = []
    cut: list[Fix] = []
    glossed: dict[str, set[str]] = {}  # the readings given to each character
    head = -1  # where the character of the bracket at hand ends: several brackets may follow it
    for match in _outside_primers(text, found):
        head = head if whole and whole[-1].end == match.start() else match.start()
        reading = normalize("NFC", match[1]).translate(_SPELLING)
        if match[0][-1] not in ")）":
            if _begins(reading, text[head - 1]):
                cut.append(Fix(match.start(), match.end(), "", "a reading that was cut off"))
        elif any(_spells(reading, text[head - n : head]) for n in range(1, min(_WORD, head) + 1)):
            glossed.setdefault(text[head - 1], set()).add(reading)
            whole.append(Fix(match.start(), match.end(), "", "a reading put behind its character"))
    converted = len(whole) > 1 and (evidence.traditional or _among_traditional(text, whole))
    if not converted and (len(glossed) < _MANY or _READER.search(text)):
        return
    if not _is_vocabulary(glossed) and not _is_list(text, whole):
        yield from whole
        yield from cut


def _among_traditional(text: str, found: list[Fix]) -> bool:
    """Whether the lines with readings are traditional; the lines of the site around them may not be."""
    glossed = {line_at(text, fix.start) for fix in found[:_SAMPLE]}
    return is_traditional("\n".join(line.text for line in sorted(glossed)))


def _outside_primers(text: str, found: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Readings but those of lines in which nearly every character has one with its tone: rhymes for beginners."""
    place = 0
    for line in lines(text):
        first = place
        while place < len(found) and found[place].start() < line.stop:
            place += 1
        inside = found[first:place]
        toned = sum(not match[1].isascii() for match in inside)
        if toned < 2 or toned < _EVERY * sum("\u4e00" <= char <= "\u9fff" for char in line.text):
            yield from inside


def _is_vocabulary(glossed: dict[str, set[str]]) -> bool:
    """Whether half of the characters and more are rare, or have two readings here: the choice of a teacher."""
    rare = sum(char not in COMMON for char in glossed)
    compared = sum(len(readings) > 1 for readings in glossed.values())
    return max(rare, compared) * 2 >= len(glossed)


def _is_list(text: str, found: list[Fix]) -> bool:
    """Whether two thirds of the readings and more stand in short entries, and not in sentences."""
    inside = sum(_in_entry(text, fix) for fix in found)
    return inside * 3 >= len(found) * 2


def _in_entry(text: str, fix: Fix) -> bool:
    """Whether a reading is the only one between two ends of entries, with few characters around it."""
    before = _ITEM_END.split(text[max(0, fix.start - 4 * _ITEM) : fix.start])
    behind = _ITEM_END.split(text[fix.end : fix.end + 4 * _ITEM], maxsplit=1)
    opened = len(before) > 1 or fix.start <= 4 * _ITEM
    closed = len(behind) > 1 or fix.end + 4 * _ITEM >= len(text)
    entry = before[-1] + behind[0]
    alone = not any(bracket in entry for bracket in "(（")
    return opened and closed and alone and sum("\u4e00" <= char <= "\u9fff" for char in entry) <= _ITEM


def _is_lesson(text: str, offset: int) -> bool:
    """Whether the sentence around `offset` speaks of pronunciation."""
    before = text[max(0, offset - 100) : offset]
    after = text[offset : offset + 100]
    sentence = _SENTENCE_END.split(before)[-1] + _SENTENCE_END.split(after, maxsplit=1)[0]
    return _PRONUNCIATION.search(sentence) is not None


@lru_cache(maxsize=1)
def _characters() -> dict[str, str]:
    """The characters of every syllable, with its tone mark and without."""
    table: dict[str, str] = {}
    for syllable, characters, *_ in rows("readings"):
        plain = normalize("NFC", normalize("NFD", syllable).translate(_TONES))
        table[syllable] = table.get(syllable, "") + characters
        if plain != syllable:
            table[plain] = table.get(plain, "") + characters
    return table


def _spells(reading: str, characters: str) -> bool:
    """Whether `reading` is one syllable of each of the `characters`, one after another."""
    if not characters or not reading:
        return not characters and not reading
    table = _characters()
    longest = 6  # zhuāng
    return any(
        characters[0] in table.get(reading[:size], "") and _spells(reading[size:], characters[1:])
        for size in range(1, longest + 1)
    )


def _begins(reading: str, character: str) -> bool:
    """Whether a reading of `character` begins like this."""
    return any(syllable.startswith(reading) and character in those for syllable, those in _characters().items())
