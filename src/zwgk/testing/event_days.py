"""The days that a dossier speaks of, and dossiers moved by whole years."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from zwgk.dates import Moment
from zwgk.dossier import Dossier
from zwgk.testing.record_values import values_in, with_values

_LEAP_DAY = (2, 29)


def event_days(dossier: Dossier) -> tuple[date, ...]:
    """The days on which something happened, each once; plans and limits are no events."""
    days = (_day(value) for _, value in values_in(dossier, planned=False))
    return tuple(sorted({day for day in days if day is not None}))


def last_year(dossier: Dossier) -> int:
    """The last year that a dossier speaks of, be it of an event, a plan or a year as a whole; 0 where it names none."""
    values = tuple(values_in(dossier))
    years = {value for name, value in values if _is_year(name, value)}
    return max(years | {day.year for _, value in values if (day := _day(value)) is not None}, default=0)


def moved(dossier: Dossier, years: int) -> Dossier:
    """A dossier whose every day and every year lies so many years later."""

    def later(name: str, value: Any) -> Any:  # noqa: ANN401 (any fact, and one of its kind)
        if _is_year(name, value):
            return value + years
        day = _day(value)
        if day is None:
            return value
        day = day.replace(year=day.year + years, day=28 if (day.month, day.day) == _LEAP_DAY else day.day)
        return attrs.evolve(value, day=day) if isinstance(value, Moment) else day

    return with_values(dossier, later) if years else dossier


def _day(value: object) -> date | None:
    if isinstance(value, Moment):
        return value.day
    return value if isinstance(value, date) else None


def _is_year(name: str, value: object) -> bool:
    return name == "year" and isinstance(value, int)
