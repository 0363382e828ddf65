"""The unified format of POSIX diff, which patch and every editor can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edutext.compare.alignment import Block, align
from edutext.lines import lines

_NO_NEWLINE = "\\ No newline at end of file\n"


def unified(old: str, new: str, old_name: str, new_name: str, context: int = 3) -> Iterator[str]:
    """The lines of a unified diff with `context` equal lines around each change; none where the texts are equal.

    >>> print("".join(unified("一\\n二\\n", "一\\n三", "old", "new")), end="")
    --- old
    +++ new
    @@ -1,2 +1,2 @@
     一
    -二
    +三
    \\ No newline at end of file
    """
    left = [old[line.start : line.stop] for line in lines(old)]
    right = [new[line.start : line.stop] for line in lines(new)]
    if old == new:
        return
    yield f"--- {old_name}\n"
    yield f"+++ {new_name}\n"
    for group in _groups(align(left, right), len(left), len(right), context):
        (i, _, j, _), (_, a, _, b) = group[0], group[-1]
        yield f"@@ -{_range(i, a)} +{_range(j, b)} @@\n"
        for from_old, to_old, from_new, to_new in group:
            if left[from_old:to_old] == right[from_new:to_new]:
                yield from _marked(" ", left[from_old:to_old])
            else:
                yield from _marked("-", left[from_old:to_old])
                yield from _marked("+", right[from_new:to_new])


def _groups(blocks: Sequence[Block], old: int, new: int, context: int) -> Iterator[list[tuple[int, int, int, int]]]:
    """Changes with the equal lines around them; changes whose contexts would touch are one group."""
    group: list[tuple[int, int, int, int]] = []
    i = j = 0
    for a, b, n in [*blocks, (old, new, 0)]:
        if i < a or j < b:
            group.append((i, a, j, b))
        i, j = a + n, b + n
        last = (i, j) == (old, new)
        if n > 2 * context or last or not group:
            if group:
                rest = min(context, n)
                yield [*group, *([(a, a + rest, b, b + rest)] if rest else [])]
            head = min(context, n)
            group = [(i - head, i, j - head, j)] if head and not last else []
        elif n:
            group.append((a, a + n, b, b + n))


def _range(start: int, end: int) -> str:
    size = end - start
    return f"{start + (size > 0)}" + (f",{size}" if size != 1 else "")


def _marked(mark: str, texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield mark + text if text[-1] in "\r\n" else f"{mark}{text}\n{_NO_NEWLINE}"
