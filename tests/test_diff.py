"""diff: operations that cover both texts, marks for people, statuses for programs."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edutext import Diff, Operation, clean, diff
from edutext.compare.folding import IGNORABLE
from edutext.compare.units import LEVELS, units
from tests.conftest import SEEDS, Program

OLD = """市教育局2019年工作报告
一、工作回顾
全市新建学校40所，改建幼儿园3所。
教师培训全面展开。
二、工作打算
继续推进集团化办学。
"""
NEW = """市教育局2020年工作报告
一、工作回顾
教师培训全面展开。
全市新建学校40所，改建幼儿园3所。
二、工作打算
继续推进集团化办学，办好每一所学校。
落实“双减”政策。
"""
TEXTS = st.lists(
    st.sampled_from(
        ["一、概况", "全市有学校40所。", "新建", "的", "，", "（一）教学", "學校", "A", " ", "\n", "\n\n", "\r\n"]
    ),
    max_size=12,
).map("".join)


def covers(found: Diff, operations: Sequence[Operation], old: tuple[int, int], new: tuple[int, int]) -> None:
    """The operations tile both spans; the new one in order."""
    ends = [new[0], *(operation.new[1] for operation in operations)]
    assert [operation.new[0] for operation in operations] == ends[:-1]
    assert ends[-1] == new[1]
    spans = sorted(operation.old for operation in operations if operation.old[0] < operation.old[1])
    assert [start for start, _ in spans] + [old[1]] == [old[0], *(end for _, end in spans)]
    for operation in operations:
        if operation.changes:
            covers(found, operation.changes, operation.old, operation.new)


@given(TEXTS, TEXTS, st.sampled_from(LEVELS), st.sets(st.sampled_from(IGNORABLE)))
def test_operations_cover_both_texts(old: str, new: str, by: str, ignore: set[str]) -> None:
    found = diff(old, new, by=by, ignore=ignore)  # type: ignore[arg-type]
    covers(found, found.operations, (0, len(old)), (0, len(new)))
    if not ignore:
        assert found.same == (old == new)
        same = [operation for operation in found.operations if operation.op in ("equal", "move")]
        assert all(old[slice(*operation.old)] == new[slice(*operation.new)] for operation in same)


@given(TEXTS, st.sampled_from(LEVELS))
def test_units_tile_the_text(text: str, level: str) -> None:
    spans = units(text, (0, len(text)), level)  # type: ignore[arg-type]
    assert "".join(text[start:end] for start, end in spans) == text


@pytest.mark.parametrize(
    ("ignore", "old", "new"),
    [
        ("space", "全市 40 所\n学校", "全市40所学校\n"),
        ("width", "（一）教学：ＶＲ", "(一)教学:VR"),
        ("punctuation", "学校、幼儿园。", "学校幼儿园"),
        ("script", "學校發展", "学校发展"),
        ("numbering", "（一）教学\n1.培训", "（二）教学\n3.培训"),
    ],
)
def test_ignoring(ignore: str, old: str, new: str) -> None:
    assert diff(old, new, ignore=[ignore]).same  # type: ignore[list-item]
    others = [other for other in IGNORABLE if other != ignore]
    assert not diff(old, new, ignore=[other for other in others if (ignore, other) != ("width", "punctuation")]).same


def test_moves_changes_and_insertions() -> None:
    found = diff(OLD, NEW)
    kinds = [(o.op, found.new[slice(*o.new)]) for o in found.operations if o.op != "equal"]
    assert kinds == [
        ("replace", "市教育局2020年工作报告\n"),
        ("move", "全市新建学校40所，改建幼儿园3所。\n"),
        ("replace", "继续推进集团化办学，办好每一所学校。\n"),
        ("insert", "落实“双减”政策。\n"),
    ]


def test_joined_paragraphs_are_one_replacement() -> None:
    found = diff("全市新建学校40所，改建\n幼儿园3所。\n", "全市新建学校40所，改建幼儿园3所。\n")
    assert [operation.op for operation in found.operations] == ["replace"]
    changed = [operation for operation in found.operations[0].changes if operation.op != "equal"]
    assert [(operation.op, found.old[slice(*operation.old)]) for operation in changed] == [("delete", "\n")]


def test_unknown_names_are_errors() -> None:
    with pytest.raises(ValueError, match="the levels are section, paragraph"):
        diff("", "", by="page")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="cannot ignore case"):
        diff("", "", ignore=["case"])  # type: ignore[list-item]


def test_marks_and_statuses(edutext: Program, tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="gb18030")
    done = edutext("diff", old, new)
    assert done.returncode == 1
    assert done.stdout.decode().split("\n") == [
        "@@ -1 +1 @@ 市教育局2020年工作报告",
        "市教育局[-2019-]{+2020+}年工作报告",
        "@@ -3 +4 @@ 一、工作回顾",
        "[moved from line 3] {+全市新建学校40所，改建幼儿园3所。+}",
        "@@ -6 +6 @@ 二、工作打算",
        "继续推进集团化办学{+，办好每一所学校+}。",
        "{+落实“双减”政策。+}",
        "",
    ]
    same = edutext("diff", old, "-", stdin=OLD.encode("utf-8-sig"))
    assert (same.returncode, same.stdout) == (0, b"")
    for arguments in ((old, tmp_path / "none"), ("-", "-"), (old,), ("--ignore", "case", old, new)):
        bad = edutext("diff", *arguments)
        assert (bad.returncode, bad.stdout) == (2, b""), arguments
        assert bad.stderr


def test_json_gives_the_new_text(edutext: Program, tmp_path: Path) -> None:
    for seed in SEEDS:
        old = seed.read_bytes().decode()
        new = tmp_path / seed.name
        new.write_bytes(clean(old).text.encode())
        done = edutext("diff", "--json", seed, new)
        rows = [json.loads(line) for line in done.stdout.decode().split("\n")[:-1]]
        assert done.returncode == 1
        assert {"op", "old", "new", "text"} <= set.intersection(*(set(row) for row in rows))
        assert "".join(row["text"] for row in rows).encode() == new.read_bytes()
        assert sum(row["old"][1] - row["old"][0] for row in rows) == len(old)


def test_unified_is_what_patch_reads(edutext: Program, tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("一\n二\n三\n四\n五\n", encoding="utf-8")
    new.write_text("一\n二\n叁\n四\n五\n六", encoding="utf-8")
    done = edutext("diff", "--unified", "--context", 1, old, new)
    assert done.stdout.decode().split("\n")[2:] == [
        "@@ -2,4 +2,5 @@",
        " 二",
        "-三",
        "+叁",
        " 四",
        " 五",
        "+六",
        "\\ No newline at end of file",
        "",
    ]


def test_counts(edutext: Program, tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    assert edutext("diff", "--stat", old, new).stdout.decode() == (
        "paragraphs: 3 equal, 2 changed, 0 deleted, 1 inserted, 1 moved\ncharacters: 4 deleted, 22 inserted\n"
    )


def test_no_control_sequence_reaches_the_terminal(edutext: Program, tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("一、\x1b[31m回顾\x07\n", encoding="utf-8")
    new.write_text("一、\x1b[32m回顾\u202e\n二、\x1b]0;标题\x07\n", encoding="utf-8")
    for option in ("--context=9", "--unified", "--stat"):
        shown = edutext("diff", option, old, new).stdout.decode()
        assert not set(shown) & set("\x1b\x07\u202e"), option


def test_time_is_near_to_linear() -> None:
    chance = random.Random(1)
    alphabet = "全市教育系统坚持立德树人根本任务落实双减政策推进义务优质均衡发展"
    base = ["".join(chance.choices(alphabet, k=60)) + f"{n}。\n" for n in range(4000)]
    took = []
    for size in (1000, 4000):
        old = "".join(base[:size])
        new = "".join(line.replace("教育", "學校") if n % 3 == 0 else line for n, line in enumerate(base[:size]))
        start = time.perf_counter()
        assert not diff(old, new).same
        took.append(time.perf_counter() - start)
    assert took[1] < 12 * took[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [("甲\n乙\n" * 10000, "乙\n乙\n甲\n" * 6000), ("学" * 100000, "学" * 99999 + "校"), ("1" * 100000, "1" * 99999)],
    ids=["repeated", "one-line", "digits"],
)
def test_repetition_does_not_hang(old: str, new: str) -> None:
    start = time.perf_counter()
    diff(old, new)
    diff(old, new, by="char")
    assert time.perf_counter() - start < 20
