"""Prompts to scan a code or to follow an account: 扫码使用手机浏览本页内容."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.fields import iso_date
from edutext.rules.site.line_table import Pieces, pieces, trusted_lines
from edutext.rules.site.notices import notices
from edutext.rules.site.page import HEAD, Item, page

_WORDS = frozenset({"朋友圈", "公众号", "公眾號", "二维码", "二維碼", "扫码", "掃碼", "蓝字", "在看", "星标"})
_NOTE = "a prompt of the page"
# 原创 办公室 青禾县第一中学 2022-02-15 18:30: the head of a post, with blanks between its parts
_POSTED = lazy_pattern(
    r"原创 +[^。,;:!?]{2,60}? +"
    r"(?P<date>20[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?: [0-9]{1,2}:[0-9:]{2,5})?)"
    r"(?: *(?:发表于|发布于) ?[^。,;:!?]{2,6})?"
)
_FOOT = 30  # lines below the post: credits, prompts, and titles of others
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
    yield from _posted(text)
    yield from _credits(text, known)


def _posted(text: str) -> Iterator[Fix]:
    """Among the first lines: that the post is the account's own work, who wrote it and when."""
    for item in page(text).short:
        if item.number >= HEAD:
            return
        if item.folded.startswith("原创") and (posted := _POSTED.fullmatch(item.folded)):
            yield Fix(item.line.start, item.line.stop, "", _NOTE, (("published", iso_date(posted["date"])),))


def _credits(text: str, known: Pieces) -> Iterator[Fix]:
    """The last lines of a post: END, and who wrote, edited and checked it; below them only links and prompts."""
    seen = page(text)
    trusted = {item.number for item, _ in trusted_lines(text, known)}
    below: list[Item] = []
    for number, item in zip(range(seen.total - 1, -1, -1), reversed(seen.items), strict=False):
        if item.number != number or not item.folded or len(below) == _FOOT:
            break
        if _END.fullmatch(item.folded):
            above = seen.items[len(seen.items) - len(below) - 2 : len(seen.items) - len(below) - 1]
            if not any(other.number == number - 1 and other.text.isascii() for other in above):  # END of a program
                yield from _foot(item, below[::-1], trusted)
            return
        below.append(item)
    said = takewhile(lambda pair: pair[1] or pair[0].number in trusted, _read(below))
    credits = [(item, credit) for item, credit in said if credit]
    if sum(credit["sign"] not in ":/" for _, credit in credits) > 1:
        yield from (_gone(item, credit) for item, credit in credits)


def _foot(end: Item, below: list[Item], trusted: set[int]) -> Iterator[Fix]:
    """END, where nothing stands below it or a credit or a prompt does, and the credits."""
    if below and not any(credit or item.number in trusted for item, credit in _read(below)):
        return
    yield Fix(end.line.start, end.line.stop, "", _NOTE)
    for item, credit in _read(below):
        if credit:
            yield _gone(item, credit)
        elif item.number not in trusted:
            return


def _read(items: list[Item]) -> list[tuple[Item, re.Match[str] | None]]:
    return [(item, _CREDIT.fullmatch(item.folded)) for item in items]


def _gone(item: Item, credit: re.Match[str]) -> Fix:
    """A fix for a credit, with the metadata that it gives."""
    key = credit.lastgroup and ("source" if credit["source"] else "author" if credit["author"] else "")
    meta = ((key, item.text[slice(*credit.span("name"))]),) if key else ()
    return Fix(item.line.start, item.line.stop, "", _NOTE, meta)
