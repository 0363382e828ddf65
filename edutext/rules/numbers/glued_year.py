"""Years with digits too many or of the wrong kind: 202223年, 2O22年, 202 2年, 二0二二年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import around, lazy_pattern, matches_in
from edutext.rules.mention import is_shown

_LETTERS = "OoОоΟοＯｏ〇○零◯lI|ｌＩ"
_HAN = "一二三四五六七八九"
_AS_DIGIT = str.maketrans("OoОоΟοＯｏ〇○零◯lI|ｌＩ" + _HAN, "000000000000" + "11111" + "123456789")
_CHINESE = frozenset("〇○零◯" + _HAN)
_AS_HAN = str.maketrans("0123456789", "〇一二三四五六七八九")

# A year may follow what ends a word, not digits, letters, or the parts of a date.
_BEFORE = r"(?<![0-9A-Za-z〇○零一二三四五六七八九十.．/_])"
_AFTER = r"(?=[ \u3000]?年(?![级級]))"
_DIGITS = lazy_pattern(
    rf"{_BEFORE}(?=[0-9]{{0,8}}?(?:19|20))[0-9]{{5,12}}(?<!000)"
    r"(?=[ \u3000]?年(?![级級])|(?:[—–~～、和与及至到-]{1,2})(?:19|20)[0-9]{2}[ \u3000]?年)"
)
_MIXED = lazy_pattern(rf"{_BEFORE}[0-9{_LETTERS}{_HAN}]{{4}}{_AFTER}")
_SPLIT = lazy_pattern(rf"{_BEFORE}(?:1[ \u3000]?9|2[ \u3000]?0)[ \u3000]?[0-9][ \u3000]?[0-9]{_AFTER}")
# 20 15年 may be two columns, or a number and a length of time: it must open a clause or follow 自, 到 and the like.
_OPENERS = frozenset(",:;，。；：、“（(\r\n自从到至于在以")
# 年 behind five digits, behind digits with a space among them, or behind four of two kinds.
_ANY = f"[0-9{_LETTERS}{_HAN}]"
_NEEDS = lazy_pattern(
    r"年(?:(?<=[0-9]{5}年)|(?<=[0-9]{5}[ \u3000]年)|(?<=[0-9]{5}[—–~～、和与及至到-][12][09][0-9]{2}年)"
    r"|(?<=[0-9][ \u3000][0-9]年)|(?<=[0-9][ \u3000][0-9]{2}年)|(?<=[12][ \u3000][0-9]{3}年)"
    r"|(?<=[()（）A-Za-z]年)(?=[起以初底末0-9一二三四五六七八九十])"
    rf"|(?<={_ANY}{{4}}年)(?<![0-9]{{4}}年)(?<![〇○零◯{_HAN}]{{4}}年))"
)
# 年 behind anything but a year as it should be; what is wrong stands within so many characters of it.
_YEAR_END = lazy_pattern(
    rf"年(?<=[0-9A-Za-z()（） \u3000{_LETTERS}{_HAN}]年)(?<![^0-9 \u3000—–~～、和与及至到-][0-9]{{4}}年)"
)
_LONGEST = 32
# What text recognition makes of 二〇〇五: neither a year nor anything else.
_UNREADABLE = lazy_pattern(
    r"(?<=[自从從到至于於在，。；,;\r\n])[一二][0-9A-Za-z〇○零()（）]{1,4}(?<=[()（）A-Za-z])年"
    r"(?=[0-9一二三四五六七八九十]{1,3}月|[初底末起]|以[来來])"
)
# Digits that count years, and name none: 距今约202300年.
_SPAN_BEFORE = lazy_pattern(
    r"(?:距今|[约約逾]|超[过過]|历时|歷時|[寿壽]命|年[龄齡]|[长長]达|[长長]達|[为為]期)[已有近达達为為约約是的]{0,3}\Z"
)
_SPAN_BEHIND = lazy_pattern(r"[ \u3000]?年(?:的?[历歷]史|的?演化|之久|左右)")
_ERA = lazy_pattern(r"[ \u3000]?年代")

_YEARS_LONG = lazy_pattern("([二三四五六七八九十])年(?:[^，。；,;0-9年]{0,12})[（(]?\\Z")
_FIVE_YEAR_PLAN = lazy_pattern('十([一二三四五六七])五[”’」"]?[^，。；,;0-9]{0,14}[（(]?\\Z')
_PLAN = 20  # characters before the years in which a plan's name stands
_LONGEST_PLAN = 20  # years

_NEXT_YEAR = lazy_pattern(r"[ \u3000]?年?(?:至|到|[—–~～-]{1,2})[ \u3000]?((?:19|20)[0-9]{2})(?![0-9])")
_YEAR_BEFORE = lazy_pattern(r"(?<![0-9])((?:19|20)[0-9]{2})[ \u3000]?年?(?:至|到|[—–~～-]{1,2})[ \u3000]?\Z")


@rule("glued-year", Confidence.GUESS, needs=_NEEDS)
def glued_year(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Years with digits too many or of the wrong kind get their one clear reading, or the first complete year.

    Six digits before 年 are a guess: the first complete year, in a range the first reading that keeps the ends in
    order; the note names the others. Five, seven and more than eight digits are flagged.

    >>> print(glued_year("202223年新增学位2300个，20222023年招聘教师120名。"))
    2022年新增学位2300个，2022—2023年招聘教师120名。
    >>> print(glued_year("2O21年、20l9年和二0二二年，202 2年。"))
    2021年、2019年和二〇二二年，2022年。
    >>> print(glued_year("实施251三年行动，课题编号202223，二○○八年立项。"))
    实施251三年行动，课题编号202223，二○○八年立项。
    """
    ends = list(around((year.start() for year in _YEAR_END.finditer(text)), _LONGEST, _LONGEST))
    for match in matches_in(_DIGITS, text, ends):
        counts = _SPAN_BEFORE.search(text, max(0, match.start() - 8), match.start())
        if not counts and not _SPAN_BEHIND.match(text, match.end()) and not is_shown(text, *match.span()):
            yield _glued(match, text)
    for match in matches_in(_UNREADABLE, text, ends):
        yield Fix(*match.span(), None, "a year that cannot be read; look it up")
    for match in matches_in(_SPLIT, text, ends):
        year = "".join(match[0].split())
        halved = len(match[0]) == 5 and match[0][:2].isdigit() and match[0][3:].isdigit()
        if year != match[0] and (not halved or match.start() == 0 or text[match.start() - 1] in _OPENERS):
            yield Fix(*match.span(), year, f"a space inside the year {year}")
    for match in matches_in(_MIXED, text, ends):
        digits = match[0].translate(_AS_DIGIT)
        if digits == match[0] or not "1949" <= digits < "2050" or is_shown(text, *match.span()):
            continue
        if (year := _one_script(match[0], digits)) != match[0]:
            yield Fix(*match.span(), year, f"{match[0]} can only be read as {digits}")


