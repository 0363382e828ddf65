"""Numbers, years and dates as reports write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edutext.numerals import dates, number, years


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1280", 1280),
        ("1,280", 1280),
        ("1，234，567.5", Decimal("1234567.5")),
        ("２０２２", 2022),
        ("81.30", Decimal("81.3")),
        ("3万", 30000),
        ("3.5万", 35000),
        ("1.2亿", 120000000),
        ("3亿2000万", 320000000),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零二", 102),
        ("一百二", 120),
        ("一百二十", 120),
        ("三万五", 35000),
        ("一千零五十", 1050),
        ("两千", 2000),
        ("二億三千萬", 230000000),
        ("一万亿", 10**12),
        ("二〇二二", 2022),
        ("二○○八", 2008),
        ("二零一五", 2015),
        ("三点五", Decimal("3.5")),
        ("十五点二万", 152000),
        ("〇", 0),
    ],
)
def test_number(text: str, value: int | Decimal) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    "text", ["", "年", "十几", "百", "万", "12,34", "1.2.3", "二两", "三三十", "10余", "３a", "9" * 5000]
)
def test_no_number(text: str) -> None:
    assert number(text) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_arabic_numbers_come_back(value: int) -> None:
    assert number(str(value)) == number(f"{value:,}") == value


@given(st.text(max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    number(text)
    assert all(text[year.start : year.end] for year in years(text))
    assert all(1 <= date.month <= 12 for date in dates(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2022年10月", [("2022年", 2022)]),
        ("２０２２年", [("２０２２年", 2022)]),
        ("二〇二二年十月", [("二〇二二年", 2022)]),
        ("二○○八年", [("二○○八年", 2008)]),
        ("二零一五年", [("二零一五年", 2015)]),
        ("22年9月开工", [("22年", 2022)]),
        ("98年7月", [("98年", 1998)]),
        ("’22年和’08", [("’22年", 2022), ("08", 2008)]),
        ("2016—2020年", [("2016", 2016), ("2020年", 2020)]),
        ("2021-22学年", [("2021", 2021), ("22", 2022)]),
        ("（2011—2015）", [("2011", 2011), ("2015", 2015)]),
        ("2019、2020年", [("2019", 2019), ("2020年", 2020)]),
        ("2018-01-05", [("2018", 2018)]),
        ("邯政字〔2017〕25号", [("2017", 2017)]),
        ("2022届毕业生", [("2022", 2022)]),
        ("2022级学生", [("2022", 2022)]),
        ("2022学年", [("2022", 2022)]),
        ("中華民國110年、民國九十八年", [("110年", 2021), ("九十八年", 2009)]),
    ],
)
def test_years(text: str, found: list[tuple[str, int]]) -> None:
    assert [(text[year.start : year.end].lstrip("’"), year.value) for year in years(text)] == [
        (span.lstrip("’"), value) for span, value in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "满20年",
        "30年教龄",
        "2000人",
        "2023名毕业生",
        "2055个",
        "电话2022105",
        "一百二十年",
        "十五年",
        "第2022号",
        "2000余年前",
    ],
)
def test_no_year(text: str) -> None:
    assert list(years(text)) == []


def test_dates() -> None:
    text = "二〇二二年十月十二日印发，22年9月起施行，11月3日开会，2018-01-05 发布，2019.3.8复核，13月32日"
    assert [date[2:] for date in dates(text)] == [
        (2022, 10, 12),
        (2022, 9, None),
        (None, 11, 3),
        (2018, 1, 5),
        (2019, 3, 8),
    ]
