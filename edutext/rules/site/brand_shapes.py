"""What the brands of gambling sites look like in a sentence: 金鼎娱乐城游戏:, 某某体育官网app, (某某彩票网 www.…)."""

from __future__ import annotations

import re
from functools import lru_cache

from edutext.characters import HAN
from edutext.data import tables
from edutext.patterns import lazy_pattern
from edutext.rules.site.folding import fold
from edutext.rules.site.spam import words

# A brand that no table knows: two to four characters between a mark and such words as stand together in no report.
APPLICATION = lazy_pattern(
    rf"(?<![{HAN}a-z0-9])(?![^,。]{{0,2}}(?:阳光|校园|智慧|学校|学生|青少|少年|全民|运动|中国|国家|大众|快乐|全国|健康|[省市县区校局](?:体育|娱乐)"
    r"|通过|登[录陆入]|访问|使用|进入|利用|打开|关注|推广|安装|下载|借助|依托|建设|开发|运用|搭建|升级|完善|组织|指定|推出|上线|研发))"
    rf"(?:[{HAN}]{{2,4}}|[a-z0-9]{{1,6}})(?:体育|娱乐|电竞|棋牌)(?:最新|在线|网页|手机)?"
    r"(?:app(?:下载|官网|官方|登[录陆入]|入口|注册|平台|最新|手机版)|(?:官网|官方)(?:app|下载|登[录陆入]|入口|注册|平台|手机版|最新)|全站app"
    r"|下载(?:官网|app|入口)|(?:登[录陆入]|注册)(?:官网|入口|平台|app))"
    r"(?:app|官网|官方|网站|网址|下载|登[录陆入]|入口|注册|手机版|平台|最新|版|全站|安卓|ios|苹果|客户端)*"
)
_OFFERS = ("app", "官网", "官方", "下载", "登录", "登陆", "登入", "注册", "全站", "在线", "网页", "手机", "最新")
JOINED = tuple(kind + offer for kind in ("体育", "娱乐", "电竞", "棋牌") for offer in _OFFERS)

_SHAPE = (
    r"(?:官方|网上|在线|手机|最新|全站)?(?:官网|官方网站|app(?!下载[量率])|网址|(?:下载|登[录陆入]|注册)(?![量率]|人[数次]|次数|用户)|开户|入口|客户端"
    r"|手机版|平台|投注)"
)
SPORTS = tuple(
    name + "体育"
    for name in ("亚博", "乐鱼", "必威", "华体会", "欧宝", "鸭脖", "博鱼", "雷竞技", "爱游戏", "必一", "九游会")
)
# Words of which a platform of a school or a company may be called: 依托星空平台开展教学.
_EVERYDAY = "银河|金沙|永利|皇冠|米兰|星空|江南|半岛|恒大|云顶|龙虎|大发|环亚|利来|鸿运|明升|太阳城|万博|优德|新葡萄"
_KIND = (
    r"(?:娱乐城|娱乐场|娱乐(?![城场])|国际|体育|电竞|真人|棋牌|彩票|博彩|百家乐|赌场|皇宫|电子|游戏|在线|网投|贵宾会"
    r"|登录平台)"
)
_PLACE = r"(?:(?:国际)?(?:娱乐城|娱乐场(?!所)|娱乐平台)|国际娱乐(?![城场])|贵宾会|棋牌|彩票)"
_REGION = r"(?:澳门|菲律宾|香港)?"
_DOOR = (
    r"(?:(?:https?://)?www\.[a-z0-9-]{1,30}(?:\.[a-z]{2,8}){1,2}(?![a-z])|https?://[a-z0-9./-]{4,60}"
    r"|[a-z0-9-]{2,24}\.(?:com|net|cc|vip|co|org|top|me|xyz)(?![a-z]))"
)
# The lotteries of the state have doors, too.
_NOT_THEIRS = (
    r"(?![^\[\]()]{0,60}(?:体育彩票|福利彩票|体彩|福彩|中心|协会|[局厅委室社]"
    r"|网址|详见|报名|活动|咨询|\.gov|\.edu|\.org))"
)


