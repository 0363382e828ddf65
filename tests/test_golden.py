"""The five seeds, cleaned: text and findings as a person has read and approved them.

To renew them after a change that is meant: `python -m tests.test_golden`, then read the difference.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from edutext import clean
from edutext.cli.explanation import explanation
from tests.conftest import SEEDS

GOLDEN = Path(__file__).parent / "golden"


def outputs(seed: Path) -> dict[str, str]:
    """What is approved for each seed: the text, the findings line by line, the metadata and verdict."""
    cleaned = clean(seed.read_bytes().decode("utf-8"))
    about = {"verdict": cleaned.verdict, **cleaned.metadata}
    return {
        "clean.txt": cleaned.text,
        "findings.txt": explanation(seed.name, cleaned, colour=False),
        "metadata.json": json.dumps(about, ensure_ascii=False, indent=2) + "\n",
    }


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_seed(seed: Path) -> None:
    for name, text in outputs(seed).items():
        assert text == (GOLDEN / seed.stem / name).read_bytes().decode("utf-8"), name


if __name__ == "__main__":
    for path in SEEDS:
        (GOLDEN / path.stem).mkdir(parents=True, exist_ok=True)
        for name, text in outputs(path).items():
            (GOLDEN / path.stem / name).write_bytes(text.encode("utf-8"))
