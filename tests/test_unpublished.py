"""The days past the last notice: what is certain of them, what is open, and between which days a count ends."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from zwgk import Bounds, CalendarGap, DayKind, Schedule, ScheduleKind, china_calendar
from zwgk.calendars.unpublished import YEARS_AHEAD

CHINA = china_calendar()


@pytest.mark.parametrize(
    ("day", "kind", "reason"),
    [
        (date(2026, 12, 29), DayKind.WORKDAY, "工作日"),
        (date(2026, 12, 31), DayKind.OPEN, "元旦放假安排未公布"),
        (date(2027, 1, 1), DayKind.STATUTORY, "元旦放假"),
        (date(2027, 1, 2), DayKind.OPEN, "元旦放假安排未公布"),
        (date(2027, 1, 20), DayKind.WORKDAY, "工作日"),
        (date(2027, 1, 16), DayKind.WEEKEND, "周末"),
        (date(2027, 2, 5), DayKind.STATUTORY, "春节放假"),
        (date(2027, 2, 8), DayKind.STATUTORY, "春节放假"),
        (date(2027, 2, 9), DayKind.OPEN, "春节放假安排未公布"),
        (date(2027, 3, 6), DayKind.WEEKEND, "周末"),
        (date(2027, 6, 9), DayKind.STATUTORY, "端午节放假"),
        (date(2028, 10, 3), DayKind.STATUTORY, "国庆节、中秋节放假"),
    ],
    ids=str,
)
def test_a_day_without_notice_is_what_the_law_makes_it_else_open(day: date, kind: DayKind, reason: str) -> None:
    look = CHINA.look(day)
    assert (look.day, look.kind, look.reason, look.notice) == (day, kind, reason, None)


@pytest.mark.parametrize(
    ("amount", "bounds"),
    [
        (16, Bounds(date(2026, 12, 28), date(2026, 12, 28), date(2026, 12, 28), settled=True)),
        (17, Bounds(date(2026, 12, 29), date(2026, 12, 29), date(2026, 12, 29), settled=False)),
        (20, Bounds(date(2027, 1, 4), date(2027, 1, 4), date(2027, 1, 6), settled=False)),
        (30, Bounds(date(2027, 1, 18), date(2027, 1, 18), date(2027, 1, 18), settled=False)),
    ],
)
def test_a_count_past_the_last_notice_ends_between_bounds(amount: int, bounds: Bounds) -> None:
    """The sum is conserved, so that a count across a whole holiday ends on one day again."""
    assert CHINA.bounds(date(2026, 12, 4), amount) == bounds


def test_excluded_days_count_neither_before_nor_past_the_last_notice() -> None:
    excluded = ((date(2026, 12, 7), date(2026, 12, 8)), (date(2027, 1, 11), date(2027, 1, 15)))
    assert CHINA.bounds(date(2026, 12, 4), 28, excluded=excluded) == CHINA.bounds(date(2026, 12, 4), 35)


def test_a_start_past_the_last_notice_counts_its_own_holiday_once() -> None:
    assert CHINA.bounds(date(2027, 1, 1), 1) == Bounds(
        date(2027, 1, 2), date(2027, 1, 4), date(2027, 1, 6), settled=False
    )


def test_a_local_notice_settles_its_days_past_the_last_national_one() -> None:
    closure = Schedule(
        year=2027,
        rest_days={date(2027, 1, 18): "搬迁停办"},
        makeup_days={},
        source="某局通告",
        kind=ScheduleKind.LOCAL,
        authority="某局",
    )
    local = CHINA.with_schedules(closure)
    assert (local.look(date(2027, 1, 18)).kind, local.look(date(2027, 1, 18)).notice) == (DayKind.LOCAL_OFF, closure)
    assert local.bounds(date(2026, 12, 4), 30) == Bounds(
        date(2027, 1, 19), date(2027, 1, 19), date(2027, 1, 19), settled=False
    )


@pytest.mark.parametrize("day", [date(2026 + YEARS_AHEAD + 2, 1, 1), date.max], ids=str)
def test_nothing_is_said_of_days_too_far_ahead(day: date) -> None:
    with pytest.raises(CalendarGap):
        CHINA.look(day)


def test_the_last_day_ahead_is_looked_at_and_the_next_one_is_refused() -> None:
    last = date(2026 + YEARS_AHEAD, 12, 28)
    assert CHINA.look(last).day == last
    with pytest.raises(CalendarGap) as refused:
        CHINA.look(last + timedelta(days=1))
    assert refused.value.asked == "2036-12-29"
    assert (refused.value.known_from, refused.value.known_until) == (date(2004, 1, 1), date(2026, 12, 28))


def test_a_count_too_far_ahead_has_no_bounds() -> None:
    with pytest.raises(CalendarGap, match=r"^2036-12-29 needs"):
        CHINA.bounds(date(2026, 12, 4), 250 * (YEARS_AHEAD + 3))


def test_a_count_from_before_the_first_notice_has_no_bounds() -> None:
    with pytest.raises(CalendarGap):
        CHINA.bounds(date(2003, 12, 31), 1)


def test_an_edition_looks_ahead_by_the_law_of_its_day() -> None:
    """On 1 December 2013 New Year's Eve was still a statutory holiday; the law of 11 December took it back."""
    eve = date(2014, 1, 30)
    assert CHINA.known_at(date(2013, 12, 1)).look(eve).kind is DayKind.STATUTORY
    assert CHINA.without_year(2014).look(eve).kind is DayKind.OPEN
    assert CHINA.look(eve).kind is DayKind.WORKDAY


@pytest.mark.parametrize(
    ("amount", "due"),
    [(1, "09-29"), (2, "09-30"), (3, "10-08"), (4, "10-09"), (5, "10-10"), (6, "10-11"), (7, "10-12"), (8, "10-14")],
)
def test_the_likely_day_follows_the_last_year_in_which_the_holiday_fell_on_that_weekday(amount: int, due: str) -> None:
    """National Day was a Tuesday in 2019 and in 2024: both notices worked the Sunday before and a Saturday after."""
    start = date(2024, 9, 28)
    likely = CHINA.without_year(2024).bounds(start, amount).due
    assert likely == CHINA.add(start, amount) == date.fromisoformat(f"2024-{due}")


@pytest.mark.parametrize("first", [date(2026, 12, 25), date(2026, 12, 28), date(2026, 12, 29)], ids=str)
def test_one_excluded_working_day_at_the_last_notice_moves_the_count_by_one(first: date) -> None:
    """Published to Monday 28 December 2026."""
    start = date(2026, 12, 4)
    assert CHINA.bounds(start, 20, excluded=[(first, first)]) == CHINA.bounds(start, 21)
