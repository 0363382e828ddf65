"""Lines in which every run of text stands twice, as slides give their text and its shadow."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import HAN, HAN_NUMERAL
from edutext.lines import lines
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

_RUN = lazy_pattern(r"([^ \t\r\n](?:[^\r\n]{0,58}[^ \t\r\n])?) ?\1")
_DIGITS = lazy_pattern("[0-9]{2}")
_DOUBLED_HEAD = lazy_pattern(r"([^ \t\r\n][^\r\n]{0,58}[^ \t\r\n]) ?\1")
_FIGURE = lazy_pattern(r"(?<![0-9])([0-9]+) ?\1(?![0-9])")
_HEAD = lazy_pattern(rf"(?:[{HAN_NUMERAL}0-9]{{1,2}}[、.．])?")
_CONTENT = lazy_pattern(f"[{HAN}0-9A-Za-z]")
_WORD = lazy_pattern(f"[{HAN}]{{3}}|[0-9]")
_LONGEST_RUN = 60
_SHORT_LINE = 8
_LONG_LINE = 2_000  # no slide holds more

Run = tuple[int, int, str]


@rule("doubled-run", Confidence.LIKELY)
def doubled_run(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Lines in which every run of text stands twice in a row are read once.

    >>> print(doubled_run("安全教育的要求安全教育的要求20152015年年3 3月月1515日起施行日起施行"))
    安全教育的要求2015年3月15日起施行

    Words that the language doubles stay, and so does what stands three times, or beside what stands once:

    >>> print(doubled_run("高高兴兴上学，平平安安回家"))
    高高兴兴上学，平平安安回家
    >>> print(doubled_run("加油加油加油"))
    加油加油加油
    >>> print(doubled_run("全县小学教育全县小学教育1995年有11个学区"))
    全县小学教育全县小学教育1995年有11个学区
    """
    rows = lines(text)
    doubled = {row.start for row in rows if row.text and _may_be_doubled(row.text)}
    if not doubled:
        return
    whole: list[Run] = []  # lines that stand twice as a whole, waiting for a neighbour that shows what they are
    proven = False  # the line before is one with a shadow
    for line in rows:
        found = _tiles(line.text) if line.start in doubled else None
        runs = [(line.start + start, line.start + end, run) for start, end, run in found or ()]
        if len(runs) == 1 and not proven:
            whole += runs
            continue
        if runs:
            for start, end, run in [*whole, *runs]:
                yield Fix(start, end, run, "a run of text that stands twice")
            whole = []
        elif line.text.strip():
            yield from _flags(whole)
            whole = []
        proven = bool(runs) or (proven and not line.text.strip())
    yield from _flags(whole)


def _may_be_doubled(line: str) -> bool:
    """Whether the line's first two characters, behind its number, stand there again: nearly all lines end here."""
    if not _SHORT_LINE <= len(line) <= _LONG_LINE:
        return False
    at = 2 if line[1] in "、.．" else 3 if line[2] in "、.．" else 0
    again = line.find(line[at : at + 2], at + 2, at + 3 + _LONGEST_RUN) >= 0
    return again and _DOUBLED_HEAD.match(line, at) is not None


def _flags(whole: list[Run]) -> Iterator[Fix]:
    for start, end, _ in whole:
        yield Fix(start, end, None, "a line that stands twice in itself: check whether it was set so")


def _tiles(line: str) -> list[Run] | None:
    """The runs that stand exactly twice, where nothing but marks lies between them; None where anything else does."""
    match = _HEAD.match(line)
    at = match.end() if match else 0
    runs: list[Run] = []
    while at < len(line):
        run = _run(line, at)
        if run:
            runs.append(run)
            at = run[1]
        elif _CONTENT.match(line, at) and not (line[at] in "日号號" and [run for _, _, run in runs[-2:-1]] == ["月"]):
            return None  # behind 9 9月月1010 the day's own mark has lost its shadow now and then
        else:
            at += 1
    return runs if any(_WORD.search(run) for _, _, run in runs) else None


def _run(line: str, at: int) -> Run | None:
    """The longest run that stands twice at `at` and no third time; figures count as a whole (1995 has no 9 twice)."""
    match = _RUN.match(line, at)
    if match:
        run, end = match[1], match.end()
        inside = _DIGITS.fullmatch(line[at - 1 : at] + run[0]) or _DIGITS.fullmatch(run[-1] + line[end : end + 1])
        often = line.startswith((run, " " + run), end) or run == run[: len(run) // 2] * 2
        if not inside and not often:
            return at, end, run
    match = _FIGURE.match(line, at)  # 1111 is 11 and its shadow
    return (at, match.end(), match[1]) if match else None
