"""Choosing sections: by ordinal path, by numbers as written, by title; and folding what is too deep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from edutext.sections.tree import Section

_NARROW = str.maketrans("（）．：", "().:")


def select(sections: Sequence[Section], path: str) -> tuple[Section, ...]:
    """The sections that `path` names: one, where it is clear; none or several, where it is not.

    Tried in this order: the ordinal path (`2.1`), the numbers as written (`二/（一）`, whatever their width and marks,
    from any part on), the exact title with or without its number.

    >>> from edutext.sections.tree import split_sections
    >>> parts = split_sections("一、回顾\\n（一）教学\\n二、打算\\n（一）招生\\n")
    >>> [[s.title for s in select(parts, path)] for path in ("2.1", "二/(一)", "（一）", "打算", "三")]
    [['招生'], ['招生'], ['教学', '招生'], ['打算'], []]
    """
    path = path.strip()
    by_path = tuple(section for section in sections if section.path == path)
    if by_path:
        return by_path
    wanted = [_core(number) for number in path.split("/")]
    chains = _chains(sections)
    by_number = tuple(
        section
        for section, chain in zip(sections, chains, strict=True)
        if section.number and chain[-len(wanted) :] == wanted
    )
    if by_number:
        return by_number
    return tuple(section for section in sections if path and path in (section.title, section.number + section.title))


def below(sections: Sequence[Section], top: Section) -> tuple[Section, ...]:
    """The section `top` and everything below it, in order."""
    return tuple(s for s in sections if s == top or s.path.startswith(f"{top.path}."))


def fold(sections: Sequence[Section], level: int) -> tuple[Section, ...]:
    """The sections down to `level`, each reaching over the deeper ones behind it. They still tile the text."""
    out: list[Section] = []
    for section in sections:
        if section.level > level and out:
            out[-1] = replace(out[-1], end=section.end)
        else:
            out.append(section)
    return tuple(out)


def _core(number: str) -> str:
    """A number without its closing mark, in half width: （一） and (一), 1. and 1、 are the same."""
    return "".join(number.translate(_NARROW).split()).rstrip("、.:·")


def _chains(sections: Sequence[Section]) -> list[list[str]]:
    """For each section, its number and those of the sections it stands in, the outermost first."""
    numbers = {section.path: _core(section.number) for section in sections}
    chains = []
    for section in sections:
        steps = section.path.split(".")
        above = (numbers.get(".".join(steps[: i + 1]), "") for i in range(len(steps)))
        chains.append([number for number in above if number])
    return chains
