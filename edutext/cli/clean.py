"""`edutext clean`."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import get_args

import click

# What only some options need is imported where they are followed: start-up stays close to `import click`.
from edutext.cleaning import Cleaned
from edutext.cleaning import clean as clean_text
from edutext.cli.options import coloured, listed, reads, writes
from edutext.cli.status import Status
from edutext.cli.streams import Result, Source, Tally, Target, documents, transform
from edutext.data.tables import names as table_names
from edutext.data.tables import short_rows
from edutext.files import Document, read, read_lines, replacing, told, write_all, write_stdout
from edutext.model import Confidence
from edutext.rules.selection import select
from edutext.rules.years import Years
from edutext.terminal import Colour, note, wants_colour
from edutext.trouble import Trouble

_EXAMPLES = """\b
Examples:
  edutext clean report.txt > clean.txt
  edutext clean -i --backup .orig --report changes.jsonl pages/*.txt
  edutext clean --explain --check report.txt
"""


@click.command(epilog=_EXAMPLES)
@reads
@writes
@click.option("--only", multiple=True, callback=listed, metavar="RULE[,RULE]", help="Run these rules or groups only.")
@click.option("--skip", multiple=True, callback=listed, metavar="RULE[,RULE]", help="Leave these rules or groups out.")
@click.option("--also", multiple=True, callback=listed, metavar="RULE[,RULE]", help="Run these too, e.g. typography.")
@click.option(
    "--level",
    type=click.Choice(["sure", "likely", "guess"]),
    default="guess",
    help="The least confidence of an edit; lower ones become flags.",
)
@click.option(
    "--years",
    type=click.Choice(get_args(Years)),
    default="repair",
    help="Damaged years: repaired (guesses say so), flagged only, or guesses masked as 20XX.",
)
@click.option("--keep", metavar="FILE", help="Names and terms never to touch, one a line.")
@click.option("--tables", metavar="DIR", help="A folder with more rows for the data tables (*.tsv).")
@click.option("--check", is_flag=True, help="Write no text; status 1 if there is anything to repair.")
@click.option("--diff", "as_diff", is_flag=True, help="Write a unified diff instead of the text.")
@click.option("--explain", is_flag=True, help="Every edit and flag on standard error, with its reason.")
@click.option("--report", "report_to", metavar="FILE", help="Write all findings to FILE as JSON Lines.")
@click.option("--annotate", is_flag=True, help="With --records: add the findings to each record as `edutext`.")
@click.option("--undo", metavar="REPORT", help="Give the source back; with --only or --at, undo single edits.")
@click.option("--at", multiple=True, type=int, metavar="OFFSET", help="With --undo: the edit at this source offset.")
@click.option("--apply", "redo", metavar="REPORT", help="Do exactly the edits that are left in REPORT.")
@click.option("--list-rules", is_flag=True, help="List the rules: id, group, default, confidence, what it does.")
@coloured
def clean(
    source: Source,
    target: Target,
    colour: Colour,
    only: tuple[str, ...],
    skip: tuple[str, ...],
    also: tuple[str, ...],
    level: str,
    years: Years,
    keep: str | None,
    tables: str | None,
    check: bool,
    as_diff: bool,
    explain: bool,
    report_to: str | None,
    annotate: bool,
    undo: str | None,
    at: tuple[int, ...],
    redo: str | None,
    list_rules: bool,
) -> Status:
    """Remove what is not the report, repair the damage, and say what was done.

    A clean document comes back byte for byte. What cannot be known is flagged, not guessed.
    """
    try:
        rules = select(only, skip, also)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    if list_rules:
        from edutext.cli.explanation import rule_table

        write_stdout(rule_table().encode())
        return Status.FINE
    if annotate and not source.records:
        raise click.UsageError("--annotate belongs to --records")
    if at and not undo:
        raise click.UsageError("--at belongs to --undo")
    if undo:
        from edutext.cli.undoing import undo_report

        chosen = frozenset(rule.id for rule in rules) if only else frozenset[str]()
        return undo_report(undo, source, target, chosen, frozenset(at))
    if redo:
        from edutext.cli.undoing import apply_report

        return apply_report(redo, source, target)
    run = partial(
        clean_text,
        rules=rules,
        level=Confidence[level.upper()],
        years=years,
        keep=tuple(read_lines(keep)) if keep else (),
        tables=_tables(tables) if tables else (),
    )
    tally = Tally()
    with replacing(Path(report_to)) if report_to else nullcontext() as findings:

        def look(document: Document) -> Cleaned:
            cleaned = run(document.text)
            tally.changed += cleaned.text != cleaned.source
            tally.edits += len(cleaned.edits())
            tally.flags += len(cleaned.flags)
            if findings:
                from edutext.records import dumps
                from edutext.report import of_cleaned

                write_all(findings, "".join(f"{dumps(row)}\n" for row in of_cleaned(document, cleaned)).encode())
            if explain:
                from edutext.cli.explanation import explanation

                sys.stderr.write(explanation(document.name, cleaned, wants_colour(colour, sys.stderr)))
            if source.verbose and cleaned.spared:
                note(f"{document.name}: {cleaned.spared} edits left undone in addresses, code or kept names")
            return cleaned

        if check or as_diff:
            for document in documents(source, tally):
                cleaned = look(document)
                if as_diff:
                    from edutext.cli.explanation import difference

                    write_stdout(difference(document.name, cleaned).encode("utf-8", "surrogateescape"))
        else:
            transform(source, target, tally, lambda document: _result(look(document), annotate))
    tally.summary(source, "changed", "edits", "flags", "failed")
    return tally.status(different=check and tally.changed > 0)


def _result(cleaned: Cleaned, annotate: bool) -> Result:
    if not annotate:
        return Result(cleaned.text)
    from edutext.report import annotation

    return Result(cleaned.text, annotation(cleaned))


def _tables(folder: str) -> tuple[tuple[str, str], ...]:
    """The user's rows, by table. Raises Trouble where a file is no table of edutext."""
    with told(folder):
        paths = sorted(path for path in Path(folder).iterdir() if path.suffix == ".tsv")
    known = table_names()
    found = []
    for path in paths:
        if path.stem not in known:
            raise Trouble(f"{path}: no table is called {path.stem}; the tables are {', '.join(known)}")
        text = read(str(path)).text
        for line, needed in short_rows(path.stem, text):
            raise Trouble(f"{path}, line {line}: too few columns, or the first is empty; {path.stem} has {needed}")
        found.append((path.stem, text))
    return tuple(found)
