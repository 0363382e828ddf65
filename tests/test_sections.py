"""The structure of a text: every marker, every look-alike, and what always holds."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edutext import Section, split_sections
from edutext.sections.checks import oddities
from edutext.sections.select import below, fold, select
from tests.conftest import SEEDS

WORDS = [
    "工作回顾",
    "加强教师队伍建设。",
    "培训教师600人次，新建学校2所。",
    "各位代表：",
    "目录",
    "一是抓招生。二是抓教学。",
]
MARKS = [
    "一、",
    "二、",
    "（一）",
    "(二)",
    "1.",
    "2、",
    "（1）",
    "①",
    "第一章 ",
    "第二条　",
    "一是",
    "1.1 ",
    "附件1",
    "  ",
]
ENDS = ["\n", "\r\n", "\r", "\n\n", " ", "", "；\n", "。\n"]
texts = st.lists(st.sampled_from([*WORDS, *MARKS, *ENDS]), max_size=40).map("".join) | st.text(max_size=60)


def heads(text: str, *, items: bool = False) -> list[str]:
    """Path, number and title of all that has a number or is a heading."""
    found = split_sections(text, items=items)
    return [f"{s.path} {s.number}{s.title}" for s in found if s.number or s.kind == "heading"]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.kind, s.title) for s in split_sections(text)]


@given(texts, st.booleans())
def test_sections_tile_the_text(text: str, items: bool) -> None:
    sections = split_sections(text, items=items)
    assert "".join(text[s.start : s.end] for s in sections) == text
    assert all(s.start < s.end and s.start <= s.body_start <= s.end for s in sections)
    assert all(s.number in text[s.start : s.end] for s in sections)


@given(texts, st.booleans())
def test_paths_are_unique_and_levels_follow_them(text: str, items: bool) -> None:
    sections = split_sections(text, items=items)
    assert len({s.path for s in sections}) == len(sections)
    assert all(s.level in (0, s.path.count(".") + 1) for s in sections)
    steps = [[int(step) for step in s.path.split(".")] for s in sections]
    assert steps == sorted(steps)


@given(texts, st.integers(0, 3))
def test_folded_sections_still_tile(text: str, level: int) -> None:
    folded = fold(split_sections(text, items=True), level)
    assert "".join(text[s.start : s.end] for s in folded) == text


@given(texts)
def test_what_is_below_a_section_is_one_piece(text: str) -> None:
    sections = split_sections(text)
    for section in sections:
        parts = below(sections, section)
        assert all(one.end == two.start for one, two in pairwise(parts))


LADDER = """一、工作回顾
（一）办学条件
1.新建学校
（1）选址
①征地
②规划
（2）建设
2.改建学校
（二）教师队伍
二、工作打算
"""


def test_the_ladder() -> None:
    assert heads(LADDER) == [
        "1 一、工作回顾",
        "1.1 （一）办学条件",
        "1.1.1 1.新建学校",
        "1.1.1.1 （1）选址",
        "1.1.1.1.1 ①征地",
        "1.1.1.1.2 ②规划",
        "1.1.1.2 （2）建设",
        "1.1.2 2.改建学校",
        "1.2 （二）教师队伍",
        "2 二、工作打算",
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("一、", "二、"),
        ("一.", "二."),
        ("一．", "二．"),
        ("一·", "二·"),
        ("（一）", "（二）"),
        ("(一)", "(二)"),
        ("( 一 )", "( 二 )"),
        ("（一）、", "（二）、"),
        ("㈠", "㈡"),
        ("1.", "2."),
        ("1、", "2、"),
        ("1．", "2．"),
        ("１．", "２．"),
        ("⒈", "⒉"),
        ("1)、", "2)、"),
        ("1）", "2）"),
        ("（1）", "（2）"),
        ("⑴", "⑵"),
        ("①", "②"),
        ("1.1", "1.2"),
        ("1.1.", "1.2."),
        ("第一部分", "第二部分"),
        ("第一章", "第二章"),
        ("第 一 章", "第 二 章"),
        ("第1章", "第2章"),
        ("第一节", "第二节"),
        ("第一篇：", "第二篇："),
        ("篇一：", "篇二："),
    ],
)
def test_markers(one: str, two: str) -> None:
    text = f"{one} 完善办学条件\n全年新建学校2所，投入资金3000万元。\n　　{two} 加强教师队伍\n全年招聘教师40名。\n"
    assert [(s.number, s.title, s.level) for s in split_sections(text)] == [
        (one, "完善办学条件", 1),
        (two, "加强教师队伍", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一、二、三年级学生全部参加课后服务。\n二、三年级学生另有游泳课。\n",
        "一、二产业增加值占比提高。\n",
        "一·二八事变纪念活动在各校举行。\n",
        "3.5万名学生参加测试，4.2万名家长参与。\n",
        "1.5亿元资金到位\n2.5亿元资金在途\n",
        "3、4月份开展检查。\n4、5月份组织整改。\n",
        "2021、2022两年共培训教师600人次。\n",
        "第三条战线上的教师们坚守岗位。\n",
        "第一节课由校长讲授。\n第二节课由班主任讲授。\n",
        "第二部分学校尚未达标。\n",
        "（三）至（五）项由各校自行安排。\n",
        "（三）项规定的条件由各校确定。\n（四）项所列材料由教师提交。\n",
        "会议指出，一是要抓招生，二是要抓教学，三、四年级要抓阅读。\n",
        "重点有两个：一、抓教学；二、抓管理。\n",
        "12.\n",
        "100、\n",
        "附近学校的家长也参加了活动。\n",
    ],
)
def test_look_alikes(text: str) -> None:
    assert heads(text) == []


LONG = "全市教育系统认真贯彻上级要求，各项工作取得了新的进展和成效，群众满意度进一步提高。"


@pytest.mark.parametrize(
    ("line", "title", "body"),
    [
        ("一、推进均衡发展。深入贯彻有关要求。", "推进均衡发展", "深入贯彻有关要求。\n"),
        ("一、推进均衡发展.", "推进均衡发展.", ""),
        ("一、三年来的主要工作", "三年来的主要工作", ""),
        ("一、二〇二二年工作回顾", "二〇二二年工作回顾", ""),
        ("一、 2022 年工作回顾", "2022 年工作回顾", ""),
        ("一、主要做法：", "主要做法", ""),
        ("（一）条件改善", "条件改善", ""),
        ("（一）项目建设", "项目建设", ""),
        ("（一）和谐校园创建", "和谐校园创建", ""),
        ("一、实施3个100%工程", "实施3个100%工程", ""),
        (f"一、工作回顾 2022年，{LONG}", "工作回顾", None),
        (f"一、工作回顾2022年，{LONG}", "工作回顾", None),
        ("**一、工作回顾**", "工作回顾", ""),
        ("## 一、工作回顾", "工作回顾", ""),
    ],
)
def test_where_a_heading_ends(line: str, title: str, body: str | None) -> None:
    text = f"{line}\n二、工作打算\n"
    section = split_sections(text)[0]
    assert (section.kind, section.title) == ("heading", title)
    expected = body if body is not None else line.partition(title)[2].strip() + "\n"
    assert text[section.body_start : section.end] == expected


@pytest.mark.parametrize(
    "line",
    [
        "1.全市共有学校201所。其中小学150所。",
        "1.各学校要充分认识做好控辍保学工作的重要意义，切实把这项工作摆上重要位置，层层落实责任，确保应入尽入。",
        "1.学生名册由班主任保管。",
    ],
)
def test_a_numbered_sentence_is_an_item(line: str) -> None:
    assert [s.kind for s in split_sections(f"{line}\n2.教师名册由教导处保管。\n")] == ["item", "item"]


def test_numbers_may_run_through_the_parts() -> None:
    text = "一、回顾\n（一）教学\n（二）管理\n二、打算\n（三）招生\n（四）培训\n"
    assert heads(text)[3:] == ["2 二、打算", "2.1 （三）招生", "2.2 （四）培训"]
    assert not list(oddities(split_sections(text)))


def test_odd_numbers() -> None:
    text = "一、回顾\n三、问题\n三、打算\n一、措施\n"
    assert [(odd.section.title, odd.kind) for odd in oddities(split_sections(text))] == [
        ("问题", "skipped"),
        ("打算", "repeated"),
        ("措施", "restarted"),
    ]


LAW = """学校体育工作办法
第一章　总则
第一条　为保证学校体育工作正常开展，制定本办法。
第二条　学校应当开设下列课程：
（一）体育课；
（二）健康课。
第二章　附则
第三条　本办法自发布之日起施行。
附件：体育器材目录
一、球类
二、田径
"""


def test_articles_and_their_clauses() -> None:
    assert heads(LAW) == [
        "1 第一章总则",
        "1.1 第一条",
        "1.2 第二条",
        "2 第二章附则",
        "2.1 第三条",
        "3.1 一、球类",
        "3.2 二、田径",
    ]
    assert "1.2.2 （二）健康课" in heads(LAW, items=True)
    assert [s.kind for s in split_sections(LAW)][2:4] == ["article", "article"]


def test_articles_below_parts() -> None:
    text = "一、总则\n第一条 为加强管理，制定本办法。\n二、管理\n第二条 学校设管理员。\n"
    assert [s.level for s in split_sections(text)] == [1, 2, 1, 2]


def test_what_stands_around_the_headings() -> None:
    text = (
        "某市教育局\n关于2022年工作的报告\n（2022年12月30日）\n\n各位代表：\n我代表市教育局报告工作，请予审议。\n"
        "一、工作回顾\n全年平稳。\n\n某市教育局\n2022年12月30日\n附件1\n重点项目表\n1.新建学校\n2.改建学校\n"
    )
    assert kinds(text) == [
        ("title", "关于2022年工作的报告"),
        ("salutation", "各位代表"),
        ("body", ""),
        ("heading", "工作回顾"),
        ("signature", "某市教育局"),
        ("annex", "重点项目表"),
        ("heading", "新建学校"),
        ("heading", "改建学校"),
    ]
    assert [s.path for s in split_sections(text)] == ["0", "0.1", "0.2", "1", "2", "3", "3.1", "3.2"]


def test_a_glossary_is_an_annex() -> None:
    text = "一、回顾\n全年平稳。\n二、打算\n抓好落实。\n名词解释\n1.双减：减轻两种负担。\n2.控辍：控制辍学。\n"
    assert [(s.kind, s.path) for s in split_sections(text)][2:] == [("annex", "3"), ("item", "3.1"), ("item", "3.2")]


@pytest.mark.parametrize("word", ["目录\n", "目　录\n\n", "目录/提纲:……\n", ""])
def test_a_table_of_contents_is_no_structure(word: str) -> None:
    table = "一、工作回顾……1\n（一）教学\n二、工作打算……5\n"
    text = f"{word}{table}一、工作回顾\n（一）教学\n全年平稳。\n二、工作打算\n抓好落实。\n"
    assert kinds(text)[0][0] == "toc"
    assert heads(text) == ["1 一、工作回顾", "1.1 （一）教学", "2 二、工作打算"]


def test_a_table_of_contents_may_repeat_its_own_titles() -> None:
    table = "第一章 总则\n第一节 一般规定\n第二章 管理\n第一节 一般规定\n"
    body = "第一章 总则\n第一节 一般规定\n各校遵照执行。\n第二章 管理\n第一节 一般规定\n各校设管理员。\n"
    assert [s.kind for s in split_sections(f"目录\n{table}{body}")] == ["toc", *["heading"] * 4]


def test_the_word_for_contents_further_down_hides_nothing() -> None:
    text = "一、工作回顾\n全年平稳。\n目录\n二、工作打算\n抓好落实。\n"
    assert heads(text) == ["1 一、工作回顾", "2 二、工作打算"]


def test_unnumbered_headings_where_the_numbers_begin_again() -> None:
    text = "某处总结和打算\n2022年工作总结\n全年平稳。\n一、教学\n二、管理\n2023年工作打算\n一、招生\n二、培训\n"
    assert heads(text) == [
        "1 2022年工作总结",
        "1.1 一、教学",
        "1.2 二、管理",
        "2 2023年工作打算",
        "2.1 一、招生",
        "2.2 二、培训",
    ]


def test_a_short_line_alone_is_no_heading() -> None:
    text = "某处总结\n一、教学\n力争上游\n二、管理\n大家动手\n全年平稳。\n"
    assert heads(text) == ["1 一、教学", "2 二、管理"]


def test_a_text_without_line_breaks() -> None:
    filler = "全市教育系统认真贯彻上级部署，扎实做好各项工作，办学条件不断改善，教师队伍不断壮大。" * 4
    head = "某市教育工作报告 市委,市政府: 现将有关情况报告如下:"
    text = f"{head} 一、改善条件,保障均衡 {filler}二、建强队伍,提高质量 {filler}"
    assert [(s.kind, s.number, s.title) for s in split_sections(text)] == [
        ("title", "", "某市教育工作报告"),
        ("salutation", "", "市委,市政府"),
        ("body", "", ""),
        ("heading", "一、", "改善条件,保障均衡"),
        ("heading", "二、", "建强队伍,提高质量"),
    ]


def test_items_inside_a_paragraph() -> None:
    text = "一、打算\n重点抓两项：一是抓招生，应收尽收。二是抓教学。\n各校要认真落实。\n"
    found = split_sections(text, items=True)
    assert [(s.path, s.kind, s.number, s.title) for s in found] == [
        ("1", "heading", "一、", "打算"),
        ("1.1", "item", "一是", "抓招生"),
        ("1.2", "item", "二是", "抓教学"),
        ("1.3", "body", "", ""),
    ]
    assert heads(text) == ["1 一、打算"]


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        ("1.2", ["教师队伍"]),
        ("一/（二）", ["教师队伍"]),
        ("一/(二)", ["教师队伍"]),
        ("一、/（一）/2.", ["改建学校"]),
        ("（二）", ["教师队伍"]),
        ("改建学校", ["改建学校"]),
        ("2.改建学校", ["改建学校"]),
        ("三", []),
        ("", []),
    ],
)
def test_select(path: str, titles: list[str]) -> None:
    assert [s.title for s in select(split_sections(LADDER), path)] == titles


def test_select_names_several_where_the_path_is_not_clear() -> None:
    sections = split_sections("一、回顾\n（一）教学\n二、打算\n（一）招生\n")
    assert [s.path for s in select(sections, "（一）")] == ["1.1", "2.1"]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_seeds_tile(seed: Path) -> None:
    text = seed.read_bytes().decode()
    for items in (False, True):
        assert "".join(text[s.start : s.end] for s in split_sections(text, items=items)) == text


def test_nothing_and_almost_nothing() -> None:
    assert split_sections("") == ()
    assert split_sections("\n") == (Section(0, "", "", 0, 1, "body", "0", 0),)
    assert [s.kind for s in split_sections("一、")] == ["heading"]


PIECES = [
    "（",
    "2",
    "教育工作。",
    "一、工作\n",
    "一是抓。",
    "附件1\n",
    "一、工作 二、工作。",
    "第一条 \n",
    "\n",
    "1.",
    "教 ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.perf_counter()
        split_sections(text, items=True)
        return time.perf_counter() - start

    seconds(20_000)
    assert seconds(160_000) < 16 * max(seconds(40_000), 0.02)
