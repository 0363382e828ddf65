"""What document libraries put around a document: uploader, page thumbnails, the invitation to download."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from edutext.characters import SPACE
from edutext.lines import Line, line_above, line_at, lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import lines_with
from edutext.rules.site.folding import fold
from edutext.rules.site.line_table import Pieces, pieces, trusted_lines
from edutext.rules.site.notices import notices
from edutext.rules.site.page import Item, page

_PAGES = lazy_pattern(r"(?:页数:|总共|文档共|一共)(?:共)?([0-9]{1,4}) ?页?")
_FORMAT = r"\.(?:docx?|pdf|pptx?|wps|rtf|txt)"
_TITLE = lazy_pattern(
    rf"《([^《》]{{4,60}}?)(?:{_FORMAT})?》由会员|(?:文档名称|文档标题|本文标题|文章标题):[ ]?"
    rf"([^:]{{4,60}}?)(?:{_FORMAT})?(?=$|[\n\t ])"
)

_AUTHOR = lazy_pattern("本文作者:([^:]{2,20})$")
_NOTE = "a document library's own line"
_EDITION = lazy_pattern(
    r"(?i)[(（]共?([0-9]{1,4})页[ ,，]?(?:(?:珍藏|精品|完整|精选|收藏|高清|可编辑|可修改)版"
    r"|(?:word|docx?|pdf|pptx?|wps)(?:格式|文档)?[ ,，]?(?:(?:可编辑|可修改|可下载|高清|完整|精品)版?|版))[)）]"
)
_EDITIONS = frozenset(
    f"页{blank}{word}"
    for blank in ("", " ")
    for word in (
        *("珍藏版", "精品版", "完整版", "精选版", "收藏版", "高清版", "可编辑版", "可修改版"),
        *("word", "WORD", "Word", "doc", "DOC", "pdf", "PDF", "ppt", "PPT", "wps", "WPS"),
    )
)
_POINT = lazy_pattern(r"[ \u3000]*([0-9]{1,2})[、.]")
_HINTS = frozenset(
    (
        *("文档", "文檔", "VIP", "由会员", "由會員", "文库", "文庫", "该文", "此文", "上传分享"),
        *(
            "上传用户",
            "上傳用戶",
            "部分文件",
            "信息存储",
            "下载后",
            "下載後",
            "下载前",
            "下载时",
            "付费下载",
            "重复下载",
        ),
        *("特殊说明", "压缩包", "权益所有人", "本站不保证", "下载文件", "下载资源"),
    )
)
_NUMBER = 8  # the number of a point stands in so many characters
# The head of a numbered notice, and what its points speak of.
_HEAD = lazy_pattern(
    r"[\[(]?(?:温馨|友情|特别|重要|下载|版权|使用|网站|本站|文档|付费)?(?:提示|说明|须知|声明|注意事项)[\])]? ?:?"
)
_OF_LIBRARY = lazy_pattern("本站|文档|资源|下载|上传|会员|版权|侵权|压缩|图纸|vip|客服")
_END_OF_SENTENCE = lazy_pattern("[。!?;]")
_FILE = lazy_pattern(rf"([^ .]{{4,80}}){_FORMAT}")
_FILES = frozenset((".doc", ".docx", ".pdf", ".wps", ".DOC", ".PDF"))
_NEAR = 8  # a library shows the file's name within so many lines of the title
_HEADER = 4  # the shortest of the words that a library prints on every page
_WORD_LIST = lazy_pattern(r"[^ ,.。:;()]{1,8}(?: [^ ,.。:;()]{1,8}){1,15}")
_KEYWORDS = lazy_pattern(r"关 ?键 ?[词字] ?:?")


@rule("doc-farm", Confidence.SURE, words=_EDITIONS | _HINTS | _FILES)
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
    found = [_whole_point(text, fix) for fix in notices(text, known, _HINTS, _NOTE, evidence.tables)]
    for fix in found:
        yield fix._replace(meta=_meta(text[fix.start : fix.end]))
    yield from _between(text, found)
    yield from _around(text, found)
    # What says that pages are missing stays for paywall, which knows of the gap.
    cuts = trusted_lines(text, pieces(("paywall",), evidence.tables))
    cut = {item.line.start for item, best in cuts if best == "sure"}
    small = list(_beside(text, found, known, cut))
    yield from small
    yield from _file_names(text, evidence, cut.union(fix.start for fix in (*found, *small)))


def _whole_point(text: str, fix: Fix) -> Fix:
    """`fix` up to the end of its line where it begins a point of the library's notice that goes on in the same vein."""
    line = line_at(text, fix.start)
    rest = fold(text[fix.end : line.end])
    said = [words for words in _END_OF_SENTENCE.split(rest) if words.strip()]
    if fix.start > line.start or not said or not _POINT.match(fold(line.text[:_NUMBER])):
        return fix
    return fix._replace(end=line.stop) if all(map(_OF_LIBRARY.search, said)) else fix


