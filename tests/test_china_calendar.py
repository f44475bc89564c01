"""The national holiday arrangements, day by day against the notices that set them."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TypedDict, cast

import pytest

from zwgk import CalendarGap, DayKind, Schedule, ScheduleKind, china_calendar
from zwgk.calendars.china import FIRST_YEAR, national_schedules
from zwgk.calendars.days import days_between


class Notice(TypedDict):
    """One notice of `golden/notices.toml`."""

    id: str
    number: str
    issued: str
    off: list[str]
    makeup: list[str]


def _notices() -> list[Notice]:
    path = Path(__file__).parent / "golden" / "notices.toml"
    return cast("list[Notice]", tomllib.loads(path.read_text("utf-8"))["notice"])


def _days_off(notice: Notice) -> list[date]:
    runs = [[date.fromisoformat(day) for day in run.split("/")] for run in notice["off"]]
    return [day for run in runs for day in days_between(run[0], run[-1])]


def _makeup_days(notice: Notice) -> list[date]:
    return [date.fromisoformat(day) for day in notice["makeup"]]


def _worked_by_notice() -> dict[date, tuple[bool, str]]:
    """Whether each day that a notice sets is worked, and which notice says so."""
    worked: dict[date, tuple[bool, str]] = {}
    for notice in NOTICES:
        worked |= dict.fromkeys(_days_off(notice), (False, notice["id"]))
        worked |= dict.fromkeys(_makeup_days(notice), (True, notice["id"]))
    return worked


CALENDAR = china_calendar()
NOTICES = _notices()
WORKED = _worked_by_notice()
YEARS = range(2004, 2027)


def test_every_year_has_its_notice() -> None:
    amendments = ["2015-parade", "2019-labour", "2020-extension"]
    assert [notice["id"] for notice in NOTICES if notice["id"] not in amendments] == [str(year) for year in YEARS]
    assert [notice["id"] for notice in NOTICES if notice["id"] in amendments] == amendments


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice["id"])
def test_a_notice_s_days_off_are_not_worked(notice: Notice) -> None:
    standing = [day for day in _days_off(notice) if WORKED[day] == (False, notice["id"])]
    assert standing
    assert [day for day in standing if CALENDAR.is_working_day(day)] == []


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice["id"])
def test_a_notice_s_days_off_are_named_for_its_holiday(notice: Notice) -> None:
    """The weekend days inside a holiday too: the notice sets them."""
    standing = [day for day in _days_off(notice) if WORKED[day] == (False, notice["id"])]
    assert [day for day in standing if not CALENDAR.look(day).name or CALENDAR.look(day).working] == []
    assert {CALENDAR.look(day).source for day in standing} == {notice["number"] or CALENDAR.look(standing[0]).source}


@pytest.mark.parametrize(
    "notice", [notice for notice in NOTICES if notice["makeup"]], ids=lambda notice: str(notice["id"])
)
def test_a_notice_s_makeup_days_are_worked_for_its_holiday(notice: Notice) -> None:
    standing = [day for day in _makeup_days(notice) if WORKED[day] == (True, notice["id"])]
    assert standing
    assert [day for day in standing if CALENDAR.look(day).kind is not DayKind.MAKEUP] == []


@pytest.mark.parametrize("year", YEARS)
def test_every_other_day_follows_the_week(year: int) -> None:
    last = min(date(year, 12, 31), CALENDAR.known_until)
    plain = [day for day in days_between(date(year, 1, 1), last) if day not in WORKED]
    assert len(plain) > 300
    assert [day for day in plain if CALENDAR.is_working_day(day) != (day.weekday() < 5)] == []


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2015, 9, 3), False),
        (date(2015, 9, 4), False),
        (date(2015, 9, 6), True),
        (date(2019, 4, 28), True),
        (date(2019, 4, 30), True),
        (date(2019, 5, 1), False),
        (date(2019, 5, 3), False),
        (date(2019, 5, 5), True),
        (date(2020, 1, 31), False),
        (date(2020, 2, 1), False),
        (date(2020, 2, 3), True),
        (date(2024, 2, 9), True),
        (date(2005, 12, 30), True),
        (date(2005, 12, 31), True),
        (date(2006, 1, 1), False),
        (date(2006, 1, 3), False),
        (date(2006, 1, 4), True),
        (date(2007, 12, 29), True),
        (date(2007, 12, 31), False),
        (date(2024, 2, 28), True),
        (date(2024, 2, 29), True),
        (date(2024, 3, 1), True),
    ],
    ids=str,
)
def test_days_that_were_moved_are_as_the_last_notice_says(day: date, *, working: bool) -> None:
    """Parade day 2015, Labour Day 2019, the extension of 2020, the eve of 2024 (encouraged leave is no day off)."""
    assert CALENDAR.is_working_day(day) is working


@pytest.mark.parametrize(
    ("day", "kind", "reason"),
    [
        (date(2024, 2, 10), DayKind.STATUTORY, "春节放假"),
        (date(2024, 2, 13), DayKind.ADJUSTED_OFF, "春节放假"),
        (date(2024, 2, 17), DayKind.WEEKEND, "春节放假"),
        (date(2020, 1, 31), DayKind.EXTENSION, "春节假期延长"),
        (date(2020, 2, 1), DayKind.EXTENSION, "春节假期延长"),
        (date(2020, 2, 3), DayKind.WORKDAY, "工作日"),
        (date(2015, 9, 3), DayKind.STATUTORY, "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日放假"),
        (date(2013, 2, 9), DayKind.STATUTORY, "春节放假"),
        (date(2025, 1, 28), DayKind.STATUTORY, "春节放假"),
        (date(2025, 5, 2), DayKind.STATUTORY, "劳动节放假"),
        (date(2023, 5, 2), DayKind.ADJUSTED_OFF, "劳动节放假"),
        (date(2007, 5, 3), DayKind.STATUTORY, "劳动节放假"),
        (date(2024, 2, 18), DayKind.MAKEUP, "春节调休上班"),
        (date(2024, 2, 25), DayKind.WEEKEND, "周末"),
        (date(2024, 2, 19), DayKind.WORKDAY, "工作日"),
        (date(2005, 12, 31), DayKind.MAKEUP, "元旦调休上班"),
        (date(2022, 10, 8), DayKind.MAKEUP, "国庆节调休上班"),
        (date(2026, 9, 20), DayKind.MAKEUP, "国庆节调休上班"),
    ],
    ids=str,
)
def test_a_day_says_why_it_is_worked_or_not(day: date, kind: DayKind, reason: str) -> None:
    found = CALENDAR.look(day)
    assert (found.day, found.kind, found.reason) == (day, kind, reason)


def test_the_one_day_that_the_sources_differ_on_is_reported_with_both_and_the_notice_decides() -> None:
    """The Saturday is worked by the notice for 2006; the data set has it as a day off."""
    assert [str(one) for one in CALENDAR.disagreements] == [
        f"2005-12-31：国办发明电〔2005〕35号为上班，chinese-calendar {version('chinese-calendar')}为放假，以前者为准"
    ]
    assert CALENDAR.is_working_day(date(2005, 12, 31))


@pytest.mark.parametrize(
    ("day", "reason", "number"),
    [
        (date(2011, 6, 5), "端午节放假", "国办发明电〔2010〕40号"),
        (date(2012, 6, 23), "端午节放假", "国办发明电〔2011〕45号"),
        (date(2015, 9, 5), "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日放假", "国发明电〔2015〕1号"),
    ],
    ids=str,
)
def test_a_weekend_day_inside_a_holiday_is_named_by_the_notice_that_sets_it(
    day: date, reason: str, number: str
) -> None:
    """The data take it for a plain weekend; the day before it in the same holiday has the same name."""
    assert CALENDAR.look(day).reason == CALENDAR.look(day - timedelta(days=1)).reason == reason
    assert CALENDAR.look(day).source == number
    assert next(notice for notice in NOTICES if notice["id"] == WORKED[day][1])["number"] == number


@pytest.mark.parametrize("year", [2003, 2027])
def test_a_year_without_notice_has_no_arrangement(year: int) -> None:
    """The amendment of 2003 alone arranges no year."""
    assert national_schedules().national(year) == ()


@pytest.mark.parametrize("year", YEARS)
def test_a_year_has_one_annual_notice_with_its_address(year: int) -> None:
    schedules = national_schedules().national(year)
    annual = [one for one in schedules if one.kind is ScheduleKind.ANNUAL]
    assert [one.title for one in annual] == [f"国务院办公厅关于{year}年部分节假日安排的通知"]
    assert all(one.address and one.issued and one.issued.year in (year - 1, year) for one in schedules)


AMENDMENTS = {2003: date(2003, 4, 21), 2015: date(2015, 5, 13), 2019: date(2019, 3, 22), 2020: date(2020, 1, 26)}


def _amendments() -> list[Schedule]:
    return [one for one in CALENDAR.schedules if one.kind is not ScheduleKind.ANNUAL]


def test_four_amendments_moved_days_of_a_year_under_way() -> None:
    assert {one.year: one.issued for one in _amendments()} == AMENDMENTS


@pytest.mark.parametrize("amendment", _amendments()[1:], ids=lambda one: str(one.year))
def test_an_edition_has_an_amendment_from_its_day_of_issue(amendment: Schedule) -> None:
    issued = amendment.known_from
    before, after = CALENDAR.known_at(issued - timedelta(days=1)), CALENDAR.known_at(issued)
    assert amendment in after.schedules
    assert amendment not in before.schedules
    moved = [day for day in amendment.rest_days if before.is_working_day(day) != after.is_working_day(day)]
    assert moved


@pytest.mark.parametrize(
    ("known", "due"), [(date(2019, 3, 21), date(2019, 4, 30)), (date(2019, 3, 22), date(2019, 4, 29))], ids=str
)
def test_a_due_day_is_what_the_notices_out_by_then_make_it(known: date, due: date) -> None:
    assert CALENDAR.known_at(known).add(date(2019, 4, 1), 20) == due


@pytest.mark.parametrize(
    ("known", "until"),
    [
        (date(2025, 11, 3), date(2025, 12, 28)),
        (date(2025, 11, 4), date(2026, 12, 28)),
        (date(2003, 12, 31), date(2004, 12, 28)),
    ],
    ids=str,
)
def test_an_edition_ends_with_the_last_notice_of_its_day(known: date, until: date) -> None:
    assert CALENDAR.known_at(known).known_until == until


def test_the_edition_after_the_last_notice_is_the_calendar_itself() -> None:
    assert CALENDAR.known_at(date(2026, 11, 24)).version == CALENDAR.version


def test_the_calendar_is_known_from_2004_until_the_next_notice_can_change_it() -> None:
    """A notice for the next year has changed days from 29 December on."""
    assert FIRST_YEAR == 2004
    assert (CALENDAR.known_from, CALENDAR.known_until) == (date(2004, 1, 1), date(2026, 12, 28))


@pytest.mark.parametrize("day", [date(2003, 12, 31), date(2026, 12, 29), date(2027, 1, 4)], ids=str)
def test_a_day_outside_the_published_arrangements_is_a_gap(day: date) -> None:
    with pytest.raises(CalendarGap, match=f"^{day} needs days outside 2004-01-01 to 2026-12-28"):
        CALENDAR.is_working_day(day)


def test_the_calendar_is_built_once() -> None:
    assert china_calendar() is CALENDAR


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2022, 9, 30), date(2022, 11, 2)),
        (date(2024, 2, 1), date(2024, 3, 5)),
        (date(2025, 1, 20), date(2025, 2, 21)),
        (date(2026, 1, 28), date(2026, 3, 3)),
        (date(2026, 2, 14), date(2026, 3, 20)),
        (date(2026, 9, 11), date(2026, 10, 15)),
        (date(2019, 4, 1), date(2019, 4, 29)),
        (date(2026, 11, 29), date(2026, 12, 25)),
        (date(2026, 11, 30), date(2026, 12, 28)),
    ],
    ids=str,
)
def test_twenty_working_days_end_where_courts_and_other_calendars_say(received: date, due: date) -> None:
    """The first was stated by a court; 2026-02-14 is a make-up Saturday; 2019 is as amended."""
    assert CALENDAR.add(received, 20) == due
    assert CALENDAR.count(received, due) == 20
    assert CALENDAR.count(received, due - timedelta(days=1)) == 19


@pytest.mark.parametrize("received", [date(2026, 12, 1), date(2026, 12, 3)], ids=str)
def test_a_term_that_ends_past_the_published_arrangements_has_no_date(received: date) -> None:
    """Twenty plain working days from 3 December 2026 end on 31 December, which the notice for 2027 can change."""
    with pytest.raises(CalendarGap, match=f"20 working days after {received}"):
        CALENDAR.add(received, 20)
