"""The laws that every year's notices obey, and what breaks them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from zwgk import Schedule, ScheduleError, ScheduleKind, WorkCalendar
from zwgk.calendars.laws import Breach, Law, breaches, conservation, holiday_year

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


@pytest.mark.parametrize(
    ("off", "worked", "law", "day", "says"),
    [
        ({}, date(2026, 5, 1), Law.STATUTORY_OFF, date(2026, 5, 1), "2026-05-01是法定节假日，却为工作日"),
        ({}, date(2026, 5, 6), Law.WEEKEND_MAKEUP, date(2026, 5, 6), "2026-05-06本是工作日，不必调休上班"),
        (
            {date(2026, 4, 2): "清明节"},
            date(2026, 3, 21),
            Law.REACH,
            date(2026, 3, 21),
            "2026-03-21上班，距清明节假期12天（历年最多11天），距最近的假期12天",
        ),
        (
            {date(2026, 5, 8): "劳动节"},
            date(2026, 5, 9),
            Law.REACH,
            date(2026, 5, 8),
            "2026-05-08放假，距劳动节的法定节假日过远（历年最多前2天、后5天）",
        ),
    ],
    ids=["statutory day worked", "made up on a weekday", "made up far away", "off far away"],
)
def test_a_breach_tells_its_year_its_day_and_what_was_found(
    calendar: WorkCalendar, off: Mapping[date, str], worked: date, law: Law, day: date, says: str
) -> None:
    found = breaches(amended(calendar, off, {worked: next(iter(off.values()), "劳动节")}), 2026)
    assert Breach(law=law, year=2026, day=day, says=says) in found
    assert {breach.year for breach in found} == {2026}


def test_a_weekday_off_may_be_worked_again_by_the_notice_after_the_next(calendar: WorkCalendar) -> None:
    plain = amended(calendar, {}, {})
    last = Schedule(
        year=2026,
        kind=ScheduleKind.AMENDMENT,
        rest_days={date(2026, 5, 9): "劳动节"},
        makeup_days={date(2026, 5, 5): "劳动节"},
        source="再调整",
        issued=date(2026, 3, 2),
    )
    assert breaches(plain.with_schedules(last), 2026) == ()


def test_the_days_off_of_another_holiday_bring_a_make_up_workday_no_nearer(calendar: WorkCalendar) -> None:
    day = date(2026, 3, 21)
    off = {date(2026, 3, 23): "某节", date(2026, 4, 2): "清明节"}
    found = breaches(amended(calendar, off, {day: "清明节"}), 2026)
    assert (Law.REACH, day) in [(one.law, one.day) for one in found]


def test_an_extension_hides_no_day_off_of_a_later_notice(calendar: WorkCalendar) -> None:
    extension = Schedule(
        year=2026,
        kind=ScheduleKind.EXTENSION,
        rest_days={date(2026, 2, 25): "春节"},
        makeup_days={},
        source="某延长",
        issued=date(2026, 2, 20),
    )
    later = amended(calendar.with_schedules(extension), {date(2026, 5, 8): "劳动节"}, {})
    assert date(2026, 5, 8) in [one.day for one in breaches(later, 2026) if one.law is Law.REACH]
