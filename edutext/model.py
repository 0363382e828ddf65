"""The core types: a rule finds, a patch is a value, everything else is a view.

A rule is a pure function from a text to the places it would change. The places become a `Patch`: edits that
are sorted, do not overlap, and can be undone. Offsets are code points; a start is inclusive, an end exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple


class Fix(NamedTuple):
    """All that a finder has to say about one place: where, what instead, and why.

    `text` None flags the place and leaves it alone. `meta` holds what a removed byline or breadcrumb said, as
    pairs of metadata key and value; an empty span with `meta` records it without touching the text.
    """

    start: int
    end: int
    text: str | None = None
    note: str = ""
    meta: tuple[tuple[str, str], ...] = ()


class Confidence(IntEnum):
    """How far an edit can be trusted, in three words: nobody can defend 0.73."""

    GUESS = 1
    LIKELY = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement: `before` stands at [start, end), `after` takes its place.

    Inside a `Patch` the offsets belong to the text that the rule saw. In what leaves the program they belong to
    the source, and `rules` names every rule that had a hand in the edit, in order.
    """

    rule: str
    start: int
    end: int
    before: str
    after: str
    confidence: Confidence
    note: str = ""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """A place that a person should look at; the text there is as it was."""

    rule: str
    start: int
    end: int
    text: str
    note: str = ""


@dataclass(frozen=True)
class Patch:
    """Edits of one text, sorted and not overlapping.

    >>> patch = Patch((Edit("demo", 1, 3, "bc", "X", Confidence.SURE),))
    >>> patch.apply("abcd"), patch.revert("aXd"), patch.origin(2), patch.origin_span(1, 2)
    ('aXd', 'abcd', 3, (1, 3))
    """

    edits: tuple[Edit, ...]

    @cached_property
    def spans(self) -> tuple[list[int], list[int]]:
        """The starts and ends of the edits in the new text."""
        starts: list[int] = []
        ends: list[int] = []
        shift = 0
        for edit in self.edits:
            starts.append(edit.start + shift)
            ends.append(edit.start + shift + len(edit.after))
            shift += len(edit.after) - len(edit.before)
        return starts, ends

    def apply(self, text: str) -> str:
        """The new text. ValueError where `text` is not the one that these edits were made for."""
        return _replace(text, ((edit.start, edit.before, edit.after) for edit in self.edits))

    def revert(self, text: str) -> str:
        """The old text again, exactly. ValueError where `text` is not what `apply` gave."""
        starts, _ = self.spans
        return _replace(text, ((start, e.after, e.before) for start, e in zip(starts, self.edits, strict=True)))

    def origin(self, offset: int) -> int:
        """Where the character at `offset` of the new text stood in the old one.

        Inside a replacement that is the replacement's start; behind a deletion, the place behind what was deleted.
        """
        starts, ends = self.spans
        index = bisect_right(starts, offset) - 1
        if index < 0:
            return offset
        edit = self.edits[index]
        return edit.start if offset < ends[index] else edit.end + offset - ends[index]

    def origin_end(self, offset: int) -> int:
        """Where a span that ends before `offset` of the new text ended in the old one."""
        starts, ends = self.spans
        index = bisect_left(ends, offset)
        if index < len(ends) and starts[index] < offset:
            return self.edits[index].end
        return offset if index == 0 else self.edits[index - 1].end + offset - ends[index - 1]

    def origin_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the old text that the span [start, end) of the new one came from."""
        old = self.origin(start)
        return old, max(old, self.origin_end(end))

    def forward(self, offset: int) -> int:
        """Where `offset` of the old text lies in the new one; inside an edit, at its start."""
        starts, ends = self.spans
        index = bisect_right(self.edits, offset, key=lambda edit: edit.start) - 1
        if index < 0:
            return offset
        edit = self.edits[index]
        return starts[index] if offset < edit.end else ends[index] + offset - edit.end


def _replace(text: str, pieces: Iterable[tuple[int, str, str]]) -> str:
    out: list[str] = []
    last = 0
    for start, old, new in pieces:
        if start < last or not text.startswith(old, start):
            raise ValueError(f"the edit at offset {start} does not fit this text")
        out += text[last:start], new
        last = start + len(old)
    out.append(text[last:])
    return "".join(out)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which families of damage a document shows, gathered once before the rules that repair (rules/evidence.py).

    A rule that repairs one sign must not hide it from its siblings, so rules ask here and not in the text at hand.
    """

    traditional: bool = False
    """The text is in traditional characters."""
    chunked: bool = False
    """Running numbers cut the text after every 300 characters."""
    one_paragraph: bool = False
    """The text has lost its line breaks: one long paragraph, or chunks."""
    ten_as_2023: bool = False
    """10 was replaced by 2023, then 2020 by 2022 (E1 and E2 of docs/years.md)."""
    lost_dash: bool = False
    """A dash between two figures or words is provably gone somewhere."""
    spun: int = 0
    """How many spun words and collocations the text holds."""
    removed: tuple[int, ...] = ()
    """Offsets, in the text at hand, where earlier rules took whole lines out; kept up to date by `clean`."""
    gaps: tuple[int, ...] = ()
    """Those of them where lines of the site stood: between what they parted, text may be missing."""
    tables: tuple[tuple[str, str], ...] = ()
    """The user's own rows for the data tables, as pairs of table name and text."""


Finder = Callable[[str, Evidence], Iterator[Fix]]
Needs = frozenset[str] | re.Pattern[str]
Words = Callable[[tuple[tuple[str, str], ...]], Iterable[str]]


# Rules are the same only if they are one: hashed by identity, a tuple of them is as cheap a key as a number.
@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A named finder with what the pipeline must know of it. Made by `@rule`; calling it applies it alone."""

    id: str
    find: Finder
    confidence: Confidence
    needs: Needs = frozenset()
    words: Words | None = None
    default: bool = True

    @property
    def group(self) -> str:
        """The folder of edutext/rules that the rule's module stands in; empty for a rule from elsewhere."""
        package, _, folder = self.find.__module__.rpartition(".")[0].rpartition(".")
        return folder if package == "edutext.rules" else ""

    @property
    def summary(self) -> str:
        """The first line of the finder's docstring."""
        return (self.find.__doc__ or "").strip().partition("\n")[0]

    def wanted(self, text: str, present: Set[str]) -> bool:
        """The cheap test that must hold before `find` runs: what keeps clean text at memory speed.

        `present` are the words and characters of `text` that any rule needs, found once for all of them.
        """
        needs = self.needs
        if isinstance(needs, frozenset):
            return not needs or not needs.isdisjoint(present)
        return needs.search(text) is not None

    def __call__(self, text: str) -> str:
        """The text with this rule alone applied, whatever its default."""
        from edutext.cleaning import clean

        return clean(text, rules=(self,)).text


def rule(
    id: str,
    confidence: Confidence,
    *,
    needs: Iterable[str] | re.Pattern[str] = (),
    words: Iterable[str] | Words | None = None,
    default: bool = True,
) -> Callable[[Finder], Rule]:
    """Make a finder a `Rule`.

    `needs` are words and characters of which one must stand in the text, or a pattern as cheap as they; `words` what
    the finder asks `edutext.rules.literals.places` about, or a function that reads them off the user's tables.
    """
    needed = frozenset(needs) if isinstance(needs, Iterable) else needs
    asked = words if callable(words) or words is None else (lambda tables: words)
    return lambda find: Rule(id, find, confidence, needed, asked, default)
