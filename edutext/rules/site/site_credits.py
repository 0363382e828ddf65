"""The names and addresses that document sites put into the texts they copy: [找文章到☆某某文秘网 www.…]."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from edutext.characters import is_han
from edutext.lines import Line
from edutext.patterns import lazy_pattern
from edutext.rules.site.folding import fold

# How their names end in brackets.
BRACKETED = frozenset(
    name + bracket
    for name in ("网", "網", "文库", "文庫", "之家", "文秘", "范文", "範文")
    for bracket in ("】", "]", ")", "）")
)
# An address of theirs; what offices, schools and examination boards publish is worth reading.
_URL = (
    r"(?:https?://)?(?:[a-z0-9-]{1,40}\.){1,4}(?:com|cn|net|cc|org|info|top|vip|me)(?![a-z])(?:/[!#-'*-\[\]-~]{0,120})?"
)
_DOOR = r"(?:https?://)?www\.[a-z0-9-]{1,40}\.(?:com|net|cn|cc|org)(?:\.cn)?/?(?![!-+\--~])"
_VERB = "登录|下载|参考|详?见|学生|教师|请|由|通过|打开|访问|上传|使用|优秀|获奖|可"
_OWN = lazy_pattern(r"\.gov\b|\.edu\b|\.org\b|\.ac\.cn|chsi|people\.|xinhua|news\.cn|cctv|example\.|@")
_TRADE = r"文秘|秘书|公文|范文|课件|教案|试卷|论文|作文|文库|文档|素材|写作|材料网|总结网|资料网|文章网|好文|美文"
_CALL = (
    r"找(?:文章|范文|材料|论文|课件|教案|资料|公文|总结)|尽在|更多[^\[\]()]{0,8}(?:文章|范文|内容|资料|材料|课件)|文章来源|本文来[自源]"
    r"|(?:本文|文章|内容|资料)(?:转自|摘自|转载|出自|选自|由|为)|转载自|[☆★◆●]|(?:免费|提供|欢迎|请)[^\[\]()]{0,6}(?:下载|收藏|访问|登录)"
    r"|(?:首发|整理|收集|原创)"
)
# What an office says before an address.
_OFFICIAL = lazy_pattern(
    r"网址|报名|详见|查询|填报|申报|公示|系统|邮箱|链接|平台|登记|注册|提交|缴费|咨询|举报|数据来源|资料来源"
)
_BRACKETED = lazy_pattern(rf"[\[(]([^\[\]()]{{0,40}}?){_URL}([^\[\]()]{{0,12}})[\])]")
_BARE = lazy_pattern(
    # The article's source, wherever it stands.
    r"(?:(?:本文|文章|本篇文章|本?资料|此文|(?:本|以上)?内容)(?:来源于|来源|来自|转载自|转自|摘自|选自|出自)"
    rf"[: ]{{0,2}}[^ ,。;:!?()\[\]]{{0,12}}?[: ]{{0,2}}{_URL} ?"
    rf"|本文由[^ ,。;:!?()\[\]]{{0,12}}? ?{_URL} ?[^ ,。;:!?()\[\]]{{0,6}}(?:收集|搜集|整理|提供|发布|编辑|上传))"
    r"(?:[^ ,。;:!?()\[\]]{0,10},?(?:转载请|请注明|如需转载|未经许可)[^。;]{0,24})?"
    rf"|(?<![^,。;!?:、 ])[^ ,。;:!?()\[\]、]{{0,16}}尽在[-: ]?[\[(]?{_URL}[\])]?"
    # A site's name as a clause of its own, with no more than its door behind it.
    rf"|(?<=[,。;!?])(?:(?!{_VERB})[^ ,。;:!?()\[\]、]){{0,5}}"
    rf"(?:文秘|公文|范文|课件|教案|试卷|论文|作文)(?:网|之家|吧|大全|资源网)?"
    rf" ?{_DOOR} ?(?=[,。;!?]|[^!-~])"
)
# The same where a newspaper names itself.
_DATELINE = lazy_pattern(
    r"[^ ,。;:!?()\[\]]{0,6}(?:文秘|秘书|公文|范文|论文|课件|文库|写作)[^ ,。;:!?()\[\]]{0,6}"
    r"(?:网讯|网消息|网报道|网综合)[:：] ?"
)
_NAME = lazy_pattern(r"[\[(]([^\[\](),。;:!?\"《》]{2,16}(?:网|文库|之家|文秘|范文))[\])]")
_SITE = lazy_pattern(rf"{_TRADE}|资料|资源|总结|报告|办公|文章|题库|学习")
# Such a name proves itself where nothing but the clause stands around it.
_SURE = lazy_pattern(
    r"(?:文秘|范文|公文|文库|论文|课件|教案|作文|写作|好文|秘书)[^\[\]()]{0,4}(?:网|之家|文库)$|(?:文秘|范文)$"
)
_PUBLIC = lazy_pattern(
    r"教育|国家|中国|人民|新华|政[府务]|公共|智慧|校[园本]|学校|传输|交换|内网|[省市县区]|知网|强国|党|干部|考试|招生|图书"
)
# Behind such a word the site is what the report speaks of, and before such a word, too.
_SPOKEN_OF = (
    *("登录", "登陆", "访问", "通过", "利用", "依托", "使用", "借助", "打开", "关注", "建设", "建成", "开通", "打造"),
    *("运用", "进入", "链接", "名为", "栏目", "网站", "平台"),
)
_AS_EASILY = ("在", "从", "到", "由", "与", "和", "向", "于", "见", "据", "如", "为", "用", "以", "及", "上")
_ITS = (
    "上",
    "下载",
    "发布",
    "为",
    "是",
    "等",
    "的",
    "和",
    "与",
    "及",
    "平台",
    "系统",
    "栏目",
    "中",
    "里",
    "内",
    "进行",
    "搜索",
    "提供",
    "收录",
    "刊",
    "发表",
)
_SEEN = 8  # characters beside such a name that are looked at


def credits(line: Line) -> Iterator[tuple[int, int]]:
    """The spans of such credits in a line that holds a part of an address, as offsets of the document."""
    folded = fold(line.text)
    dateline = _DATELINE.match(folded)
    if dateline and dateline.end() < len(folded):
        yield line.start, line.start + dateline.end()
    if "." not in folded:
        return
    for match in _BRACKETED.finditer(folded):
        said = match[1] + match[2]
        told = re.search(f"{_CALL}|{_TRADE}", said) or (re.search(_CALL, match[0]) is not None)
        if told and not _OWN.search(match[0]) and not _OFFICIAL.search(said):
            yield line.start + match.start(), line.start + match.end()
    for match in _BARE.finditer(folded):
        if not _OWN.search(match[0]) and not _OFFICIAL.search(match[0]):
            start, end = match.span()
            before, behind = folded[start - 1 : start], folded[end : end + 1]
            if before in "([" and behind in ")]" and before and behind:
                start, end = start - 1, end + 1
            # The mark behind it is its own where one stands before it.
            elif (behind == "," and before in ",。;!?") or (behind == "。" and before in "。;!?"):
                end += 1
            yield line.start + start, line.start + end


def bracketed(found: Iterable[Line]) -> Iterator[tuple[int, int]]:
    """The spans of the names of such sites in brackets, inside clauses: 对疑似失学儿童【某某文秘资源网】逐一核查.

    `found` are the lines that hold an end of such a name (`BRACKETED`). Twice the same, or a name that is plain.
    """
    places: list[tuple[int, int, str]] = []
    told: Counter[str] = Counter()
    spoken_of: set[str] = set()
    for line in found:
        folded = fold(line.text)
        for match in _NAME.finditer(folded):
            start, end = match.span()
            before, behind = folded[max(0, start - _SEEN) : start], folded[end : end + _SEEN]
            inside = is_han(before[-1:]) and (is_han(behind[:1]) or behind[:1].isdigit())
            hangs = before.endswith(("。", "!", "?", ";")) and not behind.strip()
            if (inside and before.endswith(_SPOKEN_OF)) or behind.startswith(_ITS):
                spoken_of.add(match[0])
            elif (inside or hangs) and _SITE.search(match[1]) and not _PUBLIC.search(match[1]):
                places.append((line.start + start, line.start + end, match[0]))
                told[match[0]] += not before.endswith(_AS_EASILY)
    for start, end, name in places:
        sure = name[0] == "[" and _SURE.search(name[1:-1])
        if name not in spoken_of and told[name] > (0 if sure else 1):
            yield start, end
