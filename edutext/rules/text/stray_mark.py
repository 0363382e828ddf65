"""Apostrophes and backticks between words: 的`教师."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import HAN
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_STRAY = lazy_pattern(rf"['＇′‘’`｀´](?:(?<=的.)|(?<=[{HAN}][`｀´]))(?=[{HAN}])")
# No quotation that opens behind 的 runs over a full stop to close behind another 的.
_PAIR = lazy_pattern("‘[^。！？’]*’")
_KINDS = ("'＇", "`｀´", "′", "‘’")  # marks that may be partners


@rule("stray-mark", Confidence.SURE, needs="'＇′‘’`｀´")
def stray_mark(text: str, evidence: Evidence) -> Iterator[Fix]:
    """An apostrophe or a backtick that stands alone between two words is removed.

    Some sites sow them behind 的 to trace copies of their texts:

    >>> print(stray_mark("开展丰富多彩的`校园文化活动，关心学生的'成长。"))
    开展丰富多彩的校园文化活动，关心学生的成长。

    A mark with a partner in its line is a quotation mark:

    >>> print(stray_mark("评选出的'三好学生'共32名。"))
    评选出的'三好学生'共32名。
    """
    for line in lines(text):
        if not _STRAY.search(line.text):
            continue
        for kind in _KINDS:
            found = [match for match in _STRAY.finditer(line.text) if match[0] in kind]
            paired = kind == "‘’" and _PAIR.search(line.text) is not None
            if not paired and len(found) == sum(map(line.text.count, kind)):
                for match in found:
                    yield Fix(line.start + match.start(), line.start + match.end(), "", "a mark without a partner")
