"""Why each day of a deadline counts or does not, and by which notice or article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import attrs

from zwgk.calendars import CalendarDay, DayKind, WorkCalendar
from zwgk.calendars.days import days_between
from zwgk.clock_events import Exclude, Restart, cited
from zwgk.conventions import MONTH_END_STANDS_IN, REST_DAY_ROLLS_OVER, START_DAY_COUNTS, article
from zwgk.errors import CalendarGap
from zwgk.spans import Unit

if TYPE_CHECKING:
    from zwgk.deadlines import Deadline


@attrs.frozen
class ExplainedDays:
    """A run of days that count, or do not count, for one reason."""

    first: date
    last: date
    counted: bool
    reason: str
    total: int
    """How many days are surely counted by the end of the run: working days, or calendar days for other terms."""
    source: str = ""
    """The notice or article that the reason rests on; empty for plain days."""
    certain: bool = True
    """Whether it is settled; a day whose arrangement is not published is not, and is not counted."""

    def to_dict(self) -> dict[str, object]:
        """The run as the JSON of `zwgk deadline` gives it."""
        return {
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "counted": self.counted,
            "reason": self.reason,
            "total": self.total,
            "source": self.source,
            "certain": self.certain,
        }


@attrs.frozen
class _Look:
    """What is said of one day."""

    reason: str
    source: str = ""
    counted: bool = attrs.field(default=False, kw_only=True)
    certain: bool = attrs.field(default=True, kw_only=True)


def explain(deadline: Deadline, calendar: WorkCalendar) -> Iterator[ExplainedDays]:
    """Every day from the start to the due day, in runs; to the latest day where it can still move.

    The days are looked up in the calendar that gave the due day, so that date and explanation cannot disagree.
    """
    run: ExplainedDays | None = None
    total = 0
    for day in days_between(deadline.start, deadline.latest):
        look = _look(deadline, calendar, day)
        if day == deadline.clock_start:
            total = 0
        total += look.counted
        if run is not None and _same(run, look):
            run = attrs.evolve(run, last=day, total=total)
            continue
        if run is not None:
            yield run
        run = ExplainedDays(day, day, look.counted, look.reason, total, look.source, look.certain)
    if run is not None:
        yield run


def _same(run: ExplainedDays, look: _Look) -> bool:
    return (run.reason, run.source, run.counted, run.certain) == attrs.astuple(look)


def _look(deadline: Deadline, calendar: WorkCalendar, day: date) -> _Look:
    """What is said of a day by what happened on the clock, else by the calendar."""
    decided = _decided(deadline, day)
    if decided is not None:
        return decided
    if deadline.rolled_from is not None and day > deadline.rolled_from:
        return _rolled(deadline, calendar, day)
    return _calendar_day(calendar, day) if deadline.working_day_term else _plain_day(deadline, day)


def _decided(deadline: Deadline, day: date) -> _Look | None:
    """The first of these that decides a day: a later restart, the stop, the start, a person, an exclusion."""
    if day < deadline.clock_start:
        return _before_restart(deadline, day)
    if deadline.stopped is not None and day >= deadline.stopped.on:
        return _Look(f"{deadline.stopped.reason}，期限终止", cited(deadline.stopped))
    if day == deadline.clock_start:
        return _at_start(deadline, day)
    if deadline.set_by is not None and _is_set(deadline, day):
        said = "届满日定为当日" if day == deadline.due else "届满日另定"
        return _Look(f"{deadline.set_by.reason}，{said}", cited(deadline.set_by))
    for event in deadline.events:
        if isinstance(event, Exclude) and event.first <= day <= event.last:
            return _Look(event.reason, cited(event))
    return None


def _before_restart(deadline: Deadline, day: date) -> _Look:
    if day == deadline.start:
        return _Look(counted=False, reason="起算当日不计入", source=article(START_DAY_COUNTS, day))
    return _Look(counted=False, reason="重新起算前，不再计入", source=_joined(_restarts(deadline)))


def _at_start(deadline: Deadline, day: date) -> _Look:
    restarts = _restarts(deadline)
    if not restarts:
        return _Look(counted=False, reason="起算当日不计入", source=article(START_DAY_COUNTS, day))
    reasons = "、".join(restart.reason for restart in restarts)
    return _Look(
        counted=False, reason=f"{reasons}，当日不计入", source=_joined(restarts) or article(START_DAY_COUNTS, day)
    )


def _restarts(deadline: Deadline) -> list[Restart]:
    """The restarts that began the count."""
    return [event for event in deadline.events if isinstance(event, Restart) and event.on == deadline.clock_start]


def _joined(restarts: Iterable[Restart]) -> str:
    return "、".join(dict.fromkeys(filter(None, map(cited, restarts))))


def _is_set(deadline: Deadline, day: date) -> bool:
    """Whether it is a person's word that decides a day: the due day itself, and all after the one that was counted."""
    return day == deadline.due or (deadline.computed is not None and day > deadline.computed.due)


def _rolled(deadline: Deadline, calendar: WorkCalendar, day: date) -> _Look:
    law = article(REST_DAY_ROLLS_OVER, day)
    look = _look_up(calendar, day)
    if look.kind is DayKind.OPEN:
        return _Look(counted=False, reason=look.reason, source=look.source, certain=False)
    if look.working:
        sure = deadline.computed is not None and deadline.computed.settled
        return _Look(counted=False, reason="末日为休息日，顺延至当日" if sure else "末日顺延，最迟至当日", source=law)
    return _Look(counted=False, reason=f"{look.reason}，末日顺延", source=look.source or law)


def _calendar_day(calendar: WorkCalendar, day: date) -> _Look:
    look = _look_up(calendar, day)
    return _Look(look.reason, look.source, counted=look.working, certain=look.kind is not DayKind.OPEN)


def _look_up(calendar: WorkCalendar, day: date) -> CalendarDay:
    try:
        return calendar.look(day)
    except CalendarGap:  # only a date that a person set lies so far ahead
        return CalendarDay(day, DayKind.OPEN)


def _plain_day(deadline: Deadline, day: date) -> _Look:
    if deadline.term.unit is Unit.DAYS or day != deadline.term_end:
        return _Look(counted=True, reason="自然日")
    short = day.day != deadline.clock_start.day
    reason = "到期月无对应日，取月末日" if short else "到期月的对应日"
    return _Look(counted=True, reason=reason, source=article(MONTH_END_STANDS_IN, day))
