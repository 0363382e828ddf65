"""Names replaced inside words: 示XX县区 for 示范县, 小编络 for 网络."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

# Where 示 or 模 is the head of 示范 or 模范, and no end of another word (展示XX县区, 规模XX县区).
_MODEL = lazy_pattern(
    "(?<=[示模])(?:(?<=发展示)|(?<=突出示)|(?<![展提表出公指警批请启显明暗告揭演图预宣]示))(?<!规模)(?<!楷模)"
)
_COUNTY = lazy_pattern("[XxＸｘ×*＊○某](?:(?<=某)某?|(?<!某)[XxＸｘ×*＊○]{1,2})县区(?![位域划])")
# 网 was the site's own name, replaced by what it calls itself. In 小编站在 and 小编络绎 an editor does something.
_NET = lazy_pattern("小编(?:(?=络(?!绎)|站(?![在到出起队着])|页|课堂|格化)|(?<=互联小编|因特小编|局域小编))")


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
    for match in _NET.finditer(text):
        yield Fix(*match.span(), "网", "the site's name for itself in the place of 网")
