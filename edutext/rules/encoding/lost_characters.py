"""Characters that a wrong conversion has destroyed: �, 锟斤拷, 烫烫烫, ????, undecoded bytes."""

from __future__ import annotations

from collections.abc import Iterator

from edutext.characters import members
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.encoding.examples import is_example

# A run takes in what stands between two pieces of damage: a space or a mark or two.
_LOST = lazy_pattern(
    "(?P<replaced>\ufffd(?:[^\r\n]{0,2}?\ufffd)*)"
    "|(?P<twice>(?:锟斤拷|锟斤|斤拷)+)"
    "|(?P<memory>烫{3,}|屯{3,})"
    "|(?P<bytes>[\udc80-\udcff]+)"
    "|(?P<marks>[?？]{4,}(?:[ 　,，.。、:：]{1,2}[?？]{2,})*)"
)
_NEEDS = ("\ufffd", "锟", "斤拷", "烫烫烫", "屯屯屯", "??", "？？", "?？", "？?", *members("\udc80-\udcff"))
_NOTES = {
    "replaced": "{n} characters lost in decoding (U+FFFD); find the page again",
    "twice": "characters lost in decoding, then read as GBK; find the page again",
    "memory": "memory that was never written, read as GBK; find the page again",
    "bytes": "{n} bytes that do not decode; try another encoding",
    "marks": "{n} characters lost: an encoding without Chinese wrote question marks; find the page again",
}
# Behind these, four question marks are an impatient question.
_ASKING = lazy_pattern("[吗嗎呢么麼吧啊呀哪谁誰什啥样樣何]\\Z")
# A blank to be filled in: 密码提示：????
_BLANK = lazy_pattern("(?:密码|密碼|口令|提示|验证码|驗證碼|答案|填空|谜底|謎底)[^。\\r\\n]{0,4}\\Z")
_NEAR = 12  # characters


@rule("lost-characters", Confidence.SURE, needs=_NEEDS)
def lost_characters(text: str, evidence: Evidence) -> Iterator[Fix]:
    r"""Replacement characters, 锟斤拷, 烫烫烫, ???? and undecoded bytes are flagged with the extent of the damage.

    What they were cannot be known:

    >>> print(lost_characters("全县锟斤拷锟斤拷工作"))
    全县锟斤拷锟斤拷工作
    >>> [fix.note for fix in lost_characters.find("县教\udcd3\udcfd局", None)]
    ['2 bytes that do not decode; try another encoding']

    An impatient question is a question, and a lesson on encodings quotes what is lost:

    >>> list(lost_characters.find("这样的校车安全吗？？？？", None))
    []
    >>> list(lost_characters.find("“锟斤拷”是编码转换出错的乱码", None))
    []
    """
    for match in _LOST.finditer(text):
        kind = match.lastgroup or ""
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if is_example(text, *match.span()) or (kind == "marks" and (_ASKING.search(before) or _BLANK.search(before))):
            continue
        number = sum(char in "\ufffd?？" or "\udc80" <= char <= "\udcff" for char in match[0])
        yield Fix(match.start(), match.end(), None, _NOTES[kind].format(n=number))
