"""Options that several commands share. Each decorator turns its options into one frozen value."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

from edutext.cli.streams import Source, Target

Command = Callable[..., Any]


def reads(command: Command) -> Command:
    """FILE arguments and how to read them, as `source`."""

    @click.argument("files", nargs=-1, metavar="[FILE]...")
    @click.option("--files-from", metavar="FILE", help="Read the names of the files from FILE, one a line.")
    @click.option("-0", "--null", is_flag=True, help="With --files-from: names end with NUL.")
    @click.option("--encoding", metavar="NAME", help="The encoding of the input; found out when not given.")
    @click.option(
        "--errors",
        type=click.Choice(["strict", "keep"]),
        default="strict",
        help="Bytes that do not decode: an error, or carried through unchanged.",
    )
    @click.option("--records", is_flag=True, help="The input is JSON Lines, one record a line.")
    @click.option("--field", metavar="NAME", default="text", help="With --records: the field of the text.")
    @click.option("--id", "id_", metavar="NAME", default="id", help="With --records: the field that names it.")
    @click.option("-q", "--quiet", is_flag=True, help="No notes on standard error but errors.")
    @click.option("-v", "--verbose", is_flag=True, help="More notes: encodings found, edits left undone.")
    @functools.wraps(command)
    def wrapper(
        *,
        files: tuple[str, ...],
        files_from: str | None,
        null: bool,
        encoding: str | None,
        errors: Any,
        records: bool,
        field: str,
        id_: str,
        quiet: bool,
        verbose: bool,
        **rest: Any,
    ) -> Any:
        source = Source(files, files_from, null, encoding, errors, records, field, id_, quiet, verbose)
        return command(source=source, **rest)

    return wrapper


def writes(command: Command) -> Command:
    """Where texts go: `-o`, `-i`, `--backup`, `--output-encoding`, as `target`."""

    @click.option("-o", "--output", metavar="PATH", help="Write to a file; to a folder for several inputs.")
    @click.option("-i", "--in-place", is_flag=True, help="Replace the files by their results.")
    @click.option("--backup", metavar="SUFFIX", default="", help="With -i: keep the old file under NAME+SUFFIX.")
    @click.option("--output-encoding", metavar="NAME", help="UTF-8 when not given; `same` keeps the input's.")
    @functools.wraps(command)
    def wrapper(*, output: str | None, in_place: bool, backup: str, output_encoding: str | None, **rest: Any) -> Any:
        if in_place and output:
            raise click.UsageError("-i and -o exclude each other")
        if backup and not in_place:
            raise click.UsageError("--backup belongs to -i")
        return command(target=Target(output, in_place, backup, output_encoding), **rest)

    return wrapper


def prints(command: Command) -> Command:
    """Where results other than texts go: `-o`, as `target`."""

    @click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output.")
    @functools.wraps(command)
    def wrapper(*, output: str | None, **rest: Any) -> Any:
        return command(target=Target(output), **rest)

    return wrapper


def coloured(command: Command) -> Command:
    """`--color`, as `colour`."""
    option = click.option(
        "--color",
        "colour",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Colour; auto asks NO_COLOR, FORCE_COLOR and the terminal.",
    )
    return option(command)


def listed(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Callback for options that take several values, repeated or separated by commas."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
