"""What a site's own templates left in the text: [标签:介绍], {$title}, 编号:204815567."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edutext.characters import HAN, SPACE
from edutext.lines import line_at
from edutext.model import Confidence, Evidence, Fix, rule

_NOTE = "left over from a template of the site"
_TAG = (
    r"(?a)[\[【](?:标签|標籤|字段|变量|db|cms|sys|tag)[:：][^\[\]【】\n]{1,16}[\]】]"
    r"|\[!--[^\[\]\n]{1,40}--\]|\{\$[A-Za-z_][\w.\[\]']{0,40}\}|\{\{ ?[A-Za-z_][\w.]{0,40} ?\}\}"
    r"|\$\{[A-Za-z_][\w.]{0,40}\}"
    r"|\{/?(?:dede|eyou|pboot|php|cms|aspcms|phpcms|loop|if|foreach|volist)[: ][^{}\n]{0,80}\}"
    r"|\[object Object\]|<\?php[^\n]{0,80}?\?>"
)
# Such lines stand alone: identifiers of a database, and what scripts print of nothing.
_LINE = (
    rf"(?m)^[{SPACE}]*(?:UserDisable|undefined|NaN|\[?null\]?|[a-z][0-9]{{4}}|[0-9]?>|var [a-z_]+ ?=[^\n]{{0,120}}"
    rf"|document\.write\([^\n]{{0,120}}"
    rf"|[0-9]{{3,5}} [0-9]{{3,5}} [0-9]{{4,8}})[{SPACE}]*(?:\r?\n|\Z)"
)
_NUMBER = (
    rf"(?:\A|(?<=\n))(?:(?:文档|文章|资料|本文|文件)?(?:编号|ID|id|编码)[:：] ?[0-9]{{6,12}})(?:[{SPACE}]+"
    rf"|(?=[{HAN}《“])(?!号))(?=[^\n]*[{HAN}])"
)
# Alone in its line a number must not be one that an office gives by the year.
_ALONE = rf"(?m)^[{SPACE}]*(?:文档|文章|资料)?编号[:：] ?(?!19|20)[0-9]{{8,10}}[{SPACE}]*(?:\r?\n|\Z)"
_HEAD = 300  # a number before the title stands in the first lines


@rule(
    "template-residue",
    Confidence.SURE,
    needs=(
        "[",
        "【",
        "{",
        "编号",
        "編號",
        "文档ID",
        "UserDisable",
        "undefined",
        "null",
        "NaN",
        "document.write",
        ">\n",
        ">\r",
        "s0",
        "var ",
    ),
)
def template_residue(text: str, evidence: Evidence) -> Iterator[Fix]:
    """Placeholders of a site's templates and identifiers of its database are removed.

    A long number goes only where it is glued before the title in the first lines; the number of a document
    (邯政字〔2017〕25号) stays, and so does a placeholder of the report's author, such as x.

    >>> print(template_residue("编号:204815567县教育局2016年工作总结\\n新建校舍x平方米[标签:摘要],惠及学生xx名。"))
    县教育局2016年工作总结
    新建校舍x平方米,惠及学生xx名。
    >>> print(template_residue("编号:2016年第25号\\n填写[注:可另附页]。"))
    编号:2016年第25号
    填写[注:可另附页]。
    """
    for match in re.finditer(_TAG, text):
        line = line_at(text, match.start())
        alone = line.text.strip(SPACE) == match[0]
        yield Fix(*(line.start, line.stop) if alone else match.span(), "", _NOTE)
    for match in re.finditer(_LINE, text):
        yield Fix(match.start(), match.end(), "", _NOTE)
    for pattern in (_NUMBER, _ALONE):
        for match in re.finditer(pattern, text[:_HEAD]):
            yield Fix(match.start(), match.end(), "", _NOTE)
