"""GBK that was read as Latin-1 (½ÌÓý), and UTF-8 that was read as GBK (鏁欒偛)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from edutext.characters import members, signs
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.plausibility import plausibility
from edutext.rules.encoding.examples import is_example
from edutext.rules.encoding.utf8_as_gbk import LEADS, Reading, readings
from edutext.rules.literals import places

# Windows-1252 reads the bytes 80 to 9F as these; the five it lacks come as C1 controls.
_WINDOWS = {char: bytes([byte]) for byte in range(0x80, 0xA0) if (char := bytes([byte]).decode("cp1252", "ignore"))}
_HIGH = "\x80-\xff" + "".join(_WINDOWS)
# GBK needs both bytes of a character high, or the second one from @ to ~. Two letters of Latin-1 side by side begin it;
# × and · stand in pairs in Chinese text too.
_LATIN_RUN = lazy_pattern(f"[{_HIGH}](?:[ -~]{{0,40}}[{_HIGH}])*[@-~]?")
_LATIN = "\xa1-\xb6\xb8-\xd6\xd8-\xf6\xf8-\xff"
_SIGNS = members(_LATIN)
_LATIN_SIGN = lazy_pattern(f"[{_LATIN}]{{2}}")
# Marks of the Chinese text around a run, which Windows-1252 has too.
_QUOTES_BEFORE = lazy_pattern("\\A[“”‘’…—]{1,2}")
_QUOTES_BEHIND = lazy_pattern("[“”‘’…—]{1,2}\\Z")

_LEAD, _LEADS = lazy_pattern(f"[{LEADS}]"), frozenset(LEADS)
# What a lost byte leaves behind a run.
_LOST = lazy_pattern("[^ -~\r\n]{1,3}[?\ufffd]")

_PLAUSIBLE = 0.5  # right readings of eight characters lie above it in 99 of 100 cases (edutext.plausibility)
_ENOUGH = 8  # characters in all, from where on the document is known to be mojibake and its single characters are too


@rule("gbk-mojibake", Confidence.SURE, needs=_SIGNS | _LEADS)
def gbk_mojibake(text: str, evidence: Evidence) -> Iterator[Fix]:
    """GBK read as Latin-1 or Windows-1252, and UTF-8 read as GBK, is read as what it is.

    >>> print(gbk_mojibake("½ÌÓý¾Ö¹¤×÷×Ü½á"))
    教育局工作总结
    >>> print(gbk_mojibake("全县鏁欒偛宸ヤ綔会议"))
    全县教育工作会议

    Where the bytes say nothing in Chinese, the text is what it seems:

    >>> print(gbk_mojibake("友好学校：École française"))
    友好学校：École française
    """
    if not _SIGNS.isdisjoint(signs(text)) and _LATIN_SIGN.search(text):
        yield from _fixes(text, _latin(text), "GBK read as Latin-1")
    if _LEADS.isdisjoint(places(text, evidence.tables)):
        return
    for fix in _fixes(text, readings(text, _LEAD), "UTF-8 read as GBK"):
        yield fix
        if lost := _LOST.match(text, fix.end):
            yield Fix(*lost.span(), None, "UTF-8 read as GBK with a byte lost; find the page again")


def _fixes(text: str, read: Iterable[Reading], note: str) -> Iterator[Fix]:
    """The readings that read like Chinese, each on its own or because the document does."""
    found = [reading for reading in read if not is_example(text, reading.start, reading.end)]
    together = "".join(reading.text for reading in found)
    mojibake = _han(together) >= _ENOUGH and plausibility(together) >= _PLAUSIBLE
    for reading in found:
        worth = plausibility(reading.text)
        if (mojibake and worth > 0) or (worth >= _PLAUSIBLE and _han(reading.text) >= 2):
            yield Fix(*reading, note)


def _han(text: str) -> int:
    return sum("\u4e00" <= char <= "\u9fff" for char in text)


def _latin(text: str) -> Iterator[Reading]:
    """Runs of Latin-1 whose bytes are GBK."""
    for run in _LATIN_RUN.finditer(text):
        if _LATIN_SIGN.search(run[0]):
            yield from _pieces(run[0], run.start())


def _pieces(run: str, offset: int) -> Iterator[Reading]:
    """The run as one piece, with or without the quotation marks around it; else what stands between other signs."""
    head, tail = (len(match[0]) if (match := edge.search(run)) else 0 for edge in (_QUOTES_BEFORE, _QUOTES_BEHIND))
    spans = [(start, len(run) - end) for start in range(head + 1) for end in range(tail + 1)]
    readings = [Reading(offset + i, offset + j, text) for i, j in spans if (text := _as_gbk(run[i:j]))]
    best = max(readings, key=lambda reading: plausibility(reading.text), default=None)
    if best and plausibility(best.text) > 0:
        yield best
        return
    # A byte is lost somewhere: what lies between signs that are no second byte still stands on its own.
    parts = list(re.finditer(f"[@-~{_HIGH}]+", run))
    if len(parts) > 1:
        for part in parts:
            yield from _pieces(part[0], offset + part.start())


def _as_gbk(piece: str) -> str | None:
    raw = b"".join(_WINDOWS.get(char) or char.encode("latin-1") for char in piece)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return raw.decode("gb18030")
        except UnicodeDecodeError:
            pass
    return None  # UTF-8 read as Latin-1 is the next rule's: 天水 in UTF-8 would read 澶╂按 in GBK
