"""Words, sentences and blocks that stand twice in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count
from operator import eq

from edutext.characters import HAN_NUMERAL, is_han
from edutext.data.tables import Extra, rows
from edutext.lines import Line, beside, line_at, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.words import is_word
from edutext.rules.layout.breaks import begins_block
from edutext.rules.layout.repeats import repeats
from edutext.rules.literals import places

# 目的的, 标的的 and 打的的 end in 的 themselves; 的的确确 doubles it.
_PARTICLE_TWICE = "的的"
_OTHER_PARTICLE = lazy_pattern("(?<![目标似有標打])的的(?![确確士])")
_ELLIPSIS = lazy_pattern(r"(?:…+|\.{3,6}|\[?(?:详细|全文|更多)\]?)$")
_SENTENCE = lazy_pattern("[。！？；]")
_MASK = lazy_pattern("[*＊×✕]{1,4}|[XxＸｘ]{2,4}")
_UNMASKED = 6  # characters that a mask may stand for

# 教研组教研组长, 教育工作教育工作者: two words, of which one begins with the other; 深入深入再深入: a slogan.
_BORDER = frozenset("长長者员員再")
_MARKS = "，。！？；：、,!?;:\r\n \u3000"

# A phrase that stands twice for a reason: a heading and its paragraph, one after the other (一个行业一个行业), a shout.
_HEADED = lazy_pattern(f"(?:[0-9{HAN_NUMERAL}][、.．)）]?|[:：。！？!?； \u3000])\\Z")
_ONE_BY_ONE = frozenset("一逐每几幾")
_SHOUTED = ("！", "!", "？", "?", "”", "’", "」")
_OFFICE = ("书记", "書記", "主任", "主席", "成员", "成員", "办公", "辦公", "负责", "負責")
_SHADOW = lazy_pattern(r"[ \u3000]*([^\r\n]{1,60}) ?\1")  # a line of slides, another rule's
_PROSE = lazy_pattern("[，。；,;]")
_LINE = 1_000  # characters of a line, on each side, that a phrase is judged by

_LEAD_IN, _LONGEST_LEAD_IN = 8, 40  # characters; what is shorter may be a label or a shout
_TEASER = 12  # characters: what is shorter may be a heading that its paragraph repeats
_PARAGRAPH = 20  # characters: what is shorter may be a refrain
_BLOCK, _ITEMS = 100, 3  # characters of a repeated block; numbered items that make a short one
_PHRASE, _LONGEST_PHRASE = 4, 6  # characters; shorter ones are words of the tables, or speech: 为什么为什么
_NEVER_TWICE = frozenset("，。、；：,;:的和了在为為")  # 高高兴兴 and other words that the language doubles have none
_NEARBY = 20_000  # characters on each side in which the right spelling is looked for


@rule("duplicate-text", Confidence.LIKELY, words=(_PARTICLE_TWICE,))
def duplicate_text(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Words, teasers and blocks that stand twice in a row are read once; other doubled characters are flagged.

    >>> print(duplicate_text("本学期学期，我校取得新成绩。\\n本学期，我校取得新成绩。"))
    本学期，我校取得新成绩。
    本学期，我校取得新成绩。
    >>> print(duplicate_text("各校要结合实际结合实际制定方案，明确服务内容服务内容和标准。"))
    各校要结合实际制定方案，明确服务内容和标准。
    >>> print(duplicate_text("全县教育事业取得新的成绩。\\n全县教育事业取得新的成绩。高考上线率稳步提升。"))
    全县教育事业取得新的成绩。高考上线率稳步提升。

    Characters that meet at the border of two words, and words that the language doubles, stay:

    >>> print(duplicate_text("学校校长转变工作作风，实实在在办事，一件一件抓落实。"))
    学校校长转变工作作风，实实在在办事，一件一件抓落实。
    """
    yield from _teasers(text)
    yield from _lead_ins(text)
    again = list(repeats(text, range(1, _LONGEST_PHRASE + 1)))
    words = list(_words(text, again, evidence.tables))
    yield from words
    yield from _phrases(text, [(at, size) for at, size in again if size >= _PHRASE], shown=bool(words))
    doubled = [at for at, size in again if size == 1]
    bold = list(_throughout(text, doubled))
    yield from bold
    for flag in (*_characters(text, doubled), *_particles(text, evidence.tables)):
        if not any(fix.start <= flag.start < fix.end for fix in bold):
            yield flag


def _teasers(text: str) -> Iterator[Fix]:
    """Paragraphs that the next one begins with, and a block of paragraphs that follows itself."""
    paragraphs = [line for line in lines(text) if line.text and not line.text.isspace()]
    contents = [line.text.strip() for line in paragraphs]
    heads = [content[:_TEASER] for content in contents]
    for at in compress(count(), map(eq, heads, heads[1:])):
        teaser, full = contents[at], contents[at + 1]
        if len(teaser) < _TEASER:
            continue
        if full == teaser and len(full) >= _PARAGRAPH and _SENTENCE.search(full):
            yield Fix(paragraphs[at + 1].start, paragraphs[at + 1].stop, "", "a paragraph that stands twice")
        opening = _ELLIPSIS.sub("", teaser)
        ends = opening != teaser or opening[-1] in "。！？!?；;：:" or _SENTENCE.search(opening)
        if ends and len(full) > len(opening) >= _TEASER and _begins(full, opening) and _SENTENCE.search(full):
            yield Fix(paragraphs[at].start, paragraphs[at].stop, "", "a teaser that the next paragraph repeats")
    yield from _block(paragraphs, contents)


