"""Page numbers that were copied along with the text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from edutext.characters import HAN, is_han
from edutext.lines import Line, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.layout.breaks import begins_block, is_cut, is_prose, splits_word
from edutext.rules.layout.page_digits import page_digits
from edutext.rules.layout.page_fractions import page_fractions
from edutext.rules.layout.wrap_width import wrap_width
from edutext.rules.literals import places

_DASH = "[-－–—]"
_PAGE = "第 {0,2}([0-9]{1,4}) {0,2}[页頁]"
_OF = "[共总總] {0,2}([0-9]{1,4}) {0,2}[页頁]"
_PAIR = lazy_pattern(rf"{_PAGE} {{0,3}}[,，、/／(（]? {{0,3}}{_OF}[)）]?|{_OF} {{0,3}}[,，、/／]? {{0,3}}{_PAGE}")
_OWN_LINE = lazy_pattern(
    rf"{_DASH} ?[0-9]{{1,4}} ?{_DASH}|[·~～] ?[0-9]{{1,4}} ?[·~～]"
    rf"|(?:Page|PAGE)[ .:：]{{0,3}}(?:\\\* ?MERGEFORMAT ?)?"
    rf"{_DASH}? ?[0-9]{{1,4}} ?{_DASH}?(?: ?(?:of|/) ?[0-9]{{1,4}})?"
)
_LONE_PAGE = lazy_pattern(rf"{_PAGE}|{_OF}")
_PAGE_AT_END = lazy_pattern(rf"(?<=[。！？；])([ \u3000]{{0,4}}{_PAGE} {{0,2}})(?=[\r\n]|\Z)")
_NUMBER_LINE = lazy_pattern(r"(?<![^\r\n])[1-9][0-9]{0,2}(?![^\r\n])")
_FIELD = lazy_pattern(rf"{_DASH}? ?[0-9]{{1,4}} ?{_DASH}?")
_DASHED = lazy_pattern(rf"(?<![-－–—0-9A-Za-z]){_DASH} ?([0-9]{{1,4}}) ?{_DASH}(?![-－–—0-9A-Za-z])")
_HAN = lazy_pattern(f"[{HAN}，、。,]")
_JOINING = tuple("和与與及或的等并並而，、。；")
_REFERRED = lazy_pattern("[卷题題卡书書本材册冊刊件表图圖见見在于於到从從至现現将將把的]$")
# Before a page that is meant where a clause ends with it: 打印第3页共7页, 报告第3页共7页，
_DOCUMENT = lazy_pattern("[告料稿档檔案文同单單录錄证證纸紙份章节節篇印阅閱看读讀翻页頁为為是按填写寫版].?\\Z")
_NUMBERED = lazy_pattern("(?:附件|附表|编号|編號|图|圖|表)$")

# What a document with page numbers has; patterns that begin with a plain character are fast.
_SIGNS = (*(f"{before}{page}" for before in "0123456789 " for page in "页頁"), "PAGE", "Page")
_NUMBER_BELOW = lazy_pattern(r"\n(?:[ \u3000]{0,4}[·~～] ?[0-9]|[0-9]{1,3}(?:[\r\n]|\Z))")
_DASHED_FIGURES = tuple((dash, lazy_pattern(f"{dash} ?[0-9]{{1,4}} ?{_DASH}")) for dash in "-－–—")

_TITLE = 40  # characters of a running title
_PROSE_LINE = 15  # a neighbour of this length is no cell of a table


@rule("page-numbers", Confidence.SURE, words=_SIGNS)
def page_numbers(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Page numbers, on lines of their own or glued to the text, are removed; a sentence that they cut is joined.

    >>> print(page_numbers("问题要当面登记、限-1-\\n时答复。\\n- 2 -\\n二、值班纪律"))
    问题要当面登记、限时答复。
    二、值班纪律
    >>> print(page_numbers("1/15学校后勤工作计划\\n第三2/15周起实行陪餐制度。"))
    学校后勤工作计划
    第三周起实行陪餐制度。

    A page that the text speaks of, and a share, stay:

    >>> print(page_numbers("教材第7页的表格由近1/3的学生填写，试卷共8页。"))
    教材第7页的表格由近1/3的学生填写，试卷共8页。
    """
    dashed = any(dash in text and pattern.search(text) for dash, pattern in _DASHED_FIGURES)
    named = not places(text, evidence.tables).keys().isdisjoint(_SIGNS)
    if dashed or named or _NUMBER_BELOW.search(text):
        rows = lines(text)
        yield from _own_lines(text, rows)
        yield from _pairs(text, rows)
        yield from _lone(text)
        yield from _dashed(text, rows)
    yield from page_fractions(text)
    yield from page_digits(text)


