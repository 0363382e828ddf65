"""Pages of schools that were cloned with other nouns: 学校 -> 公司, 学生 -> 员工."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.data.tables import Extra
from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import Places, places

_SWAPPED = {"广老员工": "广大学生", "廣老員工": "廣大學生"}
# Brands that such pages put in the place of a school's name.
_BRANDS = (
    *(
        "bet365",
        "bt365",
        "beat365",
        "bat365",
        "beat体育",
        "英国上市公司365",
        "贵宾会",
        "新葡萄",
        "新葡京",
        "太阳成集团",
        "太阳集团",
    ),
    *("威尼斯人", "必威betway", "万博manbetx"),
)
# What nobody would write, by the word that each pattern opens with: looking for that is quick.
_PROOFS = {
    "员工": lazy_pattern(
        "员工(?:(?<=全体大员工)|(?<=在校大员工)|(?<=我校大员工)|(?<=名大员工)|(?<=届大员工)|(?<=时代大员工)|(?<=贫困大员工)"
        "|(?<=[^广廣三两强重最]大员工)(?:就业|创业|创新创业|思想政治|心理|村官|志愿者|暑期|社会实践|艺术团|活动中心|征文|军训|资助|职业生涯|数学建模"
        "|电子设计|挑战杯|征兵)|(?<=老员工)(?:就业|思想政治|村官|心理|志愿者|(?:开展)?暑期|社会实践|艺术团|创新创业|创业|征文|宿舍|资助"
        "|军训|运动会|机构)"
        "|(?<=[0-9]级新员工)|(?<=毕业员工)|(?<=在读员工)|(?<=在校员工)|(?<=体师员工)|(?<=大师员工)|(?<=留守员工)"
        "|(?<=研究员工)(?:面试|复试|招生|教育|导师|学位|考试|录取|支教团)"
        "|(?<=20[0-9][0-9]级员工)"
        "|军训|学籍|高考|中考|期末|毕业论文|毕业设计|的学习成绩|考试成绩|(?<=新员工)(?:入学|报到|军训)|(?<![党团人职成委会教]员工)会(?:主席|、团委|和团委|换届|干事)|处处长|补考|评教)"
    ),
    "老生返学": lazy_pattern("老生返学"),
    "公司": lazy_pattern("公司(?:(?<=马克思主义公司)|(?<=马院公司))"),
    # A ministry's departments call themselves 我司, too.
    "我司": lazy_pattern(
        "我司(?:全体|广大|在校|应届|各年级|各班|20[0-9]{2}级)?(?:师生|学生|同学|毕业生|学子|新生|本科生|研究生|班主任|辅导员|校园)"
    ),
    **dict.fromkeys(
        _BRANDS,
        lazy_pattern(
            "英国上市公司365|(?:beat365|bt365|bet365|bat365|beat体育|贵宾会|(?:新葡萄|新葡京|太阳成集团|太阳集团|威尼斯人)"
            "[^。，,]{0,3}(?:[a-z]{0,4}[0-9]{3,6}|官网|官方网站|集团|app|网址)|必威betway|万博manbetx)[^。]{0,30}(?:学院|大学|教师|学生|师生|教学|招生|专业|核酸|学期|毕业|党委|团委|员工|课程)"
        ),
    ),
}
# What a company may write, too: two of them that differ prove it. 食堂员工 or 校企合作公司党委 is no sign at all.
_SIGNS = {
    "员工": lazy_pattern(
        "员工(?:(?<=团委、员工)会|(?<=[,。;，；、]研究员工)(?![作资龄程会种时])|(?<=本科员工)|(?<=专科员工)|(?<=高职员工)|(?<=贫困员工)|(?<=新生员工)|家长(?!里短)|课堂|作业|社团|学业"
        "|思想政治教育|返校|培养质量|综合素质"
        "|就业率|[^。，,]{0,6}(?:辅导员|课堂上|课堂教学|上课|选课)|的?(?:学习兴趣|学习积极性|成长成才|课外活动|学风))"
    ),
    "辅导员": lazy_pattern("辅导员[^。，,]{0,8}员工"),
    "公司": lazy_pattern(
        "公司(?:师生|教务处|校长|教学质量|教学楼|本科|附属小学|附属中学|团委|学生处|学工|辅导员|校园|课程|教室"
        "|班主任|二级学院|教研室"
        "|专任教师|院长|党总支|获批省级|立德树人|坚持立德"
        "|(?<=高等公司)|(?<=业技术公司)|(?<=中等职业公司)|(?<=义务教育公司)|(?<=一贯制公司)|(?<=寄宿制公司))"
    ),
    "经理": lazy_pattern("经理[^。，,]{0,4}(?:教授|博士生导师)"),
}
_ENDS_THERE = tuple("两兩湖推闽閩深粤粵云雲川")
# Beside 广老员工, which nobody writes, any of them is a swapped noun.
_SWAPPED_TOO = ("公司", "员工", "經理", "经理", "員工")
_ENOUGH = 2
_NEEDS = (*_SWAPPED, *_PROOFS, *_SIGNS, *_SWAPPED_TOO)


@rule("noun-swap", Confidence.SURE, needs=_NEEDS)
def noun_swap(text: str, evidence: Evidence) -> Iterator[Fix]:
    """广老员工 is 广大学生 again; a page with other signs of swapped nouns is flagged once.

    Hijacked copies of school pages put 公司 for 学校 and 员工 for 学生 without looking at word boundaries, so that
    大学生 in 广大学生 became 老员工. Nothing in such a page can be trusted. Everyday words about staff stay.

    >>> print(noun_swap("辅导员要做好广老员工的心理疏导工作。"))
    辅导员要做好广大学生的心理疏导工作。
    >>> print(noun_swap("学校与5家公司合作办学,慰问食堂员工,公司党委书记到校讲课。"))
    学校与5家公司合作办学,慰问食堂员工,公司党委书记到校讲课。
    """
    found = places(text, evidence.tables)
    # 两广老员工, 推广老员工的经验: another word ends there.
    swapped = [(at, word) for word in _SWAPPED for at in found.get(word, ()) if text[at - 1 : at] not in _ENDS_THERE]
    for at, word in swapped:
        yield Fix(at, at + len(word), _SWAPPED[word], "大学生 had become 老员工 across a word boundary")
    proofs, signs = _matches(_PROOFS, text, found), _matches(_SIGNS, text, found)
    if swapped:
        inside = {at + 2 for at, _ in swapped}
        others = {word: lazy_pattern(word) for word in _SWAPPED_TOO}
        proofs += [match for match in _matches(others, text, found) if match.start() not in inside]
    if proofs or (signs and len({match[0] for match in signs}) + bool(swapped) >= _ENOUGH):
        matches = sorted(proofs + signs, key=lambda match: match.start())
        seen = ", ".join(dict.fromkeys(match[0] for match in matches[:5]))
        note = f"a school's page cloned with other nouns ({seen}); use the school's own page instead"
        yield Fix(*matches[0].span(), None, note)


def is_cloned(text: str, extra: Extra = ()) -> bool:
    """Whether a text is such a page: there a brand stands in the place of the school's name.

    >>> is_cloned("我校马克思主义公司举办讲座,员工代表参加。"), is_cloned("学校与5家公司合作办学。")
    (True, False)
    """
    found = places(text, extra)
    proofs = {word: pattern for word, pattern in _PROOFS.items() if word not in _BRANDS}
    signs = {match[0] for match in _matches(_SIGNS, text, found)}
    return bool(_matches(proofs, text, found)) or len(signs) >= _ENOUGH or any(found.get(word) for word in _SWAPPED)


def _matches(patterns: dict[str, re.Pattern[str]], text: str, found: Places) -> list[re.Match[str]]:
    matches = []
    for word, pattern in patterns.items():
        end = 0
        for at in found.get(word, ()):
            if at >= end and (match := pattern.match(text, at)):
                matches.append(match)
                end = match.end()
    return matches
