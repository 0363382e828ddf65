"""The fields of a byline: 发布时间:2019-05-08 阅读次数:1024 作者:刘一鸣 来源:办公室."""

from __future__ import annotations

from typing import NamedTuple

from edutext.patterns import lazy_pattern
from edutext.rules.site.line_table import Pieces, piece

# Labels as they stand in folded lines. Strong ones stand in nothing but bylines; 时间, 作者 or 来源 also head lines
# of a report and need company.
_LABELS = {
    ("published", True): "(?:发布|发表|更新|录入|添加|上传|发稿|发文|创建|最后更新|登载|张贴|发帖)(?:时间|日期)"
    "|最后更新|发布于|发表于",
    ("published", False): "时间|日期|发布|发表|更新",
    ("views", True): "(?:浏览|阅读|点击|访问|查看|阅览|点阅|浏览人)(?:次数|数量|量|数|人数|率|人次)|人气|点击率|点击",
    ("views", False): "浏览|阅读|访问|热度|查看",
    ("author", True): "(?:文章|信息|新闻)作者|投稿人",
    ("author", False): "作 {0,4}者|撰稿人?|供稿人?|发布人|发布者|撰文|文/图|图/文|图文|供图|文|图",
    ("source", True): "(?:文章|信息|稿件|新闻|内容)(?:来源|出处)|来源于|转载自|摘自",
    ("title", False): "(?:信息|文件|公文)名称|名 {1,4}称|信息标题",
    ("source", False): "来 {0,4}源|出处|供稿单位|发布单位|发布机构|来自",
    (
        "",
        True,
    ): "责任编辑|责编|网站编辑|本文编辑|值班编辑|编辑人|(?:文章|信息)录入|信息审核|(?:信息)?索 {0,4}引 {0,4}号",
    (
        "",
        False,
    ): "编 {0,4}辑|审核人?|编审|校对|录入者?|上传者|审稿人?|一审|二审|三审|初审|复审|终审|栏目|分类"
    "|类别|所属栏目|摄影|排版|美编|关键字|关键词|标签|tags?|评论数?|下载次数|字数"
    # The head of what an office must publish.
    "|公开(?:方式|范围|形式|时限|属性|责任部门)"
    "|信息(?:分类|有效性|公开类别)|(?:主题|组配|体裁|机构|服务对象)分类"
    "|发文(?:机关|单位|字号)|制发机关"
    "|(?:成文|生成|印发|公开|生效|失效|废止|实施)日期|有 {0,4}效 {0,4}性|效力状态|时 {0,4}效(?:性|状态)?|效力"
    "|主 {0,4}题 {0,4}词|(?:文 {0,4}|发文字)号",
}
_AFTER_LABEL = r" ?[:丨][: ]*| (?=[0-9])| ?(?=[0-9]{4}-)"
_COLON = lazy_pattern(_AFTER_LABEL)
_LABEL = lazy_pattern(
    "(?:"
    + "|".join(
        f"(?P<{key or 'other'}{'_strong' if strong else '_weak'}>{labels})" for (key, strong), labels in _LABELS.items()
    )
    + f")(?={_AFTER_LABEL})"
    # Without a colon only the counters: 阅读(118).
    r"|(?P<views_bracketed>(?:阅读|浏览|点击|查看|访问)(?:次数|量|数)?|人气)(?=[(\[][0-9]{1,8}次?[)\]])"
)
_DATE = lazy_pattern(
    r"((?:19|20)[0-9]{2}|(?<![0-9])1[01][0-9](?=[-/.]))[-/.年] ?(1[0-2]|0?[1-9])[-/.月] ?(3[01]|[12][0-9]|0?[1-9])日?"
    r"(?:[ t]{0,4}(2[0-4]|[01]?[0-9])[:时]([0-5][0-9])分?(?::([0-5][0-9]))?)?"
)
_WESTERN, _REPUBLIC = 4, 1911  # digits of a western year; the year before the first of the republic
_COUNT = lazy_pattern(r"[\[(]?([0-9][0-9,.]{0,11}万?)?[\])]?(?: ?(?:人次|次|人|字(?![号体级型])|条))?")
_NAME = lazy_pattern(r"[^|\[\]\n\t。!?;<>]{0,40}?(?= *(?:[|\[\]\t)]|$|  ))")
_NUMBER = lazy_pattern(r"[^ |\[\]\n\t。]{1,12}\[(?:19|20)[0-9]{2}\] ?[0-9]{1,4} ?号(?= |$)")  # of a document
_LONGEST_VALUE, _LONGEST_LABEL = 40, 16
_SENTENCE = lazy_pattern(r"[|\[\]\n\t。!?;,<>]")
_FIRST_WORD = lazy_pattern(r"[^ \t|。:]{2,12}(?=[ \t])")
# Beside labels: a date with a time, and the buttons that stand before bylines.
_OPENS = lazy_pattern(r"[ \[(|]*(?:字[号体级]|[大中小] |20[0-9]{2}[-/.年]|打印|收藏|分享|a[-+])")
# Who wrote it, without a colon: 本报记者 徐涛 通讯员 何静.
_POSTER = lazy_pattern(
    r"(?:创始人|(?:超级|系统|网站)?管理员|admin|版主|楼主)(?= |$)"
    r"|(?:本[报网刊台社]|见习|实习|特约|全媒体)?(?:记者|通讯员)"
    r"(?: (?!通讯员|记者|摄影)[^ ,。:;!?()0-9]{2,3}){1,3}(?= |$)"
)
# One that nobody knows, with a short value, beside fields that are known: 载体类型:纸质.
_UNKNOWN = lazy_pattern(
    r"(?!联系|咨询|电话|地[址点]|主持|参[加会]|出席|缺席|记录|附件|姓名|议题|对象)"
    r"[^ :,。;!?0-9()<>|\[\]]{2,6} ?: ?[^ :,。;!?|]{0,16}(?=  |\t|\||$)"
)
_GAP = lazy_pattern(r"[ \t|\[\]()·,;/-]*")


