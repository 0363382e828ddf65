"""Which two characters make a common word, in either script."""

from __future__ import annotations

from functools import lru_cache

from edutext.data.tables import rows


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(first + second for first, seconds, *_ in rows("common_words") for second in seconds)


def is_word(pair: str) -> bool:
    """Whether two characters are one of the 8,000 most frequent words of two (data/common_words.tsv).

    >>> is_word("教育"), is_word("學校"), is_word("育局")
    (True, True, False)
    """
    return pair in _words()
