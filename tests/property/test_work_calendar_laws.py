"""Laws that every calendar of working days obeys, on the national one and on ones with days moved at random."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from hypothesis import assume, given
from hypothesis import strategies as st

from zwgk import Schedule, ScheduleKind, WorkCalendar, china_calendar, compile_calendar
from zwgk.calendars.china import national_schedules

CHINA = china_calendar()
DAY = timedelta(days=1)

# A term of 60 working days takes less than four months: the answer never leaves the calendar.
days = st.dates(date(2004, 6, 1), date(2026, 6, 1))
amounts = st.integers(1, 60)


@cache
def _schedules(year: int) -> tuple[Schedule, ...]:
    """The national arrangements of a year and its neighbours."""
    near = range(max(2004, year - 1), min(2026, year + 1) + 1)
    return tuple(schedule for one in near for schedule in national_schedules().national(one))


@cache
def _without_year(year: int) -> WorkCalendar:
    return CHINA.without_year(year)


def _with_rest_day(day: date) -> WorkCalendar:
    """The national calendar around a day, with that day off."""
    more = Schedule(
        year=day.year,
        rest_days={day: "又一节"},
        makeup_days={},
        source="又一通知",
        kind=ScheduleKind.LOCAL,
        authority="某局",
    )
    return compile_calendar([*_schedules(day.year), more])


@given(days, amounts)
def test_the_answer_is_a_working_day(start: date, amount: int) -> None:
    assert CHINA.is_working_day(CHINA.add(start, amount))
    assert CHINA.is_working_day(CHINA.add(start, -amount))


@given(days, amounts)
def test_exactly_so_many_working_days_lie_after_the_start_up_to_the_answer(start: date, amount: int) -> None:
    """Walked day by day, not asked of the tables that gave the answer."""
    due = CHINA.add(start, amount)
    walked = [start + DAY * step for step in range(1, (due - start).days + 1)]
    assert sum(map(CHINA.is_working_day, walked)) == amount


@given(days, amounts)
def test_exactly_so_many_working_days_lie_before_the_start_back_to_the_answer(start: date, amount: int) -> None:
    found = CHINA.add(start, -amount)
    walked = [found + DAY * step for step in range((start - found).days)]
    assert sum(map(CHINA.is_working_day, walked)) == amount


@given(days, st.integers(0, 60))
def test_counting_undoes_adding(start: date, amount: int) -> None:
    assert CHINA.count(start, CHINA.add(start, amount)) == amount


@given(days, days)
def test_adding_undoes_counting(start: date, end: date) -> None:
    start, end = min(start, end), CHINA.next_working_day(max(start, end))
    assume(start < end)
    assert CHINA.add(start, CHINA.count(start, end)) == end


@given(days, amounts)
def test_a_negative_count_mirrors_a_positive_one(start: date, amount: int) -> None:
    start = CHINA.next_working_day(start)
    assert CHINA.add(CHINA.add(start, amount), -amount) == start
    assert CHINA.add(CHINA.add(start, -amount), amount) == start


@given(days, days, st.integers(-60, 60))
def test_a_later_start_is_never_due_earlier(one: date, other: date, amount: int) -> None:
    assert CHINA.add(min(one, other), amount) <= CHINA.add(max(one, other), amount)


@given(days, st.integers(-60, 59))
def test_a_longer_term_is_strictly_later(start: date, amount: int) -> None:
    assume(CHINA.is_working_day(start) or amount not in {-1, 0})
    assert CHINA.add(start, amount) < CHINA.add(start, amount + 1)


@given(days, st.integers(0, 60), st.integers(0, 60))
def test_one_term_after_another_is_their_sum(start: date, first: int, second: int) -> None:
    assert CHINA.add(CHINA.add(start, first), second) == CHINA.add(start, first + second)


@given(days, days)
def test_counting_backwards_is_negative(one: date, other: date) -> None:
    assert CHINA.count(one, other) == -CHINA.count(other, one)


@given(days, days, days)
def test_counts_add_up(one: date, other: date, third: date) -> None:
    assert CHINA.count(one, other) + CHINA.count(other, third) == CHINA.count(one, third)


@given(days)
def test_a_day_is_counted_exactly_if_it_is_worked(day: date) -> None:
    assert CHINA.count(day - DAY, day) == CHINA.is_working_day(day)


@given(days)
def test_the_next_working_day_is_the_first_from_the_day_on(day: date) -> None:
    found = CHINA.next_working_day(day)
    assert found >= day
    assert CHINA.is_working_day(found)
    assert not any(CHINA.is_working_day(day + DAY * step) for step in range((found - day).days))


@given(days)
def test_what_a_day_is_called_agrees_with_whether_it_is_worked(day: date) -> None:
    look = CHINA.look(day)
    assert look.working is CHINA.is_working_day(day)
    assert bool(look.name) is bool(look.source)


@given(days, amounts, st.integers(-10, 100))
def test_one_more_rest_day_never_brings_the_due_day_forward(start: date, amount: int, offset: int) -> None:
    more = start + DAY * offset
    due = CHINA.add(start, amount)
    moved = _with_rest_day(more).add(start, amount)
    assert moved >= due
    assert (moved > due) is (start < more <= due and CHINA.is_working_day(more))


@given(days, amounts)
def test_a_calendar_of_fewer_years_gives_the_same_answer(start: date, amount: int) -> None:
    part = compile_calendar(_schedules(start.year))
    assert part.add(start, amount) == CHINA.add(start, amount)
    assert part.look(start) == CHINA.look(start)


@given(days, amounts)
def test_the_edition_of_the_day_after_a_year_answers_as_the_final_one(start: date, amount: int) -> None:
    """Once every notice that touches the days is out, what is known then is what is known now."""
    known = CHINA.known_at(min(date(start.year + 1, 12, 31), date(2026, 12, 31)))
    assert known.add(start, amount) == CHINA.add(start, amount)


@given(st.dates(date(2008, 10, 1), date(2025, 12, 31)), amounts)
def test_bounds_hold_the_final_answer_and_only_narrow_as_notices_arrive(start: date, amount: int) -> None:
    """For the notices as first published; the extension of 2020 lies outside what notices do."""
    year = start.year + 1
    assume(year != 2020 or (start + DAY * amount * 2) < date(2020, 1, 15))
    before, after = _without_year(year).bounds(start, amount), CHINA.bounds(start, amount)
    assert before.earliest <= after.earliest <= after.due <= after.latest <= before.latest
    assert before.earliest <= before.due <= before.latest


@given(st.dates(date(2026, 10, 1), date(2027, 9, 1)), amounts, st.integers(2026, 2027))
def test_a_year_further_ahead_is_never_known_better(start: date, amount: int, hidden: int) -> None:
    less, more = _without_year(hidden), CHINA
    assume(start > less.known_from)
    wide, narrow = less.bounds(start, amount), more.bounds(start, amount)
    assert wide.earliest <= narrow.earliest
    assert narrow.latest <= wide.latest
