"""Characters that optical recognition took for others that look like them: 全巿 for 全市."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.data.tables import Extra
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import places
from edutext.rules.wording import find_wording, wrong_words

# The letters O and l for 0 and 1, in a date or in a figure before a unit: 9月2O日, 3月l8日, 2O所, 98.5O%.
_LETTERS = "OoΟОlI|"
_AS_DIGITS = str.maketrans(_LETTERS, "0000111")
_UNITS = "所个個名人万萬元%％"
_MIXED = frozenset(
    (
        *(f"月{letter}" for letter in _LETTERS),
        *(letter + unit for letter in _LETTERS for unit in "月日" + _UNITS),
        *(f"{letter}{digit}月" for letter in _LETTERS for digit in "0123456789"),
    )
)
_PART = f"[0-9{_LETTERS}]{{1,2}}"
_FIGURE = lazy_pattern(
    rf"(?<![0-9A-Za-z.])(?P<month>{_PART})(?=月[0-9{_LETTERS}]{{1,2}}日|月[底初中份末至到，。、])|(?<=月)(?P<day>{_PART})(?=日)"
    rf"|(?<![0-9A-Za-z.-])(?P<count>[0-9][0-9.]{{0,6}}[Oo][0-9Oo]{{0,4}}|[1-9][0-9]{{0,4}}l)(?=[{_UNITS}])"
)
_AROUND = 12  # characters before a unit and behind it that a figure takes, at most
_MOST = {"month": 12, "day": 31}


def _searched(tables: Extra) -> Iterator[str]:
    yield from wrong_words("ocr_typos", tables)
    yield from _MIXED


@rule("ocr-typo", Confidence.SURE, words=_searched)
def ocr_typo(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Look-alike characters from optical recognition are put right in words that only one of them can form.

    >>> print(ocr_typo("全巿有幼儿园73所，己建成标淮化操场26个，认其贯彻落实。"))
    全市有幼儿园73所，已建成标准化操场26个，认真贯彻落实。

    >>> print(ocr_typo("3月l8日开工，9月2O日前完成，惠及学校2O所。"))
    3月18日开工，9月20日前完成，惠及学校20所。

    Where both characters form a word, nothing is touched:

    >>> print(ocr_typo("自己经历过江淮准备会战，知己形成于学生时代，病入膏肓。"))
    自己经历过江淮准备会战，知己形成于学生时代，病入膏肓。
    """
    found = places(text, evidence.tables)
    letters = {at for word in found.keys() & _MIXED for at in found[word]}
    figures = {match.span(): match for at in letters for match in _figures(text, at)}
    for span, match in figures.items():
        digits = match[0].translate(_AS_DIGITS)
        most = _MOST.get(match.lastgroup or "")
        if digits != match[0] and (most is None or 1 <= int(digits) <= most):
            yield Fix(*span, digits, "letters that look like digits")
    for start, end, entry in find_wording("ocr_typos", text, evidence.tables, traditional=evidence.traditional):
        yield Fix(start, end, entry.right, "a look-alike from optical recognition")


def _figures(text: str, at: int) -> Iterator[re.Match[str]]:
    """The figures near `at` that letters may stand in."""
    return _FIGURE.finditer(text, max(0, at - _AROUND), at + _AROUND)
