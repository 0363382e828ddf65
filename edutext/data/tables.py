"""Reading the data tables.

A table is a UTF-8 file of tab-separated columns, one entry a line. Empty lines and lines that begin with `#` are
skipped; the last column is a comment for people and may be missing. The user's own rows (`clean --tables DIR`)
follow the packaged ones of the table with the same name.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pkgutil import get_data

Row = tuple[str, ...]
Extra = tuple[tuple[str, str], ...]


@lru_cache(maxsize=64)
def rows(name: str, extra: Extra = ()) -> tuple[Row, ...]:
    """The rows of table `name` (a file of edutext/data without its ending), with the user's rows behind them.

    >>> rows("demo", (("demo", "# mine\\n原那么\\t原则\\n"),))
    (('原那么', '原则'),)
    """
    texts = [text for table, text in extra if table == name]
    with suppress(FileNotFoundError):  # a table of the user's alone
        texts.insert(0, (get_data(__package__, f"{name}.tsv") or b"").decode("utf-8"))
    return tuple(tuple(line.split("\t")) for text in texts for line in _lines(text) if _is_entry(line))


def names() -> list[str]:
    """The names of the packaged tables."""
    from importlib.resources import files  # takes longer to import than all tables to read

    return sorted(path.name.removesuffix(".tsv") for path in files(__package__).iterdir() if path.name.endswith(".tsv"))


def short_rows(name: str, text: str) -> Iterator[tuple[int, int]]:
    """The entries of `text` that have fewer columns than every packaged row of table `name`, or an empty first one.

    Pairs of the line's number, from 1, and of the number of columns that it needs.

    >>> list(short_rows("spun_words", "# mine\\n原那么\\t原则\\n准那么\\n"))
    [(3, 2)]
    """
    needed = min((len(row) for row in rows(name)), default=1)
    return ((number, needed) for number, row in _entries(text) if len(row) < needed or not row[0])


def _entries(text: str) -> Iterator[tuple[int, Row]]:
    """The entries of a table, and the number of the line that each stands in."""
    for number, line in enumerate(_lines(text), start=1):
        if _is_entry(line):
            yield number, tuple(line.split("\t"))


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n")


def _is_entry(line: str) -> bool:
    return bool(line) and line[0] != "#" and not line.isspace()
