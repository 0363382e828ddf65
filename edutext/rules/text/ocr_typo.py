"""Characters that optical recognition took for others that look like them: 全巿 for 全市."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import is_han
from edutext.data.tables import Extra
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.words import is_word
from edutext.rules.literals import places
from edutext.rules.wording import find_wording, wrong_words

# The letters O and l for 0 and 1, in a date or in a figure before a unit: 9月2O日, 3月l8日, 2O所, 98.5O%.
_LETTERS = "OoΟОlI|"
_AS_DIGITS = str.maketrans(_LETTERS, "0000111")
_UNITS = "所个個名人万萬元%％"
_MORE_UNITS = _UNITS + "亿億次天篇间間节節项項台套册冊倍场場周位岁歲余餘"
_MIXED = frozenset(
    (
        *(f"月{letter}" for letter in _LETTERS),
        *(letter + unit for letter in _LETTERS for unit in "月日" + _UNITS),
        *(f"{letter}{digit}月" for letter in _LETTERS for digit in "0123456789"),
        *(letter + digit for letter in "lI" for digit in ".0123456789"),
    )
)
_PART = f"[0-9{_LETTERS}]{{1,2}}"
_FIGURE = lazy_pattern(
    rf"(?<![0-9A-Za-z.])(?P<month>{_PART})(?=月[0-9{_LETTERS}]{{1,2}}日|月[底初中份末至到，。、,;；)）]|(?<=年[0-9{_LETTERS}]{{2}})月)"
    rf"|(?<=月)(?P<day>{_PART})(?=日)"
    rf"|(?<![0-9A-Za-z.-])(?P<count>[0-9][0-9.]{{0,6}}[Oo][0-9Oo]{{0,4}}|[1-9][0-9]{{0,4}}l)(?=[{_UNITS}])"
    rf"|(?<![0-9A-Za-z.-])(?P<first>[lI](?:[0-9Oo]{{1,4}}(?:\.[0-9]{{1,2}})?|\.[0-9]{{1,2}}))(?=[{_MORE_UNITS}])"
)
_AROUND = 12  # characters before a unit and behind it that a figure takes, at most
_MOST = {"month": 12, "day": 31}


# Katakana for the Han that looks like it, and the neighbours it needs; エ between Han is always 工.
_KANA = {"エ": "工", "カ": "力", "ロ": "口", "ニ": "二", "ー": "一", "ハ": "八"}
_NUMBERED = frozenset("ニーハ")
_BEFORE_NUMBER = frozenset("第十(（统統唯之专專逐初高")
_BEHIND_NUMBER = ("、", ")", "）", "步", "系列", "批", "些", "体化", "體化", "年来", "岗双责", "十大", "届", "〇")
_ITEM = ("、", ")", "）")


def _searched(tables: Extra) -> Iterator[str]:
    yield from wrong_words("ocr_typos", tables)
    yield from _MIXED
    yield from _KANA


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
    for kana in found.keys() & _KANA.keys():
        for at in found[kana]:
            if _is_han_in_kana(text, at, _KANA[kana]):
                yield Fix(at, at + 1, _KANA[kana], "a kana that looks like a character")
    for start, end, entry in find_wording("ocr_typos", text, evidence.tables, traditional=evidence.traditional):
        yield Fix(start, end, entry.right, "a look-alike from optical recognition")


def _figures(text: str, at: int) -> Iterator[re.Match[str]]:
    """The figures near `at` that letters may stand in."""
    return _FIGURE.finditer(text, max(0, at - _AROUND), at + _AROUND)


def _is_han_in_kana(text: str, at: int, han: str) -> bool:
    """Whether the kana at `at` stands for `han`: no other kana or letter beside it, and a word with a neighbour."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if not (is_han(before) or is_han(behind) or behind in _ITEM) or _is_letter(before) or _is_letter(behind):
        return False
    if text[at] not in _NUMBERED:
        return han == "工" or is_word(before + han) or is_word(han + behind)
    if before in _BEFORE_NUMBER and before:
        return True
    return (not before or before in "\r\n \u3000进進") and text.startswith(_BEHIND_NUMBER, at + 1)


def _is_letter(char: str) -> bool:
    return char.isalpha() and not is_han(char)
