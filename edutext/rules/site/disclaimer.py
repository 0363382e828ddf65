"""Disclaimers of the site: 来源:网络整理 免责声明:本文仅限学习分享,如产生版权问题,请联系我们及时删除."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import SPACE
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.rules.site.folding import fold
from edutext.rules.site.page import lines_with, page

_SENTENCE = r"[^。!]+[。!]*[)”\"\]]?[ \t]*"
_SOURCE = r" *(?:文章|资料|信息|本文|内容|图文|素材)?来源[:于]? ?([^ \t,。:;]{1,20})[ \t,;。|]*"
_NETWORK = (
    r"[\[(]? *(?:文章|资料|信息|本文|内容|图文|素材|图片)?(?:来源|均来自|来自|源自)[:于]? ?((?:互联)?网络?(?:整理"
    r"|收集|转载|综合|上传)?|百度|互联网(?:整理|收集)?) *[\])。]?"
)
_START = (
    r"[ *※【\[(注:·#.]*(?:(?:特别|版权|免责|郑重|严正|重要|法律|网站|本站|侵权|版权与免责|转载)?(?:声明"
    r"|申明)[\])】]? ?[:,]?|免责(?:条款)?|温馨提示[:,]|版权说明[:,]"
    r"|本(?:站|网站?|平台|号|公众号|库|文库)[^。]|本文(?:来源|来自|内容|仅|版权|系|为|由|转载|所|图片|中|纯属|章)"
    r"|(?:《[^《》]{2,60}》)?一文(?:来源|来自|由)|本?文章(?:来源|来自|版权|内容|系|为|仅|均)"
    r"|以上(?:内容|文章|资料|信息|图文|图片)|部分(?:内容|文章|图片|资料|素材)|(?:内容|资料|图片|素材"
    r"|图文)(?:均)?(?:来源|来自|源于|由)|凡本(?:站|网)|凡注明"
    r"|转载(?:请|须|需|时|本)|(?:如|若)(?:有|果|若|遇|涉及|产生|发现|存在|您|侵|本站)?[^。]{0,20}(?:侵权|侵犯|版权"
    r"|著作权|知识产权)|未经(?:本站|本网|授权)[^。]{0,8}(?:不得|禁止|严禁))"
)
_WORDS = (
    r"侵权|侵犯|侵害|侵删|(?:版权|著作权)(?:归|问题|属|争议|纠纷|所有者|方)|不代表(?:本|我|其|平台)|不(?:代表"
    r"|表示)[^。]{0,6}(?:观点|立场)|与本(?:站|网|平台|文)无关|联系(?:我们|本站|客服|站长|管理员|作者|删除)"
    r"|(?:及时|立即|立刻|尽快|予以|马上|进行|做|作)(?:删除|处理|删)|网友(?:上传|投稿|分享|提供|自行)|用户(?:上传"
    r"|投稿|分享|提供|自行)|仅供(?:大家|个人)?(?:学习|参考|交流|研究)|仅限(?:于)?学习|学习(?:和|与)?(?:交流|分享)"
    r"|转载请(?:注明|保留|联系|标明)|不承担|原作者|(?:投稿|举报|联系)邮箱|谢绝转载|保留(?:出处|作者)|注明(?:出处|来源)"
)
# 声明 also heads what a person declares: it needs a word that only a site says.
_DECLARES = r"^[ *※【\[(注:·#.]*(?:声明|申明|郑重声明|特别声明|温馨提示|未经授权)"
_OF_SITE = r"原作者|本(?:站|网|平台|号|库)|网络|互联网|网友|用户|联系|删除|侵权|侵犯|转载(?:请|自)|不代表|立场"


_NOTE = "a disclaimer"
_HINTS = (
    *("侵权", "侵權", "版权", "版權", "转载", "轉載", "删除", "刪除", "仅供", "僅供", "免责", "免責"),
    *("本站", "不代表", "网友", "網友", "来自网络", "來自網絡"),
)
_LONGEST_SOURCE = 30


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
            follows = gone and end == match.start() and re.search(_WORDS, match[0]) and re.search(_OF_SITE, match[0])
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


def _says(sentence: str) -> bool:
    if len(sentence) > 240 or not re.match(_START, sentence) or not re.search(_WORDS, sentence):
        return False
    return re.match(_DECLARES, sentence) is None or re.search(_OF_SITE, sentence) is not None
