"""A start, a term and the events on its clock, put on one line; contradictions are told all at once.

What contradicts: a restart, a stop or a set date before the clock starts; two different set dates or days of a stop; a
date that was set after it was over; a restart, an exclusion or a set date that comes after the stop; extensions beyond
their cap; days excluded from a term of months or years.

What does not: events in any order; the same day set, stopped or restarted twice, for whatever reasons; exclusions that
overlap, that begin before the clock starts, or that go on past a stop; a restart after the due day has passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TypeVar

import attrs

from zwgk.clock_events import ClockEvent, Exclude, Extend, Restart, SetByPerson, Stop, event_order
from zwgk.errors import DeadlineError
from zwgk.spans import Span, Unit

E = TypeVar("E")
Days = tuple[date, date]


@attrs.frozen(kw_only=True)
class Timeline:
    """What the events come to, whatever order they were given in."""

    start: date
    clock_start: date
    """The day the count begins after: the start, or the last restart."""
    term: Span
    """The term, extensions included."""
    exclusions: tuple[Days, ...]
    """The runs of days after the clock's start that do not count, in order and without overlap."""
    set_by: SetByPerson | None
    stop: Stop | None
    events: tuple[ClockEvent, ...]


def timeline(start: date, term: Span, events: Iterable[ClockEvent]) -> Timeline:
    """Put events on one line.

    Raises:
        DeadlineError: events contradict each other or the term; every contradiction is named.
        SpanError: an extension has another unit than the term.
    """
    ordered = tuple(sorted(events, key=event_order))
    whole = term
    for extension in _of(Extend, ordered):
        whole += extension.by
    clock_start = max([start, *(restart.on for restart in _of(Restart, ordered))])
    exclusions = tuple(_merged(_of(Exclude, ordered), after=clock_start))
    faults = [
        *_faults_of_days(start, clock_start, ordered),
        *_faults_of_stop(start, ordered),
        *_faults_of_term(term, exclusions, ordered),
    ]
    if faults:
        raise DeadlineError("; ".join(faults))
    return Timeline(
        start=start,
        clock_start=clock_start,
        term=whole,
        exclusions=exclusions,
        set_by=next(iter(_of(SetByPerson, ordered)), None),
        stop=next(iter(_of(Stop, ordered)), None),
        events=ordered,
    )


def _of(kind: type[E], events: Iterable[ClockEvent]) -> list[E]:
    return [event for event in events if isinstance(event, kind)]


def _faults_of_days(start: date, clock_start: date, events: tuple[ClockEvent, ...]) -> Iterator[str]:
    for restart in _of(Restart, events):
        if restart.on < start:
            yield f"the clock cannot restart on {restart.on}, before its start on {start}; check both days"
    dates = _of(SetByPerson, events)
    if len({one.due for one in dates}) > 1:
        listed = ", ".join(f"{one.due} ({one.reason})" for one in dates)
        yield f"a person set different due days: {listed}; keep the one that holds"
    for one in dates:
        if one.due < clock_start:
            yield f"a person set the due day {one.due} ({one.reason}), before the clock starts on {clock_start}"
        if one.on is not None and one.on > one.due:
            yield f"the due day {one.due} ({one.reason}) was set on {one.on}, when it had passed; check both days"


def _faults_of_stop(start: date, events: tuple[ClockEvent, ...]) -> Iterator[str]:
    stops = _of(Stop, events)
    if not stops:
        return
    if len({stop.on for stop in stops}) > 1:
        listed = ", ".join(f"{stop.on} ({stop.reason})" for stop in stops)
        yield f"the clock stops on different days: {listed}; keep the one that ended it"
    stop = stops[0]
    if stop.on < start:
        yield f"the clock cannot stop on {stop.on} ({stop.reason}), before its start on {start}; check both days"
    later = [(f"restart on {one.on}", one.on) for one in _of(Restart, events)]
    later += [(f"exclude days from {one.first}", one.first) for one in _of(Exclude, events)]
    later += [(f"get a due day set on {one.on}", one.on) for one in _of(SetByPerson, events) if one.on is not None]
    for what, day in later:
        if day > stop.on:
            yield f"the clock cannot {what}, after it stopped on {stop.on} ({stop.reason}); take one of them away"


def _faults_of_term(term: Span, exclusions: tuple[Days, ...], events: tuple[ClockEvent, ...]) -> Iterator[str]:
    extensions = _of(Extend, events)
    together = sum(extension.by.amount for extension in extensions)
    caps = [extension.cap for extension in extensions if extension.cap is not None]
    cap = min(caps, key=lambda one: one.amount, default=None)
    if cap is not None and together > cap.amount:
        listed = ", ".join(f"{extension.by} ({extension.reason})" for extension in extensions)
        yield f"the term may grow by {cap} at most, found {listed}; keep to the cap, or take it away"
    if exclusions and term.unit in (Unit.MONTHS, Unit.YEARS):
        yield f"no law says how days are excluded from a term of {term.unit}; state the term in days"


def _merged(exclusions: Iterable[Exclude], *, after: date) -> list[Days]:
    """Excluded runs of days after a day, in order and without overlap."""
    merged: list[Days] = []
    for first, last in sorted((event.first, event.last) for event in exclusions):
        first = max(first, after + timedelta(days=1))  # noqa: PLW2901 (the part that the clock sees)
        if last < first:
            continue
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged
