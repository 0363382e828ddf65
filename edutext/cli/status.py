"""The exit statuses: a public promise (docs/formats.md)."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """What the program ends with."""

    FINE = 0
    DIFFERENT = 1
    TROUBLE = 2
    INTERRUPTED = 130
    CLOSED_PIPE = 141
