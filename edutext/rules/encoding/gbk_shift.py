"""Chinese that slipped by one byte after a lost lead byte of GBK: 非??粗貙W for 非常看重學."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.plausibility import COMMON, traditional_balance
from edutext.rules.encoding.dropped_pair import NO_END, UNUSED, hidden_word, hides, stop_before
from edutext.rules.encoding.slipped_gbk import (
    Slip,
    fits,
    is_doubtful,
    is_rare,
    is_used,
    joins,
    needs_no_word,
    opening,
    points,
    rarity,
    readings,
)

# 常看重學 is B3A3 BFB4 D6D8 8C57. A filter took the A3BF inside for a full-width ?, and the rest slipped: B3 (now ?)
# A3BF (？) B4D6 (粗) D88C (貙) 57 (W). Up to the next byte below 80 nothing is lost but the first byte; where that byte
# can be no second one, the byte before it is lost as well: in ?nèi) it was 內's, before the bracket of its reading.
_CUT = r"[?？](?:(?P<reading>[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6})\))?"
_TRAIL = r"(?P<trail>[@-~])(?![A-Za-z=])"
_END = rf"(?:{_TRAIL}|(?:{_CUT})?)"
# Row A3 holds the full-width twins of ASCII, which many pages have in their narrow form.
_SLIP = rf"(?P<mark>[！-～!-~])(?P<run>[^\x00-\x7f？]{{0,30}}){_END}"
_SIGN = r"(?<![?？])[?？]"
_MARKED = lazy_pattern(f"(?=(?P<slip>{_SLIP}))")
_RUN = lazy_pattern(f"[?？]{_SLIP}")
# Whatever the second byte was: 堅持 88D4 B3D6 gives ?猿. Figures and marks inside are narrow twins; ，is none, because
# hardly any character begins with AC.
_WHOLE_RUN = lazy_pattern(
    rf"(?=(?P<slip>(?P<mark>)(?P<run>(?:[^\x00-\x7f！-～](?:[^\x00-\x7f]|[!-+\--?]){{0,40}})?){_TRAIL}))"
)
_CUT_RUN = lazy_pattern(rf"(?=(?P<slip>(?P<mark>)(?P<run>[^\x00-\x7f？]{{2,40}})(?P<trail>){_CUT}))")
_LOST = lazy_pattern(rf"{_SIGN}(?=[!-~]?(?:[^\x00-\x7f]|[!-+\--?]){{0,40}}[@-~?？])")
# Now and then the sign of the first byte is gone as well.
_SIGNLESS = lazy_pattern(rf"(?<![?？])(?=(?P<slip>(?P<mark>[？！?!])(?P<run>[^\x00-\x7f？！]{{0,30}}){_END}))[？！?!]")
_LETTERS = frozenset(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
# A digit whose own byte was taken for the second one of a character: ?016年, 在?月份.
_DIGIT = lazy_pattern(r"[?？](?:(?=[09][0-9]{2}[ \u3000]?年)|(?<=[)）][?？])(?=[0-9]?[年月日]))")
# No sentence ends between 市 or 省 and the ranks: 省縣兩級.
_RANKS = ("級", "區", "三", "兩")
_GLOSS = lazy_pattern("[(（][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6} ?[)）]")
_QUESTION = "？".encode("gbk")
_OPENING, _CLOSING = "“‘《（", "”’》）"
_FREQUENT = "的" + _CLOSING
_NEAR = 60  # characters in which a quotation is closed
_GAIN = 2.0  # points by which a repair must read better than what stands there
_CLEAR, _CLEARER = 0.5, 0.45  # and better than the next reading, where few or many characters may be the first
_FEW_RARE = 4  # characters of a run that no text has; fewer may be a name
_PATIENCE = 1_000  # signs in a row that nothing can be made of, from where on the text is one full of questions
_NOTE = "GBK that slipped by one lost byte"


@rule("gbk-shift", Confidence.LIKELY, needs="?？")
def gbk_shift(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Runs that slipped by one byte of GBK, as hijacked traditional clones have them, are shifted back.

    The lost byte is the one with which the run and its neighbours make common words:

    >>> print(gbk_shift("我校非??粗貙W生品德養成。"))
    我校非常看重學生品德養成。
    >>> print(gbk_shift("學?！半p減”政策落實到位。"))
    學校“雙減”政策落實到位。

    Questions and exclamations are what they seem:

    >>> print(gbk_shift("學生為什麼要讀書?!我們A班這樣回答。"))
    學生為什麼要讀書?!我們A班這樣回答。
    """
    if traditional_balance(_RUN.sub("", text)) < 0:
        return
    fixes: list[Fix] = []
    single: list[Fix] = []  # repairs of one character, which need to be seen with others
    end = 0
    vain = 0
    for match in _LOST.finditer(text):
        fix = _best(text, match.start()) if match.start() >= end else None
        vain = 0 if fix else vain + 1
        if vain > _PATIENCE:
            break
        if fix:
            if fix.end - fix.start > 2:
                fixes.append(fix)
                end = fix.end
            elif fix.text:
                single.append(fix)
    repaired = any(fix.text for fix in fixes)
    taken = _offsets(fixes)
    for match in () if vain > _PATIENCE else _SIGNLESS.finditer(text):
        # The letter of ?h (。縣) speaks for itself; a run needs to be seen elsewhere too.
        slip = _slip(match, match.start(), signed=False)
        if slip and slip.start not in taken and (slip.alone or (repaired and len(slip.raw) > 3)):
            fix = _repair(text, slip)
            if fix:
                fixes.append(_without_stop(text, fix) if slip.alone and fix.text else fix)
    if fixes or len(single) > 1:
        taken = _offsets(fixes)
        fixes += [fix for fix in single if fix.start not in taken]
    yield from fixes
    taken = _offsets(fixes)
    for match in _DIGIT.finditer(text):
        if match.start() not in taken:
            yield Fix(*match.span(), None, "a digit lost with the byte before it; look up the date")


