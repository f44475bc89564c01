"""The statutory holidays (法定节假日) of the whole people, by the law of each year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum
from functools import cache

import attrs

from zwgk.calendars.lunar import lunar_day, qingming
from zwgk.errors import ParameterNotInForce
from zwgk.parameters import DatedValue, Parameter
from zwgk.sources import Source


class Festival(Enum):
    """A holiday of the law, by the day it hangs on."""

    NEW_YEAR = "元旦"
    SPRING_FESTIVAL = "春节"
    QINGMING = "清明节"
    LABOUR_DAY = "劳动节"
    DRAGON_BOAT = "端午节"
    MID_AUTUMN = "中秋节"
    NATIONAL_DAY = "国庆节"

    def day(self, year: int) -> date:
        """The day the holiday hangs on: of the Spring Festival, lunar New Year's Day."""
        if self is Festival.QINGMING:
            return qingming(year)
        if self in _LUNAR:
            return lunar_day(year, *_LUNAR[self])
        return date(year, *_SOLAR[self])


_SOLAR = {Festival.NEW_YEAR: (1, 1), Festival.LABOUR_DAY: (5, 1), Festival.NATIONAL_DAY: (10, 1)}
_LUNAR = {Festival.SPRING_FESTIVAL: (1, 1), Festival.DRAGON_BOAT: (5, 5), Festival.MID_AUTUMN: (8, 15)}


@attrs.frozen
class StatutoryHoliday:
    """How many days a festival is a holiday, and where they begin."""

    festival: Festival
    days: int
    begins: int = 0
    """The first day, counted from the festival's own: -1 is New Year's Eve (除夕) of the Spring Festival."""

    def dates(self, year: int) -> tuple[date, ...]:
        """The days in a year."""
        first = self.festival.day(year) + timedelta(days=self.begins)
        return tuple(first + timedelta(days=offset) for offset in range(self.days))


@attrs.frozen
class HolidayLaw:
    """The statutory holidays that one version of the law sets."""

    issued: date
    holidays: tuple[StatutoryHoliday, ...]


def _law(in_force_from: date, issued: date, place: str, **days: tuple[int, int]) -> DatedValue[HolidayLaw]:
    source = Source(
        id=f"holiday-law-{issued.year}",
        title="全国年节及纪念日放假办法",
        issuer="国务院",
        number=place,
        in_force_from=in_force_from,
    )
    holidays = tuple(StatutoryHoliday(Festival[name], *numbers) for name, numbers in days.items())
    return DatedValue(since=in_force_from, value=HolidayLaw(issued, holidays), citation=source.cite("第二条"))


STATUTORY_HOLIDAYS: Parameter[HolidayLaw] = Parameter(
    name="statutory-holidays",
    title="全体公民放假的节日",
    values=(
        _law(
            date(1999, 9, 18),
            date(1999, 9, 18),
            "1999年9月18日第一次修订",
            NEW_YEAR=(1, 0),
            SPRING_FESTIVAL=(3, 0),
            LABOUR_DAY=(3, 0),
            NATIONAL_DAY=(3, 0),
        ),
        _law(
            date(2008, 1, 1),
            date(2007, 12, 14),
            "2007年12月14日第二次修订",
            NEW_YEAR=(1, 0),
            SPRING_FESTIVAL=(3, -1),
            QINGMING=(1, 0),
            LABOUR_DAY=(1, 0),
            DRAGON_BOAT=(1, 0),
            MID_AUTUMN=(1, 0),
            NATIONAL_DAY=(3, 0),
        ),
        _law(
            date(2014, 1, 1),
            date(2013, 12, 11),
            "2013年12月11日第三次修订",
            NEW_YEAR=(1, 0),
            SPRING_FESTIVAL=(3, 0),
            QINGMING=(1, 0),
            LABOUR_DAY=(1, 0),
            DRAGON_BOAT=(1, 0),
            MID_AUTUMN=(1, 0),
            NATIONAL_DAY=(3, 0),
        ),
        _law(
            date(2025, 1, 1),
            date(2024, 11, 10),
            "2024年11月10日第四次修订",
            NEW_YEAR=(1, 0),
            SPRING_FESTIVAL=(4, -1),
            QINGMING=(1, 0),
            LABOUR_DAY=(2, 0),
            DRAGON_BOAT=(1, 0),
            MID_AUTUMN=(1, 0),
            NATIONAL_DAY=(3, 0),
        ),
    ),
)
"""The statutory holidays of the whole people, by the day each version of the law took effect."""


def holiday_law(year: int, *, known_on: date | None = None) -> DatedValue[HolidayLaw]:
    """The law that sets the statutory holidays of a year.

    Args:
        year: the year.
        known_on: only versions issued by this day; None for every version.

    Raises:
        ParameterNotInForce: no version of the law was known, or in force, yet.
    """
    for dated in reversed(STATUTORY_HOLIDAYS.values):
        if dated.since <= date(year, 1, 1) and (known_on is None or dated.value.issued <= known_on):
            return dated
    raise ParameterNotInForce(f"the statutory holidays of {year} are not on record; the first are those of 2000")


@cache
def _dates(law: HolidayLaw, year: int) -> Mapping[date, str]:
    found: dict[date, str] = {}
    for holiday in law.holidays:
        for day in holiday.dates(year):
            found[day] = f"{found[day]}、{holiday.festival.value}" if day in found else holiday.festival.value
    return found


def statutory_days(year: int, *, known_on: date | None = None) -> Mapping[date, str]:
    """The statutory holidays of a year, each with the festivals it belongs to.

    Args:
        year: the year.
        known_on: by the law as known on this day; None for every version.

    Raises:
        ParameterNotInForce: no version of the law was known, or in force, yet.
    """
    return _dates(holiday_law(year, known_on=known_on).value, year)
