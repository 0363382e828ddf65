"""The report of `clean`: what was found in each document, as objects for JSON Lines, and the way back from it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from edutext.cleaning import Cleaned
from edutext.files import Document
from edutext.model import Confidence, Edit, Flag, Patch

_NEWLINES = {"\n": "lf", "\r\n": "crlf", "\r": "cr"}


def sha256(text: str) -> str:
    """The hash of a text in UTF-8, whatever the encoding of its file; undecoded bytes count as themselves."""
    import hashlib  # loads OpenSSL, which only reports need

    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def newline(text: str) -> str:
    r"""How a text ends its lines: lf, crlf, cr, mixed or none.

    >>> newline("一\r\n二\r\n"), newline("一")
    ('crlf', 'none')
    """
    found = set(re.findall(r"\r\n|\r|\n", text))
    return "mixed" if len(found) > 1 else _NEWLINES[found.pop()] if found else "none"


def of_cleaned(document: Document, cleaned: Cleaned) -> Iterator[dict[str, object]]:
    """The report's objects for one cleaned document: head, edits, flags, metadata (docs/formats.md)."""
    yield head(document, cleaned.text, cleaned.verdict)
    for edit in cleaned.edits():
        yield {"kind": "edit", "document": document.name, **edit_object(edit)}
    for flag in cleaned.flags:
        yield {"kind": "flag", "document": document.name, **flag_object(flag)}
    if cleaned.metadata:
        yield {"kind": "metadata", "document": document.name, **cleaned.metadata}


def head(document: Document, text: str, verdict: str) -> dict[str, object]:
    """The first object of a document that became `text`."""
    return {
        "kind": "document",
        "document": document.name,
        "edutext": _version(),
        "encoding": document.encoding,
        "bom": document.bom,
        "newline": newline(document.text),
        "characters": len(document.text),
        "sha256": sha256(document.text),
        "sha256_clean": sha256(text),
        "verdict": verdict,
    }


def annotation(cleaned: Cleaned) -> dict[str, object]:
    """What `clean --annotate` adds to a record: all of the above, but the head, under four keys."""
    return {
        "verdict": cleaned.verdict,
        "edits": [edit_object(edit) for edit in cleaned.edits()],
        "flags": [flag_object(flag) for flag in cleaned.flags],
        "metadata": dict(cleaned.metadata),
    }


@lru_cache(maxsize=1)
def _version() -> str:
    from importlib.metadata import version

    return version("edutext")


def edit_object(edit: Edit) -> dict[str, object]:
    """An edit in source offsets as JSON says it."""
    return {
        "rule": edit.rule,
        "rules": list(edit.rules),
        "start": edit.start,
        "end": edit.end,
        "before": edit.before,
        "after": edit.after,
        "confidence": edit.confidence.name.lower(),
        "note": edit.note,
    }


def flag_object(flag: Flag) -> dict[str, object]:
    """A flag as JSON says it."""
    return {"rule": flag.rule, "start": flag.start, "end": flag.end, "text": flag.text, "note": flag.note}


class Entry(NamedTuple):
    """What a report says of one document."""

    document: str
    encoding: str
    bom: bool
    sha256: str
    sha256_clean: str
    edits: tuple[Edit, ...]

    def undo(self, text: str, rules: frozenset[str] = frozenset(), at: frozenset[int] = frozenset()) -> str:
        """The source again; with `rules` or `at` (source offsets), only their edits are taken back.

        Raises ValueError where `text` is not the cleaned text of this entry.
        """
        if sha256(text) != self.sha256_clean:
            raise ValueError(f"this is not the text that the report on {self.document} ends with")
        source = Patch(self.edits).revert(text)
        if not rules and not at:
            return source
        return Patch(tuple(edit for edit in self.edits if not _chosen(edit, rules, at))).apply(source)

    def apply(self, text: str) -> str:
        """The edits done again, exactly those that are left in the report.

        Raises ValueError where `text` is not the source of this entry, or where an edit does not fit.
        """
        if sha256(text) != self.sha256:
            raise ValueError(f"this is not the text that the report on {self.document} was made from")
        return Patch(tuple(sorted(self.edits, key=lambda edit: (edit.start, edit.end)))).apply(text)


def _chosen(edit: Edit, rules: frozenset[str], at: frozenset[int]) -> bool:
    return not rules.isdisjoint(edit.rules or (edit.rule,)) or any(
        edit.start <= offset < max(edit.end, edit.start + 1) for offset in at
    )


def read(lines: Iterable[str]) -> dict[str, list[Entry]]:
    """The entries of a report by name of document. Raises ValueError, naming the line, where it is none."""
    heads: list[dict[str, Any]] = []
    edits: list[list[Edit]] = []
    for number, line in enumerate(lines, start=1):
        try:
            row = json.loads(line) if line.strip() else {"kind": ""}
            match row["kind"]:
                case "document":
                    heads.append({key: row[key] for key in ("document", "encoding", "bom", "sha256", "sha256_clean")})
                    edits.append([])
                case "edit":
                    edits[-1].append(_edit(row))
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise ValueError(f"line {number} is no line of a report of edutext ({error})") from error
    entries: dict[str, list[Entry]] = {}
    for head, found in zip(heads, edits, strict=True):
        entries.setdefault(head["document"], []).append(Entry(edits=tuple(found), **head))
    return entries


def _edit(row: dict[str, Any]) -> Edit:
    start, before = int(row["start"]), str(row["before"])
    confidence = Confidence[row.get("confidence", "sure").upper()]
    rules = tuple(row.get("rules") or (row["rule"],))
    return Edit(row["rule"], start, start + len(before), before, row["after"], confidence, row.get("note", ""), rules)


def entry_for(entries: Mapping[str, list[Entry]], name: str, text: str) -> Entry:
    """The entry of the document `name`, or the only one there is; of several, the one whose hash `text` has.

    Raises ValueError where none can be told.
    """
    found = entries.get(name) or [entry for named in entries.values() for entry in named]
    if len(found) > 1:
        digest = sha256(text)
        found = [entry for entry in found if digest in (entry.sha256, entry.sha256_clean)] if name in entries else []
    if not found:
        known = ", ".join(list(entries)[:5]) or "none"
        raise ValueError(f"the report has no entry for this document; it speaks of {known}")
    return found[0]
