"""Sections as people and programs read them: an outline, Markdown, objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edutext.sections.tree import Section

_WORDS = 24  # of an untitled section, as many characters stand in for the title
_UNITS = "编編篇分章节節条條"  # behind these a space parts number and title
_HEADINGS = ("heading", "article")


def label(text: str, section: Section) -> str:
    """Number and title of a section; its kind, or its first words, where it has none.

    >>> text = "一、工作回顾。全年平稳。"
    >>> label(text, Section(1, "一、", "工作回顾", 0, 12, "heading", "1", 7))
    '一、工作回顾'
    """
    if section.kind == "body":
        return "[body]"
    title = section.title or _first_words(text, section)
    gap = " " if title and section.number[-1:] in _UNITS else ""
    name = f"{section.number}{gap if section.number else ''}{title}"
    return name if section.level or section.kind == "annex" else f"[{section.kind}] {name}".rstrip()


def _first_words(text: str, section: Section) -> str:
    if not section.number:
        return ""
    words = text[section.body_start : section.end].strip()
    line = words[: _WORDS + 1].split("\n")[0].rstrip()
    return line if len(words) <= _WORDS or len(line) <= _WORDS else f"{line[:_WORDS]}…"


def outline(text: str, sections: Sequence[Section]) -> Iterator[tuple[int, str, int]]:
    """Depth, label and size of each section; the size is in characters, with all sections below a heading."""
    for section, size in zip(sections, _sizes(sections), strict=True):
        inside = section.level or section.kind == "annex"
        yield max(section.level - 1, 0), label(text, section), size if inside else section.end - section.start


def _sizes(sections: Sequence[Section]) -> list[int]:
    """The characters from the start of each section to the next one that is not below it."""
    ends: list[int] = []
    open_: list[tuple[str, int]] = []  # paths and places of the sections that are not closed yet
    for place, section in enumerate(sections):
        while open_ and not section.path.startswith(f"{open_[-1][0]}."):
            ends[open_.pop()[1]] = section.start
        ends.append(sections[-1].end)
        open_.append((section.path, place))
    return [end - section.start for section, end in zip(sections, ends, strict=True)]


def markdown(text: str, sections: Sequence[Section]) -> str:
    """The text as Markdown: headings with # by level, one deeper where there is a title, every paragraph apart."""
    titled = any(section.kind == "title" for section in sections)
    blocks: list[str] = []
    for section in sections:
        start = section.start
        if section.kind in ("title", "annex"):
            blocks.append(f"# {section.title}")
            blocks += [line for line in _lines(text, start, section.body_start) if line != section.title]
            start = section.body_start
        elif section.kind in _HEADINGS:
            depth = min(section.level + titled, 6)
            title = label(text, section) if section.title else section.number
            blocks.append(f"{'#' * depth} {title}")
            start = section.body_start
        blocks += _lines(text, start, section.end)
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _lines(text: str, start: int, end: int) -> Iterator[str]:
    """The lines of text[start:end] that say something, without their indents."""
    for line in text[start:end].replace("\r", "\n").split("\n"):
        if words := line.strip():
            yield words


def as_object(text: str, section: Section) -> dict[str, object]:
    """A section as JSON says it (docs/formats.md)."""
    return {
        "path": section.path,
        "level": section.level,
        "kind": section.kind,
        "number": section.number,
        "title": section.title,
        "start": section.start,
        "end": section.end,
        "body_start": section.body_start,
        "text": text[section.start : section.end],
    }
