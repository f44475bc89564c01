"""From clock events to a deadline that can explain itself day by day.

A deadline is a pure function of its start, its term, the events on its clock and a calendar. It is never stored, and
never extended from a date already computed: an extension enlarges the term, and the count begins again from the start.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

import attrs

from zwgk.calendars import Bounds, WorkCalendar, china_calendar
from zwgk.clock_events import ClockEvent, Exclude, SetByPerson, Stop
from zwgk.dates import add_days, add_months, ensure_day
from zwgk.day_counts import NONE, DayCount, count_working_days
from zwgk.errors import CalendarGap
from zwgk.explanations import ExplainedDays, explain
from zwgk.spans import Span, Unit
from zwgk.timelines import Timeline, timeline

_MONTHS_IN_A_YEAR = 12
_DAY = timedelta(days=1)


class Certainty(StrEnum):
    """Whether a due day can still move with a holiday notice that is not out yet."""

    CONFIRMED = "confirmed"
    PROVISIONAL = "provisional"


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
    """The last day: the likely one while it can still move, the one a person set where one did."""
    earliest: date
    latest: date
    certainty: Certainty = Certainty.CONFIRMED
    events: tuple[ClockEvent, ...] = ()
    rolled_from: date | None = None
    """The rest day the term ended on before it moved to the next working day; where it may turn out one, too."""
    set_by: SetByPerson | None = None
    """The event by which a person set the due day; None where it was counted."""
    stopped: Stop | None = None
    """The event that ended the clock; None where none did before the due day had passed.

    Nothing is owed after it: `due` is then the day the clock was running to.
    """
    computed: Bounds | None = None
    """What the count gives, whatever a person set; None where it ends so far ahead that nothing is known."""
    _calendar: WorkCalendar = attrs.field(repr=False, eq=False)

    def explain(self) -> tuple[ExplainedDays, ...]:
        """Every day from the start to the due day, in runs, with why it counts or does not.

        A provisional deadline is explained to its latest day. The runs are read from the calendar that gave the due
        day, so that date and explanation cannot disagree.
        """
        return tuple(explain(self, self._calendar))

    def to_dict(self) -> dict[str, object]:
        """The deadline as a finding's JSON gives it."""
        return {
            "due": self.due.isoformat(),
            "earliest": self.earliest.isoformat(),
            "latest": self.latest.isoformat(),
            "certainty": self.certainty.value,
        }

    def delay(self, day: date) -> DayCount:
        """How many units after the due day a day lies, none when it is on time: working days, or calendar days.

        Where the due day can still move, or days up to the day are not arranged yet, it is known between two bounds.
        A clock that stopped does not run on: delay grows no further from that day.
        """
        day = ensure_day(day)
        if self.stopped is not None:
            day = min(day, self.stopped.on)
        if self.working_day_term:
            least = count_working_days(self._calendar, self.latest, day).least
            return DayCount(least, count_working_days(self._calendar, self.earliest, day).most)
        return DayCount(max(0, (day - self.latest).days), max(0, (day - self.earliest).days))

    def overdue_by(self, day: date) -> int:
        """How many units after the due day a day surely lies, 0 when it may be on time; see `delay` for both bounds."""
        return self.delay(day).least

    def working_days_left(self, on: date) -> DayCount:
        """How many working days remain after a day, the due day included; none once it has passed or the clock stopped.

        Days of an inquiry are office days like any other. A number that depends on a notice that is not out is known
        between two bounds.

        Raises:
            CalendarGap: the day lies before the first notice.
        """
        on = ensure_day(on)
        if self.stopped is not None and on >= self.stopped.on:
            return NONE
        least = count_working_days(self._calendar, on, self.earliest).least
        most = count_working_days(self._calendar, on, self.latest).most
        if self.certainty is Certainty.CONFIRMED or not self.working_day_term or on < self.clock_start:
            return DayCount(least, most)
        if any(isinstance(event, Exclude) for event in self.events):
            return DayCount(least, most)
        gone = count_working_days(self._calendar, self.clock_start, on)
        return DayCount(max(0, self.term.amount - gone.most), max(0, self.term.amount - gone.least))

    @property
    def last_safe_day(self) -> date:
        """The last day that is on time whatever a notice to come arranges."""
        return self.earliest

    @property
    def working_day_term(self) -> bool:
        """Whether the term counts working days."""
        return self.term.unit is Unit.WORKING_DAYS

    @property
    def term_end(self) -> date:
        """The day the count ends on, before it rolls over rest days and whatever a person set."""
        if self.rolled_from is not None:
            return self.rolled_from
        return self.due if self.computed is None else self.computed.due

    @property
    def missing_notices(self) -> tuple[int, ...]:
        """The years whose holiday notices are still to come before the due day is settled; none where it is."""
        if self.certainty is Certainty.CONFIRMED:
            return ()
        known = self._calendar.known_until
        # the notice for a year may set days from the end of known_until's month in the year before
        last = self.latest.year + ((self.latest.month, self.latest.day) > (known.month, known.day))
        return tuple(range(known.year + 1, last + 1))


