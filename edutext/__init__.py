"""Clean, convert, split, summarise and compare Chinese official reports found on the web.

The five functions are plain functions of strings: `clean`, `convert_script`, `split_sections`, `stats`, `diff`.
Everything is imported when it is first asked for, so that importing edutext costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edutext.cleaning import Cleaned, clean
    from edutext.model import Confidence, Edit, Evidence, Fix, Flag, Patch, Rule, rule
    from edutext.rules import RULES

_HOMES = {
    "edutext.cleaning": ("Cleaned", "clean"),
    "edutext.model": ("Confidence", "Edit", "Evidence", "Fix", "Flag", "Patch", "Rule", "rule"),
    "edutext.rules": ("RULES",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = ["RULES", "Cleaned", "Confidence", "Edit", "Evidence", "Fix", "Flag", "Patch", "Rule", "clean", "rule"]


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