def _offsets(fixes: list[Fix]) -> set[int]:
    return {offset for fix in fixes for offset in range(fix.start, fix.end)}


def _best(text: str, at: int) -> Fix | None:
    """What the runs behind the sign at `at` say: the first that can be repaired, else the first that is doubtful."""
    doubtful: Fix | None = None
    run: re.Match[str] | None = None
    for pattern in (_MARKED, _CUT_RUN, _WHOLE_RUN):
        match = pattern.match(text, at + 1)
        slip = _slip(match, at, signed=True) if match else None
        fix = _repair(text, slip) if slip else None
        if fix and fix.text:
            return fix
        doubtful = doubtful or fix
        run = match or run
    if run and not doubtful and _is_strange(run["mark"], run["run"], latin=bool(run["trail"])):
        return Fix(at, run.end("slip"), None, f"{_NOTE}; find the page again")
    return doubtful


def _is_strange(mark: str, run: str, latin: bool) -> bool:
    """Whether most characters of a run are none of a text in traditional characters; `latin` if a letter ends it."""
    unused = sum(char.isalpha() and not is_used(char) for char in run)
    rare = sum(map(is_rare, run))
    if (latin and unused * 2 > len(run)) or (rare >= _FEW_RARE and rare * 2 >= len(run)):
        return True
    uncommon = sum(char.isalpha() and char not in COMMON for char in run)
    return mark in _LETTERS and uncommon > 2 and uncommon * 3 >= len(run) * 2


def _slip(match: re.Match[str], start: int, signed: bool) -> Slip | None:
    if not match["run"] and not match["trail"]:
        return None
    slipped = (match["mark"] + match["run"]).translate(_WIDE) + (match["trail"] or "")
    raw, cut = slipped.encode("gb18030", "replace"), not match["trail"]
    return Slip(start, match.end("slip"), raw, cut, match["reading"] if cut else None, signed, bool(match["mark"]))


