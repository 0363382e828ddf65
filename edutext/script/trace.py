"""The exact matcher step by step: which character became which, why, and what else it could have become."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from edutext.model import Confidence, Edit, Patch
from edutext.script.dictionaries import Lexicon, Pass
from edutext.script.matching import looked_up, phrases, segments

RULE = "convert-script"


class Choice(NamedTuple):
    """A place where the dictionaries have several candidates, at [start, end) before a step and behind it."""

    start: int
    end: int
    new_start: int
    new_end: int
    candidates: tuple[str, ...]
    phrase: str
    """The phrase that decided; empty where the first candidate was taken."""


class Step(NamedTuple):
    """What one lexicon did."""

    lexicon: Lexicon
    patch: Patch
    choices: tuple[Choice, ...]


class _Entry(NamedTuple):
    start: int
    word: str
    new: str
    candidates: list[str]
    phrase: str


def traced(passes: Sequence[Pass], text: str) -> list[Step]:
    """The steps of a conversion, each in the offsets of the text that it saw."""
    steps = []
    for cut, chain in passes:
        parts = segments(cut, text) if cut else [text]
        for lexicon in chain:
            steps.append(_step(lexicon, parts))
            parts = [looked_up(lexicon, part) for part in parts]
        text = "".join(parts)
    return steps


def _step(lexicon: Lexicon, parts: Sequence[str]) -> Step:
    edits: list[Edit] = []
    choices: list[Choice] = []
    offset = shift = 0
    for part in parts:
        for entry in _entries(lexicon, part):
            start, end = offset + entry.start, offset + entry.start + len(entry.word)
            if entry.new != entry.word:
                confidence, note = _reason(entry)
                edits.append(Edit(RULE, start, end, entry.word, entry.new, confidence, note, (RULE,)))
            if entry.candidates:
                new = start + shift
                candidates = tuple(dict.fromkeys((*entry.candidates, entry.new)))
                choices.append(Choice(start, end, new, new + len(entry.new), candidates, entry.phrase))
            shift += len(entry.new) - len(entry.word)
        offset += len(part)
    return Step(lexicon, Patch(tuple(edits)), tuple(choices))


def _reason(entry: _Entry) -> tuple[Confidence, str]:
    """How far an edit can be trusted, and why it was made: by a phrase, or by the first of several candidates."""
    if entry.phrase:
        return Confidence.SURE, f"phrase {entry.phrase}"
    if entry.candidates:
        return Confidence.LIKELY, f"one of {' '.join(entry.candidates)}"
    return Confidence.SURE, ""


def _entries(lexicon: Lexicon, text: str) -> Iterator[_Entry]:
    """What the lexicon has for each place of the text, as small as it can be told.

    A phrase that becomes as many characters is told character by character, with the candidates of each.
    """
    last = 0
    for at, word in phrases(lexicon, text):
        yield from _characters(lexicon, text, last, at)
        new = lexicon.words[word]
        if len(new) == len(word) and word not in lexicon.several:
            for place, character in enumerate(word):
                yield _Entry(at + place, character, new[place], lexicon.several.get(character, []), word)
        else:
            yield _Entry(at, word, new, lexicon.several.get(word, []), word)
        last = at + len(word)
    yield from _characters(lexicon, text, last, len(text))


def _characters(lexicon: Lexicon, text: str, start: int, end: int) -> Iterator[_Entry]:
    for at in range(start, end):
        character = text[at]
        if character in lexicon.characters:
            yield _Entry(at, character, lexicon.characters[character], lexicon.several.get(character, []), "")
