"""Typography as a printed official document has it: sixty traps, and what holds for every text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edutext import clean
from edutext.rules.selection import select

GROUP = select(only=["typography"])
ALL = select(only=["typography", "dashes", "ellipsis", "range-sign"])

# What a keyboard or NFKC left, and what a printed document has. Equal where the text is right as it is.
TRAPS = [
    # figures
    ("会议于8:30开始,11:00结束。", "会议于8:30开始，11:00结束。"),
    ("生师比为12:1,优于1:15的标准。", "生师比为12:1，优于1:15的标准。"),
    ("投入1,280万元,惠及23,450人。", "投入1,280万元，惠及23,450人。"),
    ("各类学校分别为16,29,130所。", "各类学校分别为16，29，130所。"),
    ("三级教师结构为8.8:63.3:27.9。", "三级教师结构为8.8:63.3:27.9。"),
    ("增长3.5%,2021年计划增长4%。", "增长3.5%，2021年计划增长4%。"),
    ("入园率达98.5%;巩固率达99.2%。", "入园率达98.5%；巩固率达99.2%。"),
    ("全市共有学校40所,其中:3所为新建。", "全市共有学校40所，其中：3所为新建。"),
    ("其中,1,280人已转岗。", "其中，1,280人已转岗。"),
    ("3,5,7班参加比赛。", "3，5，7班参加比赛。"),
    ("校队以3:2获胜!", "校队以3:2获胜！"),
    ("2019年3月12日8:30-11:30,在三楼开会。", "2019年3月12日8:30-11:30，在三楼开会。"),
    # addresses, files, code
    (
        "请登录http://www.example.edu.cn/a?id=1,2;t=3:4,及时填报。",
        "请登录http://www.example.edu.cn/a?id=1,2;t=3:4，及时填报。",
    ),
    ("网址:www.example.edu.cn,邮编:056000。", "网址：www.example.edu.cn，邮编：056000。"),
    ("请发至jyj@example.edu.cn,联系人:王老师。", "请发至jyj@example.edu.cn，联系人：王老师。"),
    ("电话:(0310)3111111,传真:0310-3111112。", "电话：(0310)3111111，传真：0310-3111112。"),
    ("附件:1.名单.docx;2.总结(定稿).docx", "附件：1.名单.docx；2.总结(定稿).docx"),
    ("打开C:\\Docs\\a.txt,查看内容。", "打开C:\\Docs\\a.txt，查看内容。"),
    ("设备编号为a:b:c,共3台。", "设备编号为a:b:c，共3台。"),
    ('运行print("教育"),查看结果。', '运行print("教育")，查看结果。'),
    ("参数写作`a,b;c`,不得更改。", "参数写作`a,b;c`，不得更改。"),
    ('<p class="a;b:c">各校要抓紧,</p>', '<p class="a;b:c">各校要抓紧，</p>'),
    ('{"name": "张三", "age": 3}', '{"name": "张三", "age": 3}'),
    # Latin
    ("书目为Teacher Training, 2019年版。", "书目为Teacher Training, 2019年版。"),
    ("《Teacher Training, 2019》,一册。", "《Teacher Training, 2019》，一册。"),
    ("Beijing (北京), the capital of China, is old.", "Beijing (北京), the capital of China, is old."),
    ("The report says: pupils, parents and teachers agree!", "The report says: pupils, parents and teachers agree!"),
    ("他说“Hello, world!”,大家鼓掌。", "他说“Hello, world!”，大家鼓掌。"),
    ("引进ABB,IBM等企业共建实训室。", "引进ABB，IBM等企业共建实训室。"),
    ("PM2.5,PM10等指标全部达标。", "PM2.5，PM10等指标全部达标。"),
    ("教师评价分AAA,BBB,CCC三级。", "教师评价分AAA，BBB，CCC三级。"),
    ("DRG:即疾病诊断相关分组。", "DRG：即疾病诊断相关分组。"),
    ("收购Yahoo!公司的设备。", "收购Yahoo!公司的设备。"),
    ("同学们都爱VR!", "同学们都爱VR！"),
    ("Don't stop,继续前进。", "Don't stop，继续前进。"),
    # brackets
    ("开设(VR)课程,引进VR(虚拟现实)设备。", "开设（VR）课程，引进VR（虚拟现实）设备。"),
    ("函数f(x),g(x)的图像", "函数f(x)，g(x)的图像"),
    ("化简(a+b)(a-b),得到结果。", "化简(a+b)(a-b)，得到结果。"),
    ("(一)加强领导", "（一）加强领导"),
    ("laws' (一)", "laws' （一）"),
    ("一)加强领导", "一）加强领导"),
    ("1)加强领导;2)落实责任。", "1)加强领导；2)落实责任。"),
    ("(1)加强领导;(2)落实责任。", "（1）加强领导；（2）落实责任。"),
    ("(2016-2020年)建成学校12所(含村小3所)。", "（2016-2020年）建成学校12所（含村小3所）。"),
    ("依据《教育法》(以下简称《教育法》)规定,", "依据《教育法》（以下简称《教育法》）规定，"),
    ("《规划(2021-2025)》已印发。", "《规划（2021-2025）》已印发。"),
    ("各县(市(区)、开发区)教育局:", "各县（市（区）、开发区）教育局："),
    ("（一)统一思想;(二）明确任务。", "（一）统一思想；（二）明确任务。"),
    ("参加PISA(Programme for Student Assessment)测试。", "参加PISA（Programme for Student Assessment）测试。"),
    ("教办[2018]3号,教基(2019)12号,邯政字〔2017〕25号。", "教办〔2018〕3号，教基（2019）12号，邯政字〔2017〕25号。"),
    ("办好人民满意的教育[2],再上新台阶。", "办好人民满意的教育[2]，再上新台阶。"),
    ("(市教育局、市财政局负责", "（市教育局、市财政局负责"),
    # quotes, ends of sentences, labels
    ('落实"双减","双新":"五育"', "落实“双减”，“双新”：“五育”"),
    ('老师问:"准备好了吗?"大家答:"准备好了!"', "老师问：“准备好了吗？”大家答：“准备好了！”"),
    ("老师说:\"要做到'应助尽助'。\"", "老师说：“要做到‘应助尽助’。”"),
    ('购置55"显示屏20台,', '购置55"显示屏20台，'),
    ("各校要高度重视.认真组织实施.", "各校要高度重视。认真组织实施。"),
    ("学习马克.吐温的作品。", "学习马克.吐温的作品。"),
    ("1.加强领导;2.落实责任;3.严格考核。", "1.加强领导；2.落实责任；3.严格考核。"),
    ("各位代表, 同志们: 大家好!", "各位代表，同志们：大家好！"),
    ("姓名: 张三    学校: 第一小学", "姓名：张三    学校：第一小学"),
    ("　　２０２１年，共有Ａ级学校４０所。", "　　2021年，共有A级学校40所。"),
]

# Pieces that meet in real pages, in both widths and in every wrong order.
PIECES = [
    *(
        "教育",
        "局",
        "一",
        "县",
        "班",
        "号",
        "年",
        "月",
        "VR",
        "f",
        "x",
        "s",
        "Teacher",
        "2019",
        "3",
        "12",
        "%",
        "１",
        "Ａ",
    ),
    *"，；：（）。、“”《》「—…,;:?!().\"'-~=+ \n\u00a0\u3000｡",
    *("...", "--", "..", "<p>", "[2017]", "http://a.cn/b", "a@b.cn"),
]


@pytest.mark.parametrize(("typed", "printed"), TRAPS)
def test_as_printed(typed: str, printed: str) -> None:
    assert clean(typed, rules=GROUP).text == printed
    assert clean(printed, rules=GROUP).text == printed


@pytest.mark.parametrize("printed", [printed for _, printed in TRAPS])
def test_restores_what_nfkc_narrows(printed: str) -> None:
    wide = {char: unicodedata.normalize("NFKC", char) for char in "，；：？！（）"}
    narrowed = printed.translate(str.maketrans(wide))
    assert clean(narrowed, rules=GROUP).text == printed


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_twice_is_once_and_back_is_the_source(text: str) -> None:
    for rules in (GROUP, ALL, select(only=["punctuation-width"])):
        once = clean(text, rules=rules)
        assert clean(once.text, rules=rules).text == once.text
        assert once.patch.revert(once.text) == text


@given(st.text(alphabet="教育局一VR3 ,;:?!().\"'-，：（）。“”", max_size=40))
def test_no_blank_is_added(text: str) -> None:
    assert clean(text, rules=ALL).text.count(" ") <= text.count(" ")


def test_three_are_asked_for_by_their_own_names() -> None:
    named = {"dashes", "ellipsis", "range-sign"}
    assert named.isdisjoint(rule.id for rule in GROUP)
    assert named <= {rule.id for rule in ALL}


def test_quotes_without_a_partner_are_flagged() -> None:
    done = clean('落实"双减政策', rules=GROUP)
    assert done.text == '落实"双减政策'
    assert [(flag.rule, flag.start, flag.text) for flag in done.flags] == [("quote-pairs", 2, '"')]
