"""Clauses permuted, and opened with pieces of the title: 区召会议指出，开校要压实责任."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.words import is_word

# What titles of reports are made of. Two characters that straddle two of these words (召|开 + 校|园: 开校) are no
# word, and no clause begins with them.
_TITLE_WORDS = (
    "召开 会议 工作 教育 学校 校园 安全 教师 学生 全市 全县 全区 全镇 全省 全校 我市 我县 我区 我校 "
    "推进 部署 培训 举行 举办 开展 活动 动员 总结 表彰 座谈 视频 研讨 启动 仪式 教学 管理 质量 建设 "
    "发展 改革 落实 专题 学习 贯彻 宣传 检查 督导 调研 招生 考试 幼儿 小学 中学 高考 中考 师德 党建 "
    "党员 组织 加强 疫情 防控 食品 心理 健康 德育 体育 劳动 家长 家庭 义务 职业 均衡 验收 评估 创建 "
    "文明 教研 课堂 暑期 寒假 春季 秋季 开学"
)
# Words that arise the same way all the same, and the names of offices (市工商局).
_TRUE_WORDS = (
    "全年 全体 全部 全心 全会 全员 全家 全民 全文 全科 开工 开发 开创 开启 开动 开学 开会 开考 开办 开课 "
    "生活 生动 生产 研发 研学 品质 品德 实体 实验 实质 行动 长春 强调 明年 展会 考评 办学 员工 学会 学校 "
    "理工 理学 试验 议会 动工 质检 高中 初中 好学 建校 创校 建党 组建 导学 训练 学员 家教 家校 师生 师教 "
    "期中 市中 县中 省会 区中 镇中 校园 校安 校长 全校 全党 全职 全创 展开 务工 谈心 习总 生均 师均 园均 生师 师培 "
    "进校 进课"
)
_OFFICE = lazy_pattern("[市省县区镇校](?![召举])")
_SENTENCE = lazy_pattern(r"[^。！？!?\r\n]+[。！？!?]?|[。！？!?\r\n]")
_FEW = 2  # pieces in one sentence; 95,000 sentences of official text hold none with two


@rule("clause-shuffle", Confidence.LIKELY)
def clause_shuffle(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Sentences whose clauses were permuted and opened with pieces of the title are flagged: the text is worthless.

    Some sites make a copied text look new that way. 区召, 开校 and 园安 are pieces of 全区召开校园安全会议:

    >>> from edutext import clean
    >>> text = "区召会议指出，开校要压实责任，园安细化措施。"
    >>> [flag.text for flag in clean(text, rules=(clause_shuffle,)).flags]
    ['区召会议指出，开校要压实责任，园安细化措施。']
    >>> clean("全区召开会议，开学前要压实责任，校园安全要细化措施。", rules=(clause_shuffle,)).flags
    ()
    """
    sentences = _SENTENCE.finditer(text)
    sentence = None
    seen: set[str] = set()
    for match in _openings().finditer(f"\n{text}"):  # so that match.start() is where the piece begins
        if not _is_piece(match[1]):
            continue
        while sentence is None or sentence.end() <= match.start():
            sentence = next(sentences)
            seen = set()
        seen.add(match[1])
        if len(seen) == _FEW:
            yield Fix(
                *sentence.span(),
                None,
                "clauses were permuted and opened with pieces of the title; look for the text elsewhere",
            )


@lru_cache(maxsize=1_024)
def _is_piece(two: str) -> bool:
    """Whether two characters can only be the end of one word and the beginning of another."""
    return not (two in _TRUE_WORDS or two in _TITLE_WORDS or _OFFICE.match(two) or is_word(two))


@lru_cache(maxsize=1)
def _openings() -> re.Pattern[str]:
    """A mark and what may be a piece behind it: the end of one word and the beginning of another."""
    words = _TITLE_WORDS.split()
    firsts = "".join(sorted({word[-1] for word in words}))
    seconds = "".join(sorted({word[0] for word in words}))
    return re.compile(rf"[，,；;：:。！？!?\u3000\r\n]([{firsts}][{seconds}])")
