"""Texts as web pages, scanners and inventive writers leave them: read for what they say, or refused in words."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from zwgk.calendars import Schedule, ScheduleKind, WorkCalendar
from zwgk.calendars.notices import parse_notice
from zwgk.errors import NoticeError

FOLDER = Path(__file__).parent / "golden" / "notices"
NOTICE, EARLIER, OLD, LIANGSHAN, GUANGXI = (
    FOLDER.joinpath(f"{name}.txt").read_text("utf-8")
    for name in ("2026", "2025", "2004", "liangshan-2011", "guangxi-2024")
)
MAKEUP = "1月4日（周日）上班。"
GUANGXI_2023 = """广西壮族自治区人民政府办公厅关于2023年“壮族三月三”放假的通知
各市、县人民政府，自治区人民政府各组成部门、各直属机构：
根据《广西壮族自治区少数民族习惯节日放假办法》（广西壮族自治区人民政府令第98号），经自治区人民政府同意，现将2023年“壮族三月三”放假有关事项通知如下：
一、2023年4月21日（星期五）至23日（星期日）放假调休，共3天。
二、“壮族三月三”假期期间，各地各部门要安排好值班和安全、保卫、疫情防控等工作，遇有重大突发性事件，要按规定及时报告并妥善处置。
广西壮族自治区人民政府办公厅
2023年3月10日"""


def changed(found: str, written: str, text: str = NOTICE) -> str:
    assert found in text
    return text.replace(found, written, 1)


def refusal(text: str, calendar: WorkCalendar, region: str = "") -> tuple[str, ...]:
    with pytest.raises(NoticeError) as refused:
        parse_notice(text, calendar=calendar, region=region)
    return refused.value.faults


READ_ALIKE = {
    "items run together": re.sub(r"\n(?=[一二三四五六七]、)", "", NOTICE),
    "items parted by semicolons": re.sub(r"。\n(?=[二三四五六七]、)", "；", NOTICE),
    "a comment of the page": f"<!-- 正文 -->{NOTICE}",
    "published openly": f"{NOTICE}（此件公开发布）",
    "O for every 0": NOTICE.replace("0", "O"),
    "l for every 1": NOTICE.replace("1", "l"),
    "no signer": changed("国务院办公厅\n2025年11月4日", "2025年11月4日"),
    "a day in Chinese numerals": changed("2025年11月4日", "二〇二五年十一月四日"),
    "a short run": changed("1月1日（周四）至3日（周六）", "1月1-3日"),
    "years written out": changed("1月1日（周四）至3日（周六）", "2026年1月1日（周四）至2026年1月3日（周六）"),
    "other names of weekdays": changed("（周四）至3日（周六）", "（星期四）至3日（礼拜六）"),
    "补班": changed(MAKEUP, "1月4日（周日）补班。"),
    "调休上班": changed(MAKEUP, "1月4日（周日）调休上班。"),
    "worked as usual": changed(MAKEUP, "1月4日（周日）正常上班。"),
}


@pytest.mark.parametrize("damage", READ_ALIKE)
def test_unusual_but_plain_texts_set_the_same_days(damage: str) -> None:
    schedule, expected = parse_notice(READ_ALIKE[damage]), parse_notice(NOTICE)
    assert (schedule.rest_days, schedule.makeup_days) == (expected.rest_days, expected.makeup_days)
    assert (schedule.number, schedule.issued) == (expected.number, expected.issued)


def test_a_text_without_a_number_has_none() -> None:
    schedule = parse_notice(changed("国办发明电〔2025〕7号\n", ""))
    assert (schedule.number, schedule.source) == ("", "国务院办公厅关于2026年部分节假日安排的通知")


BEHIND = "it stands behind the signature; pass one notice at a time"
NO_PLACE = "this clause has no place in the grammar"
NO_TITLE = "no title was found; begin the text with it"
REFUSED = {
    "two notices": (f"{NOTICE}\n{EARLIER}", "关于2025年部分节假日安排", BEHIND),
    "two notices, the older first": (EARLIER + NOTICE, "关于2026年部分节假日安排", BEHIND),
    "a page's foot": (f"{NOTICE}扫一扫在手机打开当前页", "扫一扫在手机打开当前页", BEHIND),
    "a page's path": (f"首页 > 政策 > 文件\n{NOTICE}", "首页", NO_TITLE),
    "a page's path without signs": (f"首页\n{NOTICE}", "首页", NO_TITLE),
    "a script": (f"<script>if (1<2) run()</script>{NOTICE}", "run", NO_TITLE),
    "another encoding": (NOTICE.encode("gbk").decode("latin1"), "", NO_TITLE),
    "a table": (
        f"{NOTICE.splitlines()[0]}<table><tr><td>元旦</td><td>1月1日至3日</td><td>3天</td></tr></table>国务院办公厅2025年11月4日",
        "元旦1月1日至3日3天",
        NO_PLACE,
    ),
    "a damaged month": (changed("6月19日", "6用19日"), "6用19日", NO_PLACE),
    "a damaged digit": (changed("6月19日", "b月19日"), "b月19日", NO_PLACE),
    "a damaged word": (changed(MAKEUP, "1月4日（周日）上斑。"), "上斑", NO_PLACE),
    "numerals for days": (changed("6月19日（周五）", "六月十九日（周五）"), "六月十九日", NO_PLACE),
    "dots for dates": (changed("1月1日（周四）至3日（周六）", "1.1-1.3"), "1.1-1.3", NO_PLACE),
    "ISO dates": (changed("1月1日（周四）至3日", "2026-01-01至2026-01-03"), "2026-01-01", NO_PLACE),
    "not worked": (changed(MAKEUP, "1月4日（周日）不上班。"), "不上班", NO_PLACE),
    "worked in principle": (changed("（周日）上班", "（周日）原则上上班"), "原则上", NO_PLACE),
    "an exception": (changed("放假调休，共3天", "放假调休（1月2日除外），共3天"), "除外", NO_PLACE),
    "an exception behind the count": (changed("共3天。", "共3天（不含1月2日）。"), "不含1月2日", NO_PLACE),
    "advice with a day": (changed("休假安排较长", "休假在2月13日安排较长"), "2月13日", "begins as advice"),
    "leave for some": (changed("鼓励", "有条件的单位可安排2月13日休假。鼓励"), "2月13日", NO_PLACE),
    "a day in the preamble": (
        changed("经国务院批准，", "经国务院批准，1月5日放假，"),
        "1月5日放假",
        "stands before the arrangement is announced; move it",
    ),
    "a clause among the addressees": (
        changed("国务院各部委", "以当地安排为准，国务院各部委"),
        "以当地安排为准",
        NO_PLACE,
    ),
    "a make-up day said twice": (changed(MAKEUP, MAKEUP * 2), "元旦", "said twice: 2026-01-04"),
    "a shorter holiday": (changed(MAKEUP, f"{MAKEUP}进一步压减假期。"), "压减", NO_PLACE),
    "a moved holiday": (changed(MAKEUP, f"{MAKEUP}确保假期后移进行。"), "后移", NO_PLACE),
    "no final day": (changed(MAKEUP, f"{MAKEUP}具体时间另行通知。"), "另行通知", NO_PLACE),
    "another principle": (changed("经国务院批准，", "经国务院批准，国庆节自10月1日起放假调休9天，"), "9天", NO_PLACE),
    "no long holiday": (
        changed(MAKEUP, f"{MAKEUP}暂不实行长假制度。"),
        "长假",
        "only an amendment takes a long holiday",
    ),
    "two names without a sign": (changed("一、元旦：", "一、元旦劳动节："), "元旦劳动节", NO_PLACE),
    "a day that the lunar month lacks": (
        changed("农历腊月二十八", "农历腊月三十"),
        "腊月三十",
        "is no day of the lunar calendar near 2026-02-15",
    ),
    "rest days counted wrong": (
        changed("三个公休日调至1月26日", "两个公休日调至1月26日", OLD),
        "两个公休日",
        "it counts 2 days off and names 3",
    ),
    "a day behind the count": (
        changed(MAKEUP, f"{MAKEUP}1月5日（周一）放假。"),
        "1月5日",
        "2026-01-05 (星期一) is off beside the days counted before it; count it or mend it",
    ),
    "one item": (
        changed("二、", "三、", GUANGXI).replace("三、节假日", "节假日"),
        "4月11日",
        "item 1 stands alone, so that the items after it are missing",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_may_mean_something_else_is_refused_with_its_sentence(case: str, calendar: WorkCalendar) -> None:
    text, sentence, problem = REFUSED[case]
    faults = refusal(text, calendar)
    assert any(sentence in fault and problem in fault for fault in faults), faults


@pytest.mark.parametrize("case", ["two notices", "a page's foot", "a page's path"])
def test_what_is_pasted_around_a_notice_is_one_fault(case: str, calendar: WorkCalendar) -> None:
    assert len(refusal(REFUSED[case][0], calendar)) == 1


LONG = {
    "sentences": changed("一、元旦", f"{'1月1日（周四）放假。' * 20_000}一、元旦"),
    "titles": NOTICE.splitlines()[0] * 10_000,
    "brackets": "（" * 200_000,
    "open comments": "<!--" * 50_000,
    "open tags": "<a" * 100_000,
    "letters like digits": "l" * 200_000,
    "digits apart": "1 " * 100_000,
}


@pytest.mark.parametrize("kind", LONG)
def test_a_text_too_long_for_a_notice_is_refused(kind: str, calendar: WorkCalendar) -> None:
    assert any(
        "characters, expected at most 20000; pass the notice alone" in fault for fault in refusal(LONG[kind], calendar)
    )


CROOKED = {
    "和": "广西壮族自治区人民政府办公厅关于2017年“壮族三月三”放假的通知" + "和" * 9_000,
    "documents in documents": changed("经国务院批准", "《" * 4_000 + "》" * 4_000),
    "值班": changed("各单位", "做好" + "值班" * 4_000),
    "days": changed("1月1日", "1月1日、" * 2_000),
    "lunar days": changed("（农历腊月二十八、周日）", f"（{'初一、' * 5_000}）"),
    "ends of a run": changed("（周四）", f"（{'周四至' * 3_000}）"),
    "numerals": NOTICE.splitlines()[0] + "一二三四五六七八九十" * 1_500 + "日",
}


@pytest.mark.parametrize("kind", CROOKED)
def test_a_repetitive_text_is_refused_in_short_words(kind: str, calendar: WorkCalendar) -> None:
    assert refusal(CROOKED[kind], calendar)


def test_spaces_without_end_do_not_matter() -> None:
    assert parse_notice(NOTICE + " " * 200_000) == parse_notice(NOTICE)


def test_a_long_sentence_is_quoted_by_its_beginning(calendar: WorkCalendar) -> None:
    (fault, *_) = refusal(changed("经国务院批准", "经国务院批准" * 100), calendar)
    assert "…”: " in fault
    assert len(fault) < 1_000


@pytest.fixture
def guangxi(calendar: WorkCalendar) -> Schedule:
    return parse_notice(GUANGXI_2023, calendar=calendar)


def test_a_regional_holiday_may_take_a_national_make_up_day_off(guangxi: Schedule) -> None:
    assert guangxi.kind is ScheduleKind.LOCAL
    assert guangxi.rest_days.keys() == {date(2023, 4, 21), date(2023, 4, 22), date(2023, 4, 23)}


@pytest.mark.parametrize(
    ("text", "region", "problem"),
    [
        (changed("4月11日至12日放假", "4月10日至12日放假", GUANGXI), "", "3 working days are off"),
        (
            changed("4月11日至12日", "4月11日", GUANGXI),
            "",
            "1 working days are off (2024-04-11 (星期四)), 2 of them by law",
        ),
        (
            changed("4月11日至12日", "4月18日至19日", GUANGXI),
            "",
            "壮族三月三 is on 2024-04-11 (星期四), which is not off",
        ),
        (changed("7月24日", "7月25日", LIANGSHAN), "513400", "火把节 is on 2011-07-24"),
        (changed("彝族年", "新米节", LIANGSHAN), "513400", "no item arranges 彝族年, which the region's law makes"),
        (changed("五、端午节\n6月4日至6日放假公休，共3天。\n", "", LIANGSHAN), "513400", "but not 端午节; add it"),
        (
            changed("7月31日（星期日）上班。", "", LIANGSHAN),
            "513400",
            "it says 调休, and names no day that is worked for it",
        ),
        (
            changed("10月9日（星期日）上班。", "", LIANGSHAN),
            "513400",
            "2011-10-09 (星期日) is worked by 国办发明电〔2010〕40号",
        ),
        (
            changed("6月4日至6日", "6月5日至6日", LIANGSHAN),
            "513400",
            "2011-06-04 (星期六) is off by 国办发明电〔2010〕40号",
        ),
    ],
)
def test_a_local_notice_is_held_against_the_region_s_law_and_the_national_notice(
    text: str, region: str, problem: str, calendar: WorkCalendar
) -> None:
    assert any(problem in fault for fault in refusal(text, calendar, region))


def test_a_local_notice_may_arrange_the_region_s_own_holidays_alone(calendar: WorkCalendar) -> None:
    text = (
        "楚雄州人民政府办公室关于2024年部分节假日安排的通知\n一、火把节：7月29日至31日放假，共3天。\n"
        "二、彝族年：12月9日至11日放假，共3天。\n2023年12月20日"
    )
    assert len(parse_notice(text, calendar=calendar, region="532300").rest_days) == 6


def test_a_local_notice_is_not_held_against_days_that_an_amendment_has_replaced(calendar: WorkCalendar) -> None:
    text = (
        "广西壮族自治区人民政府办公厅关于2019年劳动节放假的通知\n一、5月1日放假。\n"
        "二、节假日期间，各单位要安排好值班和安全工作。\n广西壮族自治区人民政府办公厅\n2018年12月20日"
    )
    assert parse_notice(text, calendar=calendar).rest_days.keys() == {date(2019, 5, 1)}
