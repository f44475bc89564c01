"""Working days: holiday notices, the calendar compiled from them, and what can be said of years without notice."""

from zwgk.calendars.changes import DayChange, changed_days
from zwgk.calendars.china import china_calendar
from zwgk.calendars.days import Bounds, CalendarDay, DayKind
from zwgk.calendars.schedules import Schedule, ScheduleKind
from zwgk.calendars.settings import Disagreement
from zwgk.calendars.work_calendar import WorkCalendar, compile_calendar

__all__ = [
    "Bounds",
    "CalendarDay",
    "DayChange",
    "DayKind",
    "Disagreement",
    "Schedule",
    "ScheduleKind",
    "WorkCalendar",
    "changed_days",
    "china_calendar",
    "compile_calendar",
]
