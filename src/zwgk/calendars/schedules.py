"""What a holiday notice sets: its days off, the days worked instead, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from types import MappingProxyType

import attrs

from zwgk.dates import ensure_day, optional_day
from zwgk.division_codes import division_code_problem, lies_in
from zwgk.errors import ScheduleError

SATURDAY = 5


class ScheduleKind(StrEnum):
    """What a notice does to the days it sets."""

    ANNUAL = "annual"
    """Arranges the holidays of a year."""
    AMENDMENT = "amendment"
    """Changes a year that is already arranged."""
    EXTENSION = "extension"
    """Prolongs a holiday that is already arranged."""
    LOCAL = "local"
    """Sets days of a region or of one body, over the national ones."""

    @property
    def chinese(self) -> str:
        """The kind as a Chinese reader calls it."""
        return {"annual": "年度安排", "amendment": "调整", "extension": "延长", "local": "地方安排"}[self.value]


def _plain(days: Mapping[date, str]) -> Mapping[date, str]:
    return MappingProxyType(dict(sorted((ensure_day(day), name) for day, name in days.items())))


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


def _days(days: Iterable[date]) -> frozenset[date]:
    return frozenset(map(ensure_day, days))


@attrs.frozen(kw_only=True)
class Schedule:
    """The days that one holiday notice (放假安排) sets, each with the name of its holiday.

    A notice may also set the last days of the year before: those days stand in the same schedule.
    """

    year: int
    rest_days: Mapping[date, str] = attrs.field(converter=_plain, repr=False)
    """Days off (放假), weekends inside a holiday included."""
    makeup_days: Mapping[date, str] = attrs.field(converter=_plain, repr=False)
    """Weekend days worked instead (调休上班); in amendments and local notices also weekdays that are worked again."""
    source: str
    """What a reader looks the notice up by: its document number, else its title or data set."""
    kind: ScheduleKind = attrs.field(default=ScheduleKind.ANNUAL, converter=ScheduleKind)
    title: str = attrs.field(default="", repr=False)
    number: str = attrs.field(default="", repr=False)
    """The document number (发文字号); empty where it is not known."""
    issued: date | None = attrs.field(default=None, converter=optional_day)
    """The day of issue; the last day of the month where only the month is on record."""
    address: str = attrs.field(default="", repr=False)
    """Where the text was published."""
    supersedes: tuple[str, ...] = attrs.field(default=(), converter=_names, repr=False)
    """Holidays whose days in earlier notices for the year no longer stand."""
    statutory_days: frozenset[date] = attrs.field(default=frozenset(), converter=_days, repr=False)
    """Days that this notice makes a statutory holiday (法定节假日) beside those of the national law."""
    region: str = ""
    """The administrative division code (行政区划代码) that a local notice binds, trailing zeros for wider ones."""
    authority: str = ""
    """The id of the one body that a local notice binds."""

    def __attrs_post_init__(self) -> None:
        for problem in self._problems():
            raise ScheduleError(f"{self.source}: {problem}")

    def _problems(self) -> Iterable[str]:
        for day in self.rest_days.keys() & self.makeup_days.keys():
            yield f"{day} is both a day off and a make-up workday; keep one"
        if self.kind is ScheduleKind.ANNUAL:
            for day in self.makeup_days:
                if day.weekday() < SATURDAY:
                    yield f"the make-up workday {day} is no weekend day; mend the date"
        for day in (*self.rest_days, *self.makeup_days):
            if day.year not in (self.year, self.year - 1):
                yield f"{day} lies outside the arrangement of {self.year}; mend the date"
        for day in self.statutory_days - self.rest_days.keys():
            yield f"the statutory holiday {day} is not among the days off; add it there"
        if self.kind in (ScheduleKind.AMENDMENT, ScheduleKind.EXTENSION) and self.issued is None:
            yield "an amendment needs its day of issue, which decides what it amends"
        yield from self._problems_of_whom_it_binds()

    def _problems_of_whom_it_binds(self) -> Iterable[str]:
        if (self.kind is ScheduleKind.LOCAL) != bool(self.region or self.authority):
            yield "a local notice, and no other, names the region or the authority it binds"
        if self.region and (problem := division_code_problem(self.region)):
            yield problem

    @property
    def known_from(self) -> date:
        """The first day on which its days were surely known: the day of issue, else the eve of its year."""
        return self.issued or date(self.year - 1, 12, 31)

    def binds(self, *, region: str, authority: str) -> bool:
        """Whether it sets the days of an authority: a national notice binds all, a local one its region or body."""
        if self.kind is not ScheduleKind.LOCAL:
            return True
        if self.authority:
            return self.authority == authority
        return bool(region) and lies_in(region, self.region)

    def __reduce__(self) -> tuple[Callable[[], Schedule], tuple[()]]:
        """Rebuild the schedule on the other side of a process pool; a mapping proxy does not travel."""
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(Schedule)}
        fields |= {"rest_days": dict(self.rest_days), "makeup_days": dict(self.makeup_days)}
        return partial(Schedule, **fields), ()
