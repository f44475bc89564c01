"""Checks what a local notice says beside the national ones, as far as they are known."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from zwgk.calendars.lunar import lunar_day
from zwgk.calendars.notices.checking import listed
from zwgk.calendars.notices.clauses import CLAIMS, Says
from zwgk.calendars.notices.faults import Faults
from zwgk.calendars.notices.items import Item
from zwgk.calendars.schedules import SATURDAY
from zwgk.calendars.statutory import statutory_days

if TYPE_CHECKING:
    from zwgk.calendars.work_calendar import WorkCalendar

_NUMERALS = "一二三四五六七八九"
_NAMED_FOR_ITS_DAY = re.compile(rf"([{_NUMERALS}])月([{_NUMERALS}])$")


def check_local(item: Item, calendar: WorkCalendar | None, faults: Faults) -> None:
    """Check one holiday of a local notice against the national days.

    Args:
        item: the holiday and what is said under it.
        calendar: knows the national days; without it only what the notice itself says of them is used.
        faults: takes what does not agree.
    """
    claims = set(item.days(*CLAIMS))
    _check_named_day(item, faults)
    worked_nationally = set(item.days(Says.NATIONAL_WORK))
    for statement in item.said(Says.NATIONAL_WORK):
        wrong = [
            day for day in statement.days if calendar and _known(day, calendar) and not calendar.is_working_day(day)
        ]
        if wrong:
            faults.add(statement.sentence, f"no national notice makes {listed(wrong)} a working day; mend the date")
    _check_summary(item, claims, calendar, faults)
    granted = sum(statement.count or 0 for statement in item.said(Says.COUNT_AHEAD))
    if not granted:
        return
    taken = {day for day in claims if _worked(day, worked_nationally, calendar)}
    given = {day for day in item.worked if not _worked(day, worked_nationally, calendar)}
    if len(taken) != granted + len(given):
        faults.add(
            item.heading,
            f"{len(taken)} working days are off ({listed(taken)}), {granted} of them by law and {len(given)} in exchange "  # noqa: E501 (one sentence)
            f"({listed(given)}); add a 上班 or mend a date",
        )


def _check_named_day(item: Item, faults: Faults) -> None:
    """A festival that is named for its lunar day, such as 壮族三月三, has that day off."""
    match = _NAMED_FOR_ITS_DAY.search(item.name)
    if match and item.rest:
        day = lunar_day(item.place.year, *(_NUMERALS.index(numeral) + 1 for numeral in match.groups()))
        if day not in item.rest:
            faults.add(item.heading, f"{item.name} is on {listed([day])}, which is not off; mend a date")


def _check_summary(item: Item, claims: set[date], calendar: WorkCalendar | None, faults: Faults) -> None:
    for statement in item.said(Says.SUMMARY):
        days = set(statement.days)
        if claims and (min(claims) != min(days) or not claims <= days):
            faults.add(statement.sentence, f"it sums up {listed(claims)}, and runs from {min(days)} to {max(days)}")
        unexplained = [
            day for day in days - claims if calendar and _known(day, calendar) and calendar.is_working_day(day)
        ]
        if unexplained:
            faults.add(statement.sentence, f"nothing takes {listed(unexplained)} off; mend the date")
        after = max(days) + timedelta(days=1)
        if calendar and _known(after, calendar) and not calendar.is_working_day(after) and after not in item.worked:
            faults.add(statement.sentence, f"{listed([after])}, the day after, is off as well; mend the date")


def _worked(day: date, worked_nationally: set[date], calendar: WorkCalendar | None) -> bool:
    if day in worked_nationally:
        return True
    if calendar and _known(day, calendar):
        return calendar.is_working_day(day)
    return day.weekday() < SATURDAY and day not in statutory_days(day.year)


def _known(day: date, calendar: WorkCalendar) -> bool:
    return calendar.known_from <= day <= calendar.known_until