def deadline(
    start: date,
    term: Span,
    *,
    calendar: WorkCalendar | None = None,
    events: Iterable[ClockEvent] = (),
    roll_over_rest_days: bool = False,
) -> Deadline:
    """Compute when a term ends.

    The start day is not counted (民法典 201): the day after it is the first. The order of events does not matter. Where
    the days up to the end are not all published, the deadline is provisional and known between two bounds.

    Args:
        start: the day of the event that starts the clock.
        term: how long it runs.
        calendar: the working days; by default those of mainland China.
        events: restarts, excluded days, extensions, a date set by a person, a stop.
        roll_over_rest_days: whether a term in days, months or years that ends on a rest day ends on the next working
            day (民法典 203). A term in working days always ends on a working day.

    Raises:
        CalendarGap: the answer lies before the first notice, or so far ahead that nothing is known.
        DateError: the term ends past the last day there is.
        DeadlineError: events contradict each other or the term; every contradiction is named.
        SpanError: an extension has another unit than the term.
    """
    calendar = china_calendar() if calendar is None else calendar
    line = timeline(ensure_day(start), term, events)
    if line.set_by is None:
        held, rolled_from = _counted(line, calendar, roll=roll_over_rest_days)
        computed: Bounds | None = held
    else:
        held = _settled(line.set_by.due)
        try:
            computed, rolled_from = _counted(line, calendar, roll=roll_over_rest_days)
        except CalendarGap:
            computed, rolled_from = None, None
    return Deadline(
        start=line.start,
        clock_start=line.clock_start,
        term=line.term,
        due=held.due,
        earliest=held.earliest,
        latest=held.latest,
        certainty=Certainty.CONFIRMED if held.settled else Certainty.PROVISIONAL,
        events=line.events,
        rolled_from=rolled_from,
        set_by=line.set_by,
        stopped=line.stop if line.stop is not None and line.stop.on <= held.latest else None,
        computed=computed,
        calendar=calendar,
    )


def _counted(line: Timeline, calendar: WorkCalendar, *, roll: bool) -> tuple[Bounds, date | None]:
    """Where the count ends, and the day it rolled from."""
    if line.term.unit is Unit.WORKING_DAYS and line.term.amount:
        return calendar.bounds(line.clock_start, line.term.amount, excluded=line.exclusions), None
    end = _end(line)
    if not roll:
        return _settled(end), None
    if end <= calendar.known_until and calendar.is_working_day(end):
        return _settled(end), None
    # the end itself counts where it may be worked: the first working day after its eve
    after = end if end <= calendar.known_until else end - _DAY
    rolled = calendar.bounds(after, 1, excluded=line.exclusions)
    return rolled, end if rolled.latest > end else None


def _settled(day: date) -> Bounds:
    return Bounds(day, day, day, settled=True)


def _end(line: Timeline) -> date:
    """The last day of a term in days, months or years, or of one of no days at all."""
    if line.term.unit is Unit.WORKING_DAYS:  # a term of nothing
        return line.clock_start
    if line.term.unit is Unit.MONTHS:
        return add_months(line.clock_start, line.term.amount)
    if line.term.unit is Unit.YEARS:
        return add_months(line.clock_start, _MONTHS_IN_A_YEAR * line.term.amount)
    position, remaining = line.clock_start, line.term.amount
    for first, last in line.exclusions:
        counted = (first - position).days - 1
        if counted >= remaining:
            break
        position, remaining = last, remaining - counted
    return add_days(position, remaining)
