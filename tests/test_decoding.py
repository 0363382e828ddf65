"""Bytes become text by the right encoding, and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edutext.decoding import Decoded, DecodeTrouble, decode, encode, not_text

TITLE = "县教育局工作总结"
REPORT = "一、全县新建幼儿园12所，新增学位3600个。\r\n二、“双减”工作稳步推进，课后服务实现全覆盖；\n"
TRADITIONAL = "一、本縣新建幼兒園12所，新增學位3600個。\n二、教師專業發展支持體系逐步健全，學生體質健康明顯改善。\n"
CHINESE = ("gb18030", "utf-16-le", "utf-16-be", "hz")


@pytest.mark.parametrize("encoding", ["utf-8", *CHINESE])
@pytest.mark.parametrize("text", [TITLE, "校长述职", "2023年春季学期教学计划", REPORT])
def test_simplified_text_is_read_in_its_own_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == Decoded(text, encoding, False)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["教育部令", "國民小學課程綱要總說明", TRADITIONAL])
def test_traditional_text_is_read_in_its_own_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == Decoded(text, encoding, False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030"])
def test_byte_order_mark_decides_and_comes_back(encoding: str) -> None:
    data = ("\ufeff" + REPORT).encode(encoding)
    found = decode(data)
    assert found == Decoded(REPORT, encoding, True)
    assert encode(*[found.text, found.encoding, found.bom]) == data


@pytest.mark.parametrize(
    ("name", "codec"),
    [("GBK", "gb18030"), ("gb2312", "gb18030"), ("utf-8-sig", "utf-8"), ("UTF8", "utf-8"), ("big5", "big5")],
)
def test_given_encoding_is_obeyed(name: str, codec: str) -> None:
    assert decode(TITLE.encode("utf-8" if codec == "utf-8" else "gbk"), name, "keep").encoding == codec


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_finds_its_own_byte_order(codec: str) -> None:
    assert decode(REPORT.encode(codec), "utf-16") == Decoded(REPORT, codec, False)


def test_the_few_words_of_gbk_that_are_valid_utf_8() -> None:
    assert decode("联通".encode("gbk")).text == "联通"


def test_ascii_in_utf_16_is_not_utf_8_full_of_nuls() -> None:
    assert decode("Annual report\r\n".encode("utf-16-le")).text.startswith("A")
    assert decode("校园网 http://example.edu.cn/\n".encode("utf-16-be")).encoding == "utf-16-be"


def test_utf_8_with_a_stray_nul_is_text() -> None:
    data = (REPORT[:20] + "\0" + REPORT[20:] + "\0\0").encode()
    assert decode(data) == Decoded(data.decode(), "utf-8", False)


@pytest.mark.parametrize("text", ["", "\n", "plain ASCII ~{ not HZ", "привет", "\x1b[31m"])
def test_other_utf_8_is_left_alone(text: str) -> None:
    assert decode(text.encode()) == Decoded(text, "utf-8", False)


def test_big5_that_hkscs_would_write_differently_comes_back() -> None:
    data = TRADITIONAL.encode("cp950") + b"\xa1\xfe"
    found = decode(data)
    assert encode(found.text, found.encoding) == data


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_bad_byte_is_named_with_its_place_and_kept_if_asked(encoding: str) -> None:
    head, tail = REPORT.encode(encoding), (REPORT * 4).encode(encoding)
    data = head + b"\xff" + tail
    with pytest.raises(DecodeTrouble, match=r"at byte \d+ \(0xFF\); try .*--errors keep") as trouble:
        decode(data)
    assert (trouble.value.encoding, trouble.value.offset) == (encoding, len(head))
    kept = decode(data, errors="keep")
    assert kept.encoding == encoding
    assert kept.text.replace("\udcff", "") == REPORT * 5
    assert encode(kept.text, kept.encoding, kept.bom, "keep") == data


def test_offset_counts_the_byte_order_mark() -> None:
    with pytest.raises(DecodeTrouble) as trouble:
        decode(b"\xef\xbb\xbfab\xff")
    assert trouble.value.offset == 5


def test_unknown_encoding_is_trouble() -> None:
    for name in ("gb1803", "base64"):
        with pytest.raises(DecodeTrouble, match="unknown encoding"):
            decode(b"", name)


@given(st.binary(max_size=60))
def test_nothing_becomes_a_replacement_character(data: bytes) -> None:
    try:
        text = decode(data).text
    except DecodeTrouble as trouble:
        text = str(trouble)
    assert "\ufffd" not in text or b"\xff\xfd" in data or b"\xfd\xff" in data or "\ufffd".encode() in data


@given(st.binary(max_size=60))
def test_kept_bytes_come_back(data: bytes) -> None:
    try:
        found = decode(data, "gb18030", "keep")
    except DecodeTrouble:
        return
    assert encode(found.text, found.encoding, found.bom, "keep") == data


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n", "a PDF file"),
        (b"PK\x03\x04\x14\0word/document.xml", "a Word file"),
        (b"PK\x03\x04\x14\0xl/workbook.xml", "an Excel file"),
        (b"PK\x03\x04\x14\0a.txt", "a zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "a Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of an office program"),
        (b"{\\rtf1\\ansi", "an RTF file"),
        (b"\n<!DOCTYPE html>\n<html>", "an HTML file"),
        (b"\xef\xbb\xbf<HTML lang=zh>", "an HTML file"),
        (b"\x1f\x8b\x08", "a gzip file"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
    ],
)
def test_files_that_are_not_text_are_named(data: bytes, kind: str) -> None:
    assert not_text(data) == kind


@pytest.mark.parametrize(
    "text", ["", TITLE, "<教育法>学习心得", "<p>本校概况</p>", "BZ-01 表", "PK 赛通知", "GIF 动图"]
)
def test_text_is_text(text: str) -> None:
    assert not_text(text.encode()) is None
