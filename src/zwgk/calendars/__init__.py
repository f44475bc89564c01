"""Working days: yearly schedules of rest and make-up days, and the calendar compiled from them."""

from zwgk.calendars.china import china_calendar
from zwgk.calendars.schedules import Schedule
from zwgk.calendars.work_calendar import CalendarDay, DayKind, WorkCalendar, compile_calendar

__all__ = ["CalendarDay", "DayKind", "Schedule", "WorkCalendar", "china_calendar", "compile_calendar"]
