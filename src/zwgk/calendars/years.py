"""A year of the calendar as people read it: its days, and its holidays with the notice that arranges each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

import attrs

from zwgk.calendars.days import CalendarDay, DayKind, days_between
from zwgk.calendars.schedules import Schedule
from zwgk.calendars.work_calendar import LAST_SETTLED_DAY, WorkCalendar


@attrs.frozen(kw_only=True)
class Holiday:
    """A holiday of a year: its days off and the days worked instead, as one notice arranges them."""

    name: str
    notice: Schedule | None
    """None where no notice is published yet, and the law alone speaks."""
    off: tuple[date, ...]
    makeup: tuple[date, ...]
    open: tuple[date, ...]
    """Days that the notice to come may give off or have worked."""


@attrs.define(slots=False, frozen=True)
class CalendarYear:
    """Every day of a year, as a calendar knows it."""

    year: int
    days: tuple[CalendarDay, ...]
    holidays: tuple[Holiday, ...]

    @cached_property
    def counts(self) -> Counter[DayKind]:
        """How many days of each kind there are."""
        return Counter(look.kind for look in self.days)

    @property
    def working(self) -> int:
        """How many days are known to be worked."""
        return sum(look.working for look in self.days)

    @property
    def off(self) -> int:
        """How many days are known to be off."""
        return len(self.days) - self.working - self.counts[DayKind.OPEN]


def calendar_year(calendar: WorkCalendar, year: int) -> CalendarYear:
    """Look at every day of a year; a holiday that begins in the year before is given whole.

    Raises:
        CalendarGap: the year lies before the first notice, or so far ahead that nothing can be said of it.
    """
    days = tuple(calendar.look(day) for day in days_between(date(year, 1, 1), date(year, 12, 31)))
    named: dict[tuple[str, str, int], list[CalendarDay]] = {}
    for look in (*_eve(calendar, year), *days):
        if look.name:
            named.setdefault((look.name, look.source, arranging_year(look.day)), []).append(look)
    holidays = [_holiday(looks) for looks in named.values() if looks[-1].day.year == year]
    return CalendarYear(year, days, tuple(sorted(holidays, key=lambda one: min(one.off or one.open or one.makeup))))


def arranging_year(day: date) -> int:
    """The year whose notice arranges a day: the last days of December belong to the next one."""
    return day.year if day <= date(day.year, *LAST_SETTLED_DAY) else day.year + 1


def _eve(calendar: WorkCalendar, year: int) -> Iterator[CalendarDay]:
    """The last days of the year before, where the year's own notice arranges them."""
    for day in days_between(date(year - 1, 12, 28), date(year - 1, 12, 31)):
        if calendar.setting(day) is not None or day > calendar.known_until:
            yield calendar.look(day)


def _holiday(looks: Sequence[CalendarDay]) -> Holiday:
    settled = [look for look in looks if look.kind is not DayKind.OPEN]
    return Holiday(
        name=looks[0].name,
        notice=looks[0].notice,
        off=tuple(look.day for look in settled if not look.working),
        makeup=tuple(look.day for look in settled if look.working),
        open=tuple(look.day for look in looks if look.kind is DayKind.OPEN),
    )
