"""Laws that the holiday notices of every year obey, by which a notice can be checked before anybody relies on it.

Each law is a function of plain days, so that it serves for one holiday of a text as well as for a year of the calendar.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

import attrs

from zwgk.calendars.days import days_between
from zwgk.calendars.schedules import SATURDAY, Schedule, ScheduleKind
from zwgk.calendars.statutory import holiday_law
from zwgk.calendars.work_calendar import WorkCalendar
from zwgk.errors import ScheduleError

FURTHEST_MAKEUP = 11
"""How many days a make-up workday has lain from its own holiday at most: 20 September 2026 from 1 October."""
FURTHEST_FROM_ANY = 7
"""How many days it may lie from the nearest holiday: one more than any since 2004 did."""
FURTHEST_BEFORE, FURTHEST_AFTER = 2, 5
"""How many days before and after a statutory holiday a weekday was adjusted to rest at most."""


class Law(StrEnum):
    """What the notices of every year have in common."""

    CONSERVATION = "conservation"
    """As many weekdays are given off as weekend days are worked and statutory holidays are owed."""
    STATUTORY_OFF = "statutory-days-off"
    """Every statutory holiday is a day off."""
    WEEKEND_MAKEUP = "make-up-on-weekend"
    """A year's notice makes up on weekends only; an amendment may have a weekday worked again."""
    REACH = "reach"
    """Make-up workdays and days adjusted to rest lie near their holiday."""

    @property
    def chinese(self) -> str:
        """The law as a Chinese reader calls it."""
        return _LAWS[self]


_LAWS = {
    Law.CONSERVATION: "放假与上班天数相抵",
    Law.STATUTORY_OFF: "法定节假日均放假",
    Law.WEEKEND_MAKEUP: "调休上班在周末",
    Law.REACH: "调休日临近节日",
}


@attrs.frozen(kw_only=True)
class Conservation:
    """What days off and make-up workdays give, and what they take."""

    adjusted_off: int
    """Weekdays off that are no statutory holiday."""
    made_up: int
    """Weekend days that are worked."""
    on_weekends: int
    """Statutory holidays that fall on a weekend day."""
    coinciding: int
    """Statutory holidays that fall on a weekday which is one already."""

    @property
    def paid(self) -> int:
        """How many weekdays off the law and the make-up workdays account for."""
        return self.made_up + self.on_weekends + self.coinciding

    @property
    def surplus(self) -> int:
        """How many more weekdays are off than that; 0 where the law holds."""
        return self.adjusted_off - self.paid


@attrs.frozen(kw_only=True)
class Breach:
    """A year that does not obey a law, and what explains it."""

    law: Law
    year: int
    says: str
    """What was found, in Chinese."""
    day: date | None = None
    explained_by: Schedule | None = None
    """The notice without which the law holds: an emergency that prolonged a holiday."""


def holiday_year(year: int) -> tuple[date, date]:
    """The first and last day that the notices of a year may arrange."""
    return date(year - 1, 12, 28), date(year, 12, 27)


def festival_days(year: int) -> dict[str, tuple[date, ...]]:
    """The statutory holidays of a year, festival by festival.

    Raises:
        ParameterNotInForce: the law of the year is not on record.
    """
    return {holiday.festival.value: holiday.dates(year) for holiday in holiday_law(year).value.holidays}


def weigh(rest: Iterable[date], worked: Iterable[date], statutory: Iterable[date]) -> Conservation:
    """Weigh days off against what pays for them.

    Args:
        rest: the days off.
        worked: the days worked instead.
        statutory: the statutory holidays that are owed; a day that two festivals share is given twice.
    """
    owed = Counter(statutory)
    return Conservation(
        adjusted_off=sum(day.weekday() < SATURDAY and day not in owed for day in rest),
        made_up=sum(day.weekday() >= SATURDAY for day in worked),
        on_weekends=sum(times for day, times in owed.items() if day.weekday() >= SATURDAY),
        coinciding=sum(times - 1 for day, times in owed.items() if day.weekday() < SATURDAY),
    )


def far_makeups(worked: Iterable[date], own: Iterable[date], rest: Iterable[date]) -> Iterator[tuple[date, int, int]]:
    """Make-up workdays that lie farther than any from their own holiday or from the nearest one, with both distances.

    Args:
        worked: the days worked instead of days of one holiday.
        own: the days off of that holiday.
        rest: the days off of every holiday.
    """
    own, rest = tuple(own), tuple(rest)
    for day in worked if own else ():
        gap = min(abs((day - off).days) for off in own)
        nearest = min([gap, *(abs((day - off).days) for off in rest)])
        if gap > FURTHEST_MAKEUP or nearest > FURTHEST_FROM_ANY:
            yield day, gap, nearest


