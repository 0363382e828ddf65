"""Headings without a number, where the numbering itself gives them away: 一、 begins again behind each of them."""

from __future__ import annotations

from collections.abc import Sequence

from edutext.lines import Line
from edutext.sections.headings import Heading
from edutext.sections.matter import byline, short
from edutext.sections.numbering import marker_at

_LONGEST = 30


def unnumbered(paragraphs: Sequence[Line], found: Sequence[Heading]) -> list[int]:
    """The paragraphs that head the runs of a numbering that begins again, or none where any run lacks its own.

    A short line alone proves nothing: slogans, names and captions are short too. But where 一、 … 六、 is followed by
    a short line and 一、 again, that line heads a part; and then the first run has one as well, below the title.
    """
    if not found:
        return []
    top = min(heading.marker.rank for heading in found)
    run = [heading for heading in found if heading.marker.rank == top]
    starts = [i for i, heading in enumerate(run) if heading.marker.value == 1]
    if len(starts) < 2 or starts[0] != 0:
        return []
    before = [0] + [run[i - 1].index + 1 for i in starts[1:]]
    heads = [_last_short(paragraphs, after, run[i].index) for after, i in zip(before, starts, strict=True)]
    title = _first_short(paragraphs, run[0].index)
    if None in heads or title is None or title == heads[0]:
        return []
    return [head for head in heads if head is not None]


def _last_short(paragraphs: Sequence[Line], start: int, stop: int) -> int | None:
    fits = (i for i in reversed(range(start, stop)) if _heads(paragraphs[i].text.strip()))
    return next(fits, None)


def _first_short(paragraphs: Sequence[Line], stop: int) -> int | None:
    return next((i for i in range(stop) if _heads(paragraphs[i].text.strip())), None)


def _heads(words: str) -> bool:
    fits = bool(words) and len(words) <= _LONGEST and short(words) and not byline(words)
    return fits and marker_at(words, 0, len(words)) is None
