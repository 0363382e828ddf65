"""Fixed words that rules look for, all of them found in one pass over a text.

The pass is that of Aho and Corasick (CACM 18, 1975): its cost does not grow with the number of words, where a search
for each would read the text some seven hundred times.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from edutext.characters import is_sign, signs
from edutext.data.tables import Extra
from edutext.lines import Line, lines_at
from edutext.model import Rule

Places = Mapping[str, Sequence[int]]

# Characters. For 2,500 words the DFA takes 20 ms to build where an NFA takes 3, and reads a million characters in 13 ms
# where that takes 21: one document is read before it is built, a crawl soon has it.
_WORTH_A_DFA = 2_000_000


class Literals:
    """Words, each to be found in a text wherever it stands.

    >>> Literals(("教育", "育局")).places("教育局")
    {'教育': [0], '育局': [1]}
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(dict.fromkeys(words))
        self._automaton = self._built(Implementation.ContiguousNFA)
        self._until_dfa = _WORTH_A_DFA

    def _built(self, implementation: Implementation) -> AhoCorasick:
        return AhoCorasick(self.words, store_patterns=False, implementation=implementation)

    def places(self, text: str) -> Places:
        """Where the words stand in `text`, in code points: by word, in order. Those that do not are left out."""
        found: dict[int, list[int]] = defaultdict(list)
        for index, start, _ in self._matches(text):
            found[index].append(start)
        return {self.words[index]: starts for index, starts in found.items()}

    def _matches(self, text: str) -> list[tuple[int, int, int]]:
        if self._until_dfa > 0:
            self._until_dfa -= len(text)
            if self._until_dfa <= 0:
                self._automaton = self._built(Implementation.DFA)
        try:
            return self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # lone surrogates, which stand for bytes that do not decode
            shown = text.encode("utf-32-le", "surrogatepass").decode("utf-32-le", "replace")
            return self._automaton.find_matches_as_indexes(shown, overlapping=True)


@lru_cache(maxsize=2)
def places(text: str, tables: Extra = ()) -> Places:
    """Where the words of all rules (`Rule.needs`, `Rule.words`) stand in `text`: by word, in order.

    `tables` holds the user's own rows of the data tables. The last answers are kept, because most rules ask about one
    text.

    >>> found = places("公开公平的原那么")
    >>> found["原那么"], "准那么" in found
    ([5], False)
    """
    return _declared(tables).places(text)


def lines_with(text: str, words: frozenset[str], tables: Extra = ()) -> list[Line]:
    r"""The lines that hold one of `words`, which a rule declares as its own, in order, each once.

    >>> [line.text for line in lines_with("一\n本站声明\n二", frozenset(("本站", "网友")))]
    ['本站声明']
    """
    known = places(text, tables)
    return lines_at(text, sorted(at for word in words.intersection(known) for at in known[word]))


def present(text: str, rules: tuple[Rule, ...], tables: Extra = ()) -> frozenset[str]:
    """The words and characters of `text` that `rules` may need: what `Rule.wanted` asks for.

    >>> from edutext.rules import RULES
    >>> sorted(present("〔县区〕", RULES))
    ['〔', '〕', '县区']
    """
    others = (word for word in _undeclared(rules, tables) if word in text)
    return signs(text).union(places(text, tables), others)


@lru_cache(maxsize=4)
def _declared(tables: Extra) -> Literals:
    from edutext.rules import ALL_RULES

    found: list[str] = []
    for rule in ALL_RULES:
        found += _searched(rule)
        if rule.words is not None:
            found += sorted(rule.words(tables))
    return Literals(found)


@lru_cache(maxsize=4)
def _undeclared(rules: tuple[Rule, ...], tables: Extra) -> frozenset[str]:
    """What rules from elsewhere need and no rule of the package looks for."""
    return frozenset(word for rule in rules for word in _searched(rule)).difference(_declared(tables).words)


def _searched(rule: Rule) -> list[str]:
    """The needs of a rule that are no signs."""
    return [word for word in sorted(rule.needs) if not is_sign(word)] if isinstance(rule.needs, frozenset) else []
