"""How much of the punctuation that NFKC narrowed does edutext restore?

    python tests/benchmarks/typography.py SENTENCES [--column N]

SENTENCES holds correct sentences of printed documents, one a line; with --column, tab-separated columns, counted from
one. Each sentence is narrowed with NFKC and restored by the group `typography`; only an exact restoration counts. Left
out, and counted, are sentences with half-width marks of their own beside Chinese characters, and sentences with
compatibility characters other than the seven marks, because NFKC loses those for good.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from edutext import clean
from edutext.characters import HAN
from edutext.rules.selection import select

MARKS = "，；：？！（）"
_HALF_WIDTH = re.compile(rf"[{HAN}”》%][,;:?!()]|[,;:?!()][{HAN}“《]")


def restore(sentences: Iterable[str], shown: int) -> dict[str, int]:
    """Counts of sentences: left out, altered as they are, and restored from their narrowed form."""
    rules = select(only=["typography"])
    counts = dict.fromkeys(("sentences", "half-width", "other", "tried", "altered", "restored"), 0)
    for sentence in sentences:
        counts["sentences"] += 1
        if _HALF_WIDTH.search(sentence):
            counts["half-width"] += 1
        elif any(char not in MARKS and unicodedata.normalize("NFKC", char) != char for char in sentence):
            counts["other"] += 1
        else:
            counts["tried"] += 1
            counts["altered"] += clean(sentence, rules=rules).text != sentence
            restored = clean(unicodedata.normalize("NFKC", sentence), rules=rules).text
            counts["restored"] += restored == sentence
            if restored != sentence and shown > 0:
                shown -= 1
                print(f"- {sentence}\n+ {restored}")
    return counts


def main() -> None:
    """Read the sentences, each once, and print the counts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--column", type=int, default=0, help="which tab-separated column, from 1 (default: the line)")
    parser.add_argument("--show", type=int, default=10, help="how many failures to print (default 10)")
    options = parser.parse_args()
    lines = options.path.read_text(encoding="utf-8").split("\n")
    if options.column:
        lines = [line.split("\t")[options.column - 1] for line in lines if line.count("\t") >= options.column - 1]
    counts = restore(dict.fromkeys(filter(str.strip, lines)), options.show)
    print(f"{counts['sentences']} sentences")
    print(f"{counts['half-width']} left out: half-width marks of their own")
    print(f"{counts['other']} left out: other compatibility characters")
    print(f"{counts['altered']} of {counts['tried']} altered as they are")
    share = 100 * counts["restored"] / max(counts["tried"], 1)
    print(f"{counts['restored']} of {counts['tried']} restored exactly after NFKC ({share:.1f} %)")


if __name__ == "__main__":
    main()
