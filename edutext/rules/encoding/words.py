"""Which two characters make a common word, in either script."""

from __future__ import annotations

from functools import lru_cache

from edutext.data.tables import rows


@lru_cache(maxsize=1)
def seconds() -> dict[str, str]:
    """What may follow each first character: for whoever asks `is_word` thousands of times."""
    return {first: seconds for first, seconds, *_ in rows("common_words")}


def is_word(pair: str) -> bool:
    """Whether two characters are one of the 8,000 most frequent words of two (data/common_words.tsv).

    >>> is_word("教育"), is_word("學校"), is_word("育局")
    (True, True, False)
    """
    return len(pair) == 2 and pair[1] in seconds().get(pair[0], "")
