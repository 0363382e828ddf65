"""Counts, years and their standing, and the options of `edutext stats`."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edutext import Confidence, clean, stats
from edutext.measure.counts import han, paragraph_count, sentences
from edutext.measure.years import standing_years
from edutext.model import Evidence, Fix, Rule, rule
from tests.conftest import SEEDS, Program

TEXT = "某区教育局工作报告\n一、工作回顾\n（一）条件改善。2021年新建学校2所。\n二、工作打算\n2022年新建1所！\n"
KEYS = ["name", "characters", "han", "paragraphs", "sentences", "sections"]
KEYS += ["script", "encoding", "years", "flags", "damage", "verdict"]


def rows(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode().split("\n") if line]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("教育 education 2022", 2),
        ("人人々〇○", 4),
        ("𠮷𫝆𰻝", 3),
        ("⽂⺠⻓", 3),
        ("豈﨑", 2),
        ("ひらがなカタカナ한글", 0),
        ("，。、；：“”《》（）—…", 0),
        ("①㈠㊀々", 1),
        ("\u3006\u3012\u3013", 0),
    ],
)
def test_han_is_script_han(text: str, count: int) -> None:
    assert han(text) == count


@given(st.characters(min_codepoint=0x2E80, max_codepoint=0x323AF))
def test_han_agrees_with_the_names_of_unicode(char: str) -> None:
    name = unicodedata.name(char, "")
    if name.startswith(("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH", "CJK RADICAL", "KANGXI RADICAL")):
        assert han(char) == 1
    elif name.startswith(("HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "FULLWIDTH", "CIRCLED", "PARENTHESIZED")):
        assert han(char) == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("一、工作回顾", 0),
        ("新建学校2所。改建1所。", 2),
        ("成效如何？！请看下表。", 2),
        ("成效如何?请看下表!", 2),
        ("见http://example.org/a?b=1和3.5万元", 0),
        ("他说：“好！”大家鼓掌。", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert sentences(text) == count


def test_paragraphs() -> None:
    assert paragraph_count("一\n\n　\n二\r\n三") == 3
    assert paragraph_count("") == 0


def test_stats_of_a_clean_text() -> None:
    found = stats(TEXT)
    assert (found.characters, found.han, found.paragraphs, found.sentences) == (len(TEXT), han(TEXT), 5, 3)
    assert (found.sections, found.script, found.verdict) == ({1: 2, 2: 1}, "simplified", "clean")
    assert [(year.year, year.standing, TEXT[year.start : year.end]) for year in found.years] == [
        (2021, "plain", "2021年"),
        (2022, "plain", "2022年"),
    ]
    assert (dict(found.flags), dict(found.damage)) == ({}, {})


def test_stats_of_nothing() -> None:
    found = stats("")
    assert (found.characters, found.sections, found.years, found.script, found.verdict) == (0, {}, (), "none", "clean")


def replacing(old: str, new: str | None, confidence: Confidence, id: str = "glued-year") -> Rule:
    """A rule that turns one string into another; None flags it."""

    @rule(id, confidence)
    def finder(text: str, evidence: Evidence) -> Any:
        start = text.find(old)
        if start >= 0:
            yield Fix(start, start + len(old), new)

    return finder


@pytest.mark.parametrize(
    ("found", "standing"),
    [
        (replacing("202223", "2022", Confidence.GUESS), "guessed"),
        (replacing("202223", "2010", Confidence.LIKELY), "repaired"),
        (replacing("自", "从", Confidence.SURE, "spun-words"), "plain"),
        (replacing(" ", "", Confidence.SURE, "stray-space"), "plain"),
        (replacing("2022", None, Confidence.GUESS, "year-flattened"), "suspect"),
        (replacing("自", None, Confidence.GUESS, "years-unreliable"), "suspect"),
        (replacing("自", None, Confidence.GUESS, "masks"), "plain"),
    ],
)
def test_standing(found: Rule, standing: str) -> None:
    text = "自2022 年起实施。" if found("202223") == "202223" else "自202223 年起实施。"
    (year,) = standing_years(clean(text, rules=(found,)))
    assert year.standing == standing
    assert text[year.start : year.end].replace(" ", "").rstrip("年").isdigit()


def test_offsets_are_those_of_the_text_as_received() -> None:
    text = "第7页 共9页\n\n全县教学点发展到2021年的水平，202223年新建学校2所。\n"
    spans = [text[year.start : year.end] for year in stats(text).years]
    assert spans == ["2021年", "202223年"]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_seeds(seed: Path) -> None:
    text = seed.read_bytes().decode()
    found = stats(text)
    assert found.characters == len(text)
    assert "".join(text[section.start : section.end] for section in found.outline) == text
    assert [year.start for year in found.years] == sorted(year.start for year in found.years)


def test_a_document_whose_years_were_overwritten() -> None:
    found = stats(SEEDS[4].read_bytes().decode())
    assert {(year.year, year.standing) for year in found.years} == {
        (2010, "repaired"),
        (2022, "suspect"),
        (2023, "suspect"),
    }
    assert (found.sections[1], found.verdict) == (4, "doubtful")


def test_json_keeps_its_contract(edutext: Program) -> None:
    (row,) = rows(edutext("stats", "--json", stdin=TEXT.encode()).stdout)
    assert list(row) == KEYS
    assert (row["name"], row["encoding"], row["sections"]) == ("-", "utf-8", {"1": 2, "2": 1})
    assert row["years"][0] == {"year": 2021, "standing": "plain", "start": 25, "end": 30}


def test_the_text_form(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="gb18030")
    lines = edutext("stats", "a.txt", cwd=tmp_path).stdout.decode().splitlines()
    assert lines[0] == "a.txt"
    assert lines[1:4] == [
        "  script      simplified",
        "  encoding    gb18030",
        f"  characters  {len(TEXT)} ({han(TEXT)} Han)",
    ]
    assert "  sections    2 on level 1, 1 on level 2" in lines


def test_several_files_have_a_total(edutext: Program, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    out = edutext("stats", "a.txt", "b.txt", cwd=tmp_path).stdout.decode()
    assert out.endswith("  verdict     clean 2\n")
    assert f"total\n  documents   2\n  script      simplified 2\n  characters  {2 * len(TEXT)} (" in out
    assert "total" not in edutext("stats", "a.txt", cwd=tmp_path).stdout.decode()


def test_years_and_outline(edutext: Program) -> None:
    out = edutext("stats", "--years", "--outline", stdin=TEXT.encode()).stdout.decode()
    assert "        25  2021  plain     作回顾 （一）条件改善。[2021年]新建学校2所。 二、工作\n" in out
    assert "\n  一、工作回顾  " in out


def test_csv(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "a,b.txt").write_text(TEXT, encoding="utf-8")
    out = edutext("stats", "--csv", "a,b.txt", cwd=tmp_path).stdout.decode()
    (row,) = csv.DictReader(io.StringIO(out))
    assert (row["name"], row["characters"], row["sections"], row["years"]) == ("a,b.txt", str(len(TEXT)), "3", "2")


def test_records_are_documents(edutext: Program) -> None:
    record = json.dumps({"id": 7, "text": TEXT}).encode()
    assert [row["name"] for row in rows(edutext("stats", "--records", "--json", stdin=record).stdout)] == ["7"]


def test_the_output_is_the_same_in_every_place(edutext: Program) -> None:
    plain = edutext("stats", stdin=b"\x1b[31m" + TEXT.encode()).stdout
    assert b"\x1b" not in plain
