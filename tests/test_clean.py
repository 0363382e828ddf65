"""The options of `edutext clean`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from edutext import ALL_RULES
from tests.conftest import SEEDS, Program

DIRTY = "教學(xué)發(fā)展規(guī)劃,\n全縣新建學(xué)校XX所。\n"
FIXED = "教學發展規劃,\n全縣新建學校XX所。\n"


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_check_counts_edits_and_not_flags(edutext: Program) -> None:
    assert edutext("clean", "--check", stdin=DIRTY.encode()).returncode == 1
    assert edutext("clean", "--check", stdin=FIXED.encode()).returncode == 0
    assert edutext("clean", "--check", stdin=DIRTY.encode()).stdout == b""


def test_explain_names_place_rule_and_reason(edutext: Program) -> None:
    lines = edutext("clean", "--explain", stdin=DIRTY.encode()).stderr.decode().splitlines()
    assert lines[0].startswith("-:1:3 pinyin-gloss: “(xué)” -> nothing (")
    assert any(line.startswith("-:2:") and "masked-figure: “XX所” flagged (" in line for line in lines)


def test_colour_only_when_asked(edutext: Program) -> None:
    assert b"\x1b[" in edutext("clean", "--explain", "--color", "always", stdin=DIRTY.encode()).stderr
    assert b"\x1b[" not in edutext("clean", "--explain", stdin=DIRTY.encode()).stderr
    plain = edutext("clean", "--explain", stdin=DIRTY.encode()).stderr
    assert len(plain.splitlines()) == len(
        edutext("clean", "--explain", "--color", "always", stdin=DIRTY.encode()).stderr.splitlines()
    )


def test_diff_is_unified(edutext: Program) -> None:
    done = edutext("clean", "--diff", stdin=DIRTY.encode())
    assert done.returncode == 0
    old, new = DIRTY.split("\n"), FIXED.split("\n")
    assert done.stdout.decode() == (
        f"--- -\n+++ - (clean)\n@@ -1,2 +1,2 @@\n-{old[0]}\n-{old[1]}\n+{new[0]}\n+{new[1]}\n"
    )


def test_report_keeps_its_contract(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(DIRTY.encode("utf-8-sig"))
    assert edutext("clean", "a.txt", "--report", "r.jsonl", cwd=tmp_path).returncode == 0
    head, *found = rows(tmp_path / "r.jsonl")
    assert list(head)[:7] == ["kind", "document", "edutext", "encoding", "bom", "newline", "characters"]
    assert (head["document"], head["encoding"], head["bom"], head["newline"]) == ("a.txt", "utf-8", True, "lf")
    edits = [row for row in found if row["kind"] == "edit"]
    text = DIRTY
    for edit in reversed(edits):
        assert DIRTY[edit["start"] : edit["end"]] == edit["before"]
        text = text[: edit["start"]] + edit["after"] + text[edit["end"] :]
    assert text == FIXED
    flags = [row for row in found if row["kind"] == "flag"]
    assert all(DIRTY[flag["start"] : flag["end"]] == flag["text"] for flag in flags)
    assert {"masked-figure"} == {flag["rule"] for flag in flags}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16-le"])
def test_undo_gives_the_source_back_exactly(edutext: Program, tmp_path: Path, encoding: str) -> None:
    source = DIRTY.replace("\n", "\r\n").encode(encoding)
    (tmp_path / "a.txt").write_bytes(source)
    edutext("clean", "a.txt", "-o", "b.txt", "--report", "r.jsonl", "--encoding", encoding, cwd=tmp_path)
    assert edutext("clean", "--undo", "r.jsonl", "b.txt", cwd=tmp_path).stdout == source
    (tmp_path / "a.txt").write_bytes((tmp_path / "b.txt").read_bytes())
    assert edutext("clean", "-i", "--undo", "r.jsonl", "a.txt", cwd=tmp_path).returncode == 0
    assert (tmp_path / "a.txt").read_bytes() == source


def test_single_edits_are_undone(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY)
    edutext("clean", "a.txt", "-o", "b.txt", "--report", "r.jsonl", cwd=tmp_path)
    at = edutext("clean", "--undo", "r.jsonl", "--at", "2", "b.txt", cwd=tmp_path)
    assert at.stdout.decode() == FIXED.replace("教學發", "教學(xué)發")
    by_rule = edutext("clean", "--undo", "r.jsonl", "--only", "pinyin-gloss", "b.txt", cwd=tmp_path)
    assert by_rule.stdout.decode() == DIRTY


def test_apply_does_what_a_person_left_in_the_report(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY)
    edutext("clean", "a.txt", "-o", "b.txt", "--report", "r.jsonl", cwd=tmp_path)
    lines = (tmp_path / "r.jsonl").read_text().splitlines(keepends=True)
    (tmp_path / "r.jsonl").write_text("".join(line for line in lines if '"(xué)"' not in line))
    done = edutext("clean", "--apply", "r.jsonl", "a.txt", cwd=tmp_path)
    assert done.stdout.decode() == DIRTY.replace("(fā)", "").replace("(guī)", "")


def test_a_report_of_another_text_changes_nothing(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY)
    (tmp_path / "b.txt").write_text("另一份報告。\n")
    edutext("clean", "a.txt", "-o", "c.txt", "--report", "r.jsonl", cwd=tmp_path)
    for option in ("--undo", "--apply"):
        done = edutext("clean", "-i", option, "r.jsonl", "b.txt", cwd=tmp_path)
        assert (done.returncode, b"b.txt: this is not the text" in done.stderr) == (2, True)
        assert (tmp_path / "b.txt").read_text() == "另一份報告。\n"
    (tmp_path / "broken.jsonl").write_text('{"kind": "edit"}\n')
    done = edutext("clean", "--undo", "broken.jsonl", "b.txt", cwd=tmp_path)
    assert (done.returncode, b"broken.jsonl: line 1 is no line of a report" in done.stderr) == (2, True)


def test_records_are_undone_by_id(edutext: Program, tmp_path: Path) -> None:
    source = "".join(json.dumps({"id": n, "text": DIRTY * n}, ensure_ascii=False) + "\n" for n in (1, 2))
    done = edutext("clean", "--records", "--report", tmp_path / "r.jsonl", stdin=source.encode())
    assert [row["document"] for row in rows(tmp_path / "r.jsonl") if row["kind"] == "document"] == ["1", "2"]
    back = edutext("clean", "--records", "--undo", tmp_path / "r.jsonl", stdin=done.stdout)
    assert back.stdout.decode() == source


def test_level_turns_lower_edits_into_flags(edutext: Program, tmp_path: Path) -> None:
    text = "自202223年起，全县实行教师轮岗。\n".encode()
    assert edutext("clean", stdin=text).stdout != text
    assert edutext("clean", "--level", "likely", "--report", tmp_path / "r", stdin=text).stdout == text
    assert [row["rule"] for row in rows(tmp_path / "r") if row["kind"] == "flag"] == ["glued-year"]


def test_years_policies(edutext: Program) -> None:
    text = "自202223年起，全县实行教师轮岗。\n".encode()
    assert edutext("clean", stdin=text).stdout.decode() == "自2022年起，全县实行教师轮岗。\n"
    assert edutext("clean", "--years", "flag", stdin=text).stdout == text
    assert edutext("clean", "--years", "mask", stdin=text).stdout.decode() == "自20XX年起，全县实行教师轮岗。\n"


def test_selection(edutext: Program) -> None:
    text = DIRTY.encode()
    assert edutext("clean", "--skip", "pinyin-gloss", stdin=text).stdout == text
    assert edutext("clean", "--skip", "text", stdin=text).stdout == text
    assert edutext("clean", "--only", "numbers,site", stdin=text).stdout == text
    assert edutext("clean", "--only", "pinyin-gloss", stdin=text).stdout.decode() == FIXED
    assert edutext("clean", "--also", "typography", stdin=text).stdout.decode() == FIXED.replace(",", "，")


def test_kept_names(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "names").write_text("學(xué)校\n")
    done = edutext("clean", "-v", "--keep", tmp_path / "names", stdin=DIRTY.encode())
    assert done.stdout.decode() == FIXED.replace("學校", "學(xué)校")
    assert b"1 edits left undone" in done.stderr


def test_rows_of_the_user(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "spun_words.tsv").write_text("校舎\t校舍\ta look-alike\n", encoding="utf-8")
    text = "全县加固校舎六处。\n".encode()
    assert edutext("clean", stdin=text).stdout == text
    assert edutext("clean", "--tables", tmp_path, stdin=text).stdout.decode() == "全县加固校舍六处。\n"
    (tmp_path / "nonsense.tsv").write_text("x\n")
    done = edutext("clean", "--tables", tmp_path, stdin=text)
    assert (done.returncode, b"no table is called nonsense" in done.stderr) == (2, True)


def test_a_row_of_the_user_with_too_few_columns_is_named(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "spun_words.tsv").write_text("# mine\n校舎\t校舍\n规那么\n", encoding="utf-8")
    done = edutext("clean", "--tables", tmp_path, stdin="全县加固校舎六处。\n".encode())
    assert (done.returncode, b"spun_words.tsv, line 3: too few columns" in done.stderr) == (2, True)


def test_list_rules_is_complete(edutext: Program) -> None:
    listed = edutext("clean", "--list-rules").stdout.decode().splitlines()
    assert [line.split()[0] for line in listed[1:]] == [rule.id for rule in ALL_RULES]


def test_annotate_needs_records(edutext: Program) -> None:
    assert edutext("clean", "--annotate", stdin=b"").returncode == 2


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_seeds_come_back(edutext: Program, tmp_path: Path, seed: Path) -> None:
    cleaned = edutext("clean", seed, "--report", tmp_path / "r")
    assert cleaned.returncode == 0
    assert edutext("clean", "--undo", tmp_path / "r", stdin=cleaned.stdout).stdout == seed.read_bytes()
    assert edutext("clean", "--check", stdin=cleaned.stdout).returncode == 0
