"""Names replaced inside words: 示XX县区 for 示范县, 小编络 for 网络."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from edutext.data.tables import Extra, rows
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import places

# Where 示 or 模 is the head of 示范 or 模范, and no end of another word (展示XX县区, 规模XX县区).
_MODEL = lazy_pattern(
    "(?<=[示模])(?:(?<=发展示)|(?<=突出示)|(?<![展提表出公指警批请启显明暗告揭演图预宣]示))(?<!规模)(?<!楷模)"
)
_COUNTY = lazy_pattern("[XxＸｘ×*＊○某](?:(?<=某)某?|(?<!某)[XxＸｘ×*＊○]{1,2})县区(?![位域划])")
# 网 was the site's own name, replaced by what it calls itself.
_EDITOR = "小编"


class _Word(NamedTuple):
    """A word with 网 that became `before` 小编 `after`; sure, or to be seen beside one that is."""

    before: str
    after: str
    sure: bool
    not_after: tuple[str, ...]


@lru_cache(maxsize=4)
def _words(tables: Extra) -> dict[str, tuple[_Word, ...]]:
    """The words by the character before 小编 and 小编, or by 小编 and the character behind."""
    found: dict[str, tuple[_Word, ...]] = {}
    for written, kind, *rest in rows("net_words", tables):
        before, _, after = written.partition(_EDITOR)
        key = before[-1:] + _EDITOR + ("" if before else after[:1])
        word = _Word(before, after, kind == "sure", tuple("".join(rest[:1]).split()))
        found[key] = (*found.get(key, ()), word)
    return found


@rule("gazetteer", Confidence.SURE, needs=("县区", "小编"))
def gazetteer(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Words that a site broke when it hid names are put right; hidden names are flagged.

    范县 is a county, so hiding county names turned 示范县 into 示XX县区; hiding the site's own name turned 网络
    into 小编络:

    >>> print(gazetteer("成为省级示XX县区、双拥模XX县区，建设校园小编络。"))
    成为省级示范县、双拥模范县，建设校园网络。

    Elsewhere the name is not known, and an editor (小编) may stand somewhere:

    >>> print(gazetteer("展示XX县区风采，XX县区学校结对；小编站在操场上。"))
    展示XX县区风采，XX县区学校结对；小编站在操场上。
    """
    for match in _COUNTY.finditer(text):
        if _MODEL.match(text, match.start()):
            yield Fix(*match.span(), "范县", "范县 is a county: a hidden name inside 示范县 or 模范县")
        else:
            yield Fix(*match.span(), None, "a hidden name, perhaps 城区 or a county's; only the source can tell")
    yield from _net_words(text, places(text, evidence.tables).get(_EDITOR, ()), _words(evidence.tables))


def _net_words(text: str, starts: Sequence[int], words: dict[str, tuple[_Word, ...]]) -> Iterator[Fix]:
    """网 for each 小编 that stands in one of `words`; a word that is not sure needs one that is in the document."""
    found = {at: [word for word in _near(words, text, at) if _stands(word, text, at)] for at in starts}
    shown = any(word.sure for at in starts for word in found[at])
    for at in starts:
        if found[at] and shown:
            yield Fix(at, at + len(_EDITOR), "网", "the site's name for itself in the place of 网")


def _near(words: dict[str, tuple[_Word, ...]], text: str, at: int) -> tuple[_Word, ...]:
    end = at + len(_EDITOR)
    return (*words.get(text[max(0, at - 1) : end], ()), *words.get(text[at : end + 1], ()))


def _stands(word: _Word, text: str, at: int) -> bool:
    end = at + len(_EDITOR)
    return (
        text.endswith(word.before, 0, at)
        and text.startswith(word.after, end)
        and not text.startswith(word.not_after, end + len(word.after))
    )
