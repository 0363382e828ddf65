"""Classes of characters for patterns: the insides of a `[...]`, so that they can be joined."""

from __future__ import annotations

import re
from functools import lru_cache

# Han as it stands in running text: the URO, extension A, compatibility ideographs, extensions B to H, 々 and 〇.
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"


def is_han(char: str) -> bool:
    """Whether a character is one of `HAN`; of no character, nothing is.

    A comparison needs no pattern: a class with so wide a range takes longer to compile than a document to clean.

    >>> [is_han(char) for char in ("教", "𠮷", "〇", "A", "，", "")]
    [True, True, True, False, False, False]
    """
    return (
        "\u4e00" <= char <= "\u9fff"
        or "\u3400" <= char <= "\u4dbf"
        or "\U00020000" <= char <= "\U000323af"
        or "\uf900" <= char <= "\ufaff"
        or char in ("\u3005", "\u3007")
    )


# Marks after GB/T 15834, each in the full width of the standard and in the half width that NFKC leaves.
# The half-width full stop is left out of STOP: it is also a decimal point.
STOP = "。！？；!?;"
COMMA = "，、,"
COLON = "：:"
OPEN = "“‘（《〈〔【「『(<\\["
CLOSE = "”’）》〉〕】」』)>\\]"

# Horizontal space: blank, TAB, no-break space, the spaces of U+2000, the ideographic space. One by one, for str.strip.
SPACE = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

# Of those, what stands in a sentence by mistake: the ideographic space is set on purpose (第　一　條), and so is a TAB.
BLANK = " \u00a0\u2002-\u200a\u202f"

# Numerals: ASCII digits only. `\d` would match every script's digits.
DIGIT = "0-9"
HAN_DIGIT = "〇○零一二三四五六七八九"
HAN_NUMERAL = HAN_DIGIT + "十百千万亿两"


# What stands for characters that are hidden or left to be filled in: letters, crosses, asterisks, lines, boxes.
MASK = "XxＸｘ×✕*＊_＿○□"


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


# All but what any Chinese report is made of: Han of the URO, figures, newlines, and the commonest marks.
_SIGN = re.compile("[^\u4e00-\u9fff0-9\n，。、；：“”（）.%]")


def is_sign(word: str) -> bool:
    """Whether `word` is one character, and such as `signs` finds.

    >>> is_sign("〔"), is_sign("，"), is_sign("的"), is_sign("()")
    (True, False, False, False)
    """
    return _SIGN.fullmatch(word) is not None


@lru_cache(maxsize=2)
def signs(text: str) -> frozenset[str]:
    """The characters of `text` but the commonest: no Han of the URO, no ASCII digits, newlines, ，。、；：“”（）.%.

    To collect those takes a tenth of the time that all characters take. The last answers are kept, because several
    rules ask.

    >>> sorted(signs("自2016年起，〔含3.5％〕"))
    ['〔', '〕', '％']
    """
    return frozenset(_SIGN.findall(text))


# The rows of the private use area, and DB: its planes 15 and 16 have DB80 to DBFF for first surrogates.
PRIVATE_ROWS = frozenset((*range(0xE0, 0xF9), 0xDB))


@lru_cache(maxsize=2)
def sign_rows(text: str) -> frozenset[int]:
    """The rows of 256 code points that the `signs` of `text` stand in.

    Characters beyond U+FFFF count under the rows of their surrogates, D8 to DF: the rows are the high bytes of
    UTF-16, which need no pattern to compile.

    >>> sorted(map(hex, sign_rows("教育☂\ue5e5局😀")))
    ['0x26', '0xd8', '0xde', '0xe5']
    """
    return frozenset("".join(signs(text)).encode("utf-16-le", "surrogatepass")[1::2])
