"""Tags of forums around text: [size=3][b]二、强化管理[/b][/size]."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.lines import beside
from edutext.patterns import lazy_pattern

_NAMES = (
    "b|i|u|s|p|size|color|font|face|align|center|left|right|url|img|email|quote|list|table|tr|td|backcolor|float"
    "|indent|hide|free|attach|attachimg|media|flash|strike|sup|sub|h[1-6]|highlight|shadow|glow|fly|move"
)
_TAG = lazy_pattern(rf"(?i)\[(?P<closes>/?)(?P<name>{_NAMES})(?:=[^\[\]\r\n]{{1,200}})?\]")
# What such a pair holds is no text: the address of a picture, the number of a file.
_ADDRESS = lazy_pattern(r"(?i)[ \r\n]{0,2}(?:https?:/|\.{0,2}/|www\.)?[!-Z\\^-~]{1,300}[ \r\n]{0,2}")
# An address runs into the tag behind it, so that only both together can be replaced.
_ENDS_IN_ADDRESS = lazy_pattern(r"(?i)(?:https?://|ftp://|www\.|[a-z0-9._-]{1,40}@)[!-Z\\^-~]{1,300}\Z")
_LONGEST = 340  # characters of such an address
_HOLDS_ADDRESS = frozenset(("img", "attach", "attachimg", "media", "flash"))
_ITEM = "[*]"
_ABOUT = lazy_pattern(
    "(?i)UBB|BBCode|Discuz|(?:论坛|論壇)(?:代码|代碼|标签|標籤|标记|標記|语法|語法)|(?<!贴)标签|標籤|[输輸鍵键]入"
    "|[用写寫加把将將是成][“‘「`]?\\Z|\\A[”’」`]?(?:表示|代表|[可能就][以会會]?(?:加粗|[显顯]示|[变變]))"
)
_NEAR = 60  # characters of a line in which a lesson says what it shows


def forum_tags(text: str) -> Iterator[tuple[int, int, str]]:
    """The spans of forum tags that open and close around something, tags side by side as one, and what they leave.

    A tag without its fellow is no markup, and what a lesson shows stays.

    >>> text = "[size=3][b]二、强化管理[/b][/size]，见图[b]"
    >>> [text[start:end] for start, end, _ in forum_tags(text)]
    ['[size=3][b]', '[/b][/size]']
    >>> list(forum_tags("论坛里加粗的代码是[b]文字[/b]。"))
    []
    """
    found: list[tuple[int, int, str]] = []
    open_tags: dict[str, list[tuple[int, int]]] = {}
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if not tag["closes"]:
            open_tags.setdefault(name, []).append(tag.span())
        elif open_tags.get(name):
            start, opened = open_tags[name].pop()
            if _is_shown(text, start, tag.end()):
                return
            if name in _HOLDS_ADDRESS and _ADDRESS.fullmatch(text, opened, tag.start()):
                found.append((start, tag.end(), ""))
            else:
                address = _ENDS_IN_ADDRESS.search(text, max(opened, tag.start() - _LONGEST), tag.start())
                first = address.start() if address else tag.start()
                found += [(start, opened, ""), (first, tag.end(), address[0] if address else "")]
            if name == "list":
                found += _items(text, opened, tag.start())
    yield from _joined(sorted(found))


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    while (at := text.find(_ITEM, start, end)) >= 0:
        start = at + len(_ITEM)
        yield at, start, ""


def _joined(spans: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Ascending spans, those that touch or overlap as one that leaves what each of them does."""
    first, last, left = -1, -1, ""
    for start, end, leaves in spans:
        if start > last:
            if last >= 0:
                yield first, last, left
            first, left = start, ""
        left += leaves
        last = max(last, end)
    if last >= 0:
        yield first, last, left


def _is_shown(text: str, start: int, end: int) -> bool:
    """Whether a sentence about tags stands before or behind [start, end) in its line."""
    before, behind = beside(text, start, end, _NEAR)
    return _ABOUT.search(before) is not None or _ABOUT.search(behind) is not None or "`" in before[-1:] + behind[:1]
