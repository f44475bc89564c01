"""The laws that every year's notices obey, and what breaks them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from zwgk import Schedule, ScheduleError, ScheduleKind, WorkCalendar
from zwgk.calendars.laws import Law, breaches, conservation, holiday_year

YEARS = range(2004, 2027)


def amended(calendar: WorkCalendar, off: Mapping[date, str], worked: Mapping[date, str]) -> WorkCalendar:
    amendment = Schedule(
        year=2026,
        kind=ScheduleKind.AMENDMENT,
        rest_days=off,
        makeup_days=worked,
        source="某调整",
        issued=date(2026, 3, 1),
    )
    return calendar.with_schedules(amendment)


@pytest.mark.parametrize("year", YEARS)
def test_the_days_off_of_a_year_are_paid_for_but_for_the_extension_of_2020(calendar: WorkCalendar, year: int) -> None:
    assert conservation(calendar, year).surplus == (2 if year == 2020 else 0)


@pytest.mark.parametrize("year", YEARS)
def test_every_year_obeys_every_law_or_a_notice_explains_why_not(calendar: WorkCalendar, year: int) -> None:
    assert [one for one in breaches(calendar, year) if one.explained_by is None] == []


def test_the_extension_of_2020_explains_its_two_days(calendar: WorkCalendar) -> None:
    [breach] = breaches(calendar, 2020)
    assert breach.law is Law.CONSERVATION
    assert breach.says == "2020年工作日放假13天，而周末上班6天、法定节假日逢周末4天、重叠1天，多放2天"
    assert breach.explained_by is not None
    assert breach.explained_by.number == "国办发明电〔2020〕1号"


def test_a_holiday_year_runs_from_28_december_to_27_december() -> None:
    assert holiday_year(2026) == (date(2025, 12, 28), date(2026, 12, 27))


def test_a_day_off_that_nobody_pays_for_breaks_conservation(calendar: WorkCalendar) -> None:
    [breach] = breaches(amended(calendar, {date(2026, 5, 6): "劳动节"}, {}), 2026)
    assert (breach.law, breach.explained_by) == (Law.CONSERVATION, None)
    assert "多放1天" in breach.says


def test_a_make_up_workday_too_many_breaks_conservation(calendar: WorkCalendar) -> None:
    [breach] = breaches(amended(calendar, {}, {date(2026, 5, 10): "劳动节"}), 2026)
    assert (breach.law, breach.day) == (Law.CONSERVATION, None)
    assert "少放1天" in breach.says


def test_a_statutory_holiday_that_is_worked_breaks_the_law(calendar: WorkCalendar) -> None:
    found = breaches(amended(calendar, {}, {date(2026, 5, 1): "劳动节"}), 2026)
    assert (Law.STATUTORY_OFF, date(2026, 5, 1)) in [(one.law, one.day) for one in found]


def test_a_make_up_on_a_weekday_that_was_worked_anyway_is_a_mistake(calendar: WorkCalendar) -> None:
    assert [one.law for one in breaches(amended(calendar, {}, {date(2026, 5, 6): "劳动节"}), 2026)] == [
        Law.WEEKEND_MAKEUP
    ]


def test_a_weekday_off_may_be_worked_again(calendar: WorkCalendar) -> None:
    taken_back = amended(calendar, {date(2026, 5, 9): "劳动节"}, {date(2026, 5, 5): "劳动节"})
    assert breaches(taken_back, 2026) == ()


@pytest.mark.parametrize(("gap", "broken"), [(10, False), (11, False), (12, True)])
def test_a_make_up_workday_lies_at_most_eleven_days_from_its_holiday(
    calendar: WorkCalendar, gap: int, *, broken: bool
) -> None:
    day = date(2026, 9, 19)
    off = day + timedelta(days=gap)
    found = breaches(amended(calendar, {off: "国庆节"}, {day: "国庆节"}), 2026)
    assert ((Law.REACH, day) in [(one.law, one.day) for one in found]) == broken


@pytest.mark.parametrize(("gap", "broken"), [(6, False), (7, False), (8, True)])
def test_a_make_up_workday_lies_at_most_seven_days_from_any_holiday(
    calendar: WorkCalendar, gap: int, *, broken: bool
) -> None:
    day = date(2026, 3, 21)
    off = day + timedelta(days=gap)
    found = breaches(amended(calendar, {off: "清明节"}, {day: "清明节"}), 2026)
    assert ((Law.REACH, day) in [(one.law, one.day) for one in found]) == broken


@pytest.mark.parametrize(
    ("day", "broken"),
    [
        (date(2026, 4, 29), False),
        (date(2026, 4, 28), True),
        (date(2026, 5, 7), False),
        (date(2026, 5, 8), True),
    ],
)
def test_a_day_adjusted_to_rest_lies_near_a_statutory_one(calendar: WorkCalendar, day: date, *, broken: bool) -> None:
    found = breaches(amended(calendar, {day: "劳动节"}, {}), 2026)
    assert ((Law.REACH, day) in [(one.law, one.day) for one in found]) == broken


def test_a_year_that_no_notice_arranges_cannot_be_weighed(calendar: WorkCalendar) -> None:
    with pytest.raises(ScheduleError, match="no notice arranges 2031; add it with `zwgk calendar add`"):
        conservation(calendar, 2031)
    with pytest.raises(ScheduleError, match="no notice arranges 2031"):
        breaches(calendar, 2031)


@pytest.mark.parametrize("law", Law)
def test_every_law_has_a_chinese_name(law: Law) -> None:
    assert law.chinese
