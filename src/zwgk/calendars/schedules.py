"""One year's arrangement of rest days and make-up workdays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

import attrs

from zwgk.dates import ensure_day
from zwgk.errors import ScheduleError

SATURDAY = 5


def _plain(days: Mapping[date, str]) -> Mapping[date, str]:
    return MappingProxyType(dict(sorted((ensure_day(day), name) for day, name in days.items())))


@attrs.frozen(kw_only=True)
class Schedule:
    """The days a year's holiday arrangement (放假安排) sets, each with the name of its holiday.

    A notice may also set the last days of the year before: those days stand in the same schedule.
    """

    year: int
    rest_days: Mapping[date, str] = attrs.field(converter=_plain)
    """Days off (放假), weekends inside a holiday included."""
    makeup_days: Mapping[date, str] = attrs.field(converter=_plain)
    """Weekend days worked instead (调休上班)."""
    source: str
    """The notice or data set the days were taken from."""

    def __attrs_post_init__(self) -> None:
        for day in self.rest_days.keys() & self.makeup_days.keys():
            raise ScheduleError(f"{self.source}: {day} is both a day off and a make-up workday; keep one")
        for day in self.makeup_days:
            if day.weekday() < SATURDAY:
                raise ScheduleError(f"{self.source}: the make-up workday {day} is no weekend day; mend the date")
        for day in (*self.rest_days, *self.makeup_days):
            if day.year not in (self.year, self.year - 1):
                raise ScheduleError(f"{self.source}: {day} lies outside the arrangement of {self.year}; mend the date")

    def __reduce__(self) -> tuple[Callable[[], Schedule], tuple[()]]:
        """Rebuild the schedule on the other side of a process pool; a mapping proxy does not travel."""
        rest, makeup = dict(self.rest_days), dict(self.makeup_days)
        return partial(Schedule, year=self.year, rest_days=rest, makeup_days=makeup, source=self.source), ()
