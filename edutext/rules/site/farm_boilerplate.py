"""What sample-essay sites write around an essay: 以下是小编整理的工作总结,仅供参考,希望能帮到您."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import SPACE
from edutext.lines import Line
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import lines_with
from edutext.rules.site.folding import fold

_SENTENCE = r"[^。!?]+[。!?]*[”\"]?[ \t]*"
_COLLECT = "(?:整理|收集|搜集|汇总|精心|准备|编辑|编写|带来|推荐|分享|提供|介绍|汇编|挑选|搜罗)"
_READERS = "(?:大家|您|你|读者|各位|网友|朋友|同学们|参考|阅读|希望|欢迎|借鉴|帮助|查阅|浏览|相关|一文|范文|篇)"
_EDITOR = (
    rf"(?<![报校刊社院园])(?<!播站)(?<!者站)小编(?!团队|工作|岗|培训|们的)[^。]{{0,60}}{_COLLECT}[^。]{{0,80}}{_READERS}"
    rf"|{_READERS}[^。]{{0,30}}(?<![报校刊社院园])(?<!播站)(?<!者站)小编[^。]{{0,40}}{_COLLECT}"
)
_LABEL = (
    r"[\[(【]?(?:导语|导读|引言|前言|简介|摘要|概述|引导语|编者按|小编(?:按|导语)"
    r"|(?:内容|文章|本文|范文)(?:提要|摘要|导读|简介|概要)|核心提示|阅读提示|篇首语)(?:[\])】][: ]{0,2}|[: ]{1,2})"
)
_SITE = (
    rf"(?:本站|本网站?|文库|[范公]文(?:网|大全|库|之家)|文秘网|写作网|作文网|资料网|客服老师|我们网站)"
    rf"[^。]{{0,30}}(?:为|给|替)?(?:大家|您|你|读者|广大)[^。]{{0,30}}{_COLLECT}"
    rf"|(?:你|您|大家)(?:正在|现在|所|目前|当前)(?:浏览|阅读|查看|看到?)的(?:文章|内容)?是[^。]{{2,60}}"
    rf"(?:{_COLLECT}|范文|希望|仅供)"
    rf"|^ *(?:{_LABEL})?(?:以下|下面|下文)(?:是|为|内容是)[^。,我本]{{0,20}}(?:为|给|替)(?:大家|您|你|广大)"
    rf"[^。,]{{0,12}}(?:整理|收集|搜集|准备|带来|分享|推荐|提供|编辑)(?:的|了)[^。]{{0,60}}(?:欢迎|供|希望)[^。]{{0,10}}"
    rf"(?:阅读|参考|借鉴|帮|喜欢)|^ *(?:这|本)篇(?:关于)?[^。]{{0,40}}(?:是|为)[^。]{{0,10}}(?:大家|您|你)"
    rf"[^。]{{0,6}}{_COLLECT}[^。]{{0,30}}(?:参考|帮助|喜欢|借鉴)"
    rf"|^ *本(?:文|资料|文档|文章|范文)(?:是|由|为|系)[^。]{{0,20}}(?:网友|会员|用户|小编|本站|网络|作者)"
    rf"[^。]{{0,20}}(?:整理|上传|分享|投稿|提供|推荐|收集)"
    rf"|^ *(?:以上|上述|上面)(?:就|便)?(?:是|即|内容)(?!我|本[^站网文篇])[^。]{{0,60}}(?:范文|全部内容|全文内容|小编"
    rf"|本站)[^。]{{0,40}}(?:参考|帮助|希望|关注|更多|谢谢|阅读|喜欢)"
    rf"|^ *(?:{_LABEL})?(?:[本这该]篇[^。,]{{0,20}}?|[本这该](?:文|文章|范文|资料|文档|内容))(?:是|为|由)[^。,]{{0,20}}"
    rf"(?:网|网站|站|频道|文库)(?:为|给|替)?(?:大家|您|你)?[^。,]{{0,6}}{_COLLECT}的[^。]{{0,60}}(?:供大家|供您|希望|欢迎)"
    rf"|^ *(?:{_LABEL})?(?:以下|下面|这里|如下)[是为]?[^。]{{0,40}}(?:范文|文章|小编|本站)[^。]{{0,20}}"
    rf"(?:仅供|供大家|欢迎|希望)[^。]{{0,10}}(?:参考|阅读|帮)"
    # 这里给大家分享一些关于总结的范文; 本文是关于总结的范文,仅供参考,请阅读下文
    rf"|^ *(?:{_LABEL})?(?:这里|在这里|下面|以下|今天|现在|接下来|在此)[^。,]{{0,6}}(?:给|为|替|跟|和|与|向)"
    rf"(?:大家|您|你|各位|读者)[^。]{{0,10}}{_COLLECT}[^。]{{0,50}}(?:范文|例文|范本)"
    rf"(?:大全|精选|模板|[0-9一二三四五六七八九十]{{1,3}}篇)?(?:[,。!]|$)"
    rf"|^ *(?:(?:{_LABEL})?(?:本文|此文|下文|[本这]篇文章|[本这]篇)(?:主要)?(?:是|为|就是|属于|提供|介绍的是)(?!我|本)"
    rf"|{_LABEL}这是)[^。]{{0,50}}(?:范文|例文|范本)[^。]{{0,12}}(?:供|希望|欢迎|请)[^。]{{0,12}}"
    rf"(?:参考|阅读|借鉴|下文|学习|帮)"
    # 今天我们就来分享一下总结的范文,一起来看看吧; 欢迎阅读由本站整理的总结
    r"|^ *(?:今天|下面|接下来)(?:我们|小编)?(?:就|一起|一同)?来(?:分享|看看|看一看|了解)[^。]{0,40}(?:范文|例文)[,!]"
    r"[^。]{0,4}(?:一起|赶快|欢迎)"
    rf"|^ *欢迎(?:阅读|参考|浏览|查看)[^。,]{{0,6}}本(?:站|网)[^。,]{{0,6}}{_COLLECT}的"
    # [教育局工作总结]由某某文库整理提供
    rf"|^ *[\[《\"][^\[\]《》\"。]{{4,60}}[\]》\"](?:一文)?[是由][^。,]{{1,20}}(?:网|网站|库|站|之家|大全)"
    rf"[^。,局校]{{0,6}}(?:整理|收集|搜集|编辑)[^。,]{{0,4}}(?:提供|发布|分享|推荐)"
)
# Such sentences follow the ones above, or stand alone as a line.
_AFTER = (
    r" *(?:(?:仅供|供)(?:大家|您|你)?(?:参考|学习|借鉴)|(?:衷心)?希望(?:对|能|能够|可以|以上|本文|这些"
    r"|给)[^。]{0,24}(?:有所?帮助|帮助|帮到|参考|喜欢|借鉴)"
    r"|(?:以便|方便)(?:大家|您|你|各位)(?:学习|参考|借鉴|阅读|查阅|使用)"
    r"|欢迎(?:大家|您|你|各位)?(?:前来)?(?:阅读|参考|借鉴|查阅|浏览|收藏|下载|分享|查看)|(?:一起|快|赶快"
    r"|赶紧)来(?:看看|看一看|了解|参考|阅读|学习)"
    r"|(?:更多|想了解)[^。]{0,30}(?:请|敬请|尽在|欢迎|可)(?:关注|点击|访问|继续|浏览|查看|收藏)|(?:祝|愿)(?:大家"
    r"|您|你)[^。]{0,16}(?:如意|顺利|愉快))[^。]{0,24}[。!?]*"
)
# The lead that such sites write before it: 总结是…,不妨坐下来写一份总结吧. 那么总结怎么写呢?
_LEAD = (
    r"(?:怎么写|如何写|该写些什么)[^。,]{0,16}[?]|(?:总结|报告|计划|述职报告|心得|讲话稿|范文)(?:就)?是(?:对|指|把|一种|在|我们)|那么[^。]{0,24}(?:怎么写"
    r"|如何写|要注意|应该|有什么|该怎么|什么样)|不妨|(?:写写|写好|写一份|写份)[^。]{0,12}(?:吧|了)"
    r"|(?:时间|岁月|光阴|时光|日子)(?:过得|飞逝|如|荏苒|稍纵|流逝|在不经意)"
)
# Alone in its line such a sentence must name its readers.
_ALONE = (
    r"(?:希望(?:对|能|能够|可以|以上|本文|这些)[^。]{0,16}(?:大家|您|你)[^。]{0,8}(?:有所?帮助|帮助|参考|借鉴)"
    r"|(?:仅供|供)(?:大家|您|你)?参考[,!]?(?:希望|欢迎)[^。]{0,24}"
    r"|欢迎(?:大家|您|你|各位)(?:阅读|参考|借鉴|查阅|浏览|收藏|下载)[^。指批]{0,12}|欢迎(?:阅读|借鉴|参考)"
    r"|感谢(?:您|你|大家)的?(?:阅读|浏览)[^。]{0,24}"
    r"|(?:感谢|谢谢)(?:您|你|大家|各位)?[^。,]{0,10}(?:阅读|浏览|下载|查看)(?:完|了)?(?:本|这)(?:文|站|篇|资料)[^。]{0,24}"
    r"|欢迎(?:大家|您|你)?(?:阅读|下载|使用|浏览)[本此该](?:文档|资料|范文)[^。]{0,30}"
    r"|希望[本此该](?:文档|资料|范文|篇)[^。,]{0,8}(?:您|你|大家)[^。]{0,20}"
    r"|(?:想了解)?更多[^。,]{0,24}(?:总结|报告|计划|心得|体会|讲话|讲话稿|演讲稿|范文|作文|公文|文章)[^。]{0,8}"
    r"(?:请|敬请|欢迎|尽在|可)(?:继续|持续)?(?:关注|访问|点击|浏览|收藏|查看|登录)[^。局校]{0,16}"
    r"(?:频道|本站|小编|文库|范文|写作|公文网|总结网|文秘)[^。局校]{0,12})[。!]*"
)
_SPEAKS = frozenset(("希望", "欢迎", "歡迎", "感谢", "感謝", "谢谢您", "请关注", "继续关注"))
_LONGEST = 48
_SEVERAL = 3  # sentences in one line
_LEADING = 4  # so many sentences of its own a site writes between 导语: and 小编整理了
_LONGEST_SENTENCE = 400
# A link to another page behind a paragraph: (小编推荐:教育局工作计划).
_RECOMMENDS = (
    r"[ \t]*[(\[](?:(?:小编|编辑|本站|站长|网友|为您|为你)(?:推荐|精选)(?:阅读|文章|范文)?"
    r"|(?:推荐|延伸|相关|扩展)阅读|相关(?:文章|范文|推荐))"
    r" ?: ?[^()《》。]{4,60}[)\]][ \t]*$"
)
_RECOMMENDED = frozenset(
    (
        *("小编推荐", "小編推薦", "编辑推荐", "本站推荐", "网友推荐", "站长推荐", "推荐阅读", "推薦閱讀"),
        *("为您推荐", "为你推荐", "小编精选", "延伸阅读", "相关阅读", "扩展阅读", "相关文章", "相关范文", "相关推荐"),
    )
)
_NOTE = "the site speaking to its readers"
_HINTS = frozenset(
    (
        *("小编", "小編", "本站", "本网站", "网友", "網友", "范文", "範文", "例文", "范本", "範本", "文库", "文庫"),
        *(
            "客服",
            "文秘网",
            "公文网",
            "会员",
            "以上就是",
            "以上便是",
            "以上即是",
            "正在浏览",
            "正在阅读",
            "为大家整理",
            "为您整理",
        ),
        *("整理提供", "整理發布", "整理发布", "整理分享"),
        *("大家整理的", "大家带来", "您提供的", "大家准备的", "精彩文章", "更多精彩", "供大家", "整理的《"),
    )
)
# A school paper has editors; there 小编 must say what only a site says.
_PAPER = lazy_pattern("小编的话|小編的話|[班校社部刊报報园園]的?小[编編]")
_SITE_ONLY = lazy_pattern("范文|仅供|参考|借鉴|有所?帮助|帮到|本站|网")
_ESSAYS = frozenset(("篇1", "篇一", "篇１", "第一篇", "第1篇", "篇2", "篇二", "篇２", "第二篇", "第2篇"))

_GENRE = r"(?:总结|报告|汇报|计划|讲话|发言|心得|体会|演讲|述职|范文|方案|材料|讲?稿|作文|小结|致辞|情况)[^。:]{0,8}$"
_HAN = str.maketrans("123", "一二三")
_ESSAY = r"^[^。\n]{0,40}?(?:第([一二三1-3])篇|篇([一二三1-3]))(?:[ :\]】]+(?P<title>.*)|$)"


@rule("farm-boilerplate", Confidence.SURE, words=_HINTS | _SPEAKS | _ESSAYS | _RECOMMENDED)
def farm_boilerplate(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Sentences in which a sample-essay site speaks to its readers are removed; several essays in one page are flagged.

    The sentence goes, and what follows it in the same vein (希望对您有所帮助!); the report's own sentences around it
    stay. A school paper has editors, too: 校报小编团队 stays.

    >>> print(farm_boilerplate("以下是小编整理的教育局工作总结,仅供参考,希望能帮到您!\\n一年来,我局狠抓落实。"))
    一年来,我局狠抓落实。
    >>> print(farm_boilerplate("校报小编团队整理刊发稿件46篇,欢迎师生投稿。"))
    校报小编团队整理刊发稿件46篇,欢迎师生投稿。
    """
    for line in lines_with(text, _HINTS, evidence.tables):
        yield from _sentences(line, text)
    for line in lines_with(text, _RECOMMENDED, evidence.tables):
        linked = re.search(_RECOMMENDS, fold(line.text))
        if linked:
            whole = linked.start() == 0
            yield Fix(line.start + linked.start(), line.stop if whole else line.end, "", _NOTE)
    for line in lines_with(text, _SPEAKS, evidence.tables):
        words = line.text.strip(SPACE)
        if len(words) <= _LONGEST * _SEVERAL and _takes_leave(fold(words)):
            yield Fix(line.start, line.stop, "", _NOTE)
    yield from _essays(text, lines_with(text, _ESSAYS, evidence.tables))


