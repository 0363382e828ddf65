"""Statistics as people read them: a report per document, and their sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from edutext.measure.statistics import Stats
from edutext.measure.years import StandingYear

Row = tuple[str, str]
_AROUND = 12  # characters shown on each side of a year


def report(found: Stats, encoding: str) -> list[Row]:
    """The lines of the report on one document: what, how much."""
    return [
        ("script", found.script),
        ("encoding", encoding),
        ("characters", f"{found.characters} ({found.han} Han)"),
        ("paragraphs", str(found.paragraphs)),
        ("sentences", str(found.sentences)),
        ("sections", ", ".join(f"{n} on level {level}" for level, n in found.sections.items()) or "none"),
        ("years", _years(found.years)),
        ("damage", _counted(found.damage.items())),
        ("flags", _counted(found.flags.items())),
        ("verdict", found.verdict),
    ]


def total(found: Sequence[Stats]) -> list[Row]:
    """The same lines for several documents together."""
    levels: Counter[int] = Counter()
    damage: Counter[str] = Counter()
    flags: Counter[str] = Counter()
    for one in found:
        levels.update(one.sections)
        damage.update(one.damage)
        flags.update(one.flags)
    return [
        ("documents", str(len(found))),
        ("script", _counted(_ranked(one.script for one in found))),
        ("characters", f"{sum(one.characters for one in found)} ({sum(one.han for one in found)} Han)"),
        ("paragraphs", str(sum(one.paragraphs for one in found))),
        ("sentences", str(sum(one.sentences for one in found))),
        ("sections", ", ".join(f"{levels[level]} on level {level}" for level in sorted(levels)) or "none"),
        ("years", _years([year for one in found for year in one.years])),
        ("damage", _counted(sorted(damage.items()))),
        ("flags", _counted(sorted(flags.items()))),
        ("verdict", _counted(_ranked(one.verdict for one in found))),
    ]


def _ranked(names: Iterable[str]) -> list[tuple[str, int]]:
    return Counter(names).most_common()


def _counted(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {n}" for name, n in counts) or "none"


def _years(years: Iterable[StandingYear]) -> str:
    """Each year with how often it comes; those that are not plain say so."""
    counts = Counter((year.year, year.standing) for year in years)
    names = (
        (str(year) if standing == "plain" else f"{year} ({standing})", n)
        for (year, standing), n in sorted(counts.items())
    )
    return ", ".join(f"{name} x{n}" for name, n in names) or "none"


def year_lines(text: str, years: Iterable[StandingYear]) -> Iterator[tuple[str, str, str, str]]:
    """Each year by itself: offset, year, standing, and the words around it."""
    for year in years:
        before, after = text[max(0, year.start - _AROUND) : year.start], text[year.end : year.end + _AROUND]
        around = f"{before}[{text[year.start : year.end]}]{after}"
        yield str(year.start), str(year.year), year.standing, " ".join(around.split())
