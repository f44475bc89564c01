"""Columns are answered as their elements are, on the national calendar and on ones with days moved at random."""

from __future__ import annotations

from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from zwgk import CalendarGap, Schedule, WorkCalendar, china_calendar, compile_calendar
from zwgk.testing import strategies

CHINA = china_calendar()

days = st.dates(date(2004, 6, 1), date(2026, 6, 1))
any_days = st.dates(date(2003, 1, 1), date(2028, 1, 1))
amounts = st.integers(-60, 60)


def one_by_one(calendar: WorkCalendar, start: date, amount: int) -> date | None:
    try:
        return calendar.add(start, amount)
    except CalendarGap:
        return None


@given(st.lists(st.tuples(days, amounts), max_size=30))
def test_columns_are_added_to_as_their_elements_are(pairs: list[tuple[date, int]]) -> None:
    found = CHINA.add_many([day for day, _ in pairs], [amount for _, amount in pairs])
    assert found.tolist() == [CHINA.add(day, amount) for day, amount in pairs]


@given(st.lists(days, max_size=30), amounts)
def test_one_amount_is_added_to_each_day(column: list[date], amount: int) -> None:
    assert CHINA.add_many(column, amount).tolist() == [CHINA.add(day, amount) for day in column]


@given(st.lists(st.tuples(days, days), max_size=30))
def test_columns_are_counted_as_their_elements_are(pairs: list[tuple[date, date]]) -> None:
    found = CHINA.count_many([start for start, _ in pairs], [end for _, end in pairs])
    assert found.tolist() == [CHINA.count(start, end) for start, end in pairs]


@given(any_days, st.integers(-7000, 7000))
def test_a_column_finds_no_answer_exactly_where_its_element_finds_none(day: date, amount: int) -> None:
    expected = one_by_one(CHINA, day, amount)
    try:
        found = CHINA.add_many([day], [amount]).item()
    except CalendarGap:
        found = None
    assert found == expected


@given(strategies.schedules(2020, 2024), st.lists(st.dates(date(2020, 2, 1), date(2024, 10, 1)), min_size=1), amounts)
def test_any_calendar_answers_columns_as_elements(
    schedules: tuple[Schedule, ...], column: list[date], amount: int
) -> None:
    calendar = compile_calendar(schedules)
    expected = [one_by_one(calendar, day, amount) for day in column]
    if None not in expected:
        assert calendar.add_many(column, amount).tolist() == expected


@given(st.lists(days, min_size=1), amounts)
def test_counting_undoes_adding_on_columns(column: list[date], amount: int) -> None:
    amount = abs(amount)
    assert np.all(CHINA.count_many(column, CHINA.add_many(column, amount)) == amount)
