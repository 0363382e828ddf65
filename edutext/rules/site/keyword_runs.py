"""Rows of the keywords of pornographic sites inside a line of the report: 久久国产精品在线2019年,全县资助学生."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import is_han
from edutext.patterns import lazy_pattern
from edutext.rules.site.spam import punctuated

RUN_WORDS = frozenset(
    (
        *("国产精品", "國產精品", "精品国产", "精品國產", "亚洲精品", "亞洲精品", "日韩精品", "日韓精品", "欧美日韩"),
        *(
            "日韩欧美",
            "歐美日韓",
            "日韓歐美",
            "亚洲欧美",
            "亞洲歐美",
            "一区二区",
            "一區二區",
            "在线观看",
            "久久",
            "无码",
        ),
        *("無碼", "婷婷", "人妻", "毛片", "麻豆", "午夜", "成人视频", "成人影", "69堂", "91国产", "91精品"),
    )
)
# Those that no report joins to others of them, and the others.
_SURE = (
    r"久久+|无码|(?:[一二三]区){2,3}|(?<![a-z])av(?![a-z])|午夜|婷婷|丁香|狠狠|人妻|少妇|熟女|毛片|麻豆|伊人|乱码|69堂"
    r"|91(?=国产|精品|视频)"
)
_OTHER = (
    r"国产|[一二三]区|一本|五月天|鲁鲁|蜜[芽臀桃柚]|糖心|人成|传媒|亚洲|欧美|日韩|精品|成人|无卡|不卡|综合|五月|字幕|伦理|激情|香蕉"
    r"|在线|观看|高清|自拍|偷拍|三级|一级|夜夜|天天|日日|高潮|大片|专区"
)
_LINK = r"免费|视频|播放|电影|中文|福利|手机|直播|日本|欧洲|影院|网站|网"
_ROW = lazy_pattern(
    rf"(?:{_SURE}|{_OTHER})(?:{_SURE}|{_OTHER}|{_LINK}"
    rf"|[的看色性](?={_SURE}|{_OTHER})|[ -](?=[久国亚欧日精成无一二三人毛麻]))+"
)
_SURE_WORD = lazy_pattern(_SURE)
_TITLE = lazy_pattern(r"[^-_|,/\\ ]{8,}$")
_TOLD = lazy_pattern(rf"({_SURE})|{_OTHER}|免费|视频")
_REGION = lazy_pattern(r"国产|亚洲|欧美|日韩")
_SHOW = lazy_pattern(r"在线|观看|视频|免费|播放|高清")
_YEAR = lazy_pattern(r"(?:19|20)[0-9]{2}(?:[-~]|年|学年)")
_ENOUGH = 3  # different words of a row
_MANY = 5  # so many prove it at the head of a sentence where two of them are regions
# Behind other words these may be the report's, too: 资源综合|利用.
_COMES_BEFORE = ("综合", "精品", "成人", "在线", "观看", "高清", "一级", "三级", "激情", "一区", "二区", "三区", "传媒")
# With what may follow, the last word of the row is the report's: 精品|课程, 综合|实践, 免费|教科书.
_GOES_ON = {
    "精品": "课工教项资社意化展力文专线示学",
    "综合": "实素治评改执考管能性开施服应督保高利运医竞楼体类",
    "在线": "教学课开平报直培辅答测考服阅互备",
    "观看": "影视节电直专红爱教演优录展了",
    "成人": "教高中学礼仪考职培",
    "国产": "化动电影软设操芯正",
    "免费": "教师提午营入开发为培开享接住",
    "视频": "会监教资课点巡调培号制展作",
    "高清": "视录摄监电",
    "直播": "课教间平活",
    "手机": "管进使短平入",
    "网": "络课上格吧点站班",
    "网站": "建管信公发平",
    "福利": "待院彩机政",
    "中文": "系教阅学课",
    "日本": "文友侵",
    "亚洲": "文运",
    "激情": "飞演洋教工",
    "天天": "练读",
    "一级": "教学达、校",
    "三级": "联教培",
    "三区": "人三支计",
}


def runs(folded: str) -> Iterator[tuple[int, int, bool]]:
    """The spans of such rows in a folded line that holds more, and whether it is sure where each ends.

    >>> list(runs("久久国产精品在线2019年,资助学生1.1万人次。")), list(runs("精品课程在线观看,免费视频下载。"))
    ([(0, 8, True)], [])
    """
    sentence = punctuated(folded)
    for match in _ROW.finditer(folded):
        start, end = match.span()
        # A line of keywords alone is seo-spam's.
        if not sentence and (folded[:start].strip() or _SURE_WORD.search(folded, end) or not _TITLE.match(folded, end)):
            continue
        told = {word[0]: word[1] is not None for word in _TOLD.finditer(match[0])}
        # A year joined to the row proves it; else it needs a word that no report has.
        dated = _YEAR.match(folded, end) and _SHOW.search(match[0]) and "精品" in match[0]
        crowded = len(told) >= _MANY and len(set(_REGION.findall(match[0]))) > 1
        if len(told) < _ENOUGH or not (dated or crowded or any(told.values())):
            continue
        inside = is_han(folded[start - 1 : start])
        if inside and (len(told) <= _ENOUGH or not any(told.values())):
            continue
        behind = folded[end : end + 1]
        goes_on = any(folded.endswith(word, start, end) and behind in signs for word, signs in _GOES_ON.items())
        sure = not (behind and goes_on) and not (inside and match[0].startswith(_COMES_BEFORE))
        yield start, end + (behind == "," and not inside), sure
