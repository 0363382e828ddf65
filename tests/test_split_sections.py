"""The options of `edutext split-sections`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SEEDS, Program

TEXT = (
    "某区教育局2022年工作报告\r\n各位代表：\r\n现将工作报告如下，请予审议。\r\n一、工作回顾\r\n（一）条件改善。新建学校2所。\r\n"
    "（二）队伍壮大。一是招聘教师。二是培训教师。\r\n二、工作打算\r\n抓好落实。\r\n"
)
DATA = TEXT.encode()
KEYS = ["path", "level", "kind", "number", "title", "start", "end", "body_start", "text"]


def rows(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode().split("\n") if line]


def test_the_outline_is_the_default(edutext: Program) -> None:
    done = edutext("split-sections", stdin=DATA)
    assert done.returncode == 0
    assert done.stdout.decode() == (
        "[title] 某区教育局2022年工作报告  16\n"
        "[salutation] 各位代表  7\n"
        "[body]  16\n"
        "一、工作回顾  49\n"
        "  （一）条件改善  17\n"
        "  （二）队伍壮大  24\n"
        "二、工作打算  15\n"
    )


def test_json_keeps_its_contract(edutext: Program) -> None:
    found = rows(edutext("split-sections", "--json", stdin=DATA).stdout)
    assert [list(row) for row in found] == [KEYS] * len(found)
    assert "".join(row["text"] for row in found) == TEXT
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in found)
    assert [(row["path"], row["level"], row["kind"]) for row in found[:5]] == [
        ("0", 0, "title"),
        ("0.1", 0, "salutation"),
        ("0.2", 0, "body"),
        ("1", 1, "heading"),
        ("1.1", 2, "heading"),
    ]


def test_json_of_several_documents_names_them(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(DATA)
    (tmp_path / "b.txt").write_bytes(DATA)
    found = rows(edutext("split-sections", "--json", "a.txt", "b.txt", cwd=tmp_path).stdout)
    assert list(found[0]) == ["document", *KEYS]
    assert [row["document"] for row in found] == ["a.txt"] * 7 + ["b.txt"] * 7


def test_records(edutext: Program) -> None:
    record = json.dumps({"id": "r1", "text": TEXT}).encode()
    assert {row["document"] for row in rows(edutext("split-sections", "--records", "--json", stdin=record).stdout)} == {
        "r1"
    }


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("2", "二、工作打算\r\n抓好落实。\r\n"),
        ("1.1", "（一）条件改善。新建学校2所。\r\n"),
        ("一/(一)", "（一）条件改善。新建学校2所。\r\n"),
        ("工作打算", "二、工作打算\r\n抓好落实。\r\n"),
        ("1", TEXT[TEXT.index("一、") : TEXT.index("二、")]),
        ("0.1", "各位代表：\r\n"),
    ],
)
def test_select_gives_the_text_exactly(edutext: Program, path: str, text: str) -> None:
    done = edutext("split-sections", "--select", path, stdin=DATA)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, text, b"")


def test_select_says_what_there_is(edutext: Program) -> None:
    none = edutext("split-sections", "--select", "三", stdin=DATA)
    assert (none.returncode, none.stdout) == (2, b"")
    assert "no section is '三'" in none.stderr.decode()
    assert "\n  2  二、工作打算\n" in none.stderr.decode()
    several = edutext("split-sections", "--select", "（一）", stdin="一、甲\n（一）乙\n二、丙\n（一）丁\n".encode())
    assert several.returncode == 2
    assert several.stderr.decode().endswith("\n  1.1  （一）乙\n  2.1  （一）丁\n")


def test_level_folds(edutext: Program) -> None:
    found = rows(edutext("split-sections", "--json", "--level", "1", stdin=DATA).stdout)
    assert [row["number"] for row in found] == ["", "", "", "一、", "二、"]
    assert "".join(row["text"] for row in found) == TEXT


def test_items_are_leaves(edutext: Program) -> None:
    found = rows(edutext("split-sections", "--json", "--items", stdin=DATA).stdout)
    assert [(row["path"], row["kind"], row["title"]) for row in found if row["number"] in ("一是", "二是")] == [
        ("1.2.1", "item", "招聘教师"),
        ("1.2.2", "item", "培训教师"),
    ]


def test_markdown(edutext: Program) -> None:
    lines = edutext("split-sections", "--markdown", stdin=DATA).stdout.decode().split("\n\n")
    assert lines[0] == "# 某区教育局2022年工作报告"
    assert lines[3:6] == ["## 一、工作回顾", "### （一）条件改善", "新建学校2所。"]


def test_to_dir_writes_files_that_join_to_the_text(edutext: Program, tmp_path: Path) -> None:
    assert edutext("split-sections", "--to-dir", tmp_path / "parts", stdin=DATA).returncode == 0
    files = sorted((tmp_path / "parts").iterdir())
    assert [file.name for file in files][3:5] == ["4 1 一、工作回顾.txt", "5 1.1 （一）条件改善.txt"]
    assert b"".join(file.read_bytes() for file in files) == DATA


def test_warnings_go_to_standard_error(edutext: Program) -> None:
    done = edutext("split-sections", "--warnings", stdin="一、甲\n三、乙\n".encode())
    assert done.returncode == 0
    assert done.stderr.decode() == "edutext: standard input: skipped at 4: 三、 follows 一、\n"


def test_forms_exclude_each_other(edutext: Program) -> None:
    assert edutext("split-sections", "--json", "--markdown", stdin=DATA).returncode == 2


def test_a_bad_file_is_skipped(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(DATA)
    done = edutext("split-sections", "missing.txt", "a.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout.decode().startswith("a.txt:\n[title]")


def test_control_sequences_stay_inside(edutext: Program) -> None:
    assert b"\x1b" not in edutext("split-sections", stdin="一、\x1b[31m甲\n".encode()).stdout


OUTLINES = {
    "000": ["一、", "二、"],
    "001": ["", ""],
    "002": ["一、"],
    "003": ["一、", "二、", "三、", "四、"],
    "004": ["一、", "二、", "三、", "四、"],
}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_the_parts_of_the_cleaned_seeds(edutext: Program, seed: Path) -> None:
    text = edutext("clean", seed).stdout
    found = rows(edutext("split-sections", "--json", stdin=text).stdout)
    assert [row["number"] for row in found if row["level"] == 1] == OUTLINES[seed.name[:3]]
