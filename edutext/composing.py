"""Two patches, one after the other, as one."""

from __future__ import annotations

from typing import NamedTuple

from edutext.model import Edit, Patch


def compose(first: Patch, second: Patch, between: str) -> Patch:
    """One patch that does what `first` and then `second` do; `between` is the text between the two.

    Edits of `second` that touch what `first` had produced melt into one edit naming the rules of both; all others
    stay apart. Linear in the number of edits.

    >>> from edutext import Confidence
    >>> one = Patch((Edit("a", 0, 2, "ab", "xy", Confidence.SURE),))
    >>> two = Patch((Edit("b", 1, 3, "yc", "", Confidence.LIKELY),))
    >>> [(e.start, e.before, e.after, e.rules) for e in compose(one, two, "xycd").edits]
    [(0, 'abc', 'x', ('a', 'b'))]
    """
    spans = [_Span(start, end, edit, 0) for start, end, edit in zip(*first.spans, first.edits, strict=True)]
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
