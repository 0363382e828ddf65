"""Which script a text is written in, by the characters that only one of the two has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from edutext.lines import lines
from edutext.script.dictionaries import entries

Verdict = Literal["simplified", "traditional", "mixed", "none"]

# Work reports have none of the other script's characters, gazettes of Taiwan up to 1 % (variants that both know);
# a document glued together from two sources has far more.
_MIXED_FROM = 0.05

# What only a conversion character by character makes of common words.
_ONE_TO_ONE = re.compile(
    "髮[展揮生]|[開印頒激]髮|[乾榦]部|[實骨]乾|[製][度約]|控製|[麵麪]積|全麵|麵向|[係繫]統|[體聯]係|關繫|公裏|裏程|皇後|"
    "批準|恢複|規范|范圍|閤[作格]|傢庭|誌願|方嚮|貧睏|睏難|[特區]彆|[突提]齣|噹前|適噹|糰結|集糰|緻[富力]|一緻|代錶|錶示"
)
# One of them alone may be two words that meet, such as 餅乾部門, or 基金髮展, which OpenCC itself writes.
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Detected:
    """The verdict on a text, and how many of its characters only one script has.

    `one_to_one` holds words that a conversion character by character leaves behind, such as 髮展 and 乾部, where there
    are enough of them to say that the text is such a conversion: pseudo-traditional.
    """

    script: Verdict
    simplified: int
    traditional: int
    one_to_one: tuple[str, ...] = ()


def detect_script(text: str) -> Detected:
    """Which script `text` is written in. Characters that both scripts have say nothing.

    >>> detect_script("关于印发教育事业发展规划的通知")
    Detected(script='simplified', simplified=5, traditional=0, one_to_one=())
    >>> detect_script("教育事業髮展,乾部隊伍建設").one_to_one
    ('髮展', '乾部')
    """
    counts = Counter(text)
    simplified, traditional = (sum(map(counts.__getitem__, _only(script))) for script in ("simplified", "traditional"))
    total = simplified + traditional
    if not total:
        return Detected("none", 0, 0)
    if min(simplified, traditional) > _MIXED_FROM * total:
        verdict: Verdict = "mixed"
    else:
        verdict = "simplified" if simplified > traditional else "traditional"
    words = _ONE_TO_ONE.findall(text) if traditional else []
    return Detected(verdict, simplified, traditional, tuple(dict.fromkeys(words)) if len(words) >= _ENOUGH else ())


def detect_paragraphs(text: str) -> Iterator[tuple[int, int, Detected]]:
    """The lines of `text` that say anything, with their verdicts.

    >>> [(start, end, found.script) for start, end, found in detect_paragraphs("教育發展\\n\\n教育发展\\n")]
    [(0, 4, 'traditional'), (6, 10, 'simplified')]
    """
    for line in lines(text):
        if line.text.strip():
            yield line.start, line.end, detect_script(line.text)


@lru_cache(maxsize=2)
def _only(script: str) -> frozenset[str]:
    """The characters that only the simplified, or only the traditional script has.

    They are those that always become another character. Variants that Taiwan and Hong Kong write (秘, 群, 床) and
    whatever a traditional character can come from are no sign of simplified text.
    """
    file = "STCharacters.txt" if script == "simplified" else "TSCharacters.txt"
    table = {key: candidates.split(" ") for key, candidates in entries(file).items()}
    only = {key for key, candidates in table.items() if key not in candidates}
    only.difference_update(*table.values())
    if script == "simplified":
        only.difference_update(entries("TWVariants.txt").values(), entries("HKVariants.txt").values())
    return frozenset(only)


@lru_cache(maxsize=2)
def _sign_of(script: str) -> re.Pattern[str]:
    # Without the rare characters beyond the first plane, which the engine would look up one by one.
    return re.compile(f"[{''.join(character for character in sorted(_only(script)) if ord(character) <= 0xFFFF)}]")


def written_in(script: Literal["simplified", "traditional"], text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of `text` that are in `script` or mixed; neighbours come as one span.

    Paragraphs without any sign go with their neighbours, unless one of the other script is among them.

    >>> text = "教育事業\\n二、\\n发展\\n教育\\n"
    >>> [text[start:end] for start, end in written_in("traditional", text)]
    ['教育事業\\n']
    """
    own: Verdict = script
    other: Verdict = "traditional" if script == "simplified" else "simplified"
    search, search_other = _sign_of(own).search, _sign_of(other).search
    newline = "\n" if "\n" in text else "\r"
    start = end = 0
    while sign := search(text, end):
        begin = max(end, text.rfind(newline, end, sign.start()) + 1)
        stop = text.find(newline, sign.end()) + 1 or len(text)
        is_other = search_other(text, begin, stop) and detect_script(text[begin:stop]).script == other
        if is_other or search_other(text, end, begin):
            if start < end:
                yield start, end
            start = stop if is_other else begin
        end = stop
    if start < end:
        yield start, (end if search_other(text, end) else len(text))
