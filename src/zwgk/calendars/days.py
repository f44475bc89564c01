"""What a calendar says of a single day, and of a day that is known only between bounds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

import attrs

from zwgk.calendars.schedules import Schedule


class DayKind(StrEnum):
    """Why a day is worked or not."""

    WORKDAY = "workday"
    MAKEUP = "make-up-workday"
    WEEKEND = "weekend"
    """A Saturday or Sunday; with a name where it lies inside a holiday."""
    STATUTORY = "statutory-holiday"
    """A holiday by the law itself (法定节假日)."""
    ADJUSTED_OFF = "adjusted-off"
    """A weekday off in exchange for a make-up workday, or for a statutory holiday that fell on a weekend (调休)."""
    EXTENSION = "extension"
    """A day off that a later notice added to a holiday (延长)."""
    LOCAL_OFF = "local-off"
    """A weekday off in a region or in one body only."""
    OPEN = "open"
    """The notice that decides it is not published yet."""

    @property
    def chinese(self) -> str:
        """The kind as a Chinese reader calls it."""
        return _KINDS[self]


_KINDS = {
    DayKind.WORKDAY: "工作日",
    DayKind.MAKEUP: "调休上班",
    DayKind.WEEKEND: "周末",
    DayKind.STATUTORY: "法定节假日",
    DayKind.ADJUSTED_OFF: "调休放假",
    DayKind.EXTENSION: "延长假期",
    DayKind.LOCAL_OFF: "地方放假",
    DayKind.OPEN: "待定",
}


@attrs.frozen
class CalendarDay:
    """What the calendar knows of one day."""

    day: date
    kind: DayKind
    name: str = ""
    """The holiday that the day belongs to or is worked for; empty for plain days."""
    notice: Schedule | None = None
    """The notice that sets the day; None for plain days, and where no notice is published yet."""

    @property
    def working(self) -> bool:
        """Whether the day is a working day; an open day is not known to be one."""
        return self.kind in (DayKind.WORKDAY, DayKind.MAKEUP)

    @property
    def source(self) -> str:
        """The document number or title of the notice that sets the day; empty for plain days."""
        return "" if self.notice is None else self.notice.source

    @property
    def reason(self) -> str:
        """Why the day is worked or not, in Chinese."""
        match self.kind:
            case DayKind.MAKEUP:
                return f"{self.name}调休上班"
            case DayKind.EXTENSION:
                return f"{self.name}假期延长"
            case DayKind.OPEN:
                return f"{self.name}放假安排未公布" if self.name else "放假安排未公布"
            case DayKind.WORKDAY:
                return "工作日"
            case DayKind.WEEKEND if not self.name:
                return "周末"
            case _:
                return f"{self.name}放假"


@attrs.frozen
class Bounds:
    """A day that depends on a notice that may not be published yet."""

    earliest: date
    due: date
    """The likely day: the day itself where it is settled."""
    latest: date
    settled: bool
    """Whether every day it was counted over is published."""


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from first to last, both included."""
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