def _beside(text: str, found: list[Fix], known: Pieces, cut: set[int]) -> Iterator[Fix]:
    """Buttons and keywords between other lines of the library, and headers that it prints again and again."""
    items = page(text).items
    gone = {fix.start for fix in found}
    trusted = trusted_lines(text, known)
    small = [item for item, best in trusted if best == "beside" and item.line.start not in gone]
    again: dict[str, list[Item]] = defaultdict(list)
    for item in small:
        again[item.folded].append(item)
    for words, same in again.items():
        if len(same) > 1 and len(words) >= _HEADER:
            yield from (Fix(item.line.start, item.line.stop, "", _NOTE) for item in same)
    for fix in found:
        listed = line_above(text, fix.start)
        label = line_above(text, listed.start) if listed else None
        if (
            listed
            and label
            and _WORD_LIST.fullmatch(listed.text.strip(SPACE))
            and _KEYWORDS.fullmatch(fold(label.text))
        ):
            yield Fix(label.start, listed.stop, "", _NOTE)
    by_number = {item.number: item for item in items}
    buttons = {item.number for item in small}
    for number in [item.number for item in items if item.line.start in gone or item.line.start in cut]:
        for step in (-1, 1):
            near = number + step
            while near in buttons:
                line = by_number[near].line
                yield Fix(line.start, line.stop, "", _NOTE, _meta(line.text))
                buttons.discard(near)
                near += step


def _file_names(text: str, evidence: Evidence, gone: set[int]) -> Iterator[Fix]:
    """The name of the file above the title that it repeats (工作总结.doc, 工作总结), or beside a line that goes."""
    for line in lines_with(text, _FILES, evidence.tables):
        name = _FILE.fullmatch(line.text.strip(SPACE))
        if name is None:
            continue
        number = text.count("\n", 0, line.start)
        if number >= _NEAR:
            continue
        repeated = any(other.text.strip(SPACE) == name[1] for other in lines(text)[: number + _NEAR])
        above = line_above(text, line.start)
        if repeated or line.stop in gone or (above and above.start in gone):
            yield Fix(line.start, line.stop, "", _NOTE, (("title", name[1]),))


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


def _around(text: str, found: list[Fix]) -> Iterator[Fix]:
    """The head of a library's numbered notice, and its other points, where all speak of documents and downloads."""
    gone = {fix.start for fix in found}
    if not any(_POINT.match(fold(text[start : start + _NUMBER])) for start in gone):
        return
    for head, points in _numbered(text):
        others = [line for line in points if line.start not in gone]
        if len(others) == len(points) or not all(_OF_LIBRARY.search(fold(line.text)) for line in others):
            continue
        if head and _HEAD.fullmatch(fold(head.text.strip(SPACE))):
            yield Fix(head.start, head.stop, "", _NOTE)
        yield from (Fix(line.start, line.stop, "", _NOTE) for line in others)


def _numbered(text: str) -> Iterator[tuple[Line | None, list[Line]]]:
    """The lists 1, 2, 3 … of a text, a point a line, each with the line above it."""
    head: Line | None = None
    points: list[Line] = []
    for line in (line for line in lines(text) if line.text.strip(SPACE)):
        match = _POINT.match(fold(line.text[:_NUMBER]))
        number = int(match[1]) if match else 0
        if number == len(points) + 1:
            points.append(line)
            continue
        if points:
            yield head, points
        # A list that begins behind another one has no head; the line above stands in that one.
        head, points = (None, [line]) if number == 1 else (line, [])
    if points:
        yield head, points


def _meta(content: str) -> tuple[tuple[str, str], ...]:
    folded = fold(content)
    pages, title, author = _PAGES.search(folded), _TITLE.search(folded), _AUTHOR.search(folded)
    found = []
    if pages:
        found.append(("pages", pages[1]))
    if title:
        start, end = title.span(title.lastindex or 0)
        found.append(("title", content[start:end]))
    if author:
        found.append(("author", content[slice(*author.span(1))]))
    return tuple(found)
