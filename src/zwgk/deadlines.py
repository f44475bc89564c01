"""From clock events to a deadline that can explain itself day by day.

A deadline is a pure function of its start, its term, the events on its clock and a calendar. It is never stored, and
never extended from a date already computed: an extension enlarges the term, and the count begins again from the start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeAlias

import attrs

from zwgk.calendars import WorkCalendar, china_calendar
from zwgk.calendars.work_calendar import days_between
from zwgk.dates import add_days, add_months, ensure_day
from zwgk.errors import DeadlineError
from zwgk.spans import Span, Unit


@attrs.frozen
class Restart:
    """The clock begins anew from a day, as after a supplement (补正)."""

    on: date = attrs.field(converter=ensure_day)
    reason: str = attrs.field(default="重新起算", kw_only=True)


@attrs.frozen
class Exclude:
    """Days that do not count, first and last included, as while a third party is asked (征求意见)."""

    first: date = attrs.field(converter=ensure_day)
    last: date = attrs.field(converter=ensure_day)
    reason: str = attrs.field(default="不计入期限", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise DeadlineError(f"an exclusion from {self.first} to {self.last} ends before it begins; swap the days")


@attrs.frozen
class Extend:
    """The term grows by so much (延长), and is counted again from the start."""

    by: Span
    reason: str = attrs.field(default="延长", kw_only=True)


ClockEvent: TypeAlias = Restart | Exclude | Extend


class Certainty(StrEnum):
    """Whether a due day can still move with a holiday notice that is not out yet."""

    CONFIRMED = "confirmed"
    PROVISIONAL = "provisional"


@attrs.frozen
class ExplainedDays:
    """A run of days that count, or do not count, for one reason."""

    first: date
    last: date
    counted: bool
    reason: str
    total: int
    """How many days are counted by the end of the run: working days, or calendar days for other terms."""

    def to_dict(self) -> dict[str, object]:
        """The run as the JSON of `zwgk deadline` gives it."""
        return {
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "counted": self.counted,
            "reason": self.reason,
            "total": self.total,
        }


@attrs.frozen(kw_only=True)
class Deadline:
    """The last day of a term (届满日), with the days it may move between and how it came about."""

    start: date
    """The day of the event that starts the clock; never counted itself."""
    clock_start: date
    """The day the count begins after: the start, or the last restart."""
    term: Span
    """The term, extensions included."""
    due: date
    earliest: date
    latest: date
    certainty: Certainty = Certainty.CONFIRMED
    events: tuple[ClockEvent, ...] = ()
    rolled_from: date | None = None
    """The rest day the term ended on before it moved to the next working day."""
    _calendar: WorkCalendar = attrs.field(repr=False, eq=False)

    def explain(self) -> tuple[ExplainedDays, ...]:
        """Every day from the start to the due day, in runs, with why it counts or does not.

        The runs are read from the calendar that gave the due day, so that date and explanation cannot disagree.
        """
        return tuple(_explain(self))

    def to_dict(self) -> dict[str, object]:
        """The deadline as a finding's JSON gives it."""
        return {
            "due": self.due.isoformat(),
            "earliest": self.earliest.isoformat(),
            "latest": self.latest.isoformat(),
            "certainty": self.certainty.value,
        }

    def overdue_by(self, day: date) -> int:
        """How many units after the due day a day lies, 0 when it is on time: working days, or calendar days."""
        day = ensure_day(day)
        if day <= self.due:
            return 0
        return self._calendar.count(self.due, day) if self.working_day_term else (day - self.due).days

    @property
    def working_day_term(self) -> bool:
        """Whether the term counts working days."""
        return self.term.unit is Unit.WORKING_DAYS


