"""What the texts of holiday notices are read to, what noise does not matter, and what is refused with which words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs
import pytest

from zwgk.calendars import Schedule, ScheduleKind, WorkCalendar
from zwgk.calendars.notice_files import shipped_notices
from zwgk.calendars.notices import parse_notice
from zwgk.errors import NoticeError

FOLDER = Path(__file__).parent / "golden" / "notices"
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))}
SHIPPED = {notice.id: notice.schedule for notice in shipped_notices()}
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text("utf-8"))
UNSIGNED = {"2019-labour": date(2019, 3, 22), "2020-extension": date(2020, 1, 26), "guangxi-2017": date(2017, 2, 10)}
REGIONS = {"liangshan-2011": "513400"}


def read(name: str, text: str, calendar: WorkCalendar | None) -> Schedule:
    return parse_notice(text, calendar=calendar, issued=UNSIGNED.get(name), region=REGIONS.get(name, ""))


def refusal(text: str, **known: object) -> tuple[str, ...]:
    with pytest.raises(NoticeError) as refused:
        parse_notice(text, **known)  # type: ignore[arg-type] # a test passes what it likes
    return refused.value.faults


def days(runs: list[str]) -> set[date]:
    found = set()
    for run in runs:
        first, last = (date.fromisoformat(day) for day in (run.split("/") * 2)[:2])
        found |= {date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)}
    return found


@pytest.mark.parametrize("name", [name for name in TEXTS if name in SHIPPED])
def test_a_text_sets_what_the_shipped_notice_sets(name: str, calendar: WorkCalendar) -> None:
    assert read(name, TEXTS[name], calendar) == attrs.evolve(SHIPPED[name], address="")


@pytest.mark.parametrize("name", EXPECTED)
def test_a_text_that_is_not_shipped_sets_the_expected_days(name: str, calendar: WorkCalendar) -> None:
    schedule, expected = read(name, TEXTS[name], calendar), EXPECTED[name]
    assert schedule.rest_days.keys() == days(expected["off"])
    assert schedule.makeup_days.keys() == days(expected["work"])
    assert (schedule.year, schedule.kind) == (expected["year"], expected["kind"])
    assert (schedule.region, schedule.number) == (expected.get("region", ""), expected.get("number", ""))


def test_every_text_is_expected_somewhere() -> None:
    assert set(TEXTS) == (set(TEXTS) & set(SHIPPED)) | set(EXPECTED)


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "2020-extension"])
def test_only_an_extension_needs_a_calendar(name: str, calendar: WorkCalendar) -> None:
    assert read(name, TEXTS[name], None) == read(name, TEXTS[name], calendar)


def test_a_calendar_with_the_imagined_notice_answers_past_the_last_published_year(calendar: WorkCalendar) -> None:
    longer = calendar.with_notice(TEXTS["2027-imagined"])
    assert longer.add(date(2026, 12, 4), 20) == date(2027, 1, 4)


def test_the_extension_is_relative_to_the_notice_before_it(calendar: WorkCalendar) -> None:
    before = calendar.known_at(date(2020, 1, 25))
    extended = before.with_schedules(read("2020-extension", TEXTS["2020-extension"], before))
    assert [extended.is_working_day(date(2020, 2, day)) for day in (1, 2, 3)] == [False, False, True]


def test_a_calendar_reads_an_extension_by_the_days_it_knows(calendar: WorkCalendar) -> None:
    before = calendar.known_at(date(2020, 1, 25))
    extended = before.with_notice(f"{TEXTS['2020-extension']}\n2020年1月26日\n")
    assert [extended.is_working_day(date(2020, 2, day)) for day in (1, 2, 3)] == [False, False, True]


def test_the_extension_without_a_calendar_says_what_it_needs() -> None:
    (fault,) = refusal(TEXTS["2020-extension"], issued=date(2020, 1, 26))
    assert "no notice that arranges it is known; read it with a calendar that knows the notice for 2020" in fault


def test_the_extension_is_not_relative_to_a_year_without_notice(calendar: WorkCalendar) -> None:
    (fault,) = refusal(TEXTS["2020-extension"], issued=date(2020, 1, 26), calendar=calendar.without_year(2020))
    assert "no notice that arranges it is known" in fault


@pytest.mark.parametrize("name", UNSIGNED)
def test_a_text_without_a_signature_asks_for_the_day_of_issue(name: str, calendar: WorkCalendar) -> None:
    assert any("pass issued" in fault for fault in refusal(TEXTS[name], calendar=calendar))


def test_an_annual_text_without_a_signature_asks_for_the_day_of_issue() -> None:
    text = TEXTS["2026"].removesuffix("2025年11月4日\n")
    assert refusal(text) == (
        "no day of issue was found behind the text, such as 2025年11月4日; add the signature or pass issued",
    )
    assert parse_notice(text, issued=date(2025, 11, 4)) == parse_notice(TEXTS["2026"])


def test_a_signature_of_a_month_alone_is_its_last_day() -> None:
    assert parse_notice(TEXTS["2004"]).issued == date(2003, 12, 31)


@pytest.mark.parametrize(
    ("known", "cure"),
    [
        ({"issued": date(2025, 11, 5)}, "leave the day of issue out"),
        ({"year": 2027}, "leave the year out"),
        ({"region": "450000"}, "leave the region and the authority out"),
    ],
)
def test_what_is_passed_may_not_contradict_the_text(known: dict[str, object], cure: str) -> None:
    assert any(cure in fault for fault in refusal(TEXTS["2026"], **known))


def test_a_local_notice_of_no_province_asks_whom_it_binds() -> None:
    (fault,) = refusal(TEXTS["liangshan-2011"])
    assert "pass region, a division code such as 513400, or authority" in fault


def test_a_notice_can_bind_one_body() -> None:
    schedule = parse_notice(TEXTS["liangshan-2011"], authority="liangshan")
    assert (schedule.kind, schedule.authority, schedule.region) == (ScheduleKind.LOCAL, "liangshan", "")


def test_the_address_is_kept() -> None:
    assert parse_notice(TEXTS["2026"], address="https://example.org/").address == "https://example.org/"


PAIRS = "国國务務办辦厅廳关關于於节節劳勞动動庆慶调調补補与與连連农農历曆腊臘号號发發电電区區辖轄单單个個结結带帶较較长長错錯"  # noqa: E501 (one sentence)
PAIRS += "为為将將现現经經体體请請时時实實际際报報处處遇遇机機构構门門间間开開学學规規应應当當纪紀战戰胜勝为為广廣壮壯"
TRADITIONAL = str.maketrans(PAIRS[::2], PAIRS[1::2])
RUN = re.compile(r"(?<=[日）])至(?=\d)")
NOISE: dict[str, Callable[[str], str]] = {
    "half-width punctuation": lambda text: text.translate(str.maketrans("（），：；〔〕", "(),:;[]")),
    "other brackets": lambda text: text.translate(str.maketrans("（）〔〕", "【】﹝﹞")),
    "full-width digits": lambda text: text.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "traditional script": lambda text: text.translate(TRADITIONAL),
    "en dashes": lambda text: RUN.sub("–", text),
    "two em dashes": lambda text: RUN.sub("——", text),
    "wave dashes": lambda text: RUN.sub("～", text),
    "到": lambda text: RUN.sub("到", text),
    "a Chinese one for a dash": lambda text: text.replace("日至", "日一"),
    "spaces in dates": lambda text: text.replace("月", " 月 ").replace("日", "\u3000日"),
    "no-break spaces": lambda text: text.replace("，", "，\xa0").replace("\n", "\n\xa0\xa0"),
    "HTML entities": lambda text: text.replace("，", "，&nbsp;").replace("“", "&ldquo;").replace("”", "&rdquo;"),
    "HTML tags": lambda text: "".join(f'<p style="x">{line}</p>' for line in text.splitlines()),
    "zero-width characters": "\u200b".join,
    "control characters": "\x02".join,
    "a byte order mark": lambda text: f"\ufeff{text}",
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "a broken title": lambda text: text.replace("年", "年\n", 1),
    "a doubled title": lambda text: re.sub(r"\A.*?(?:通知|通告)(?=\n)", r"\g<0>\n\g<0>", text, flags=re.DOTALL),
    "no line breaks": lambda text: text.replace("\n", ""),
    "empty lines": lambda text: text.replace("\n", "\n\n\n"),
    "straight quotes": lambda text: text.replace("“", '"').replace("”", '"'),
    "corner quotes": lambda text: text.replace("“", "「").replace("”", "」"),
    "radicals for characters": lambda text: text.replace("月", "⽉").replace("日", "⽇"),
    "O for 0 and l for 1 in dates": lambda text: text.replace("10月1日", "lO月l日"),
    "周 for 星期": lambda text: text.replace("星期", "周"),
    "星期天": lambda text: text.replace("星期日", "星期天"),
    "a news agency's head": lambda text: f"新华社北京11月4日电 {text}",
}


@pytest.fixture(scope="module")
def schedules(calendar: WorkCalendar) -> dict[str, Schedule]:
    return {name: read(name, text, calendar) for name, text in TEXTS.items()}


@pytest.mark.parametrize("noise", NOISE)
def test_noise_does_not_matter(noise: str, schedules: dict[str, Schedule], calendar: WorkCalendar) -> None:
    for name, text in TEXTS.items():
        assert read(name, NOISE[noise](text), calendar) == schedules[name], name


@pytest.mark.parametrize(
    ("found", "written"),
    [
        ("1月1日（周四）至3日（周六）放假调休，共3天", "1月1日至3日放假调休共3天"),
        ("1月4日（周日）上班。", "1月4日（周日）上班。1月5日（周一）起正常上班。"),
        ("1月4日（周日）上班。", "1月4日（周日）上班，1月5日（周一）照常上班。"),
        ("鼓励单位和个人结合带薪年休假安排较长假期、错峰出行。\n", ""),
        ("10月1日（周四）至7日（周三）", "10月1日（周四、国庆节）至7日（周三）"),
        ("一、元旦", "1.元旦"),
        ("五、端午节：6月19日", "五、端午节6月19日"),
        ("上班。\n三、清明节", "上班\n三、清明节"),
    ],
)
def test_another_wording_sets_the_same_days(found: str, written: str) -> None:
    assert found in TEXTS["2026"]
    text = TEXTS["2026"].replace(found, written)
    if written.startswith("1."):
        for number, numeral in enumerate("二三四五六七", 2):
            text = text.replace(f"\n{numeral}、", f"\n{number}.")
    assert parse_notice(text) == parse_notice(TEXTS["2026"])


REFUSED = [
    ("2026", "1月4日（周日）上班", "1月4日（周六）上班", "（周六）"[1:-1], "says 星期六, and 2026-01-04 is 星期日"),
    ("2026", "共3天。1月4日", "共4天。1月4日", "共4天", "it counts 4 days off and names 3 (2026-01-01 to 2026-01-03)"),
    ("2026", "2月14日（周六）、", "", "二、春节"[2:], "春节: 2 weekdays are taken off and 1 paid for"),
    ("2026", "6月19日（周五）", "6月31日（周五）", "6月31日", "6月31日 is no day of 2026"),
    ("2026", "农历腊月二十八", "农历腊月二十九", "腊月二十九", "names 2026-02-16 by the lunar calendar"),
    ("2026", "6月19日（周五）至21日（周日）放假，共3天", "放假", "端午节", "this clause has no place in the grammar"),
    (
        "2026",
        "鼓励单位和个人结合带薪年休假安排较长假期、错峰出行",
        "鼓励各单位2月13日放假",
        "鼓励",
        "it begins as advice",
    ),
    ("2024", "（2月9日）", "（2月8日）", "鼓励", "stands behind 2024-02-08"),
    ("2026", "各单位要安排好值班", "各单位10月8日要安排好值班", "10月8日", "this clause has no place in the grammar"),
    ("2026", "1月1日（周四）", "1 1月1日（周四）", "1 1月", "digits stand apart"),
    (
        "2025",
        "放假1天，不调休",
        "放假1天，不调休。1月5日（周日）上班",
        "不调休",
        "2025-01-05 (星期日) is worked instead",
    ),
    ("2014", "9月8日放假，与周末连休", "9月9日放假，与周末连休", "9月9日", "is no run of weekdays beside a weekend"),
    (
        "2008",
        "5月4日（星期日）上班",
        "5月4日（星期日）照常公休",
        "劳动节",
        "moved, and not said to be worked: 2008-05-04",
    ),
    ("2004", "22日、23日、24日为法定假日", "22日、23日为法定假日", "法定假日", "the statutory holidays of 春节 are"),
    ("2026", "〔2025〕7号", "〔2024〕7号", "〔2024〕7号", "the number is not of the year of issue, 2025"),
    ("2026", "国务院办公厅\n2025", "某某局\n2025", "某某局", "expected the signature of 国务院办公厅"),
    (
        "2026",
        "5月9日（周六）上班",
        "5月16日（周六）上班",
        "劳动节",
        "worked 11 days from 劳动节 and 11 from the nearest holiday",
    ),
]


@pytest.mark.parametrize(("name", "found", "written", "sentence", "problem"), REFUSED)
def test_a_fault_names_its_sentence_and_what_is_wrong(
    name: str, found: str, written: str, sentence: str, problem: str
) -> None:
    assert found in TEXTS[name]
    faults = refusal(TEXTS[name].replace(found, written, 1))
    assert any(sentence in fault and problem in fault for fault in faults), faults


def test_all_faults_are_told_at_once() -> None:
    text = TEXTS["2026"].replace("1月4日（周日）", "1月4日（周六）").replace("5月9日（周六）", "5月9日（周五）")
    assert len(refusal(text)) == 2


@pytest.mark.parametrize(
    "text", ["", "放假", "国务院办公厅关于加强安全生产的通知\n请遵照执行。\n国务院办公厅\n2025年1月1日"]
)
def test_what_is_no_holiday_notice_is_refused(text: str) -> None:
    assert refusal(text)


@pytest.mark.parametrize(
    ("name", "found", "written", "problem"),
    [
        (
            "2026",
            "三、清明节：4月4日（周六）至6日（周一）放假，共3天。",
            "三、清明节：共3天。",
            "it sets no day for 清明节",
        ),
        ("2006", "2日（星期四）、3日（星期五），2月4日", "2日（星期四），2月4日", "3 rest days are moved to 2 days"),
        ("2008", "5月4日（星期日）公休日调至5月2日", "5月5日公休日调至5月2日", "is no weekend day that could be moved"),
        ("2003-sars", "调至5月5日（星期一）", "调至5月4日（星期日）", "is a weekend day already"),
        ("2004", "（即农历正月初一至初七）", "（即农历正月初一至初七至初八）", "names more than two ends of a run"),
        ("2026", "6月19日（周五）", "6月19日（周四至周五）", "is the remark of a run"),
        ("2026", "9月25日（周五）", "9月25日（端午节）", "says 端午节, which is on 2026-06-19"),
        ("2026", "9月25日（周五）", "9月25日（重阳）", "is neither a weekday, a lunar day nor a festival"),
        ("2026", "9月25日（周五）", "9月25日（周四、周五、周六、周日）", "mend the date or the weekday"),
        ("2026", "10月10日（周六）上班", "10月10日（周六）上班。延长2026年国庆节假期至10月9日", "prolongs a holiday"),
        ("2026", "至7日（周三）放假调休", "至7日（周三）全国放假", "this notice cannot"),
        ("2026", "五、端午节：", "五、本市内全体公民放假1天。端午节：", "only a local notice speaks so"),
        ("2026", "2025年11月4日", "2025年11月34日", "the signature names no day"),
        ("2026", "2025年11月4日", "2023年11月4日", "a notice for 2026 was not issued on 2023-11-04"),
        ("2015-parade", "2015年9月3日全国放假1天", "9月3日放假2天", "it counts 2 days off and names 1"),
    ],
)
def test_a_contradiction_is_told(name: str, found: str, written: str, problem: str) -> None:
    assert found in TEXTS[name]
    faults = refusal(TEXTS[name].replace(found, written, 1))
    assert any(problem in fault for fault in faults), faults


def test_the_year_of_a_title_without_one_is_that_of_the_number() -> None:
    assert parse_notice(TEXTS["2015-parade"]).year == 2015


def test_a_title_and_a_number_without_a_year_ask_for_it() -> None:
    text = TEXTS["2015-parade"].replace("国发明电〔2015〕1号\n", "")
    assert any("pass year" in fault for fault in refusal(text))
    assert parse_notice(text, year=2015).makeup_days.keys() == {date(2015, 9, 6)}


def test_a_year_before_the_first_law_on_record_is_refused() -> None:
    text = TEXTS["2004"].replace("2004", "1998").replace("2003年12月", "1997年12月")
    assert any("statutory holidays of 1998 are not on record" in fault for fault in refusal(text))


def test_a_notice_without_days_is_refused() -> None:
    text = "国务院办公厅关于2026年部分节假日安排的通知\n国办发明电〔2025〕7号\n国务院办公厅\n2025年11月4日"
    assert any("no day off and no make-up day was found" in fault for fault in refusal(text))


@pytest.mark.parametrize("day", ["1月29日", "1月30日", "3月30日"])
def test_an_extension_that_prolongs_nothing_is_refused(day: str, calendar: WorkCalendar) -> None:
    text = TEXTS["2020-extension"].replace("2月2日（农历正月初九，星期日）", day)
    faults = refusal(text, issued=date(2020, 1, 26), calendar=calendar)
    assert any("does not prolong it" in fault for fault in faults)


def test_an_extension_of_another_holiday_than_its_title_is_refused(calendar: WorkCalendar) -> None:
    text = TEXTS["2020-extension"].replace("一、延长2020年春节", "一、延长2020年元旦")
    assert any(
        "the title prolongs 春节" in fault for fault in refusal(text, issued=date(2020, 1, 26), calendar=calendar)
    )
