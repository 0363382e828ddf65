"""Classes of characters for patterns: the insides of a `[...]`, so that they can be joined."""

from __future__ import annotations

from functools import lru_cache

# Han as it stands in running text: the URO, extension A, compatibility ideographs, extensions B to H, 々 and 〇.
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"

# Marks after GB/T 15834, each in the full width of the standard and in the half width that NFKC leaves.
# The half-width full stop is left out of STOP: it is also a decimal point.
STOP = "。！？；!?;"
COMMA = "，、,"
COLON = "：:"
OPEN = "“‘（《〈〔【「『(<\\["
CLOSE = "”’）》〉〕】」』)>\\]"

# Horizontal space: blank, TAB, no-break space, the spaces of U+2000, the ideographic space. One by one, for str.strip.
SPACE = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

# Numerals: ASCII digits only. `\d` would match every script's digits.
DIGIT = "0-9"
HAN_DIGIT = "〇○零一二三四五六七八九"
HAN_NUMERAL = HAN_DIGIT + "十百千万亿两"


def members(inside: str) -> frozenset[str]:
    """The characters that the inside of a `[...]` names, those of its ranges too; it has no escapes and no `-` itself.

    >>> sorted(members("0-2x"))
    ['0', '1', '2', 'x']
    """
    first, *others = inside.split("-")
    found = set(first)
    last = first[-1:]
    for part in others:
        found.update(map(chr, range(ord(last), ord(part[0]) + 1)), part)
        last = part[-1]
    return frozenset(found)


@lru_cache(maxsize=2)
def characters_of(text: str) -> frozenset[str]:
    """The characters of `text`, each once. The last answers are kept, because `clean` and a dozen rules ask.

    >>> sorted(characters_of("abba"))
    ['a', 'b']
    """
    return frozenset(text)


# Rows that any Chinese text has: ASCII and Latin-1, the marks of U+2000, U+3000 and U+FF00, Han.
_USUAL = bytes((0x00, 0x20, 0x30, *range(0x4E, 0xA0), 0xFF))


# The rows of the private use area, and DB: its planes 15 and 16 have DB80 to DBFF for first surrogates.
PRIVATE_ROWS = frozenset((*range(0xE0, 0xF9), 0xDB))


@lru_cache(maxsize=2)
def unusual_rows(text: str) -> frozenset[int]:
    """The rows of 256 code points that `text` has characters in, without those of any Chinese text.

    Characters beyond U+FFFF count under the rows of their surrogates, D8 to DF. The high bytes of UTF-16 tell
    it without a pattern to compile. The last answers are kept, because several rules ask.

    >>> sorted(map(hex, unusual_rows("教育☂\ue5e5局😀")))
    ['0x26', '0xd8', '0xde', '0xe5']
    """
    return frozenset("".join(characters_of(text)).encode("utf-16-le", "surrogatepass")[1::2].translate(None, _USUAL))
