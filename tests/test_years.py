"""Damaged years: what is repaired, what is only flagged, and what `--years` makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edutext.cleaning import Cleaned, clean
from edutext.model import Confidence
from edutext.rules import RULES
from edutext.rules.evidence import gather
from edutext.rules.numbers.tens import before_the_substitution, ten_as_2023
from edutext.rules.years import Years
from tests.benchmarks.ten_as_2023 import NUMBERS, damaged, outcome
from tests.conftest import SEEDS

REPORT = (
    "2010年10月，全市召开教育工作会议。年内投入10.5亿元，新建学校110所，改造食堂101个，培训教师1010名，巩固率达到100%。\n"
    "9、加强家校联系。\n10、做好后勤保障。\n11、推进校务公开。\n"
    "第10届运动会于11月10日上午10:30开幕，10—15个代表队参加，国道G107改线，每生补助由490元提高到510元。\n"
)


def numbers(text: str) -> Cleaned:
    return clean(text, rules=NUMBERS)


def test_the_substitution_is_inverted_exactly() -> None:
    assert outcome(REPORT) == "exact"
    assert [flag.rule for flag in numbers(damaged(REPORT)).flags] == ["years-unreliable"]


def test_a_clean_report_is_left_alone() -> None:
    text = REPORT.replace("2010年", "2022年") + "2023年，全市有2023名毕业生，投入20230元。\n"
    assert numbers(text).text == text
    assert numbers(text).flags == ()


def test_one_ten_that_was_not_reached_speaks_against_the_substitution() -> None:
    text = "2023月，新建20230所学校。第10中学参加。"
    assert not ten_as_2023(text)
    assert numbers(text).text == "10月，新建20230所学校。第10中学参加。"


@pytest.mark.parametrize("page", ["10、", "第10页 共10页\n", "更新时间：2021-10-10 10:10:10\n", "浏览次数：1036\n"])
def test_what_the_site_added_is_no_evidence(page: str) -> None:
    assert ten_as_2023(f"{page}2023月，新建20230所学校。")


def test_evidence_is_read_before_anything_is_repaired() -> None:
    evidence = gather("2023月，补助80009000元。")
    assert evidence.ten_as_2023
    assert evidence.lost_dash
    assert gather("2023年10月，补助8000—9000元。") == gather("")


@given(st.from_regex(r"[1-9][0-9]{0,5}", fullmatch=True))
def test_digits_come_back(digits: str) -> None:
    if not any(own in digits for own in ("2020", "2022", "2023")):
        assert before_the_substitution(damaged(digits)) == digits


@pytest.mark.parametrize(
    ("years", "text"),
    [
        ("repair", "2022年开工，2010年10月完成，2021年，2022—2023学年，2006年3月。"),
        ("flag", "202223年开工，202223年2023月完成，2O21年，202223学年，2006年3月。"),
        ("mask", "20XX年开工，2010年10月完成，2021年，2022—2023学年，2006年3月。"),
    ],
)
def test_the_policy(years: Years, text: str) -> None:
    first = clean("202223年开工，", rules=NUMBERS, years=years).text
    rest = clean("202223年2023月完成，2O21年，202223学年，20063月。", rules=NUMBERS, years=years)
    assert first + rest.text == text


def test_masking_and_flagging_say_so() -> None:
    (edit,) = clean("202223年开工", years="mask").edits()
    assert edit.after == "20XX"
    assert edit.note.endswith("masked, as asked")
    flag = clean("202223年开工", years="flag").flags[0]
    assert flag.text == "202223"
    assert "would become '2022'" in flag.note


def test_only_glued_years_are_guesses() -> None:
    assert {rule.id for rule in NUMBERS if rule.confidence is Confidence.GUESS} == {
        "glued-year",
        "year-flattened",
        "digits-lost",
    }
    assert clean("202223年开工", level=Confidence.LIKELY).text == "202223年开工"


def test_every_edit_says_why() -> None:
    text = "202223年2023月，补助80009000元，20063月，人均7、35%，达到4、2%，2O21年。"
    for edit in numbers(text).edits():
        assert edit.note, edit


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_cleaning_twice_changes_nothing_more(path: Path) -> None:
    text = numbers(path.read_text(encoding="utf-8")).text
    assert numbers(text).text == text


@given(st.text(alphabet="年月日202310XOo、0-—至到学年个%元一原.（） ", max_size=40))
def test_any_digits_are_cleaned_once(text: str) -> None:
    once = numbers(text)
    assert once.patch.revert(once.text) == text
    assert numbers(once.text).text == once.text


def test_the_family_is_complete() -> None:
    assert {rule.id for rule in RULES if rule.group == "numbers"} == {
        *("ten-as-2023", "glued-year", "academic-year", "lost-year-mark", "lost-range-dash", "decimal-mark"),
        *("year-flattened", "digits-lost", "masked-figure", "years-unreliable"),
    }
