"""The table of the site's own lines, `data/site_lines.tsv`, and what its rows match.

A row is a piece of a line: `打印本页`, `上一篇:*`. A line goes when it is made of pieces alone, so that
`【打印本页】 | 【关闭窗口】` needs no row of its own, and a sentence that only mentions one is never touched. The same
holds for what hangs behind the last full stop of a paragraph.

How rows are written stands in `line_rows`. The second column says how far a row is trusted: `sure`, or `beside` (a
line of such pieces goes only next to others of the site), or `foot` (the same, but only next to a copyright or licence
line), or `menu` (a topic word: it proves nothing about its neighbours).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import chain

from edutext.data import tables
from edutext.model import Fix
from edutext.patterns import lazy_pattern
from edutext.rules.site.folding import fold
from edutext.rules.site.line_rows import expression, openings, telling
from edutext.rules.site.page import HEAD, Item, page

TRUSTS = ("sure", "beside", "foot", "menu")
SEPARATORS = ' \t-_|/[]()<>{}»›·•,;:.…"*+~=〖〗—■◆●▲▼★☆※'

_BUTTON = 4  # the shortest button or prompt that can stand there
_REPORT = 6  # a title or a sentence behind it has so many characters without a blank

_TOKEN = lazy_pattern(
    r"(?:[【\[][^【】\[\]\n]{1,20}[】\]]|[^ \t\u00a0\u3000。【】\[\]]{1,30}(?=[ \t\u00a0\u3000]))[ \t\u00a0\u3000|]*"
)
# Another field of the site, which nobody knows.
_LABELLED = lazy_pattern(r"[^ :。,]{1,5}:")


@dataclass(frozen=True, eq=False)
class Pieces:
    """The rows of one or more rules.

    `rows` holds, for each opening (`line_rows.openings`), the rows that open so, each behind its trust; `firsts` the
    characters that they begin with. `ending` stands for the rows that begin with `*`, without it: they take the rest of
    a line in which they stand, and each holds one of `endings`.
    """

    rows: dict[str, list[tuple[str, str]]]
    firsts: frozenset[str]
    ending: re.Pattern[str]
    endings: tuple[str, ...]
    _patterns: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = field(default_factory=dict)

    @cached_property
    def plain(self) -> Pieces:
        """These pieces without the endings."""
        return replace(self, endings=())

    def patterns(self, start: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """The patterns of the rows that may match where the two characters `start` stand, the most trusted first.

        They are compiled when the first line begins so: most pages need only a few.
        """
        if start not in self._patterns:
            rows = dict.fromkeys((*self.rows.get(start, ()), *self.rows.get(start[0], ())))
            by_trust = ((trust, tuple(row for of, row in rows if of == trust)) for trust in TRUSTS)
            self._patterns[start] = tuple((trust, _alternation(group)) for trust, group in by_trust if group)
        return self._patterns[start]


@lru_cache(maxsize=4_096)
def _alternation(rows: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for rows that are trusted alike."""
    # The longest first: 打印本页 before 打印.
    return re.compile("|".join(map(expression, sorted(rows, key=len, reverse=True))))


@lru_cache(maxsize=32)
def pieces(rules: tuple[str, ...], extra: tables.Extra = ()) -> Pieces:
    """The pieces of `rules`; `extra` holds the user's own rows."""
    found = [row for row in tables.rows("site_lines", extra) if len(row) >= 3 and row[0] in rules and row[1] in TRUSTS]
    opened: dict[str, list[tuple[str, str]]] = defaultdict(list)
    ending: list[str] = []
    for _, trust, words, *_ in found:
        row = fold(words)
        if row.startswith("*"):
            ending.append(row.lstrip("*"))
            continue
        for start in openings(row):
            opened[start].append((trust, row))
    pattern = lazy_pattern("|".join(map(expression, ending)) or r"(?!)")
    endings = tuple(dict.fromkeys(word for row in ending for word in telling(row)))
    return Pieces(dict(opened), frozenset(start[0] for start in opened), pattern, endings)


def piece(folded: str, known: Pieces, at: int) -> tuple[str, int] | None:
    """The trust and the end of the piece at `at` of a folded line; None where there is none."""
    patterns = [(trust, rows) for trust, rows in known.patterns(folded[at : at + 2]) if rows.match(folded, at)]
    # One row for all the rest, before several for its parts; the sure ones first.
    for trust, pattern in patterns:
        if trust == "sure" and pattern.fullmatch(folded, at):
            return trust, len(folded)
    match = known.ending.search(folded, at) if _ends(folded, known) else None
    if match and "。" not in folded[at:] and not folded[match.end() :].strip(' \t!")]|'):
        return "sure", len(folded)
    for trust, pattern in patterns:
        match = pattern.fullmatch(folded, at) or pattern.match(folded, at)
        if match and match.end() > at:
            return trust, match.end()
    return None


