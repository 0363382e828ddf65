"""Which families of damage a document shows. Damage comes in bundles: seeing one member, expect its siblings."""

from __future__ import annotations

import re

from edutext.model import Evidence

# Frequent characters with one form in each script, in the same order.
_TRADITIONAL, _SIMPLIFIED = "學國會發業務對動", "学国会发业务对动"
_GLOSS = re.compile(r"[\u4e00-\u9fff][(（][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6} ?[)）]")


def gather(text: str, tables: tuple[tuple[str, str], ...] = ()) -> Evidence:
    """Read the evidence off a text whose characters have been repaired."""
    return Evidence(
        traditional=_traditional(text),
        glossed=_glossed(text),
        tables=tables,
    )


def _glossed(text: str) -> bool:
    return _GLOSS.search(text) is not None


def _traditional(text: str) -> bool:
    return sum(map(text.count, _TRADITIONAL)) > sum(map(text.count, _SIMPLIFIED))