def deadline(
    start: date,
    term: Span,
    *,
    calendar: WorkCalendar | None = None,
    events: Iterable[ClockEvent] = (),
    roll_over_rest_days: bool = False,
) -> Deadline:
    """Compute when a term ends.

    The start day is not counted (民法典 201): the day after it is the first. The order of events does not matter.

    Args:
        start: the day of the event that starts the clock.
        term: how long it runs.
        calendar: the working days; by default those of mainland China.
        events: restarts, excluded days and extensions.
        roll_over_rest_days: whether a term in days or months that ends on a rest day ends on the next working day
            (民法典 203). A term in working days always ends on a working day.

    Raises:
        CalendarGap: the answer lies outside the days whose holiday arrangement is known.
        DateError: the term ends past the last day there is.
        DeadlineError: the events contradict each other or the term.
        SpanError: an extension has another unit than the term.
    """
    start = ensure_day(start)
    calendar = china_calendar() if calendar is None else calendar
    events = tuple(sorted(events, key=_event_order))
    clock_start = _clock_start(start, events)
    for event in events:
        if isinstance(event, Extend):
            term += event.by
    exclusions = _merged(events, after=clock_start)
    due = _count(clock_start, term, exclusions, calendar)
    rolled_from = None
    if roll_over_rest_days and not calendar.is_working_day(due):
        rolled_from = due
        while not calendar.is_working_day(due) or any(first <= due <= last for first, last in exclusions):
            due = add_days(due, 1)
    return Deadline(
        start=start,
        clock_start=clock_start,
        term=term,
        due=due,
        earliest=due,
        latest=due,
        events=events,
        rolled_from=rolled_from,
        calendar=calendar,
    )


def _event_order(event: ClockEvent) -> tuple[str, date, date, str, str]:
    """Orders events by what they are and when, whatever order they came in."""
    kind = type(event).__name__
    if isinstance(event, Exclude):
        return kind, event.first, event.last, event.reason, ""
    if isinstance(event, Restart):
        return kind, event.on, event.on, event.reason, ""
    return kind, date.min, date.min, event.reason, str(event.by)


def _clock_start(start: date, events: Iterable[ClockEvent]) -> date:
    restarts = [event.on for event in events if isinstance(event, Restart)]
    for day in restarts:
        if day < start:
            raise DeadlineError(f"the clock cannot restart on {day}, before its start on {start}; check both days")
    return max([start, *restarts])


def _merged(events: Iterable[ClockEvent], *, after: date) -> list[tuple[date, date]]:
    """Excluded runs of days after a day, in order and without overlap."""
    merged: list[tuple[date, date]] = []
    for first, last in sorted((event.first, event.last) for event in events if isinstance(event, Exclude)):
        first = max(first, after + timedelta(days=1))  # noqa: PLW2901 (the part that the clock sees)
        if last < first:
            continue
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _count(start: date, term: Span, exclusions: list[tuple[date, date]], calendar: WorkCalendar) -> date:
    if term.unit is Unit.MONTHS:
        if exclusions:
            raise DeadlineError("no law says how days are excluded from a term of months; state the term in days")
        return add_months(start, term.amount)
    add: Callable[[date, int], date] = calendar.add
    count: Callable[[date, date], int] = calendar.count
    if term.unit is Unit.DAYS:
        add, count = add_days, _count_days
    position, remaining = start, term.amount
    for first, last in exclusions:
        eve = first - timedelta(days=1)
        if term.unit is Unit.WORKING_DAYS and eve > calendar.known_until:
            break  # the term ends before the exclusion, or past the known days
        counted = count(position, eve)
        if counted >= remaining:
            break
        position, remaining = last, remaining - counted
    return add(position, remaining)


def _count_days(start: date, end: date) -> int:
    return (end - start).days


def _explain(deadline: Deadline) -> Iterable[ExplainedDays]:
    run: ExplainedDays | None = None
    total = 0
    for day in days_between(deadline.start, deadline.due):
        counted, reason = _reason(deadline, day)
        if day == deadline.clock_start and run is not None:
            total = 0
        total += counted
        if run is not None and (run.counted, run.reason) == (counted, reason):
            run = attrs.evolve(run, last=day, total=total)
            continue
        if run is not None:
            yield run
        run = ExplainedDays(day, day, counted, reason, total)
    if run is not None:
        yield run


def _reason(deadline: Deadline, day: date) -> tuple[bool, str]:
    """Whether a day counts towards a deadline, and why."""
    if day == deadline.clock_start:
        restarts = [event.reason for event in deadline.events if isinstance(event, Restart) and event.on == day]
        return False, f"{'、'.join(restarts)}，当日不计入" if restarts else "起算当日不计入"
    if day < deadline.clock_start:
        return False, "起算当日不计入" if day == deadline.start else "重新起算前，不再计入"
    for event in deadline.events:
        if isinstance(event, Exclude) and event.first <= day <= event.last:
            return False, event.reason
    if deadline.rolled_from is not None and day > deadline.rolled_from:
        return False, "末日为休息日，顺延"
    if deadline.working_day_term:
        look = deadline._calendar.look(day)  # noqa: SLF001 (the deadline's own calendar)
        return look.working, look.reason
    return True, "自然日"
