"""Texts that speak of what they show: corrections, lessons and style guides quote wrong forms on purpose."""

from __future__ import annotations

from functools import lru_cache

from edutext.characters import MASK
from edutext.patterns import around, lazy_pattern, matches_in

# A sentence that speaks of wrong forms shows them: 把“已经”写成“己经”, “全巿”应为“全市”, 不能写成“中、、小学”.
_CORRECTION = lazy_pattern(
    "错[别字]|錯[別字]|[别別][字误誤]|[误誤错錯][写寫作用当當]|[写寫打印][成作为為][“‘「『\"']|[勘改正][误誤]|形近|[易相]混"
    "|混淆|校[对對][通报記记]|更正|[纠糾改][错錯]|改一改|[写寫][错錯]|易错[字词]|常见错误|[误错][：:][^\r\n]{1,20}正[：:]|连用|是多余|写法|寫法|”[应應][为為当當作是改写寫]|”改[为為成]|“[^“”]{1,8}”[误誤]|有[误誤]的|[(（].[—–－-]{1,2}.[)）]"
)
_SENTENCE_END = ("。", "！", "？", "\n\n")
_REMARK = lazy_pattern("[。！？；]?[”’]?[(（]([^()（）\r\n]{1,40})[)）]")
_TO_FILL = lazy_pattern("[^，。；\r\n]{0,4}[（(][ \u3000]{1,8}[）)]")  # an exercise: 己经（　　）
_AROUND = 60  # characters on either side that are searched for such a sentence

# A template says what its signs stand for: “XX”代表具体单位.
_ANY_SIGN = lazy_pattern(f"[{MASK}]")
_EXPLANATION = 40  # characters that a sign and what explains it take
_EXPLAINED = lazy_pattern(
    rf"[“‘「\"']([{MASK}]{{1,4}})[”’」\"'](?:均|都|等|处|處|符号|字样|一律){{0,2}}(?:代表|表示|[是指为為]|代替|[应應请請由需])"
    rf"|([{MASK}]{{1,4}})(?:均|都|处|處)?(?:代表|表示|代替)(?:具体|真实|实际|某|[^，。\r\n]{{0,4}}(?:姓名|人名|地名|校名|名称|年份|数字))"
    rf"|([{MASK}]{{1,4}})[处處][由请請应應需][^，。\r\n]{{0,6}}填"
)
_LINE = 100  # characters of a line that its label speaks for
# The label of a line that shows how something is written.
_SAMPLE = lazy_pattern(
    "[ \u3000]*(?:[^：:，。\r\n]{0,8}(?:示例|[范範样樣]例|例[如句]|[模样樣]板|格式|样式|樣式|写法|寫法|句式|填空题?)"
    "|[例如])[：:]"
)


def is_shown(text: str, start: int, end: int) -> bool:
    """Whether what stands at [start, end) is an example of a wrong form, in a sentence about wrong forms.

    A remark in brackets behind the sentence belongs to it.

    >>> is_shown("不能写成“中、、小学”", 6, 8), is_shown("面向中、、小学", 3, 5)
    (True, False)
    >>> is_shown("作业己经写完。（“己”应为“已”）", 2, 4), is_shown("3.己经（　　）", 2, 4)
    (True, True)
    """
    if _TO_FILL.match(text, end):
        return True
    before = text[max(0, start - _AROUND) : start]
    behind = text[end : end + _AROUND]
    rest = behind
    for mark in _SENTENCE_END:
        before, behind = before.rpartition(mark)[2], behind.partition(mark)[0]
    remark = _REMARK.match(rest, len(behind))
    about = before + text[start:end] + behind + (remark[0] if remark else "")
    return _CORRECTION.search(about) is not None


@lru_cache(maxsize=2)
def explained_signs(text: str) -> frozenset[str]:
    """The characters that `text` itself says stand for what its reader fills in.

    >>> sorted(explained_signs("XX县教育局。说明：“XX”代表具体单位。")), sorted(explained_signs("XX代表县教育局致辞。"))
    (['X'], [])
    """
    spans = around((sign.start() for sign in _ANY_SIGN.finditer(text)), 1, _EXPLANATION)
    return frozenset("".join(match[1] or match[2] or match[3] for match in matches_in(_EXPLAINED, text, spans)))


def is_sample(text: str, at: int) -> bool:
    """Whether the line that `at` lies in says at its beginning, shortly before, that it shows how something is written.

    >>> is_sample("称呼模板：尊敬的×××家长。", 8), is_sample("××县教育局：现将工作总结报来。", 0)
    (True, False)
    """
    head = text.rfind("\n", max(0, at - _LINE), at) + 1
    return (head > 0 or at <= _LINE) and _SAMPLE.match(text, head, at) is not None
