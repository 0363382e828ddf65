"""The short cut: one table for the whole text, and a pattern for the places where the table may be wrong.

Most phrases of the dictionaries say what their characters would have become anyway. Where none of the others
stands, converting the characters one by one is what the exact matcher does: in all but 0.02 % (t2s) to 3 % (s2twp) of
the text of work reports. All of it runs in C, as `str.translate` and one regular expression.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import add

from edutext.script.dictionaries import Lexicon, Pass
from edutext.script.matching import converted

Context = tuple[list[str], list[str]]
"""What stands before and behind an anchor: for each place, the characters that may stand there."""

# Characters beyond the first plane are always doubtful: the engine looks them up in a set one by one.
_LAST = "\uffff"
_RARE = "\U00010000-\U0010ffff"
_AT_A_TIME = 16  # anchors in a group; 8, 16 and 32 are equally fast for 250 anchors, 16 and 32 for 700


@dataclass(frozen=True, slots=True)
class Shortcut:
    """The table for `str.translate`, the pattern of doubtful places, and the pairs of characters that are linked.

    A pair is linked if it may stand inside a phrase, in any step. Linked characters in a row are a clause: no phrase
    reaches out of it.
    """

    passes: Sequence[Pass]
    table: tuple[int, ...]
    doubtful: re.Pattern[str]
    linked: frozenset[str]

    def convert(self, text: str) -> str:
        """What the exact matcher makes of `text`."""
        plain = text.translate(self.table)
        spans = list(self._doubtful_clauses(text))
        # No phrase holds a newline, so that clauses joined by it are converted apart, but at one go.
        exact = converted(self.passes, "\n".join(text[start:end] for start, end in spans)).split("\n")
        out: list[str] = []
        last = 0
        for (start, end), clause in zip(spans, exact, strict=False):
            out += plain[last:start], clause
            last = end
        out.append(plain[last:])
        return "".join(out)

    def _doubtful_clauses(self, text: str) -> Iterator[tuple[int, int]]:
        linked = self.linked
        end = 0
        for match in self.doubtful.finditer(text):
            start = match.start()
            if start < end:
                continue
            last, end = end, start + 1
            while start > last and text[start - 1 : start + 1] in linked:
                start -= 1
            while text[end - 1 : end + 1] in linked:
                end += 1
            yield start, end


def shortcut(passes: Sequence[Pass], sample: str) -> Shortcut:
    """The short cut through `passes`. It is exact for every text, and fastest for texts such as `sample`."""
    now = {character: character for each in passes for lexicon in each.chain for character in lexicon.characters}
    usage = Counter(sample)
    contexts: dict[str, list[Context]] = defaultdict(list)
    linked: set[str] = set()
    for cut, chain in passes:
        if cut:
            linked |= _links(cut, _Origins(now))
        for lexicon in chain:
            origins = _Origins(now)
            linked |= _links(lexicon, origins)
            for word, at in _telling_phrases(lexicon, _carried(usage, now)):
                places = ["".join(c for c in origins[character] if c <= _LAST) for character in word]
                if all(places):
                    for anchor in places[at]:
                        contexts[anchor].append((places[:at], places[at + 1 :]))
            for character, image in now.items():
                now[character] = "".join(lexicon.characters.get(part, part) for part in image)
                if len(now[character]) > 1 and character <= _LAST:  # the table cannot say it: always doubtful
                    contexts[character].append(([], []))
    table = list(range(ord(_LAST) + 1))
    for character, image in now.items():
        if character <= _LAST:
            table[ord(character)] = ord(image[0])
    return Shortcut(passes, tuple(table), _pattern(contexts, usage), frozenset(linked))


class _Origins(dict[str, str]):
    """The characters of the source, joined, by what they have become. Those that never change are their own origin."""

    def __init__(self, now: dict[str, str]) -> None:
        for character, image in now.items():
            for part in image:
                self[part] = self.get(part, "" if part in now else part) + character
        self.now = now

    def __missing__(self, image: str) -> str:
        return "" if image in self.now else image


def _links(lexicon: Lexicon, origins: _Origins) -> set[str]:
    """The pairs of characters of the source that stand side by side in a phrase of the lexicon."""
    joined = "\n".join(word for word in lexicon.words if len(word) > 1)
    pairs = set(map(add, joined, joined[1:]))
    return {a + b for one, two in pairs if one != "\n" != two for a in origins[one] for b in origins[two]}


def _carried(usage: Counter[str], now: dict[str, str]) -> Counter[str]:
    """How often each character stands in the sample after it has become what it is now."""
    carried: Counter[str] = Counter()
    for character, times in usage.items():
        carried[now.get(character, character)] += times
    return carried


def _telling_phrases(lexicon: Lexicon, usage: Counter[str]) -> Iterator[tuple[str, int]]:
    """Phrases that become anything but their characters one by one, so many that each of the kind holds one of them.

    Each comes with the place of its anchor: of the characters that do not become the usual, one that is rare in texts
    and frequent in phrases. The fewer places have to be looked at, the faster.
    """
    words = [word for word in lexicon.words if len(word) > 1]
    table = {ord(character): to for character, to in lexicon.characters.items()}
    one_by_one = "\n".join(words).translate(table).split("\n")
    telling: dict[str, list[int]] = {}
    for word, usual in zip(words, one_by_one, strict=False):
        becomes = lexicon.words[word]
        if usual != becomes:
            even = len(usual) == len(becomes) == len(word)
            telling[word] = [at for at in range(len(word)) if not even or usual[at] != becomes[at]]
    pairs = {word for word in telling if len(word) == 2}
    found = [word for word in telling if len(word) == 2 or pairs.isdisjoint(map("".join, pairwise(word)))]
    uses = Counter(word[at] for word in found for at in telling[word])
    for word in found:
        yield word, min(telling[word], key=lambda at: (usage[word[at]] + 0.5) / uses[word[at]])


def _pattern(contexts: dict[str, list[Context]], usage: Counter[str]) -> re.Pattern[str]:
    """A pattern for all anchors in their contexts.

    A set in front lets the engine skip from one anchor to the next. Behind it the alternatives are tried one by one,
    fastest where each begins with a set or a character; hence two levels, some anchors at a time, then each, and the
    most frequent first.
    """
    anchors = sorted(contexts, key=lambda anchor: -usage[anchor])
    groups = [anchors[at : at + _AT_A_TIME] for at in range(0, len(anchors), _AT_A_TIME)]
    parts = [
        f"{_any_of(group)}(?<={'|'.join(_in_context(anchor, contexts[anchor]) for anchor in group)})"
        for group in groups
    ]
    return re.compile(f"[{''.join(map(re.escape, anchors))}{_RARE}](?<={'|'.join([*parts, f'[{_RARE}]'])})")


def _in_context(anchor: str, contexts: list[Context]) -> str:
    """A pattern for an anchor in any of its contexts, one character wide. Neighbours of the same side become a set."""
    anchor = re.escape(anchor)
    next_to = "".join(after[0] for before, after in contexts if not before and len(after) == 1)
    close_by = "".join(before[0] for before, after in contexts if not after and len(before) == 1)
    behind = [_any_of(next_to)] if next_to else []
    ahead = [f"(?<={_any_of(close_by)}{anchor})"] if close_by else []
    for before, after in contexts:
        if len(before) + len(after) == 1:
            continue
        head, tail = "".join(map(_any_of, before)), "".join(map(_any_of, after))
        if tail:
            behind.append(f"{tail}(?<={head}{anchor}{tail})" if head else tail)
        else:
            ahead.append(f"(?<={head}{anchor})")
    if behind:
        ahead.insert(0, f"(?={'|'.join(behind)})")
    return f"{anchor}(?:{'|'.join(ahead)})"


def _any_of(characters: Iterable[str]) -> str:
    found = sorted(set(characters))
    return re.escape(found[0]) if len(found) == 1 else f"[{''.join(map(re.escape, found))}]"
