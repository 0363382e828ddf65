"""Bytes to texts and texts to bytes: files, standard input and output, atomic replacement."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO, NamedTuple

from edutext.decoding import Decoded, DecodeTrouble, Errors, decode, not_text
from edutext.trouble import Trouble

STDIN = "-"


class Document(NamedTuple):
    """A text and where it came from: the file's name, `-`, or a record's id."""

    name: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """The bytes of a file, or of standard input for `-`. Raises Trouble where there is nothing to read."""
    if name == STDIN:
        yield sys.stdin.buffer
        return
    with told(name):
        stream = Path(name).open("rb")  # noqa: SIM115
    with stream:
        yield stream


def read_bytes(name: str) -> bytes:
    """All bytes of a file, or of standard input for `-`."""
    with opened(name) as stream, told(name):
        return stream.read()


def read(name: str, encoding: str | None = None, errors: Errors = "strict") -> Document:
    """The document in a file, decoded once and strictly; newlines stay as they are.

    Raises Trouble, naming the file, the byte offset and a way out, for what is no text in any Chinese encoding.
    """
    data = read_bytes(name)
    kind = not_text(data) if encoding is None else None
    if kind:
        raise Trouble(f"{shown(name)}: this is {kind}; convert it to text first")
    found = decoded(name, data, encoding, errors)
    return Document(name, found.text, found.encoding, found.bom)


def decoded(name: str, data: bytes, encoding: str | None = None, errors: Errors = "strict") -> Decoded:
    """`edutext.decoding.decode`, with its error told as Trouble about `name`."""
    try:
        return decode(data, encoding, errors)
    except DecodeTrouble as error:
        raise Trouble(f"{shown(name)}: {error}") from error


def read_lines(name: str) -> list[str]:
    """The lines of a small UTF-8 list, such as names to keep; empty ones are left out."""
    text = read(name).text
    return [line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]


def write_all(stream: IO[bytes], data: bytes) -> None:
    """Write every byte: unbuffered streams may take only a part at a time."""
    view = memoryview(data)
    while view:
        view = view[stream.write(view) or 0 :]


def write_stdout(data: bytes) -> None:
    """Document text and other results leave here, as bytes."""
    write_all(sys.stdout.buffer, data)


@contextmanager
def replacing(path: Path, *, backup: str = "", only_changed: bool = False) -> Iterator[IO[bytes]]:
    """A stream that becomes the file at `path` when all went well; until then, and otherwise, nothing changes.

    The bytes go to a temporary file in the same folder, are synced, take over the mode of the file they replace
    and are renamed over it. A symlink stays one; its target is replaced. `backup` is a suffix under which the old
    file is kept; with `only_changed` a file that would become what it is stays untouched. Devices and pipes are
    written to directly.
    """
    # imported here, for they would be a good part of the start-up of runs that replace nothing
    import filecmp
    import shutil
    import tempfile

    target = path.resolve()
    if not target.parent.is_dir():
        raise Trouble(f"{path}: there is no folder {target.parent}; create it first")
    with told(str(path)):
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("wb", buffering=0) as stream:
                yield stream
            return
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with open(handle, "wb") as stream:  # noqa: PTH123 (a descriptor, not a path)
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if only_changed and filecmp.cmp(temporary, target, shallow=False):
                os.unlink(temporary)  # noqa: PTH108
                return
            os.chmod(temporary, _mode(target))  # noqa: PTH101 (a name from mkstemp)
            if backup and target.exists():
                shutil.copy2(target, target.with_name(target.name + backup))
            os.replace(temporary, target)  # noqa: PTH105
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(temporary)  # noqa: PTH108
            raise


def _mode(target: Path) -> int:
    """The mode of the file to be replaced; of a new file, what the umask leaves."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


@contextmanager
def told(name: str) -> Iterator[None]:
    """Operating-system errors as Trouble about `name`. A closed pipe is none: it passes."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Trouble(f"{shown(name)}: {_advice(error)}") from error


def _advice(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file; check the name and the folder"
        case IsADirectoryError():
            return "this is a folder; name the files in it, or give them with --files-from"
        case PermissionError():
            return "permission denied; check the rights of the file and its folder"
        case _:
            return (error.strerror or str(error)).lower() + "; nothing was replaced"


def shown(name: str) -> str:
    """A file's name for a message."""
    return "standard input" if name == STDIN else name
