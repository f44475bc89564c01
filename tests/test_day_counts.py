"""How many working days lie between two days, up to the horizon of what can be known and past it."""

from __future__ import annotations

from datetime import date

import pytest

from zwgk import CalendarGap, DayCount, WorkCalendar
from zwgk.day_counts import count_working_days


@pytest.mark.parametrize(("count", "text"), [(DayCount(3, 3), "3"), (DayCount(3, 4), "3至4")], ids=["exact", "bounded"])
def test_a_number_of_days_is_written_once_where_it_is_exact(count: DayCount, text: str) -> None:
    assert str(count) == text


def test_a_calendar_looks_ten_years_past_its_last_notice(calendar: WorkCalendar) -> None:
    assert calendar.known_until == date(2026, 12, 28)
    assert calendar.outlook.known_until == date(2036, 12, 28)


@pytest.mark.parametrize(
    ("start", "end", "least", "most"),
    [
        (date(2026, 12, 21), date(2026, 12, 20), 0, 0),
        (date(2026, 12, 21), date(2026, 12, 21), 0, 0),
        (date(2026, 12, 21), date(2026, 12, 22), 1, 1),
        (date(2026, 12, 21), date(2026, 12, 27), 4, 4),
        (date(2026, 12, 21), date(2026, 12, 28), 5, 5),
        (date(2026, 12, 21), date(2026, 12, 29), 6, 6),
        (date(2036, 9, 1), date(2036, 12, 28), 80, 80),
        (date(2036, 9, 1), date(2036, 12, 29), 80, 81),
        (date(2036, 10, 1), date(2036, 12, 29), 57, 63),
        (date(2036, 12, 23), date(2036, 12, 28), 3, 3),
        (date(2036, 12, 23), date(2036, 12, 29), 3, 4),
        (date(2036, 12, 27), date(2036, 12, 31), 0, 3),
        (date(2036, 12, 28), date(2036, 12, 31), 0, 3),
        (date(2036, 12, 29), date(2036, 12, 31), 0, 2),
        (date(2036, 12, 31), date(2036, 12, 29), 0, 0),
    ],
    ids=str,
)
def test_past_the_horizon_every_day_may_be_worked_or_not(
    calendar: WorkCalendar, start: date, end: date, least: int, most: int
) -> None:
    """23 December 2036 is a Tuesday; the last notice is that for 2026."""
    assert count_working_days(calendar, start, end) == DayCount(least, most)


def test_no_days_are_counted_from_before_the_first_notice(calendar: WorkCalendar) -> None:
    with pytest.raises(CalendarGap):
        count_working_days(calendar, date(2003, 12, 31), date(2004, 1, 2))
