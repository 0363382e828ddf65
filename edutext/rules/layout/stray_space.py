"""Single spaces inside sentences, where Chinese has none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from edutext.characters import BLANK, HAN, HAN_NUMERAL, is_han, members, signs
from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.layout.breaks import begins_block, ends_word, splits_word
from edutext.rules.layout.loose_brackets import loose_brackets
from edutext.rules.layout.spaced_digits import spaced_digits
from edutext.rules.layout.tokenised import tokenised

_WIDE = f"{BLANK}\u3000\t"
_SPACE = lazy_pattern(f"[{BLANK}](?<=[^{_WIDE}].)(?=[^{_WIDE}])")
_ANY_BLANK = lazy_pattern(f"[{BLANK}]")
_OTHER_SPACES = members(BLANK).difference(" ")
_TABLE = lazy_pattern("[\t|｜]|\\[(?:[A-Z]|EB|DB)(?:/OL)?\\]")  # or a reference to a book [M]
_COLUMN = lazy_pattern(f"[^{_WIDE}][{_WIDE}]{{2}}")
_RESULT = lazy_pattern("[0-9]{1,3}[:：″′']")
_SHORT_WORD = 4
_LIST = 2  # lines of columns make a list
_NONE: frozenset[int] = frozenset()
_LATIN_WORD = lazy_pattern(f"[A-Za-z][{BLANK}]|[{BLANK}][A-Za-z]")

_DIGIT = lazy_pattern("[0-9%％]")
_MARK = lazy_pattern("[，。；：！？,;:]")
_ENDS_WORD = frozenset("0123456789%％”’」』）)》")
_STOP = lazy_pattern("[。；：！？;:]")
_SENTENCE = lazy_pattern(r"[。；]|[，,;：:”）)][ \u3000]*\Z")
# Behind the number of an item (１、 一、 ａ、) the space is the author's.
_COMMA = lazy_pattern(f"(?:[{HAN}”’）)》」』%％](?<![{HAN_NUMERAL}])[{BLANK}]?[，、,]|[0-9][，,])\\Z")
_ARTICLE = lazy_pattern(
    f"第[{_WIDE}]?[0-9{HAN_NUMERAL}{_WIDE}]{{1,9}}"
    "(?:[编章节條条款项編節項部篇课課讲講卷册冊期组組名]|部分|单元|單元|模块|模塊)"
    f"(?:[{_WIDE}]?之[{_WIDE}]?[0-9{HAN_NUMERAL}]{{0,3}})?\\Z"
)
# Most spaces of reports stand in such lines, and nowhere else in them.
_ARTICLE_LINE = lazy_pattern(
    f"[{_WIDE}]*(?:- )?第[0-9{HAN_NUMERAL}]{{1,9}}[编章节条編節條](?:[{BLANK}]|\u3000{{1,2}})[^{_WIDE}]{{2,}}"
)
# Below the title of a paper: (某师范学院 教育学院，某市 100000).
_ADDRESS = lazy_pattern("[（(][^（）()\r\n]{4,80} [0-9]{6}[；;）)][^\r\n]{0,80}")
_LABEL = lazy_pattern("(?:邮编|郵編|附件|附表|图|圖|表|第)\\Z")
_FIGURE_END = lazy_pattern(r"[0-9][0-9.]{0,9}[%％]?\Z")
_APART = lazy_pattern(rf"[0-9][{BLANK}][0-9]\Z")
_DATE = lazy_pattern(r"[0-9][-/.][0-9]{1,2}[-/.][0-9]{1,2}\Z")
# The head of a law: 2010年7月23日 and then who passed it. In a sentence the date hangs on what stands before it.
# So does the date at the head of an entry of a chronicle, day or month.
_FULL_DATE = lazy_pattern(
    f"(?:\\A|[^{HAN}])[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日\\Z"
    f"|\\A[{_WIDE}]*(?:[0-9]{{4}}年)?[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?\\Z"
)
_TIME_OR_NAME = lazy_pattern(r"(?:[0-9][:：/]|[A-Za-z])\Z")
_YEAR = lazy_pattern("(?:19|20)[0-9]{2}[年至—–-]")
_COUNTED = lazy_pattern(rf"[0-9][0-9.]{{0,9}}[{BLANK}]?[{HAN}%％]")
_PERSON = lazy_pattern(
    f"[{HAN}]{{1,2}}(?:[（(]|同志|老师|老師|先生|女士|同学|同學|教授|[局校园院处科股镇乡县市厅部园]长|主任|书记|記者|记者|院士|烈士)"
)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮鄧許"
    "呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍萬錢湯喬賀賴龔"
)
_SPACED_FIGURE = lazy_pattern(rf"[0-9][0-9.]{{0,9}}[%％]?[{BLANK}]")
# What is masked, a time, an area code, a telephone number, the number of an item, digits apart.
_NOT_A_FIGURE = lazy_pattern(
    r"[0-9]{1,4}[*＊″′]|[0-9]{1,2}[:：][0-9]|[0-9]{3,4}-[0-9]|[0-9]{7}|[0-9]{1,2}[、.．)）](?![0-9])"
    rf"|[0-9][{BLANK}][0-9](?![0-9])"
)
_NAME = lazy_pattern(f"[{HAN}]{{1,4}}(?![{HAN}])")
_NAME_END = lazy_pattern(f"(?<![{HAN}])[{HAN}]{{1,4}}\\Z")
_LISTED = lazy_pattern(f"[{HAN}]{{1,8}}[{BLANK}][{HAN}]")
_LISTED_END = lazy_pattern(f"[{HAN}][{BLANK}][{HAN}]{{1,8}}\\Z")
_CLAUSES = lazy_pattern("([^，,]{4,20})[，,]([^，,]{4,20})\\Z")
_BRACKET = lazy_pattern("[“”‘’《》〈〉「」『』【】()（）]")
_OPENING, _CLOSING = "“‘《〈「『【(（", "”’》〉」』】)）"
_OFFICE = "长長记記员員师師任授士者人"  # how offices end, before the name of who holds one
_UNIT = "年月日号个名所人项元万亿千百度级届次期倍米公里分岁批家户套台座亩至余多以"
# No heading ends in one of these.
_PREPOSITION = "的从從自于於在到至由比较較与與和及为為达達超"
_PARTICLE = "的地得了着过過们們"

_ARTICLE_LENGTH = 19
_WINDOW = 60  # characters of a line, on each side, that a space is judged by
_SHORT = 20  # titles, signatures and names are spaced on purpose
_CLAUSE = 6  # characters that show a clause where no mark does


class _Place(NamedTuple):
    """A space between two characters of a line, and what of the line it is judged by."""

    left: str
    right: str
    opening: bool
    """No sentence ends before it in the line: what is left of it may be a heading."""
    block: bool
    """The line begins with the number of a heading or an item."""
    clause: bool
    """On each side stands a mark or what is long enough for a clause."""
    prose: bool
    """The line has marks as sentences have, and is no short one."""
    flattened: bool
    """The document has lost its line breaks: the space may stand for one."""


@rule("stray-space", Confidence.LIKELY, needs=" \u00a0\u2002\u2003\u2009\u200a\u202f")
def stray_space(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Spaces inside a sentence, beside its numbers and its quotation marks, are closed.

    >>> print(stray_space("2014 年全县食堂建成率达到 85%以上, 共改造食堂 47 个。"))
    2014年全县食堂建成率达到85%以上,共改造食堂47个。
    >>> print(stray_space("我校认真贯彻落实科 学发展观，充分发挥 “家长学校”作用。"))
    我校认真贯彻落实科学发展观，充分发挥“家长学校”作用。

    Articles of laws, columns, signatures, titles and lines with Latin words are spaced on purpose:

    >>> print(stray_space("第 1 條 本辦法依國民教育法第三條訂定之。"))
    第 1 條 本辦法依國民教育法第三條訂定之。
    >>> print(stray_space("Teacher Training 由 UNICEF 支持，每周五 19:30 开放。"))
    Teacher Training 由 UNICEF 支持，每周五 19:30 开放。

    In a document that has lost its line breaks, the spaces that may stand for them stay.
    """
    flattened = evidence.one_paragraph
    spaced = [(start, line, _has_columns(line)) for start, _, _, line in _spaced_lines(text)]
    listed = sum(columns for _, _, columns in spaced) >= _LIST
    for start, line, columns in spaced:
        figures = list(spaced_digits(line))
        for first, last, figure in figures:
            yield Fix(start + first, start + last, figure, "spaces between the digits of a figure")
        loose = list(tokenised(line))
        for at in loose:
            yield Fix(start + at, start + at + 1, "", "a space in a line that has one between all words")
        if loose or columns or (listed and "。" not in line):
            continue
        bracketed = ("《 " in line or "〔 " in line) and _SENTENCE.search(line)
        brackets = frozenset(loose_brackets(line)) if bracketed else _NONE
        for at in sorted(brackets):
            yield Fix(start + at, start + at + 1, "", "a space beside a bracket that has others inside")
        for place, at in _places(line, flattened):
            inside = at in brackets or any(first <= at < last for first, last, _ in figures)
            if not inside and _is_stray(place):
                yield Fix(start + at, start + at + 1, "", "a space inside a sentence")


