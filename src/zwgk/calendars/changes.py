"""Which days change from one calendar to another: two editions, or without and with a notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from zwgk.calendars.days import CalendarDay, DayKind, days_between
from zwgk.calendars.schedules import Schedule, ScheduleKind
from zwgk.calendars.work_calendar import WorkCalendar
from zwgk.calendars.years import arranging_year
from zwgk.errors import CalendarGap


@attrs.frozen
class DayChange:
    """A day that two calendars have otherwise, or by another notice."""

    before: CalendarDay
    after: CalendarDay
    notice: Schedule | None
    """The notice responsible: it sets the day, settles that it is a plain one, or set it before."""

    @property
    def day(self) -> date:
        """The day."""
        return self.before.day

    @property
    def moved(self) -> bool:
        """Whether it is worked in one and not in the other, or was open and is not any more."""
        open_days = [look.kind is DayKind.OPEN for look in (self.before, self.after)]
        return open_days[0] != open_days[1] or self.before.working != self.after.working

    @property
    def chinese(self) -> str:
        """What became of the day, in Chinese."""
        if not self.moved:
            return "不变"
        if self.after.kind is DayKind.OPEN:
            return "改为待定"
        settled = "确定" if self.before.kind is DayKind.OPEN else "改为"
        return f"{settled}{'上班' if self.after.working else '放假'}"


def changed_days(before: WorkCalendar, after: WorkCalendar) -> tuple[DayChange, ...]:
    """The days whose kind or notice differs between two calendars, in order.

    A day on which nothing is known in one of them, because it lies too far ahead, is left out.
    """
    return tuple(_changes(before, after))


def _changes(before: WorkCalendar, after: WorkCalendar) -> Iterator[DayChange]:
    for day in sorted(_candidates(before, after)):
        try:
            was, becomes = before.look(day), after.look(day)
        except CalendarGap:
            continue
        if (was.kind, was.notice) != (becomes.kind, becomes.notice):
            yield DayChange(was, becomes, becomes.notice or was.notice or _settling(before, after, day))


def _settling(before: WorkCalendar, after: WorkCalendar, day: date) -> Schedule | None:
    """The notice that only one of the calendars knows, and that decides a plain day."""
    year = arranging_year(day)
    for known, other in ((after, before), (before, after)):
        for notice in known.notices_of(year):
            if notice.kind is ScheduleKind.ANNUAL and notice not in other.notices_of(year):
                return notice
    return None


def _candidates(before: WorkCalendar, after: WorkCalendar) -> set[date]:
    """Every day that a notice of either sets, and the days that only one of them knows."""
    found = {
        day for calendar in (before, after) for one in calendar.schedules for day in (*one.rest_days, *one.makeup_days)
    }
    first, last = sorted((before.known_until, after.known_until))
    return found.union(days_between(first, last))
