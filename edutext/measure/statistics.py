"""`Stats`: what a report amounts to, and how far it can be trusted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edutext.cleaning import Cleaned, Verdict, clean
from edutext.measure.counts import han, paragraph_count, sentences
from edutext.measure.years import StandingYear, standing_years
from edutext.script.detect import detect_script
from edutext.sections.tree import Section, split_sections


@dataclass(frozen=True)
class Stats:
    """Counts, years and damage of one report.

    `characters` and `han` count the text as received, `paragraphs`, `sentences` and `outline` the report in it, as
    `clean` leaves it: marks and lines of a copying site are none of its sections. `flags` and `damage` count what each
    rule of `clean` flagged and changed. Offsets are code points of the text as received.
    """

    characters: int
    han: int
    paragraphs: int
    sentences: int
    outline: tuple[Section, ...]
    script: str
    years: tuple[StandingYear, ...]
    flags: Mapping[str, int]
    damage: Mapping[str, int]
    verdict: Verdict

    @property
    def sections(self) -> dict[int, int]:
        """How many sections there are on each level from 1 on."""
        levels = Counter(section.level for section in self.outline if section.level)
        return {level: levels[level] for level in sorted(levels)}


def stats(text: str, *, cleaned: Cleaned | None = None) -> Stats:
    """Measure a text, cleaned or not. `cleaned` is what `clean` made of it, where that is known already.

    >>> found = stats("一、工作回顾\\n2022年，全市新建学校2所。\\n")
    >>> found.han, found.sentences, found.sections, found.script, found.verdict
    (13, 1, {1: 1}, 'simplified', 'clean')
    """
    cleaned = clean(text) if cleaned is None else cleaned
    return Stats(
        characters=len(text),
        han=han(text),
        paragraphs=paragraph_count(cleaned.text),
        sentences=sentences(cleaned.text),
        outline=_in_source(split_sections(cleaned.text), cleaned),
        script=detect_script(cleaned.text).script,
        years=tuple(standing_years(cleaned)),
        flags=_by_name(flag.rule for flag in cleaned.flags),
        damage=_by_name(edit.rule for patch in cleaned.patches for edit in patch.edits),
        verdict=cleaned.verdict,
    )


def _in_source(sections: Sequence[Section], cleaned: Cleaned) -> tuple[Section, ...]:
    """The sections with offsets of the source, which they still tile: each reaches to where the next one begins."""
    origin = cleaned.patch.origin
    starts = [*(origin(section.start) if section.start else 0 for section in sections), len(cleaned.source)]
    return tuple(
        replace(section, start=start, end=end, body_start=min(max(origin(section.body_start), start), end))
        for section, (start, end) in zip(sections, pairwise(starts), strict=True)
    )


def _by_name(names: Iterable[str]) -> dict[str, int]:
    """How often each name comes, in alphabetical order."""
    return dict(sorted(Counter(names).items()))
