"""Choosing rules by id or group, as `clean --only/--skip/--also` do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from edutext.model import Rule
from edutext.rules import ALL_RULES, BY_NAME_ONLY, GROUPS, RULES


def select(only: Sequence[str] = (), skip: Iterable[str] = (), also: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules to run, in their order: the defaults, or `only` some, with `also` others, without `skip`.

    Names are rule ids or groups. Raises ValueError, with the nearest names, for one that is neither.

    >>> [rule.id for rule in select(only=["pinyin-gloss"])]
    ['pinyin-gloss']
    """
    wanted = _ids(only) if only else {rule.id for rule in RULES}
    wanted = (wanted | _ids(also)) - _ids(skip)
    return tuple(rule for rule in ALL_RULES if rule.id in wanted)


def _ids(names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        if name in GROUPS:
            found |= {rule.id for rule in ALL_RULES if rule.group == name and rule.id not in BY_NAME_ONLY}
        elif any(rule.id == name for rule in ALL_RULES):
            found.add(name)
        else:
            raise ValueError(_unknown(name))
    return found


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    known = [*GROUPS, *(rule.id for rule in ALL_RULES)]
    near = get_close_matches(name, known, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "see --list-rules"
    return f"no rule or group is called {name!r}; {hint}"
