"""How fast is cleaning, beside the encoding repair of ftfy, and how does it grow with the length of a document?

    python tests/benchmarks/speed.py CORPUS.jsonl [--rounds N]

CORPUS holds clean documents, one JSON object with `text` a line. The best of N rounds counts; all cleaners run one
after another in the same process, on the same texts. JioNLP's clean_text joins in where the package is installed.
Then one document of 1, 2, 4 and 8 MB is cleaned: in linear time each doubling takes about twice as long. Last come
texts made to be slow, at two lengths each.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import time
from collections.abc import Callable
from itertools import cycle, pairwise
from pathlib import Path

import ftfy

from edutext import clean

# ftfy's defaults rewrite Chinese punctuation: what is compared is its repair of mojibake alone.
_FTFY = ftfy.TextFixerConfig(
    uncurl_quotes=False,
    fix_character_width=False,
    fix_latin_ligatures=False,
    fix_line_breaks=False,
    unescape_html=False,
    normalization=None,
    decode_inconsistent_utf8=False,
)
_MEGABYTES = (1, 2, 4, 8)
ADVERSARIAL: dict[str, Callable[[int], str]] = {
    "open brackets": lambda size: "(" * size,
    "open quotes": lambda size: "“" * size,
    "digits": lambda size: "20" * (size // 2),
    "one line": lambda size: "全县教育事业稳步发展，" * (size // 11),
    "spaces": lambda size: "教 " * (size // 2),
    "short lines": lambda size: "教\n" * (size // 2),
    "blank lines": lambda size: "\n" * size,
    "numbered lines": lambda size: "1、教\n2、育\n" * (size // 8),
    "page numbers": lambda size: "第1页 共2页" * (size // 8),
    "fractions": lambda size: "教1/2" * (size // 4),
    "glosses": lambda size: "教(jiào)" * (size // 7),
    "mojibake": lambda size: "æ•™" * (size // 3),
    "tags": lambda size: "<p" * (size // 2),
}


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The best of several rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def cleaners() -> dict[str, Callable[[str], object]]:
    found: dict[str, Callable[[str], object]] = {
        "edutext": clean,
        "ftfy": lambda text: ftfy.fix_text(text, _FTFY),
    }
    with contextlib.suppress(ImportError), contextlib.redirect_stdout(sys.stderr):  # JioNLP greets on standard output
        import jionlp

        found["JioNLP"] = jionlp.clean_text
    return found


def throughput(texts: list[str], rounds: int) -> None:
    size = sum(len(text.encode()) for text in texts) / 1e6
    times = {name: seconds(lambda run=run: [run(text) for text in texts], rounds) for name, run in cleaners().items()}
    print(f"{len(texts)} documents, {size:.1f} MB of UTF-8")
    for name, taken in times.items():
        ratio = taken / times["edutext"]
        print(f"  {name:10}{size / taken:8.2f} MB/s   edutext is {ratio:.2f} times as fast")


def growth(texts: list[str]) -> None:
    print("one document of 1, 2, 4, 8 MB")
    paragraphs = cycle("\n".join(texts).split("\n"))
    times = []
    for megabytes in _MEGABYTES:
        lines: list[str] = []
        size = 0
        while size < megabytes * 1_000_000:
            lines.append(next(paragraphs))
            size += len(lines[-1].encode()) + 1
        text = "\n".join(lines)
        times.append(seconds(lambda text=text: clean(text), 1))
        print(f"  {megabytes} MB {times[-1]:8.2f} s")
    print("  per doubling: " + ", ".join(f"{after / before:.2f}" for before, after in pairwise(times)))


def adversarial(size: int) -> None:
    print(f"texts made to be slow, {size:,} and {2 * size:,} characters")
    for name, make in ADVERSARIAL.items():
        short, long = make(size), make(2 * size)
        once, twice = (seconds(lambda text=text: clean(text), 1) for text in (short, long))
        print(f"  {name:16}{once:8.2f} s {twice:8.2f} s   per doubling {twice / once:.2f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="How fast is cleaning?")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--size", type=int, default=100_000, metavar="N", help="characters of a text made to be slow")
    options = parser.parse_args()
    with options.corpus.open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file if line.strip()]
    throughput(texts, options.rounds)
    growth(texts)
    adversarial(options.size)


if __name__ == "__main__":
    main()
