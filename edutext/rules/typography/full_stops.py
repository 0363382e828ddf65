"""Full stops typed in half width: 现将有关事项通知如下."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import DIGIT, HAN, SPACE
from edutext.patterns import lazy_pattern

# At the end of a paragraph, behind five characters of text at least: shorter ones are labels (第一. 附.).
_LAST = lazy_pattern(rf"[^{SPACE}]{{4}}[{HAN}”’）)》%]\.(?=[”’）》]?[{SPACE}]*$)")
# Inside a paragraph, between two clauses.
_INNER = lazy_pattern(rf"[{HAN}]{{4}}\.(?=[{HAN}“《]{{4}}|[{DIGIT}]{{4}}年)")
# Characters that spell foreign names, whose parts a point on the line may part in place of the interpunct.
_NAME = frozenset(
    "阿埃艾安巴贝本比波伯布查茨达戴丹道德登迪蒂杜多恩尔凡法费弗福盖冈戈格哈海汉赫亨华霍基吉加杰金卡凯坎科克肯库拉"
    "莱兰劳雷里利林琳卢鲁路伦罗洛马玛迈曼梅蒙米明莫姆穆纳内尼纽诺欧帕培佩彭皮珀普奇齐切琼瑞萨塞森莎舍施史斯苏索塔"
    "泰坦特汤图托瓦万威韦维温沃乌希夏谢欣休雅亚杨耶伊英约泽扎詹朱兹佐"
)


def full_stops(line: str) -> Iterator[tuple[int, str, str]]:
    """The half-width full stops of a Chinese paragraph: offset, old text, new text.

    The one at the end counts. Those inside count only in a paragraph that ends with one and has no 。 at all: beside
    real full stops, a point between two characters is a name's (马克.吐温) or what is left of a deleted word.

    >>> list(full_stops("各校要高度重视.认真组织实施."))
    [(7, '.', '。'), (14, '.', '。')]
    >>> list(full_stops("学习了马克.吐温的作品。")), list(full_stops("第一."))
    ([], [])
    """
    last = _LAST.search(line)
    if last is None:
        return
    if "。" not in line:
        for match in _INNER.finditer(line, 0, last.end() - 1):
            point = match.end() - 1
            if not (line[point - 1] in _NAME and line[point + 1] in _NAME):
                yield point, ".", "。"
    yield last.end() - 1, ".", "。"
