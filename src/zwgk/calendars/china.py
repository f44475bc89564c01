"""The national holiday arrangements of mainland China. The only home of chinese-calendar."""

from __future__ import annotations

from datetime import date
from functools import cache

from zwgk.calendars.schedules import Schedule
from zwgk.calendars.work_calendar import WorkCalendar, compile_calendar

FIRST_YEAR = 2004

# chinese-calendar has 2005-12-31 as a day off. 国办发明电〔2005〕35号 on the holidays of 2006 makes that Saturday a
# workday in exchange for the New Year break, and the notice decides.
_MISSING_MAKEUP_DAYS = {date(2005, 12, 31): ("元旦", "国办发明电〔2005〕35号")}


def holiday_schedule(year: int) -> Schedule | None:
    """The national arrangement of a year; None where it is not known."""
    from chinese_calendar import constants  # its tables are large: they load when the calendar is built

    names = {holiday.value: holiday.chinese for holiday in constants.Holiday}
    rest = {day: names[name] for day, name in constants.holidays.items() if day.year == year}
    makeup = {day: names[name] for day, name in constants.workdays.items() if day.year == year}
    if not rest:
        return None
    corrections = {day: text for day, text in _MISSING_MAKEUP_DAYS.items() if day.year == year}
    makeup |= {day: name for day, (name, _) in corrections.items()}
    notes = "".join(f"，{day}据{number}更正" for day, (_, number) in corrections.items())
    return Schedule(
        year=year,
        rest_days={day: name for day, name in rest.items() if day not in corrections},
        makeup_days=makeup,
        source=f"chinese-calendar {_version()}（{year}年）{notes}",
    )


@cache
def china_calendar() -> WorkCalendar:
    """The working days of mainland China, for every year whose arrangement is published."""
    schedules = []
    year = FIRST_YEAR
    while schedule := holiday_schedule(year):
        schedules.append(schedule)
        year += 1
    return compile_calendar(schedules)


def _version() -> str:
    from importlib.metadata import version

    return version("chinese-calendar")
