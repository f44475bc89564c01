"""One clock under several hypotheses of when it started, as where it is disputed which signature was the receipt.

The gatehouse, the guard and the mail room sign for the authority. Authorities dispute that, and take the day a letter
was registered. What is on time, or late, under every hypothesis needs no answer to the dispute.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

import attrs

from zwgk.calendars import WorkCalendar, china_calendar
from zwgk.clock_events import ClockEvent
from zwgk.dates import ensure_day
from zwgk.deadlines import Deadline, deadline
from zwgk.errors import DeadlineError
from zwgk.spans import Span


class Timeliness(StrEnum):
    """Whether an act is on time, whichever hypothesis holds."""

    ON_TIME = "on-time"
    """Under every hypothesis."""
    LATE = "late"
    """Under every hypothesis."""
    DISPUTED = "disputed"
    """It depends on the hypothesis, or on a holiday notice that is not published."""


@attrs.frozen
class DisputedDeadline:
    """The deadline under each hypothesis, the earliest due first."""

    under: Mapping[str, Deadline]

    @property
    def earliest(self) -> date:
        """The first day that may be the due day: what is done by it is on time under every hypothesis."""
        return min(one.earliest for one in self.under.values())

    @property
    def latest(self) -> date:
        """The last day that may be the due day: what is done after it is late under every hypothesis."""
        return max(one.latest for one in self.under.values())

    @property
    def agrees(self) -> bool:
        """Whether every hypothesis gives the same settled due day, so that the dispute decides nothing."""
        return self.earliest == self.latest

    def on_time_under(self, day: date) -> tuple[str, ...]:
        """The hypotheses under which an act on a day is surely on time."""
        day = ensure_day(day)
        return tuple(name for name, one in self.under.items() if day <= one.earliest)

    def late_under(self, day: date) -> tuple[str, ...]:
        """The hypotheses under which an act on a day is surely late."""
        day = ensure_day(day)
        return tuple(name for name, one in self.under.items() if day > one.latest)

    def timeliness(self, day: date) -> Timeliness:
        """Whether an act on a day is on time under all hypotheses, under none, or under some."""
        if len(self.on_time_under(day)) == len(self.under):
            return Timeliness.ON_TIME
        return Timeliness.LATE if len(self.late_under(day)) == len(self.under) else Timeliness.DISPUTED

    def to_dict(self) -> dict[str, object]:
        """Each hypothesis with its start and deadline, for JSON."""
        return {name: {"start": one.start.isoformat(), **one.to_dict()} for name, one in self.under.items()}

    def __reduce__(self) -> tuple[type[DisputedDeadline], tuple[dict[str, Deadline]]]:
        """Rebuild it on the other side of a process pool; a mapping proxy does not travel."""
        return DisputedDeadline, (dict(self.under),)


def disputed_deadline(
    starts: Mapping[str, date],
    term: Span,
    *,
    calendar: WorkCalendar | None = None,
    events: Iterable[ClockEvent] = (),
    roll_over_rest_days: bool = False,
) -> DisputedDeadline:
    """The deadline under each hypothesis of when the clock started.

    Args:
        starts: the start by the name of the hypothesis, such as ``{"保安签收": …, "收发室登记": …}``.
        term: how long it runs.
        calendar: the working days; by default those of mainland China.
        events: what happened on the clock, the same under every hypothesis.
        roll_over_rest_days: as for `deadline`.

    Raises:
        CalendarGap: an answer lies before the first notice, or so far ahead that nothing is known.
        DeadlineError: there is no hypothesis, or events contradict one; every hypothesis they contradict is named.
        SpanError: an extension has another unit than the term.
    """
    calendar = china_calendar() if calendar is None else calendar
    events = tuple(events)
    if not starts:
        raise DeadlineError("a disputed deadline needs at least one hypothesis, found none; name each with its start")
    found: dict[str, Deadline] = {}
    faults: list[str] = []
    for name, start in starts.items():
        try:
            found[name] = deadline(
                start, term, calendar=calendar, events=events, roll_over_rest_days=roll_over_rest_days
            )
        except DeadlineError as error:
            faults.append(f"{name}: {error}")
    if faults:
        raise DeadlineError("; ".join(faults))
    ordered = sorted(found.items(), key=lambda pair: (pair[1].due, pair[1].start, pair[0]))
    return DisputedDeadline(MappingProxyType(dict(ordered)))
