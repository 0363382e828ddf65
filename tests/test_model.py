"""Patches: apply, revert, origin, and their composition into one list in source offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edutext import Confidence, Edit, Patch, Rule, clean
from edutext.composing import compose
from edutext.model import Evidence, Fix, rule

LETTERS = "教育局工作12,，"


@st.composite
def patches(draw: st.DrawFn, text: str, name: str) -> Patch:
    """Any patch of `text`: insertions, deletions, replacements, some of them touching."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits: list[Edit] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        before, after = text[start:end], draw(st.text(LETTERS, max_size=3))
        # Two insertions at one place have no order: a finder cannot yield them.
        if before != after and not (start == end and edits and edits[-1].end == start and not edits[-1].before):
            edits.append(Edit(name, start, end, before, after, Confidence.SURE, rules=(name,)))
    return Patch(tuple(edits))


@st.composite
def chains(draw: st.DrawFn) -> tuple[str, list[Patch]]:
    source = text = draw(st.text(LETTERS, max_size=20))
    chain = []
    for name in "abc":
        chain.append(draw(patches(text, name)))
        text = chain[-1].apply(text)
    return source, chain


@given(chains())
def test_composition_does_what_its_parts_do(chain: tuple[str, list[Patch]]) -> None:
    source, parts = chain
    text, whole = source, Patch(())
    for part in parts:
        whole = compose(whole, part, text)
        text = part.apply(text)
    assert whole.apply(source) == text
    assert whole.revert(text) == source
    assert all(edit.before == source[edit.start : edit.end] for edit in whole.edits)
    assert all(a.end <= b.start for a, b in zip(whole.edits, whole.edits[1:], strict=False))


@given(chains())
def test_untouched_characters_keep_their_origin(chain: tuple[str, list[Patch]]) -> None:
    source, (patch, *_) = chain
    new = patch.apply(source)
    old_offsets = [patch.origin(offset) for offset in range(len(new) + 1)]
    assert old_offsets == sorted(old_offsets)
    touched = {offset for edit in patch.edits for offset in range(edit.start, edit.end)}
    for offset in set(range(len(source))) - touched:
        assert patch.origin(patch.forward(offset)) == offset
        assert new[patch.forward(offset)] == source[offset]


def test_edits_of_two_rules_at_one_place_become_one() -> None:
    first = Patch((Edit("a", 0, 2, "甲乙", "丙", Confidence.SURE, "one", ("a",)),))
    second = Patch((Edit("b", 0, 2, "丙丁", "戊", Confidence.LIKELY, "two", ("b",)),))
    (edit,) = compose(first, second, "丙丁").edits
    assert (edit.before, edit.after, edit.rules) == ("甲乙丁", "戊", ("a", "b"))
    assert (edit.confidence, edit.note) == (Confidence.LIKELY, "one; two")


def test_neighbouring_deletions_stay_apart() -> None:
    first = Patch((Edit("a", 0, 2, "甲乙", "", Confidence.SURE, rules=("a",)),))
    second = Patch((Edit("b", 0, 1, "丙", "", Confidence.SURE, rules=("b",)),))
    assert [edit.rules for edit in compose(first, second, "丙丁").edits] == [("a",), ("b",)]


@pytest.mark.parametrize("call", ["apply", "revert"])
def test_a_patch_refuses_another_text(call: str) -> None:
    patch = Patch((Edit("a", 1, 2, "乙", "丙", Confidence.SURE),))
    with pytest.raises(ValueError, match="offset 1"):
        getattr(patch, call)("戊己庚")


def _rule(*fixes: Fix, confidence: Confidence = Confidence.SURE) -> Rule:
    def find(text: str, evidence: Evidence) -> list[Fix]:
        return list(fixes) if "XX" in text else []

    return rule("demo", confidence)(find)  # type: ignore[arg-type]


def test_a_flag_leaves_the_text_alone_and_points_at_the_source() -> None:
    done = clean("學(xué)校XX", rules=(*clean_rules(), _rule(Fix(2, 4, None, "masked"))))
    assert done.text == "學校XX"
    assert [(flag.start, flag.end, flag.text) for flag in done.flags] == [(7, 9, "XX")]


def clean_rules() -> tuple[Rule, ...]:
    return (rule("gloss", Confidence.SURE)(lambda text, _: iter([Fix(1, 6, "")]) if "(" in text else iter(())),)


def test_edits_below_the_level_become_flags() -> None:
    done = clean(
        "XX所", rules=(_rule(Fix(0, 2, "十", "a guess"), confidence=Confidence.GUESS),), level=Confidence.LIKELY
    )
    assert done.text == "XX所"
    assert done.flags[0].note == "a guess; left as it is, would become '十'"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("见https://jyj.example.cn/XX.html", Fix(20, 22, "")),
        ("发至XX@example.cn", Fix(3, 5, "")),
    ],
)
def test_no_edit_cuts_into_an_address(text: str, fix: Fix) -> None:
    done = clean(text, rules=(_rule(fix),))
    assert (done.text, done.spared) == (text, 1)


def test_an_edit_may_cover_an_address_whole() -> None:
    assert clean("详见http://example.cn/XX。", rules=(_rule(Fix(2, 22, "")),)).text == "详见。"


def test_kept_names_are_not_touched() -> None:
    done = clean("XX市小编络学校", rules=(_rule(Fix(3, 6, "网络")),), keep=["小编络学校"])
    assert (done.text, done.spared) == ("XX市小编络学校", 1)
