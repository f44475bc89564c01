"""What `st.from_type` gives for zwgk's types and for the record types of every pack.

`zwgk_hypothesis` tells Hypothesis of it. A pack registers nothing: its record types say all that is needed.
"""

from __future__ import annotations

from datetime import time
from typing import Any

import attrs
from hypothesis import strategies as st

from zwgk.calendars import WorkCalendar, compile_calendar
from zwgk.dates import Moment
from zwgk.dossier import Dossier
from zwgk.plugins import load_plugins
from zwgk.records import Record, check_record_type
from zwgk.records.base import has_facts
from zwgk.testing.calendars import shipped_calendar, shipped_without_year
from zwgk.testing.dossiers import dossiers
from zwgk.testing.records import FIRST_DAY, LAST_DAY, records, values
from zwgk.testing.strategies import schedules

_HIDDEN_YEARS = (2024, 2025)


def strategy_of(kind: type) -> st.SearchStrategy[Any] | None:
    """Plausible values of a type; None for a type that Hypothesis draws well by itself.

    Raises:
        RecordError: it is a record type that is declared wrongly.
    """
    if kind is Dossier:
        return dossiers(load_plugins().record_types.values())
    if kind is Moment:
        return st.builds(Moment, st.dates(FIRST_DAY, LAST_DAY), st.none() | st.times().map(_to_the_minute))
    if kind is WorkCalendar:
        return _calendars()
    if issubclass(kind, Record):
        return records(check_record_type(kind)) if kind.record_kind else _of_any_kind(kind)
    return values(kind) if attrs.has(kind) and attrs.fields(kind) and has_facts(kind) else None


def register_each() -> None:
    """Register every installed record type, and the types around them, one by one."""
    for kind in (Dossier, Moment, WorkCalendar, *load_plugins().record_types.values()):
        st.register_type_strategy(kind, _known)


def _known(kind: type) -> st.SearchStrategy[Any]:
    found = strategy_of(kind)
    return NotImplemented if found is None else found


def _of_any_kind(base: type[Record]) -> st.SearchStrategy[Any] | None:
    """Records of the installed types below a base that has no records of its own."""
    kinds = [kind for kind in load_plugins().record_types.values() if issubclass(kind, base)]
    return st.sampled_from(kinds).flatmap(records) if kinds else None


def _calendars() -> st.SearchStrategy[WorkCalendar]:
    """The national calendar as shipped, without its last years, or with other days exchanged."""
    others = schedules(FIRST_DAY.year, LAST_DAY.year).map(compile_calendar)
    return st.just(shipped_calendar()) | st.sampled_from(_HIDDEN_YEARS).map(shipped_without_year) | others


def _to_the_minute(at: time) -> time:
    return at.replace(second=0, microsecond=0)
