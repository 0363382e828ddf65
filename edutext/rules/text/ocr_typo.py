"""Characters that optical recognition took for others that look like them: 全巿 for 全市."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.rules.wording import find_wording, wrong_words


@rule("ocr-typo", Confidence.SURE, words=lambda tables: wrong_words("ocr_typos", tables))
def ocr_typo(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Look-alike characters from optical recognition are put right in words that only one of them can form.

    >>> print(ocr_typo("全巿有幼儿园73所，己建成标淮化操场26个，认其贯彻落实。"))
    全市有幼儿园73所，已建成标准化操场26个，认真贯彻落实。

    Where both characters form a word, nothing is touched:

    >>> print(ocr_typo("自己经历过江淮准备会战，知己形成于学生时代，病入膏肓。"))
    自己经历过江淮准备会战，知己形成于学生时代，病入膏肓。
    """
    for start, end, entry in find_wording("ocr_typos", text, evidence.tables, traditional=evidence.traditional):
        yield Fix(start, end, entry.right, "a look-alike from optical recognition")
