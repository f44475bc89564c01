"""What a holiday notice sets, whom it binds, and from when it is known."""

from __future__ import annotations

import pickle
from datetime import date, datetime

import attrs
import pendulum
import pytest

from zwgk import InstantRefused, Schedule, ScheduleError, ScheduleKind


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


def test_a_weekday_is_worked_again_by_an_amendment() -> None:
    again = Schedule(
        year=2020,
        rest_days={},
        makeup_days={date(2020, 2, 3): "春节"},
        source="某通知",
        kind=ScheduleKind.EXTENSION,
        issued=date(2020, 1, 26),
    )
    assert list(again.makeup_days) == [date(2020, 2, 3)]


@pytest.mark.parametrize("kind", [ScheduleKind.AMENDMENT, ScheduleKind.EXTENSION])
def test_an_amendment_needs_its_day_of_issue(kind: ScheduleKind) -> None:
    with pytest.raises(
        ScheduleError, match="某通知: an amendment needs its day of issue, which decides what it amends"
    ):
        Schedule(year=2024, rest_days={}, makeup_days={}, source="某通知", kind=kind)


@pytest.mark.parametrize(
    ("kind", "region", "authority"),
    [
        (ScheduleKind.LOCAL, "", ""),
        (ScheduleKind.ANNUAL, "450000", ""),
        (ScheduleKind.ANNUAL, "", "某局"),
    ],
)
def test_a_local_notice_and_no_other_says_whom_it_binds(kind: ScheduleKind, region: str, authority: str) -> None:
    words = "^x: a local notice, and no other, names the region or the authority it binds$"
    with pytest.raises(ScheduleError, match=words):
        Schedule(year=2024, rest_days={}, makeup_days={}, source="x", kind=kind, region=region, authority=authority)


def test_a_statutory_day_of_a_notice_is_a_day_off() -> None:
    with pytest.raises(ScheduleError, match="the statutory holiday 2015-09-03 is not among the days off; add it there"):
        Schedule(year=2015, rest_days={}, makeup_days={}, source="x", statutory_days=[date(2015, 9, 3)])


@pytest.mark.parametrize(
    ("region", "of", "binds"),
    [
        ("450000", "450100", True),
        ("450000", "450000", True),
        ("450100", "450102", True),
        ("450100", "450200", False),
        ("450000", "341802", False),
        ("450000", "", False),
        ("451000", "451002", True),
        ("451000", "451100", False),
    ],
)
def test_a_local_notice_binds_what_lies_in_its_region(region: str, of: str, binds: bool) -> None:  # noqa: FBT001
    local = Schedule(year=2024, rest_days={}, makeup_days={}, source="x", kind=ScheduleKind.LOCAL, region=region)
    assert local.binds(region=of, authority="某局") is binds


def test_a_closure_binds_the_one_body_and_a_national_notice_binds_all() -> None:
    closure = Schedule(year=2024, rest_days={}, makeup_days={}, source="x", kind=ScheduleKind.LOCAL, authority="某局")
    assert closure.binds(region="450100", authority="某局")
    assert not closure.binds(region="450100", authority="别局")
    assert SPRING.binds(region="", authority="")


def test_a_notice_is_known_from_its_day_of_issue_else_from_the_eve_of_its_year() -> None:
    assert SPRING.known_from == date(2023, 12, 31)
    assert attrs.evolve(SPRING, issued=date(2023, 10, 25)).known_from == date(2023, 10, 25)


def test_kinds_of_notice_have_chinese_names() -> None:
    assert [kind.chinese for kind in ScheduleKind] == ["年度安排", "调整", "延长", "地方安排"]


@pytest.mark.parametrize("region", ["abc", "45000", "4500000", "45000x", " 450000"])
def test_a_region_is_named_by_the_six_digits_of_its_code(region: str) -> None:
    words = rf"^x: expected a division code .* found {region!r}$"
    with pytest.raises(ScheduleError, match=words):
        Schedule(year=2024, rest_days={}, makeup_days={}, source="x", kind=ScheduleKind.LOCAL, region=region)
