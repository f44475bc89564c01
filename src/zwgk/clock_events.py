"""What can happen on a deadline's clock after it has started, each with its reason and what the reason rests on."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

import attrs

from zwgk.dates import ensure_day, optional_day
from zwgk.errors import DeadlineError, SpanError
from zwgk.sources import Citation
from zwgk.spans import Span


def _needed(event: object, attribute: attrs.Attribute[str], reason: str) -> None:
    if not reason.strip():
        kind = type(event).__name__
        raise DeadlineError(f"{kind} needs a {attribute.name}, found {reason!r}; say why, as the file of the case does")


@attrs.frozen
class Restart:
    """The clock begins anew from a day, as after a supplement (补正)."""

    on: date = attrs.field(converter=ensure_day)
    reason: str = attrs.field(default="重新起算", kw_only=True)
    citation: str | Citation | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class Exclude:
    """Days that do not count, first and last included, as while a third party is asked (征求意见)."""

    first: date = attrs.field(converter=ensure_day)
    last: date = attrs.field(converter=ensure_day)
    reason: str = attrs.field(default="不计入期限", kw_only=True)
    citation: str | Citation | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise DeadlineError(f"an exclusion from {self.first} to {self.last} ends before it begins; swap the days")


@attrs.frozen
class Extend:
    """The term grows by so much (延长), and is counted again from the start."""

    by: Span
    cap: Span | None = attrs.field(default=None, kw_only=True)
    """The most by which all extensions together may enlarge the term; None where no text sets it."""
    reason: str = attrs.field(default="延长", kw_only=True)
    citation: str | Citation | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.cap is not None and self.cap.unit is not self.by.unit:
            raise SpanError(f"an extension by {self.by} cannot be capped at {self.cap}: the units differ")


@attrs.frozen
class SetByPerson:
    """A person sets the due day, with the reason for it, as where a reply is put off (条例 35 合理延迟期限)."""

    due: date = attrs.field(converter=ensure_day)
    reason: str = attrs.field(kw_only=True, validator=_needed)
    on: date | None = attrs.field(default=None, converter=optional_day, kw_only=True)
    """The day it was set; None where that is not on record."""
    citation: str | Citation | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class Stop:
    """The clock ends on a day, as where an application is withdrawn (撤回) or taken as given up (视为放弃)."""

    on: date = attrs.field(converter=ensure_day)
    reason: str = attrs.field(kw_only=True, validator=_needed)
    citation: str | Citation | None = attrs.field(default=None, kw_only=True)


ClockEvent: TypeAlias = Restart | Exclude | Extend | SetByPerson | Stop

_NAMES: dict[type[ClockEvent], str] = {
    Restart: "restart",
    Exclude: "exclude",
    Extend: "extend",
    SetByPerson: "set-by-person",
    Stop: "stop",
}


def cited(event: ClockEvent) -> str:
    """What an event rests on, as an explanation cites it; empty where it says nothing."""
    return "" if event.citation is None else str(event.citation)


def event_dict(event: ClockEvent) -> dict[str, object]:
    """An event as the JSON of `zwgk deadline` gives it."""
    written: dict[str, object] = {"event": _NAMES[type(event)]}
    for field in attrs.fields(type(event)):
        value = getattr(event, field.name)
        if field.name == "citation":
            value = cited(event)
        elif isinstance(value, date):
            value = value.isoformat()
        elif isinstance(value, Span):
            value = {"amount": value.amount, "unit": value.unit.value}
        written[field.name] = value
    return written


def event_order(event: ClockEvent) -> tuple[str, date, date, str, str]:
    """Orders events by what they are and when, whatever order they came in."""
    kind, rest = type(event).__name__, cited(event)
    if isinstance(event, Exclude):
        return kind, event.first, event.last, event.reason, rest
    if isinstance(event, Extend):
        return kind, date.min, date.min, event.reason, f"{event.by} {event.cap} {rest}"
    if isinstance(event, SetByPerson):
        return kind, event.due, event.on or date.min, event.reason, rest
    return kind, event.on, event.on, event.reason, rest
