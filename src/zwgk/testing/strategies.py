"""Hypothesis strategies for days, clock events and calendars; each shrinks to the plainest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from zwgk.calendars import Schedule, WorkCalendar
from zwgk.calendars.schedules import SATURDAY
from zwgk.calendars.statutory import statutory_days
from zwgk.clock_events import ClockEvent, Exclude, Extend, Restart, SetByPerson, Stop
from zwgk.spans import Span, Unit
from zwgk.testing.calendars import shipped_calendar

__all__ = ["clock_events", "dates_around_holidays", "rest_days", "schedules", "worked_days"]

_DAY = timedelta(days=1)
_LONGEST_EXCLUSION = 60
_LONGEST_EXTENSION = 40
_REACH = (-6, 6)
"""How far from a statutory day the notices have made up days; days off lie nearer."""
_MOST_MOVED = 8


def worked_days(
    min_value: date | None = None, max_value: date | None = None, *, calendar: WorkCalendar | None = None
) -> st.SearchStrategy[date]:
    """Days that are worked, make-up Saturdays and Sundays among them.

    Args:
        min_value: the first day there can be; by default the first the calendar knows.
        max_value: the last; by default the last the calendar knows. Leave room for the term you add.
        calendar: by default that of the notices zwgk ships.
    """
    calendar = calendar or shipped_calendar()
    return st.sampled_from([day for day in _days(min_value, max_value, calendar) if calendar.is_working_day(day)])


def rest_days(
    min_value: date | None = None, max_value: date | None = None, *, calendar: WorkCalendar | None = None
) -> st.SearchStrategy[date]:
    """Days that are not worked: weekends, holidays, and weekdays off in exchange. Arguments as for `worked_days`."""
    calendar = calendar or shipped_calendar()
    return st.sampled_from([day for day in _days(min_value, max_value, calendar) if not calendar.is_working_day(day)])


def dates_around_holidays(
    min_value: date | None = None,
    max_value: date | None = None,
    *,
    within: int = 3,
    calendar: WorkCalendar | None = None,
) -> st.SearchStrategy[date]:
    """Days that a notice sets, and those near them, where counting goes wrong first.

    Args:
        min_value: the first day there can be.
        max_value: the last.
        within: how many days from a day that a notice sets.
        calendar: by default that of the notices zwgk ships.
    """
    calendar = calendar or shipped_calendar()
    near = {
        day + step * _DAY
        for schedule in calendar.schedules
        for day in (*schedule.rest_days, *schedule.makeup_days)
        for step in range(-within, within + 1)
    }
    return st.sampled_from([day for day in _days(min_value, max_value, calendar) if day in near])


def clock_events(
    min_value: date,
    max_value: date,
    *,
    kinds: Iterable[type[ClockEvent]] = (Exclude, Extend, Restart),
    unit: Unit = Unit.WORKING_DAYS,
) -> st.SearchStrategy[ClockEvent]:
    """What can happen on a clock between two days.

    Args:
        min_value: the first day of an event; the start of the clock, since nothing happens before it.
        max_value: the last.
        kinds: the types of events; `SetByPerson` and `Stop` are drawn when they are named.
        unit: that of the term, which an extension has to share.
    """
    days = st.dates(min_value, max_value)
    makers: Mapping[type[ClockEvent], Callable[[], st.SearchStrategy[ClockEvent]]] = {
        Exclude: lambda: st.builds(_exclusion, days, st.integers(0, _LONGEST_EXCLUSION), st.just(max_value)),
        Extend: lambda: st.builds(Extend, st.builds(Span, st.integers(1, _LONGEST_EXTENSION), st.just(unit))),
        Restart: lambda: st.builds(Restart, days),
        SetByPerson: lambda: st.builds(SetByPerson, days, reason=st.just("依法延期")),
        Stop: lambda: st.builds(Stop, days, reason=st.just("撤回申请")),
    }
    return st.one_of([makers[kind]() for kind in kinds])


@st.composite
def schedules(draw: st.DrawFn, min_year: int, max_year: int, *, most_moved: int = _MOST_MOVED) -> tuple[Schedule, ...]:
    """Annual schedules of consecutive years: the statutory holidays, and weekdays near them exchanged for weekend days.

    Args:
        draw: given by Hypothesis.
        min_year: the first year.
        max_year: the last.
        most_moved: how many weekdays of a year are exchanged at most.
    """
    return tuple(_schedule(draw, year, most_moved) for year in range(min_year, max_year + 1))


def _schedule(draw: st.DrawFn, year: int, most_moved: int) -> Schedule:
    statutory = statutory_days(year)
    near: dict[date, str] = {}
    for holiday, name in statutory.items():
        for step in range(_REACH[0], _REACH[1] + 1):
            day = holiday + step * _DAY
            if day.year == year and day not in statutory:
                near.setdefault(day, name)
    weekdays = sorted(day for day in near if day.weekday() < SATURDAY)
    weekends = sorted(day for day in near if day.weekday() >= SATURDAY)
    off = _some(draw, weekdays, most_moved)
    made_up = _some(draw, weekends, len(off), least=len(off))
    return Schedule(
        year=year,
        rest_days={**statutory, **{day: near[day] for day in off}},
        makeup_days={day: near[day] for day in made_up},
        source=f"{year}年放假安排",
    )


def _some(draw: st.DrawFn, days: Sequence[date], most: int, *, least: int = 0) -> list[date]:
    return draw(st.lists(st.sampled_from(days), min_size=least, max_size=min(most, len(days)), unique=True))


def _exclusion(first: date, length: int, until: date) -> Exclude:
    return Exclude(first, min(first + length * _DAY, until))


def _days(min_value: date | None, max_value: date | None, calendar: WorkCalendar) -> list[date]:
    first = max(min_value or calendar.known_from, calendar.known_from)
    last = min(max_value or calendar.known_until, calendar.known_until)
    return [first + step * _DAY for step in range((last - first).days + 1)]