def _one_script(found: str, digits: str) -> str:
    """The year in Arabic or Chinese digits, whichever it has more of; as it is where it is all Chinese."""
    if set(found) <= _CHINESE:
        return found
    han = sum(char in _HAN for char in found)
    arabic = sum("0" <= char <= "9" for char in found)
    return digits.translate(_AS_HAN) if han > arabic else digits


def _glued(match: re.Match[str], text: str) -> Fix:
    digits = match[0]
    readings = _readings(digits)
    if span := _span_of_years(digits):
        low, high = span
        if _says(text[max(0, match.start() - _PLAN) : match.start()], low, high):
            return Fix(*match.span(), f"{low}—{high}", f"{low} and {high} without their dash, as the plan's name tells")
        return Fix(*match.span(), None, f"perhaps {low}—{high} without the dash; look it up")
    if not readings or _ERA.match(text, match.end()):
        return Fix(*match.span(), None, f"{len(digits)} digits before 年; no year can be told from them; look it up")
    before = _YEAR_BEFORE.search(text, max(0, match.start() - 10), match.start())
    after = _NEXT_YEAR.match(text, match.end())
    for reading in readings:
        if (before is None or before[1] < reading[:4]) and (after is None or reading[-4:] < after[1]):
            return Fix(*match.span(), reading, _note(digits, reading, readings))
    note = f"one of {', '.join(readings)}, but none fits the other end of the range; look it up"
    return Fix(*match.span(), None, note)


def _span_of_years(digits: str) -> tuple[int, int] | None:
    """The ends of a plan's years in eight digits that are no two consecutive years: 20182020."""
    low, high = int(digits[:4]), int(digits[4:8] or 0)
    return (low, high) if len(digits) == 8 and 1949 <= low < high - 1 and high <= low + _LONGEST_PLAN else None


def _says(before: str, low: int, high: int) -> bool:
    """Whether the words before two years name a plan of so many years: 三年发展规划, “十三五”规划.

    >>> _says("三年发展规划(", 2018, 2020), _says("“十三五”规划（", 2016, 2020), _says("五年规划（", 2018, 2020)
    (True, True, False)
    """
    years, plan = _YEARS_LONG.search(before), _FIVE_YEAR_PLAN.search(before)
    long = "一二三四五六七八九十".index(years[1]) + 1 if years else 0
    ends = 2005 + 5 * ("一二三四五六七".index(plan[1]) + 1) if plan else 0  # the 十一五 ended in 2010
    return high - low + 1 == long or (low, high) == (ends - 4, ends)


def _note(digits: str, reading: str, readings: tuple[str, ...]) -> str:
    others = ", ".join(other for other in readings if other != reading)
    if not others:
        return f"{digits}年 is no year; {reading} without its dash"
    why = "the first complete year" if reading == readings[0] else "the first reading that keeps the range in order"
    return f"{digits}年 is no year; {reading} is {why}, others are {others}"


def _readings(digits: str) -> tuple[str, ...]:
    """What six or eight digits before 年 can have been, the likeliest first; nothing for other lengths.

    >>> _readings("202223"), _readings("20222023"), _readings("2022023")
    (('2022', '2023', '2022—2023', '2010'), ('2022—2023',), ())
    """
    first, second = digits[:4], digits[4:]
    if not "1949" <= first < "2050":
        return ()
    if len(digits) == 8:
        return (f"{first}—{second}",) if int(second) == int(first) + 1 else ()
    if len(digits) != 6:
        return ()
    year = first[:2] + second
    later = (year, f"{first}—{year}") if first < year else ()
    return (first, *later, *(("2010",) if digits == "202223" else ()))
