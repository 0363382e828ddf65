"""Bytes to text and back: decode once, strictly, at the edge.

A byte order mark decides, else strict UTF-8, else the Chinese encoding under which the bytes read like Chinese.
Nothing ever becomes U+FFFD: bytes that do not decode are an error with its offset, or, if the caller asks to keep
them, lone surrogates (PEP 383) that `encode` turns into the same bytes again.
"""

from __future__ import annotations

import codecs
import re
from typing import Literal, NamedTuple

from edutext.plausibility import plausibility

Errors = Literal["strict", "keep"]

# UTF-32 before UTF-16: the mark of one begins with that of the other.
_BOMS = (
    ("utf-8", codecs.BOM_UTF8),
    ("utf-32-le", codecs.BOM_UTF32_LE),
    ("utf-32-be", codecs.BOM_UTF32_BE),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("gb18030", b"\x84\x31\x95\x33"),
)
_UTF_16 = ("utf-16-le", "utf-16-be")
# cp950 for Big5 files that HKSCS would not write back byte for byte (it gives ／ and box drawing other codes).
_BIG5 = ("big5hkscs", "cp950")

# Right readings lie around 0.8, wrong ones below (see `plausibility`); what reads worse than this is not Chinese.
_PLAUSIBLE = 0.25
# Two readings closer to each other than this are put before chardet.
_CLOSE = 0.2

# Half of the ASCII of a UTF-16 file is NULs; without any, its 、。 hold 01 and 02.
_CONTROL = rb"[\x01-\x08\x0e-\x1a]"
# Chinese in UTF-8 begins its characters with E3 to E9 and its marks with E2 or EF. A few characters of GBK can be
# valid UTF-8 too (联通), but then all of them are of two bytes.
_LEADS_OF_THREE = tuple(bytes([byte]) for byte in (*range(0xE2, 0xEA), 0xEF))

# Names that mean the whole of GB 18030 on the web (WHATWG Encoding Standard, §4.2).
_GB = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030"}


class Decoded(NamedTuple):
    """A text, the encoding it was read in (a Python codec), and whether a byte order mark stood before it."""

    text: str
    encoding: str
    bom: bool


class DecodeTrouble(ValueError):
    """These bytes are not text in the encoding at hand; the message says where and what to try.

    `offset` counts bytes from the start of the input.
    """

    def __init__(self, message: str, encoding: str = "", offset: int = 0) -> None:
        super().__init__(message)
        self.encoding = encoding
        self.offset = offset


def decode(data: bytes, encoding: str | None = None, errors: Errors = "strict") -> Decoded:
    """The text in `data`: in `encoding` if given, else by byte order mark, strict UTF-8, or plausibility.

    Raises DecodeTrouble where a byte does not decode, unless `errors` is "keep".

    >>> decode("教育局2020年工作总结".encode("gbk"))
    Decoded(text='教育局2020年工作总结', encoding='gb18030', bom=False)
    >>> decode("\\ufeff教育局".encode("utf-16-le"))
    Decoded(text='教育局', encoding='utf-16-le', bom=True)
    """
    if encoding is not None:
        return _decode_as(data, _codec(encoding), errors)
    for name, bom in _BOMS:
        if data.startswith(bom):
            return _decode_as(data, name, errors)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data, errors)
    others = [reading for reading in _disguised(data) if _rank(reading) > max(_PLAUSIBLE, plausibility(text))]
    return max(others, key=_rank, default=Decoded(text, "utf-8", False))


def encode(text: str, encoding: str = "utf-8", bom: bool = False, errors: Errors = "strict") -> bytes:
    """`text` as bytes; the inverse of `decode`, byte for byte.

    Two encodings can write one text in several ways and come back in the usual one: HZ, and Big5 for the twelve
    signs that it has twice, where neither HKSCS nor Windows' table gives the same bytes.

    Raises UnicodeEncodeError for a character that `encoding` does not have.
    """
    raw = text.encode(encoding, "surrogateescape" if errors == "keep" else "strict")
    return _bom(encoding) + raw if bom else raw


def _bom(encoding: str) -> bytes:
    return next((mark for name, mark in _BOMS if name == encoding), b"")


def _codec(encoding: str) -> str:
    """The codec's name as this module writes it."""
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)  # a LookupError for codecs that are not encodings of text, as base64
    except LookupError:
        raise DecodeTrouble(f"unknown encoding {encoding!r}; try utf-8, gb18030, big5 or utf-16") from None
    if name.startswith("utf-8"):
        return "utf-8"
    return _GB.get(name, name)


