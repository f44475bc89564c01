"""The working days, from the schedules that plugins give."""

from __future__ import annotations

from zwgk.calendars import Schedule, ScheduleKind, WorkCalendar
from zwgk.calendars.china import FIRST_YEAR, national_schedules
from zwgk.calendars.work_calendar import compile_calendar
from zwgk.errors import PluginError, ScheduleError
from zwgk.plugins.calls import HookCalls, Raised, told
from zwgk.plugins.wording import described, raised
from zwgk.records import Authority

YEARS_ASKED_FOR = 100
"""How many years of schedules plugins are asked for at most, lest one that knows every year is asked for ever."""

_NATIONAL, _LOCAL = "zwgk_holiday_schedule", "zwgk_local_schedules"


def national_calendar(calls: HookCalls) -> WorkCalendar:
    """The nation's working days, from the schedule of every year that a plugin knows.

    Raises:
        PluginError: a plugin's hook raised.
        ScheduleError: a plugin gives no proper schedule.
    """
    schedules: list[Schedule] = []
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS_ASKED_FOR):
        found = _schedules(calls, year)
        if not found:
            break
        schedules += found
    own = national_schedules()
    shipped = [one for one in own.calendar.schedules if one.year >= FIRST_YEAR]
    same = len(shipped) == len(schedules) and set(map(id, shipped)) == set(map(id, schedules))
    return own.calendar if same else compile_calendar(schedules)


def localized(calls: HookCalls, calendar: WorkCalendar, authority: Authority) -> WorkCalendar:
    """A calendar with the local schedules that bind an authority laid over it.

    Raises:
        PluginError: a plugin's hook raised.
        ScheduleError: a plugin gives no local schedule.
    """
    local: list[Schedule] = []
    for implementation, answer in calls.each(_LOCAL, authority=authority):
        origin = calls.origin(implementation)
        if isinstance(answer, Raised):
            problem = f"the local schedules of {origin} cannot be had: its {_LOCAL} {answer}; mend it, or uninstall it"
            raise PluginError(told(implementation, _LOCAL, problem)) from answer.error
        for one in answer if isinstance(answer, (list, tuple)) else [answer]:
            if not isinstance(one, Schedule) or one.kind is not ScheduleKind.LOCAL:
                problem = f"{origin} gave {described(one)}; {_LOCAL} lists local schedules"
                raise ScheduleError(told(implementation, _LOCAL, problem))
            if one.binds(region=authority.region, authority=authority.id):
                local.append(one)
    return calendar.with_schedules(*local) if local else calendar


def _schedules(calls: HookCalls, year: int) -> tuple[Schedule, ...]:
    try:
        answer = calls.first(_NATIONAL, year=year)
    except Exception as error:
        implementation = calls.breaker(_NATIONAL, error) or calls.culprit(_NATIONAL, _fits, year=year)
        origin = "a plugin" if implementation is None else calls.origin(implementation)
        problem = f"the schedule of {year} cannot be had: the {_NATIONAL} of {origin} raised {raised(error)}; mend it"
        raise PluginError(problem if implementation is None else told(implementation, _NATIONAL, problem)) from error
    schedules = _as_schedules(answer)
    if schedules is not None:
        return schedules
    implementation = calls.culprit(_NATIONAL, _fits, year=year)
    origin = "a plugin" if implementation is None else calls.origin(implementation)
    problem = f"{origin} gave {described(answer)} for {year}; {_NATIONAL} returns a Schedule, several, or None"
    raise ScheduleError(problem if implementation is None else told(implementation, _NATIONAL, problem))


def _as_schedules(answer: object) -> tuple[Schedule, ...] | None:
    """The schedules that an answer gives; None where it gives something else."""
    if answer is None:
        return ()
    if isinstance(answer, Schedule):
        return (answer,)
    if isinstance(answer, (list, tuple)) and all(isinstance(one, Schedule) for one in answer):
        return tuple(answer)
    return None


def _fits(answer: object) -> bool:
    return _as_schedules(answer) is not None