def _own_lines(text: str, rows: Sequence[Line]) -> Iterator[Fix]:
    """Lines that hold nothing but a page number."""
    alone = len(_NUMBER_LINE.findall(text)) == 1  # several are the numbers of sections, or a column
    rising = _rising(rows)
    pages = [index in rising or _is_page(rows, index, alone) for index in range(len(rows))]
    width = wrap_width(rows) if any(pages) else None
    previous = -1  # the last row of the text before
    for index, row in enumerate(rows):
        if not pages[index]:
            previous = index if row.text.strip() else previous
            continue
        following = next((i for i in range(index + 1, min(index + 5, len(rows))) if rows[i].text.strip()), None)
        pair = _PAIR.search(row.text)
        meta = (("pages", max(filter(None, pair.groups()), key=int)),) if pair else ()
        # A blank line on one side alone is the end of a paragraph.
        even = following is not None and (index - previous > 1) == (following - index > 1)
        full = previous >= 0 and width is not None and width.is_full(rows[previous].text)  # hard-wrap joins the two
        if previous >= 0 and following and even and not full and is_cut(rows[previous].text, rows[following].text):
            head = len(rows[following].text) - len(rows[following].text.lstrip())
            tail = len(rows[previous].text.rstrip())
            start, end = rows[previous].start + tail, rows[following].start + head
            yield Fix(start, end, "", "a page number inside a sentence", meta)
        else:
            yield Fix(row.start, row.stop, "", "a page number", meta)


def _rising(rows: Sequence[Line]) -> frozenset[int]:
    """The rows 第7页, 第8页, 第9页, one higher each time, between running text: a table of contents has none."""
    found = [(index, match) for index, row in enumerate(rows) if (match := _LONE_PAGE.fullmatch(row.text.strip()))]
    numbers = [int(match[1] or 0) for _, match in found]
    apart = all(b - a > 1 for (a, _), (b, _) in pairwise(found))
    prose = any(is_prose(row.text) for index, _ in found for row in rows[max(0, index - 1) : index + 2])
    if len(found) < 2 or not apart or not prose or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return frozenset()
    return frozenset(index for index, _ in found)


def _is_page(rows: Sequence[Line], index: int, alone: bool) -> bool:
    content = rows[index].text.strip()
    if not content or len(content) > 40:
        return False
    if _OWN_LINE.fullmatch(content) or _PAIR.fullmatch(content):
        return True
    before = rows[index - 1].text.strip() if index else ""
    after = rows[index + 1].text.strip() if index + 1 < len(rows) else ""
    if content == "PAGE":  # a field of Word, its value on the next line
        return _FIELD.fullmatch(after) is not None
    if _FIELD.fullmatch(content):
        behind_sentence = before.endswith("。") and (not after or begins_block(after) or len(after) >= _PROSE_LINE)
        return before == "PAGE" or (alone and behind_sentence and content.isdigit())
    if _LONE_PAGE.fullmatch(content):
        prose = max(len(before), len(after)) >= _PROSE_LINE
        return prose and not _LONE_PAGE.fullmatch(before) and not _LONE_PAGE.fullmatch(after)
    return False