class Field(NamedTuple):
    """A field at [start, end) of its line: its metadata key (empty: of no interest), whether its label is a strong one,
    and the span of its value."""

    key: str
    strong: bool
    start: int
    end: int
    value_start: int
    value_end: int


def read(folded: str, chrome: Pieces) -> tuple[list[Field], int]:
    """The fields at the head of a folded line, and where they end; pieces of `chrome` may stand between them.

    One field that nobody knows is passed over beside two that are known, one of them a strong one.

    >>> from edutext.rules.site.line_table import pieces
    >>> found, end = read("发布时间:2019-05-08  作者:刘一鸣来源:", pieces(("site-chrome",)))
    >>> [field.key for field in found], end
    (['published', 'author', 'source'], 26)
    """
    found: list[Field] = []
    at = _gap(folded, 0)
    unknown = None
    while at < len(folded):
        field = _field(folded, at, chrome)
        if field is not None:
            found.append(field)
            end = field.end
        else:
            button = piece(folded, chrome, at)
            end = button[1] if button else at
        if end == at and unknown is None and (strange := _UNKNOWN.match(folded, at)):
            unknown, end = at, strange.end()
        if end == at:
            break
        at = _gap(folded, end)
    if unknown is not None and not (len(found) >= 2 and any(field.strong for field in found)):
        return [field for field in found if field.start < unknown], unknown
    return found, at


# All characters that labels and what stands beside them begin with, and some more.
_FIRST = frozenset("".join(_LABELS.values()) + "字大中小2打收分a创超系网管版楼人气")


def may_open(folded: str) -> bool:
    """The cheap test before `read`: whether a line opens with a label, a date, or a bracket or button before one."""
    at = _gap(folded, 0)
    if folded[at : at + 1] not in _FIRST:
        return False
    return _LABEL.match(folded, at) is not None or _OPENS.match(folded) is not None or _POSTER.match(folded) is not None


def iso_date(value: str) -> str:
    """A date as the metadata gives it, with the time where there is one; empty where there is no date.

    >>> iso_date("2019年3月12日"), iso_date("2023/1/16 16:30:26"), iso_date("111-08-15")
    ('2019-03-12', '2023-01-16 16:30:26', '2022-08-15')
    """
    match = _DATE.search(value)
    if match is None:
        return ""
    year, month, day, hour, minute, second = match.groups()
    # Taiwan counts the years of the republic: 111-08-15.
    number = int(year) if len(year) == _WESTERN else int(year) + _REPUBLIC
    date = f"{number}-{int(month):02}-{int(day):02}"
    if hour is None:
        return date
    return f"{date} {int(hour):02}:{minute}" + (f":{second}" if second else "")


def _gap(folded: str, at: int) -> int:
    match = _GAP.match(folded, at)
    return match.end() if match else at


def _field(folded: str, at: int, chrome: Pieces) -> Field | None:
    label = _LABEL.match(folded, at)
    poster = _POSTER.match(folded, at)
    if poster:
        return Field("author", False, at, poster.end(), at, poster.end())
    if label is None:
        date = _DATE.match(folded, at)
        # Without the hour a field must follow: 2014-03-20 阅读(118).
        if date is None or not (date[4] or _LABEL.match(folded, _gap(folded, date.end()))):
            return None
        return Field("published", date[6] is not None, at, date.end(), at, date.end())
    colon = _COLON.match(folded, label.end())
    key, _, strength = (label.lastgroup or "").partition("_")
    start = colon.end() if colon else label.end()
    end = _value_end(folded, start, key, chrome)
    return None if end is None else Field(key.replace("other", ""), strength == "strong", at, end, start, end)


def _value_end(folded: str, start: int, key: str, chrome: Pieces) -> int | None:
    if key in ("published", "views"):
        match = (_DATE if key == "published" else _COUNT).match(folded, start)
        if match is None:
            return start if start == len(folded) or _LABEL.match(folded, start) else None
        return match.end()
    # Before the words of the report only the first word is the name.
    match = _NUMBER.match(folded, start) or _NAME.match(folded, start) or _FIRST_WORD.match(folded, start)
    end = match.end() if match else start + _LONGEST_VALUE
    # A name ends where the next label begins, with or without a blank (作者:栗燊超来源:), and before a button.
    after = next((m for m in _LABEL.finditer(folded, start, end + _LONGEST_LABEL) if m.start() < end), None)
    if after is not None and (match or not _SENTENCE.search(folded, start, after.start())):
        return after.start()
    if match is None:
        return None
    blank = folded.rfind(" ", start, end)
    return blank if 0 < blank < end - 1 and piece(folded[:end], chrome, blank + 1) else end
