"""Full-width digits and letters: ２０２２年 -> 2022年."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

# A point inside a figure and a percent sign behind it are parts of the figure; the point of 1．2019年 ends a label.
_RUN = lazy_pattern("[０-９]+(?:．(?!(?:１９|２０)[０-９]{2}年)[０-９]+)*％?|[Ａ-Ｚａ-ｚ]+")
_TO_ASCII = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}  # the block of full-width forms is ASCII, shifted


@rule("ascii-width", Confidence.SURE, needs=lazy_pattern("[０-９Ａ-Ｚａ-ｚ]"), default=False)
def ascii_width(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Full-width digits and letters become ASCII.

    Arabic figures take half the width of a character (GB/T 15835, 5.1.7). A figure that is full-width as a whole
    takes its point and its percent sign along:

    >>> print(ascii_width("２０２２年入园率达９８．５％，Ｂ级学校４０所。"))
    2022年入园率达98.5%，B级学校40所。

    Chinese marks, ideographic spaces and a ％ behind an ASCII figure are as wide as they should be, or may be:

    >>> print(ascii_width("局　长：入园率达95％，比上年提高（2个百分点）。"))
    局　长：入园率达95％，比上年提高（2个百分点）。
    """
    for match in _RUN.finditer(text):
        yield Fix(*match.span(), match[0].translate(_TO_ASCII), "digits and letters are ASCII")
