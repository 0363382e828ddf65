"""Private-use characters: Word's bullets and what else has no meaning of its own."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import PRIVATE_ROWS, SPACE, sign_rows
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_PRIVATE = lazy_pattern("[\ue000-\uf8ff\U000f0000-\U0010fffd]+")
# Symbol fonts put their 224 glyphs at U+F020 to U+F0FF.
_BULLET = lazy_pattern(f"(?:(?<=[\\r\\n])|\\A)([{SPACE}]*)([\uf020-\uf0ff]{{1,3}}[{SPACE}]*)")
# GBK's unused A3A0, which old Chinese programs write for the wide space (WHATWG Encoding Standard, index gb18030).
_WIDE_SPACE = "\ue5e5"


@rule("private-use", Confidence.SURE)
def private_use(text: str, evidence: Evidence) -> Iterator[Fix]:
    r"""Word's bullets at the head of a line are removed; other private-use characters are flagged.

    >>> print(private_use("\uf06c 落实责任\n\uf0d8  强化督导"))
    落实责任
    强化督导

    Anywhere else it may be a rare character of somebody's name, which only the page's own font shows:

    >>> print(private_use("校长王\ue864明").encode("unicode_escape").decode())
    \u6821\u957f\u738b\ue864\u660e
    """
    if PRIVATE_ROWS.isdisjoint(sign_rows(text)):
        return
    bullets = set()
    for match in _BULLET.finditer(text):
        bullets.add(match.start(2))
        yield Fix(match.start(2), match.end(2), "", "a bullet of a symbol font")
    for match in _PRIVATE.finditer(text):
        if match.start() in bullets:
            continue
        if set(match[0]) == {_WIDE_SPACE}:
            yield Fix(match.start(), match.end(), "\u3000" * len(match[0]), "a wide space in GBK's private use")
        else:
            codes = " ".join(f"U+{ord(char):04X}" for char in match[0][:8])
            yield Fix(match.start(), match.end(), None, f"private use, {codes}: look it up in the page's font")
