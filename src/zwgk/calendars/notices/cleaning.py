"""Takes from a notice's text what copying, scanning and reprinting put there, and never a word of its own."""

from __future__ import annotations

import html
import re
import unicodedata

from zwgk.calendars.notices.faults import Faults

_TAG = re.compile(r"<!--[^<>]*-->|</?[A-Za-z][^<>]*>")
_LINE_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_DASHES = re.compile(
    r"\s?[-\u00ad\u02d7\u058a\u2010-\u2015\u2043\u2212\u2500\u2501\u301c\u3030\u30fc\ufe58\ufe63~\u223c]+\s?"
)
_SPACE = re.compile(r"\s+")
_SPLIT_NUMBER = re.compile(r"[^。;:\n]{0,8}\d\s\d[^。;:\n]{0,8}")
_LATIN_DIGITS = re.compile(r"(?<![0-9A-Za-z])[0-9OolI|]*[0-9OolI|](?=[年月日天号)])")
_WRITTEN_DASH = re.compile(r"(?<=[日)])一(?=\d)")

_ODD = re.compile(r"[^ -~\n\t\u3001-\u3011\u4e00-\u9fff]")
"""A sign that is neither plain nor a Chinese character, so that it may be a form of another or not seen at all."""

_PUNCTUATION = str.maketrans({
    **dict.fromkeys("（﹙❨⦅【［[〔﹝｛{〖", "("),
    **dict.fromkeys("）﹚❩⦆】］]〕﹞｝}〗", ")"),
    **dict.fromkeys("，﹐‚", ","),
    **dict.fromkeys("﹑､", "、"),
    **dict.fromkeys("；﹔", ";"),
    **dict.fromkeys("：∶﹕︰", ":"),
    **dict.fromkeys("｡．﹒", "。"),
    **dict.fromkeys("“„‟〝「『﹁﹃", "“"),
    **dict.fromkeys("”〞〟」』﹂﹄", "”"),
    **dict.fromkeys("〈<＜«", "《"),
    **dict.fromkeys("〉>＞»", "》"),
    "＂": '"',
})  # fmt: skip

# Each traditional character with its simplified form behind it: those that notices and their reprints use.
_PAIRS = (
    "豐丰綜综擔担憑凭鬥斗導导屆届嶺岭國国務务辦办廳厅關关於于節节勞劳動动慶庆調调補补週周與与連连農农曆历歷历臘腊號号"
    "發发電电區区轄辖單单個个結结帶带較较長长錯错將将現现經经黨党準准點点從从這这並并報报處处確确眾众衆众羣群資资產产"
    "營营運运輸输遊游規规劃划據据為为爲为機机構构縣县門门對对間间開开學学體体後后時时實实際际無无應应當当給给須须約约"
    "證证減减獨独廣广壯壮諸诸設设進进業业領领難难隊队險险過过還还達达遠远選选遲迟適适護护衛卫醫医療疗預预類类總总織织"
    "締缔續续維维線线緊紧縮缩訂订記记訪访許许評评試试認认語语說说説说請请論论變变讓让陽阳陰阴隨随雙双離离頭头題题風风"
    "館馆驗验魚鱼齊齐龍龙歡欢彙汇緩缓禮礼財财費费貨货團团圍围園园場场夠够審审屬属層层幣币庫库張张強强復复徵征戰战換换"
    "擇择擊击擴扩擾扰數数斷断東东條条極极榮荣樓楼標标樣样權权殘残氣气決决沒没況况測测濟济災灾狀状獎奖環环異异盡尽監监"
    "盤盘種种積积穩稳競竞築筑簡简籌筹糧粮紅红級级細细終终組组絡络統统緣缘編编縱纵繼继罷罢羅罗義义習习聯联職职腦脑臨临"
    "舉举舊旧藝艺藥药蘇苏術术衝冲製制複复見见視视親亲覺觉觀观觸触計计訓训託托詞词誤误課课談谈讀读責责貴贵買买貿贸賓宾"
    "賞赏賠赔購购車车軍军軌轨轉转輕轻輪轮遞递鄉乡鄰邻鎮镇鐘钟閉闭閱阅陣阵陳陈陸陆隱隐雜杂雲云靜静頂顶項项順顺顧顾顯显"
    "飲饮餘余併并採采侖仑別别紀纪貫贯揮挥訊讯鋪铺網网聞闻載载輯辑蘭兰寧宁陝陕贛赣遼辽雖虽殺杀傳传備备億亿僅仅價价儘尽"
    "優优內内兩两冊册凍冻則则剛刚創创劉刘勝胜勢势協协參参員员問问啟启喪丧嚴严聖圣聲声聽听肅肃膚肤萬万蓋盖裝装裡里銷销"
    "錄录鐵铁鑒鉴鑑鉴顆颗願愿飛飞馬马鳥鸟"
)
_FORMS = _PUNCTUATION | dict(zip(map(ord, _PAIRS[::2]), _PAIRS[1::2], strict=True))
_DIGITS = str.maketrans("OolI|", "00111")


def clean(text: str, faults: Faults) -> str:
    """The text without spaces and line breaks, in simplified script, with one form for each bracket, dash and digit.

    Nothing is guessed: digits that a space or a line break separates are a fault, since `1 2` may be 12 or 1 and 2.

    Args:
        text: the text as it was copied.
        faults: takes what cannot be cleaned safely.
    """
    text = _TAG.sub("\n", html.unescape(html.unescape(text)))
    text = _LINE_BREAKS.sub("\n", text)
    text = _ODD.sub(lambda match: _plain(match.group()), text).translate(_FORMS)
    text = _DASHES.sub("-", _paired_quotes(_SPACE.sub(" ", text)))
    for match in _SPLIT_NUMBER.finditer(text):
        faults.add(
            match.group().strip(),
            "digits stand apart, and it cannot be told whether they are one number or two; join or separate them",
        )
    text = _DASHES.sub("-", text.replace(" ", ""))  # a dash may have been torn in two
    text = _LATIN_DIGITS.sub(lambda match: match.group().translate(_DIGITS), text)
    return _WRITTEN_DASH.sub("-", text)


def _plain(sign: str) -> str:
    """A full-width, radical or compatibility form as the plain sign; nothing for a sign that is never seen."""
    if "\uff01" <= sign <= "\uff5e" or "\u2f00" <= sign <= "\u2fdf" or "\uf900" <= sign <= "\ufaff":
        return unicodedata.normalize("NFKC", sign)
    category = unicodedata.category(sign)
    if category == "Zs":
        return " "
    unseen = (category in {"Cc", "Cf"} and sign != "\u00ad") or "\ufe00" <= sign <= "\ufe0f"
    return "" if unseen or sign == "\u00ad" else sign


def _paired_quotes(text: str) -> str:
    """Straight quotation marks as opening and closing ones, in turn."""
    parts = text.split('"')
    return "".join(part + ("“”"[index % 2] if index < len(parts) - 1 else "") for index, part in enumerate(parts))