def trust(folded: str, known: Pieces) -> str:
    """How far a folded line is made of pieces: the best of their trusts, or empty where something else stands.

    >>> chrome = pieces(("site-chrome",))
    >>> [trust(line, chrome) for line in ("[打印本页] | [关闭窗口]", "打印", "打印本页的同时")]
    ['sure', 'beside', '']
    """
    best = len(TRUSTS)
    at = 0
    buttons = 0
    while at < len(folded):
        # A bracket may open a piece ([打印]) or only surround it.
        found = piece(folded, known, at) if folded[at] in known.firsts or folded[at] not in SEPARATORS else None
        if found is not None:
            best = min(best, TRUSTS.index(found[0]))
            buttons += found[0] == "beside"
            at = found[1]
        elif folded[at] in SEPARATORS:
            at += 1
        else:
            return ""
    if best == TRUSTS.index("beside") and buttons >= 2 and ("|" in folded or "[" in folded):
        return "sure"  # 打印 | 关闭
    return TRUSTS[best] if best < len(TRUSTS) else ""


@lru_cache(maxsize=4)
def trusted_lines(text: str, known: Pieces) -> tuple[tuple[Item, str], ...]:
    """The short lines of a text that are made of pieces alone, each with its `trust`."""
    known = _within(known, page(text).words)
    opened = _opened(text)
    items = {item.number: item for start in known.rows.keys() & opened.keys() for item in opened[start]}
    if known.endings:
        items |= {item.number: item for item in page(text).short if _ends(item.folded, known)}
    found = ((item, trust(item.folded, known)) for _, item in sorted(items.items()))
    return tuple((item, best) for item, best in found if best)


def _within(known: Pieces, words: str) -> Pieces:
    """`known` without the endings that do not stand in `words`."""
    endings = tuple(filter(words.__contains__, known.endings))
    return replace(known, endings=endings) if endings else known.plain


@lru_cache(maxsize=1)
def _opened(text: str) -> dict[str, list[Item]]:
    """The short lines of a text by how they open."""
    found: dict[str, list[Item]] = defaultdict(list)
    for item in page(text).short:
        for start in _openings(item.folded):
            found[start].append(item)
    return found


def _openings(folded: str) -> Iterator[str]:
    """How a folded text opens, after `line_rows.openings`: also behind separators, which may only surround a piece."""
    for at in range(len(folded) - len(folded.lstrip(SEPARATORS)) + 1):
        yield folded[at : at + 1]
        yield folded[at : at + 2]


def _ends(folded: str, known: Pieces) -> bool:
    """The cheap test before `known.ending`."""
    return bool(known.endings) and any(words in folded for words in known.endings)


def sure_lines(text: str, known: Pieces, note: str) -> Iterator[Fix]:
    """Fixes for the lines made of sure pieces, and for such pieces at the ends of other lines (`sure_ends`)."""
    gone = set()
    for item, best in trusted_lines(text, known):
        if best == "sure":
            gone.add(item.number)
            yield Fix(item.line.start, item.line.stop, "", note)
    yield from sure_ends(text, known, note, gone)


def sure_ends(text: str, known: Pieces, note: str, gone: Container[int]) -> Iterator[Fix]:
    """Fixes for sure pieces before the words of the report in the first lines, and behind the last full stop of a line.

    `gone` are the numbers of the lines that go as a whole.
    """
    opened, words = _around(text)
    known = _within(known, words)
    if known.rows.keys().isdisjoint(opened) and not known.endings:
        return
    for item, tokens in heads(text):
        if item.number not in gone:
            yield from _head(item, tokens, known, note)
    for item in page(text).tailed:
        if item.number not in gone:
            yield from _tail(item, known, note)


@lru_cache(maxsize=1)
def _around(text: str) -> tuple[frozenset[str], str]:
    """How what may be the site's before or behind the words of the report opens, and all of it."""
    tokens = [folded for _, tokens in heads(text) for _, folded in tokens]
    tails = [folded for item in page(text).tailed for _, folded in item.tails]
    ends = tokens + tails
    return frozenset(chain.from_iterable(map(_openings, ends))), "\n".join(ends)


@lru_cache(maxsize=1)
def heads(text: str) -> tuple[tuple[Item, tuple[tuple[int, str], ...]], ...]:
    """The first lines of a text that open with something in brackets or a short run before a blank, and these tokens.

    Of each token where it ends in the line and what it says, folded.
    """
    found = ((item, tuple(_tokens(item.text))) for item in page(text).items[:HEAD] if item.number < HEAD)
    return tuple((item, tokens) for item, tokens in found if tokens)


def _tokens(text: str) -> Iterator[tuple[int, str]]:
    end = 0
    while match := _TOKEN.match(text, end):
        end = match.end()
        yield end, fold(match[0])


def _head(item: Item, tokens: tuple[tuple[int, str], ...], known: Pieces, note: str) -> Iterator[Fix]:
    last, sure = 0, False
    for end, folded in tokens:
        found = trust(folded, known)
        if found not in ("sure", "beside"):
            break
        last, sure = end, sure or found == "sure"
    if sure and last >= _BUTTON and goes_on(item.text[last:]):
        yield Fix(item.start, item.start + last, "", note)


def goes_on(rest: str) -> bool:
    """Whether the report goes on there, and not a menu of which only the first words are known.

    >>> goes_on("全区中小学开学平稳有序。"), goes_on("繁體版 English 登录"), goes_on("来源:办公室")
    (True, False, False)
    """
    longest = max((len(word) for word in rest.split() if not word.isascii()), default=0)
    return longest >= _REPORT and not _LABELLED.match(fold(rest[:_REPORT]))


def _tail(item: Item, known: Pieces, note: str) -> Iterator[Fix]:
    for at, folded in item.tails:
        if trust(folded, known) == "sure":
            yield Fix(item.start + at, item.line.end, "", note)
            return
