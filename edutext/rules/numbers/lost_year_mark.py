"""年 lost between a year and its month: 20063月."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.mention import is_shown
from edutext.rules.numbers.tens import MONTH

_FUSED = lazy_pattern(
    rf"(?<![0-9A-Za-z.．/_-])((?:19|20)[0-9]{{2}})(?:0?[1-9]|1[0-2])(?={MONTH})"
    rf"|(?<![〇○零一二三四五六七八九十])([一二][九〇○零][〇○零一二三四五六七八九]{{2}})(?:十[一二]?|[一二三四五六七八九])(?={MONTH})"
)
_NO_MONTH = lazy_pattern(rf"(?<![0-9A-Za-z.．/_-])(?:19|20)[0-9]{{3,6}}(?={MONTH})")
_HAN = "〇○零一二三四五六七八九"
_NEEDS = lazy_pattern(
    rf"月(?:(?<=[0-9]{{5}}月)|(?<=[0-9]{{5}}[ \u3000]月)|(?<=[{_HAN}]{{4}}[{_HAN}十]月)|(?<=[{_HAN}]{{4}}十.月))"
)


@rule("lost-year-mark", Confidence.SURE, needs=_NEEDS)
def lost_year_mark(text: str, evidence: Evidence) -> Iterator[Fix]:
    """年 is put back between a year and its month; 月 behind five or six digits leaves no other reading.

    >>> print(lost_year_mark("20119月新校区投入使用，201212月通过验收。"))
    2011年9月新校区投入使用，2012年12月通过验收。
    >>> print(lost_year_mark("批准时间202205，2012年8月扩建操场，刊于202212月刊。"))
    批准时间202205，2012年8月扩建操场，刊于202212月刊。
    """
    for match in _FUSED.finditer(text):
        if is_shown(text, *match.span()):
            continue
        year = match[1] or match[2]
        month = match[0][len(year) :]
        yield Fix(*match.span(), f"{year}年{month}", f"{match[0]}月 is no month; {year}年{month}月 without its 年")
    for match in _NO_MONTH.finditer(text):
        if not _FUSED.match(text, match.start()) and not is_shown(text, *match.span()):
            yield Fix(*match.span(), None, f"{match[0]}月 is no month, and no year and month either; look up the date")
