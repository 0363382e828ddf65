"""Rules one after another over one text, and everything they found."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from edutext.composing import compose
from edutext.model import Confidence, Edit, Evidence, Fix, Flag, Patch, Rule
from edutext.patterns import lazy_pattern
from edutext.rules import RULES
from edutext.rules.evidence import gather
from edutext.rules.literals import present
from edutext.rules.years import Years, with_years

Verdict = Literal["clean", "repaired", "doubtful", "reject"]

# What no edit may begin or end in: addresses, and code between backticks.
_PROTECTED = lazy_pattern(
    r"(?:https?|ftp)://[!-~]{0,2000}[\w/]|www\.[!-~]{0,2000}[\w/]"
    r"|[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
    r"|`[!-_a-~][ -_a-~]{0,200}`",
    re.ASCII,
)
_MAY_BE_PROTECTED = ("://", "www.", "@", "`")

# Verdicts (docs/clean.md): flags that spoil a document as a source of facts, or as a text at all.
_REJECTED = frozenset({"noun-swap", "clause-shuffle"})
_DOUBTFUL = frozenset({"years-unreliable", "truncated", "paywall"})
_MASKED = frozenset({"masks", "masked-figure"})
_MANY_MASKS = 20  # a report masks a name or two; from about here on its figures are gone


@dataclass(frozen=True)
class Cleaned:
    """What `clean` made of a text, and why.

    `patches` has one entry for each rule that changed something, in order, in the offsets that the rule saw;
    `patch` is their composition, in the offsets of `source`. `spared` counts edits left undone because they would
    have cut into an address, code, or a name to keep.
    """

    source: str
    text: str
    patches: tuple[Patch, ...]
    patch: Patch
    flags: tuple[Flag, ...]
    metadata: Mapping[str, str]
    spared: int = 0

    def edits(self) -> tuple[Edit, ...]:
        """All edits as one flat list in source offsets: sorted, not overlapping, exactly reversible."""
        return self.patch.edits

    @property
    def verdict(self) -> Verdict:
        """What to make of the document: clean, repaired, doubtful or reject (docs/clean.md, Verdicts)."""
        found = [flag.rule for flag in self.flags]
        if not _REJECTED.isdisjoint(found):
            return "reject"
        if not _DOUBTFUL.isdisjoint(found) or sum(rule in _MASKED for rule in found) >= _MANY_MASKS:
            return "doubtful"
        return "repaired" if self.patch.edits else "clean"


def clean(
    text: str,
    *,
    rules: Sequence[Rule] = RULES,
    level: Confidence = Confidence.GUESS,
    years: Years = "repair",
    keep: Iterable[str] = (),
    tables: tuple[tuple[str, str], ...] = (),
) -> Cleaned:
    """Repair the damage in `text` and say exactly what was done.

    `rules` run in the order given; the default is `edutext.rules.RULES`. Edits below `level` become flags.
    `years` says what happens to years that can only be guessed. `keep` holds names and terms never touched.
    `tables` holds more rows for the data tables, as pairs of table name and TSV text.

    >>> done = clean("近日，市教育局印發(fā)校外培訓(xùn)管理辦法。")
    >>> done.text
    '近日，市教育局印發校外培訓管理辦法。'
    >>> [(edit.rule, edit.start, edit.before) for edit in done.edits()]
    [('pinyin-gloss', 9, '(fā)'), ('pinyin-gloss', 17, '(xùn)')]
    >>> done.patch.revert(done.text) == done.source
    True
    """
    source = text
    rules = with_years(tuple(rules), years)
    held = present(text, rules, tables)
    kept = _alternation(keep)
    evidence: Evidence | None = None
    patches: list[Patch] = []
    whole = Patch(())
    flags: list[Flag] = []
    metadata: dict[str, str] = {}
    spared = 0
    for rule in rules:
        if evidence is None and rule.group != "encoding":
            evidence = gather(text, tables)
        if not rule.wanted(text, held):
            continue
        fixes = list(rule.find(text, evidence or Evidence(tables=tables)))
        if not fixes:
            continue
        fixes.sort(key=lambda fix: fix[:2])
        guarded = _guard(text, kept)
        edits: list[Edit] = []
        last = 0
        for fix in fixes:
            if fix.text is not None and (guarded(fix) or fix.start < last):
                spared += fix.start >= last
                continue
            for key, value in fix.meta:
                metadata[key] = metadata.get(key) or value
            before = text[fix.start : fix.end]
            if fix.text is None or rule.confidence < level:
                flags.append(_flag(rule, fix, whole, source))
            elif before != fix.text:
                edits.append(Edit(rule.id, fix.start, fix.end, before, fix.text, rule.confidence, fix.note, (rule.id,)))
                last = fix.end
        if edits:
            patch = Patch(tuple(edits))
            whole = compose(whole, patch, text)
            if evidence:
                gone = _whole_lines(patch, text)
                removed = _moved(evidence.removed, patch) | gone
                gaps = _moved(evidence.gaps, patch) | (gone if rule.group == "site" else set())
                evidence = replace(evidence, removed=tuple(sorted(removed)), gaps=tuple(sorted(gaps)))
            text = patch.apply(text)
            held = present(text, rules, tables)
            patches.append(patch)
    flags.sort(key=lambda flag: (flag.start, flag.end))
    return Cleaned(source, text, tuple(patches), whole, tuple(flags), metadata, spared)


def _flag(rule: Rule, fix: Fix, whole: Patch, source: str) -> Flag:
    start, end = whole.origin_span(fix.start, fix.end)
    note = fix.note
    if fix.text is not None:
        note = f"{note}; left as it is, would become {fix.text!r}" if note else f"would become {fix.text!r}"
    return Flag(rule.id, start, end, source[start:end], note)


def _alternation(terms: Iterable[str]) -> re.Pattern[str] | None:
    """The terms as one pattern, the longest first; None where there are none."""
    longest_first = sorted(filter(None, terms), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))) if longest_first else None


class _Spans:
    """Spans of a text, sorted and not overlapping, asked by bisection."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        found = [match.span() for match in pattern.finditer(text)]
        self.starts = [start for start, _ in found]
        self.ends = [end for _, end in found]

    def cut_by(self, offset: int) -> bool:
        """Whether `offset` lies inside a span."""
        index = bisect_left(self.starts, offset) - 1
        return index >= 0 and offset < self.ends[index]

    def touched_by(self, start: int, end: int) -> bool:
        """Whether [start, end) shares a character with a span, or lies inside one."""
        index = bisect_right(self.ends, start)
        return index < len(self.ends) and self.starts[index] < end


def _guard(text: str, kept: re.Pattern[str] | None) -> Callable[[Fix], bool]:
    """A test for the fixes that would cut into what may not be touched."""
    protected = _Spans(_PROTECTED, text) if any(mark in text for mark in _MAY_BE_PROTECTED) else None
    names = _Spans(kept, text) if kept is not None else None
    return lambda fix: (
        (protected is not None and (protected.cut_by(fix.start) or protected.cut_by(fix.end)))
        or (names is not None and names.touched_by(fix.start, fix.end))
    )


def _moved(offsets: tuple[int, ...], patch: Patch) -> set[int]:
    """Where `offsets` of the text lie in the text to come."""
    return {patch.forward(offset) for offset in offsets}


def _whole_lines(patch: Patch, text: str) -> set[int]:
    """The places, in the text to come, where `patch` takes whole lines out."""
    found = set()
    for edit in patch.edits:
        at_start = not edit.after and (edit.start == 0 or text[edit.start - 1] in "\r\n")
        if at_start and (edit.end == len(text) or edit.before[-1] in "\r\n"):
            found.add(patch.forward(edit.start))
    return found
