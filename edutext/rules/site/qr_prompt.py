"""Prompts to scan a code or to follow an account: 扫码使用手机浏览本页内容."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.line_table import Pieces, pieces, trusted_lines
from edutext.rules.site.notices import notices
from edutext.rules.site.page import page

_WORDS = ("朋友圈", "公众号", "公眾號", "二维码", "二維碼", "扫码", "掃碼", "蓝字", "在看", "星标")
_NOTE = "a prompt of the page"
_END = lazy_pattern(r"[ (\[*.~—_·•]*(?:the )?end[ )\].!*~—_·•]*|[(—·•\[* ]+完[)—·•\]* ]+")
# 来源 | 青禾教育: who made the post, with a stroke behind the label
_CREDIT = lazy_pattern(
    r"(?:(?P<source>来源|转自|转载自)|(?P<author>作者|撰稿|撰文|文字|供稿|文)|编辑|责编|责任编辑|美编|排版|制作|校对|校审"
    r"|审核|审校|初审|复审|终审|一审|二审|三审|主编|监制|监审|总监制|值班编辑|执行编辑|编审|签发|图片|摄影|摄像|配图|图|图文"
    r"|文/图|图/文|供图|视频|剪辑|设计|海报|策划|统筹|播音|朗诵|音频|素材|投稿)"
    r" ?(?P<sign>[|丨｜│/:]) ?(?P<name>[^。,;!?]{1,30})"
)


@rule("qr-prompt", Confidence.SURE, words=_WORDS)
def qr_prompt(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Prompts to scan a code, to follow an account or to pass the page on are removed.

    The rows stand in data/site_lines.tsv. What a school asks of its visitors (扫码登记入校) and what a report counts
    (公众号推送32条) stays.

    >>> print(qr_prompt("扫码使用手机浏览本页内容\\n市教育局召开重点工作调度会。"))
    市教育局召开重点工作调度会。
    >>> print(qr_prompt("来访人员须扫码登记入校,公众号推送信息32条。"))
    来访人员须扫码登记入校,公众号推送信息32条。
    """
    known = pieces(("qr-prompt",), evidence.tables)
    yield from notices(text, known, _WORDS, _NOTE, evidence.tables)
    yield from _credits(text, known)


def _credits(text: str, known: Pieces) -> Iterator[Fix]:
    """The last lines of a post: END, and who wrote, edited and checked it."""
    seen = page(text)
    trusted = {item.number for item, _ in trusted_lines(text, known)}
    found: list[Fix] = []
    strokes = 0
    for number, item in zip(range(seen.total - 1, -1, -1), reversed(seen.items), strict=False):
        if item.number != number or not item.folded:
            break
        credit = _CREDIT.fullmatch(item.folded)
        end = _END.fullmatch(item.folded)
        if not (credit or end or number in trusted):
            break
        strokes += credit is not None and credit["sign"] not in ":/"
        meta: tuple[tuple[str, str], ...] = ()
        if credit and credit.lastgroup:
            key = "source" if credit["source"] else "author" if credit["author"] else ""
            meta = ((key, item.text[slice(*credit.span("name"))]),) if key else ()
        if credit or end:
            found.append(Fix(item.line.start, item.line.stop, "", _NOTE, meta))
        if end:
            yield from found
            return
    if strokes > 1:
        yield from found
