"""Which families of damage a document shows. Damage comes in bundles: seeing one member, expect its siblings."""

from __future__ import annotations

from edutext.model import Evidence
from edutext.plausibility import is_traditional
from edutext.rules.layout.chunk_marks import runs
from edutext.rules.numbers.fused import lost_dash
from edutext.rules.numbers.tens import ten_as_2023
from edutext.rules.wording import spun

# A report of this length has paragraphs: where nearly all stands in one line, the line breaks are gone.
_REPORT = 400
_NEARLY_ALL = 0.8
_SIBLINGS = ("〞", "XX县区")


def gather(text: str, tables: tuple[tuple[str, str], ...] = ()) -> Evidence:
    """Read the evidence off a text whose characters have been repaired."""
    chunked = bool(runs(text))
    traditional = is_traditional(text)
    tens = ten_as_2023(text)
    replaced = spun(text, tables, traditional=traditional)
    return Evidence(
        traditional=traditional,
        ten_as_2023=tens,
        lost_dash=lost_dash(text),
        # Sites that replace words also replace figures, turn quotation marks round and hide the names of places.
        spun=replaced + (replaced == 1 and (tens or any(sign in text for sign in _SIBLINGS))),
        chunked=chunked,
        one_paragraph=chunked or _one_paragraph(text),
        tables=tables,
    )


def _one_paragraph(text: str) -> bool:
    """Nearly all of a text of some length stands in one line, which its middle then stands in."""
    if len(text) < _REPORT:
        return False
    start, end = text.rfind("\n", 0, len(text) // 2) + 1, text.find("\n", len(text) // 2)
    return (len(text) if end < 0 else end) - start >= len(text) * _NEARLY_ALL
