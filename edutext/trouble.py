"""The one error that reaches a person."""

from __future__ import annotations


class Trouble(Exception):
    """What went wrong, where, and what to do about it, in one sentence. The program ends with status 2."""
