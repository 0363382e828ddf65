"""Chinese and Arabic numbers, years and dates, as they stand in official reports.

GB/T 15835-2011 allows Arabic numerals (2022年10月8日, 3.5万) and Chinese ones (二〇二二年十月八日, 一百二十); both
occur in one report. Full-width digits count as digits, ○ (U+25CB) and 零 as 〇. Offsets are code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from edutext.patterns import lazy_pattern

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0, "两": 2, "兩": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")

_LONGEST = 40  # far above any figure of a report; int() refuses 4,300 digits

_ARABIC = lazy_pattern(r"[0-9]+(?:\.[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_TOKEN = lazy_pattern(r"[0-9]+(?:\.[0-9]+)?|[〇○零一二三四五六七八九两兩]|[十百千万萬亿億]")
_POINT = lazy_pattern(r"([〇○零一二三四五六七八九十百千万两]+)[点點]([〇○零一二三四五六七八九]+)(万|亿|萬|億)?")


def number(text: str) -> int | Decimal | None:
    """The value of a numeral without its unit; None where `text` is no numeral, or an inexact one (十几).

    >>> [number(n) for n in ("1,280", "２０２２", "3.5万", "3亿2000万", "一百二十", "二○○八", "十五点五")]
    [1280, 2022, 35000, 320000000, 120, 2008, Decimal('15.5')]
    >>> number("十几") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    text = text.translate(_NARROW)
    if _ARABIC.fullmatch(text):
        return _plain(Decimal(text.replace(",", "")))
    if text and all(char in _DIGITS for char in text) and not (len(text) > 1 and set(text) & {"两", "兩"}):
        return int("".join(str(_DIGITS[char]) for char in text))
    if point := _POINT.fullmatch(text):
        whole, digits, myriad = number(point[1]), "".join(str(_DIGITS[c]) for c in point[2]), point[3]
        return None if whole is None else _plain(Decimal(f"{whole}.{digits}") * _MYRIADS.get(myriad or "", 1))
    return _positional(text)


