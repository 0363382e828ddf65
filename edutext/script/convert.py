"""From one script to another: `convert_script`, and everything that a conversion can say of itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, get_args

from edutext.composing import compose
from edutext.model import Confidence, Edit, Patch
from edutext.script.detect import detect_script, written_in
from edutext.script.engine import engine
from edutext.script.pieces import Piece, Terms, pieces
from edutext.script.routes import Script, route
from edutext.script.trace import RULE, traced

Quotes = Literal["keep", "mainland", "taiwan"]

# GB/T 15834 has “” outside and ‘’ inside, Taiwan's 重訂標點符號手冊 「」 and 『』. An apostrophe is no quotation mark.
_QUOTES = {
    "mainland": (re.compile("[「」『』]"), str.maketrans("「」『』", "“”‘’")),
    "taiwan": (re.compile("[“”‘]|’(?![A-Za-z])"), str.maketrans("“”‘’", "「」『』")),
}


@dataclass(frozen=True)
class Converted:
    """A text and what it was converted to.

    `configs` are OpenCC's configurations, in their order, that the converted pieces went through.
    """

    source: str
    text: str
    configs: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    quotes: Quotes = "keep"

    @cached_property
    def patch(self) -> Patch:
        """All edits in source offsets. They are worked out when they are first asked for."""
        edits: list[Edit] = []
        for piece in self.pieces:
            edits += (_moved(edit, piece.start) for edit in self._edits_of(piece))
        return Patch(tuple(edits))

    def edits(self) -> tuple[Edit, ...]:
        """The edits as one flat list in source offsets: sorted, not overlapping, exactly reversible."""
        return self.patch.edits

    def to_source(self, offset: int) -> int:
        """Where the character at `offset` of the result stood in the source."""
        return self.patch.origin(offset)

    def to_result(self, offset: int) -> int:
        """Where the character at `offset` of the source stands in the result."""
        return self.patch.forward(offset)

    def _edits_of(self, piece: Piece) -> Iterable[Edit]:
        before = self.source[piece.start : piece.end]
        if piece.kind == "fixed":
            edit = Edit(RULE, 0, len(before), before, piece.text, Confidence.SURE, "the user's term", (RULE,))
            return [edit] if piece.text != before else []
        whole, text = Patch(()), before
        steps = traced(engine(self.configs).passes, text) if piece.kind == "converted" else []
        for patch in (step.patch for step in steps if step.patch.edits):
            whole, text = compose(whole, patch, text) if whole.edits else patch, patch.apply(text)
        if self.quotes != "keep":
            whole = compose(whole, _quote_patch(text, self.quotes), text)
        return whole.edits


def convert_script(
    text: str,
    to: Script,
    *,
    source: Script | Literal["auto"] = "auto",
    phrases: bool = False,
    quotes: Quotes = "keep",
    terms: Terms = (),
    keep: Iterable[str] = (),
) -> Converted:
    """Convert `text` to simplified (s), traditional (t), Taiwan's (tw), Hong Kong's (hk) or Japanese (jp) characters.

    With `source` "auto" only paragraphs that hold characters of the other script are converted; text in the target
    script comes back as it is. `phrases` also changes regional wording. `terms` are pairs of a term and what becomes
    of it, `keep` names that stay; both come before OpenCC's dictionaries.

    Raises ValueError for a script that there is not, and for regional wording where OpenCC has none.

    >>> convert_script("幹部隊伍建設與經濟發展", "s").text
    '干部队伍建设与经济发展'
    >>> done = convert_script("軟體", "s", source="tw", phrases=True)
    >>> done.text, done.to_source(1), [(edit.before, edit.after) for edit in done.edits()]
    ('软件', 1, [('軟', '软'), ('體', '件')])
    """
    configs, spans = plan(text, to, source, phrases)
    return convert_with(text, configs, spans, quotes=quotes, terms=(*terms, *((name, name) for name in keep)))


def plan(
    text: str, to: Script, source: Script | Literal["auto"] = "auto", phrases: bool = False
) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """OpenCC's configurations for a conversion, and the spans of `text` that they are for.

    >>> plan("幹部\\n队伍\\n", "s")
    (('t2s',), [(0, 3)])
    """
    whole = [(0, len(text))]
    if source != "auto":
        return route(source, to, phrases), whole
    if to == "jp":
        return route("s" if detect_script(text).script == "simplified" else "t", to, phrases), whole
    if to == "s":
        return route("t", to, phrases), list(written_in("traditional", text))
    return route("s", to, phrases), list(written_in("simplified", text))


def convert_with(
    text: str,
    configs: tuple[str, ...],
    spans: Iterable[tuple[int, int]] | None = None,
    *,
    quotes: Quotes = "keep",
    terms: Terms = (),
) -> Converted:
    """Convert `spans` of `text`, or all of it, with OpenCC's `configs` one after another.

    >>> convert_with("乾燥的地方", ("t2s",)).text
    '干燥的地方'
    """
    if quotes not in get_args(Quotes):
        raise ValueError(f"quotes are {', '.join(get_args(Quotes))}, not {quotes!r}")
    found = tuple(pieces(text, [(0, len(text))] if spans is None else spans, terms))
    # The engine loads its dictionaries when there is something to convert, and not before.
    result = assembled(text, found, lambda part: engine(configs).convert(part), quotes)
    return Converted(text, result, configs, found, quotes)


def assembled(text: str, found: Iterable[Piece], convert: Callable[[str], str], quotes: Quotes = "keep") -> str:
    """The result of a conversion: the pieces of `text`, each treated as its kind asks."""
    out = []
    for piece in found:
        if piece.kind == "fixed":
            out.append(piece.text)
        else:
            part = text[piece.start : piece.end]
            out.append(_requoted(convert(part) if piece.kind == "converted" else part, quotes))
    return "".join(out)


def _requoted(text: str, quotes: Quotes) -> str:
    if quotes == "keep":
        return text
    mark, table = _QUOTES[quotes]
    return mark.sub(lambda match: match[0].translate(table), text)


def _quote_patch(text: str, quotes: Quotes) -> Patch:
    mark, table = _QUOTES[quotes]
    return Patch(
        tuple(
            Edit(RULE, m.start(), m.end(), m[0], m[0].translate(table), Confidence.SURE, "quotation marks", (RULE,))
            for m in mark.finditer(text)
        )
    )


def _moved(edit: Edit, by: int) -> Edit:
    return replace(edit, start=edit.start + by, end=edit.end + by) if by else edit
