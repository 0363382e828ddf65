"""Where the digits of a text stand: a view of it in which a search for them costs next to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_AS_ZERO = bytes.maketrans(b"123456789", b"000000000")


@lru_cache(maxsize=2)
def shape(text: str) -> bytes:
    """One byte for each character of `text`: 0 for an ASCII digit, ? for what is not ASCII, all else as it is.

    To make it and to search it takes a tenth of the time that a pattern takes to find five digits in the text. The
    last answers are kept, because a dozen rules ask about one text.

    >>> shape("自2016年3.5％")
    b'?0000?0.0?'
    """
    return text.encode("ascii", "replace").translate(_AS_ZERO)


def matches(pattern: re.Pattern[str], text: str, where: bytes) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in `text` that begin where the shape of `text` holds the pattern `where`.

    A `where` that begins with a plain `0000` is fast; what may stand before the digits is for `pattern` to say.

    >>> [match[0] for match in matches(re.compile("20[0-9]{2}年"), "1998年、2016年，20163人", b"00000*")]
    ['2016年']
    """
    end = 0
    for place in re.finditer(where, shape(text)):
        if place.start() >= end and (match := pattern.match(text, place.start())):
            end = match.end()
            yield match
