"""Counts: Han characters, sentences, paragraphs."""

from __future__ import annotations

from edutext.patterns import lazy_pattern
from edutext.sections.paragraphs import paragraphs

# Script=Han of Unicode 17 (Scripts.txt): radicals, 々, 〇, Suzhou numerals, the URO, the extensions A to J, the
# compatibility ideographs, and the iteration marks of the ideographic symbols block.
_HAN = lazy_pattern(
    "[\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufa6d\ufa70-\ufad9\U00016fe2\U00016fe3\U00016ff0-\U00016ff6\U00020000-\U0002fa1d\U00030000-\U0003347f]+"
)
# GB/T 15834: 。？！ end a sentence, in the half width that NFKC leaves too. A ? in an address ends none.
_SENTENCE_END = lazy_pattern("(?:[。！？]|[!?](?![0-9A-Za-z=&/]))+")


def han(text: str) -> int:
    """How many characters of script Han a text has: Chinese characters of all planes, radicals, 々 and 〇.

    >>> han("二〇二二年10月，人人爱读书。"), han("𠮷"), han("あいう，。"), han("⽂")
    (11, 1, 0, 1)
    """
    return sum(len(run) for run in _HAN.findall(text))


def sentences(text: str) -> int:
    """How many sentences a text has, by the marks that end them; headings without a mark are none.

    >>> sentences("一、工作回顾\\n新建学校2所。成绩怎样？！见 http://example.org/a?b=1。")
    3
    """
    return len(_SENTENCE_END.findall(text))


def paragraph_count(text: str) -> int:
    """How many paragraphs a text has: lines that are not blank, or the pieces of a text without line breaks.

    >>> paragraph_count("工作报告\\n\\n一、工作回顾\\n　　全年平稳。\\n")
    3
    """
    return sum(1 for paragraph in paragraphs(text) if paragraph.text.strip())
