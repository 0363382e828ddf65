"""Names and words behind a mask: **县, ×××, __, X某."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import HAN
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.mention import explained_signs, is_sample
from edutext.rules.numbers.masked_figure import masked_figures

_PERSON_OR_PLACE = "某|[县縣市省镇鎮乡鄉村区區州旗校局委](?!区)|街道|[中小大]学|同志|老师|同学|主任|局长|校长|书记"
_NEEDS = lazy_pattern(
    "[*＊×✕_＿XxＸｘ○](?:(?<=[*＊])[*＊]|(?<=[×✕_＿])|(?<=[XxＸｘ])[XxＸｘ]|(?<=○)○"
    f"|(?<=[*＊XＸ])(?:{_PERSON_OR_PLACE}))"
)
_SIGNS = "*＊×✕_＿"
# Never in a telephone number, a product code or a formula.
_APART = rf"(?<![0-9A-Za-z{_SIGNS}@+=./\\-])"
_MASK = lazy_pattern(
    rf"{_APART}(?:[*＊]{{2,5}}|[×✕]{{2,8}}|[XxＸｘ]{{2,8}}|_{{1,4}}|＿{{1,4}}|○{{2,4}})(?![0-9A-Za-z{_SIGNS}@+=./\\])"
    rf"|{_APART}[×✕XＸ*＊](?={_PERSON_OR_PLACE})"
)
_WORD = lazy_pattern(f"[{HAN}]")
_BLANK = lazy_pattern(rf"[_＿]{{2,}}(?![_＿{HAN}])")
_LITERAL = lazy_pattern("字样|字母|代表|表示|符号|代替|处")
# Footnotes: 带**的为选做内容, and lines that begin with one star or two; what a variable may be.
_MARKED = lazy_pattern("[带帶标標注打加画畫][*＊]{2,3}[的号號者处處]")
_NOTE_OF_ONE_STAR = lazy_pattern(r"(?:\A|[\r\n])[*＊](?![*＊ \t])")
_NOTE_OF_TWO = lazy_pattern(rf"[*＊]{{2,3}}(?!{_PERSON_OR_PLACE})")
_VARIABLE = lazy_pattern("[xｘ]{2}(?:可能|的值|等于|[是为][0-9])")
_HIDDEN_COUNTY = lazy_pattern("[县縣][区區]")  # the rule gazetteer's
_SENTENCE = lazy_pattern("[。；;]")
_FILE = lazy_pattern(r"\.(?:docx?|pdf|xlsx?|pptx?|jpe?g|png|zip|rar|txt)", re.IGNORECASE)
# Markdown: bold type over a line or several, and what shows that a document is written so.
_BOLD = lazy_pattern(r"\*\*[^*]{1,500}\*\*(?:[：:。]|[ \t]*(?:[\r\n]|\Z))")
_MARKDOWN = lazy_pattern(r"^(?:#{1,6} |[-*+] +\*\*|[0-9]{1,2}\. +\*\*|```|\|[ :]*-{3})", re.MULTILINE)
_SECRET = lazy_pattern("密码|密碼|口令|验证码|驗證碼")

_FORM = 2  # a line with this many blanks before a mark or a space is a form to be filled in


@rule("masks", Confidence.LIKELY, needs=_SIGNS + "XxＸｘ○")
def masks(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Masked names and words are flagged: what stood there is not known.

    Masked figures and years are another rule's, `masked-figure`.

    >>> from edutext import clean
    >>> text = "**县教育局局长X某到××中学调研，推广__工作法，学习党的xx全会精神。"
    >>> [flag.text for flag in clean(text, rules=(masks,)).flags]
    ['**', 'X', '××', '__', 'xx']

    Telephone numbers, blanks to fill in and letters that mean themselves are no masks:

    >>> text = "电话138****5678，保留“xx”字样，解方程x+y=10；姓名____，性别____，住址____。"
    >>> clean(text, rules=(masks,)).flags
    ()
    """
    if not _NEEDS.search(text):
        return
    figures: set[int] | None = None
    markdown = "**" in text and _MARKDOWN.search(text) is not None
    for line in lines(text):
        if not _NEEDS.search(line.text):
            continue
        content = line.text.rstrip()
        if _SECRET.search(content):
            continue
        found = [match for match in _MASK.finditer(content) if _hides(match, content, evidence.traditional)]
        form = len(_BLANK.findall(content)) >= _FORM or not _SENTENCE.search(content) or _FILE.search(content)
        bold = _BOLD.match(text, line.start)
        pairs = markdown and content.count("**") % 2 == 0
        for match in found:
            start, end = line.start + match.start(), line.start + match.end()
            if is_sample(text, start) or match[0][0] in explained_signs(text) or _is_footnote(match, text, content):
                continue
            if (bold and start < bold.end()) or (form and match[0][0] in "_＿") or (pairs and match[0] == "**"):
                continue
            if figures is None:
                figures = {offset for figure in masked_figures().finditer(text) for offset in range(*figure.span())}
            if start not in figures:
                yield Fix(start, end, None, "a masked name or word; only the source can tell which")


def _is_footnote(match: re.Match[str], text: str, content: str) -> bool:
    """Whether stars are the sign of a footnote, or of bold type in a sentence about Markdown."""
    if match[0][0] not in "*＊":
        return False
    if _MARKED.match(content, max(0, match.start() - 1)) or "Markdown" in content:
        return True
    return match.start() == 0 and _NOTE_OF_TWO.match(content) is not None and _NOTE_OF_ONE_STAR.search(text) is not None


def _hides(match: re.Match[str], line: str, traditional: bool) -> bool:
    """Whether the signs stand for a word of a sentence, and are no blank or letters named as such."""
    start, end = match.span()
    word_behind = _WORD.match(line, end) is not None
    if not word_behind and not _WORD.match(line, start - 1 if start else end):
        return False
    if _HIDDEN_COUNTY.match(line, end) or _LITERAL.match(line, end) or _VARIABLE.match(line, start):
        return False
    if match[0][0] in "*＊":
        return end < len(line)  # at a line's end something in bold type ends
    if match[0][0] in "_＿":
        return word_behind
    return match[0][0] != "○" or not traditional  # forms in traditional Chinese leave ○○ for the reader
