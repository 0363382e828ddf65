"""`edutext split-sections`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import click

from edutext.cli.options import prints, reads
from edutext.cli.status import Status
from edutext.cli.streams import Source, Tally, Target, documents
from edutext.files import Document, replacing, shown, told, write_all
from edutext.records import dumps
from edutext.sections.checks import oddities
from edutext.sections.render import as_object, label, markdown, outline
from edutext.sections.select import below, fold, select
from edutext.sections.tree import Section
from edutext.sections.tree import split_sections as split
from edutext.terminal import note, safe
from edutext.trouble import Trouble

_EXAMPLES = """\b
Examples:
  edutext split-sections report.txt
  edutext clean report.txt | edutext split-sections --select 二/（一）
  edutext split-sections --json --level 1 reports/*.txt
"""


@click.command(epilog=_EXAMPLES)
@reads
@prints
@click.option("--json", "as_json", is_flag=True, help="A section a line, as JSON; together they tile the text.")
@click.option("--markdown", "as_markdown", is_flag=True, help="The text as Markdown, its headings with #.")
@click.option(
    "--to-dir", metavar="DIR", help="A file per section; joined in the order of their names they are the text."
)
@click.option(
    "--select", "path", metavar="PATH", help="The section at PATH with all below: 2.1, or 二/（一）, or a title."
)
@click.option("--level", type=click.IntRange(min=0), metavar="N", help="Fold sections deeper than N into their parent.")
@click.option("--items", is_flag=True, help="Also 一是…二是… and the clauses of sentences and articles.")
@click.option("--warnings", is_flag=True, help="Skipped, repeated and restarted numbers, on standard error.")
def split_sections(
    source: Source,
    target: Target,
    as_json: bool,
    as_markdown: bool,
    to_dir: str | None,
    path: str | None,
    level: int | None,
    items: bool,
    warnings: bool,
) -> Status:
    """Find the structure of a report: outline, sections, parts.

    Clean the text first: marks and page numbers of a copying site look like headings.
    """
    if sum((as_json, as_markdown, to_dir is not None, path is not None)) > 1:
        raise click.UsageError("--json, --markdown, --to-dir and --select exclude each other")
    tally = Tally()
    several = source.records or source.files_from is not None or len(source.files) > 1
    with target.opened() as stream:
        for document in documents(source, tally):
            sections = split(document.text, items=items)
            if warnings:
                for odd in oddities(sections):
                    note(f"{shown(document.name)}: {odd.kind} at {odd.section.start}: {odd.note}")
            if level is not None:
                sections = fold(sections, level)
            try:
                if to_dir is not None:
                    _write_files(
                        Path(to_dir, Path(document.name).stem) if several else Path(to_dir), document, sections
                    )
                elif as_json:
                    write_all(stream, _json(document, sections, several))
                elif as_markdown:
                    write_all(stream, _bytes(markdown(document.text, sections)))
                elif path is not None:
                    write_all(stream, _bytes(_selected(document, sections, path)))
                else:
                    write_all(stream, _bytes(_outline(document, sections, several)))
            except Trouble as trouble:
                tally.fail(trouble)
    return tally.status()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _json(document: Document, sections: Sequence[Section], several: bool) -> bytes:
    """A line a section (docs/formats.md); with several documents each line says which it belongs to."""
    name = {"document": document.name} if several else {}
    rows = ({**name, **as_object(document.text, section)} for section in sections)
    return "".join(f"{dumps(row)}\n" for row in rows).encode()


def _outline(document: Document, sections: Sequence[Section], several: bool) -> str:
    head = f"{safe(document.name)}:\n" if several else ""
    lines = (f"{'  ' * depth}{safe(name)}  {size}\n" for depth, name, size in outline(document.text, sections))
    return head + "".join(lines)


def _selected(document: Document, sections: Sequence[Section], path: str) -> str:
    """The text of the one section that `path` names, with all below. Raises Trouble with the candidates otherwise."""
    found = select(sections, path)
    if len(found) == 1:
        parts = below(sections, found[0])
        return document.text[parts[0].start : parts[-1].end]
    candidates = found or [section for section in sections if section.level <= 1]
    listing = "".join(f"\n  {section.path}  {safe(label(document.text, section))}" for section in candidates)
    how_many = "several sections are" if found else "no section is"
    raise Trouble(f"{shown(document.name)}: {how_many} {path!r}; name one of these by its path:{listing}")


def _write_files(folder: Path, document: Document, sections: Sequence[Section]) -> None:
    """A file per section, named by its place, its path and its title."""
    with told(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
    digits = len(str(len(sections)))
    for place, section in enumerate(sections, start=1):
        title = re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|\s]+', " ", label(document.text, section))[:40].strip(" .")
        with replacing(folder / f"{place:0{digits}} {section.path} {title}.txt") as stream:
            write_all(stream, _bytes(document.text[section.start : section.end]))