def _pairs(text: str, rows: Sequence[Line]) -> Iterator[Fix]:
    """第3页 共7页 at the head or the end of a line, or behind the sentences inside it.

    Inside a sentence it splits a word, or the page before or the next one stands at the edge of a line. What stands
    beside one page as beside another is a running title, and its line goes.
    """
    inside: list[tuple[int, int, Fix]] = []
    shown: set[tuple[int, int]] = set()
    found = [(match, rows[_at(rows, match.start())]) for match in _PAIR.finditer(text)]
    spans = [_bare(text, row, match.span()) for match, row in found]
    titles = [_title(text, row, *span) for (_, row), span in zip(found, spans, strict=True)]
    often = Counter(titles)
    for (match, row), (start, end), title in zip(found, spans, titles, strict=True):
        number, pages = int(match[1] or match[4]), int(match[2] or match[3])
        at_head, at_end = start == row.start, end == row.end
        if not 0 < number <= pages:
            continue
        if at_head or at_end:
            shown.add((number, pages))
        if at_head and at_end:
            continue
        if title and often[title] > 1:
            yield Fix(row.start, row.stop, "", "a running title with its page number", (("pages", str(pages)),))
            continue
        fix = Fix(start, end, "", "a page number", (("pages", str(pages)),))
        behind = at_head or text[start - 1] in "。！？；”）)!?;" or (at_end and number == pages)
        if behind or (not at_end and splits_word(text[row.start : start], text[end : row.end])):
            yield fix
        else:
            inside.append((number, pages, fix))
    for number, pages, fix in inside:
        beside = not shown.isdisjoint({(number - 1, pages), (number + 1, pages)})
        glued = len(inside) == 1 and _is_glued(text, fix)
        if (beside or glued) and not _REFERRED.search(text, max(0, fix.start - 2), fix.start):
            yield fix


def _title(text: str, row: Line, start: int, end: int) -> str:
    """What may be a running title beside a page at [start, end); empty where nothing may."""
    beside = (row.start, start) if end == row.end else (end, row.end) if start == row.start else (0, 0)
    title = text[slice(*beside)].strip() if beside[1] - beside[0] <= _TITLE else ""
    return "" if title.endswith(("。", "！", "？", "；")) else title


def _is_glued(text: str, page: Fix) -> bool:
    """Whether a page stands between the last word of a clause and its mark, where none is spoken of."""
    before = text[max(0, page.start - 2) : page.start]
    return text[page.end : page.end + 1] in tuple("，。；,;") and is_han(before[-1:]) and not _DOCUMENT.search(before)


def _lone(text: str) -> Iterator[Fix]:
    """第3页 behind the sentence that ends its line, where one such number follows another."""
    found = list(_PAGE_AT_END.finditer(text))
    numbers = [int(match[2]) for match in found]
    if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        for match in found:
            yield Fix(match.start(1), match.end(1), "", "a page number")


def _dashed(text: str, rows: Sequence[Line]) -> Iterator[Fix]:
    """-3- at the end or the head of a line; inside a line only where others show that it is a page number."""
    inside: list[Fix] = []
    numbers: list[int] = []
    shown = 0
    for match in _DASHED.finditer(text):
        index = _at(rows, match.start())
        row = rows[index]
        start, end = _bare(text, row, match.span())
        if start == row.start and end == row.end:
            shown += 1
        elif end == row.end and not _NUMBERED.search(text[max(0, start - 2) : start]):
            shown += 1
            following = rows[index + 1] if index + 1 < len(rows) else None
            cut = following and (is_cut(text[row.start : start], following.text) or following.text[:1] in _JOINING)
            yield Fix(start, following.start if following and cut else end, "", "a page number")
        elif start == row.start and index and is_cut(rows[index - 1].text, text[end : row.end]):
            shown += 1
            yield Fix(rows[index - 1].end, end, "", "a page number inside a sentence")
        elif _HAN.match(text[start - 1 : start]) and _HAN.match(text[end : end + 1]):
            numbers.append(int(match[1]))
            inside.append(Fix(start, end, "", "a page number inside a sentence"))
    if shown or (len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))):
        yield from inside


def _bare(text: str, row: Line, span: tuple[int, int]) -> tuple[int, int]:
    """`span` with the spaces around it, inside its line."""
    start, end = span
    while start > row.start and text[start - 1].isspace():
        start -= 1
    while end < row.end and text[end].isspace():
        end += 1
    return start, end


def _at(rows: Sequence[Line], offset: int) -> int:
    """The index of the line that `offset` lies in."""
    return bisect_right(rows, offset, key=lambda row: row.start) - 1
