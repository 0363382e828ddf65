"""The options of `edutext convert-script`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SEEDS, Program

SIMPLIFIED = "市教育局干部深入里程镇中小学，检查“双减”落实情况。\n"
TRADITIONAL = "市教育局幹部深入里程鎮中小學，檢查“雙減”落實情況。\n"


def rows(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode().split("\n") if line]


def test_to_and_from(edutext: Program) -> None:
    assert edutext("convert-script", "--to", "t", stdin=SIMPLIFIED.encode()).stdout.decode() == TRADITIONAL
    assert edutext("convert-script", "--to", "s", stdin=TRADITIONAL.encode()).stdout.decode() == SIMPLIFIED
    assert edutext("convert-script", "--to", "s", stdin=SIMPLIFIED.encode()).stdout.decode() == SIMPLIFIED
    forced = edutext("convert-script", "--from", "t", "--to", "tw", stdin="衆多羣體".encode())
    assert forced.stdout.decode() == "眾多群體"


def test_config(edutext: Program) -> None:
    assert edutext("convert-script", "--config", "s2twp", stdin="软件".encode()).stdout.decode() == "軟體"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ([], "say one of --to"),
        (["--to", "s", "--detect"], "say one of --to"),
        (["--config", "t2s", "--from", "t"], "belong to --to"),
        (["--config", "t2x"], "is not one of"),
        (["--to", "s", "--json"], "belongs to --detect"),
        (["--to", "s", "--at", "3"], "belongs to --undo"),
        (["--from", "t", "--to", "tw", "--phrases"], "no regional wording from t to tw"),
        (["--to", "s", "--engine", "opencc", "--ambiguous"], "edutext's own engine"),
        (["--to", "s", "--ambiguous", "-i"], "--ambiguous writes no text"),
        (["--to", "s", "--dict", "none.tsv"], "none.tsv: no such file"),
    ],
)
def test_usage_errors(edutext: Program, options: list[str], message: str) -> None:
    done = edutext("convert-script", *options, stdin=TRADITIONAL.encode())
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert done.stdout == b""


def test_own_terms_and_names(edutext: Program, tmp_path: Path) -> None:
    (tmp_path / "terms.tsv").write_text("# ours\n里程镇\t里程鄉鎮\n", encoding="utf-8")
    (tmp_path / "names.txt").write_text("市教育局干部\n", encoding="utf-8")
    options = ("--to", "t", "--dict", tmp_path / "terms.tsv", "--keep", tmp_path / "names.txt", "--quotes", "taiwan")
    done = edutext("convert-script", *options, stdin=SIMPLIFIED.encode())
    assert done.stdout.decode() == "市教育局干部深入里程鄉鎮中小學，檢查「雙減」落實情況。\n"
    (tmp_path / "terms.tsv").write_text("里程镇 里程鄉鎮\n", encoding="utf-8")
    done = edutext("convert-script", *options, stdin=SIMPLIFIED.encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert "'里程镇 里程鄉鎮' is no term" in done.stderr.decode()


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
def test_report_and_undo(edutext: Program, tmp_path: Path, seed: Path) -> None:
    options = ("--from", "s", "--to", "tw", "--phrases", "--quotes", "taiwan")
    out, report = tmp_path / "out.txt", tmp_path / "report.jsonl"
    assert edutext("convert-script", *options, seed, "-o", out, "--report", report).returncode == 0
    head, *edits = rows(report.read_bytes())
    assert (head["kind"], head["document"], head["verdict"]) == ("document", str(seed), "converted")
    text = seed.read_text(encoding="utf-8")
    for edit in reversed(edits):
        assert text[edit["start"] : edit["end"]] == edit["before"]
        text = text[: edit["start"]] + edit["after"] + text[edit["end"] :]
    assert text == out.read_text(encoding="utf-8")
    assert edutext("convert-script", "--undo", report, out).stdout == seed.read_bytes()
    assert edutext("convert-script", "--undo", report, seed).returncode == 2


def test_undo_of_a_single_edit(edutext: Program, tmp_path: Path) -> None:
    out, report = tmp_path / "out.txt", tmp_path / "report.jsonl"
    edutext("convert-script", "--to", "t", "-", "-o", out, "--report", report, stdin=SIMPLIFIED.encode())
    done = edutext("convert-script", "--undo", report, "--at", SIMPLIFIED.index("干"), out)
    assert done.stdout.decode() == TRADITIONAL.replace("幹", "干")


def test_ambiguous(edutext: Program) -> None:
    done = edutext("convert-script", "--to", "t", "--ambiguous", stdin=SIMPLIFIED.encode())
    spans = rows(done.stdout)
    assert set(spans[0]) == {
        *("document", "start", "end", "source", "result_start", "result_end", "chosen", "candidates", "phrase"),
    }
    assert all(TRADITIONAL[span["result_start"] : span["result_end"]] == span["chosen"] for span in spans)
    assert ("干", "幹", "干部") in [(span["source"], span["chosen"], span["phrase"]) for span in spans]


def test_detect(edutext: Program, tmp_path: Path) -> None:
    for name, text in {"s": SIMPLIFIED, "t": TRADITIONAL, "m": SIMPLIFIED + TRADITIONAL, "n": "2023\n"}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    names = [f"{name}.txt" for name in "stmn"]
    said = edutext("convert-script", "--detect", *names, cwd=tmp_path).stdout.decode().splitlines()
    assert [line.split()[1] for line in said] == ["simplified", "traditional", "mixed", "none"]
    assert said[2].endswith("; paragraphs: 1 simplified, 1 traditional")
    found = rows(edutext("convert-script", "--detect", "--json", *names, cwd=tmp_path).stdout)
    assert [(row["name"], row["script"]) for row in found] == list(
        zip(names, ["simplified", "traditional", "mixed", "none"], strict=True)
    )
    assert (found[0]["simplified"], found[0]["traditional"]) == (7, 0)
    said = edutext("convert-script", "--detect", "-v", "m.txt", cwd=tmp_path).stdout.decode().splitlines()
    assert [line.split()[0] for line in said[1:]] == ["simplified", "traditional"]


def test_detect_names_pseudo_traditional_text(edutext: Program) -> None:
    done = edutext("convert-script", "--detect", stdin="推動教育事業髮展，加強乾部隊伍建設。".encode())
    assert "converted character by character: 髮展, 乾部" in done.stdout.decode()


def test_records(edutext: Program) -> None:
    line = json.dumps({"id": 1.50, "text": TRADITIONAL, "n": [1]}, ensure_ascii=False)
    done = edutext("convert-script", "--to", "s", "--records", stdin=f"{line}\n".encode() * 2)
    assert [row["text"] for row in rows(done.stdout)] == [SIMPLIFIED] * 2
    assert "2 records, 2 changed" in done.stderr.decode()


def test_the_other_engine(edutext: Program) -> None:
    done = edutext("convert-script", "--to", "s", "--engine", "opencc", "-v", stdin=TRADITIONAL.encode())
    assert done.stdout.decode() == SIMPLIFIED
    assert "t2s, by opencc" in done.stderr.decode()


def test_undecodable_bytes_pass_through(edutext: Program) -> None:
    data = SIMPLIFIED.encode() + b"\xff\xfe\n"
    done = edutext("convert-script", "--to", "t", "--errors", "keep", "--encoding", "utf-8", stdin=data)
    assert done.stdout == TRADITIONAL.encode() + b"\xff\xfe\n"
