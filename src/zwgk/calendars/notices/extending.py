"""Works out what an extension changes: it is relative to the notices before it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from zwgk.calendars.days import days_between
from zwgk.calendars.notices.clauses import Says, Statement
from zwgk.calendars.notices.faults import Faults, listed
from zwgk.calendars.notices.items import Item
from zwgk.calendars.notices.names import festival_name
from zwgk.calendars.schedules import SATURDAY, ScheduleKind

if TYPE_CHECKING:
    from zwgk.calendars.work_calendar import WorkCalendar

LONGEST_EXTENSION = 30


def extended_days(
    item: Item, year: int, issued: date, calendar: WorkCalendar | None, faults: Faults
) -> tuple[tuple[date, ...], tuple[date, ...]]:
    """The days that an extension takes off, and the day it names as the first worked again.

    Args:
        item: what the notice says.
        year: the year of the holiday.
        issued: the day of issue; only notices before it count.
        calendar: knows the days that were off already.
        faults: takes what does not agree with them.
    """
    statement = next(item.said(Says.EXTENDED), None)
    if statement is None or len(list(item.said(Says.EXTENDED))) > 1:
        faults.add(item.heading, f"expected a sentence such as 延长{year}年{item.name}假期至…, once")
        return (), ()
    if festival_name(statement.name) != item.name or len(statement.days) != 1:
        faults.add(statement.sentence, f"the title prolongs {item.name}; mend the sentence or the title")
        return (), ()
    ended = _ended(item.name, year, issued, calendar)
    if ended is None:
        faults.add(
            statement.sentence,
            f"it prolongs {item.name} of {year}, and no notice that arranges it is known; read it with a calendar that "
            f"knows the notice for {year}",
        )
        return (), ()
    last = statement.days[0]
    if not ended < last <= ended + timedelta(days=LONGEST_EXTENSION):
        faults.add(statement.sentence, f"{item.name} ended on {ended}, and {last} does not prolong it; mend the date")
        return (), ()
    return tuple(days_between(ended + timedelta(days=1), last)), _resumed(item, statement, last, faults)


def _ended(name: str, year: int, issued: date, calendar: WorkCalendar | None) -> date | None:
    """The last day of a holiday by the notices known before a day; None where none arranges it."""
    ended = None
    for notice in calendar.notices_of(year) if calendar else ():
        if notice.kind is ScheduleKind.LOCAL or notice.known_from >= issued:
            continue
        days = [day for day, holiday in notice.rest_days.items() if name in holiday.split("、")]
        if days:
            ended = max(days)
    return ended


def _resumed(item: Item, statement: Statement, last: date, faults: Faults) -> tuple[date, ...]:
    """The first day worked again, which follows the prolonged holiday but for a weekend."""
    found = item.days(Says.RESUMED, Says.USUAL_WORK, Says.WORK)
    expected = last + timedelta(days=1)
    allowed = [expected]
    while allowed[-1].weekday() >= SATURDAY:
        allowed.append(allowed[-1] + timedelta(days=1))
    if len(found) > 1 or not set(found) <= set(allowed):
        faults.add(
            statement.sentence,
            f"after {last} work begins on {listed(allowed)}, found {listed(found)}; mend a date",
        )
    if item.rest:
        faults.add(item.heading, f"an extension sets no other days off, found {listed(item.rest)}; leave them out")
    return found
