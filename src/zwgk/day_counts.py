"""How many working days lie between two days, where some of them may not be arranged yet."""

from __future__ import annotations

from datetime import date

import attrs

from zwgk.calendars import WorkCalendar


@attrs.frozen
class DayCount:
    """A number of days, known exactly or between two bounds."""

    least: int
    most: int

    @property
    def settled(self) -> bool:
        """Whether the number is known exactly."""
        return self.least == self.most

    def __str__(self) -> str:
        return f"{self.least}" if self.settled else f"{self.least}至{self.most}"


NONE = DayCount(0, 0)


def count_working_days(calendar: WorkCalendar, start: date, end: date) -> DayCount:
    """How many working days lie in (start, end]; none where the end does not come after the start.

    Past the last notice the number is known between what the expected arrangements make of it; so far ahead that
    nothing is known, between what is known before and every day after.

    Raises:
        CalendarGap: the start lies before the first notice.
    """
    if end <= start:
        return NONE
    if end <= calendar.known_until:
        count = calendar.count(start, end)
        return DayCount(count, count)
    horizon = calendar.outlook.known_until
    if end <= horizon:
        return DayCount(*calendar.outlook.count(start, end))
    known = calendar.outlook.count(start, horizon) if start < horizon else (0, 0)
    return DayCount(known[0], known[1] + (end - max(start, horizon)).days)
