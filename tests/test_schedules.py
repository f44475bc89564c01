"""A year's arrangement of rest days and make-up workdays."""

from __future__ import annotations

import pickle
from datetime import date, datetime

import attrs
import pendulum
import pytest

from zwgk import InstantRefused, Schedule, ScheduleError


def _schedule(rest: dict[date, str] | None = None, makeup: dict[date, str] | None = None, year: int = 2024) -> Schedule:
    return Schedule(year=year, rest_days=rest or {}, makeup_days=makeup or {}, source="某通知")


SPRING = _schedule({date(2024, 2, 12): "春节", date(2024, 2, 10): "春节"}, {date(2024, 2, 18): "春节"})


def test_days_stand_in_order() -> None:
    assert list(SPRING.rest_days) == [date(2024, 2, 10), date(2024, 2, 12)]
    assert SPRING.rest_days[date(2024, 2, 12)] == "春节"
    assert dict(SPRING.makeup_days) == {date(2024, 2, 18): "春节"}


def test_a_schedule_is_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        SPRING.year = 2025  # type: ignore[misc]
    with pytest.raises(TypeError):
        SPRING.rest_days[date(2024, 2, 13)] = "春节"  # type: ignore[index]


def test_a_schedule_does_not_change_with_what_it_was_made_of() -> None:
    rest = {date(2024, 1, 1): "元旦"}
    schedule = _schedule(rest)
    rest[date(2024, 1, 2)] = "元旦"
    assert list(schedule.rest_days) == [date(2024, 1, 1)]


def test_a_day_is_not_both_off_and_worked() -> None:
    with pytest.raises(ScheduleError, match="某通知: 2024-02-18 is both a day off and a make-up workday; keep one"):
        _schedule({date(2024, 2, 18): "春节"}, {date(2024, 2, 18): "春节"})


@pytest.mark.parametrize("day", [date(2024, 2, 17), date(2024, 2, 18)], ids=str)
def test_a_weekend_day_may_be_made_up(day: date) -> None:
    assert list(_schedule(makeup={day: "春节"}).makeup_days) == [day]


@pytest.mark.parametrize("day", [date(2024, 2, 12), date(2024, 2, 16), date(2024, 2, 19)], ids=str)
def test_a_weekday_cannot_be_made_up(day: date) -> None:
    with pytest.raises(ScheduleError, match=f"某通知: the make-up workday {day} is no weekend day; mend the date"):
        _schedule(makeup={day: "春节"})


@pytest.mark.parametrize("day", [date(2023, 1, 1), date(2023, 12, 31), date(2024, 12, 31)], ids=str)
def test_a_notice_sets_days_of_its_year_and_of_the_one_before(day: date) -> None:
    assert list(_schedule({day: "元旦"}).rest_days) == [day]


@pytest.mark.parametrize("day", [date(2022, 12, 31), date(2025, 1, 1)], ids=str)
def test_a_notice_sets_no_day_of_another_year(day: date) -> None:
    with pytest.raises(ScheduleError, match=f"某通知: {day} lies outside the arrangement of 2024; mend the date"):
        _schedule({day: "元旦"})


@pytest.mark.parametrize("day", [date(2022, 12, 31), date(2025, 1, 4)], ids=str)
def test_a_notice_makes_up_no_day_of_another_year(day: date) -> None:
    with pytest.raises(ScheduleError, match=f"某通知: {day} lies outside the arrangement of 2024; mend the date"):
        _schedule(makeup={day: "元旦"})


def test_a_schedule_holds_plain_days() -> None:
    schedule = _schedule({pendulum.Date(2024, 2, 12): "春节"}, {pendulum.Date(2024, 2, 18): "春节"})
    assert [type(day) for day in (*schedule.rest_days, *schedule.makeup_days)] == [date, date]


@pytest.mark.parametrize("field", ["rest", "makeup"])
def test_a_schedule_refuses_an_instant(field: str) -> None:
    days: dict[date, str] = {datetime.fromisoformat("2024-02-18T00:00"): "春节"}
    with pytest.raises(InstantRefused):
        _schedule(days) if field == "rest" else _schedule(makeup=days)


def test_schedules_of_the_same_days_are_equal() -> None:
    assert _schedule({date(2024, 1, 1): "元旦"}) == _schedule({date(2024, 1, 1): "元旦"})
    assert _schedule({date(2024, 1, 1): "元旦"}) != _schedule({date(2024, 1, 2): "元旦"})


def test_a_schedule_crosses_from_one_process_to_another() -> None:
    """A plugin's schedule reaches the worker that compiles a calendar from it."""
    assert pickle.loads(pickle.dumps(SPRING)) == SPRING  # noqa: S301 (our own bytes)
