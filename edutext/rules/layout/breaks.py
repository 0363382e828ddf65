"""Whether a line break falls inside a sentence: what page numbers and hard wraps leave behind."""

from __future__ import annotations

import re

from edutext.characters import HAN, HAN_NUMERAL, OPEN, SPACE
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.words import is_word

# How a heading, an item, an article or another block of its own begins.
_BLOCK = lazy_pattern(
    rf"[{SPACE}]*(?:"
    rf"[{HAN_NUMERAL}]{{1,4}}[、.．，:：·]|[0-9]{{1,3}}[、.．)）](?![0-9])|[(（][{HAN_NUMERAL}0-9]{{1,4}}[)）]"
    rf"|第[{HAN_NUMERAL}0-9]{{1,5}}[编章节條条款项部篇课讲步編節項]|[①-⑳⑴-⒇⒈-⒛Ⅰ-Ⅻ●◆■□○▲★※•·]"
    rf"|[—–-]{{1,2}}|[|｜*#>]|[{HAN_NUMERAL}]{{1,2}}(?:是|要(?![求素点點]))|(?:附件|附录|附表|抄送|主题词|联系人|来源|作者)[:：0-9{SPACE}]"
    rf")"
)
_HEADING = lazy_pattern(
    rf"[{SPACE}]*(?:[{HAN_NUMERAL}]{{1,4}}[、.．]|[0-9]{{1,3}}[、.．)）](?![0-9])|[(（][{HAN_NUMERAL}0-9]{{1,4}}[)）]"
    rf"|第[{HAN_NUMERAL}0-9]{{1,5}}[编章节部篇课讲編節課])"
)
_INSIDE = lazy_pattern("[，。；：、！？,;]")
_SHORT_HEADING = 30
_BLANKS = tuple(" \u00a00123456789")


def begins_block(line: str) -> bool:
    """Whether `line` begins a heading, an item or a row, and so cannot go on with the line before.

    >>> begins_block("（二）健全机制"), begins_block("口，先后组织教师观摩"), begins_block("2018年全县")
    (True, False, False)
    """
    return _BLOCK.match(line) is not None


def is_prose(line: str) -> bool:
    """Whether `line` is running text: it has marks of its own, and is more than a short numbered heading.

    >>> is_prose("问题要当面登记、限"), is_prose("市长 张三"), is_prose("一、健全机制，落实责任")
    (True, False, False)
    """
    return _INSIDE.search(line) is not None and not (len(line) <= _SHORT_HEADING and _HEADING.match(line))


def stays_open(line: str) -> bool:
    """Whether the sentence goes on behind the end of `line`: it ends in a character, a comma or an opening mark.

    >>> stays_open("保教质量提升的突破"), stays_open("开展教研，"), stays_open("现将情况汇报如下：")
    (True, True, False)
    """
    return re.search(rf"[{HAN}0-9A-Za-z％%，、,{OPEN}]\Z", line) is not None


def is_cut(before: str, after: str) -> bool:
    """Whether a sentence runs from the line `before` into the line `after`.

    >>> is_cut("值班教师要当面登记、限", "时答复。"), is_cut("值班教师要当面登记。", "二、值班纪律")
    (True, False)
    """
    before, after = before.rstrip(), after.lstrip()
    goes_on = re.match(rf"[{HAN}0-9，。；、：！？”’）》」』,;)]", after) is not None
    if not (before and goes_on and stays_open(before) and is_prose(after)) or begins_block(after):
        return False
    if is_prose(before):
        return True
    # A short numbered line may be a heading, unless the break splits a word.
    heading = _HEADING.match(before)
    return _INSIDE.search(before, heading.end() if heading else 0) is not None and splits_word(before, after)


def splits_word(before: str, after: str) -> bool:
    """Whether the place between two texts lies inside a word, and neither side of it is one.

    >>> splits_word("落实科", "学发展观"), splits_word("发展教育", "事业"), splits_word("完善制度", "提高水平")
    (True, False, False)
    """
    return is_word(before[-1:] + after[:1]) and not is_word(before[-2:]) and not is_word(after[:2])


def ends_word(before: str, after: str) -> bool:
    """Whether a lone character behind the place between two texts ends a word that begins before it.

    >>> ends_word("专任教", "师 297 人"), ends_word("专任教", "师资不足"), ends_word("全县", "共 12 所")
    (True, False, False)
    """
    return is_word(before[-1:] + after[:1]) and after[1:2] in _BLANKS
