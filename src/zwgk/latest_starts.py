"""The inverse of a deadline: the latest start for a given due day."""

from __future__ import annotations

from datetime import date

from zwgk.calendars import WorkCalendar, china_calendar
from zwgk.dates import ensure_day
from zwgk.deadlines import deadline
from zwgk.errors import CalendarGap, DateError
from zwgk.spans import Span


def latest_start(
    due: date,
    term: Span,
    *,
    calendar: WorkCalendar | None = None,
    roll_over_rest_days: bool = False,
) -> date:
    """The last day a clock may start so that its term is over by a day, whatever a notice to come arranges.

    A start one day later is due later, or may be. The due day need not be a working day.

    Args:
        due: the day by which the term has to be over.
        term: how long it runs, extensions included.
        calendar: the working days; by default those of mainland China.
        roll_over_rest_days: whether a term in days, months or years that ends on a rest day ends on the next working
            day.

    Raises:
        CalendarGap: the start lies before the first notice, or the due day so far ahead that nothing is known.
        DateError: no day is early enough.
    """
    due = ensure_day(due)
    calendar = china_calendar() if calendar is None else calendar

    def latest(start: date) -> date:
        return deadline(start, term, calendar=calendar, roll_over_rest_days=roll_over_rest_days).latest

    def in_time(ordinal: int) -> bool:
        start = date.fromordinal(ordinal)
        try:
            return latest(start) <= due
        except CalendarGap:
            return start < calendar.known_from
        except DateError:  # it ends past the last day there is
            return False

    # a later start is never due earlier, so that the last one in time is found by halving
    early, late = due.toordinal(), due.toordinal() + 1
    step = 1
    while not in_time(early):
        if early == 1:
            raise DateError(f"no start is early enough for {term} to be over by {due}")
        early, late, step = max(1, early - step), early, 2 * step
    while late - early > 1:
        middle = (early + late) // 2
        early, late = (middle, late) if in_time(middle) else (early, middle)
    start = date.fromordinal(early)
    latest(start)
    return start
