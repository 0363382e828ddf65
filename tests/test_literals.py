"""Words that rules look for, found in one pass."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from edutext import ALL_RULES, Confidence, Evidence, Fix, clean, rule
from edutext.rules.literals import places, present


@rule("demo", Confidence.SURE, needs=("甲乙", "、"))
def demo(text: str, evidence: Evidence) -> Iterator[Fix]:
    """A rule from elsewhere, with needs of its own."""
    yield Fix(0, 0, None, "seen")


@pytest.mark.parametrize(("text", "seen"), [("甲乙", True), ("甲、乙", True), ("甲，乙", False)])
def test_a_rule_from_elsewhere_runs_where_its_needs_stand(text: str, seen: bool) -> None:
    assert bool(clean(text, rules=(demo,)).flags) is seen
    assert demo.wanted(text, present(text, (demo,))) is seen


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
def test_every_need_alone_is_found(rule: object) -> None:
    from edutext import Rule

    assert isinstance(rule, Rule)
    for need in rule.needs if isinstance(rule.needs, frozenset) else ():
        text = f"教{need}育"
        assert rule.wanted(text, present(text, ALL_RULES)), ascii(need)


def test_places_are_code_points_also_beside_bytes_that_do_not_decode() -> None:
    text = "\udcff😀原那么，\udc80原那么"
    assert places(text)["原那么"] == [2, 7]
    assert clean(text).text == "\udcff😀原则，\udc80原则"


def test_words_of_the_user_are_looked_for() -> None:
    tables = (("spun_words", "校原\t校园\n"),)
    assert "校原" not in places("美丽校原")
    assert places("美丽校原", tables)["校原"] == [2]
    assert clean("美丽校原，干净校原", tables=tables).text == "美丽校园，干净校园"
