"""The national holiday arrangements of mainland China. The only home of chinese-calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

import attrs

from zwgk.calendars.notice_files import FiledNotice, added_notices, notices_folder, shipped_notices
from zwgk.calendars.schedules import SATURDAY, Schedule, ScheduleKind
from zwgk.calendars.settings import Disagreement
from zwgk.calendars.work_calendar import LAST_SETTLED_DAY, WorkCalendar

FIRST_YEAR = 2004


@attrs.frozen
class NationalSchedules:
    """The schedules of the country, local ones among them, and the calendar compiled from them."""

    schedules: tuple[Schedule, ...]
    calendar: WorkCalendar
    """The country's own, without the local notices."""

    def national(self, year: int) -> tuple[Schedule, ...]:
        """The national notices for a year; empty where it is not arranged."""
        found = [one for one in self.schedules if one.year == year and one.kind is not ScheduleKind.LOCAL]
        return tuple(found) if any(one.kind is ScheduleKind.ANNUAL for one in found) else ()

    def local(self, *, region: str, authority: str) -> tuple[Schedule, ...]:
        """The local notices that bind an authority."""
        return tuple(
            one
            for one in self.schedules
            if one.kind is ScheduleKind.LOCAL and one.binds(region=region, authority=authority)
        )


def national_schedules() -> NationalSchedules:
    """Every notice that zwgk ships and that was added here; chinese-calendar where there is none.

    chinese-calendar is held against the notices day by day. Where the two differ the notice decides, and the difference
    stands in the `disagreements` of the calendar.

    Raises:
        InputError: an added notice cannot be read.
        ScheduleError: two notices arrange the same year.
    """
    return _read(_stamp())


def china_calendar() -> WorkCalendar:
    """The working days of mainland China, for every year whose arrangement is published or was added here.

    Raises:
        InputError: an added notice cannot be read.
        ScheduleError: the added notices leave out a year.
    """
    return national_schedules().calendar


def _stamp() -> tuple[tuple[str, int, int], ...]:
    """What the folder of added notices holds, so that a notice added meanwhile is seen."""
    paths = sorted(notices_folder().glob("*.toml"))
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in paths)


@cache
def _read(stamp: tuple[tuple[str, int, int], ...]) -> NationalSchedules:
    return compiled((*shipped_notices(), *(added_notices() if stamp else ())))


def compiled(filed: Iterable[FiledNotice]) -> NationalSchedules:
    """The schedules of filed notices, those of chinese-calendar for later years, and the calendar they make up.

    Raises:
        ScheduleError: a year is missing or doubled.
    """
    schedules = [notice.schedule for notice in filed]
    arranged = max(one.year for one in schedules if one.kind is ScheduleKind.ANNUAL)
    schedules += _data_schedules(after=arranged)
    calendar = WorkCalendar(one for one in schedules if one.kind is not ScheduleKind.LOCAL)
    calendar.disagreements = tuple(_disagreements(calendar, until=arranged))
    return NationalSchedules(tuple(schedules), calendar)


def _data_schedules(*, after: int) -> Iterator[Schedule]:
    """The years that chinese-calendar knows and no notice here arranges."""
    from chinese_calendar import constants  # its tables are large: they load when the calendar is built

    names = {holiday.value: holiday.chinese for holiday in constants.Holiday}
    for year in range(after + 1, max(day.year for day in constants.holidays) + 1):
        yield Schedule(
            year=year,
            rest_days={day: names[name] for day, name in constants.holidays.items() if day.year == year},
            makeup_days={day: names[name] for day, name in constants.workdays.items() if day.year == year},
            source=f"{_data_set()}（{year}年）",
        )


def _disagreements(calendar: WorkCalendar, *, until: int) -> Iterator[Disagreement]:
    """The days of the notices' years that chinese-calendar has otherwise."""
    from chinese_calendar import constants

    off, on = set(constants.holidays), set(constants.workdays)
    last = date(min(until, max(day.year for day in off)), *LAST_SETTLED_DAY)  # that both sources speak of
    named = off | on | {day for one in calendar.schedules for day in (*one.rest_days, *one.makeup_days)}
    for day in sorted(named):
        if day.year < FIRST_YEAR or day > last:
            continue
        worked = calendar.is_working_day(day)
        if worked != (day in on or (day.weekday() < SATURDAY and day not in off)):
            setting = calendar.setting(day)
            decided_by = setting.notice.source if setting else "各年度通知均未提及该日，依周历"
            yield Disagreement(day=day, worked=worked, decided_by=decided_by, other=_data_set())


def _data_set() -> str:
    import chinese_calendar  # its tables are large: they load when the calendar is built

    return f"chinese-calendar {chinese_calendar.__version__}"
