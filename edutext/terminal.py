"""What a person sees: notes on standard error, colour, widths, and texts made safe to show."""

from __future__ import annotations

import os
import sys
from typing import IO, Literal

from edutext.patterns import lazy_pattern

Colour = Literal["auto", "always", "never"]

# C0 and C1 controls, lone surrogates, and bidi controls: none may reach a terminal from a document.
_UNSAFE = lazy_pattern("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_NAMES = {"\n": "↵", "\r": "␍", "\t": "⇥", "\x1b": "␛"}
_STYLES = {"removed": "red", "added": "green", "rule": "cyan", "flag": "yellow", "heading": "bold", "dim": "dim"}


def safe(text: str) -> str:
    r"""The text on one line, with control sequences made visible.

    >>> safe("一\x1b[31m二\n")
    '一␛[31m二↵'
    """
    return _UNSAFE.sub(lambda match: _NAMES.get(match[0], f"\\x{ord(match[0]):02x}"), text)


def safe_lines(text: str) -> str:
    """The same for a text of several lines: newlines and tabs stay."""
    return _UNSAFE.sub(lambda m: m[0] if m[0] in "\n\t" else _NAMES.get(m[0], f"\\x{ord(m[0]):02x}"), text)


def shortened(text: str, limit: int = 60) -> str:
    """At most `limit` characters of a text, the middle left out."""
    if len(text) <= limit:
        return text
    head = limit * 2 // 3
    return f"{text[:head]} … {text[len(text) - (limit - head - 3) :]}"


def note(message: str) -> None:
    """A line on standard error."""
    sys.stderr.write(f"edutext: {safe_lines(message)}\n")


def width(text: str) -> int:
    """How many cells a text takes on a terminal, a Han character two."""
    from rich.cells import cell_len

    return cell_len(text)


def padded(text: str, cells: int) -> str:
    """The text with blanks behind it up to `cells` terminal cells."""
    return text + " " * max(0, cells - width(text))


def wants_colour(choice: Colour, stream: IO[str]) -> bool:
    """`--color`, then NO_COLOR, then FORCE_COLOR, then whether the stream is a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def styled(pieces: list[tuple[str, str]], colour: bool) -> str:
    """Pieces of (text, style name) as one string; styles are the keys of the table above or empty.

    The texts must be safe already. Without colour they are just joined: colour never changes the format.
    """
    if not colour:
        return "".join(text for text, _ in pieces)
    from rich.color import ColorSystem
    from rich.style import Style

    return "".join(
        Style.parse(_STYLES[style]).render(text, color_system=ColorSystem.STANDARD) if style else text
        for text, style in pieces
    )
