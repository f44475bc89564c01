"""The sentences of a notice that set no day: its occasion, its reminders, its advice."""

from __future__ import annotations

import re

_OPERATIVE = re.compile(
    r"\d|放假|上班|调休|公休|补休|补班|休息|休假|串休|倒休|连休|工作日|上课|加班|顺延|延长|延后|推迟|提前|取消|作废|"
    r"假期(?!期间|$)|(?<!节日)假期$|减少(?!人员)|压减|一半|减半|后移|前移|撤销|缩短|轮休|返岗|到岗|复工|[一二两三四五六七八九十半]天|除外|照常|改为|改在|改至|调至|调整|移至|不再|不执行|暂缓|暂停|停止|星期|周[一二三四五六日末天]|日起|"
    r"[一二三四五六七八九十]日|(?:元旦|春节|清明|劳动节|端午|中秋|国庆)(?!期间)|前一[天日]|后一[天日]|次日|当[天日]|翌日"
)
_WHO = (
    r"(?:各|全)(?:级|省|自治区|直辖市|市|州|县|区|地区|地|部门|单位|机关|企业|企事业单位|学校|大专院校)"
    r"(?:[、和]?(?:各)?(?:级|省|市|州|县|区|地区|部门|单位|机关|企业|企事业单位|中小学|幼儿园))*"
)
_HOLIDAY = r"(?:元旦|春节|清明节|劳动节|端午节|中秋节|国庆节|节假日|节日|假日|[一-龥]{0,8}(?:节|年|三月三|假期))"


def _one_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


# Each is a whole clause, between two commas.
_OCCASION = _one_of(
    r"(?:报)?经(?:党中央、)?国务院(?:批准|同意)",
    r"(?:报)?经(?:自治区|省|市|州|县|区)?(?:人民)?政府(?:批准|同意)",
    r"(?:根据|按照)(?:国务院|\d{4}年\d{1,2}月修订的)?(?:《》(?:\([^()]{1,14}(?:\(\d{4}\)|第)\d{1,4}号\))?(?:文)?(?:的?规定|精神|的决定)?[和、]?)+",
    r"自\d{4}年1月1日起",
    r"全体公民放假的假日增加2天",
    r"(?:其中)?(?:春节|劳动节|、)+各?增加1天",
    r"据此对放假调休原则作进一步优化完善",
    r"除个别特殊情形外",
    r"春节自农历除夕起放假调休8天",
    r"国庆节自10月1日起放假调休7天",
    r"劳动节放假调休5天",
    r"(?:元旦|清明节|端午节|中秋节|、)+分[别別]放假调休或连休3天(?:\(如逢周三则只在当日放假\))?",
    r"国庆节放假如逢中秋节则合并放假8天",
    r"按照上述原则",
    r"\d{4}年是(?!.*[放假休班]).{4,40}周年",
    r"国务院决定",
    r"(?:具体|有关事项)?通知如下",
    r"特作如下调休",
    r"其中",
)
_REMINDER = _one_of(
    r"为(?:了|便于|使|方便|加强|减少|隆重|进一步)?[^()]{4,60}",
    r"(?:有效|更好|进一步|切实|阻断)[^()]{4,40}",
    rf"{_HOLIDAY}期间",
    (
        rf"(?:{_WHO})?(?:要|应|应当)?(?:高度重视|抓紧|妥善|认真|切实)*(?:安排好|做好|加强|落实好?)"
        r"[^()]{0,40}?(?:值班|值守|安全|保卫|防疫|"
        r"防控|应急|落实)[^()]{0,40}?(?:工作|值班|安排)"
    ),
    r"(?:如)?遇有?(?:重大|紧急|突发性?)*(?:事件|情况|问题)(?:发生)?(?:要?按规定)?(?:及时报告)?(?:并妥善处置)?",
    r"要?按规定及时(?:上报|报告)(?:并妥善处[置理])?",
    r"确保[^()]{0,30}(?:度过|进行|平稳运行)[^()]{0,14}",
    r"不得铺张浪费",
    r"(?:任何单位和个人)?不得借机组织公款旅游活动",
    r"切实[^()]{2,30}",
    r"(?:采取有效措施|保障交通运力|加强旅游服务|丰富产品供给|强化综合调控)",
    r"请(?:严格|一并)?遵照执行",
)
# Each is a whole clause that holds a word which would otherwise set a day.
_EXACT_REMINDER = _one_of(
    rf"{_WHO}(?:要|应)?(?:抓紧)?做好(?:本地区、本领域的)?劳动节假期调整落实工作",
    r"(?:调休)?放假期间",
    r"因疫情防控不能休假的职工",
    r"应(?:按|根据(?:《》)?)规定安排补休",
    r"未休假期的工资报酬应按照有关政策保障落实",
    r"\d{4}年部分节假日安排",
    r"(?:省|市|州|县)政府办?不再另行发文通知",
)
_ADVICE = re.compile(
    r"(?:鼓励|倡导|提倡|建议)(?:各|有条件的)?(?:地区|部门|单位|个人|职工|用人单位|机关|企事业单位|[、和])*"
    r"结合(?:落实)?(?:职工)?带薪年?休假等?(?:制度)?(?:的?落实)?"
)
_ADVISED = _one_of(
    r"安排职工在除夕(?:\((?:\d{1,2}月)?\d{1,2}日(?:[、,][^()]*)?\))?休息",
    r"(?:实际)?(?:安排|形成)?较长假期(?:、?(?:推动)?错峰出行)?",
    r"(?:推动)?错峰出行",
    r"安排较长假期、错峰出行",
)
_SCHOOLS = re.compile(r"各地(?:大专院校|中小学|幼儿园|学校|、)+推迟开学,具体时间(?:由教育部门)?另行通知")
_DOCUMENT = re.compile(r"《[^《》]*》")
_BEGINS_ADVICE = re.compile(r"鼓励|倡导|提倡|建议")


def sets_no_day(clause: str) -> bool:
    """Whether a clause is the notice's occasion or a reminder, in a form that cannot set or move a day."""
    clause = _without_documents(clause)
    if _OCCASION.fullmatch(clause) or _EXACT_REMINDER.fullmatch(clause):
        return True
    return not _OPERATIVE.search(clause) and bool(_REMINDER.fullmatch(clause))


def is_of_schools(sentence: str) -> bool:
    """Whether a sentence puts off the term of schools, which moves no working day."""
    return bool(_SCHOOLS.fullmatch(sentence))


def is_advice(clauses: tuple[str, ...]) -> bool:
    """Whether a sentence only encourages leave: 鼓励…结合带薪年休假…, which gives nobody a day off."""
    head, *rest = clauses
    match = _ADVICE.match(head)
    if not match:
        return False
    remainder = head[match.end() :]
    return all(_ADVISED.fullmatch(part) for part in (*filter(None, [remainder]), *rest))


def begins_advice(sentence: str) -> bool:
    """Whether a sentence begins as advice does, whatever it goes on to say."""
    return bool(_BEGINS_ADVICE.match(sentence))


def advised_day(clauses: tuple[str, ...]) -> str:
    """The day in brackets behind 除夕 in an advice, with its brackets; empty where none is named."""
    for clause in clauses:
        match = re.search(r"除夕(\([^()]*\))", clause)
        if match:
            return match[1]
    return ""


def _without_documents(clause: str) -> str:
    """The clause with the names of documents left out, so that their words are not taken for the notice's own."""
    while _DOCUMENT.search(clause):
        clause = _DOCUMENT.sub("\x00", clause)
    return clause.replace("\x00", "《》")
