"""The titles that hijackers give to pages, known by their shape: 某某体育(中国)官方网站-APP下载.

Their brands change every month, so that no table of names is ever complete.
"""

from __future__ import annotations

from edutext.patterns import lazy_pattern
from edutext.rules.site.spam import HOST

# What such sites offer, and what their titles say of themselves.
_OFFER = (
    r"官方网站|官网|官方|网站|网址|网页版?|平台|app|下载|安装|注册|登[录陆入]|入口|开户|首页|最新|版本?|手机版?|电脑版?|通用版?"
    r"|客户端|全站|在线|线上|娱乐|体育|电竞|棋牌|真人|彩票|游戏|国际|集团|投注|股份|科技|有限公司|责任公司|ios|iphone|android"
    r"|安卓|苹果|app ?store|vip|sports?|入?口?导航|直播|大厅|老品牌|第一品牌|欢迎您"
)
_BRACKET = r"\((?:中国|中国大陆|官方|全站|综合|china|[a-z][a-z0-9 ]{1,11})\)"
# A name, a bracket, and nothing but such words behind it, with the name of the true host at the end.
_TITLE = lazy_pattern(
    rf"[^ ,。;:!?()<>]{{1,16}} ?[·•]? ?{_BRACKET}(?:{_OFFER}|[a-z0-9]{{1,12}}|[-_|/·•.—– ()])*+(?:{HOST})?"
)
_NAMED = lazy_pattern(rf"([^ ,。;:!?()<>]{{2,16}}) ?[·•]? ?{_BRACKET}(?:官方网站|官网|官方|网站|平台|app)?")
_OFFICE = lazy_pattern(
    r"(?:[局厅委府院校园馆所处站]|大学|[中小]学|公司|集团|(?:委员|协|学|基金|联合|工|总)会|[报杂]志?社)[·• ]*\("
)
_OFFICIAL_SITE = lazy_pattern(r"官方|官网|网站")
_TELLING = lazy_pattern(
    r"app|登[录陆入]|入口|ios|android|安卓|下载|手机版|网页版|通用版|最新版|体育|电竞|娱乐|买球|棋牌|真人|[·•] ?\("
    r"|[-_|].*(?:首页|有限公司|股份)"
)
_BETWEEN = lazy_pattern(r"[-_|,/ ~—–、]+")
_KIND = lazy_pattern(r"体育|娱乐|电竞|棋牌|彩票|国际|真人|博彩|娱城|电子|网投|集团|游戏")
_STEP = lazy_pattern(rf"(?:{_OFFER})++")
_DOOR = lazy_pattern(r"官网|官方|app|登[录陆入]|注册|开户|入口|下载|投注|网址")
# Whose name a platform of sports or games also bears.
_PUBLIC = lazy_pattern(
    r"阳光|智慧|校园|学校|全民|国家|中国|教育|群众|健康|快乐|少儿|少年|大学|[中小]学|[省市县区]|学生|教师|课后|数字|云"
)
_SHORTEST = 2  # characters of a brand


def is_title(folded: str) -> bool:
    """Whether a folded line is a title of this kind; such a line stands at the head or the foot of its page.

    >>> is_title("博达体育(中国)官方网站-app下载"), is_title("天源娱乐平台_天源娱乐官网_天源娱乐登录-青禾县教育局")
    (True, True)
    >>> is_title("天源(中国)有限公司"), is_title("阳光体育平台_阳光体育官网_阳光体育登录")
    (False, False)
    """
    if "(" in folded and _TITLE.fullmatch(folded) and not _OFFICE.search(folded):
        return bool(_OFFICIAL_SITE.search(folded) and _TELLING.search(folded))
    return _same_brand(folded)


def _same_brand(folded: str) -> bool:
    """Whether the parts of a line are one name again and again, each time with another thing that such sites offer."""
    parts = [part for part in _BETWEEN.split(folded) if part]
    doors = [part for part in parts if _DOOR.search(part) and _KIND.search(part)]
    if len(doors) < 2 or len(set(doors)) < len(doors):
        return False
    kind = _KIND.search(doors[0])
    name = doors[0][: kind.start()] if kind else ""
    if len(name) < _SHORTEST or _PUBLIC.search(name) or not all(part.startswith(name) for part in doors):
        return False
    return all(_STEP.fullmatch(part, len(name)) for part in parts if part.startswith(name))


def brand_names(folded: str) -> set[str]:
    """The names in such a title, as they may also stand in the text: the brand with its kind, and with its door.

    >>> sorted(brand_names("博达体育(中国)官方网站-app下载"))
    ['博达体育', '博达体育(中国)官方网站']
    """
    found = set()
    named = _NAMED.match(folded)
    if named:
        found = {named[0], named[1] if _KIND.search(named[1]) else named[0]}
    for part in _BETWEEN.split(folded):
        kind = _KIND.search(part)
        if kind and kind.start() >= _SHORTEST and _STEP.fullmatch(part, kind.start()) and not _PUBLIC.search(part):
            found |= {part, part[: kind.end()]}
    return found