def _plain(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value


def _positional(text: str) -> int | Decimal | None:
    """Numerals with their places written out: 三万五千二百, 3亿2000万, 1.5万."""
    tokens = _TOKEN.findall(text)
    if not tokens or "".join(tokens) != text:
        return None
    total = section = Decimal(0)
    digit: Decimal | None = None
    last = 1  # the place that the previous unit stood for
    for token in tokens:
        if token in _MYRIADS:
            last = _MYRIADS[token]
            section += digit or 0
            if not section and not total:
                return None
            # 一万亿 multiplies what stands before it, 三亿二千万 adds to it
            total = (total + section) * last if total < last else total + section * last
            section, digit = Decimal(0), None
        elif token in _TENS:
            last = _TENS[token]
            if digit is None and last != 10:
                return None
            section, digit = section + (1 if digit is None else digit) * last, None
        elif token in "〇○零":
            last = 1
        elif digit is not None:
            return None
        else:
            digit = Decimal(token) if token[0].isascii() else Decimal(_DIGITS[token])
    # 一百二 is 120 and 三万五 is 35000, but 一百零二 is 102 and 十二 is 12
    colloquial = digit is not None and last > 10 and tokens[-1] in _DIGITS
    return _plain(total + section + (digit or 0) * (last // 10 if colloquial else 1))


class Year(NamedTuple):
    """A calendar year at [start, end), the 年 right behind it included."""

    start: int
    end: int
    value: int


class Date(NamedTuple):
    """A date at [start, end), from its year or month to its last mark; what the text leaves out is None."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None


_TWO = "[0-9０-９]{2}"
_FULL = "(?:(?:1[89]|20)[0-9]{2}|(?:１[８９]|２０)[０-９]{2}|(?:一[八九]|二[〇○零])[〇○零一二三四五六七八九]{2})"
_DASH = "[-－‐-―~～∼〜至到/]{1,2}"
_MONTH = "(?:[01０１]?[0-9０-９]|十[一二]?|[一二三四五六七八九])"
_DAY = "(?:[0-3０-３]?[0-9０-９]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_BEFORE = "(?<![0-9０-９A-Za-z.．〇○零一二三四五六七八九])"

# Where four digits are a year, and nothing else: before 年; at the start of a range or list that ends in 年; as 2022届;
# in a date of digits; in the number of a document. Two digits are one with an apostrophe, with a month, or as the
# end of a school year; 22年 alone may be a length of time.
_YEARS = (
    lazy_pattern(rf"{_BEFORE}({_FULL})[ \u3000]?(?:年(?![级級])|(?=[学學]年|年?[级級届屆](?!别|別)))"),
    lazy_pattern(rf"{_BEFORE}({_FULL})年?(?={_DASH}(?:{_FULL}|{_TWO})[ \u3000]?[年学學届屆级級）)》])"),
    lazy_pattern(rf"{_BEFORE}{_FULL}{_DASH}({_FULL})(?=[）)》])"),
    lazy_pattern(rf"{_BEFORE}({_FULL})(?=[、和与與及]{_FULL}[、和与與及年])"),
    lazy_pattern(rf"{_BEFORE}({_FULL})(?=([-./])(?:0?[1-9]|1[0-2])(?:\2(?:0?[1-9]|[12][0-9]|3[01]))?(?![0-9.]))"),
    lazy_pattern(rf"[〔［\[（(]({_FULL})(?=[〕］\]）)][0-9０-９]{{1,5}}[号號])"),
    lazy_pattern(rf"[’'＇]({_TWO})(?:年|(?=[-./－—][’'＇]?{_TWO})|(?![0-9A-Za-z]))"),
    lazy_pattern(rf"{_BEFORE}({_TWO})年(?={_MONTH}月)"),
    lazy_pattern(rf"{_BEFORE}{_FULL}{_DASH}({_TWO})(?:年|(?=[学學]年))"),
)
_REPUBLIC = lazy_pattern(r"民[国國][ \u3000]?([0-9０-９]{1,3}|[〇○零一二三四五六七八九十百]{1,5})[ \u3000]?年")


def years(text: str) -> Iterator[Year]:
    """The calendar years that `text` names, in order; a year of two digits is one of 1950 to 2049.

    >>> text = "2019—2022年，22年9月，’08年，二○○八年，2021-22学年，工作满20年，民國110年"
    >>> [(text[year.start : year.end], year.value) for year in years(text)][:5]
    [('2019', 2019), ('2022年', 2022), ('22年', 2022), ('08年', 2008), ('二○○八年', 2008)]
    >>> [(text[year.start : year.end], year.value) for year in years(text)][5:]
    [('2021', 2021), ('22', 2022), ('110年', 2021)]
    """
    found: dict[int, Year] = {}
    for pattern in _YEARS:
        for match in pattern.finditer(text):
            end = match.end() if text[match.end() - 1] == "年" else match.end(1)
            found.setdefault(match.start(1), Year(match.start(1), end, _year(match[1])))
    for match in _REPUBLIC.finditer(text):
        value = number(match[1])
        if isinstance(value, int):
            found[match.start(1)] = Year(match.start(1), match.end(), 1911 + value)
    yield from (found[start] for start in sorted(found))


def _year(digits: str) -> int:
    value = number(digits)
    assert isinstance(value, int)
    if len(digits) == 4:
        return value
    return value + (2000 if value < 50 else 1900)


_DATE = lazy_pattern(
    rf"{_BEFORE}(?:({_FULL}|{_TWO})[ \u3000]?年[ \u3000]?)?({_MONTH})[ \u3000]?月"
    rf"(?:份|[ \u3000]?({_DAY})[ \u3000]?[日号號])?"
    rf"|{_BEFORE}((?:1[89]|20)[0-9]{{2}})([-./])(0?[1-9]|1[0-2])\5(0?[1-9]|[12][0-9]|3[01])(?![0-9])"
)


def dates(text: str) -> Iterator[Date]:
    """The dates of `text` that name a month at least, in order; impossible ones are left out.

    >>> [date[2:] for date in dates("二〇二二年十月十二日印发，22年9月起施行，11月3日开会，2018-01-05发布，13月")]
    [(2022, 10, 12), (2022, 9, None), (None, 11, 3), (2018, 1, 5)]
    """
    for match in _DATE.finditer(text):
        year, month, day = (match[1], match[2], match[3]) if match[2] else (match[4], match[6], match[7])
        date = Date(
            match.start(), match.end(), _year(year) if year else None, _small(month), _small(day) if day else None
        )
        if 1 <= date.month <= 12 and (date.day is None or 1 <= date.day <= 31):
            yield date


def _small(digits: str) -> int:
    value = number(digits)
    return value if isinstance(value, int) else 0
