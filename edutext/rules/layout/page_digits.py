"""Page numbers that are nothing but a figure inside a word: 国4务院, 文明班3级."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from edutext.model import Fix
from edutext.rules.encoding.words import is_word, seconds
from edutext.rules.layout.breaks import splits_word
from edutext.rules.numbers.counters import is_counter
from edutext.rules.numbers.shape import shape

_DIGIT = ord("0")  # in the shape of a text
_PLACE = re.compile(rb"0(?<=\?0)(?=0?\?)")  # fast: it begins with a plain character
# Units that the table of counters leaves out, and what stands before a figure: 壮大6大产业, 每户有1人.
_UNITS = tuple("大金银铜銀銅级級分月年日号號时時点點位周天票死伤傷")
_COUNTING = frozenset(
    "有每近各约約第前后後上下逾超满滿达達为為设設均仅僅只派配建增选選评評奖獎占到過过於于至从從自和与與及或"
)
# Words of schools that a general list does not have.
_SCHOOL_WORDS = (
    "树人 樹人 共育 育人 德育 美育 智育 劳育 勞育 班级 班級 年级 年級 校园 校園 校舍 校本 师德 師德 师风 "
    "師風 师资 師資 教研 教案 备课 備課 听课 聽課 评课 評課 课堂 課堂 学段 學段 学籍 學籍 学科 學科 幼儿 "
    "幼兒 家校 名师 名師 督导 督導 督学 督學 党建 黨建 均衡 骨干 骨幹 优质 優質 资助 資助"
)


class _Digit(NamedTuple):
    """A figure at [start, end) between two characters that make a word."""

    start: int
    end: int
    number: int
    counts: bool
    """What stands behind it may be its unit."""


def page_digits(text: str) -> Iterator[Fix]:
    """The fixes for figures inside words: two or more that count the pages are removed, a single one is flagged.

    >>> text = "坚持立德树2人，家校共3育成效显著。"
    >>> [(fix.text, text[fix.start:fix.end]) for fix in page_digits(text)]
    [('', '2'), ('', '3')]
    >>> [fix.text for fix in page_digits("迎接国4务院督导，每户有1人就业，受理议案3件。")]
    [None]
    """
    run: list[_Digit] = []
    for digit in _inside_words(text):
        if run and digit.number != run[-1].number + 1:
            yield from _of_run(text, run)
            run = []
        run.append(digit)
    yield from _of_run(text, run)


def _inside_words(text: str) -> Iterator[_Digit]:
    digits, behind = shape(text), _seconds()
    for place in _PLACE.finditer(digits):
        left = place.start() - 1
        end = left + (3 if digits[left + 2] == _DIGIT else 2)
        if text[end] not in behind.get(text[left], "") or text[left] in _COUNTING:
            continue
        counts = text[end] in _UNITS or is_counter(text, end)
        # 议案3件 are three; of 班3级 nothing else can be made
        if not (counts and is_word(text[max(0, left - 1) : left + 1])):
            yield _Digit(left + 1, end, int(text[left + 1 : end]), counts)


def _of_run(text: str, run: list[_Digit]) -> Iterator[Fix]:
    """The fixes for figures of which each is one more than the one before."""
    sure = [digit for digit in run if not digit.counts]
    if len(run) > 1 and sure:
        for digit in run:
            yield Fix(digit.start, digit.end, "", "a page number inside a word")
        return
    for digit in sure:
        if splits_word(text[: digit.start][-2:], text[digit.end : digit.end + 2]):
            yield Fix(digit.start, digit.end, None, "a figure inside a word, perhaps the number of a page")


@lru_cache(maxsize=1)
def _seconds() -> dict[str, str]:
    """What makes a word behind each character, those of schools too."""
    found = dict(seconds())
    for word in _SCHOOL_WORDS.split():
        found[word[0]] = found.get(word[0], "") + word[1]
    return found
