"""Lines in which every run of text stands twice, as slides give their text and its shadow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import HAN, HAN_NUMERAL
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_RUN = lazy_pattern(r"([^ \t\r\n](?:[^\r\n]{0,58}[^ \t\r\n])?) ?\1")
_DOUBLED_HEAD = lazy_pattern(rf"^(?:[{HAN_NUMERAL}0-9]{{1,3}}[、.．])?([^\s]{{2,40}}) ?\1", re.MULTILINE)
_WORD = lazy_pattern(f"[{HAN}]{{2}}")
_DOUBLED = 0.7  # of a line; below that the pairs are the language's own (平平安安回家)
_LONG_LINE = 2_000  # no slide holds more


@rule("doubled-run", Confidence.LIKELY, needs=_DOUBLED_HEAD)
def doubled_run(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Lines in which every run of text stands twice in a row are read once.

    >>> print(doubled_run("安全教育的要求安全教育的要求20152015年年3 3月月1515日起施行日起施行"))
    安全教育的要求2015年3月15日起施行

    Words that the language doubles stay, and so does what stands three times:

    >>> print(doubled_run("高高兴兴上学，平平安安回家"))
    高高兴兴上学，平平安安回家
    >>> print(doubled_run("加油加油加油"))
    加油加油加油
    """
    for line in lines(text):
        if not 8 <= len(line.text) <= _LONG_LINE or not _DOUBLED_HEAD.match(line.text):
            continue
        runs = list(_runs(line.text))
        covered = sum(end - start for start, end, _ in runs)
        words = [run for _, _, run in runs if _WORD.search(run)]
        if covered < _DOUBLED * len(line.text) or not words:
            continue
        if len(runs) == 1:
            start, end, _ = runs[0]
            yield Fix(line.start + start, line.start + end, None, "a line that stands twice in itself")
            continue
        for start, end, run in runs:
            yield Fix(line.start + start, line.start + end, run, "a run of text that stands twice")


def _runs(line: str) -> Iterator[tuple[int, int, str]]:
    """The places where a run stands exactly twice, the longest first where several begin."""
    at = 0
    while at < len(line):
        match = _RUN.match(line, at)
        if match is None:
            at += 1
            continue
        run, end = match[1], match.end()
        half = run[: len(run) // 2]
        often = line.startswith(run, end) or line.startswith(" " + run, end) or run == half * 2
        if not often:
            yield at, end, run
        while line.startswith(run, end):
            end += len(run)
        at = end
