"""Statistics for other programs: an object, or the cells of a table."""

from __future__ import annotations

from edutext.measure.statistics import Stats

COLUMNS: tuple[str, ...] = ("name", "characters", "han", "paragraphs", "sentences", "sections", "script", "encoding")
COLUMNS += ("years", "suspect_years", "flags", "damage", "verdict")


def as_object(name: str, encoding: str, found: Stats, outline: bool = False) -> dict[str, object]:
    """The statistics as JSON says them (docs/formats.md); `outline` adds the sections."""
    row: dict[str, object] = {
        "name": name,
        "characters": found.characters,
        "han": found.han,
        "paragraphs": found.paragraphs,
        "sentences": found.sentences,
        "sections": {str(level): n for level, n in found.sections.items()},
        "script": found.script,
        "encoding": encoding,
        "years": [{"year": y.year, "standing": y.standing, "start": y.start, "end": y.end} for y in found.years],
        "flags": dict(found.flags),
        "damage": dict(found.damage),
        "verdict": found.verdict,
    }
    if outline:
        row["outline"] = [
            {"path": s.path, "level": s.level, "kind": s.kind, "number": s.number, "title": s.title}
            | {"start": s.start, "end": s.end}
            for s in found.outline
        ]
    return row


def cells(name: str, encoding: str, found: Stats) -> list[object]:
    """The statistics as a row of a table, under COLUMNS."""
    return [
        name,
        found.characters,
        found.han,
        found.paragraphs,
        found.sentences,
        sum(found.sections.values()),
        found.script,
        encoding,
        len(found.years),
        sum(year.standing == "suspect" for year in found.years),
        sum(found.flags.values()),
        sum(found.damage.values()),
        found.verdict,
    ]
