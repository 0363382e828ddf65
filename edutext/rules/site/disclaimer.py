"""Disclaimers of the site: 来源:网络整理 免责声明:本文仅限学习分享,如产生版权问题,请联系我们及时删除."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import SPACE
from edutext.lines import Line, line_at
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import lines_with
from edutext.rules.site.folding import fold
from edutext.rules.site.page import HEAD, page

# A notice in brackets is one unit, however many sentences it holds.
_SENTENCE = r"[ \t]*[(\[](?=[^()\[\]]*[。!])[^()]{10,400}[)\]][。!]?[ \t]*|[^。!]+[。!]*[)”\"\]]?[ \t]*"
_SOURCE = r" *(?:文章|资料|信息|本文|内容|图文|素材)?来源[:于]? ?([^ \t,。:;]{1,20})[ \t,;。|]*"
_NETWORK = (
    r"[\[(]? *(?:文章|资料|信息|本文|内容|图文|素材|图片)?(?:来源|均来自|来自|源自)[:于]? ?((?:互联)?网络?(?:整理"
    r"|收集|转载|综合|上传)?|百度|互联网(?:整理|收集)?) *[\])。]?"
)
_MAIL = r"[a-z0-9._%+-]{1,40}[@#][a-z0-9.-]{3,40}"
_OPENS = rf"[ *※【\[(注备附:·#.]*(?:(?:投稿|举报|联系|投诉)邮箱: ?{_MAIL}[ ,;|]*)?"
_START = (
    rf"{_OPENS}(?:(?:特别|版权|免责|郑重|严正|重要|法律|网站|本站|侵权|版权与免责|转载)?(?:声明"
    r"|申明)[\])】]? ?[:,]?|免责(?:条款)?|温馨提示[:,]|(?:特别|重要)提示[:,]|版权(?:说明|信息|提示|归属)[:,\])]"
    r"|本(?:站|网站?|平台|号|公众号|库|文库)[^。]|本文(?:来源|来自|源于|内容|仅|版权|系|为|由|是|转载|所|图片|中|纯属|章|观点)|(?:该|此)文(?:观点|章|系|内容|来源)"
    r"|(?:《[^《》]{2,60}》)?一文(?:来源|来自|由)|本?文章(?:来源|来自|源于|版权|内容|系|为|由|仅|均|观点|转载)|文中(?:内容|图片|观点|所有|部分|配图|素材)"
    r"|以上(?:内容|文章|资料|信息|图文|图片|文字|言论|观点)|(?:所有|部分|网站|全部|本页|站内)(?:内容|文章|图片|资料|素材|资源|文档|言论|信息)"
    r"|(?:内容|资料|图片|素材|图|文字|文档|视频|信息|资源"
    r"|图文)(?:均|内容)?(?:来源|来自|源于|源自|取自|转自|由|版权|仅供)|凡本(?:站|网)|凡注明|版权归"
    r"|图源|[本此该]文档(?:内容)?(?:来源|来自|源于|收集)|转载(?:请|须|需|时|本|此)|(?:如|若)(?:有|果|若|遇|涉及|产生|发现|存在|您|侵|本站)?[^。]{0,20}(?:侵权|侵犯|版权"
    r"|著作权|知识产权)|未经(?:本站|本网|授权)[^。]{0,16}(?:不得|禁止|严禁))"
)
_WORDS = (
    r"侵权|侵犯|侵害|侵删|(?:版权|著作权)(?:归|问题|属|争议|纠纷|所有者|方)|不代表(?:本|我|其|平台)|不(?:代表"
    r"|表示)[^。]{0,6}(?:观点|立场)|与本(?:站|网|网站|平台|文|社区|论坛|公众号|号|人)(?:的?(?:立场|观点))?无关|仅代表(?:原?作者|网友|发布者|发表者|个人|投稿人|其)"
    r"|第一时间(?:告知|联系|通知|与|处理|删除)|(?:原创|真实)性|联系(?:我们|本站|客服|站长|管理员|作者|删除)"
    r"|(?:及时|立即|立刻|尽快|予以|马上|进行|做|作)(?:删除|处理|删)|网友(?:上传|投稿|分享|提供|自行)|用户(?:上传"
    r"|投稿|分享|提供|自行)|仅供(?:大家|个人)?(?:学习|参考|交流|研究)|仅限(?:于)?学习|学习(?:和|与)?(?:交流|分享)"
    r"|转载请(?:注明|保留|联系|标明)|不承担|原作者|(?:投稿|举报|联系)邮箱|谢绝转载|保留(?:出处|作者)|注明(?:出处|来源)|(?:商业|非法|其[他它])(?:用途|目的)|图源网|传[递播]更多|未经本(?:站|网|网站|平台)[^。]{0,30}不得"
    r"|本网?站[^。]{0,30}未经[^。]{0,12}(?:许可|授权|同意|允许)[^。]{0,20}(?:不得|禁止|严禁|请勿)[^。]{0,12}(?:转载|复制|摘编|镜像|使用)"
)
# 声明 also heads what a person declares: it needs a word that only a site says.
_DECLARES = r"^[ *※【\[(注:·#.]*(?:声明|申明|郑重声明|特别声明|温馨提示|未经授权|版权(?:说明|信息|提示|归属))"
_OF_SITE = (
    r"原作者|本(?:站|网|平台|号|库)|网络|互联网|网友|用户|联系|删除|侵权|侵犯|转载(?:请|自|此)|不代表|立场"
    r"|信息存储|作者本人"
)
# A source and its owner alone are what an author says: 图片来源于教材第35页,版权属于人民教育出版社.
_CREDITS = (
    rf"{_OPENS}(?:图片|内容|资料|素材|图|图文|文字|视频|(?:文中|部分|以上|所有|全部)[^,。]{{2}}"
    r"|版权归|本文(?:所|中)|本?文章(?:由|系|为|仅))"
)
_IF = rf"{_OPENS}[如若]"
_TELL = r"联系|删除|告知|通知|本[站网]|来[电函信]|致电|邮件|投诉|侵删"
_RULES = r"须遵守|应遵守|应当遵守|(?:不得|严禁|禁止)发布"
# What goes on saying so behind it, to the end of the line.
_GOES_ON = (
    r"原创性|真实性|准确性|完整性|及时性|(?:读者|网友|请您?)[^。]{0,8}(?:自行|仅作|核实)|自行(?:核实|承担|判断)|法律责任"
    r"|第一时间|合法权益|著作权|版权|侵权|侵犯|敬请谅解|(?:谢谢|感谢)[^。]{0,8}(?:合作|支持|理解|配合)|后果自负"
    r"|^ *(?:联系|投诉|举报|投稿|删稿|站长|客服)?(?:e-?mail|邮箱|邮件|qq|电话|微信|方式|联系方式|地址"
    r"|邮箱地址|电子邮箱): ?[^。]{4,60}$"
    r"|^ *谢谢|发(?:送)?邮件(?:至|到)|商业(?:用途|目的|转载)|传[递播]更多|[此本]文出于|删除|信息存储|参考价值|投资建议"
    r"|并不(?:代表|意味)|转载|核实"
)


_NOTE = "a disclaimer"
_HINTS = frozenset(
    (
        *("侵权", "侵權", "版权", "版權", "转载", "轉載", "删除", "刪除", "仅供", "僅供", "免责", "免責"),
        *(
            "本站",
            "不代表",
            "仅代表",
            "僅代表",
            "网友",
            "網友",
            "来自网络",
            "來自網絡",
            "侵删",
            "侵刪",
            "图源",
            "仅提供信息",
        ),
    )
)
_LONGEST_SOURCE = 30
# Behind the title: 教育局工作总结 请勿转载.
_ON_TITLE = lazy_pattern(
    r"(?<=[^ ,。:;]{6}) {1,4}[\[(]?(?:未经(?:授权|许可|允许),? ?)?(?:请勿|谢绝|严禁|禁止|不得)(?:擅自|任意)?"
    r"(?:转载|复制|转发|抄袭)[\])]?[!。]?"
)
# The head of a numbered notice, and the number of its point.
_NOTICE_HEAD = lazy_pattern(r"[ ※*【\[]*(?:版权|免责|侵权|特别|温馨|郑重|网站|本站)(?:提示|声明|说明|申明)[】\] :]*")
_POINT = lazy_pattern(r" *(?:[0-9]{1,2} ?[.、)]|[(][0-9]{1,2}[)]) ?")


@rule("disclaimer", Confidence.SURE, words=_HINTS)
def disclaimer(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Disclaimers of the site are removed; a source that they name goes to the metadata.

    A sentence goes when it opens like one (免责声明, 本站, 如有侵权) and says what they say (联系删除, 不代表本站观点),
    alone in its line or behind the report's last sentence. A report on copyright stays.

    >>> print(disclaimer("推动教育高质量发展。\\n来源:互联网 免责声明:仅供学习交流,如涉及版权,我们将立即删除。"))
    推动教育高质量发展。
    <BLANKLINE>
    >>> print(disclaimer("增强版权意识,未经授权不得转载学生作品。"))
    增强版权意识,未经授权不得转载学生作品。
    """
    yield from _numbered(text)
    for item in page(text).items[:HEAD]:
        if "载" in item.folded and item.number < HEAD and (hint := _hint(item.folded)):
            yield Fix(item.start + hint, item.line.end, "", _NOTE)
    brief = (item for item in page(text).short if len(item.text) <= _LONGEST_SOURCE)
    sources = {item.line for item in brief if "源" in item.folded or "自" in item.folded}
    for line in sorted(sources.union(lines_with(text, _HINTS, evidence.tables))):
        content = line.text.rstrip(SPACE)
        folded = fold(content)
        network = re.fullmatch(_NETWORK, folded.strip()) if len(folded) <= _LONGEST_SOURCE else None
        if network:
            yield Fix(line.start, line.stop, "", _NOTE, (("source", network[1]),))
            continue
        gone: list[Fix] = []
        end = 0
        left = False
        for match in re.finditer(_SENTENCE, folded):
            source = re.match(_SOURCE, match[0])
            body = match[0][source.end() :] if source else match[0]
            follows = gone and end == match.start() and re.search(_GOES_ON, match[0])
            if not (_says(body) or _says(match[0]) or follows):
                left = left or bool(match[0].strip())
                continue
            meta = (("source", content[match.start() :][source.start(1) : source.end(1)]),) if source else ()
            end = match.end()
            gone.append(Fix(line.start + match.start(), line.start + end, "", _NOTE, meta))
        if gone and not left:
            yield Fix(line.start, line.stop, "", _NOTE, tuple(pair for fix in gone for pair in fix.meta))
        else:
            yield from gone


