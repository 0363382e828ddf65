"""Prompts to scan a code or to follow an account: 扫码使用手机浏览本页内容."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.rules.site.line_table import pieces, sure_lines, sure_sentences

_HINTS = ("朋友圈",)
_NOTE = "a prompt of the page"


@rule("qr-prompt", Confidence.SURE, words=_HINTS)
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
    yield from sure_lines(text, known, _NOTE)
    yield from sure_sentences(text, known, _HINTS, _NOTE, evidence.tables)
