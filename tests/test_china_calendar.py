"""The national holiday arrangements, day by day against the notices that set them."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TypedDict, cast

import pytest

from zwgk import CalendarGap, DayKind, china_calendar
from zwgk.calendars.china import FIRST_YEAR, holiday_schedule
from zwgk.calendars.work_calendar import days_between


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
    assert [day for day in standing if CALENDAR.look(day).kind is not DayKind.HOLIDAY] == []


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
        (date(2024, 2, 10), DayKind.HOLIDAY, "春节放假"),
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


def test_the_arrangement_of_2005_says_why_it_has_a_makeup_day_that_the_data_lack() -> None:
    schedule = holiday_schedule(2005)
    assert schedule is not None
    assert schedule.makeup_days[date(2005, 12, 31)] == "元旦"
    assert date(2005, 12, 31) not in schedule.rest_days
    assert schedule.source == (
        f"chinese-calendar {version('chinese-calendar')}（2005年），2005-12-31据国办发明电〔2005〕35号更正"
    )
    assert CALENDAR.look(date(2005, 12, 31)).source == schedule.source


@pytest.mark.parametrize(
    ("day", "reason", "number"),
    [
        (date(2011, 6, 5), "端午放假", "国办发明电〔2010〕40号"),
        (date(2012, 6, 23), "端午放假", "国办发明电〔2011〕45号"),
        (date(2015, 9, 5), "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日放假", "国发明电〔2015〕1号"),
    ],
    ids=str,
)
def test_a_weekend_day_inside_a_holiday_is_named_by_the_notice_that_sets_it(
    day: date, reason: str, number: str
) -> None:
    """The data take it for a plain weekend; the day before it in the same holiday has the same name."""
    assert CALENDAR.look(day).reason == CALENDAR.look(day - timedelta(days=1)).reason == reason
    assert CALENDAR.look(day).source.endswith(f"（{day.year}年），{day}据{number}更正")
    assert next(notice for notice in NOTICES if notice["id"] == WORKED[day][1])["number"] == number


@pytest.mark.parametrize("year", [2004, 2006, 2026])
def test_an_arrangement_that_needs_no_correction_names_its_data_alone(year: int) -> None:
    schedule = holiday_schedule(year)
    assert schedule is not None
    assert schedule.source == f"chinese-calendar {version('chinese-calendar')}（{year}年）"


@pytest.mark.parametrize("year", [2003, 2027])
def test_a_year_without_notice_has_no_arrangement(year: int) -> None:
    assert holiday_schedule(year) is None


@pytest.mark.parametrize("year", YEARS)
def test_an_arrangement_holds_days_of_its_own_year(year: int) -> None:
    schedule = holiday_schedule(year)
    assert schedule is not None
    assert schedule.year == year
    assert {day.year for day in (*schedule.rest_days, *schedule.makeup_days)} == {year}


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