def _spaced_lines(text: str) -> Iterator[Line]:
    """The lines that have a space inside, but that behind the number of an article: most lines have none."""
    plain = _OTHER_SPACES.isdisjoint(signs(text))
    for line in lines(text):
        spaced = " " in line.text if plain else _ANY_BLANK.search(line.text)
        if spaced and not _ARTICLE_LINE.fullmatch(line.text) and _SPACE.search(line.text):
            yield line


def _has_columns(line: str) -> bool:
    """Whether short words stand apart as in a form or a list: 姓 名, [大 中 小], 第一名 张三 11″02."""
    parts = _ANY_BLANK.split(line)
    for before, word, behind in zip(parts, parts[1:], [*parts[2:], ""], strict=False):
        if not before or not word:
            continue
        last = before[-1]
        if word[1:2] in ("", "]", "］") and is_han(word[0]) and is_han(last) and not is_han(before[-2:-1]):
            return True
        if not behind or len(word) > _SHORT_WORD or not (is_han(last) or last in "0123456789"):
            continue
        if all(map(is_han, word)) and (0 < _leading_han(behind) <= _SHORT_WORD or _RESULT.match(behind)):
            return True
    return False


def _leading_han(word: str) -> int:
    return next((at for at, char in enumerate(word) if not is_han(char)), len(word))


