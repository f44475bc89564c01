"""The days of a new pack's cases: a letter, and the due day of its answer, on a calendar that is published."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from zwgk.calendars import WorkCalendar

LIMIT = 5
"""The working days that the sample text sets."""
FIRST = date(2024, 4, 26)
"""A Friday before Labour Day: the five working days from it hold a Sunday that is worked, and a holiday."""

_DAY = timedelta(days=1)


@attrs.frozen(kw_only=True)
class SampleDays:
    """A day to count from, the due day, the day after it, and one that is in time."""

    asked_on: date
    in_time: date
    due: date
    day_after: date


def sample_days(in_force_from: date, calendar: WorkCalendar) -> SampleDays:
    """The first days of a text's force that make cases; those of Labour Day 2024 where it is in force by then.

    Raises:
        CalendarGap: the holiday arrangement of those days is not published.
    """
    asked_on = max(in_force_from, FIRST)
    while True:
        due = calendar.add(asked_on, LIMIT)
        if calendar.is_working_day(asked_on) and calendar.is_working_day(due + _DAY):
            in_time = calendar.add(asked_on, LIMIT - 2)
            return SampleDays(asked_on=asked_on, in_time=in_time, due=due, day_after=due + _DAY)
        asked_on += _DAY
