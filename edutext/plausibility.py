"""Does a text read like Chinese? For telling a right decoding from a wrong one, and one script from the other."""

from __future__ import annotations

from edutext.patterns import lazy_pattern

# The 1,000 most frequent characters (87 % of running text) by the word frequencies of jieba 0.42.1 (dict.txt, MIT),
# and the traditional forms of those that have one (OpenCC's STCharacters, Apache-2.0).
BY_FREQUENCY = (
    "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可过天作分"
    "方用多你着部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所如现理机体表力好"
    "外与文当两实重新三么只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城十相但已些正口通想度加第"
    "她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被并利石老教万知级量任江及应省资委务元美特期世湖"
    "回系比气汉总展电科金先声提品设或义王社很统处四首共马形己儿司太目基领队直计别女权话少流命至报米给打变果书清活"
    "几州华解议更称程今决张导术府才保交放管结师便走达族反再题色五京河接条规式县白它改风光运信受什组听布百济党指论"
    "强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边据集联古广完质阳难增历史专官每住商即步认车台林必死游举线"
    "言皇土团收考求德叫近备研争非具李众连调感转笑革该持始英克士尔让拉思根格造较际亲单朝红型价校约器字段周亚深候则"
    "功属积快图火千准究往极育装许参半令吃观鱼精办像帝八复影告远群包整构料随划算象容示投势热值夫网望源息语股铁断派"
    "速怎需片爱律纪支早况病境证编越局推满且列觉服双未居除乐企引标确织初青志率项飞球节察龙响药站施均消客失轻存低甚"
    "般击曾防请离落显罗营足素视护副食创余照兴占巴虽洲村费易试星木黑左宝置跟央识维采六底宫房音环案批切斗富乡另倒若"
    "按查故突责严桥模仅胜杀围席态破承招杨负层须父供续状域似依银范修找九致密终血旅钱赛独细效玉冲获习医演毛尽脸弹楼"
    "艺航陆右协七攻镇检写苏宗章注阿抗弟坐验封紧劳户优财养适陈喜卫排射哥油刻留急降念云微伤例景拿绝阶座刘刚害印亿沙"
    "母酒助闻超审待压升送监策略限竟香配藏敌呢差仍兰温园树征善波哪词岛止预怕继皮执味份角草男普答益谁船惊核街夏宣掌"
    "田久著画辑奇尼剑吧谈背免孩礼材愿洋春架筑括晚乱乎讲尚良友临激刀夜室既敢邦挥昌板胡欧福港叶简苦担句岁荆贵娘守辖"
    "威宜衣帮块堂额错剧充欢够孙班呼阵销坚练脚退读测吴希宁换版异某顾曲楚典朱毒菜判救宋茶洪含顺啊鲜败货矿端兄归冷忙"
    "买险康评肉吗厂永哈沉散遗停笔假输牛洞松渐顶训录否述毕督控丰献姑忽爷互亮纳襄登咱钟伯臣雄季脑介鄂召饭暗扩祖齐短"
    "烈赶牌恩诉移诗础露届蒙静喝盘卖植授伊湾博痛减穿逐秘庭陵固禁票灵杂姓泽吸侧庆妈遇追甲馆补唐炮沿殿刺怪彩俄旧警索"
    "岸轮妇载靠附毫怀软骨探雷旁罪枪牙迎序慢盛雨墙恶谷顿危稳熟國爲這個來會時學說們於後發對長過業裏經門動進區開產軍"
    "還種現機體與當兩實麼關從內沒將員東頭間無見戰點場數樣問並萬級應資務氣漢總電聲設義統處馬兒領隊計別權話報給變書"
    "幾華議稱決張導術結師達題條規縣風運組聽濟黨論強黃選記卻職號類傳帶幹農邊據聯廣質陽難歷專認車臺遊舉線團備爭衆連"
    "調轉該爾讓較際親單紅價約亞則屬積圖準極裝許參喫觀魚辦復遠羣構隨劃勢熱網語鐵斷愛紀況證編滿覺雙樂標確織項飛節龍"
    "響藥輕擊請離顯羅營視護創餘興佔雖費試寶識維採宮環鬥鄉責嚴橋僅勝殺圍態楊負層須續狀銀範終錢賽獨細衝獲習醫盡臉彈"
    "樓藝陸協鎮檢寫蘇驗緊勞戶優財養適陳衛雲傷絕階劉剛億聞審壓監敵蘭溫園樹徵詞島預繼執誰驚畫輯劍談禮願築亂講臨揮歐"
    "葉簡擔歲荊貴轄幫塊額錯劇歡夠孫陣銷堅練腳讀測吳寧換異顧順鮮敗貨礦歸買險評嗎廠遺筆輸漸頂訓錄畢豐獻爺納鍾腦飯擴"
    "齊趕訴詩礎屆靜盤賣灣減祕靈雜澤側慶媽館補舊輪婦載懷軟槍牆惡頓穩裡眾"
)
COMMON = frozenset(BY_FREQUENCY)

