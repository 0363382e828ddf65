"""What document libraries put around a document: uploader, page thumbnails, the invitation to download."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from edutext.characters import SPACE
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.folding import fold
from edutext.rules.site.line_table import pieces, sure_lines, sure_sentences
from edutext.rules.site.page import lines_with

_PAGES = lazy_pattern(r"(?:页数:|总共|文档共|一共)(?:共)?([0-9]{1,4}) ?页?")
_TITLE = lazy_pattern(r"《([^《》]{4,60}?)(?:\.(?:docx?|pdf|pptx?|wps))?》由会员")

_NOTE = "a document library's own line"
_EDITION = lazy_pattern(r"[(（]([0-9]{1,4})页(?:珍藏版|精品版|完整版|精选版|收藏版)[)）]")
_EDITIONS = ("页珍藏版", "页精品版", "页完整版", "页精选版", "页收藏版")
_POINT = lazy_pattern(r"[ \u3000]*([0-9]{1,2})[、.]")
_HINTS = ("文档", "文檔", "VIP", "由会员", "由會員", "页未读", "頁未讀")


@rule("doc-farm", Confidence.SURE, words=_EDITIONS + _HINTS)
def doc_farm(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Lines of document libraries are removed: uploader, number of pages, thumbnails, invitations to download.

    The rows stand in data/site_lines.tsv. The numbered notice of a library looks like a list of the report: it is
    known by its words, not by its numbers. Attachments of a report (《X.docx》) and its own lists stay.

    >>> print(doc_farm("半年工作总结.docx_第1页\\n亲,该文档总共7页,如果喜欢就下载吧!\\n上半年,我县教育工作稳步推进。"))
    上半年,我县教育工作稳步推进。
    >>> print(doc_farm("附件:1.《教师招聘岗位表.docx》\\n1、加强组织领导。"))
    附件:1.《教师招聘岗位表.docx》
    1、加强组织领导。
    """
    for line in lines_with(text, _EDITIONS, evidence.tables):
        for match in _EDITION.finditer(line.text):
            alone = match[0] == line.text.strip(SPACE)
            start, end = (line.start, line.stop) if alone else (line.start + match.start(), line.start + match.end())
            yield Fix(start, end, "", _NOTE, (("pages", match[1]),))
    known = pieces(("doc-farm",), evidence.tables)
    # A library also speaks in sentences, one a line.
    found = [*sure_lines(text, known, _NOTE), *sure_sentences(text, known, _HINTS, _NOTE, evidence.tables)]
    for fix in found:
        yield fix._replace(meta=_meta(text[fix.start : fix.end]))
    yield from _between(text, found)


def _between(text: str, found: list[Fix]) -> Iterator[Fix]:
    """What stands between two points of a library's numbered notice is a point of it, too."""
    points = sorted(
        {fix.start: (int(match[1]), fix) for fix in found if (match := _POINT.match(text, fix.start))}.items()
    )
    for (_, (low, above)), (_, (high, below)) in pairwise(points):
        missing = [line for line in lines(text[above.end : below.start]) if line.text]
        numbers = [int(match[1]) for line in missing if (match := _POINT.match(line.text))]
        if missing and numbers == list(range(low + 1, high)) and len(numbers) == len(missing):
            yield Fix(above.end, below.start, "", _NOTE)


def _meta(content: str) -> tuple[tuple[str, str], ...]:
    folded = fold(content)
    pages, title = _PAGES.search(folded), _TITLE.search(folded)
    found = []
    if pages:
        found.append(("pages", pages[1]))
    if title:
        found.append(("title", content[title.start(1) : title.end(1)]))
    return tuple(found)
