"""What a half-width mark belongs to: the Chinese sentence it stands in, or the Latin text and the figures beside it.

GB/T 15834 gives the marks of Chinese text the width of a character; those of figures, addresses, formulas, code and
foreign sentences are no marks of Chinese text. Everything here reads one paragraph, that is one line.
"""

from __future__ import annotations

from edutext.characters import HAN
from edutext.patterns import lazy_pattern

OPENING = "“‘（《〈【〔「『"
CLOSING = "”’）》〉】〕」』"
SMALL_FORMS = "｡｢｣､﹐﹑﹔﹕﹖﹗﹙﹚"  # Unicode's half-width and small forms of Chinese marks
# What else belongs to Chinese text when it stands beside a mark: signs of percentage and degree end a quantity.
_CHINESE_MARK = OPENING + CLOSING + SMALL_FORMS + "，。、；：？！—…%％‰℃"

_HAN_CHARACTER = lazy_pattern(f"[{HAN}]")

# Marks inside these are theirs: addresses, tags, entities, grouped thousands, file names, drives, Markdown's
# links, area codes, smileys.
_HELD = lazy_pattern(
    r"[A-Za-z][A-Za-z0-9+.-]{1,20}://[!-~]{0,2000}[A-Za-z0-9_/]"
    r"|www\.[!-~]{0,2000}[A-Za-z0-9_/]"
    r"|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,255}"
    r"|<!--|</?[A-Za-z][^<>]{0,300}>|&#?[A-Za-z0-9]{1,10};"
    r"|(?<![0-9.])(?<![0-9],)[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"
    r"|\([^()]{0,40}\)\.[A-Za-z]{2,4}(?![A-Za-z])"
    r"|(?<![A-Za-z])[A-Za-z]:[\\/]"
    r"|\]\([^()]{0,300}\)"
    r"|\(0[0-9]{1,3}\) ?[0-9]{3,8}"
    r"|[:;]-[()]"
)
_AHEAD = lazy_pattern(rf"[ \"'“”‘’(（)），,;:?!；：？！。、{SMALL_FORMS}]{{0,4}}([^ ])")
_WORD_GAP = lazy_pattern(r"[A-Za-z],? (?=[A-Za-z])")
_ENCLOSED = lazy_pattern(r"[(（《“][^()（）《》“”]{0,300}[)）》”]")
_RECORD = lazy_pattern(r'\s{0,40}(?:[{\[]\s{0,40}"|"[A-Za-z_]{1,40}"\s?:\s?["{\[0-9])')


def is_chinese(char: str) -> bool:
    """Whether `char` is Han or a mark of Chinese text; the empty string is neither.

    >>> is_chinese("育"), is_chinese("》"), is_chinese(""), is_chinese("R")
    (True, True, False, False)
    """
    return char != "" and (char in _CHINESE_MARK or _HAN_CHARACTER.match(char) is not None)


def held(line: str) -> set[int]:
    """The offsets in `line` that belong to an address, a grouped number, a tag or a file name.

    >>> sorted(held("投入1,280万元,见附件"))
    [2, 3, 4, 5, 6]
    """
    return {offset for match in _HELD.finditer(line) for offset in range(*match.span())}


def foreign(line: str) -> bool:
    """Whether a paragraph is not Chinese: without Han, a record of data, or a foreign sentence with Han in it.

    A gap between two Latin words counts as much as two Han characters; what stands in brackets or quotes, mostly
    a foreign name or title, is left out of account.

    >>> foreign("Beijing (北京) is the capital of China."), foreign("实施PISA(Programme for Student Assessment)测试")
    (True, False)
    """
    if _HAN_CHARACTER.search(line) is None or _RECORD.match(line) is not None:
        return True
    if _WORD_GAP.search(line) is None:
        return False
    running = _ENCLOSED.sub("", line)
    return 2 * len(_WORD_GAP.findall(running)) >= len(_HAN_CHARACTER.findall(running))


def before(line: str, offset: int) -> int:
    """The offset of the character that a mark follows, -1 at the head; up to four blanks and straight quotes skipped.

    >>> before('"双减" ,', 5)
    2
    """
    index = offset - 1
    while index >= 0 and line[index] in " \"'" and offset - index <= 4:
        index -= 1
    return index


def ahead(line: str, offset: int) -> str:
    """The first character of text behind a mark, up to four blanks, quotes and other marks skipped; empty at the end.

    Marks of both widths are skipped, so that widening one of them changes nothing for its neighbours.

    >>> ahead('其中: (“双减”', 2)
    '双'
    """
    match = _AHEAD.match(line, offset + 1)
    return match[1] if match else ""