# Marks of Chinese text (GB/T 15834, and their half-width and vertical relatives).
_MARK = lazy_pattern(
    r"[\u2010-\u2027\u2030-\u203b\u00b7\u00d7\u2460-\u249b\u2500-\u25ff\u3001-\u3017\uff01-\uff5e\uffe5]"
)
# Spaces and the letters of pinyin say nothing either way.
_NEUTRAL = lazy_pattern(r"[\t\n\f\r -~\u0085\u00a0\u2000-\u200d\ufeff\u3000āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêɑɡ]+")

_SAMPLE = 4000


def plausibility(text: str) -> float:
    """How far `text` reads like Chinese: 1 if every character is a frequent one, 0 or less if it is noise.

    Frequent Han count 1, marks 0.7, other Han 0, everything else -1; ASCII, spaces and pinyin letters are not
    counted. Right decodings of report text lie around 0.9 (99 in 100 pieces of eight characters above 0.5), wrong
    ones below 0 (99 in 100 below 0.25). At most 4,000 counted characters are looked at.

    >>> plausibility("教育局工作总结") > 0.7 > 0.1 > plausibility("½ÌÓý¾Ö")
    True
    """
    counted = _NEUTRAL.sub("", text[: 4 * _SAMPLE])
    if not counted and len(text) > 4 * _SAMPLE:
        counted = _NEUTRAL.sub("", text)
    counted = counted[:_SAMPLE]
    if not counted:
        return 0.0
    score = 0.0
    for char in counted:
        if char in COMMON:
            score += 1
        elif _MARK.match(char):
            score += 0.7
        elif not "\u4e00" <= char <= "\u9fff":
            score -= 1
    return score / len(counted)


# The most frequent characters of each script that the other never writes (OpenCC's tables, one form to one).
_TRADITIONAL = (
    "國爲為這來會時學說們對長過業經門動進區產軍還現機體與兩實關從內將員東頭間無見點場數樣問級應資務氣漢總電聲"
    "設義統處馬兒領隊計權話報給變書華議稱決張導結師達題條規縣風運組聽濟論強黃選記職號類傳帶農邊聯質陽難專認車"
    "舉備爭眾連調轉該爾讓較際親單紅約則屬積圖裝許觀魚辦遠構隨勢熱網語鐵斷愛紀況編滿覺雙樂標"
)
_SIMPLIFIED = (
    "国为这来会时学说们对长过业经门动进区产军还现机体与两实关从内将员东头间无见点场数样问级应资务气汉总电声"
    "设义统处马儿领队计权话报给变书华议称决张导结师达题条规县风运组听济论强黄选记职号类传带农边联质阳难专认车"
    "举备争众连调转该尔让较际亲单红约则属积图装许观鱼办远构随势热网语铁断爱纪况编满觉双乐标"
)
_IS_TRADITIONAL = lazy_pattern(f"[{_TRADITIONAL}]")
_IS_SIMPLIFIED = lazy_pattern(f"[{_SIMPLIFIED}]")
_SCRIPT_SAMPLE = 2000


def traditional_balance(text: str) -> int:
    """How many more characters of `text` are traditional only than simplified only, in its first 2,000.

    >>> traditional_balance("學校總結"), traditional_balance("学校总结"), traditional_balance("中文")
    (3, -3, 0)
    """
    sample = text[:_SCRIPT_SAMPLE]
    return len(_IS_TRADITIONAL.findall(sample)) - len(_IS_SIMPLIFIED.findall(sample))


def is_traditional(text: str) -> bool:
    """Whether `text` is in traditional characters: what `traditional_balance` says, faster for simplified text.

    >>> is_traditional("學校總結"), is_traditional("学校总结")
    (True, False)
    """
    return _IS_TRADITIONAL.search(text, 0, _SCRIPT_SAMPLE) is not None and traditional_balance(text) > 0
