"""Two marks where one belongs: 教师,;强化; and a full stop inside a list: 国家。省、市."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import HAN
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import places
from edutext.rules.mention import is_shown

# A weaker mark before a stronger one, or the same pause twice. What is left of 。， cannot be known: it stays.
_RUNS = {weak + strong: strong for weak in "，,、" for strong in "；;。："} | {mark * 2: mark for mark in "，,、；。"}
_RUNS |= {"、，": "，", "、,": ","}
_RUN = lazy_pattern("[，,、；。](?<!。.)[，,、；;。：](?!。)")
_TWO_MARKS = frozenset((*(first + second for first in "，,、；" for second in "，,、；;。："), "。。"))
_BEFORE = lazy_pattern(f"[{HAN}”’）》)%0-9]")
_SPACE = lazy_pattern(f"[ \u3000](?=[{HAN}“‘（《])")
_BEHIND = lazy_pattern(f"[{HAN}“‘（《”0-9\r\n]|\\Z")

# Lists whose members reports write side by side; a full stop between two of them stands for 、. Levels of government
# are named from the top down: 村。市、县 are two sentences.
_LEVELS = (
    *("国家", "全国", "省", "市", "县", "区", "县城", "城区", "城镇", "乡镇", "乡", "镇", "街道", "社区", "村", "农村"),
    *("國家", "全國", "縣", "區", "縣城", "城區", "城鎮", "鄉鎮", "鄉", "鎮", "社區", "農村"),
)
_AGENCIES = (
    "公安局 市场监管局 市场监督管理局 卫健局 卫健委 卫生局 城管局 文旅局 "
    "文化局 民政局 财政局 人社局 住建局 交通局 交通运输局 应急局 应急管理局 "
    "司法局 发改局 发改委 教育局 教体局 消防大队 交警大队 消防救援大队 派出所 "
    "卫生院 综治办 市监局 食药监局 安监局 宣传部 编办 环保局 水利局 农业局 "
    "规划局 国土局 审计局 税务局 法院 检察院 团委 妇联 残联 关工委"
)
_LISTS = (
    ("教师", "学生", "家长", "干部", "教职工", "师生", "教工", "校长"),
    ("幼儿园", "小学", "初中", "高中", "中职", "中学", "大学"),
    ("语文", "数学", "英语", "物理", "化学", "生物", "政治", "历史", "地理", "音乐", "体育", "美术"),
    ("人力", "物力", "财力"),
    tuple(_AGENCIES.split()),
)
_STOPS = {f"。{word}{mark}": word for members in (_LEVELS, *_LISTS) for word in members for mark in "。、"}


@rule("mark-run", Confidence.LIKELY, words=_TWO_MARKS.union(_STOPS))
def mark_run(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Two marks in a row become the one that ends more; a full stop inside a list is flagged.

    >>> print(mark_run("培训骨干教师,;强化教研工作，。"))
    培训骨干教师;强化教研工作。

    Marks that are written in a row stay; so does 。 between two members of a list, because both may be right:

    >>> print(mark_run("这样行吗?!我们……面向国家。省、市三级也要行动。"))
    这样行吗?!我们……面向国家。省、市三级也要行动。
    """
    found = places(text, evidence.tables)
    shown = found.keys() & _TWO_MARKS
    # Clean texts have 。。 now and then, and no other run.
    for match in _RUN.finditer(text) if shown - {"。。"} else ():
        start, end = match.span()
        kept = _RUNS.get(match[0])
        space = _SPACE.match(text, end)
        if space and kept != "。":  # behind 。 it may stand for a lost line break
            end = space.end()
        joined = kept and start and _BEFORE.match(text, start - 1) and _BEHIND.match(text, end)
        if joined and not is_shown(text, start, end):
            yield Fix(start, end, kept, "two marks where one belongs")
    for stop in found.keys() & _STOPS.keys():
        for at in found[stop]:
            yield from _inside_list(text, at, _STOPS[stop])


def _inside_list(text: str, at: int, word: str) -> Iterator[Fix]:
    """A flag for the full stop at `at` if `word` behind it stands between two other members of a list."""
    for first, others in _lists_with(word):
        before = max((one for one in first if text.endswith(one, 0, at)), key=len, default="")
        behind = max((one for one in others if text.startswith(one, at + len(word) + 2)), key=len, default="")
        if before and behind:
            end = at + len(word) + 2 + len(behind)
            yield Fix(at - len(before), end, None, "a full stop in what may be a list; does the source have 、?")


def _lists_with(word: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What may stand before `word` and behind it in a list that has it."""
    if word in _LEVELS:
        yield _LEVELS[: _LEVELS.index(word)], _LEVELS[_LEVELS.index(word) + 1 :]
    yield from ((members, members) for members in _LISTS if word in members)
