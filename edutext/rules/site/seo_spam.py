"""Keyword lines of a hijacked page: 网上棋牌开户-网上棋牌官网-棋牌游戏大全-某县人民政府."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from edutext.characters import SPACE
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.site.folding import fold
from edutext.rules.site.hijack_titles import is_title
from edutext.rules.site.page import Item, page
from edutext.rules.site.spam import LONGEST, Part, Words, is_crowd, keywords, mentioned, parts, punctuated, words

_NOTE = "keywords of a hijacked page"
_EDGE = 6  # titles stand within so many lines of the head or the foot of a page
_JOINED = 3
# What a clause of the report says that names a platform: 各校依托星空平台开展教学.
_REPORTED = lazy_pattern(
    "依托|通过|利用|使用|各校|学[生校]|教[师育]|全[县市区校]|我[县市区校局]|开展|建设|工作|人数|推广"
)
_LONE = 40  # a line of one keyword and a host's name is no longer
# What makes a lone keyword plain, where nothing else stands in the line: 欧亿体育app下载.
_PLAIN = lazy_pattern(r"app|下载|官网|官方网站|登[录陆入]|注册|开户|入口|网址")


# The links of a spider pool, which its own template names.
_POOL = lazy_pattern(r"主站蜘蛛池[^。]{0,240}|(?:本站|友情)?蜘蛛池(?:模板|程序|链接|友链)?:[^。]{0,240}\|[^。]{0,240}")


@rule("seo-spam", Confidence.SURE)
def seo_spam(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Lines of gambling, pornography and other keywords are removed.

    Such a line has no punctuation and holds two keywords or more, set apart by dashes, strokes or blanks; the name of
    the true host in it goes to the metadata. A sentence is never deleted because of a word: 体育彩票公益金, 棋牌社团
    and 澳门回归 stay.

    >>> print(seo_spam("网上棋牌开户-网上棋牌官网-青禾县人民政府\\n青禾县教育局2018年工作要点"))
    青禾县教育局2018年工作要点
    >>> print(seo_spam("学校开设围棋、象棋等棋牌社团。"))
    学校开设围棋、象棋等棋牌社团。
    """
    known = words(evidence.tables)
    whole = page(text)
    if not mentioned(whole.words, evidence.tables):
        return
    for item in whole.items:
        if len(item.text) <= LONGEST and not punctuated(item.text):
            edge = item.number < _EDGE or item.number >= whole.total - _EDGE
            yield from _line(item, text, known, edge=edge)
    yield from _before(whole.items[0], known)
    for item in whole.tailed[-1:]:
        if item.number == whole.total - 1:
            yield from _behind(item, known)


def _line(item: Item, text: str, known: Words, *, edge: bool) -> Iterator[Fix]:
    content = item.text
    folded = item.folded or fold(content)
    if _POOL.fullmatch(folded) or is_crowd(folded, known) or (edge and (is_title(folded) or _joined(folded, known))):
        yield Fix(item.line.start, item.line.stop, "", _NOTE, _site(parts(folded, known), content))
        return
    if not (known.sure.search(folded) or known.with_shape.search(folded)):
        return
    found = parts(folded, known)
    count = keywords(found)
    if count < 2 and not (count and (_lone(found, folded, known) or (len(found) > 1 and text.count(content) > 1))):
        return
    title = next((part for part in found if part.kind == "title"), None)
    if title is not None and text.count(content[title.start : title.end]) == 1:
        # The only place where the report's own title stands.
        yield Fix(item.start, item.start + title.start, "", _NOTE, _site(found, content))
        yield Fix(item.start + title.end, item.start + len(content), "", _NOTE)
    else:
        yield Fix(item.line.start, item.line.stop, "", _NOTE, _site(found, content))


def _joined(folded: str, known: Words) -> bool:
    """Whether everyday words that keyword lines hold are joined as no report joins them: 学历提升_自考本科_专升本."""
    if folded.count("_") < _JOINED - 1:
        return False
    return sum(part.kind in ("beside", "keyword") for part in parts(folded, known)) >= _JOINED


def _lone(found: list[Part], folded: str, known: Words) -> bool:
    """Whether a line is one keyword that is plain by itself, with nothing but a host's name beside it."""
    plain = known.sure.search(folded) or known.brand.search(folded)
    return bool(plain and _PLAIN.search(folded)) and len(folded) <= _LONE and all(part.kind for part in found)


def _before(item: Item, known: Words) -> Iterator[Fix]:
    """Keywords before the first words of the report, in one line with them."""
    shown = item.text[:LONGEST]
    if not punctuated(shown):
        return
    folded = fold(shown)
    taken = list(
        takewhile(
            lambda part: (
                part.kind == "host" or (part.kind == "keyword" and not _REPORTED.search(folded, part.start, part.end))
            ),
            parts(folded, known),
        )
    )
    if keywords(taken) >= 2:
        end = taken[-1].end
        while end < len(shown) and shown[end] in SPACE + "-_|—":
            end += 1
        yield Fix(item.start, item.start + end, "", _NOTE, _site(taken, shown))


def _behind(item: Item, known: Words) -> Iterator[Fix]:
    """Keywords behind the last full stop of the report, in one line with it."""
    for at, rest in item.tails[-1:]:
        found = parts(rest, known)
        count = keywords(found)
        if count >= 2 or (count == 1 and len(found) == 1 and _PLAIN.search(rest)):
            yield Fix(item.start + at, item.line.end, "", _NOTE, _site(found, item.text[at:]))


def _site(found: list[Part], shown: str) -> tuple[tuple[str, str], ...]:
    host = next((part for part in found if part.kind == "host" and shown[part.end - 2 : part.end] != "官网"), None)
    return (("site", shown[host.start : host.end]),) if host else ()
