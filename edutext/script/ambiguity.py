"""The one-to-many places of a conversion: all candidates, the one chosen, and what chose it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edutext.model import Patch
from edutext.script.convert import Converted
from edutext.script.engine import engine
from edutext.script.matching import looked_up
from edutext.script.trace import Step, traced


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A span [start, end) of the source that could have become several things, and its place in the result.

    `phrase` is the dictionary's phrase that decided; empty where the first of the `candidates` was taken.
    """

    start: int
    end: int
    source: str
    result_start: int
    result_end: int
    chosen: str
    candidates: tuple[str, ...]
    phrase: str


def ambiguities(done: Converted) -> Iterator[Ambiguity]:
    """The one-to-many spans of a conversion, in order; in the result they do not overlap.

    >>> from edutext.script.convert import convert_script
    >>> for a in ambiguities(convert_script("理发后", "t")): print(a.source, a.candidates, a.chosen, a.phrase or "-")
    发 ('發', '髮') 髮 理发
    后 ('後', '后') 後 -
    """
    end = 0
    for piece in done.pieces:
        if piece.kind == "converted":
            start = done.to_result(piece.start)
            steps = traced(engine(done.configs).passes, done.source[piece.start : piece.end])
            found = [_moved(one, done, piece.start, start) for one in _in_steps(steps)]
            for one in sorted(found, key=lambda one: (one.result_start, one.start)):
                if one.result_start >= end and len(one.candidates) > 1:
                    end = one.result_end
                    yield one


def _in_steps(steps: Sequence[Step]) -> Iterator[Ambiguity]:
    """The choices of all steps, in the offsets of the piece and of what became of it."""
    inverses = [_inverse(step.patch) for step in steps]
    for index, step in enumerate(steps):
        for choice in step.choices:
            old, new, candidates = (choice.start, choice.end), (choice.new_start, choice.new_end), choice.candidates
            for earlier in reversed(steps[:index]):
                old = earlier.patch.origin_span(*old)
            for later, inverse in zip(steps[index + 1 :], inverses[index + 1 :], strict=True):
                new = inverse.origin_span(*new)
                candidates = tuple(dict.fromkeys(looked_up(later.lexicon, candidate) for candidate in candidates))
            yield Ambiguity(*old, "", *new, "", candidates, choice.phrase)


def _moved(one: Ambiguity, done: Converted, by: int, result_by: int) -> Ambiguity:
    """The same in the offsets of the whole texts, and with what stands there."""
    start, end = one.start + by, one.end + by
    result_start, result_end = one.result_start + result_by, one.result_end + result_by
    chosen = done.text[result_start:result_end]
    candidates = tuple(dict.fromkeys((*one.candidates, chosen)))
    return Ambiguity(start, end, done.source[start:end], result_start, result_end, chosen, candidates, one.phrase)


def _inverse(patch: Patch) -> Patch:
    """The patch that leads back."""
    edits = []
    shift = 0
    for edit in patch.edits:
        start = edit.start + shift
        edits.append(replace(edit, start=start, end=start + len(edit.after), before=edit.after, after=edit.before))
        shift += len(edit.after) - len(edit.before)
    return Patch(tuple(edits))
