"""What `clean` found, for a person: every edit with its reason, a unified diff, the list of rules."""

from __future__ import annotations

from bisect import bisect_right

from edutext.cleaning import Cleaned
from edutext.lines import lines
from edutext.rules import ALL_RULES, BY_NAME_ONLY
from edutext.terminal import safe, safe_lines, shortened, styled


def explanation(name: str, cleaned: Cleaned, colour: bool) -> str:
    """Edits and flags in order, a line each: FILE:LINE:COL rule: before -> after (why)."""
    starts = [line.start for line in lines(cleaned.source)] or [0]
    found: list[tuple[int, list[tuple[str, str]]]] = []
    for edit in cleaned.edits():
        pieces = [
            (f"{'+'.join(edit.rules)}: ", "rule"),
            (_quoted(edit.before), "removed"),
            (" -> ", ""),
            (_quoted(edit.after), "added"),
            (f" ({safe(edit.note)})", "dim"),
        ]
        found.append((edit.start, pieces))
    for flag in cleaned.flags:
        pieces = [(f"{flag.rule}: ", "rule"), (_quoted(flag.text), "flag"), (f" flagged ({safe(flag.note)})", "dim")]
        found.append((flag.start, pieces))
    out = []
    for offset, pieces in sorted(found, key=lambda item: item[0]):
        row = bisect_right(starts, offset)
        place = f"{safe(name)}:{row}:{offset - starts[row - 1] + 1} "
        out.append(styled([(place, ""), *pieces], colour) + "\n")
    return "".join(out)


def _quoted(text: str) -> str:
    return f"“{safe(shortened(text))}”" if text else "nothing"


def difference(name: str, cleaned: Cleaned) -> str:
    """A unified diff from the source to the cleaned text; empty where nothing changed."""
    from edutext.compare.unified import unified

    old, new = (text.replace("\r\n", "\n").replace("\r", "\n") for text in (cleaned.source, cleaned.text))
    return "".join(map(safe_lines, unified(old, new, name, f"{name} (clean)")))


def rule_table() -> str:
    """The rules in their order: id, group, whether it runs by default, confidence, what it does."""
    rows = [("RULE", "GROUP", "DEFAULT", "CONFIDENCE", "WHAT IT DOES")]
    for rule in ALL_RULES:
        default = "on" if rule.default else "by name" if rule.id in BY_NAME_ONLY else "opt-in"
        rows.append((rule.id, rule.group, default, rule.confidence.name.lower(), rule.summary))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "".join("  ".join([*map(str.ljust, row[:4], widths), row[4]]) + "\n" for row in rows)
