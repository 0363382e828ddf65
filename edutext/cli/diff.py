"""`edutext diff`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import click

from edutext.cli.options import coloured, listed, prints
from edutext.cli.status import Status
from edutext.cli.streams import Source, Tally, Target, documents
from edutext.compare.folding import IGNORABLE
from edutext.compare.hunks import Hunk, Piece, hunks
from edutext.compare.operations import Diff, Operation
from edutext.compare.operations import diff as compare
from edutext.compare.unified import unified
from edutext.compare.units import LEVELS, Level, units
from edutext.decoding import Errors
from edutext.files import STDIN, write_all
from edutext.records import dumps
from edutext.terminal import Colour, safe, safe_lines, styled, wants_colour

_EXAMPLES = """\b
Examples:
  edutext diff 2019.txt 2020.txt
  edutext diff --ignore space,width,punctuation page.txt printed.txt
  edutext clean page.txt | edutext diff --stat page.txt -
"""
_MARKS = {"delete": ("[-", "-]", "removed"), "insert": ("{+", "+}", "added"), "note": ("", "", "dim")}


@click.command(epilog=_EXAMPLES)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@prints
@click.option("--by", type=click.Choice(LEVELS), default="paragraph", help="The units that are compared.")
@click.option(
    "--ignore", multiple=True, callback=listed, metavar="WHAT[,WHAT]", help=f"Not to count: {', '.join(IGNORABLE)}."
)
@click.option(
    "--context", type=click.IntRange(min=0), metavar="N", help="Unchanged lines around changes (0; 3 if unified)."
)
@click.option("--unified", "as_unified", is_flag=True, help="The format of diff -u.")
@click.option("--stat", is_flag=True, help="Only counts.")
@click.option("--json", "as_json", is_flag=True, help="An operation a line, as JSON; together they cover both texts.")
@click.option("--encoding", metavar="NAME", help="The encoding of both texts; found out when not given.")
@click.option("--errors", type=click.Choice(["strict", "keep"]), default="strict", help="As in clean.")
@coloured
def diff(
    old: str,
    new: str,
    target: Target,
    by: Level,
    ignore: tuple[str, ...],
    context: int | None,
    as_unified: bool,
    stat: bool,
    as_json: bool,
    encoding: str | None,
    errors: Errors,
    colour: Colour,
) -> Status:
    """Compare two texts: what changed, in which section, marked [-old-]{+new+}.

    OLD or NEW may be `-` for standard input. Status 0: nothing differs; 1: something does; 2: trouble.
    """
    if old == new == STDIN:
        raise click.UsageError("only one of OLD and NEW can be standard input")
    if as_unified + stat + as_json > 1:
        raise click.UsageError("--unified, --stat and --json exclude each other")
    if as_unified and (ignore or by != "paragraph"):
        raise click.UsageError("--unified compares lines as they are, without --by and --ignore")
    if unknown := set(ignore).difference(IGNORABLE):
        raise click.UsageError(f"--ignore takes {', '.join(IGNORABLE)}, not {', '.join(sorted(unknown))}")
    tally = Tally()
    texts = [document.text for document in documents(Source((old, new), encoding=encoding, errors=errors), tally)]
    if tally.failed:
        return tally.status()
    before, after = texts
    with target.opened() as stream:
        if as_unified:
            lines = unified(before, after, safe(old), safe(new), 3 if context is None else context)
            write_all(stream, _bytes(map(safe_lines, lines)))
            return tally.status(different=before != after)
        found = compare(before, after, by=by, ignore=[name for name in IGNORABLE if name in ignore])
        if as_json:
            write_all(stream, _bytes(f"{dumps(_row(found, operation))}\n" for operation in found.operations))
        elif stat:
            write_all(stream, _bytes(_counts(found, by)))
        else:
            shown = wants_colour(colour, sys.stdout) if target.output is None else colour == "always"
            write_all(stream, _bytes(_hunk(hunk, shown) for hunk in hunks(found, context or 0)))
    return tally.status(different=not found.same)


def _bytes(parts: Iterable[str]) -> bytes:
    return "".join(parts).encode("utf-8", "surrogateescape")


def _row(found: Diff, operation: Operation) -> dict[str, Any]:
    """An operation as docs/formats.md has it."""
    row: dict[str, Any] = {"op": operation.op, "old": operation.old, "new": operation.new}
    row["text"] = found.new[slice(*operation.new)]
    if operation.changes:
        row["changes"] = [_row(found, change) for change in operation.changes]
    return row


def _hunk(hunk: Hunk, colour: bool) -> str:
    place = f"@@ -{hunk.old_line} +{hunk.new_line} @@ {safe(hunk.heading)}".rstrip()
    lines = [styled([(place, "heading")], colour)]
    lines += (styled([part for piece in row.pieces for part in _piece(piece)], colour) for row in hunk.rows)
    return "".join(f"{line}\n" for line in lines)


def _piece(piece: Piece) -> Iterator[tuple[str, str]]:
    before, after, style = _MARKS.get(piece.kind, ("", "", ""))
    yield f"{before}{safe(piece.text)}{after}", style


def _counts(found: Diff, by: Level) -> Iterator[str]:
    """How many units of each kind, and how many characters went and came."""
    of_units: Counter[str] = Counter()
    for operation in found.operations:
        whole, span = (found.new, operation.new) if operation.op != "delete" else (found.old, operation.old)
        of_units[operation.op] += len(units(whole, span, by)) if operation.op != "replace" else 1
    leaves = [leaf for operation in found.operations for leaf in (operation.changes or (operation,))]
    gone = sum(leaf.old[1] - leaf.old[0] for leaf in leaves if leaf.op in ("delete", "replace"))
    come = sum(leaf.new[1] - leaf.new[0] for leaf in leaves if leaf.op in ("insert", "replace"))
    names = {"equal": "equal", "replace": "changed", "delete": "deleted", "insert": "inserted", "move": "moved"}
    yield f"{by}s: {', '.join(f'{of_units[op]} {name}' for op, name in names.items())}\n"
    yield f"characters: {gone} deleted, {come} inserted\n"
