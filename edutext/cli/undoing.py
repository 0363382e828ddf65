"""`edutext clean --undo` and `--apply`: the way back, and the way forth again after a person's review."""

from __future__ import annotations

from collections.abc import Callable

from edutext import report
from edutext.cli.status import Status
from edutext.cli.streams import Result, Source, Tally, Target, transform
from edutext.files import Document, read, shown
from edutext.trouble import Trouble


def undo_report(name: str, source: Source, target: Target, rules: frozenset[str], at: frozenset[int]) -> Status:
    """Give back the sources of cleaned texts, in their own encoding; with `rules` or `at`, undo only those edits."""
    entries = _entries(name)

    def undone(document: Document) -> Result:
        try:
            entry = report.entry_for(entries, document.name, document.text)
            return Result(entry.undo(document.text, rules, at), None, entry.encoding, entry.bom)
        except ValueError as error:
            raise Trouble(f"{shown(document.name)}: {error}; nothing was undone") from error

    return _rewrite(source, target, undone)


def apply_report(name: str, source: Source, target: Target) -> Status:
    """Do the edits that are left in a report, and no others."""
    entries = _entries(name)

    def applied(document: Document) -> Result:
        try:
            entry = report.entry_for(entries, document.name, document.text)
            return Result(entry.apply(document.text))
        except ValueError as error:
            raise Trouble(f"{shown(document.name)}: {error}; nothing was applied") from error

    return _rewrite(source, target, applied)


def _entries(name: str) -> dict[str, list[report.Entry]]:
    try:
        return report.read(read(name).text.split("\n"))
    except ValueError as error:
        raise Trouble(f"{shown(name)}: {error}") from error


def _rewrite(source: Source, target: Target, change: Callable[[Document], Result]) -> Status:
    tally = Tally()
    transform(source, target, tally, change)
    return tally.status()
