"""What may stand behind a figure: the table data/counters.tsv as the source of a pattern."""

from __future__ import annotations

from functools import lru_cache

from edutext.data.tables import rows


@lru_cache(maxsize=1)
def counter() -> str:
    """A pattern for one counter, unit or percent sign, the longest first; no part of another word.

    >>> import re
    >>> [bool(re.match(counter(), text)) for text in ("名教师", "万元", "％", "名师工作室", "工作")]
    [True, True, True, False, False]
    """
    table = {row[0]: row[1] if len(row) > 1 else "" for row in rows("counters")}
    longest_first = sorted(table, key=len, reverse=True)
    return "(?:" + "|".join(f"{unit}(?![{table[unit]}])" if table[unit] else unit for unit in longest_first) + ")"
