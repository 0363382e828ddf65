"""What `clean --years` makes of the rules for damaged years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from edutext.model import Evidence, Finder, Fix, Rule

Years = Literal["repair", "flag", "mask"]

# Rules whose repair rests on a reading of the damage; lost marks and dashes are repaired whatever the policy.
_READINGS = frozenset({"ten-as-2023", "glued-year", "academic-year"})
_GUESSES = frozenset({"glued-year"})


def with_years(rules: Sequence[Rule], years: Years) -> Sequence[Rule]:
    """The rules as `--years` wants them: repair keeps them, flag only points, mask writes 20XX for a guess."""
    if years == "flag":
        return [replace(rule, find=_flagging(rule.find)) if rule.id in _READINGS else rule for rule in rules]
    if years == "mask":
        return [replace(rule, find=_masking(rule.find)) if rule.id in _GUESSES else rule for rule in rules]
    return rules


def _flagging(find: Finder) -> Finder:
    def flag(text: str, evidence: Evidence) -> Iterator[Fix]:
        for fix in find(text, evidence):
            yield fix._replace(text=None, note=f"{fix.note}; not repaired, as asked")

    flag.__module__ = find.__module__
    return flag


def _masking(find: Finder) -> Finder:
    def mask(text: str, evidence: Evidence) -> Iterator[Fix]:
        for fix in find(text, evidence):
            yield fix if fix.text is None else fix._replace(text="20XX", note=f"{fix.note}; masked, as asked")

    mask.__module__ = find.__module__
    return mask
