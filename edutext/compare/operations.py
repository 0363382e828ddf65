"""What makes an old text into a new one: operations that cover both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from edutext.compare.alignment import Block, align
from edutext.compare.folding import IGNORABLE, Ignorable, folded
from edutext.compare.pairing import Match, pair
from edutext.compare.units import LEVELS, Level, Span, units

Op = Literal["equal", "delete", "insert", "replace", "move"]

_LONGEST_SCRAP = 2  # characters; three in a row are mostly a word and more
_SHORTEST_MOVE = 4  # characters; shorter lines, mostly labels, come and go without having moved


@dataclass(frozen=True, slots=True)
class Operation:
    """old[old[0]:old[1]] becomes new[new[0]:new[1]]; offsets are code points, starts inclusive, ends exclusive.

    A deletion's `new` and an insertion's `old` are empty and say where. Equal texts may differ in what was to be
    ignored. `changes` says what changed inside a replacement, in operations that cover it.
    """

    op: Op
    old: Span
    new: Span
    changes: tuple[Operation, ...] = ()


@dataclass(frozen=True)
class Diff:
    """Two texts and the operations between them, in the order of the new one; deletions at their place in the old."""

    old: str
    new: str
    operations: tuple[Operation, ...]

    @property
    def same(self) -> bool:
        """Whether nothing differs but what was to be ignored."""
        return all(operation.op == "equal" for operation in self.operations)


def diff(old: str, new: str, *, by: Level = "paragraph", ignore: Collection[Ignorable] = ()) -> Diff:
    """Compare two texts by units of level `by`, ignoring what `ignore` names (folding.py).

    ValueError for a level or a thing to ignore that there is not.

    >>> found = diff("全市有学校40所。\\n二、打算\\n", "全市有学校42所。\\n二、打算\\n（完）\\n")
    >>> [(o.op, o.old, o.new) for o in found.operations]
    [('replace', (0, 10), (0, 10)), ('equal', (10, 15), (10, 15)), ('insert', (15, 15), (15, 19))]
    >>> [(o.op, old := found.old[slice(*o.old)], found.new[slice(*o.new)]) for o in found.operations[0].changes][1]
    ('replace', '40', '42')
    >>> diff("（一）教学", "(一)教学", ignore=["width"]).same
    True
    """
    if by not in LEVELS:
        raise ValueError(f"no level is called {by!r}; the levels are {', '.join(LEVELS)}")
    if unknown := set(ignore) - set(IGNORABLE):
        raise ValueError(f"cannot ignore {', '.join(sorted(unknown))}; what can be is {', '.join(IGNORABLE)}")
    sides = _Side(old, folded(old, ignore)), _Side(new, folded(new, ignore))
    whole = (0, len(old)), (0, len(new))
    if by in ("word", "char"):
        operations = _changes(*sides, *whole, _finer("section", by))
    else:
        operations = list(_operations(*sides, by))
    return Diff(old, new, tuple(_merged(operations)))


class _Side(NamedTuple):
    """One text, and what each of its characters counts for."""

    text: str
    folded: Sequence[str]

    def key(self, span: Span) -> str:
        """What a span counts for: spans with equal keys are equal."""
        return "".join(self.folded[span[0] : span[1]])

    def units(self, span: Span, level: Level) -> tuple[list[Span], list[str]]:
        """The units of a span and their keys; a unit that counts for nothing joins the one before it."""
        spans: list[Span] = []
        keys: list[str] = []
        for unit in units(self.text, span, level):
            key = self.key(unit)
            if spans and not (key and keys[-1]):
                spans[-1] = (spans[-1][0], unit[1])
                keys[-1] = keys[-1] or key
            else:
                spans.append(unit)
                keys.append(key)
        return spans, keys


def _finer(level: Level, last: Level) -> tuple[Level, ...]:
    """The levels below `level`, down to `last`."""
    return LEVELS[LEVELS.index(level) + 1 : LEVELS.index(last) + 1]


def _operations(old: _Side, new: _Side, level: Level) -> Iterator[Operation]:
    """The operations on whole units."""
    old_spans, old_keys = old.units((0, len(old.text)), level)
    new_spans, new_keys = new.units((0, len(new.text)), level)
    matches, moved = _matches(old_keys, new_keys)
    sources = set(moved.values())
    i = j = 0
    for from_old, to_old, from_new, to_new in [*matches, (len(old_spans),) * 2 + (len(new_spans),) * 2]:
        at = _edge(new_spans, j)
        for k in range(i, from_old):
            if k not in sources:
                yield _change(old, new, old_spans[k], (at, at), level)
        at = _edge(old_spans, from_old)
        for k in range(j, from_new):
            if k in moved:
                yield Operation("move", old_spans[moved[k]], new_spans[k])
            else:
                yield _change(old, new, (at, at), new_spans[k], level)
        if from_old < to_old:
            left = old_spans[from_old][0], old_spans[to_old - 1][1]
            yield _change(old, new, left, (new_spans[from_new][0], new_spans[to_new - 1][1]), level)
        i, j = to_old, to_new


def _matches(old: list[str], new: list[str]) -> tuple[list[Match], dict[int, int]]:
    """Which units are each other's, equal or changed, in order; and which old unit each one that moved was."""
    blocks = align(old, new)
    gaps = _gaps(blocks, len(old), len(new))
    moved = _moved(old, new, gaps)
    sources = set(moved.values())
    matches = [(a + k, a + k + 1, b + k, b + k + 1) for a, b, n in blocks for k in range(n)]
    for from_old, to_old, from_new, to_new in gaps:
        left = [x for x in range(from_old, to_old) if x not in sources]
        right = [y for y in range(from_new, to_new) if y not in moved]
        for i, a, j, b in pair([old[x] for x in left], [new[y] for y in right]):
            match = left[i], left[a - 1] + 1, right[j], right[b - 1] + 1
            if match[1] - match[0] == a - i and match[3] - match[2] == b - j:  # nothing that moved lies between
                matches.append(match)
    return sorted(matches), moved


