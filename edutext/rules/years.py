"""What `clean --years` makes of the rules for damaged years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from edutext.model import Evidence, Finder, Fix, Rule

Years = Literal["repair", "flag", "mask"]

# Rules whose repair rests on a reading of the damage; lost marks and dashes are repaired whatever the policy.
_READINGS = frozenset({"ten-as-2023", "glued-year", "academic-year"})
_GUESSES = frozenset({"glued-year"})


@lru_cache(maxsize=8)
def with_years(rules: tuple[Rule, ...], years: Years) -> tuple[Rule, ...]:
    """The rules as `--years` wants them: repair keeps them, flag only points, mask writes 20XX for a guess.

    The last answers are kept: a crawl asks for each document, and what is known of the same rules is known by them.

    >>> from edutext import clean
    >>> [clean("202223年招聘教师120名。", years=years).text for years in ("repair", "flag", "mask")]
    ['2022年招聘教师120名。', '202223年招聘教师120名。', '20XX年招聘教师120名。']
    """
    if years == "flag":
        return tuple(replace(rule, find=_flagging(rule.find)) if rule.id in _READINGS else rule for rule in rules)
    if years == "mask":
        return tuple(replace(rule, find=_masking(rule.find)) if rule.id in _GUESSES else rule for rule in rules)
    return rules


def _flagging(find: Finder) -> Finder:
    def flag(text: str, evidence: Evidence) -> Iterator[Fix]:
        for fix in find(text, evidence):
            if fix.text is None:
                yield fix
            else:
                yield fix._replace(text=None, note=f"{fix.note}; left as it is, would become {fix.text!r}")

    flag.__module__ = find.__module__
    flag.__doc__ = find.__doc__
    return flag


def _masking(find: Finder) -> Finder:
    def mask(text: str, evidence: Evidence) -> Iterator[Fix]:
        for fix in find(text, evidence):
            # six digits leave several readings; a letter or a space in a year leaves one
            guessed = fix.text is not None and fix.end - fix.start == 6 and text[fix.start : fix.end].isdigit()
            masked = f"{text[fix.start : fix.start + 2]}XX"
            yield fix._replace(text=masked, note=f"{fix.note}; masked, as asked") if guessed else fix

    mask.__module__ = find.__module__
    mask.__doc__ = find.__doc__
    return mask
