"""`edutext stats`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import click

from edutext.cli.options import prints, reads
from edutext.cli.status import Status
from edutext.cli.streams import Source, Tally, Target, documents
from edutext.files import Document, write_all
from edutext.measure.export import COLUMNS, as_object, cells
from edutext.measure.render import Row, report, total, year_lines
from edutext.measure.statistics import Stats
from edutext.measure.statistics import stats as measure
from edutext.records import dumps
from edutext.sections.render import outline as outline_of
from edutext.terminal import padded, safe

_EXAMPLES = """\b
Examples:
  edutext stats report.txt
  edutext stats --years report.txt
  edutext stats --json reports/*.txt
"""


@click.command(epilog=_EXAMPLES)
@reads
@prints
@click.option("--years", "with_years", is_flag=True, help="Every year by itself: offset, year, standing, context.")
@click.option("--outline", is_flag=True, help="The sections too.")
@click.option("--json", "as_json", is_flag=True, help="An object a file, as JSON Lines.")
@click.option("--csv", "as_csv", is_flag=True, help="A row a file, as CSV.")
def stats(source: Source, target: Target, with_years: bool, outline: bool, as_json: bool, as_csv: bool) -> Status:
    """Summarise a report: counts, script, sections, years, damage.

    The findings of `clean` are applied first; nothing is written back. Offsets are those of the text as received.
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other")
    tally = Tally()
    several = source.records or source.files_from is not None or len(source.files) > 1
    seen: list[Stats] = []
    with target.opened() as stream:
        if as_csv:
            write_all(stream, _csv_line(COLUMNS))
        for document in documents(source, tally):
            found = measure(document.text)
            if as_json:
                write_all(stream, f"{dumps(as_object(document.name, document.encoding, found, outline))}\n".encode())
            elif as_csv:
                write_all(stream, _csv_line(cells(document.name, document.encoding, found)))
            else:
                seen.append(found)
                write_all(stream, _text(document, found, with_years, outline).encode())
        if several and seen:
            write_all(stream, f"total\n{_table(total(seen))}".encode())
    return tally.status()


def _text(document: Document, found: Stats, with_years: bool, outline: bool) -> str:
    """The report for people: a block per document."""
    text = f"{safe(document.name)}\n{_table(report(found, document.encoding))}"
    if with_years:
        text += "".join(
            f"  {offset:>8}  {year}  {padded(standing, 8)}  {safe(around)}\n"
            for offset, year, standing, around in year_lines(document.text, found.years)
        )
    if outline:
        lines = outline_of(document.text, found.outline)
        text += "".join(f"  {'  ' * depth}{safe(name)}  {size}\n" for depth, name, size in lines)
    return f"{text}\n"


def _table(rows: Iterable[Row]) -> str:
    return "".join(f"  {padded(what, 10)}  {value}\n" for what, value in rows)


def _csv_line(values: Sequence[object]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue().encode("utf-8", "surrogateescape")
