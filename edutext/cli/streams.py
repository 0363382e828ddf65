"""Documents in, texts out: what every command does with its FILE arguments and its results."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from edutext.cli.status import Status
from edutext.decoding import Errors, encode
from edutext.files import STDIN, Document, opened, read, read_bytes, replacing, shown, told, write_all
from edutext.terminal import note
from edutext.trouble import Trouble

if TYPE_CHECKING:
    from edutext.records import Record


class Source(NamedTuple):
    """What to read, and how (options.reads)."""

    files: tuple[str, ...]
    files_from: str | None = None
    null: bool = False
    encoding: str | None = None
    errors: Errors = "strict"
    records: bool = False
    field: str = "text"
    id: str = "id"
    quiet: bool = False
    verbose: bool = False

    def names(self) -> tuple[str, ...]:
        """The names of all inputs, in order. Raises Trouble where a person waits at an empty prompt."""
        names = self.files
        if self.files_from is not None:
            listed = read_bytes(self.files_from).decode("utf-8", "surrogateescape")
            names += tuple(filter(None, listed.split("\0") if self.null else listed.replace("\r\n", "\n").split("\n")))
        elif not names:
            names = (STDIN,)
        if STDIN in names and sys.stdin.isatty():
            raise Trouble("name a FILE, or pipe a text in; see --help")
        return names


class Target(NamedTuple):
    """Where results go (options.writes, options.prints)."""

    output: str | None = None
    in_place: bool = False
    backup: str = ""
    encoding: str | None = None

    def opener(self, names: tuple[str, ...]) -> Callable[[str], AbstractContextManager[IO[bytes]]]:
        """What opens the output of each input. Raises Trouble, before anything is written, where that cannot be."""
        if self.in_place:
            if STDIN in names:
                raise Trouble("-i needs files; standard input cannot be replaced")
            return lambda name: replacing(Path(name), backup=self.backup, only_changed=True)
        if self.output is None:
            return lambda name: nullcontext(sys.stdout.buffer)
        path = Path(self.output)
        if len(names) == 1 and not path.is_dir():
            return lambda name: replacing(path)
        paths = {name: path / ("stdin.txt" if name == STDIN else Path(name).name) for name in names}
        if len(set(paths.values())) < len(names):
            raise Trouble(f"{path}: two inputs have the same name; give them folders of their own")
        with told(self.output):
            path.mkdir(parents=True, exist_ok=True)
        return lambda name: replacing(paths[name])

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """The one stream for results that are no texts of their own."""
        if self.output is None:
            yield sys.stdout.buffer
        else:
            with replacing(Path(self.output)) as stream:
                yield stream


@dataclass(slots=True)
class Tally:
    """What happened so far; decides the exit status."""

    documents: int = 0
    changed: int = 0
    edits: int = 0
    flags: int = 0
    failed: int = 0

    def fail(self, message: object) -> None:
        """Report one bad document and go on."""
        note(str(message))
        self.failed += 1

    def status(self, *, different: bool = False) -> Status:
        """2 after any failure, 1 where a difference was asked for and found, else 0."""
        if self.failed:
            return Status.TROUBLE
        return Status.DIFFERENT if different else Status.FINE

    def summary(self, source: Source, *names: str) -> None:
        """One line on standard error after several documents: how many, and the counts with these names."""
        if self.documents > 1 and not source.quiet:
            kind = "records" if source.records else "files"
            note(", ".join([f"{self.documents} {kind}", *(f"{getattr(self, name)} {name}" for name in names)]))


class Result(NamedTuple):
    """What a document became. `annotation` goes into records; `encoding`, where given, is how a file is written."""

    text: str
    annotation: dict[str, object] | None = None
    encoding: str | None = None
    bom: bool = False


def transform(source: Source, target: Target, tally: Tally, change: Callable[[Document], Result]) -> None:
    """Write what `change` makes of each document, in order.

    A document that cannot be read or changed (Trouble) is reported and skipped; of a record, the line is passed
    through. A file is replaced only when all of its new content has been written.
    """
    names = source.names()
    opener = target.opener(names)
    for name in names:
        try:
            with opener(name) as stream:
                if source.records:
                    for data in _changed_records(source, name, tally, change):
                        write_all(stream, data)
                else:
                    tally.documents += 1
                    document = _file(source, name)
                    write_all(stream, _bytes(source, target, document, change(document)))
        except Trouble as trouble:
            tally.fail(trouble)


def documents(source: Source, tally: Tally) -> Iterator[Document]:
    """The documents of all inputs, in order, for commands that only look at them."""
    for name in source.names():
        try:
            if source.records:
                for _, record in _records(source, name, tally):
                    if record is not None:
                        yield Document(record.name, record.text)
            else:
                tally.documents += 1
                yield _file(source, name)
        except Trouble as trouble:
            tally.fail(trouble)


def _file(source: Source, name: str) -> Document:
    document = read(name, source.encoding, source.errors)
    if source.verbose:
        note(f"{shown(name)}: {document.encoding}{' with BOM' if document.bom else ''}")
    return document


def _bytes(source: Source, target: Target, document: Document, result: Result) -> bytes:
    """The result in the encoding that was asked for, else its own; in place, else the document's; else in UTF-8."""
    if target.encoding not in (None, "same"):
        encoding, bom = target.encoding or "", False
    elif result.encoding is not None:
        encoding, bom = result.encoding, result.bom
    elif target.encoding == "same" or target.in_place:
        encoding, bom = document.encoding, document.bom
    else:
        encoding, bom = "utf-8", False
    try:
        return encode(result.text, encoding, bom, source.errors)
    except UnicodeEncodeError as error:
        lost = error.object[error.start]
        raise Trouble(
            f"{shown(document.name)}: {encoding} has no {lost!r} (U+{ord(lost):04X}); "
            "write another encoding with --output-encoding utf-8 or gb18030"
        ) from error
    except LookupError as error:
        raise Trouble(f"{error}; --output-encoding takes a name such as utf-8, gb18030 or big5hkscs") from error


def _records(source: Source, name: str, tally: Tally) -> Iterator[tuple[str, Record | None]]:
    """Each line, and the record in it. Lines without one are reported; those that are no JSON are left out."""
    from json.decoder import JSONDecodeError

    from edutext.records import parse

    with opened(name) as stream, told(name):
        for number, raw in enumerate(stream, start=1):
            where = f"{shown(name)}, line {number}"
            line = ""
            try:
                line = raw.removeprefix(BOM_UTF8).decode(source.encoding or "utf-8")
                if not line.strip():
                    yield line, None
                    continue
                tally.documents += 1
                yield line, parse(line, number, source.field, source.id)
            except UnicodeDecodeError as error:
                tally.fail(f"{where}: not {error.encoding} at byte {error.start}; name the encoding with --encoding")
            except JSONDecodeError as error:
                tally.fail(f"{where}: not JSON at character {error.pos + 1} ({error.msg}); the line was left out")
            except ValueError as error:
                tally.fail(f"{where}: {error}; the line was passed through")
                yield line, None


def _changed_records(source: Source, name: str, tally: Tally, change: Callable[[Document], Result]) -> Iterator[bytes]:
    for line, record in _records(source, name, tally):
        changed = line
        if record is not None:
            try:
                result = change(Document(record.name, record.text))
                changed = record.with_text(result.text, result.annotation)
            except Trouble as trouble:
                tally.fail(f"{trouble}; the line was passed through")
        yield changed.encode("utf-8")
