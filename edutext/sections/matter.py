"""What stands around the numbered part of a report: title, salutation, table of contents, annexes, signature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edutext.characters import COLON, SPACE, STOP
from edutext.lines import Line
from edutext.patterns import lazy_pattern
from edutext.sections.headings import Heading


@dataclass(frozen=True, slots=True)
class Matter:
    """A part without a number that begins with the paragraph `index`."""

    index: int
    kind: str
    title: str
    body_index: int
    """The paragraph that its text begins with; `index` itself where it has no heading of its own."""


_TITLE = 50  # the longest title of 120 official documents has 48 characters
_SENTENCE_END = lazy_pattern(f"[{STOP}{COLON}，,、][”’」』）)]?$")
_DOCUMENT_TYPE = lazy_pattern(
    "(?:报告|報告|总结|總結|意见|意見|方案|规划|規劃|计划|計劃|通知|办法|辦法|条例|條例|要点|要點|讲话|講話|决定|決定|规定|規定"
    "|细则|細則|纲要|綱要|公报|公報|公告|安排|打算|谋划|汇报|匯報|制度|章程|函|令|回顾|回顧|建议|議案|致辞|致詞|要求|体会)"
    "(?:[（(][^（）()]{1,20}[）)])?$"
)
_BYLINE = lazy_pattern(
    r"^(?:——|--|[（(\[<]|[0-9〇零一二三四五六七八九]{4}年[^，。]{0,40}(?:会议上|會議上|[日号過过布])$"
    rf"|[^，。]{{0,20}}(?:市长|省长|州长|县长|区长|局长|厅长|校长|主席|主任|部長|局長)[{SPACE}]?[\u4e00-\u9fff·{SPACE}]{{2,16}}$)"
)
_SALUTATION = lazy_pattern(
    "^(?:尊敬的|各位|同志们|同志們|老师们|同学们|女士们|[^。！？；!?;]{0,60}"
    "(?:代表|委员|委員|同志|领导|領導|政府|[省市县區区镇乡]委|党委|教委|局|厅|廳|处|處|部|校|學|院|室|会|會|单位|單位|机构|機構|部门|部門))"
    f"[^。！？；!?;]{{0,40}}[{COLON}]$"
)
_CONTENTS = lazy_pattern(f"^(?:目[{SPACE}]{{0,4}}[录錄次](?:/提[纲綱])?[{COLON}]?|提[纲綱][{COLON}])(?:…|\\.){{0,12}}$")
_LEADERS = lazy_pattern(f"[{SPACE}….·．]*[0-9]*[{SPACE}]*$")
_ANNEX = lazy_pattern(
    rf"^附[{SPACE}]?[件錄录表][{SPACE}]?[0-9０-９一二三四五六七八九十]{{0,3}}[{COLON}.．、{SPACE}]{{0,3}}"
    "([^。！？；]{0,40})$"
)
_GLOSSARY = lazy_pattern(
    "^(?:[^。，]{0,24}(?:名词|名詞|词语|用语|术语|術語)(?:解释|解釋|注释|註釋|说明|說明)(?:[和及][^。，]{0,4}[说說]明)?"
    f"|《[^》]{{2,24}}》(?:注释|注解|有关说明)|注释|註釋)[{COLON}]?$"
)
_DATE = lazy_pattern(
    rf"^[（(]?(?:中[华華]民[国國])?(?:[0-9]{{2,4}}|[〇○零一二三四五六七八九]{{4}}|[0-9]{{0,2}}[xX×*＊]{{2,4}})[{SPACE}]?年[{SPACE}]?"
    rf"[0-9一二三四五六七八九十xX×*＊]{{1,3}}[{SPACE}]?月(?:[{SPACE}]?[0-9一二三四五六七八九十xX×*＊]{{1,3}}[{SPACE}]?日)?[）)]?$"
)
_NOTE = lazy_pattern("^[（(][^（）()]{2,30}[）)]$")
_SIGNER = 30  # a signer is a name, not a sentence


def contents(paragraphs: Sequence[Line], found: Sequence[Heading]) -> Matter | None:
    """The table of contents: behind its word, or known by headings without text that all come back. None without one.

    `body_index` is the paragraph behind it.
    """
    if not found:
        return None
    named = next((i for i in range(found[0].index) if _CONTENTS.match(paragraphs[i].text.strip())), None)
    keys = [_key(heading) for heading in found]
    again = next((i for i in range(1, len(keys)) if keys[i] == keys[0]), 0)
    if named is None:
        if again < 2 or not _adjacent(paragraphs, found[:again]):
            return None
        return Matter(found[0].index, "toc", "", _behind(paragraphs, found[again - 1].index))
    if again:
        last = found[again - 1].index
    else:
        last = named
        while last + 1 < len(paragraphs) and _entry(paragraphs[last + 1].text):
            last += 1
    return Matter(named, "toc", paragraphs[named].text.strip(), _behind(paragraphs, last))


def _key(heading: Heading) -> tuple[int, str, int, str]:
    marker = heading.marker
    return marker.rank, marker.prefix, marker.value, _LEADERS.sub("", "".join(heading.title.split()))


def _adjacent(paragraphs: Sequence[Line], entries: Sequence[Heading]) -> bool:
    """Whether nothing but blank lines stands between the entries."""
    indices = {heading.index for heading in entries}
    between = range(entries[0].index, entries[-1].index)
    return all(index in indices or not paragraphs[index].text.strip() for index in between)


def _entry(line: str) -> bool:
    """Whether a line can be one of a table of contents: empty, or short and without the end of a sentence."""
    words = line.strip()
    return len(words) <= _TITLE and (not words or not _SENTENCE_END.search(words) or set(words) <= {"…", "."})


def _behind(paragraphs: Sequence[Line], index: int) -> int:
    """The first paragraph behind the entry at `index`, and behind a line of dots that closes the table."""
    index += 1
    while index < len(paragraphs) and not paragraphs[index].text.strip(" \t\u3000….·"):
        index += 1
    return index


def first_text(paragraphs: Sequence[Line], start: int, stop: int) -> int:
    """The first of the paragraphs [start, stop) that is neither blank nor short: where titles end; else `stop`."""
    texts = (i for i in range(start, stop) if paragraphs[i].text.strip() and not short(paragraphs[i].text))
    return next(texts, stop)


def front(paragraphs: Sequence[Line], start: int, stop: int) -> list[Matter]:
    """Title, salutation and text among the paragraphs [start, stop), which stand before the first heading."""
    found: list[Matter] = []
    index = start
    while index < stop and (not paragraphs[index].text.strip() or short(paragraphs[index].text)):
        index += 1
    block = [i for i in range(start, index) if paragraphs[i].text.strip()]
    if block:
        found.append(Matter(start, "title", _title([paragraphs[i].text.strip() for i in block]), index))
    while index < stop:
        words = paragraphs[index].text.strip()
        salutes = all(part.kind != "salutation" for part in found) and _SALUTATION.match(words) is not None
        kind = "salutation" if salutes else "body"
        if words and (not found or kind != found[-1].kind):
            found.append(Matter(index, kind, words.rstrip(COLON) if salutes else "", index))
        index += 1
    return found


def short(line: str) -> bool:
    """Whether a line is short and no sentence, nor the head of one."""
    words = line.strip()
    return len(words) <= _TITLE and not _SENTENCE_END.search(words)


def byline(words: str) -> bool:
    """Whether a line of the head says when and where a report was given, or by whom."""
    return _BYLINE.match(words) is not None or _DATE.match(words) is not None


def _title(block: list[str]) -> str:
    """The line of the block that names a kind of document, the longest of several; else the first that is no byline."""
    own = [words for words in block if not byline(words)]
    named = [words for words in own if _DOCUMENT_TYPE.search(words)]
    return max(named, key=len) if named else (own or block)[0]


def annexes(paragraphs: Sequence[Line], after: int) -> list[Matter]:
    """The annexes behind the paragraph `after`: 附件1 with its title, and the glossary of a work report."""
    found: list[Matter] = []
    for index in range(after, len(paragraphs)):
        words = paragraphs[index].text.strip()
        annex = _ANNEX.match(words) if words.startswith("附") else None
        if annex is None and not _GLOSSARY.match(words):
            continue
        if annex is None and found and found[-1].body_index > index:
            continue
        title_at = index if annex is None or annex[1] else _next(paragraphs, index)
        title = (annex[1] or _short_title(paragraphs, title_at)) if annex else words.rstrip(COLON)
        found.append(Matter(index, "annex", title.strip(), title_at + 1 if title else index + 1))
    return found


def _next(paragraphs: Sequence[Line], index: int) -> int:
    """The next paragraph with text, or `index` itself where none follows."""
    following = (i for i in range(index + 1, len(paragraphs)) if paragraphs[i].text.strip())
    return next(following, index)


def _short_title(paragraphs: Sequence[Line], index: int) -> str:
    words = paragraphs[index].text.strip()
    return words if short(words) and not words.startswith("附") else ""


def signature(paragraphs: Sequence[Line], after: int, stop: int) -> Matter | None:
    """Signer and date at the end of the paragraphs [after, stop); None where no date closes them."""
    texts = [(index, paragraphs[index].text.strip()) for index in range(max(after, stop - 20), stop)]
    filled = [(index, words) for index, words in texts if words]
    while filled and _NOTE.match(filled[-1][1]) and not _DATE.match(filled[-1][1]):
        filled.pop()
    if not filled or not _DATE.match(filled[-1][1]):
        return None
    first, title = filled[-1][0], ""
    for index, words in reversed(filled[:-1]):
        if len(words) > _SIGNER or _SENTENCE_END.search(words):
            break
        first, title = index, words
    return Matter(first, "signature", title, first)
