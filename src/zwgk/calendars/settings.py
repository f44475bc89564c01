"""What holiday notices say of each day where several of them speak, and which of them decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

import attrs

from zwgk.calendars.schedules import Schedule, ScheduleKind
from zwgk.errors import ScheduleError


@attrs.frozen
class Setting:
    """What a notice says of one day."""

    worked: bool
    name: str
    notice: Schedule


@attrs.frozen(kw_only=True)
class Disagreement:
    """A day on which two sources of the calendar differ, and which of them decides."""

    day: date
    worked: bool
    """As the deciding source has it."""
    decided_by: str
    other: str

    def __str__(self) -> str:
        says, denies = ("上班", "放假") if self.worked else ("放假", "上班")
        return f"{self.day}：{self.decided_by}为{says}，{self.other}为{denies}，以前者为准"


def precedence(schedule: Schedule) -> tuple[int, date, int, str]:
    """Orders schedules so that a later one decides: national, then wider and narrower regions, then one body's own."""
    level = 0
    if schedule.kind is ScheduleKind.LOCAL:
        level = len(schedule.region.rstrip("0")) + 1 if not schedule.authority else 100
    return level, schedule.known_from, schedule.year, schedule.source


def years_of(schedules: Iterable[Schedule]) -> list[int]:
    """The years that annual notices arrange, in order.

    Raises:
        ScheduleError: there is none, or a year is missing or doubled.
    """
    years = sorted(schedule.year for schedule in schedules if schedule.kind is ScheduleKind.ANNUAL)
    if not years:
        raise ScheduleError("a calendar needs at least one year's schedule")
    for earlier, later in pairwise(years):
        if later != earlier + 1:
            raise ScheduleError(f"schedules must be of consecutive years, found {earlier} and then {later}")
    return years


def settings_of(schedules: Iterable[Schedule]) -> Mapping[date, Setting]:
    """What is set of each day by notices in order of precedence: a later one decides, and may lift whole holidays."""
    found: dict[date, Setting] = {}
    for schedule in schedules:
        if schedule.supersedes:
            lapsed = [
                day
                for day, setting in found.items()
                if setting.notice.year == schedule.year and setting.name in schedule.supersedes
            ]
            for day in lapsed:
                del found[day]
        for days, worked in ((schedule.rest_days, False), (schedule.makeup_days, True)):
            for day, name in days.items():
                found[day] = Setting(worked, name, schedule)
    return found
