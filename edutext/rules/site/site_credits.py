"""The names and addresses that document sites put into the texts they copy: [找文章到☆某某文秘网 www.…]."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.lines import Line
from edutext.patterns import lazy_pattern
from edutext.rules.site.folding import fold

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
