"""The national holiday arrangements of mainland China. The only home of chinese-calendar."""

from __future__ import annotations

from datetime import date
from functools import cache

from zwgk.calendars.schedules import Schedule
from zwgk.calendars.work_calendar import WorkCalendar, compile_calendar

FIRST_YEAR = 2004

# Where chinese-calendar and a notice differ, the notice decides. It has the Saturday 2005-12-31 as a day off, which the
# notice for 2006 makes a workday in exchange for the New Year break.
_MAKEUP_BY_NOTICE = {date(2005, 12, 31): ("元旦", "国办发明电〔2005〕35号")}
# Three weekend days inside a holiday that the library takes for plain weekends.
_REST_BY_NOTICE = {
    date(2011, 6, 5): ("端午", "国办发明电〔2010〕40号"),
    date(2012, 6, 23): ("端午", "国办发明电〔2011〕45号"),
    date(2015, 9, 5): ("中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日", "国发明电〔2015〕1号"),
}


def holiday_schedule(year: int) -> Schedule | None:
    """The national arrangement of a year; None where it is not known."""
    from chinese_calendar import constants  # its tables are large: they load when the calendar is built

    names = {holiday.value: holiday.chinese for holiday in constants.Holiday}
    rest = {day: names[name] for day, name in constants.holidays.items() if day.year == year}
    makeup = {day: names[name] for day, name in constants.workdays.items() if day.year == year}
    if not rest:
        return None
    makeup |= {day: name for day, (name, _) in _MAKEUP_BY_NOTICE.items() if day.year == year}
    rest |= {day: name for day, (name, _) in _REST_BY_NOTICE.items() if day.year == year}
    corrections = (_MAKEUP_BY_NOTICE | _REST_BY_NOTICE).items()
    notes = "".join(f"，{day}据{number}更正" for day, (_, number) in corrections if day.year == year)
    return Schedule(
        year=year,
        rest_days={day: name for day, name in rest.items() if day not in makeup},
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
