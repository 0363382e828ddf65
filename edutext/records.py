"""JSON Lines records <-> documents: one field of each object is the document, the rest passes through untouched."""

from __future__ import annotations

import json
from json.decoder import JSONDecodeError, JSONDecoder
from typing import Any, NamedTuple

_DECODER = JSONDecoder()
_BLANK = " \t\r\n"


class Record(NamedTuple):
    """One line of JSON Lines whose field `text` is a document.

    `line` is the line as read, without its newline; `span` is where the field's value stands in it, `annotated` where
    the value of an earlier `edutext` object stands, if there is one.
    """

    name: str
    text: str
    line: str
    span: tuple[int, int]
    annotated: tuple[int, int] | None = None

    def with_text(self, text: str, annotation: dict[str, object] | None = None) -> str:
        """The line with another text; all other keys, their order and their numbers as they were written.

        >>> record = parse('{"n": 1.50, "text": "教 育", "id": 7}', 1)
        >>> record.with_text("教育", {"verdict": "repaired"})
        '{"n": 1.50, "text": "教育", "id": 7, "edutext": {"verdict": "repaired"}}'
        """
        pieces = [] if text == self.text else [(*self.span, dumps(text))]
        if annotation is not None and self.annotated:
            pieces.append((*self.annotated, dumps(annotation)))
        elif annotation is not None:
            end = self.line.rindex("}")
            pieces.append((end, end, f', "edutext": {dumps(annotation)}'))
        line = self.line
        for start, end, piece in sorted(pieces, reverse=True):
            line = line[:start] + piece + line[end:]
        return line


def parse(line: str, number: int, field: str = "text", id: str = "id") -> Record:
    """The record in a line (without its newline); `number` counts lines from 1 and names a record without id.

    Raises JSONDecodeError where the line is no JSON, and ValueError, saying why, where it holds no document.
    """
    spans = _members(line)
    if field not in spans:
        raise ValueError(f"no field {field!r}; name the field that holds the text with --field")
    start, end, value = spans[field]
    if not isinstance(value, str):
        raise ValueError(f"the field {field!r} is no string")
    name = spans[id][2] if id in spans else f"line {number}"
    annotated = spans["edutext"][:2] if "edutext" in spans else None
    return Record(name if isinstance(name, str) else dumps(name), value, line, (start, end), annotated)


def _members(line: str) -> dict[str, tuple[int, int, Any]]:
    """Where the values of a JSON object stand, and what they are. A key that comes twice counts as its last."""
    at = _skip(line, 0)
    try:
        value, end = _DECODER.raw_decode(line, at)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if _skip(line, end) != len(line):
        raise JSONDecodeError("extra data", line, end)
    if not isinstance(value, dict):
        raise ValueError("not an object; a record is a JSON object on a line of its own")
    spans: dict[str, tuple[int, int, Any]] = {}
    at += 1
    while line[at := _skip(line, at)] != "}":
        key, at = _DECODER.raw_decode(line, at)
        start = _skip(line, _skip(line, at) + 1)  # behind the colon
        member, end = _DECODER.raw_decode(line, start)
        spans[key] = (start, end, member)
        at = _skip(line, end)
        at += line[at] == ","
    return spans


def _skip(line: str, at: int) -> int:
    while at < len(line) and line[at] in _BLANK:
        at += 1
    return at


def dumps(value: object) -> str:
    """JSON on one line, Chinese as it is; lone surrogates and Unicode's own line breaks are escaped."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")
