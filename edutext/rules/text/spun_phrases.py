"""True words where another was meant, left by a site that replaced words: 根本完成 for 基本完成."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.rules.wording import find_wording, wrong_words

# One odd collocation is an author's slip; the second makes it the work of a machine.
_PROOF = 2


@rule("spun-phrases", Confidence.LIKELY, words=lambda tables: wrong_words("spun_phrases", tables))
def spun_phrases(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Words replaced by false synonyms are put right where the document shows two such replacements.

    The replaced word is a true one, only its neighbours show that another stood there:

    >>> print(spun_phrases("广阔教师积极参与，校舍改造根本完成。"))
    广大教师积极参与，校舍改造基本完成。

    A word in its own place stays, and so does a single odd one:

    >>> print(spun_phrases("天地广阔，面貌发生根本变化。"))
    天地广阔，面貌发生根本变化。
    >>> print(spun_phrases("校舍改造根本完成。"))
    校舍改造根本完成。
    """
    if evidence.spun < _PROOF:
        return
    for start, end, entry in find_wording("spun_phrases", text, evidence.tables, traditional=evidence.traditional):
        if entry.flag:
            yield Fix(
                start, end, None, f"perhaps {entry.right}, for false synonyms stand in this text; check what fits"
            )
        else:
            yield Fix(start, end, entry.right, "a false synonym; the document shows others")
