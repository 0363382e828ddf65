"""Pages counted as 2/15: the same number of pages each time, and one page further."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from edutext.lines import Line, lines
from edutext.model import Fix
from edutext.patterns import around, lazy_pattern, matches_in
from edutext.rules.layout.breaks import is_cut

# A pattern that begins with a plain character is fast: most documents go no further.
_SLASH = lazy_pattern("/(?:(?<=[0-9]/)|(?<=[0-9] /)) ?[0-9]")
_FRACTION = lazy_pattern(r"(?<![0-9/／.])([0-9]{1,3}) ?/ ?([0-9]{1,7})(?![0-9/／])")
_BEFORE, _BEHIND = 4, 12  # characters of a fraction on each side of its stroke, and one more
_WITH_YEAR = lazy_pattern("([0-9]{1,3})(?:19|20)[0-9]{2}")
_SHARE = lazy_pattern("(?:[占近约約为為达達超的比有过過到按0-9×*]|开本.{0,15}|開本.{0,15}) ?\\Z")

# Fractions that people write end at tenths; from here on two pages are enough, below that more must fit.
_LARGE = 11
_MOST = 1_000
_FIGURE = lazy_pattern("(?<=[0-9]) [0-9]{1,6}(?:\\.[0-9]{1,2})?[个名人次所项元万亿%％]")
_FEW = 3  # pages of a row that counts
_ITEM = 40  # characters of an item of a list; a page has more
_OWN_LINE = 20  # characters of a line that holds nothing else


class _Page(NamedTuple):
    """Page `number` of `pages` at [start, end) of the text, in the line `row`."""

    number: int
    pages: int
    start: int
    end: int
    row: int
    glued_year: bool
    share: bool
    """It stands where shares do: 占1/3."""


def page_fractions(text: str) -> Iterator[Fix]:
    """The fixes for page numbers like 2/15.

    >>> text = "1/222023年工作要点\\n教师中有1/3是骨干，第一2/22周报到。"
    >>> [text[fix.start:fix.end] for fix in page_fractions(text)]
    ['1/22', '2/22']
    """
    if "/" not in text or not _SLASH.search(text):
        return
    rows = lines(text)
    runs: dict[int, list[_Page]] = {}
    for page in _pages(text, rows):
        runs.setdefault(page.pages, []).append(page)
    for run in runs.values():
        if _before_figures(run, text, rows):
            yield from (_fix(page, text, rows) for page in run)
            continue
        sure = [page for page in run if not page.share]
        if _is_counted(sure, text, rows):
            numbers = {page.number for page in sure}
            for page in run:
                if not page.share or page.number not in numbers:
                    yield _fix(page, text, rows)


def _pages(text: str, rows: Sequence[Line]) -> Iterator[_Page]:
    row = 0
    slashes = (slash.start() for slash in _SLASH.finditer(text))
    for match in matches_in(_FRACTION, text, around(slashes, _BEFORE, _BEHIND)):
        while rows[row].stop <= match.start():
            row += 1
        glued = _WITH_YEAR.fullmatch(match[2]) if text[match.end() : match.end() + 1] == "年" else None
        pages, end = (int(glued[1]), match.start(2) + len(glued[1])) if glued else (int(match[2]), match.end())
        share = _SHARE.search(text, max(rows[row].start, match.start() - 20), match.start()) is not None
        if 0 < int(match[1]) <= pages and 1 < pages < _MOST:
            yield _Page(int(match[1]), pages, match.start(), end, row, glued is not None, share)


def _before_figures(run: Sequence[_Page], text: str, rows: Sequence[Line]) -> bool:
    """Whether pages 1, 2, 3 … stand in the text, one of them before a figure, where no fraction can: 下乡1/9 12次."""
    rising = [page.number for page in run] == list(range(1, len(run) + 1))
    inside = [page for page in run if not _heads_item(page, rows)]
    return rising and len(run) >= _FEW and any(_FIGURE.match(text, page.end) for page in inside)


def _is_counted(run: Sequence[_Page], text: str, rows: Sequence[Line]) -> bool:
    """Whether fractions with the same denominator are pages: they rise, and stand where no fraction would."""
    if len(run) < 2:
        return any(_is_page(page, text, rows) for page in run)
    own_lines = [page.row for page in run if _is_own_line(page, text, rows)]
    if any(b - a == 1 for a, b in pairwise(own_lines)):
        return False  # cells of a column
    if all(_heads_item(page, rows) for page in run) and all(b.row - a.row == 1 for a, b in pairwise(run)):
        return False  # items of a list: 1/4决赛, 2/4拍
    steps = [b.number - a.number for a, b in pairwise(run)]
    at_edge = any(page.start == rows[page.row].start or page.end == rows[page.row].end for page in run)
    if run[0].number == 1 and run[0].pages >= _LARGE and len(run) > 2 and set(steps) == {1}:
        return True
    return at_edge and min(steps) > 0 and (1 in steps if run[0].pages >= _LARGE else max(steps) == 1)


def _is_page(page: _Page, text: str, rows: Sequence[Line]) -> bool:
    """Whether the only fraction with its denominator is a page: 1/15 at the head, 15/15 at the end, 1/222023年."""
    at_head = page.row == 0 and page.start == rows[0].start
    at_end = page.row == len(rows) - 1 and page.end == rows[-1].end
    if _is_own_line(page, text, rows):
        behind_sentence = page.row > 0 and rows[page.row - 1].text.rstrip().endswith("。")
        return at_head or (behind_sentence and (at_end or page.pages >= _LARGE))
    return page.glued_year or ((at_head or at_end) and page.pages >= _LARGE)


def _is_own_line(page: _Page, text: str, rows: Sequence[Line]) -> bool:
    row = rows[page.row]
    return len(row.text) <= _OWN_LINE and row.text.strip() == text[page.start : page.end]


def _heads_item(page: _Page, rows: Sequence[Line]) -> bool:
    row = rows[page.row]
    return page.start == row.start and page.end < row.end and len(row.text) <= _ITEM


def _fix(page: _Page, text: str, rows: Sequence[Line]) -> Fix:
    row = rows[page.row]
    meta = (("pages", str(page.pages)),)
    if not _is_own_line(page, text, rows):
        return Fix(page.start, page.end, "", "a page number", meta)
    if 0 < page.row < len(rows) - 1 and is_cut(rows[page.row - 1].text, rows[page.row + 1].text):
        return Fix(rows[page.row - 1].end, rows[page.row + 1].start, "", "a page number inside a sentence", meta)
    return Fix(row.start, row.stop, "", "a page number", meta)
