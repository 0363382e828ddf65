"""Which families of damage a document shows. Damage comes in bundles: seeing one member, expect its siblings."""

from __future__ import annotations

import re

from edutext.model import Evidence

_GLOSS = re.compile(r"[\u4e00-\u9fff][(（][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6} ?[)）]")


def gather(text: str, tables: tuple[tuple[str, str], ...] = ()) -> Evidence:
    """Read the evidence off a text whose characters have been repaired."""
    return Evidence(
        glossed=_glossed(text),
        tables=tables,
    )


def _glossed(text: str) -> bool:
    return _GLOSS.search(text) is not None
