"""One flag for a document whose plain 2022 and 2023 may be any year."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.numbers.tens import impossible_date

_PLAIN = lazy_pattern(r"(?<![0-9])202[23][ \u3000]?年")
_SIGN = lazy_pattern(r"[0-9]{0,12}2023[0-9]{0,12}")


@rule("years-unreliable", Confidence.LIKELY, needs=("2023",))
def years_unreliable(text: str, evidence: Evidence) -> Iterator[Fix]:
    """A document in which 10 was replaced by 2023 gets one flag: its plain 2022 and 2023 are suspect.

    The flag stands at the first of them, or else at the first figure that shows the substitution.

    >>> from edutext import clean
    >>> clean("2022年9月开工，2023年2023月建成。", rules=(years_unreliable,)).flags[0].text
    '2022年'
    >>> clean("2022年9月开工，2023年10月建成，共2023名毕业生。", rules=(years_unreliable,)).flags
    ()
    """
    if evidence.ten_as_2023 or impossible_date(text):
        place = _PLAIN.search(text) or _SIGN.search(text)
        if place:
            note = "10 was replaced by 2023 in this document, then 2020 by 2022: its 2022 and 2023 may be any year"
            yield Fix(*place.span(), None, note)
