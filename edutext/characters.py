"""Classes of characters for patterns: the insides of a `[...]`, so that they can be joined."""

from __future__ import annotations

# Han as it stands in running text: the URO, extension A, compatibility ideographs, extensions B to H, 々 and 〇.
HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"

# Marks after GB/T 15834, each in the full width of the standard and in the half width that NFKC leaves.
# The half-width full stop is left out of STOP: it is also a decimal point.
STOP = "。！？；!?;"
COMMA = "，、,"
COLON = "：:"
OPEN = "“‘（《〈〔【「『(<\\["
CLOSE = "”’）》〉〕】」』)>\\]"

# Horizontal space: blank, TAB, no-break space, the spaces of U+2000, the ideographic space.
SPACE = " \t\u00a0\u2000-\u200a\u202f\u205f\u3000"

# Numerals: ASCII digits only. `\d` would match every script's digits.
DIGIT = "0-9"
HAN_DIGIT = "〇○零一二三四五六七八九"
HAN_NUMERAL = HAN_DIGIT + "十百千万亿两"
