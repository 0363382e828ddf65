"""Reading the data tables.

A table is a UTF-8 file of tab-separated columns, one entry a line. Empty lines and lines that begin with `#` are
skipped; the last column is a comment for people and may be missing. The user's own rows (`clean --tables DIR`)
follow the packaged ones of the table with the same name.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

Row = tuple[str, ...]
Extra = tuple[tuple[str, str], ...]


@lru_cache(maxsize=64)
def rows(name: str, extra: Extra = ()) -> tuple[Row, ...]:
    """The rows of table `name` (a file of edutext/data without its ending), with the user's rows behind them.

    >>> rows("demo", (("demo", "# mine\\n原那么\\t原则\\n"),))
    (('原那么', '原则'),)
    """
    packaged = files(__package__).joinpath(f"{name}.tsv")
    texts = [packaged.read_text(encoding="utf-8")] if packaged.is_file() else []
    texts += [text for table, text in extra if table == name]
    lines = (line for text in texts for line in text.split("\n"))
    return tuple(tuple(line.rstrip("\r").split("\t")) for line in lines if line.strip() and not line.startswith("#"))


def names() -> list[str]:
    """The names of the packaged tables."""
    return sorted(path.name.removesuffix(".tsv") for path in files(__package__).iterdir() if path.name.endswith(".tsv"))
