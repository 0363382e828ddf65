"""Damage with an exact inverse: what the web does to reports, so that undoing it can be scored.

Each function takes a clean text and a source of chance, and gives the damaged text, or None where the text offers no
place for this damage or where its inverse would not be unique. `CLASSES` names them all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random

from edutext.data.tables import rows

Damage = Callable[[str, Random], str | None]

_HAN = "\u4e00-\u9fff"
_TRADITIONAL, _SIMPLIFIED = "學國會發業務對動", "学国会发业务对动"
_SPUN = {
    "原则": "原那么",
    "准则": "准那么",
    "规则": "规那么",
    "科学发展观": "科学开展观",
    "基础教育": "根底教育",
    "基础设施": "根底设施",
    "技术服务": "技术效劳",
    "素质教育": "素养教育",
}
_SPAM = ("真人棋牌官网-澳门娱乐城开户-在线棋牌游戏平台", "最新六合彩开奖-彩票注册送彩金-百家乐投注")


def is_traditional(text: str) -> bool:
    return sum(map(text.count, _TRADITIONAL)) > sum(map(text.count, _SIMPLIFIED))


def _paragraphs(text: str) -> list[int]:
    """Where paragraphs of running text begin."""
    return [match.start() for match in re.finditer(r"(?m)^[^\n]{30,}[。；]$", text)]


def _insert(text: str, pieces: list[tuple[int, str]]) -> str:
    out, last = [], 0
    for offset, piece in sorted(pieces):
        out += text[last:offset], piece
        last = offset
    return "".join([*out, text[last:]])


def _sample(chance: Random, places: list[int], share: float, least: int = 1) -> list[int]:
    return sorted(chance.sample(places, min(len(places), max(least, int(len(places) * share)))))


def flatten(text: str) -> str:
    """The text in one line, as document farms store it."""
    return re.sub(r"\s*\n\s*", " ", text.strip())


def chunk_marks(text: str, chance: Random) -> str | None:
    flat = flatten(text)
    blocks = [flat[at : at + 300] for at in range(0, len(flat), 300)]
    # A block that begins or ends with a space loses it to the site: what stood there cannot be known.
    if len(blocks) < 3 or any(block != block.strip() for block in blocks):
        return None
    return "\n".join(f"{number}、{block}" for number, block in enumerate(blocks, start=1))


def page_lines(text: str, chance: Random) -> str | None:
    starts = _paragraphs(text)[1:]
    if len(starts) < 3:
        return None
    chosen = _sample(chance, starts, 0.2, 2)
    pages = len(chosen) + 1
    return _insert(text, [(at, f"第{page}页 共{pages}页\n") for page, at in enumerate(chosen, start=1)])


def page_breaks(text: str, chance: Random) -> str | None:
    places = [m.start() for m in re.finditer(rf"(?<=[{_HAN}]{{6}})(?=[{_HAN}]{{3,}}[，。])", text)]
    inside = {text.rfind("\n", 0, at): at for at in places if "，" in text[text.rfind("\n", 0, at) + 1 : at]}
    if len(inside) < 3:
        return None
    chosen = _sample(chance, list(inside.values()), 0, 3)  # in three paragraphs
    return _insert(text, [(at, f"-{page}-\n") for page, at in enumerate(chosen, start=1)])


def page_fractions(text: str, chance: Random) -> str | None:
    places = [m.start() for m in re.finditer(rf"(?<=[{_HAN}]{{3}})(?=[{_HAN}]{{3}})", text)]
    if len(places) < 20 or "/" in text or not re.match(f"[{_HAN}]", text):
        return None
    chosen = [0, *_sample(chance, places, 0, 11)]
    return _insert(text, [(at, f"{page}/{len(chosen)}") for page, at in enumerate(chosen, start=1)])


def glosses(text: str, chance: Random) -> str | None:
    if not is_traditional(text):
        return None
    readings = {char: syllable for syllable, chars, *_ in rows("readings") for char in chars}
    places = [m.end() for m in re.finditer(f"[{_HAN}]", text) if m[0] in readings]
    chosen = _sample(chance, places, 0.05, 2)
    return _insert(text, [(at, f"({readings[text[at - 1]]})") for at in chosen])


def gbk_as_latin1(text: str, chance: Random) -> str | None:
    return text.encode("gb18030").decode("latin-1")


def utf8_as_latin1(text: str, chance: Random) -> str | None:
    return text.encode().decode("latin-1")


def utf8_as_gbk(text: str, chance: Random) -> str | None:
    """Line by line, and only lines that lose nothing."""
    lines = []
    for line in text.split("\n"):
        try:
            lines.append(line.encode().decode("gbk"))
        except UnicodeDecodeError:
            lines.append(line)
    damaged = "\n".join(lines)
    return damaged if damaged != text else None


def zero_width(text: str, chance: Random) -> str | None:
    places = [m.start() for m in re.finditer(rf"(?<=[{_HAN}])(?=[{_HAN}])", text)]
    return _insert(text, [(at, chance.choice("\u200b\ufeff\u200c\xad")) for at in _sample(chance, places, 0.02)])


def kangxi(text: str, chance: Random) -> str | None:
    radicals = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)}
    return text.translate(str.maketrans(radicals))


def spun_words(text: str, chance: Random) -> str | None:
    if any(f"{right}{char}" in text for right in _SPUN for char in "多些样") or any(map(text.count, _SPUN.values())):
        return None
    return re.sub("|".join(_SPUN), lambda match: _SPUN[match[0]], text)


def ten_as_2023(text: str, chance: Random) -> str | None:
    if re.search("202[0-9]|10年|10[、.．]|〔10", text) or not re.search("10月|[^0-9]10日", text):
        return None
    return text.replace("10", "2023").replace("2020", "2022")


def lost_year_mark(text: str, chance: Random) -> str | None:
    return re.sub("((?:19|20)[0-9]{2})年((?:1[0-2]|[1-9])月)", r"\1\2", text)


def decimal_mark(text: str, chance: Random) -> str | None:
    damaged, count = re.subn("([0-9])\\.([0-9]{1,2}(?:%|亿元|万元|万人|万亩))", r"\1、\2", text)
    return damaged if count > 1 and not re.search("[0-9]、[0-9]", text) else None


def spam_lines(text: str, chance: Random) -> str | None:
    return f"{_SPAM[0]}\n{text.rstrip()}\n{chance.choice(_SPAM)}"


def byline(text: str, chance: Random) -> str | None:
    return f"发布时间:2019-05-08  阅读次数:{chance.randrange(9999)}  作者:办公室  来源:本站\n{text}"


def nag(text: str, chance: Random) -> str | None:
    return re.sub("(?m)(?<=[。；])$", "3秒后自动跳回首页", text) if len(_paragraphs(text)) > 3 else None


def disclaimer(text: str, chance: Random) -> str | None:
    return f"{text.rstrip()}\n来源:互联网 免责声明:本文仅供学习交流,如涉及版权请告知,我们将立即删除。"


def doubled_quotes(text: str, chance: Random) -> str | None:
    return text.replace("“", "““").replace("”", "””") if text.count("“") == text.count("”") else None


def low_quotes(text: str, chance: Random) -> str | None:
    return text.replace("”", "〞")


def question_quotes(text: str, chance: Random) -> str | None:
    if re.search(r"[?？]", text) or re.search("“[^”]*(?:“|$)", text):
        return None
    return re.sub("“([^”\n]{2,20})”", r"?\1?", text) if not re.search("“[^”\n]?”|“[^”\n]{21,}”", text) else None


def tag_lines(text: str, chance: Random) -> str | None:
    tags = [(at, f'<strike id="{chance.randrange(16**6):06x}"></strike>\n') for at in _paragraphs(text)]
    return _insert(text, tags) if tags else None


def jammer_lines(text: str, chance: Random) -> str | None:
    """Lines as the forum software Discuz! makes them against copying: pairs of two ranges of ASCII."""

    def line() -> str:
        pairs = ((chr(chance.randint(33, 59)), chr(chance.randint(63, 126))) for _ in range(chance.randint(5, 15)))
        return "".join(f"{first} {second}" for first, second in pairs)

    places = _paragraphs(text)
    return _insert(text, [(at, line() + "\n") for at in _sample(chance, places, 0.3)]) if places else None


def spaced_digits(text: str, chance: Random) -> str | None:
    """Spaces beside the numbers of running text, as spacing tools set them; not beside Latin letters."""
    lines = []
    for line in text.split("\n"):
        if (
            len(line) > 30
            and line.endswith("。")
            and not re.search("^[0-9]|[A-Za-z |\t\u3000]|第[0-9]|[0-9][:：/-]", line)
        ):
            line = re.sub(rf"(?<=[{_HAN}])(?<!第)(?=[0-9])|(?<=[0-9%％])(?=[{_HAN}])", " ", line)
        lines.append(line)
    return "\n".join(lines)


def teaser(text: str, chance: Random) -> str | None:
    first = next((at for at in _paragraphs(text) if re.match("[^\n。]{15,}。[^\n]", text[at : at + 300])), None)
    return None if first is None else _insert(text, [(first, text[first : text.index("。", first) + 1] + "\n")])


# decimal-mark and question-quotes come as near to an exact inverse as a reader does: 分别增长4、7% may be a list.
CLASSES: dict[str, Damage] = {
    "chunk-marks": chunk_marks,
    "page-lines": page_lines,
    "page-breaks": page_breaks,
    "page-fractions": page_fractions,
    "pinyin-gloss": glosses,
    "gbk-as-latin1": gbk_as_latin1,
    "utf8-as-latin1": utf8_as_latin1,
    "utf8-as-gbk": utf8_as_gbk,
    "zero-width": zero_width,
    "kangxi": kangxi,
    "spun-words": spun_words,
    "ten-as-2023": ten_as_2023,
    "lost-year-mark": lost_year_mark,
    "decimal-mark": decimal_mark,
    "spam-lines": spam_lines,
    "byline": byline,
    "nag": nag,
    "disclaimer": disclaimer,
    "doubled-quotes": doubled_quotes,
    "low-quotes": low_quotes,
    "question-quotes": question_quotes,
    "tag-lines": tag_lines,
    "jammer-lines": jammer_lines,
    "spaced-digits": spaced_digits,
    "teaser": teaser,
}
