"""The rules of `clean`, in the order in which they run. Order is meaning.

Whole characters come first, because every later rule reads them. Chunk marks need the lengths that the copying
site stored, so they go before anything inside a line does. Lines that are not the report's go before the words
of the report are looked at; layout before wording; numbers when nothing is left to split them; flags last, so
that they point at what no rule could repair.
"""

from __future__ import annotations

from edutext.model import Rule
from edutext.rules.layout.chunk_marks import chunk_marks
from edutext.rules.text.pinyin_gloss import pinyin_gloss

RULES: tuple[Rule, ...] = (
    # characters
    # lengths as stored
    chunk_marks,
    # what stands between characters
    pinyin_gloss,
    # lines of the site
    # layout
    # words
    # numbers
    # flags
    # asked for by name
)

GROUPS = ("encoding", "site", "layout", "text", "numbers", "typography")

# Not reached through their group: house styles differ here, so each is asked for by its own name.
BY_NAME_ONLY = frozenset({"dashes", "ellipsis", "range-sign"})
