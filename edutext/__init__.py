"""Clean, convert, split, summarise and compare Chinese official reports found on the web.

The five functions are plain functions of strings: `clean`, `convert_script`, `split_sections`, `stats`, `diff`.
Everything is imported when it is first asked for, so that importing edutext costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edutext.cleaning import Cleaned, clean
    from edutext.compare.operations import Diff, Operation, diff
    from edutext.measure.statistics import Stats, stats
    from edutext.model import Confidence, Edit, Evidence, Fix, Flag, Patch, Rule, rule
    from edutext.rules import ALL_RULES, RULES
    from edutext.script.ambiguity import Ambiguity, ambiguities
    from edutext.script.convert import Converted, convert_script
    from edutext.script.detect import Detected, detect_script
    from edutext.sections.tree import Section, split_sections

_HOMES = {
    "edutext.cleaning": ("Cleaned", "clean"),
    "edutext.compare.operations": ("Diff", "Operation", "diff"),
    "edutext.measure.statistics": ("Stats", "stats"),
    "edutext.model": ("Confidence", "Edit", "Evidence", "Fix", "Flag", "Patch", "Rule", "rule"),
    "edutext.rules": ("ALL_RULES", "RULES"),
    "edutext.script.ambiguity": ("Ambiguity", "ambiguities"),
    "edutext.script.convert": ("Converted", "convert_script"),
    "edutext.script.detect": ("Detected", "detect_script"),
    "edutext.sections.tree": ("Section", "split_sections"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "ALL_RULES",
    "RULES",
    "Ambiguity",
    "Cleaned",
    "Confidence",
    "Converted",
    "Detected",
    "Diff",
    "Edit",
    "Evidence",
    "Fix",
    "Flag",
    "Operation",
    "Patch",
    "Rule",
    "Section",
    "Stats",
    "ambiguities",
    "clean",
    "convert_script",
    "detect_script",
    "diff",
    "rule",
    "split_sections",
    "stats",
]


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