def _essays(text: str, candidates: list[Line]) -> Iterator[Fix]:
    found: dict[str, Line] = {}
    for line in candidates:
        essay = re.match(_ESSAY, fold(line.text))
        if essay is None:
            continue
        # 第一篇 总论 is a part of a book, 第一篇:工作总结 an essay.
        if essay[1] and essay["title"] and not re.search(_GENRE, essay["title"].strip()):
            continue
        found.setdefault((essay[1] or essay[2]).translate(_HAN), line)
    # Between the first and the second an essay stands; between two lines of a table of contents nothing does.
    if "一" in found and "二" in found and "。" in text[found["一"].end : found["二"].start]:
        yield Fix(found["一"].start, found["一"].end, None, "several essays in one page: split them before use")


def _takes_leave(folded: str) -> bool:
    """Whether a line holds nothing but such sentences, one of which names its readers or the site."""
    if len(folded) <= _LONGEST and re.fullmatch(_ALONE, folded):
        return True
    said = [match[0].strip() for match in re.finditer(_SENTENCE, folded)]
    return (
        len(said) <= _SEVERAL
        and any(re.fullmatch(_ALONE, sentence) for sentence in said)
        and all(re.fullmatch(_ALONE, sentence) or re.fullmatch(_AFTER, sentence) for sentence in said)
    )


