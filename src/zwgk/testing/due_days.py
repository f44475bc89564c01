"""An assertion about a due day whose failure shows the days behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from zwgk.dates import ensure_day
from zwgk.deadlines import Certainty, Deadline
from zwgk.errors import CalendarGap


def assert_due(deadline: Deadline, day: date, *, provisional: bool = False) -> None:
    """Assert that a deadline is due on a day; the failure shows where the day lies, and every day that was counted.

    Args:
        deadline: what `zwgk.deadline` gave.
        day: the day expected, or the one that other code computed.
        provisional: whether a deadline that a notice to come can still move is accepted.

    Raises:
        AssertionError: it is due on another day, or not settled.
        DateError: the day is no day.
    """
    __tracebackhide__ = True  # pytest then points at the test
    day = ensure_day(day)
    if deadline.due != day:
        raise AssertionError("\n".join((f"expected {day}, {_distance(deadline, day)}", *_account(deadline, day))))
    if deadline.certainty is Certainty.PROVISIONAL and not provisional:
        bounds = f"it can still move between {deadline.earliest} and {deadline.latest} with a notice to come"
        cure = "pass provisional=True, or count with a calendar that has the notice"
        raise AssertionError("\n".join((f"{day} is not settled: {bounds}; {cure}", *_account(deadline, day))))


def _distance(deadline: Deadline, day: date) -> str:
    """Where a day lies, in the unit of the term."""
    calendar_days = (day - deadline.due).days
    amount, unit = abs(calendar_days), "day"
    if deadline.working_day_term:
        calendar = deadline._calendar  # noqa: SLF001 (the deadline's own calendar)
        with suppress(CalendarGap):  # then calendar days are all that is known
            amount, unit = abs(calendar.count(deadline.due, day)), "working day"
    side = "after" if calendar_days > 0 else "before"
    return f"which is {amount} {unit}{'s' * (amount != 1)} {side} the due day {deadline.due}"


def _account(deadline: Deadline, day: date) -> Iterator[str]:
    from zwgk.deadline_accounts import day_table  # rich is heavy: only a failure needs it
    from zwgk.terminal import render

    events = "".join(f", {type(event).__name__}: {event.reason}" for event in deadline.events)
    yield f"{deadline.term} from {deadline.start}{events}"
    yield render([day_table(deadline, marked=day)])