def _places(line: str, flattened: bool) -> Iterator[tuple[_Place, int]]:
    """The single spaces of a line, but those behind 第3条, in columns and beside Latin words."""
    spaces = [match.start() for match in _SPACE.finditer(line)]
    if line[0] in "（(" and _ADDRESS.fullmatch(line):
        return
    spaces = [at for at in spaces if not _ARTICLE.search(line, max(0, at - _ARTICLE_LENGTH), at)]
    if not spaces or _TABLE.search(line):
        return
    around = [(at, line[max(0, at - _WINDOW) : at], line[at + 1 : at + 1 + _WINDOW]) for at in spaces]
    around = [place for place in around if not _is_set_apart(*place[1:])]
    if not around:
        return
    marks = [mark.start() for mark in _MARK.finditer(line)] or [len(line), -1]
    stop = _STOP.search(line)
    sentence = stop.start() if stop else len(line)
    block = begins_block(line)
    prose = len(line) >= _SHORT and marks[-1] >= 0 and _SENTENCE.search(line) is not None
    for at, left, right in around:
        clause = (marks[0] < at or at >= _CLAUSE) and (marks[-1] > at or len(line) - at > _CLAUSE)
        yield _Place(left, right, sentence > at, block, clause, prose, flattened), at


def _is_set_apart(left: str, right: str) -> bool:
    """Whether columns or Latin words stand beside a space."""
    return bool(_COLUMN.search(left) or _COLUMN.search(right) or _LATIN_WORD.search(f"{left} {right}"))


