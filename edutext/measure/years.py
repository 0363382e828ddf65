"""The years that a report names, and how far each can be trusted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from edutext.cleaning import Cleaned
from edutext.model import Confidence, Edit, Flag
from edutext.numerals import years

Standing = Literal["plain", "repaired", "guessed", "suspect"]

# Where 10 was replaced by 2023 and then 2020 by 2022, these two may be any year (docs/years.md).
_UNRELIABLE = frozenset({2022, 2023})
# Flags that speak of a document, not of the years at their place.
_OF_DOCUMENT = frozenset({"years-unreliable"})
_OF_YEARS = frozenset({"year-flattened", "digits-lost", "masked-figure", "glued-year", "academic-year", "ten-as-2023"})


@dataclass(frozen=True, slots=True)
class StandingYear:
    """A year at [start, end) of the text as received.

    plain: as written; repaired: its digits were damaged and one reading is certain or likely; guessed: one of several
    readings; suspect: written clearly, but the document shows that it need not be true.
    """

    year: int
    standing: Standing
    start: int
    end: int


class _Placed(NamedTuple):
    """An edit with its place in the cleaned text."""

    start: int
    end: int
    edit: Edit


def standing_years(cleaned: Cleaned) -> Iterator[StandingYear]:
    """The years of a cleaned text, in order, with offsets of its source.

    >>> from edutext import clean
    >>> [(y.year, y.standing, y.start, y.end) for y in standing_years(clean("2021年招聘40名，2022年招聘60名。"))]
    [(2021, 'plain', 0, 5), (2022, 'plain', 11, 16)]
    """
    placed = list(_placed(cleaned.edits()))
    unreliable = any(flag.rule in _OF_DOCUMENT for flag in cleaned.flags)
    flagged = [flag for flag in cleaned.flags if flag.rule in _OF_YEARS]
    first_edit = first_flag = 0
    for year in years(cleaned.text):
        digits_end = year.end - (cleaned.text[year.end - 1] == "年")
        start, end = cleaned.patch.origin_span(year.start, year.end)
        while first_edit < len(placed) and placed[first_edit].end <= year.start:
            first_edit += 1
        while first_flag < len(flagged) and flagged[first_flag].end <= start:
            first_flag += 1
        edits = _overlapping(placed, first_edit, year.start, digits_end)
        if _touches(flagged, first_flag, start, end):
            standing: Standing = "suspect"
        elif edits:
            sure = min(edit.confidence for edit in edits) > Confidence.GUESS
            standing = "repaired" if sure else "guessed"
        else:
            standing = "suspect" if unreliable and year.value in _UNRELIABLE else "plain"
        yield StandingYear(year.value, standing, start, end)


def _placed(edits: Sequence[Edit]) -> Iterator[_Placed]:
    shift = 0
    for edit in edits:
        start = edit.start + shift
        yield _Placed(start, start + len(edit.after), edit)
        shift += len(edit.after) - len(edit.before)


def _overlapping(placed: Sequence[_Placed], first: int, start: int, end: int) -> list[Edit]:
    """The edits from `first` on that produced a character of [start, end) of the cleaned text."""
    found = []
    while first < len(placed) and placed[first].start < end:
        if placed[first].end > start:
            found.append(placed[first].edit)
        first += 1
    return found


def _touches(flags: Sequence[Flag], first: int, start: int, end: int) -> bool:
    """Whether a flag from `first` on shares a character with [start, end) of the source; flags are sorted by start."""
    return first < len(flags) and flags[first].start < end and flags[first].end > start