def far_rest_days(rest: Iterable[date], statutory: Iterable[date]) -> Iterator[date]:
    """Weekdays off that lie farther from every statutory holiday than any did."""
    statutory = tuple(statutory)
    for day in rest:
        near = any(-FURTHEST_BEFORE <= (day - holiday).days <= FURTHEST_AFTER for holiday in statutory)
        if day.weekday() < SATURDAY and not near:
            yield day


def conservation(calendar: WorkCalendar, year: int) -> Conservation:
    """Weigh the days off of a holiday year against what pays for them; national notices only.

    Raises:
        ScheduleError: no notice arranges the year.
    """
    _arranged(calendar, year)
    worked = {day: s.worked for day in days_between(*holiday_year(year)) if (s := calendar.setting(day)) is not None}
    rest, makeup = ([day for day, one in worked.items() if one == so] for so in (False, True))
    return weigh(rest, makeup, _owed(calendar, year).elements())


def breaches(calendar: WorkCalendar, year: int) -> tuple[Breach, ...]:
    """Where the national notices of a year break a law; empty where all hold.

    Raises:
        ScheduleError: no notice arranges the year.
    """
    _arranged(calendar, year)
    return (
        *_unbalanced(calendar, year),
        *_statutory_worked(calendar, year),
        *_weekday_makeups(calendar, year),
        *_far_days(calendar, year),
    )


def _arranged(calendar: WorkCalendar, year: int) -> None:
    if not any(notice.kind is ScheduleKind.ANNUAL for notice in calendar.notices_of(year)):
        raise ScheduleError(f"no notice arranges {year}; add it with `zwgk calendar add`")


def _owed(calendar: WorkCalendar, year: int) -> Counter[date]:
    """The statutory holidays of a year, each as often as festivals fall on it, and those its notices add."""
    found = Counter(day for days in festival_days(year).values() for day in days)
    added = {day for notice in calendar.notices_of(year) for day in notice.statutory_days}
    found.update(added - found.keys())
    return found


def _unbalanced(calendar: WorkCalendar, year: int) -> Iterator[Breach]:
    weighed = conservation(calendar, year)
    if weighed.surplus == 0:
        return
    yield Breach(
        law=Law.CONSERVATION,
        year=year,
        says=(
            f"{year}年工作日放假{weighed.adjusted_off}天，而周末上班{weighed.made_up}天、法定节假日逢周末"
            f"{weighed.on_weekends}天、重叠{weighed.coinciding}天，{'多' if weighed.surplus > 0 else '少'}放"
            f"{abs(weighed.surplus)}天"
        ),
        explained_by=_prolonging(calendar, year),
    )


def _prolonging(calendar: WorkCalendar, year: int) -> Schedule | None:
    """The extension without which the year is balanced."""
    for notice in calendar.notices_of(year):
        if notice.kind is ScheduleKind.EXTENSION:
            without = WorkCalendar(one for one in calendar.schedules if one != notice)
            if conservation(without, year).surplus == 0:
                return notice
    return None


def _statutory_worked(calendar: WorkCalendar, year: int) -> Iterator[Breach]:
    for day in sorted(_owed(calendar, year)):
        if calendar.is_working_day(day):
            yield Breach(law=Law.STATUTORY_OFF, year=year, day=day, says=f"{day}是法定节假日，却为工作日")


def _weekday_makeups(calendar: WorkCalendar, year: int) -> Iterator[Breach]:
    """Weekdays that a notice makes up on, and that no earlier one had given off; an extension names its end so."""
    earlier: set[date] = set()
    for notice in calendar.notices_of(year):
        for day in () if notice.kind is ScheduleKind.EXTENSION else notice.makeup_days:
            if day.weekday() < SATURDAY and day not in earlier:
                yield Breach(law=Law.WEEKEND_MAKEUP, year=year, day=day, says=f"{day}本是工作日，不必调休上班")
        earlier |= notice.rest_days.keys()


def _far_days(calendar: WorkCalendar, year: int) -> Iterator[Breach]:
    """Make-up workdays far from the holiday they pay for, and days adjusted to rest far from a statutory one."""
    statutory = _owed(calendar, year)
    notices = calendar.notices_of(year)
    every = [day for notice in notices for day in notice.rest_days]
    for notice in notices:
        for worked, name in notice.makeup_days.items():
            own = [off for off, holiday in notice.rest_days.items() if holiday == name] or [*notice.rest_days]
            for day, gap, nearest in far_makeups([worked], own, every):
                says = f"{day}上班，距{name}假期{gap}天（历年最多{FURTHEST_MAKEUP}天），距最近的假期{nearest}天"
                yield Breach(law=Law.REACH, year=year, day=day, says=says)
        if notice.kind is ScheduleKind.EXTENSION:
            continue
        for day in far_rest_days(notice.rest_days, statutory):
            name = notice.rest_days[day]
            says = f"{day}放假，距{name}的法定节假日过远（历年最多前{FURTHEST_BEFORE}天、后{FURTHEST_AFTER}天）"
            yield Breach(law=Law.REACH, year=year, day=day, says=says)
