"""党 behind a mask: **员, **建, X委."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from edutext.model import Confidence, Evidence, Fix, rule
from edutext.patterns import lazy_pattern

# Words that only 党 opens in a report, and words that a hidden place or another 员 may open as well.
_SURE = (
    "支部 总支 小组 组织 团组织 课 章 性修养 性教育 性锻炼 风廉政 史学习 史教育 务公开 纪国法 群工作 群关系 "
    "建工作 建引领 建带 建品牌 建活动 建责任 建联盟 建书记 建述职 建阵地 建、 建和 "
    "内政治生活 内监督 内法规 内民主 内生活 内组织生活 内规章 内谈话 内警告 内通报 中央、国务院 中央和国务院 "
    "和国家的 和政府的 的十七大 的十八大 的十九大 的二十大 的十七届 的十八届 的十九届 的二十届 的教育方针 的群众路线 "
    "的创新理论 的先进性 的基本路线 的路线方针 的民族政策 的优良传统 的六大纪律 的政治纪律 的政治建设 的好干部 "
    "的惠民政策 的光辉历程 费收缴 费缴纳 史专题 史知识 外人士 员群众 员之家 员承诺 员代表 员联系 "
    "員幹部 員教師 員發展 員活動 員大會 員先鋒 員同志 員隊伍 總支 組織 小組 風廉政 史學習 務公開 內政治生活 "
    "內監督 內法規 的十九屆 的二十屆 的教育方針 的群眾路線 "
    "员干部 员教师 员发展 员活动 员大会 员先锋 员示范 员志愿 员同志 员领导 员队伍"
)
_OTHER = (
    "员(?!工(?!作))",
    "建(?![设成立筑档议材国华平军校])",
    "委(?![托员派任屈宣])",
    "政(?![府策治协])",
    "校(?![长园区外内友本车级])",
    "徽",
    "纪",
    "員(?!工(?!作))",
    "内(?=[外和])",
    # A word filter leaves asterisks, who hides a school's name crosses: ××的领导 is not 党的领导.
    "(?<=[*＊])的(?=领导|領導|事业|事業|建设|建設|方针|方針|纪律|紀律|宗旨|理论|理論|组织|組織|工作|干部|历史|歷史|号召|關懷|关怀|声音|聲音)",
    "(?<=[*＊])中央(?![小中大广廣公商电電台路民])",
)
_MASK = r"(?<![0-9A-Za-z*＊×✕_＿])([*＊]{1,3}|[×✕]{1,2}|[XxＸｘ]{1,2}|[_＿]{1,2})"
_NEEDS = lazy_pattern("[*＊×✕XxＸｘ_＿](?=[员建支总组课章性风史务内中和的费外員總組風務內])")
_MASKED = lazy_pattern(f"{_MASK}(?:(?=({_SURE.replace(' ', '|')}))|(?={'|'.join(_OTHER)}))")


# Fixed terms that one mask is enough for, by what stands before it and behind; a word filter leaves 团 alone.
_TERMS = (
    (("主题", "主題"), ("日",)),
    (("预备", "預備", "共产", "共產"), ("员", "員")),
    (("发展", "發展", "发展新", "發展新"), ("员", "員")),
    (("加入中国共产", "加入中國共產", "全面从严治", "全面從嚴治"), ("，", "。", "、", ",", "；")),
    (("入",), ("积极分子", "誓词", "志愿书", "申请书", "積極分子", "誓詞", "志願書", "申請書")),
    (("优秀", "優秀"), ("务工作者", "務工作者")),
)
_OTHER_WORD = ("员工", "員工", "日记", "日記", "日志", "日誌")
_STARS = lazy_pattern("[*＊_＿][*＊_＿]{0,2}(?![*＊_＿])")
_SIGNS = tuple("*＊_＿")


@rule("party-mask", Confidence.LIKELY, needs="*＊×✕XxＸｘ_＿")
def party_mask(text: str, evidence: Evidence) -> Iterator[Fix]:
    """党 is put back where a word filter masked it, in documents that show it twice.

    The same mask twice, once before a word that only 党 can open, leaves no other reading:

    >>> print(party_mask("加强**支部建设，全年发展**员12名。"))
    加强党支部建设，全年发展党员12名。

    One mask alone may hide anything, and other signs may hide something else:

    >>> print(party_mask("**员到会，XX县委高度重视。"))
    **员到会，XX县委高度重视。
    """
    certain = {match.start(): match for match in _STARS.finditer(text) if _is_term(match, text)}
    for match in certain.values():
        yield Fix(*match.span(), "党", "a fixed term with a mask")
    if not _NEEDS.search(text):
        return
    found = list(_MASKED.finditer(text))
    seen = Counter(match[1] for match in found)
    proved = {match[1] for match in found if match[2]}
    proven = {mask for mask in proved if seen[mask] > 1}
    in_terms = {match[0] for match in certain.values()}
    for match in found:
        # where one mask stands for 党 for certain, another one before a word that only 党 opens does so too
        shown = (proven and match[2]) or match[1] in proven or match[1] in in_terms
        if shown and match.start() not in certain:
            yield Fix(*match.span(1), "党", "masked again and again before words that 党 opens")


def _is_term(mask: re.Match[str], text: str) -> bool:
    start, end = mask.span()
    if text.endswith(_SIGNS, 0, start) or text.startswith(_OTHER_WORD, end):
        return False
    return any(text.endswith(before, 0, start) and text.startswith(behind, end) for before, behind in _TERMS)