def brands(extra: tables.Extra) -> list[str]:
    """The names of data/spam_words.tsv, and of the user's own rows, that are removed from inside a sentence."""
    return [fold(row[0]) for row in tables.rows("spam_words", extra) if len(row) >= 2 and row[1] == "brand"]


@lru_cache(maxsize=8)
def shapes(extra: tables.Extra) -> re.Pattern[str]:
    """The shapes of such names in folded text; the group `unknown` is a name that no table knows."""
    brand = words(extra).brand.pattern
    latin = "|".join(rf"{re.escape(name)}(?![a-z])" for name in brands(extra) if name.isascii())
    chinese = "|".join(re.escape(name) for name in brands(extra) if not name.isascii())
    return re.compile(
        # One brand in both scripts.
        rf"(?:{chinese})(?:体育|娱乐|电竞)?(?:{latin})|(?<![a-z])(?:{latin})(?:{chinese})(?:体育|娱乐|电竞)?"
        # In brackets, with what such sites offer or with their door.
        rf"|\[{_REGION}[{HAN}a-z0-9]{{2,8}}?(?:娱乐|电竞|棋牌|彩票|博彩|真人){_SHAPE}{{1,3}}\]"
        rf"|[\[(]{_NOT_THEIRS}[^\[\]()]{{0,10}}?(?:娱乐(?!场所)|电竞|棋牌|彩票|博彩|真人|赌场|投注|(?!{_EVERYDAY})(?:{brand}))"
        rf"[^\[\]()]{{0,8}}?{_DOOR}[!-'*-Z^-~]{{0,16}}[\])]"
        # A known brand, or two of them, with what such sites offer.
        rf"|{_REGION}(?!(?:{_EVERYDAY})(?:平台|登|注册|入口|客户端|手机|网上|在线|最新|下载))"
        rf"(?:{brand}){{1,2}}(?:{_KIND}){{0,3}}{_SHAPE}{{1,3}}:?"
        rf"|{_REGION}(?:{brand}){_PLACE}(?:{_KIND}){{0,2}}:?"
        # A brand of sports that nobody else has.
        rf"|(?:{'|'.join(SPORTS)})(?!用品|器材|公司|有限|集团|文化|科技|[馆场学]|中心|协会)"
        # With the place or the palace of the trade no other word is needed than a colon.
        rf"|(?:澳门(?:{brand})(?:皇宫|国际)?|(?:{brand})(?:皇宫|国际))(?:{_KIND}){{1,2}}:"
        # An unknown one: two characters before a word that no report joins to a colon, a door or an application.
        rf"|(?P<unknown>菲律宾|拉斯维加斯|[{HAN}]{{2}})(?<!国际)(?:"
        rf"(?:国际|皇宫)?(?:娱乐城|娱乐场(?!所)|赌场|棋牌|博彩|贵宾会|(?<=国际)娱乐(?![城场节]))"
        rf"(?:(?:{_KIND}|{_SHAPE}){{0,3}}:|(?:{_KIND}){{0,2}}(?:官网|app|下载|开户|注册){{1,3}})"
        rf"|(?:{_KIND}|{_SHAPE}){{0,2}}(?:娱乐城|赌场|棋牌|博彩|彩票|娱乐)(?:官?网|平台)?{_DOOR}"
        # A clause of its own.
        rf"|(?<=[,;。!?]..)(?:娱乐城|娱乐场(?!所)|赌场)(?:{_KIND}|{_SHAPE}){{1,3}}(?=[,;。!?]))"
        rf"|(?<=[,;。!?]){_REGION}(?:百家乐|老虎机)(?:{_KIND}|{_SHAPE}){{1,3}}(?=[,;。!?])"
    )