def _sentences(line: Line, text: str) -> Iterator[Fix]:
    folded = fold(line.text)
    spans = [match.span() for match in re.finditer(_SENTENCE, folded)]
    gone = [_of_site(folded[slice(*span)]) for span in spans]
    if True in gone and _PAPER.search(text):
        gone = [out and _SITE_ONLY.search(folded, *span) is not None for out, span in zip(gone, spans, strict=True)]
    if True not in gone:
        return
    first = gone.index(True)
    labelled = re.match(rf" *{_LABEL}", folded) is not None and first <= _LEADING
    leads = [index for index in range(first) if re.search(_LEAD, folded[slice(*spans[index])])]
    # What stands between such a lead and the site's sentence is of the lead.
    for index in range(0 if labelled else min(leads, default=first), first):
        gone[index] = True
    for index in range(first + 1, len(spans)):
        sentence = folded[slice(*spans[index])].strip()
        gone[index] = gone[index] or (gone[index - 1] and re.fullmatch(_AFTER, sentence) is not None)
    if all(gone):
        yield Fix(line.start, line.stop, "", _NOTE)
        return
    for span, out in zip(spans, gone, strict=True):
        if out:
            yield Fix(line.start + span[0], line.start + span[1], "", _NOTE)


def _of_site(sentence: str) -> bool:
    if len(sentence) > _LONGEST_SENTENCE:
        return False
    found = re.search(_EDITOR, sentence) or re.search(_SITE, sentence)
    # Inside quotation marks somebody speaks of such a sentence.
    return found is not None and sentence.count('"', 0, found.start()) % 2 == 0
