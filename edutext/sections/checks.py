"""What is odd about a numbering: skipped, repeated and restarted numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from edutext.sections.numbering import marker_at
from edutext.sections.tree import Section


class Oddity(NamedTuple):
    """A number that does not follow the one before it, and in which way."""

    section: Section
    kind: str
    note: str


def oddities(sections: Sequence[Section]) -> Iterator[Oddity]:
    """The numbers that do not continue their sequence. A numbering that runs through all parts is not odd.

    >>> from edutext.sections.tree import split_sections
    >>> [odd.note for odd in oddities(split_sections("一、回顾\\n二、问题\\n四、打算\\n四、措施\\n"))]
    ['四、 follows 二、', '四、 stands twice']
    """
    last: dict[tuple[int, str], tuple[int, Section]] = {}
    for section in sections:
        marker = marker_at(f"{section.number} ", 0, len(section.number) + 1) if section.number else None
        if marker is None:
            continue
        key = marker.rank, marker.prefix
        value, before = last.get(key, (0, None))
        last[key] = marker.value, section
        same_parent = before is not None and before.path.rpartition(".")[0] == section.path.rpartition(".")[0]
        if marker.value == value + 1 or (marker.value == 1 and not same_parent):
            continue
        if before is None:
            yield Oddity(section, "skipped", f"{section.number} is the first of its kind")
        elif marker.value == value:
            yield Oddity(section, "repeated", f"{section.number} stands twice")
        elif marker.value == 1:
            yield Oddity(section, "restarted", f"{section.number} follows {before.number} in the same part")
        elif marker.value > value:
            yield Oddity(section, "skipped", f"{section.number} follows {before.number}")
        else:
            yield Oddity(section, "disordered", f"{section.number} follows {before.number}")
