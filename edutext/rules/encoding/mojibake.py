"""UTF-8 that was read as Latin-1 or Windows-1252: æ•™è‚²."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import members
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.examples import is_example

# What the bytes 80 to BF of UTF-8 read as: C1 controls and the signs of Latin-1, or Windows-1252.
_NEXT = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
# What begins a character, × left out: ××” stands in Chinese text too.
_FIRST = "\xc2-\xd6\xd8-\xf4"
_CHARACTER = f"(?:[\xc2-\xd6\xd8-\xdf]{_NEXT}|[\xe0-\xef]{_NEXT}{{2}}|[\xf0-\xf4]{_NEXT}{{3}})"
# Whole characters, with the ASCII between them: all that one wrong reading has made.
_SPAN = lazy_pattern(f"{_CHARACTER}(?:[ -~]{{0,40}}{_CHARACTER})*")
# A closing quotation mark, whose last byte Windows-1252 does not have.
_CLOSING = lazy_pattern(f"â€[?\ufffd]?(?!{_NEXT})")


@rule("mojibake", Confidence.SURE, needs=members(_FIRST))
def mojibake(text: str, evidence: Evidence) -> Iterator[Fix]:
    r"""UTF-8 that was read as Latin-1 or Windows-1252 is read as UTF-8 again (by ftfy).

    >>> print(mojibake("æ•™è‚²å±€å·¥ä½œæ€»ç»“"))
    教育局工作总结

    Letters with accents, and a closing quotation mark behind one, are no such thing; a lesson on encodings quotes it:

    >>> print(mojibake("在“Café”开展法语角活动，成绩达±0.5秒"))
    在“Café”开展法语角活动，成绩达±0.5秒
    >>> print(mojibake("信息课：用Latin-1打开UTF-8文件，“好”显示为“å¥½”"))
    信息课：用Latin-1打开UTF-8文件，“好”显示为“å¥½”
    """
    repaired = False
    for match in _SPAN.finditer(text):
        fixed = _read_again(match[0])
        if fixed != match[0] and "\ufffd" not in fixed and not is_example(text, *match.span()):
            repaired = True
            yield Fix(match.start(), match.end(), fixed, "UTF-8 read as Windows-1252")
    if repaired:
        for match in _CLOSING.finditer(text):
            yield Fix(match.start(), match.end(), "”", "UTF-8 read as Windows-1252, its last byte lost")


def _read_again(text: str) -> str:
    """ftfy's repair of wrong readings and nothing else of what it does: its defaults break Chinese punctuation."""
    import ftfy

    config = ftfy.TextFixerConfig(
        uncurl_quotes=False,
        fix_character_width=False,
        fix_latin_ligatures=False,
        fix_line_breaks=False,
        unescape_html=False,
        normalization=None,
        decode_inconsistent_utf8=False,
    )
    return ftfy.fix_encoding(text, config)