def _repair(text: str, slip: Slip) -> Fix | None:
    """The best reading of a run between its neighbours, if it is clearly better than what stands there.

    A flag where two readings are about as good.
    """
    before = _GLOSS.sub("", text[max(0, slip.start - 12) : slip.start])[-3:]
    after = text[slip.end : slip.end + 2]
    least = points(before + text[slip.start : slip.end] + after) + _GAIN
    said = list(readings(slip, before[-1:], after))
    guessed = not said and slip.signed and slip.raw.startswith(_QUESTION)
    if guessed:
        unused = (slip._replace(raw=b"\xa3" + bytes([byte]) + slip.raw[2:]) for byte in UNUSED)
        said = [reading for other in unused for reading in readings(other, before[-1:], after)]
        said = [reading for reading in said if len(reading) == (len(slip.raw) + 2) // 2]
        if slip.doubled:  # one character only: it must begin a word
            said = [reading for reading in said if joins(reading[1] + after[:1])]
    scored = {reading: points(before + reading + after) for reading in said}
    if not slip.marked:
        scored = {reading: score - rarity(reading[0]) for reading, score in scored.items()}
        hidden = hidden_word(before) if slip.signed else ""
        if hidden:
            scored = dict(_with_hidden(slip, before, hidden, scored, after))
    elif joins(before[-2:]):  # a sentence may well end here: 提高。 rather than 高校
        scored = {reading: score + opening(reading + after) for reading, score in scored.items()}
    ranked = sorted((-score, reading) for reading, score in scored.items() if score >= least)
    if not ranked:
        return None
    best = ranked[0][1]
    if not _is_closed(text, slip, best[0]):
        return None
    rivals = [(score, reading) for score, reading in ranked[1:] if _is_rival(slip, before, reading, after, best)]
    if rivals and rivals[0][0] - ranked[0][0] < (_CLEAR if slip.marked else _CLEARER):
        return None if guessed else Fix(slip.start, slip.end, None, f"{_NOTE}: {best} or {rivals[0][1]}")
    rest = before + "\n" + best[1:] + after
    gained = points(before + best + after) - points(rest) > 2 or needs_no_word(best[0]) or slip.marked
    if not gained or not fits(slip, before[-1:], best, after):
        return Fix(slip.start, slip.end, None, f"{_NOTE}: perhaps {best}")
    if is_doubtful(best, after):
        return Fix(slip.start, slip.end, None, f"{_NOTE}: perhaps {best}")
    ended = best[-1] == "。" and text[slip.end : slip.end + 1] in "\r\n"
    if slip.cut and slip.reading is None and not ended:
        return Fix(slip.start, slip.end, None, f"{_NOTE}, its last character cut off: perhaps {best}")
    stop = stop_before(slip, before, best, after) if slip.signed and not slip.marked and hides(best) else ""
    if stop is None:
        return Fix(slip.start, slip.end, None, f"{_NOTE}: {best} or 。{best}")
    return Fix(slip.start, slip.end, stop + best, _NOTE)


def _with_hidden(
    slip: Slip, before: str, hidden: str, scored: dict[str, float], after: str
) -> Iterator[tuple[str, float]]:
    """The readings and their scores, with the character `hidden` before those that may hide one and go on from it."""
    for reading, score in scored.items():
        if not hides(reading):
            yield reading, score
        elif fits(slip, hidden, reading, after):
            yield hidden + reading, score


def _is_rival(slip: Slip, before: str, reading: str, after: str, best: str) -> bool:
    """Whether a reading calls the best one into question: 的 and ” only where its first character makes a word.

    And 。 without a word behind it only where the best one makes none with what stands before: 經常.
    """
    if (
        slip.marked
        and reading[0] == "。"
        and joins(before[-1:] + best[0])
        and not fits(slip, before[-1:], reading, after)
    ):
        return False
    return slip.marked or best[0] not in _FREQUENT or fits(slip, before[-1:], reading, after)


def _is_closed(text: str, slip: Slip, mark: str) -> bool:
    """Whether a bracket or quotation mark finds its fellow near by; any other character does."""
    if mark in _CLOSING:
        near = text[max(0, slip.start - _NEAR) : slip.start]
        return near.rfind(_OPENING[_CLOSING.index(mark)]) > near.rfind(mark)
    if mark in _OPENING:
        near = text[slip.start : slip.end + _NEAR] + mark
        return 0 < near.find(_CLOSING[_OPENING.index(mark)]) < near.find(mark)
    return True


def _without_stop(text: str, fix: Fix) -> Fix:
    """The lone 縣 of ?h, where no sentence can end before it."""
    before = text[max(0, fix.start - 1) : fix.start]
    ends = "\u4e00" <= before <= "\u9fff" and before not in NO_END and not joins(before + (fix.text or "")[1:])
    if before in "市省州" and text.startswith(_RANKS, fix.end):
        ends = False
    return fix if ends else fix._replace(text=(fix.text or "").removeprefix("。"))
