"""10 written as 2023: how a document shows it, and what a damaged figure was.

The substitution ran over whole documents as plain text: every `10` became `2023`, also inside numbers, and then every
`2020` became `2022` (docs/years.md). So 100 became 20230, 510 became 52023, and 2010 became 202023 and then 202223.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from edutext.patterns import lazy_pattern
from edutext.rules.numbers.counters import is_counter
from edutext.rules.numbers.shape import matches

# 月 and 日 as units: not 月报, 月度, 月季; not 日本, 日历, 日常.
MONTH = r"[ \u3000]?月(?![报刊饼度考子嫂票亮球季光历均報曆]|圆[^满])"
DAY = r"[ \u3000]?(?:日(?![本常报记程均语志历用益渐趋報記語誌曆])|[号號](?![召称稱]))"

# What stands before 2023 is looked at last: a search for a plain text is fast.
_IMPOSSIBLE = lazy_pattern(rf"2023(?:(?<![0-9]2023){MONTH}|(?:(?<=月2023)|(?<=月[ \u3000]2023))[ \u3000]?[日号號])")

# A 10 that the substitution would have reached, in the last group; before it, what a site adds to a text afterwards.
_TEN = lazy_pattern(
    r"(?:https?://|www\.)[!-~]+"
    r"|(?<![^\r\n])10、"
    r"|[第共][ ]?[0-9]{1,4}[ ]?[页頁]"
    r"|(?:编号|次数|点击|浏览|阅读|字数|大小|页数|编辑|人气|QQ|电话)量?[:：][ ]?[0-9.]{1,15}"
    r"|[0-9]{2,4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?:[ T]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
    r"|[0-9]{1,2}:[0-9]{2}:[0-9]{2}"
    r"|[0-9]{9,}"
    r"|(10)"
)
_NUMBER = lazy_pattern(r"(?<![0-9.])[0-9]{1,9}(?![0-9.])")
_TERMS = 5  # of a sum, at most
# A part of the figure before it, in the same unit.
_PART = lazy_pattern(
    r"([^0-9，。；\r\n]{1,2})[^0-9，。；\r\n]{0,6}[，,（(](?:其中|内含|含|包括|不含|扣除)"
    r"[^0-9，。；\r\n]{0,12}([0-9]{1,9})\1"
)
_RUN = lazy_pattern(r"[0-9]{4,}")
_STAMP = lazy_pattern(r"20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


def before_the_substitution(digits: str) -> str:
    """The digits that the two substitutions made `digits` of, where the text held no 2022 and 2023 of its own.

    >>> [before_the_substitution(run) for run in ("202223", "20230", "52023", "220230", "20232023", "2022")]
    ['2010', '100', '510', '2100', '1010', '2022']
    """
    return digits.replace("202223", "2010").replace("2023", "10")


def runs(text: str) -> Iterator[re.Match[str]]:
    """The runs of four digits and more."""
    return matches(_RUN, text, rb"00000*")


def ten_as_2023(text: str) -> bool:
    """Whether the document shows the substitution (E1), and no 10 that it should have reached (E2)."""
    return shows_2023_for_10(text) and not any(match[1] for match in _TEN.finditer(text))


def impossible_date(text: str) -> bool:
    """Whether there is a month or a day 2023: the surest sign, whatever else the document shows."""
    return "2023" in text and _IMPOSSIBLE.search(text) is not None


@lru_cache(maxsize=2)
def shows_2023_for_10(text: str) -> bool:
    """E1: an impossible month or day, or two figures that hold 2023 together with other digits or a percent sign."""
    if "2023" not in text:
        return False
    if _IMPOSSIBLE.search(text):
        return True
    return len(strange_figures(text)) > 1


def strange_figures(text: str) -> list[re.Match[str]]:
    """The figures that hold 2023; none where they are right as they stand, because a sum or a product with them is."""
    found = [run for run in runs(text) if "2023" in run[0] and _is_figure(run, text) and not is_too_small(run, text)]
    return [] if found and adds_up(text) else found


@lru_cache(maxsize=2)
def adds_up(text: str) -> bool:
    """Whether a figure that holds 2023 is a term, the total or the product of a sum that is right as it stands."""
    numbers = [int(match[0]) for match in _NUMBER.finditer(text)]
    if not any(_holds_2023(number) for number in numbers):
        return False
    for first in range(len(numbers)):
        for last in range(first + 2, min(first + _TERMS, len(numbers)) + 1):
            total = sum(numbers[first:last])
            before, behind = numbers[first - 1 : first] or [-1], numbers[last : last + 1] or [-1]
            if total in (*before, *behind) and any(map(_holds_2023, (*numbers[first:last], total))):
                return True
        least, middle, most = sorted(numbers[first : first + 3]) if first + 3 <= len(numbers) else (0, 0, 0)
        if _holds_2023(most) and least * middle == most and least > 1:
            return True
    return False


def is_too_small(run: re.Match[str], text: str) -> bool:
    """Whether the figure before the substitution would be less than its own part: 合计20230元，其中利息230元."""
    part = _PART.match(text, run.end())
    return part is not None and int(before_the_substitution(run[0])) < int(part[2]) <= int(run[0])


def _holds_2023(number: int) -> bool:
    return number > 2023 and "2023" in str(number)


def _is_figure(run: re.Match[str], text: str) -> bool:
    """Whether a run of digits with 2023 in it is a count or share that cannot be a year."""
    if run[0] == "2023":
        return text[run.start() - 1 : run.start()] not in _JOINS and _is_share(text, run.end())
    if run[0] == "202223" or text[run.end() : run.end() + 1] in ("号", "號") or is_code(run, text):
        return False
    return _is_counted(text, run.end())


def is_code(run: re.Match[str], text: str) -> bool:
    """Whether a run of digits reads as a code, a file number, a telephone number or a date of eight digits."""
    start, end = run.span()
    before = text[start - 1 : start]
    if len(run[0]) > 9 or before in _JOINS:
        return True
    if before.isascii() and before.isalpha():
        return not _NO_SERIAL.fullmatch(run[0])
    if len(run[0]) >= 6 and text[end : end + 1] in ("号", "號"):
        return True
    labelled = text[max(0, start - 3) : start].rstrip(":：为是").endswith(_LABELS)
    return (labelled or _STAMP.fullmatch(run[0]) is not None) and not _is_counted(text, end)


_JOINS = frozenset("-/_号號字")
_LABELS = ("编号", "代码", "学号", "证号", "账号", "電話", "电话", "編號")
# Behind letters 2023 is the year of a serial number, but none is one digit or all zeros: G20237 is the road 107.
_NO_SERIAL = lazy_pattern("2023(?:0{1,4}|[0-9])")


_SHARE = lazy_pattern(r"[ \u3000]?[%％‰]|(?P<more>[.．][0-9]{1,2}[ \u3000]?)")
_COUNTED = lazy_pattern(r"(?:[.．][0-9]{1,2})?[ \u3000]?(?:[多余餘](?P<time>[年天])|[多余餘来來几]?)")


def _is_share(text: str, at: int) -> bool:
    """Whether % stands at `at`, or decimals and a counter."""
    match = _SHARE.match(text, at)
    return match is not None and (match["more"] is None or is_counter(text, match.end()))


def _is_counted(text: str, at: int) -> bool:
    """Whether a counter stands at `at`, perhaps behind decimals or 多."""
    match = _COUNTED.match(text, at)
    return match is not None and (match["time"] is not None or is_counter(text, match.end()))