def _is_stray(place: _Place) -> bool:
    before, after = place.left[-1], place.right[0]
    if _LABEL.search(place.left[-2:]):
        return False
    if _DIGIT.match(before) and is_han(after):
        return _is_behind_figure(place)
    if is_han(before) and _DIGIT.match(after):
        return _is_before_figure(place)
    if before in "”’」》" and _DIGIT.match(after):
        return place.prose and not place.flattened and _COUNTED.match(place.right) is not None
    if before in "，、,":
        if _COMMA.search(place.left) is None or (_DIGIT.match(place.left[-2]) and _DIGIT.match(after)):
            return False
        return is_han(after) or _DIGIT.match(after) is not None or after in "“‘「"
    if before in "“‘" or after in "”’":
        return place.prose
    if not place.prose or place.flattened or (place.opening and place.block):
        return False
    if before in "”’」" and is_han(after):
        return place.left[-2:-1] not in tuple("。！？!?")
    if is_han(before) and after in "“‘「":
        return True
    if ((is_han(before) or before in _ENDS_WORD) and after in "，。、；") or (_DIGIT.match(before) and after in "%％"):
        return True
    return is_han(before) and is_han(after) and _is_inside_clause(place)


def _is_behind_figure(place: _Place) -> bool:
    """85% 以上, 25 号: but not a list's number, a time, or what is left of 第 1 條."""
    figure = _FIGURE_END.search(place.left)
    if place.right[0] in _SURNAMES and place.right[0] not in _UNIT and _PERSON.match(place.right):
        return False  # 库房1 王老师
    if figure is None or (begins_block(place.right) and place.right[0] not in _UNIT):
        return False
    if _APART.search(place.left) or (place.flattened and place.right[0] not in _UNIT):
        return False  # a heading's number or year may have ended its line here
    lead = place.left[: figure.start()].rstrip()
    if not lead.strip("-*·"):
        return place.right[0] in "年月日"
    if (
        lead[-1] == "第"
        or _LABEL.search(lead.rstrip("0123456789-–—."))
        or _TIME_OR_NAME.search(lead)
        or _DATE.search(place.left)
    ):
        return False
    return place.prose or place.right[0] in "年月日号"


def _is_before_figure(place: _Place) -> bool:
    """达到 85%, 2018年 3月: but not a telephone number, an item, or the year that a body begins with."""
    if _NOT_A_FIGURE.match(place.right):
        return False
    if place.prose and place.left[-1] in _PREPOSITION:
        return True
    if place.flattened and _SPACED_FIGURE.match(place.right) is None:
        return False  # only where the figure has a space on its other side too
    year = _YEAR.match(place.right) is not None
    if place.opening and place.block and (year or _MARK.search(place.left) is None):
        return False
    if year and place.opening and len(_ANY_BLANK.sub("", place.left)) >= _CLAUSE:
        return False
    return place.prose or place.left[-1] in "年月"


def _is_inside_clause(place: _Place) -> bool:
    """Two characters of one sentence: not a heading and its body, not a title, a motto, a list of names."""
    if not place.clause or _is_in_title(place) or _FULL_DATE.search(place.left):
        return False
    if place.left[-1] in _SURNAMES and _PERSON.match(place.right):
        return False  # 教师王 芳同志, 杜 甫（712年—770年）
    if place.right[0] in _PARTICLE or splits_word(place.left, place.right) or ends_word(place.left, place.right):
        return True
    if _LISTED.match(place.right) or _LISTED_END.search(place.left):
        return False
    clauses = _CLAUSES.search(_ANY_BLANK.sub("", place.left)) if place.opening else None
    if clauses and abs(len(clauses[1]) - len(clauses[2])) <= 1:
        return False  # a heading of two parallel clauses, its body behind it
    return place.left[-1] not in _OFFICE and not (_NAME.match(place.right) and _NAME_END.search(place.left))


def _is_in_title(place: _Place) -> bool:
    """Whether the nearest brackets or quotation marks hold nothing but words around the space."""
    opened, closed = list(_BRACKET.finditer(place.left)), _BRACKET.search(place.right)
    if not opened or not closed or opened[-1][0] not in _OPENING or closed[0] not in _CLOSING:
        return False
    return _MARK.search(place.left, opened[-1].end()) is None and _MARK.search(place.right, 0, closed.start()) is None
