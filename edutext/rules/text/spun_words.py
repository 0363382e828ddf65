"""Words that do not exist, left by a site that replaced characters: 原那么 for 原则."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.rules.wording import find_wording, wrong_words


@rule("spun-words", Confidence.SURE, words=lambda tables: wrong_words("spun_words", tables))
def spun_words(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Words broken by a site's replacement of synonyms (原那么, 科学开展观) are put right.

    Sites that copy documents replace words by others to look original, and do so inside longer words as well: 则
    became 那么, 发展 became 开展, 基础 became 根底. The results are no words of Chinese:

    >>> print(spun_words("按照公开公平的原那么，落实科学开展观，夯实根底教育。"))
    按照公开公平的原则，落实科学发展观，夯实基础教育。

    The same characters may meet where two true words touch, and those stay:

    >>> print(spun_words("这些照片还原那么多细节，学校常规那么多，均衡开展各类活动。"))
    这些照片还原那么多细节，学校常规那么多，均衡开展各类活动。
    """
    # a mark that cut the text may have hidden a word when they were counted
    if not (evidence.spun or evidence.chunked):
        return
    for start, end, entry in find_wording("spun_words", text, evidence.tables, traditional=evidence.traditional):
        yield Fix(start, end, entry.right, "a word broken by the replacement of synonyms")
