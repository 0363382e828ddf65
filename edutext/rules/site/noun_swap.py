"""Pages of schools that were cloned with other nouns: 学校 -> 公司, 学生 -> 员工."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern
from edutext.rules.literals import Places, places

_SWAPPED = {"广老员工": "广大学生", "廣老員工": "廣大學生"}
# What nobody would write, by the word that each pattern opens with: looking for that is quick.
_PROOFS = {
    "员工": lazy_pattern(
        "员工(?:(?<=老员工)(?:就业|思想政治|村官|心理|志愿者|(?:开展)?暑期|社会实践|艺术团|创新创业|创业|征文|宿舍|资助"
        "|军训|运动会|机构)"
        "|(?<=[0-9]级新员工)|(?<=毕业员工)|(?<=在读员工)|(?<=在校员工)|(?<=体师员工)|(?<=大师员工)|(?<=留守员工)"
        "|(?<=研究员工)(?:面试|复试|招生|教育|导师|学位)"
        "|军训|学籍|高考|中考|期末|毕业论文|毕业设计|的学习成绩|考试成绩|(?<=新员工)(?:入学|报到|军训)|会主席|处处长)"
    ),
    "老生返学": lazy_pattern("老生返学"),
    "我司": lazy_pattern("我司[^。，,]{0,8}(?:师生|教师|学生|教学|招生|毕业生|教务|期中|期末|师德)"),
    **dict.fromkeys(
        ("bet365", "bt365", "beat365", "英国上市公司365", "贵宾会"),
        lazy_pattern(
            "英国上市公司365|(?:beat365|bt365|bet365|贵宾会)[^。]{0,30}(?:学院|大学|教师|学生|师生|教学|招生|专业"
            "|核酸|学期|毕业)"
        ),
    ),
}
# What a company may write, too: two of them that differ prove it. 食堂员工 or 校企合作公司党委 is no sign at all.
_SIGNS = {
    "员工": lazy_pattern(
        "员工(?:(?<=本科员工)|(?<=专科员工)|(?<=高职员工)|(?<=贫困员工)|(?<=新生员工)|家长(?!里短)|课堂|作业|社团|学业"
        "|思想政治教育|返校|培养质量|综合素质"
        "|就业率|[^。，,]{0,6}辅导员)"
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
_ENOUGH = 2
_NEEDS = (*_SWAPPED, *_PROOFS, *_SIGNS)


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
    swapped = [(at, word) for word in _SWAPPED for at in found.get(word, ())]
    for at, word in swapped:
        yield Fix(at, at + len(word), _SWAPPED[word], "大学生 had become 老员工 across a word boundary")
    proofs, signs = _matches(_PROOFS, text, found), _matches(_SIGNS, text, found)
    if proofs or (signs and len({match[0] for match in signs}) + bool(swapped) >= _ENOUGH):
        matches = sorted(proofs + signs, key=lambda match: match.start())
        seen = ", ".join(dict.fromkeys(match[0] for match in matches[:5]))
        note = f"a school's page cloned with other nouns ({seen}); use the school's own page instead"
        yield Fix(*matches[0].span(), None, note)


def _matches(patterns: dict[str, re.Pattern[str]], text: str, found: Places) -> list[re.Match[str]]:
    matches = []
    for word, pattern in patterns.items():
        end = 0
        for at in found.get(word, ()):
            if at >= end and (match := pattern.match(text, at)):
                matches.append(match)
                end = match.end()
    return matches
