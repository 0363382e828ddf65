"""Every rule does what its docstring and its case file say.

A case file tests/cases/<rule>.toml holds `[[case]]` tables: `dirty`, what the rule makes of it (`gold`; left out
where nothing may change), the texts it must flag (`flags`), and a `note`. A case with neither is a look-alike: no
rule that runs by default may touch it.
"""

from __future__ import annotations

import doctest
import tomllib
from pathlib import Path
from typing import Any

import pytest

from edutext import ALL_RULES, Rule, clean

CASES = Path(__file__).parent / "cases"
BY_ID = {rule.id: rule for rule in ALL_RULES}


def cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.toml")):
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"], start=1):
            found.append(pytest.param(path.stem, case, id=f"{path.stem}-{number}"))
    return found


def is_look_alike(case: dict[str, Any]) -> bool:
    return "gold" not in case and "flags" not in case


@pytest.mark.parametrize(("rule", "case"), cases())
def test_case(rule: str, case: dict[str, Any]) -> None:
    alone = clean(case["dirty"], rules=(BY_ID[rule],))
    assert alone.text == case.get("gold", case["dirty"])
    assert [flag.text for flag in alone.flags] == case.get("flags", [])
    assert alone.patch.revert(alone.text) == case["dirty"]
    if is_look_alike(case):
        assert clean(case["dirty"]).text == case["dirty"]


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
def test_docstring_runs(rule: Rule) -> None:
    namespace = {rule.find.__name__: rule}
    test = doctest.DocTestParser().get_doctest(rule.find.__doc__ or "", namespace, rule.id, None, None)
    assert test.examples, f"{rule.id} has no example"
    assert doctest.DocTestRunner(verbose=False).run(test).failed == 0


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
def test_every_rule_has_its_place(rule: Rule) -> None:
    name = rule.id.replace("-", "_")
    assert rule.find.__module__ == f"edutext.rules.{rule.group}.{name}"
    assert rule.find.__name__ == name
    found = [param.values[1] for param in cases() if param.values[0] == rule.id]
    assert len(found) >= 6, f"tests/cases/{rule.id}.toml: six cases at least"
    assert sum(map(is_look_alike, found)) * 2 >= len(found), "at least half of the cases are look-alikes"


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(ALL_RULES)
