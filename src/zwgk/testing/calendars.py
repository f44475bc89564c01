"""Calendars for tests, from the notices that zwgk ships: the same on every machine."""

from __future__ import annotations

from datetime import date
from functools import cache

from zwgk.calendars import ScheduleKind, WorkCalendar, compile_calendar
from zwgk.calendars.notice_files import shipped_notices
from zwgk.dates import ensure_day


@cache
def shipped_calendar() -> WorkCalendar:
    """The national calendar of the notices that zwgk ships; none that was added on this machine is read."""
    schedules = (notice.schedule for notice in shipped_notices())
    return compile_calendar(schedule for schedule in schedules if schedule.kind is not ScheduleKind.LOCAL)


@cache
def shipped_edition(day: date) -> WorkCalendar:
    """`shipped_calendar` as it was known at the end of a day.

    Raises:
        ScheduleError: no notice was known on that day.
    """
    return shipped_calendar().known_at(ensure_day(day))


@cache
def shipped_without_year(year: int) -> WorkCalendar:
    """`shipped_calendar` as if the notice for a year, and every later one, were not out.

    Raises:
        ScheduleError: no notice would be left.
    """
    return shipped_calendar().without_year(year)
