"""Fixed words that rules look for, all of them found in one pass over a text.

The pass is that of Aho and Corasick (CACM 18, 1975): its cost does not grow with the number of words, where a search
for each would read the text some seven hundred times.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from edutext.characters import is_sign, signs
from edutext.data.tables import Extra
from edutext.model import Rule

Places = Mapping[str, Sequence[int]]


@lru_cache(maxsize=2)
def places(text: str, tables: Extra = ()) -> Places:
    """Where the words of all rules (`Rule.needs`, `Rule.words`) stand in `text`: by word, in order.

    Words that do not stand there are left out. `tables` holds the user's own rows of the data tables. The last answers
    are kept, because most rules ask about one text.

    >>> found = places("公开公平的原那么")
    >>> found["原那么"], "准那么" in found
    ([5], False)
    """
    words, automaton = _automaton(tables)
    try:
        matches = automaton.find_matches_as_indexes(text, overlapping=True)
    except UnicodeEncodeError:  # lone surrogates, which stand for bytes that do not decode
        shown = text.encode("utf-32-le", "surrogatepass").decode("utf-32-le", "replace")
        matches = automaton.find_matches_as_indexes(shown, overlapping=True)
    found: dict[int, list[int]] = defaultdict(list)
    for index, start, _ in matches:
        found[index].append(start)
    return {words[index]: starts for index, starts in found.items()}


def present(text: str, rules: Sequence[Rule], tables: Extra = ()) -> frozenset[str]:
    """The words and characters of `text` that `rules` may need: what `Rule.wanted` asks for.

    >>> from edutext.rules import RULES
    >>> sorted(present("（县区）", RULES))
    ['县区', '（', '）']
    """
    others = (word for word in _undeclared(tuple(rules), tables) if word in text)
    return signs(text).union(places(text, tables), others)


@lru_cache(maxsize=4)
def _automaton(tables: Extra) -> tuple[tuple[str, ...], AhoCorasick]:
    from edutext.rules import ALL_RULES

    found: dict[str, None] = {}
    for rule in ALL_RULES:
        found |= dict.fromkeys(_searched(rule))
        if rule.words is not None:
            found |= dict.fromkeys(rule.words(tables))
    words = tuple(found)
    return words, AhoCorasick(words, store_patterns=False, implementation=Implementation.DFA)


@lru_cache(maxsize=4)
def _undeclared(rules: tuple[Rule, ...], tables: Extra) -> frozenset[str]:
    """What rules from elsewhere need and no rule of the package looks for."""
    words, _ = _automaton(tables)
    return frozenset(word for rule in rules for word in _searched(rule)).difference(words)


def _searched(rule: Rule) -> list[str]:
    """The needs of a rule that are no signs."""
    return [word for word in sorted(rule.needs) if not is_sign(word)] if isinstance(rule.needs, frozenset) else []