def _begins(paragraph: str, opening: str) -> bool:
    """Whether a paragraph begins with `opening`, a masked word of which may stand in full there."""
    if paragraph.startswith(opening):
        return True
    before, *behind = _MASK.split(opening)
    if len(behind) != 1 or not paragraph.startswith(before):
        return False
    return paragraph.find(behind[0], len(before) + 1, len(before) + _UNMASKED + len(behind[0])) >= 0


def _block(paragraphs: list[Line], contents: list[str]) -> Iterator[Fix]:
    """The second of two equal blocks, found by the first paragraph that has a sentence."""
    first = next((i for i, content in enumerate(contents) if _SENTENCE.search(content)), None)
    if first is None or contents[first] not in contents[first + 1 :]:
        return
    again = contents.index(contents[first], first + 1)
    size = again - first
    numbered = size >= _ITEMS and all(map(begins_block, contents[first:again]))
    long = numbered or sum(map(len, contents[first:again])) >= _BLOCK
    if long and contents[first:again] == contents[again : again + size]:
        yield Fix(paragraphs[again].start, paragraphs[again + size - 1].stop, "", "a block that stands twice")


def _lead_ins(text: str) -> Iterator[Fix]:
    """现将有关情况汇报如下：现将有关情况汇报如下："""
    for colon in "：:":
        start = 0
        end = text.find(colon) + 1
        while end:
            again = text.find(colon, end) + 1
            first = end - (again - end)  # the second of two colons ends what the first one ended
            if _LEAD_IN <= again - end <= min(_LONGEST_LEAD_IN, end - start) and text.startswith(
                text[end:again], first
            ):
                alone = first == 0 or text[first - 1] in _MARKS
                if alone and not any(char in _MARKS for char in text[end : again - 1]):
                    yield Fix(end, again, "", "a lead-in that stands twice")
            start, end = end, again


def _words(text: str, found: list[tuple[int, int]], tables: Extra) -> Iterator[Fix]:
    words = _doubled(tables)
    for at, size in found:
        nouns = words.get(text[at : at + size])
        end = at + 2 * size
        if nouns and text[end : end + 1] not in _BORDER and text.startswith(nouns, end):
            yield Fix(at + size, end, "", "a word that stands twice")


@lru_cache(maxsize=8)
def _doubled(tables: Extra) -> dict[str, tuple[str, ...]]:
    """The words of the tables, with what must follow: one of some nouns, or nothing."""
    verbs = {word: tuple(nouns.split("|")) for word, nouns, *_ in rows("doubled_verbs", tables)}
    return {word: ("",) for word, *_ in rows("doubled_words", tables)} | verbs


def _phrases(text: str, found: list[tuple[int, int]], shown: bool) -> Iterator[Fix]:
    """Phrases of characters alone that stand twice inside a sentence: 结合实际结合实际制定方案.

    At the head of a line the first may be its heading: there another word must be `shown` to stand twice.
    """
    for start, size in found:
        phrase, end = text[start : start + size], start + 2 * size
        if not all(map(is_han, phrase)) or phrase in (phrase * 2)[1:-1] or text.startswith(phrase, end):
            continue
        if phrase[0] in _ONE_BY_ONE or text.startswith((*_SHOUTED, *_BORDER, *_OFFICE), end):
            continue
        before, behind = beside(text, start, end, _LINE)
        line = before + text[start:end] + behind
        inside = before and not _HEADED.search(before) and not _SHADOW.match(line)
        at_head = shown and not before and is_han(text[end : end + 1])
        if (inside or at_head) and _PROSE.search(line):
            yield Fix(start + size, end, "", "a phrase that stands twice")


def _throughout(text: str, found: list[int]) -> Iterator[Fix]:
    """Lines in which every character stands twice, marks and particles too: bold type made by printing it twice."""
    for at in found:
        if at and text[at - 1] not in "\r\n":
            continue
        line = line_at(text, at, at)
        content = line.text
        if len(content) >= _TEASER and content[::2] == content[1::2] and not _NEVER_TWICE.isdisjoint(content):
            yield Fix(line.start, line.end, content[::2], "a line in which every character stands twice")


def _characters(text: str, found: list[int]) -> Iterator[Fix]:
    """Doubled characters whose surroundings stand elsewhere with one, and doubled nowhere else.

    规范办办学 is one where the text reads 规范办学 in other places.
    """
    doubled = Counter(text[at - 1 : at + 3] for at in found)
    for at in found:
        single = text[max(0, at - 2) : at + 1] + text[at + 2 : at + 4]
        if len(single) < 5 or doubled[text[at - 1 : at + 3]] > 1 or _is_natural(single):
            continue
        low, high = max(0, at - _NEARBY), at + _NEARBY
        if text.find(single[1:4], low, high) < 0:
            continue  # what both forms have in common
        forms = [form for form in (single[:4], single[1:]) if all(map(is_han, form))]
        if any(text.find(form, low, high) >= 0 for form in forms):
            yield Fix(at, at + 2, None, f"{text[at]} twice, elsewhere once in these words: check what was meant")


def _particles(text: str, tables: Extra) -> Iterator[Fix]:
    for at in places(text, tables).get(_PARTICLE_TWICE, ()):
        if _OTHER_PARTICLE.match(text, at):
            yield Fix(at, at + 2, None, "的 stands twice: check whether a word is missing in between")


def _is_natural(single: str) -> bool:
    """Whether the third of five characters may well stand twice: 扎扎实实, or the border of two words (用水水源).

    What stands three times is a border (资源源源不断), verse (声声声入耳) or a sound.
    """
    reduplicated = single[0] == single[1] or single[3] == single[4] or single[2] in (single[1], single[3])
    return reduplicated or single.startswith("共和国") or (is_word(single[1:3]) and is_word(single[2:4]))
