"""Characters that show nothing: zero-width, direction and control characters, soft hyphens."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import members
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

# C0 and C1 without TAB, LF, VT, FF, CR and NEL; soft hyphen; joiners, spaces and marks of no width; direction;
# the two selectors that make a picture of a symbol.
_NOTHING = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe0e\ufe0f\ufeff\ufff9-\ufffb"
)
_RUN = lazy_pattern(f"[{_NOTHING}]+")
# Scripts that need joiners and direction marks: Hebrew to Arabic Extended-A, Indic to Tibetan, Mongolian, Khmer.
_NEEDS_THEM = lazy_pattern("[\u0590-\u08ff\u0900-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefc]")
_DIRECTION = lazy_pattern("[\u061c\u180e\u200c-\u200f\u202a-\u202e\u2066-\u2069]+")
# Bytes of UTF-8 that was read as Latin-1: what no rule could read again may be all that is left of a character.
_BYTES = lazy_pattern("(?<=[\u00c0-\u00ff\u00a1-\u00bf])[\x80-\x84\x86-\x9f\u00ad]+")
_NEAR = 40  # characters on each side in which another script makes a direction mark meaningful


@rule("invisible", Confidence.SURE, needs=members(_NOTHING))
def invisible(text: str, evidence: Evidence) -> Iterator[Fix]:
    r"""Zero-width, direction and control characters are removed.

    They split words for every search and count, and nobody sees them. TAB, the newlines and the form feed stay:

    >>> print(invisible("全\u200b县教\ufeff育\x00工作\u00ad会议"))
    全县教育工作会议

    So do the joiners inside emoji and the marks that Arabic, Mongolian or Indic script needs:

    >>> print(ascii(invisible("\u2764\ufe0f \U0001f468\u200d\U0001f3eb")))
    '\u2764\ufe0f \U0001f468\u200d\U0001f3eb'
    """
    for match in _RUN.finditer(text):
        start, end = match.span()
        run = match[0]
        if _joins_emoji(text, start, end) or _BYTES.fullmatch(text, start, end):
            continue
        if _DIRECTION.fullmatch(run) and _NEEDS_THEM.search(text, max(0, start - _NEAR), end + _NEAR):
            continue
        yield Fix(start, end, "", f"invisible: {' '.join(f'U+{ord(char):04X}' for char in run[:8])}")


def _joins_emoji(text: str, start: int, end: int) -> bool:
    """Whether the run is a picture selector behind a symbol, or a joiner between two pictures."""
    if not start or not _is_picture(text[start - 1]):
        return False
    run = text[start:end]
    joined = end < len(text) and _is_picture(text[end])
    return run in ("\ufe0e", "\ufe0f") or (run in ("\u200d", "\ufe0f\u200d") and joined)


def _is_picture(char: str) -> bool:
    """Emoji, symbols, and the digits and signs that have a keycap."""
    return char in "#*0123456789©®" or "\u203c" <= char <= "\u2fff" or "\U0001f000" <= char <= "\U0001faff"