def _decode_as(data: bytes, encoding: str, errors: Errors) -> Decoded:
    """Read `data` in one encoding, its byte order mark apart."""
    if encoding in ("utf-16", "utf-32"):
        little, big = f"{encoding}-le", f"{encoding}-be"
        encoding = little
        if data.startswith(_bom(big)) or (
            not data.startswith(_bom(little))
            and plausibility(data.decode(big, "replace")) > plausibility(data.decode(little, "replace"))
        ):
            encoding = big
    mark = _bom(encoding)
    bom = bool(mark) and data.startswith(mark)
    body = data[len(mark) :] if bom else data
    try:
        return Decoded(body.decode(encoding, "surrogateescape" if errors == "keep" else "strict"), encoding, bom)
    except UnicodeDecodeError as error:
        offset = error.start + len(data) - len(body)
        raise _trouble(data, encoding, offset, errors) from None


def _trouble(data: bytes, encoding: str, offset: int, errors: Errors) -> DecodeTrouble:
    advice = "--encoding NAME" if errors == "keep" else "--encoding NAME, or --errors keep to carry such bytes through"
    return DecodeTrouble(
        f"not {encoding} at byte {offset} (0x{data[offset]:02X}); try {advice}", encoding=encoding, offset=offset
    )


def _disguised(data: bytes) -> list[Decoded]:
    """What valid UTF-8 may be beside UTF-8: HZ, which is all ASCII; UTF-16 with its controls; a few words of GBK."""
    if b"~{" in data:
        return _readings(data, ("hz",))
    if b"\0" in data:
        return _readings(data, _UTF_16)
    if any(lead in data for lead in _LEADS_OF_THREE):
        return []
    if re.search(_CONTROL, data):
        return _readings(data, _UTF_16)
    return [] if data.isascii() else _readings(data, ("gb18030",))


def _guess(data: bytes, errors: Errors) -> Decoded:
    """The Chinese encoding under which `data`, which is not UTF-8, reads best."""
    strict = sorted(_readings(data, ("gb18030", *_UTF_16)) + _big5(data), key=_rank, reverse=True)
    damaged = [Decoded(data.decode(name, "surrogateescape"), name, False) for name in ("utf-8", "gb18030", "big5hkscs")]
    nearest = max(damaged, key=_rank)
    if strict and _rank(strict[0]) >= max(_PLAUSIBLE, _rank(nearest)):
        close = [reading for reading in strict if _rank(strict[0]) - _rank(reading) < _CLOSE]
        return close[0] if len(close) == 1 else _judge(data, close)
    encoding = nearest.encoding if _rank(nearest) >= _PLAUSIBLE else "utf-8"
    return _decode_as(data, encoding, errors)


def _rank(reading: Decoded) -> float:
    return plausibility(reading.text)


def _judge(data: bytes, readings: list[Decoded]) -> Decoded:
    """chardet's choice among readings that plausibility cannot tell apart; the first where it has none."""
    import chardet

    offered = {"big5hkscs" if r.encoding in _BIG5 else r.encoding: r for r in readings}
    names = tuple(offered)
    verdict = chardet.detect(data, include_encodings=names, no_match_encoding=names[0], compat_names=False)
    return offered.get(verdict["encoding"] or "", readings[0])


def _readings(data: bytes, encodings: tuple[str, ...]) -> list[Decoded]:
    texts = ((name, _read(data, name)) for name in encodings)
    return [Decoded(text, name, False) for name, text in texts if text is not None]


def _big5(data: bytes) -> list[Decoded]:
    """The first reading as Big5 that gives the same bytes back, else the first that is one."""
    found = _readings(data, _BIG5)
    return [reading for reading in found if reading.text.encode(reading.encoding) == data][:1] or found[:1]


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


# What a file begins with, and what it is.
_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh91AY&SY", "a bzip2 file"),
    (b"\xfd7zXZ\0", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
    (b"Rar!\x1a\x07", "a RAR file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
)
# Inside a zip archive or an OLE container, which program wrote it.
_ZIPPED = (
    (b"word/", "a Word file"),
    (b"xl/", "an Excel file"),
    (b"ppt/", "a PowerPoint file"),
    (b"opendocument", "an OpenDocument file"),
    (b"epub+zip", "an EPUB file"),
)
_OLE = (("WordDocument", "a Word file"), ("Workbook", "an Excel file"), ("PowerPoint Document", "a PowerPoint file"))
_HTML = rb"(?is)(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head)\b"


def not_text(data: bytes) -> str | None:
    """What `data` is, by its signature, if it is a file of another kind than text: "a Word file"; else None.

    >>> not_text(b"%PDF-1.7"), not_text("教育局".encode())
    ('a PDF file', None)
    """
    if data.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in _ZIPPED if mark in data), "a zip file")
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return next((kind for name, kind in _OLE if name.encode("utf-16-le") in data), "a file of an office program")
    head = data[:2000].removeprefix(codecs.BOM_UTF8).lstrip()
    if head.startswith(b"<") and re.match(_HTML, head):
        return "an HTML file"
    return next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
