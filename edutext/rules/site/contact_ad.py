"""Advertisements with a telephone number: 24小时写稿热线, 收购论文联系QQ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.line_table import pieces
from edutext.rules.site.notices import notices

_CALL = lazy_pattern(
    r"^@(?:所有人|全体成员|全體成員|all)[ ,，:：\u3000]*(?:接(?:到)?(?:上级)?通知[:：])?(?:[ \u3000]*(?:\r?\n))?",
    re.MULTILINE,
)
_WORDS = frozenset({"微信", "QQ", "qq", "扣扣", "客服", "代写", "代寫", "收购", "VX", "vx"})


@rule("contact-ad", Confidence.SURE, words=_WORDS)
def contact_ad(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Advertisements of ghost writers, member groups and the site's own telephone numbers are removed.

    The rows stand in data/site_lines.tsv. What an office publishes stays: its telephone for complaints, its address,
    the group of a class.

    >>> print(contact_ad("24小时写稿热线:13800000000 王老师\\n2011年,全县教育工作取得新进展。"))
    2011年,全县教育工作取得新进展。
    >>> print(contact_ad("监督举报电话:0531-80000000,班级QQ群由班主任管理。"))
    监督举报电话:0531-80000000,班级QQ群由班主任管理。
    """
    if "@" in text:
        for match in _CALL.finditer(text):
            yield Fix(match.start(), match.end(), "", "a call to the members of a chat")
    known = pieces(("contact-ad",), evidence.tables)
    yield from notices(text, known, _WORDS, "an advertisement", evidence.tables)
