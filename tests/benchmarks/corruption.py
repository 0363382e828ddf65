"""How much of the web's damage does a cleaner undo?

    python tests/benchmarks/corruption.py CORPUS.jsonl [--against COMMAND] [--only CLASS,...] [--limit N] [--show N]

CORPUS holds clean documents, one JSON object with `text` a line. Each document is damaged in one way at a time, with
damage that has one exact inverse (damage.py), and cleaned. Printed per class: how many documents took the damage, how
many came back character by character, and the characters wrong per thousand before and after cleaning. Blank lines
and spaces at the ends of lines do not count. --against scores another cleaner: a command that reads a text from its
standard input and writes the cleaned one to its standard output, both in UTF-8.

A corpus is never quite clean: the documents are passed through `edutext clean` first, once, so that every cleaner is
asked for the same text.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from damage import CLASSES, flatten

from edutext import clean
from edutext.compare.alignment import align


def bare(text: str) -> str:
    """The text without what no reader sees: blank lines, and spaces at the ends of lines."""
    return "\n".join(line.rstrip() for line in text.split("\n") if line.strip())


def wrong(got: str, gold: str) -> int:
    """How many characters of two texts have no counterpart: a replaced, a missing and a surplus one each count once.

    >>> wrong("全县教育教育工作会议召开，安排部署", "全县教育工作会议召开，安排部署")
    2
    """
    blocks = [*align(got, gold), (len(got), len(gold), 0)]
    total = i = j = 0
    for a, b, size in blocks:
        total += max(a - i, b - j)
        i, j = a + size, b + size
    return total


def cases(texts: list[str], name: str) -> Iterator[tuple[str, str]]:
    """Pairs of damaged and right text."""
    for number, text in enumerate(texts):
        damaged = CLASSES[name](text, Random(f"{name} {number}"))
        gold = flatten(text) if name == "chunk-marks" else text
        if damaged is not None and damaged != gold:
            yield damaged, gold


def cleaner(command: str | None) -> Callable[[str], str]:
    if command is None:
        return lambda text: clean(text).text

    def run(text: str) -> str:
        done = subprocess.run(shlex.split(command), input=text.encode(), capture_output=True, check=True)
        return done.stdout.decode()

    return run


def main() -> None:
    parser = argparse.ArgumentParser(description="How much of the web's damage does a cleaner undo?")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--against", metavar="COMMAND", help="another cleaner: text on stdin, text on stdout")
    parser.add_argument("--only", metavar="CLASS,...", default=",".join(CLASSES))
    parser.add_argument("--limit", type=int, metavar="N", help="the first N documents")
    parser.add_argument("--show", type=int, metavar="N", default=0, help="where N documents of a class went wrong")
    options = parser.parse_args()
    with options.corpus.open(encoding="utf-8") as file:
        texts = [clean(json.loads(line)["text"]).text for line in file if line.strip()][: options.limit]
    repair = cleaner(options.against)
    print(f"{'class':16}{'documents':>10}{'exact':>8}{'share':>8}{'before':>9}{'after':>9}   wrong per thousand")
    for name in options.only.split(","):
        count = exact = before = after = size = shown = 0
        for damaged, gold in cases(texts, name):
            got, right = bare(repair(damaged)), bare(gold)
            count += 1
            size += len(right)
            exact += got == right
            before += wrong(bare(damaged), right)
            after += wrong(got, right)
            if got != right and shown < options.show:
                shown += 1
                at = next((i for i, (a, b) in enumerate(zip(got, right, strict=False)) if a != b), 0)
                print(f"    {got[max(0, at - 20) : at + 40]!r}\n    {right[max(0, at - 20) : at + 40]!r}")
        if count:
            per_thousand = f"{before / size * 1000:9.2f}{after / size * 1000:9.2f}"
            print(f"{name:16}{count:10}{exact:8}{exact / count:8.1%}{per_thousand}", flush=True)


if __name__ == "__main__":
    main()
