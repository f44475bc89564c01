"""Holds a local notice against the national days, as far as they are known, and against the law of its region."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs

from zwgk.calendars.lunar import lunar_day
from zwgk.calendars.notices.clauses import CLAIMS, Says
from zwgk.calendars.notices.faults import Faults, listed
from zwgk.calendars.notices.items import Item
from zwgk.calendars.notices.names import festival_name
from zwgk.calendars.notices.regional_holidays import RegionalHoliday, regional_holidays
from zwgk.calendars.schedules import SATURDAY, ScheduleKind
from zwgk.calendars.statutory import Festival, statutory_days

if TYPE_CHECKING:
    from zwgk.calendars.work_calendar import WorkCalendar

_NUMERALS = "一二三四五六七八九"
_NAMED_FOR_ITS_DAY = re.compile(rf"([{_NUMERALS}])月([{_NUMERALS}])$")


@attrs.frozen
class NationalDays:
    """What is known of the days that are worked all over the country."""

    calendar: WorkCalendar | None
    said: frozenset[date]
    """The days that the local notice itself says are worked (国务院办公厅安排…上班)."""

    def known(self, day: date) -> bool:
        """Whether a national notice arranges the day."""
        return self.calendar is not None and self.calendar.known_from <= day <= self.calendar.known_until

    def worked(self, day: date) -> bool:
        """Whether the day is worked, by the notices where they are known, else by the law."""
        if day in self.said:
            return True
        if self.calendar is not None and self.known(day):
            return self.calendar.is_working_day(day)
        return day.weekday() < SATURDAY and day not in statutory_days(day.year)


def check_local(
    items: Iterable[Item], year: int, region: str, calendar: WorkCalendar | None, faults: Faults, *, whole_year: bool
) -> None:
    """Check a local notice against the national days and the law of its region.

    Args:
        items: the holidays and what is said under them.
        year: the year it arranges.
        region: the division code that it binds; empty for a notice of one body.
        calendar: knows the national days; without it only what the notice itself says of them is used.
        faults: takes what does not agree.
        whole_year: whether it is titled as the arrangement of a year, and not of one holiday.
    """
    items = tuple(items)
    regional = regional_holidays(region, year)
    if whole_year:
        _check_presence(items, regional, faults)
    for item in items:
        own = [holiday for holiday in regional if holiday.named(item.names)]
        days = NationalDays(calendar, frozenset(item.days(Says.NATIONAL_WORK)))
        _check_own_day(item, year, own, faults)
        _check_said_to_be_worked(item, days, faults)
        _check_summary(item, days, faults)
        _check_national_part(item, year, days, faults)
        _check_granted(item, own, days, faults)
        _check_exchanged(item, own, faults)


def _check_presence(items: Iterable[Item], regional: Iterable[RegionalHoliday], faults: Faults) -> None:
    """A notice for a whole year has all national holidays or none, and all of its region."""
    named = [name for item in items for name in item.names]
    missing = [festival.value for festival in Festival if festival.value not in named]
    if len(missing) < len(Festival):
        for name in missing:
            faults.add("", f"it arranges the holidays of the whole people, but not {name}; add it")
    for holiday in regional:
        if not holiday.named(named):
            faults.add("", f"no item arranges {holiday.names[0]}, which the region's law makes a holiday; add it")


def _check_own_day(item: Item, year: int, own: Iterable[RegionalHoliday], faults: Faults) -> None:
    """The day that a festival hangs on is off, be it by the region's law or by its name, such as 三月三."""
    days = {holiday.on(year) for holiday in own}
    match = _NAMED_FOR_ITS_DAY.search(item.name)
    if match:
        days.add(lunar_day(year, *(_NUMERALS.index(numeral) + 1 for numeral in match.groups())))
    for day in sorted(days - set(item.rest)) if item.rest else ():
        faults.add(item.heading, f"{item.name} is on {listed([day])}, which is not off; mend a date")


def _check_said_to_be_worked(item: Item, days: NationalDays, faults: Faults) -> None:
    for statement in item.said(Says.NATIONAL_WORK):
        known = attrs.evolve(days, said=frozenset())
        wrong = [day for day in statement.days if known.known(day) and not known.worked(day)]
        if wrong:
            faults.add(statement.sentence, f"no national notice makes {listed(wrong)} a working day; mend the date")


def _check_summary(item: Item, national: NationalDays, faults: Faults) -> None:
    claims = set(item.days(*CLAIMS))
    for statement in item.said(Says.SUMMARY):
        days = set(statement.days)
        if claims and (min(claims) != min(days) or not claims <= days):
            faults.add(statement.sentence, f"it sums up {listed(claims)}, and runs from {min(days)} to {max(days)}")
        unexplained = [day for day in days - claims if national.known(day) and national.worked(day)]
        if unexplained:
            faults.add(statement.sentence, f"nothing takes {listed(unexplained)} off; mend the date")
        after = max(days) + timedelta(days=1)
        if national.known(after) and not national.worked(after) and after not in item.worked:
            faults.add(statement.sentence, f"{listed([after])}, the day after, is off as well; mend the date")


def _check_national_part(item: Item, year: int, days: NationalDays, faults: Faults) -> None:
    """A local notice of a national holiday says what becomes of each day that the national notice sets."""
    names = {name for name in item.names if festival_name(name)}
    notices = days.calendar.notices_of(year) if days.calendar and names else ()
    if any(names & set(notice.supersedes) for notice in notices):
        return
    for notice in notices:
        if notice.kind is not ScheduleKind.ANNUAL:
            continue
        for set_days, what in ((notice.rest_days, "off"), (notice.makeup_days, "worked")):
            said = {day for day, name in set_days.items() if names & set(name.split("、"))}
            left_out = said - {*item.rest, *item.worked}
            if left_out:
                problem = f"{listed(left_out)} is {what} by {notice.source}, and neither off nor worked here; name it"
                faults.add(item.heading, problem)


def _check_granted(item: Item, own: Iterable[RegionalHoliday], days: NationalDays, faults: Faults) -> None:
    """Working days are off because the notice or the region's law grants them, or in exchange for a make-up day."""
    granted = sum(statement.count or 0 for statement in item.said(Says.COUNT_AHEAD))
    lengths = [holiday.length for holiday in own]
    if not granted and lengths and None not in lengths and days.calendar and all(map(days.known, item.rest)):
        granted = sum(length or 0 for length in lengths)
    taken = {day for day in item.days(*CLAIMS) if days.worked(day)}
    given = {day for day in item.worked if not days.worked(day)}
    if granted and len(taken) != granted + len(given):
        faults.add(
            item.heading,
            f"{len(taken)} working days are off ({listed(taken)}), {granted} of them by law and {len(given)} in "
            f"exchange ({listed(given)}); add a 上班 or mend a date",
        )


def _check_exchanged(item: Item, own: Iterable[RegionalHoliday], faults: Faults) -> None:
    """Days off in exchange (调休) have a make-up day, unless it is known how many days are granted."""
    granted = any(item.said(Says.COUNT_AHEAD)) or any(holiday.length for holiday in own)
    exchanged = next((one for one in item.said(*CLAIMS) if "调休" in one.sentence), None)
    local = not all(map(festival_name, item.names))
    if exchanged and local and not granted and not item.worked and not any(item.said(Says.NOT_SWAPPED)):
        faults.add(exchanged.sentence, "it says 调休, and names no day that is worked for it; add the 上班")
