"""What the Hypothesis strategies draw, and what they shrink to."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

import zwgk
from zwgk.testing import strategies
from zwgk.testing.calendars import shipped_calendar

CALENDAR = shipped_calendar()
FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)
EVENTS = (zwgk.Restart, zwgk.Exclude, zwgk.Extend)


@given(strategies.worked_days(FIRST, LAST))
def test_worked_days_are_worked_and_within_the_bounds(day: date) -> None:
    assert CALENDAR.is_working_day(day)
    assert FIRST <= day <= LAST


@given(strategies.rest_days(FIRST, LAST))
def test_rest_days_are_not_worked_and_within_the_bounds(day: date) -> None:
    assert not CALENDAR.is_working_day(day)
    assert FIRST <= day <= LAST


@given(strategies.dates_around_holidays(FIRST, LAST, within=1))
def test_dates_around_holidays_lie_next_to_a_day_that_a_notice_sets(day: date) -> None:
    assert any(CALENDAR.setting(day + timedelta(days=step)) for step in (-1, 0, 1))


def test_without_bounds_every_known_day_can_be_drawn() -> None:
    assert find(strategies.worked_days(), lambda day: day.year == 2026).year == 2026
    assert find(strategies.rest_days(), lambda _: True) == date(2004, 1, 1)
    assert find(strategies.dates_around_holidays(), lambda day: day.year == 2010).year == 2010


def test_make_up_days_are_among_the_worked_ones() -> None:
    found = find(strategies.worked_days(FIRST, LAST), lambda day: day.weekday() >= 5)
    assert CALENDAR.look(found).kind is zwgk.DayKind.MAKEUP


@given(strategies.clock_events(FIRST, date(2024, 3, 1)))
def test_clock_events_make_a_deadline_that_a_start_before_them_can_have(event: zwgk.ClockEvent) -> None:
    assert isinstance(event, EVENTS)
    assert zwgk.deadline(FIRST, zwgk.working_days(20), calendar=CALENDAR, events=[event]).due > FIRST


@pytest.mark.parametrize("kind", [*EVENTS, zwgk.SetByPerson, zwgk.Stop])
def test_each_kind_of_event_is_drawn_when_it_is_named(kind: type[zwgk.ClockEvent]) -> None:
    assert isinstance(find(strategies.clock_events(FIRST, LAST, kinds=[kind]), lambda _: True), kind)


def test_an_extension_has_the_unit_of_the_term() -> None:
    event = find(strategies.clock_events(FIRST, LAST, kinds=[zwgk.Extend], unit=zwgk.Unit.DAYS), lambda _: True)
    assert event == zwgk.Extend(zwgk.days(1))


@given(st.data())
def test_schedules_compile_and_exchange_as_many_days_as_they_make_up(data: st.DataObject) -> None:
    drawn = data.draw(strategies.schedules(2021, 2023))
    calendar = zwgk.compile_calendar(drawn)
    assert [schedule.year for schedule in drawn] == [2021, 2022, 2023]
    for schedule in drawn:
        weekdays_off = [day for day in schedule.rest_days if calendar.look(day).kind is zwgk.DayKind.ADJUSTED_OFF]
        assert len(weekdays_off) == len(schedule.makeup_days)


def test_schedules_shrink_to_the_statutory_holidays() -> None:
    (plainest,) = find(strategies.schedules(2024, 2024), lambda _: True)
    assert not plainest.makeup_days
    assert len(plainest.rest_days) == 11
