"""Style sheets that a page's text holds: .TRS_Editor P{margin-top:0;line-height:1.5;}"""

from __future__ import annotations

from collections.abc import Iterator

from edutext.patterns import lazy_pattern

# The properties that editors and Word write, by how they begin: a lesson's {name: value} is none.
_PROPERTY = (
    "(?:margin|padding|font|line-|text-|color|background|border|width|height|display|float|position|list-|mso-|layout"
    "|page|size|overflow|z-index|vertical-|word-|letter-|white-|table-|cursor|top|left|right|bottom|clear|visibility"
    "|opacity|max-|min-|panose|tab-stops|direction|unicode-|content|box-|outline|src|-webkit-|-moz-|-ms-|filter|zoom"
    "|behavior|flex|grid|justify-|align-|transform|transition|animation|orphans|widows|punctuation-|so-language)"
)
_DECLARATIONS = lazy_pattern(
    rf"\{{[ \t\r\n]*{_PROPERTY}[a-z0-9-]{{0,40}}[ \t]*:[^{{}};]{{1,200}}"
    r"(?:;[ \t\r\n]*[a-zA-Z0-9*_-]{2,50}[ \t]*:[^{};]{0,200}){0,60}[; \t\r\n]*\}",
)
_SELECTOR = lazy_pattern(r"[A-Za-z.#@*][A-Za-z0-9_.#:*,> \t\[\]\"'()~+-]{0,200}\Z")
_COMMENT = lazy_pattern(r"(?:/\*[^*{}]{0,200}\*/|<!--|-->)[ \t\r\n]*\Z")
_CLOSES = lazy_pattern(r"[ \t\r\n]*(?:-->|\*/)")
# What nobody but an editor writes: these go wherever they stand.
_OF_EDITORS = (".trs_", "p.mso", "table.mso", "li.mso", "div.mso", ".mso", "span.mso", "@page", "@font-face", ".cas_")
_LINES_ABOVE = 20  # Word writes one selector a line: P.MsoNormal, / LI.MsoNormal, / DIV.MsoNormal {


def style_rules(text: str) -> Iterator[tuple[int, int, bool]]:
    r"""The spans of style sheets in `text`, each of one or more rules, and whether an editor's own selector is in it.

    A sheet stands at the head of a line, or has such a selector.

    >>> [*style_rules("body{color:red}\n一、工作回顾")], [*style_rules("用body{color:red}表示")]
    ([(0, 15, False)], [])
    """
    start = end = 0
    certain = False
    brace = text.find("{")
    while brace >= 0:
        declarations = _DECLARATIONS.match(text, brace)
        if declarations is None:
            brace = text.find("{", brace + 1)
            continue
        head = _head(text, brace, end)
        selector = text[head:brace].lstrip().lower()
        ours = selector.startswith(_OF_EDITORS)
        if head < brace and end > start and not text[end:head].strip():
            end, certain = declarations.end(), certain or ours
        elif head < brace and (ours or _opens_line(text, head)):
            if end > start:
                yield start, end, certain
            start, end, certain = head, declarations.end(), ours
        closes = _CLOSES.match(text, end) if end == declarations.end() else None
        end = closes.end() if closes else end
        brace = text.find("{", declarations.end())
    if end > start:
        yield start, end, certain


def _opens_line(text: str, at: int) -> bool:
    line = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    return not text[line:at].strip()


def _head(text: str, brace: int, low: int) -> int:
    """Where the selector before a brace begins, with a comment above it; the brace itself where there is none."""
    line = max(text.rfind("\n", low, brace), text.rfind("\r", low, brace), low - 1) + 1
    match = _SELECTOR.search(text, max(line, brace - 200), brace)
    if match is None:
        return brace
    head = match.start()
    for _ in range(_LINES_ABOVE):
        above = text[max(low, head - 200) : head].rstrip()
        if head == line or _opens_line(text, head):
            if not above.endswith(","):
                break
            stop = max(low, head - 200) + len(above)
            line = max(text.rfind("\n", low, stop), text.rfind("\r", low, stop), low - 1) + 1
            more = _SELECTOR.search(text, max(line, stop - 200), stop)
            if more is None or more.start() > line + len(text[line:stop]) - len(text[line:stop].lstrip()):
                break
            head = more.start()
        else:
            break
    comment = _COMMENT.search(text, max(low, head - 220), head)
    return comment.start() if comment else head