def _hint(folded: str) -> int:
    """Where the site's words begin behind a title; 0 where there are none."""
    match = _ON_TITLE.search(folded)
    return match.start() if match and match.end() == len(folded) and "内部" not in folded else 0


def _numbered(text: str) -> Iterator[Fix]:
    """A heading such as 版权提示 with the numbered points below it, all of which are disclaimers."""
    for head in page(text).short:
        if len(head.text) > _LONGEST_SOURCE or not _NOTICE_HEAD.fullmatch(head.folded):
            continue
        points: list[Line] = []
        said = True
        end = head.line.stop
        while said and end < len(text):
            line = line_at(text, end)
            point = _POINT.match(fold(line.text[:_LONGEST_SOURCE]))
            if point is None:
                break
            points.append(line)
            said = all(map(_says, re.findall(_SENTENCE, fold(line.text[point.end() :]).strip())))
            end = line.stop
        if points and said:
            yield from (Fix(line.start, line.stop, "", _NOTE) for line in (head.line, *points))


def _says(sentence: str) -> bool:
    if len(sentence) > 400 or not re.match(_START, sentence) or not re.search(_WORDS, sentence):
        return False
    # 如有侵权,学校将追究责任: what a school says; a site wants to hear of it.
    if (re.match(_IF, sentence) and not re.search(_TELL, sentence)) or re.search(_RULES, sentence):
        return False
    ambiguous = re.match(_DECLARES, sentence) or re.match(_CREDITS, sentence)
    return not ambiguous or re.search(_OF_SITE, sentence) is not None
