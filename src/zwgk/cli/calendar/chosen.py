"""The calendar that a command is asked about: of the country, of a region, or as it was known on a day."""

from __future__ import annotations

from datetime import date

from zwgk.authority_kinds import AuthorityKind
from zwgk.calendars.work_calendar import WorkCalendar
from zwgk.plugins import Plugins
from zwgk.records import Authority


def chosen_calendar(plugins: Plugins, *, region: str | None = None, known_at: date | None = None) -> WorkCalendar:
    """The plugins' calendar, with the local notices of a region and without what was issued after a day.

    Raises:
        ScheduleError: no notice was known on that day.
    """
    anybody = Authority(id="", name="", kind=AuthorityKind.DEPARTMENT, region=region) if region else None
    calendar = plugins.calendar(anybody)
    return calendar if known_at is None else calendar.known_at(known_at)
