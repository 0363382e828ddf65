"""The tables of the site rules: every row can match, in both scripts and widths, and the user's own rows work."""

from __future__ import annotations

import re

import pytest

from edutext import RULES, clean
from edutext.data import tables
from edutext.rules.literals import lines_with
from edutext.rules.site.folding import fold
from edutext.rules.site.line_rows import expression, openings
from edutext.rules.site.line_table import TRUSTS, pieces
from edutext.rules.site.page import page

IDS = {rule.id for rule in RULES}
LINES = tables.rows("site_lines")
SPAM = tables.rows("spam_words")


def test_rows_of_site_lines_are_whole() -> None:
    for rule, trust, words, *_ in LINES:
        assert rule in IDS
        assert trust in TRUSTS
        assert words == fold(words), f"write {words} in simplified characters, half width and small letters"
        assert words.count("{") == words.count("}")
        re.compile(expression(words))


def test_no_row_stands_twice() -> None:
    assert len({row[:3] for row in LINES}) == len(LINES)
    assert len({row[0] for row in SPAM}) == len(SPAM)


def test_a_row_that_begins_with_anything_has_words_behind_it() -> None:
    for _, _, words, *_ in LINES:
        assert "" not in openings(words.lstrip("*")), f"{words} would try every line"


def test_spam_words_have_a_kind() -> None:
    assert {row[1] for row in SPAM} == {"sure", "with", "brand", "beside", "shape"}


@pytest.mark.parametrize("line", ["[打印本页]", "【打印本页】", "【列印本頁】", "［打印本页］", " 【 打印本页 】 "])
def test_one_row_matches_both_scripts_and_widths(line: str) -> None:
    text = f"全县教育工作会议召开。\n{line}\n"
    assert clean(text).text == "全县教育工作会议召开。\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_newlines_stay_as_they_were(newline: str) -> None:
    text = newline.join(["上一篇:教育要闻", "全县教育工作会议召开。", "网站标识码3700000001", ""])
    assert clean(text).text == "全县教育工作会议召开。" + newline


def test_the_users_rows_follow_the_packaged_ones() -> None:
    text = "全县教育工作会议召开。\n请到本馆三楼借阅\n金星城官网-金星城注册\n"
    mine = (
        ("site_lines", "site-chrome\tsure\t请到本馆*借阅\tour library\n"),
        ("spam_words", "金星城\tsure\tseen on our pages\n"),
    )
    assert clean(text).text == text
    assert clean(text, tables=mine).text == "全县教育工作会议召开。\n"


def test_the_fold_keeps_every_place() -> None:
    text = "【關閉視窗】　ＩＣＰ備　Copyright © ２０２０，教育局。"
    assert len(fold(text)) == len(text)


def test_the_page_is_read_once() -> None:
    text = "全县教育工作会议召开。\n"
    assert page(text) is page(text)
    assert pieces(("site-chrome",)) is pieces(("site-chrome",))


def test_what_a_page_says_of_itself_is_kept() -> None:
    text = (
        "您的位置:青禾教育网>>工作总结>>正文\n县教育局工作总结\n"
        "发布时间:2019年3月12日 15:30 浏览次数:1,024次 作者:王明 来源:办公室\n一年来,我局狠抓落实。\n"
    )
    done = clean(text)
    assert done.text == "县教育局工作总结\n一年来,我局狠抓落实。\n"
    assert dict(done.metadata) == {
        "breadcrumb": "青禾教育网>>工作总结>>正文",
        "site": "青禾教育网",
        "published": "2019-03-12 15:30",
        "views": "1024",
        "author": "王明",
        "source": "办公室",
    }


@pytest.mark.parametrize(
    ("notice", "said"),
    [
        ("……(公文网省略980字,正式会员可完整阅读)……", "980 characters are missing"),
        ("(未完,全文共7840字,当前仅显示2753字,请阅读下面提示信息", "2753 of 7840"),
        ("本文共3560字,仅供站内会员浏览", "3560"),
        ("文稿预览结束", "does not say how much"),
    ],
)
def test_a_gap_is_flagged_with_what_the_notice_admits(notice: str, said: str) -> None:
    done = clean(f"抓好思想政治学习,\n{notice}\n")
    (flag,) = (flag for flag in done.flags if flag.rule == "paywall")
    assert flag.text == notice
    assert said in flag.note
    assert done.text == "抓好思想政治学习,\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_page_knows_where_its_lines_stand(newline: str) -> None:
    text = newline.join(["", "  【打印本页】 ", "全县教育工作会议召开。", "", "县教育局。打印本页", "局长信箱"])
    items = page(text).items
    assert [text[item.line.start : item.line.end] for item in items] == [item.line.text for item in items]
    assert [text[item.start : item.start + len(item.text)] for item in items] == [item.text for item in items]
    assert [item.number for item in items] == [0, 1, 2, 3]
    assert page(text).total == 4
    assert [item.tails for item in page(text).tailed] == [((5, "打印本页"),)]
    assert [item.line.stop - item.line.end for item in items] == [len(newline)] * 3 + [0]


def test_lines_are_found_by_the_words_that_rules_declare() -> None:
    text = "本站说明。\n网友\n本站 本站\n站\n"
    assert [line.text for line in lines_with(text, frozenset({"本站"}))] == ["本站说明。", "本站 本站"]
    assert [line.text for line in lines_with(text, frozenset({"网友", "本站"}))] == ["本站说明。", "网友", "本站 本站"]
    assert lines_with(text, frozenset({"侵权"})) == []


@pytest.mark.parametrize(
    "text",
    [
        "一年来,我局狠抓落实。以下是小编整理的范文,希望对大家有帮助。您的位置:首页>>正文",
        "全县教育工作会议召开。3秒后自动跳回首页……(省略98字,会员可阅读)……",
        "发布时间:2018-01-05 浏览次数:12 相关文章\n教育局工作总结范文五篇\n打印本页\n教师述职报告最新版",
    ],
)
def test_lines_of_the_site_beside_each_other_go_in_one_pass(text: str) -> None:
    done = clean(text).text
    assert clean(done).text == done


def test_what_a_notice_of_the_site_parted_stays_apart() -> None:
    notice = "……（此处省略560字，登录后可阅读全文）……"
    assert (
        clean(f"全镇共有寄宿生\n{notice}\n，食堂从业人员全部持证上岗。").text
        == "全镇共有寄宿生\n，食堂从业人员全部持证上岗。"
    )
    assert clean("全镇共有寄宿生\n，食堂从业人员全部持证上岗。").text == "全镇共有寄宿生，食堂从业人员全部持证上岗。"
