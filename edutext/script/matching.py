"""Forward maximum matching, exactly as OpenCC does it: the measure of what is fast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edutext.script.dictionaries import Lexicon, Pass


def converted(passes: Iterable[Pass], text: str) -> str:
    """The text through all passes.

    >>> from edutext.script.dictionaries import passes
    >>> converted(passes("s2t"), "理发店的发展")
    '理髮店的發展'
    """
    for cut, chain in passes:
        parts = segments(cut, text) if cut else [text]
        for lexicon in chain:
            parts = [looked_up(lexicon, part) for part in parts]
        text = "".join(parts)
    return text


def phrases(lexicon: Lexicon, text: str) -> Iterator[tuple[int, str]]:
    """The words of two characters and more from left to right, at each place the longest, with their offsets.

    They do not overlap. The characters between them are looked up one by one.
    """
    words, lengths = lexicon.words, lexicon.lengths
    at, last = 0, len(text) - 1
    while at < last:
        for length in lengths.get(text[at : at + 2], ()):
            word = text[at : at + length]
            if word in words:
                yield at, word
                at += len(word)
                break
        else:
            at += 1


def segments(cut: Lexicon, text: str) -> list[str]:
    """The text, cut before and behind each phrase of `cut`."""
    parts = []
    last = 0
    for at, word in phrases(cut, text):
        if last < at:
            parts.append(text[last:at])
        parts.append(word)
        last = at + len(word)
    if last < len(text):
        parts.append(text[last:])
    return parts


def looked_up(lexicon: Lexicon, text: str) -> str:
    """The text through one lexicon: phrases as such, all else character by character."""
    words, character = lexicon.words, lexicon.characters.get
    if text in words:
        return words[text]
    if not lexicon.lengths:
        return text if lexicon.characters.keys().isdisjoint(text) else "".join(map(character, text, text))
    out: list[str] = []
    last = 0
    for at, word in phrases(lexicon, text):
        if last < at:
            between = text[last:at]
            out += map(character, between, between)
        out.append(words[word])
        last = at + len(word)
    between = text[last:]
    out += map(character, between, between)
    return "".join(out)
