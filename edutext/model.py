"""The core types: a rule finds, a patch is a value, everything else is a view.

A rule is a pure function from a text to the places it would change. The places become a `Patch`: edits that
are sorted, do not overlap, and can be undone. Offsets are code points; a start is inclusive, an end exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
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
    def _spans(self) -> tuple[list[int], list[int]]:
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
        starts, _ = self._spans
        return _replace(text, ((start, e.after, e.before) for start, e in zip(starts, self.edits, strict=True)))

    def origin(self, offset: int) -> int:
        """Where the character at `offset` of the new text stood in the old one.

        Inside a replacement that is the replacement's start; behind a deletion, the place behind what was deleted.
        """
        starts, ends = self._spans
        index = bisect_right(starts, offset) - 1
        if index < 0:
            return offset
        edit = self.edits[index]
        return edit.start if offset < ends[index] else edit.end + offset - ends[index]

    def origin_end(self, offset: int) -> int:
        """Where a span that ends before `offset` of the new text ended in the old one."""
        starts, ends = self._spans
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
        starts, ends = self._spans
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


def compose(first: Patch, second: Patch, between: str) -> Patch:
    """One patch that does what `first` and then `second` do; `between` is the text between the two.

    Edits of `second` that touch what `first` had produced melt into one edit naming the rules of both; all others
    stay apart. Linear in the number of edits.

    >>> one = Patch((Edit("a", 0, 2, "ab", "xy", Confidence.SURE),))
    >>> two = Patch((Edit("b", 1, 3, "yc", "", Confidence.LIKELY),))
    >>> [(e.start, e.before, e.after, e.rules) for e in compose(one, two, "xycd").edits]
    [(0, 'abc', 'x', ('a', 'b'))]
    """
    spans = [_Span(start, end, edit, 0) for start, end, edit in zip(*first._spans, first.edits, strict=True)]
    spans += [_Span(edit.start, edit.end, edit, 1) for edit in second.edits]
    spans.sort(key=lambda span: span[:2])
    out: list[Edit] = []
    group: list[_Span] = []
    high = 0
    for span in spans:
        if group and not (span.start < high or (span.start == high and _ambiguous(group, span))):
            out.append(_melt(group, first, between))
            group = []
        high = max(high, span.end) if group else span.end
        group.append(span)
    if group:
        out.append(_melt(group, first, between))
    return Patch(tuple(edit for edit in out if edit.before != edit.after))


class _Span(NamedTuple):
    """An edit and where it lies in the text between two patches; side 0 is the first patch, 1 the second."""

    start: int
    end: int
    edit: Edit
    side: int


def _ambiguous(group: list[_Span], span: _Span) -> bool:
    """Whether two edits that only touch have no order of their own, because both are empty at the same place."""
    other = next((s for s in reversed(group) if s.side != span.side and s.end == span.start), None)
    if other is None:
        return False
    a, b = (other, span) if other.side == 0 else (span, other)
    return not b.edit.before and not (a.edit.before and a.edit.after)


def _melt(group: list[_Span], first: Patch, between: str) -> Edit:
    """One edit in the coordinates of the old text for a group of edits that touch each other."""
    low, high = min(s.start for s in group), max(s.end for s in group)
    old = [s for s in group if s.side == 0]
    start = old[0].edit.start if old and old[0].start == low else first.origin(low)
    before = _spell(old, "before", low, high, between)
    after = _spell([s for s in group if s.side == 1], "after", low, high, between)
    edits = [s.edit for s in sorted(group, key=lambda s: s.side)]
    rules = tuple(dict.fromkeys(rule for edit in edits for rule in (edit.rules or (edit.rule,))))
    return Edit(
        rule=edits[0].rule,
        start=start,
        end=start + len(before),
        before=before,
        after=after,
        confidence=min(edit.confidence for edit in edits),
        note="; ".join(dict.fromkeys(edit.note for edit in edits if edit.note)),
        rules=rules,
    )


def _spell(spans: list[_Span], side: str, low: int, high: int, between: str) -> str:
    """What [low, high) of the text between reads with the edits of one side undone (before) or done (after)."""
    out: list[str] = []
    last = low
    for span in spans:
        out += between[last : span.start], getattr(span.edit, side)
        last = span.end
    out.append(between[last:high])
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
    tables: tuple[tuple[str, str], ...] = ()
    """The user's own rows for the data tables, as pairs of table name and text."""


Finder = Callable[[str, Evidence], Iterator[Fix]]
Needs = tuple[str, ...] | frozenset[str] | re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named finder with what the pipeline must know of it. Made by `@rule`; calling it applies it alone."""

    id: str
    find: Finder
    confidence: Confidence
    needs: Needs = ()
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

    def wanted(self, text: str, characters: frozenset[str]) -> bool:
        """The cheap test that must hold before `find` runs: what keeps clean text at memory speed.

        `characters` are those of `text`, counted once for all rules: most literals fail there already.
        """
        match self.needs:
            case tuple():
                return not self.needs or any(characters.issuperset(need) and need in text for need in self.needs)
            case frozenset():
                return not characters.isdisjoint(self.needs)
            case pattern:
                return pattern.search(text) is not None

    def __call__(self, text: str) -> str:
        """The text with this rule alone applied, whatever its default."""
        from edutext.cleaning import clean

        return clean(text, rules=(self,)).text


def rule(id: str, confidence: Confidence, *, needs: Needs = (), default: bool = True) -> Callable[[Finder], Rule]:
    """Make a finder a `Rule`. `needs`: any of a few substrings (tuple) or characters (set), or a pattern as cheap."""
    return lambda find: Rule(id, find, confidence, needs, default)
