"""Damage clean reports by the two substitutions of docs/years.md, repair them, and count.

    python tests/benchmarks/ten_as_2023.py REPORTS.jsonl [MORE.jsonl ...]

The files hold one JSON object a line with the report in `text` and its name in `id`. Of the reports without 2020, 2022,
2023 and without a bare 10年, those whose damaged form shows the evidence E1 are counted: exact (the report came back as
it was), flagged (some figure was left, none was changed wrongly) or wrong. Reports with years from 2020 to 2023 are
cleaned as they are, and must bring no edit and no flag of this kind. Status 1: below 98 %, or anything wrong.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from edutext.cleaning import clean
from edutext.rules import RULES
from edutext.rules.numbers.tens import shows_2023_for_10

NUMBERS = tuple(rule for rule in RULES if rule.group == "numbers")
GOAL = 0.98

_OWN = re.compile("2020|2022|2023")
_BARE_TEN_YEARS = re.compile(r"(?<![0-9.])10 ?年")
_RECENT = re.compile("202[0-3]")
_OF_THIS_KIND = frozenset({"ten-as-2023", "years-unreliable"})


def damaged(text: str) -> str:
    """The two substitutions, in their order.

    >>> damaged("2010年10月，投入100万元，人均510元")
    '202223年2023月，投入20230万元，人均52023元'
    """
    return text.replace("10", "2023").replace("2020", "2022")


def outcome(text: str) -> str:
    """What becomes of one damaged report: exact, flagged or wrong; nothing where it does not qualify."""
    broken = damaged(text)
    if _OWN.search(text) or _BARE_TEN_YEARS.search(text) or not shows_2023_for_10(broken):
        return ""
    repaired = clean(broken, rules=NUMBERS).text
    if repaired == text:
        return "exact"
    return "flagged" if damaged(repaired) == broken else "wrong"


def reports(paths: list[str]) -> Iterator[tuple[str, str]]:
    """The names and texts of all reports."""
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").split("\n"):
            if line:
                record = json.loads(line)
                yield f"{path}:{record.get('id', '')}", record["text"]


def main(paths: list[str]) -> int:
    """Print one line for each report that did not come back, and the counts."""
    counts = dict.fromkeys(("exact", "flagged", "wrong"), 0)
    recent = touched = 0
    for name, text in reports(paths):
        if result := outcome(text):
            counts[result] += 1
            if result != "exact":
                print(f"{result}: {name}")
        if _RECENT.search(text):
            recent += 1
            done = clean(text, rules=NUMBERS)
            if done.edits() or any(flag.rule in _OF_THIS_KIND for flag in done.flags):
                touched += 1
                print(f"touched: {name}")
    total = sum(counts.values())
    share = counts["exact"] / total if total else 0.0
    print(f"{total} damaged reports, {share:.1%} exact:", ", ".join(f"{n} {name}" for name, n in counts.items()))
    print(f"{recent} reports with years from 2020 to 2023: {touched} touched")
    return 0 if share >= GOAL and not counts["wrong"] and not touched else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
