"""What holds for every text: edits revert, cleaning twice changes nothing more, plain official text stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edutext import ALL_RULES, RULES, clean

# Pieces of reports and of the damage done to them, in any order: what rules must survive, whatever they make of it.
PIECES = [
    "一、工作回顾\n", "（一）", "1.", "1、", "2、", "\n", "\r\n", " ", "\u3000", "，", "。", "：", "“", "”", "〞",
    "……", "—", "全县教育工作", "义务教育均衡开展", "根底教育", "的原那么", "科学开展观", "示XX县区", "小编络",
    "中国共党", "**县", "XX所", "學(xué)校", "發(fā)", "平(ping)(ping)", "國(g", "重(zhòng)要", "2022年",
    "202223年", "2023月", "20230个", "52023元", "2010年", "10月", "80009000元", "20063月", "3、19亿元", "33、7%",
    "第7页 共7页", "- 3 -", "1/15", "2/15", "的`", ",;", "来源:网络 免责声明:仅供学习", "发布时间:2018-01-05",
    "您的位置:首页>>正文", "相关文章", "……(省略98字,会员可阅读)……", "在线赌博平台-棋牌游戏-某某县人民政府\n",
    "\u200b", "\ufeff", "\x00", "&nbsp;", "<p>", "</p>", "½ÌÓý", "鏁欒偛", "?！半p", "?", "http://www.example.cn/a",
    "a@example.cn", "学期学期", "办办", "目录\n", "3秒后自动跳回首页\n", "5", "10、", "9、", "11、",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)

SENTENCES = [
    "{year}年，全县新建公办幼儿园{n}所，新增学位{m}个。",
    "一是加强组织领导，成立以局长为组长的工作专班。",
    "义务教育巩固率达到{n}.{m}%，比上年提高{n}个百分点。",
    "（一）坚持立德树人，落实“五育”并举要求。",
    "教师交流轮岗制度逐步完善，城乡差距进一步缩小；",
    "投入资金{m}万元，改造校舍{n}处，惠及学生{m}人。",
    "各学校要开展读书活动，做到天天有安排、周周有检查。",
    "{year}—{next}学年，全市共资助家庭经济困难学生{m}人次。",
]
PLAIN = [sentence.format(year=2016, next=2017, n=12, m=3450) for sentence in SENTENCES]

# Lines as they stand in damaged reports, one damage each.
DAMAGED = [
    "在线赌博平台注册-棋牌游戏大全-某某县人民政府",
    "您的位置:首页>>教育>>工作总结>>正文",
    "发布时间:2018-01-05  阅读次数:1024  作者:办公室",
    "【打印本页】 【关闭窗口】",
    "<strike id=\"a1b2c3\"></strike>",
    "! C0 T/ q! f$ C) G9 m",
    "第7页 共9页",
    "全县新建公办幼儿园6所。3秒后自动跳回首页",
    "全市教\u200b育工作会\ufeff议召开，安排部署重点任务。",
    "巩固根底教育成果，坚持公开、公平的原那么，落实科学开展观。",
    "《全区学前教育““十三五””发展规划》已经区政府同意。",
    "全县小编络教研覆盖率达到100%，建成省级示XX县区。",
    "全体党员重温了中国共党入党誓词。",
    "2014 年全县食堂建成率达到 85%以上，共改造食堂 47 个。",
    "自20119月起，新校区投入使用。",
    "操场面积人均7、35平方米，绿化率达到41、2%。",
    "县域教育布局规划（2012原2016年）已报县政府审批。",
    "近日，市教育局印發(fā)校外培訓(xùn)管理辦法。",
    "持续抓好学习，……（某某文库省略860字，正式会员可完整阅读）……",
    "**县各学校招聘教师XX名，投入xx.x万元。",
    "来源:互联网 免责声明:资料仅供学习交流,如涉及版权请告知,我们将立即删除。",
    "&nbsp;&nbsp;各校要落实主体责任。",
    "鏁欒偛宸ヤ綔要点",
]  # fmt: skip


@given(texts | st.text(max_size=60))
def test_edits_revert(text: str) -> None:
    for rules in (RULES, ALL_RULES):
        done = clean(text, rules=rules)
        assert done.patch.apply(text) == done.text
        assert done.patch.revert(done.text) == text
        assert all(edit.before == text[edit.start : edit.end] for edit in done.edits())
        assert all(flag.text == text[flag.start : flag.end] for flag in done.flags)


@given(st.lists(st.sampled_from(DAMAGED + PLAIN), max_size=12), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_cleaning_twice_changes_nothing_more(lines: list[str], newline: str) -> None:
    for rules in (RULES, ALL_RULES):
        once = clean(newline.join(lines), rules=rules).text
        again = clean(once, rules=rules)
        assert again.text == once, [(edit.rule, edit.before, edit.after) for edit in again.edits()]


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Plain official text: sentences in paragraphs, with years, counts and shares of any size."""
    year = draw(st.integers(1995, 2030))
    sentences = draw(st.permutations(SENTENCES))
    ends = draw(st.lists(st.sampled_from(["", "\n"]), min_size=len(sentences), max_size=len(sentences)))
    numbers = {"year": year, "next": year + 1, "n": draw(st.integers(1, 99)), "m": draw(st.integers(11, 99_999))}
    return "".join(map(str.__add__, sentences, ends)).format(**numbers) + "\n"


@given(reports())
def test_plain_official_text_is_not_touched(text: str) -> None:
    done = clean(text)
    assert done.text == text
    assert not done.flags
