"""A calendar of working days, compiled into rank and select tables so that every question takes constant time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

import attrs

from zwgk.calendars.schedules import SATURDAY, Schedule
from zwgk.dates import ensure_day
from zwgk.errors import CalendarGap, ScheduleError

# The notice for the next year can still change the last days of a year: of the 22 year ends 2004 to 2025 it did so five
# times, and never before 29 December. A date that lies there is not settled until that notice is out.
_LAST_SETTLED_DAY = (12, 28)


class DayKind(StrEnum):
    """Why a day is worked or not."""

    WORKDAY = "workday"
    MAKEUP = "make-up-workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@attrs.frozen
class CalendarDay:
    """What the calendar knows of one day."""

    day: date
    kind: DayKind
    name: str
    """The holiday that the day belongs to or is worked for; empty for plain days."""
    source: str
    """The schedule that sets the day; empty for plain days."""

    @property
    def working(self) -> bool:
        """Whether the day is a working day."""
        return self.kind in (DayKind.WORKDAY, DayKind.MAKEUP)

    @property
    def reason(self) -> str:
        """Why the day is worked or not, in Chinese."""
        match self.kind:
            case DayKind.WORKDAY:
                return "工作日"
            case DayKind.MAKEUP:
                return f"{self.name}调休上班"
            case DayKind.WEEKEND:
                return "周末"
            case DayKind.HOLIDAY:
                return f"{self.name}放假"


class WorkCalendar:
    """Which days are worked, from one day to another, with constant-time arithmetic.

    Days go in and come out as `datetime.date`. A day outside the known ones is never guessed: `CalendarGap` says so.
    """

    __slots__ = ("_first", "_makeup", "_rank", "_rest", "_sources", "_working", "known_from", "known_until", "version")

    def __init__(
        self,
        *,
        known_from: date,
        known_until: date,
        rest_days: Mapping[date, str],
        makeup_days: Mapping[date, str],
        sources: Mapping[date, str],
    ) -> None:
        """Compile the tables; weekdays are worked unless they are rest days, weekends rested unless made up."""
        import hashlib  # slow to import

        self.known_from, self.known_until = ensure_day(known_from), ensure_day(known_until)
        self._rest, self._makeup, self._sources = dict(rest_days), dict(makeup_days), dict(sources)
        first, last = known_from.toordinal(), known_until.toordinal()
        off = {day.toordinal() for day in rest_days}
        on = {day.toordinal() for day in makeup_days}
        # ordinal % 7 is 6 on Saturdays and 0 on Sundays
        self._working = [
            ordinal
            for ordinal in range(first, last + 1)
            if (ordinal in on) or (0 < ordinal % 7 <= SATURDAY and ordinal not in off)
        ]
        self._first = first
        self._rank = [0] * (last - first + 1)
        for ordinal in self._working:
            self._rank[ordinal - first] = 1
        total = 0
        for index, worked in enumerate(self._rank):
            total += worked
            self._rank[index] = total
        digest = hashlib.sha256(",".join(map(str, self._working)).encode()).hexdigest()[:8]
        self.version = f"{known_from}/{known_until} {digest}"

    def is_working_day(self, day: date) -> bool:
        """Whether a day is worked.

        Raises:
            CalendarGap: the day's arrangement is not known.
        """
        index = self._index(day)
        return self._rank[index] != (self._rank[index - 1] if index else 0)

    def add(self, day: date, amount: int) -> date:
        """The n-th working day after a day, or before it for a negative amount; the day itself is never counted.

        An amount of 0 gives the day itself.

        Raises:
            CalendarGap: the answer lies outside the known days.
        """
        index = self._index(day)
        if amount == 0:
            return ensure_day(day)
        rank = self._rank[index]
        position = rank + amount - 1 if amount > 0 else rank - self.is_working_day(day) + amount
        if not 0 <= position < len(self._working):
            raise self._gap(f"{abs(amount)} working days {'after' if amount > 0 else 'before'} {day}")
        return date.fromordinal(self._working[position])

    def count(self, start: date, end: date) -> int:
        """How many working days lie in (start, end]: start is not counted, end is; negative if end comes first.

        Raises:
            CalendarGap: either day lies outside the known days.
        """
        return self._rank[self._index(end)] - self._rank[self._index(start)]

    def next_working_day(self, day: date) -> date:
        """The day itself if it is worked, else the next one that is.

        Raises:
            CalendarGap: the answer lies outside the known days.
        """
        return ensure_day(day) if self.is_working_day(day) else self.add(day, 1)

    def look(self, day: date) -> CalendarDay:
        """What kind of day it is, and by which holiday.

        Raises:
            CalendarGap: the day's arrangement is not known.
        """
        working = self.is_working_day(day)
        day = ensure_day(day)
        source = self._sources.get(day, "")
        if working:
            name = self._makeup.get(day, "")
            return CalendarDay(day, DayKind.MAKEUP if name else DayKind.WORKDAY, name, source)
        name = self._rest.get(day, "")
        return CalendarDay(day, DayKind.HOLIDAY if name else DayKind.WEEKEND, name, source)

    def __repr__(self) -> str:
        return f"<WorkCalendar {self.version}>"

    def _index(self, day: date) -> int:
        index = (day if type(day) is date else ensure_day(day)).toordinal() - self._first
        if 0 <= index < len(self._rank):
            return index
        raise self._gap(str(day))

    def _gap(self, asked: str) -> CalendarGap:
        return CalendarGap(asked, known_from=self.known_from, known_until=self.known_until)


def compile_calendar(schedules: Iterable[Schedule]) -> WorkCalendar:
    """Compile the schedules of consecutive years into a calendar.

    Where a later year's schedule sets a day of the year before, the later one wins, as its notice does.

    Raises:
        ScheduleError: there is no schedule, or a year is missing or doubled.
    """
    ordered = sorted(schedules, key=lambda schedule: schedule.year)
    if not ordered:
        raise ScheduleError("a calendar needs at least one year's schedule")
    for earlier, later in pairwise(ordered):
        if later.year != earlier.year + 1:
            raise ScheduleError(f"schedules must be of consecutive years, found {earlier.year} and then {later.year}")
    rest: dict[date, str] = {}
    makeup: dict[date, str] = {}
    sources: dict[date, str] = {}
    for schedule in ordered:
        for day in (*schedule.rest_days, *schedule.makeup_days):
            rest.pop(day, None)
            makeup.pop(day, None)
            sources[day] = schedule.source
        rest.update(schedule.rest_days)
        makeup.update(schedule.makeup_days)
    return WorkCalendar(
        known_from=date(ordered[0].year, 1, 1),
        known_until=date(ordered[-1].year, *_LAST_SETTLED_DAY),
        rest_days=rest,
        makeup_days=makeup,
        sources=sources,
    )


def days_between(first: date, last: date) -> Iterable[date]:
    """Every day from first to last, both included."""
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
