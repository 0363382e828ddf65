"""A text that breaks off in the middle of its last sentence."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import HAN
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_PAUSE = "，,、“‘（(《"  # no text ends in one of these
_INSIDE = lazy_pattern(f"[{HAN}0-9%”）)》][，,；;。]")
_NO_SENTENCE = lazy_pattern(
    r"[|｜_]|https?:|^\s*(?:附件?|附表|抄送|抄报|主送|来源|联系|电话|地址|作者|编辑|审核|关键词|标签|分享|版权)"
    r"|(?:联系人|电话|传真|邮编|邮箱)[：:][^。]{0,60}$"
    r"|感谢[您你]|[您你](?:可能|也许|还)|本站|扫码|点击|关注我们"
)

# What hangs behind the last full stop may be a link or a button: 附件名单, 阅读全文 下一页.
_LABEL = lazy_pattern(
    r"[^，,；;、：:]{0,16}(?:附件|附表|附图|名单|表格|文件|文档|下载|阅读|全文|原文|详情|查看|打印|关闭|返回|首页|更多|上一[页篇]|下一[页篇]|链接|图片"
    r"|视频|收藏|分享|评论|网站?|登录|注册|客户端|公众号|二维码|导航|热线|版权所有)[0-9]{0,4}"
)

# The teaser of a list of pages shows so much of a text and dots: in one line, or below the title.
_DOTS = lazy_pattern(
    r"(?<![.…])(\.{3}|\.{6}|…{1,2})[ \t]*(?:[\[【(（<]?(?:详细|详情|全文|更多|阅读全文|查看更多|查看全文)[\]】)）>]*)?$"
)
_BUTTON = 12
_ONE_ELLIPSIS = ("...", "…")  # cut off by the page; an author writes two
_TEASER, _TEASER_LINES = 30, 2
# Behind such a word a sentence goes on, and behind a clause as short as 先后.
_GOES_ON = lazy_pattern(
    "(?:[，,](?:[^，,]{1,3}|[^，,]*(?:先后|并|和|与|及|对|把|将|从|为|以|向|由|按照|根据|围绕|通过|进一步|不断|积极|切实|着力|大力"
    "|全面|深入|认真|共|约|达|[0-9]|的)))$"
)
_SENTENCES = 2  # a text with as many full stops closes its sentences; a caption or a note may not
_PROSE = 20  # the shortest last line that is taken for a sentence; signatures and dates are shorter


@rule("truncated", Confidence.LIKELY)
def truncated(text: str, evidence: Evidence) -> Iterator[Fix]:
    """A text that ends in the middle of a sentence is flagged: its end is missing.

    >>> from edutext import clean
    >>> text = "工作有序推进。成效明显。全年发放助学金1208人次，资助率达到100%，并对家庭经济困"
    >>> [flag.text for flag in clean(text, rules=(truncated,)).flags]
    ['并对家庭经济困']

    A signature, a heading or a line of contacts ends without a mark too:

    >>> clean("各校要认真贯彻执行。\\n青禾县教育局\\n2019年3月5日", rules=(truncated,)).flags
    ()
    """
    content = text.rstrip()
    line = content[max(content.rfind("\n"), content.rfind("\r")) + 1 :]
    if len(line.strip()) < _PROSE:
        return
    dots = _DOTS.search(line) if "…" in line[-_BUTTON:] or "..." in line[-_BUTTON:] else None
    if dots:
        if not _is_teaser(content, line[: dots.start()], dots[1]):
            return
        line = line[: dots.start()]
    else:
        in_a_word = line[-1].isalnum() or line[-1] in "%％"
        if not (line[-1] in _PAUSE or (in_a_word and text.count("。") >= _SENTENCES)):
            return
    behind = line[max(line.rfind(sign) for sign in "。！？!?") + 1 :]
    if text.count(behind) > 1:
        return  # what hangs behind other paragraphs, too, is no sentence that breaks off
    if _INSIDE.search(line) and not _NO_SENTENCE.search(line) and not _LABEL.fullmatch(behind.strip()):
        start = max(line.rfind(sign, 0, len(line) - 1) for sign in "，,；;。！？!?") + 1
        yield Fix(
            content.rindex(line) + start,
            len(content),
            None,
            "the text breaks off here; look for the rest in the source",
        )


def _is_teaser(content: str, shown: str, dots: str) -> bool:
    """Whether dots stand for what the page does not show, and not for what the author leaves unsaid."""
    few = len([line for line in lines(content) if line.text]) <= _TEASER_LINES
    cut = len(shown) >= _TEASER if dots in _ONE_ELLIPSIS else _GOES_ON.search(shown) is not None
    return few and cut
