"""Radicals where the character is meant: ⽂⽣⾏, ⻓⻔."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from edutext.characters import members
from edutext.data.tables import rows
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.plausibility import traditional_balance

_RADICALS = "\u2e80-\u2fd5"
_RADICAL = lazy_pattern(f"[{_RADICALS}]+")
# A line that speaks of radicals means them.
_ABOUT_RADICALS = lazy_pattern("部首|偏旁|字根|康熙|笔画|筆畫|笔顺|筆順")

# The forms that the two scripts give one radical; 戶 is what Unicode has for ⼾, and 靑 for ⾭.
_SIMPLIFIED, _TRADITIONAL = "户长门见贝车页风飞马鱼鸟麦黄齐齿龙龟韦卤黾", "戶長門見貝車頁風飛馬魚鳥麥黃齊齒龍龜韋鹵黽"
_TO_SIMPLIFIED = str.maketrans(_TRADITIONAL + "靑", _SIMPLIFIED + "青")
_TO_TRADITIONAL = str.maketrans(_SIMPLIFIED + "靑", _TRADITIONAL + "青")
_TO_COMMON = str.maketrans("戶靑", "户青")


@rule("kangxi-radicals", Confidence.SURE, needs=members(_RADICALS))
def kangxi_radicals(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Radicals that PDF files write for characters become those characters.

    They look the same and match nothing: a search for 文 does not find ⽂. Where the two scripts have a form each, the
    document's script decides.

    >>> print(kangxi_radicals("⽂化⽣活与⻓效机制"))
    文化生活与长效机制
    >>> print(kangxi_radicals("非本市⼾⼝的学⽣"))
    非本市户口的学生
    >>> print(kangxi_radicals("非本市⼾⼝的學⽣"))
    非本市戶口的學生

    A line that speaks of radicals means them:

    >>> print(kangxi_radicals("识字课：带“⽔”偏旁的字"))
    识字课：带“⽔”偏旁的字
    """
    balance = traditional_balance(text)
    forms = _TO_TRADITIONAL if balance > 0 else _TO_SIMPLIFIED if balance < 0 else _TO_COMMON
    for line in lines(text):
        if _RADICAL.search(line.text) is None or _ABOUT_RADICALS.search(line.text):
            continue
        for match in _RADICAL.finditer(line.text):
            fixed = "".join(map(_character, match[0])).translate(forms)
            yield Fix(line.start + match.start(), line.start + match.end(), fixed, "radicals written for characters")


def _character(radical: str) -> str:
    """Unicode's decomposition where there is one, else its table of equivalents."""
    return unicodedata.normalize("NFKC", radical) if radical >= "\u2f00" else _supplement().get(radical, radical)


@lru_cache(maxsize=1)
def _supplement() -> dict[str, str]:
    return {radical: character for radical, character, *_ in rows("radicals")}
