"""Days of the Chinese lunisolar calendar (农历). The only home of tyme4py."""

from __future__ import annotations

from datetime import date
from functools import cache


@cache
def lunar_day(year: int, month: int, day: int) -> date:
    """The day of a lunar year, month and day (no leap month): 1, 1 is New Year's Day (正月初一)."""
    from tyme4py.lunar import LunarDay  # only years without notice and names of days need it

    found = LunarDay.from_ymd(year, month, day).get_solar_day()
    return date(found.get_year(), found.get_month(), found.get_day())


@cache
def qingming(year: int) -> date:
    """The day of the solar term Qingming (清明) of a year."""
    from tyme4py.solar import SolarTerm

    found = SolarTerm.from_name(year, "清明").get_julian_day().get_solar_day()
    return date(found.get_year(), found.get_month(), found.get_day())
