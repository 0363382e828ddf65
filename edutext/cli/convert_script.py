"""`edutext convert-script`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import Literal, get_args

import click

from edutext.cli.options import reads, writes
from edutext.cli.status import Status
from edutext.cli.streams import Result, Source, Tally, Target, documents, transform
from edutext.files import Document, read, read_lines, replacing, write_all
from edutext.records import dumps
from edutext.script.ambiguity import ambiguities
from edutext.script.convert import Converted, Quotes, assembled, convert_with, plan
from edutext.script.detect import detect_paragraphs, detect_script
from edutext.script.dictionaries import CONFIGS
from edutext.script.other_engine import other_engine, other_engine_name
from edutext.script.pieces import Terms, pieces
from edutext.script.routes import SCRIPTS, Script
from edutext.terminal import note
from edutext.trouble import Trouble

_EXAMPLES = """\b
Examples:
  edutext convert-script --to s report.txt > simplified.txt
  edutext convert-script --from s --to tw --phrases --quotes taiwan report.txt
  edutext convert-script --detect pages/*.txt
"""


@click.command("convert-script", epilog=_EXAMPLES)
@reads
@writes
@click.option("--to", type=click.Choice(SCRIPTS), help="Simplified, traditional, Taiwan, Hong Kong, Japanese.")
@click.option(
    "--from",
    "script",
    type=click.Choice(["auto", *SCRIPTS]),
    default="auto",
    help="The script of the input; auto converts the paragraphs that need it.",
)
@click.option("--phrases", is_flag=True, help="Regional wording too: software, but also words of official style.")
@click.option("--config", type=click.Choice(CONFIGS), metavar="NAME", help="One of OpenCC's configurations by name.")
@click.option("--quotes", type=click.Choice(get_args(Quotes)), default="keep", help="Quotation marks: “” or 「」.")
@click.option("--dict", "dictionary", metavar="FILE", help="Your own terms, a line each: term, TAB, what it becomes.")
@click.option("--keep", metavar="FILE", help="Names and terms that must not change, one a line.")
@click.option("--engine", type=click.Choice(["edutext", "opencc"]), default="edutext", help="opencc: that module.")
@click.option("--detect", is_flag=True, help="Say which script each input is in; convert nothing.")
@click.option("--json", "as_json", is_flag=True, help="With --detect: JSON Lines.")
@click.option("--ambiguous", is_flag=True, help="Write the one-to-many places as JSON Lines instead of the text.")
@click.option("--report", "report_to", metavar="FILE", help="Write all edits to FILE as JSON Lines.")
@click.option("--undo", metavar="REPORT", help="Give the source back; with --at, undo single edits.")
@click.option("--at", multiple=True, type=int, metavar="OFFSET", help="With --undo: the edit at this source offset.")
def convert_script(
    source: Source,
    target: Target,
    to: Script | None,
    script: Script | Literal["auto"],
    phrases: bool,
    config: str | None,
    quotes: Quotes,
    dictionary: str | None,
    keep: str | None,
    engine: str,
    detect: bool,
    as_json: bool,
    ambiguous: bool,
    report_to: str | None,
    undo: str | None,
    at: tuple[int, ...],
) -> Status:
    """Convert between simplified and traditional Chinese, exactly as OpenCC does.

    A text that is in the target script already comes back byte for byte.
    """
    if (to, config, detect or None, undo).count(None) != 3:
        raise click.UsageError("say one of --to SCRIPT, --config NAME, --detect and --undo REPORT")
    if as_json and not detect:
        raise click.UsageError("--json belongs to --detect")
    if at and not undo:
        raise click.UsageError("--at belongs to --undo")
    if to is None and (phrases or script != "auto"):
        raise click.UsageError("--from and --phrases belong to --to")
    if ambiguous and (report_to or target.in_place):
        raise click.UsageError("--ambiguous writes no text: it goes without -i and --report")
    if engine == "opencc" and (ambiguous or report_to):
        raise click.UsageError("--ambiguous and --report need edutext's own engine: the other says no offsets")
    if undo:
        from edutext.cli.undoing import undo_report  # loads the rules of clean, and so does edutext.report

        return undo_report(undo, source, target, frozenset(), frozenset(at))
    if detect:
        return _detect(source, target, as_json)
    terms = (*(_terms(dictionary) if dictionary else ()), *((name, name) for name in (read_lines(keep) if keep else ())))

    def way(text: str) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
        return ((config,), [(0, len(text))]) if to is None else plan(text, to, script, phrases)