def _gaps(blocks: Sequence[Block], old: int, new: int) -> list[tuple[int, int, int, int]]:
    """What lies between the blocks of an alignment: from and to in the old, from and to in the new."""
    starts = [(0, 0), *((a + n, b + n) for a, b, n in blocks)]
    ends = [*((a, b) for a, b, _ in blocks), (old, new)]
    return [(i, a, j, b) for (i, j), (a, b) in zip(starts, ends, strict=True) if i < a or j < b]


def _moved(old: list[str], new: list[str], gaps: Sequence[tuple[int, int, int, int]]) -> dict[int, int]:
    """Of each new unit that stands elsewhere in the old text, its place there: the only ones of their kind."""
    left = [x for i, a, _, _ in gaps for x in range(i, a)]
    right = [y for _, _, j, b in gaps for y in range(j, b)]
    once_old, once_new = Counter(old[x] for x in left), Counter(new[y] for y in right)
    where = {old[x]: x for x in left if once_old[old[x]] == 1 and len(old[x].strip()) >= _SHORTEST_MOVE}
    return {y: where[new[y]] for y in right if new[y] in where and once_new[new[y]] == 1}


def _edge(spans: Sequence[Span], index: int) -> int:
    """Where unit `index` begins, or the last one ends."""
    if index < len(spans):
        return spans[index][0]
    return spans[-1][1] if spans else 0


def _change(old: _Side, new: _Side, left: Span, right: Span, level: Level) -> Operation:
    """The operation that makes one span into the other, with what changes inside."""
    if old.key(left) == new.key(right):
        return Operation("equal", left, right)
    changes = tuple(_tidied(_changes(old, new, left, right, _finer(level, "word")), new.text))
    if all(change.op == "equal" for change in changes):
        return Operation("equal", left, right)
    return _plain(left, right, changes)


def _plain(left: Span, right: Span, changes: tuple[Operation, ...] = ()) -> Operation:
    if left[0] == left[1]:
        return Operation("insert", left, right)
    if right[0] == right[1]:
        return Operation("delete", left, right)
    return Operation("replace", left, right, changes)


def _changes(old: _Side, new: _Side, left: Span, right: Span, levels: tuple[Level, ...]) -> list[Operation]:
    """What makes one span into the other, level by level: characters are compared only within what has changed."""
    if old.key(left) == new.key(right):
        return [Operation("equal", left, right)]
    if not levels or left[0] == left[1] or right[0] == right[1]:
        return [_plain(left, right)]
    old_spans, old_keys = old.units(left, levels[0])
    new_spans, new_keys = new.units(right, levels[0])
    blocks = align(old_keys, new_keys)
    matches = [(a, a + n, b, b + n) for a, b, n in blocks]
    for i, a, j, b in _gaps(blocks, len(old_keys), len(new_keys)):
        whole = [(0, a - i, 0, b - j)]
        pairs = pair(old_keys[i:a], new_keys[j:b]) if len(levels) > 1 else whole
        matches += (
            (i + from_old, i + to_old, j + from_new, j + to_new) for from_old, to_old, from_new, to_new in pairs
        )
    found: list[Operation] = []
    x, y = left[0], right[0]
    for i, a, j, b in [*sorted(matches), (len(old_keys),) * 2 + (len(new_keys),) * 2]:
        found.append(_plain((x, _edge(old_spans, i)), (y, _edge(new_spans, j))))
        x, y = _edge(old_spans, a), _edge(new_spans, b)
        found += _changes(old, new, (_edge(old_spans, i), x), (_edge(new_spans, j), y), levels[1:])
    return list(_merged(found))


def _tidied(operations: Iterable[Operation], new: str) -> Iterator[Operation]:
    """The operations with equal scraps between two changes made part of the change.

    Two sentences that say different things still share a 的 here and a 了 there; nobody wants to read those.
    """
    out: list[Operation] = []
    for operation in operations:
        out.append(operation)
        while len(out) > 2:
            first, between, last = out[-3:]
            if not _is_scrap(first, between, last, new):
                break
            out[-3:] = [_plain((first.old[0], last.old[1]), (first.new[0], last.new[1]))]
    yield from out


def _is_scrap(before: Operation, between: Operation, after: Operation, new: str) -> bool:
    """Whether equal text is words, and short beside the replacements on both sides of it."""
    if (before.op, between.op, after.op) != ("replace", "equal", "replace"):
        return False
    scrap = new[slice(*between.new)]
    return scrap.isalnum() and len(scrap) <= min(_LONGEST_SCRAP, _size(before), _size(after))


def _size(operation: Operation) -> int:
    return max(operation.old[1] - operation.old[0], operation.new[1] - operation.new[0])


def _merged(operations: Iterable[Operation]) -> Iterator[Operation]:
    """The operations with neighbours of one kind, other than replacements, joined."""
    last: Operation | None = None
    for operation in operations:
        if operation.old[0] == operation.old[1] and operation.new[0] == operation.new[1]:
            continue
        if last is not None and last.op == operation.op != "replace" and _touch(last, operation):
            last = Operation(last.op, (last.old[0], operation.old[1]), (last.new[0], operation.new[1]))
            continue
        if last is not None:
            yield last
        last = operation
    if last is not None:
        yield last


def _touch(left: Operation, right: Operation) -> bool:
    return left.old[1] == right.old[0] and left.new[1] == right.new[0]
