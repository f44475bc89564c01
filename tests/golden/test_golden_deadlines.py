"""Telling deadlines, each with its whole explanation: `deadlines.toml` beside this file."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import pytest

from zwgk import (
    ClockEvent,
    Deadline,
    Exclude,
    ExplainedDays,
    Extend,
    Restart,
    Span,
    Unit,
    WorkCalendar,
    china_calendar,
    deadline,
)


class Event(TypedDict):
    """A clock event: one of the first three keys says which."""

    restart: NotRequired[date]
    exclude: NotRequired[tuple[date, date]]
    extend: NotRequired[int]
    reason: str


class Golden(TypedDict):
    """One deadline: the facts, the days they give, and the explanation."""

    name: str
    start: date
    term: int
    unit: Unit
    roll: NotRequired[bool]
    events: NotRequired[list[Event]]
    clock_start: NotRequired[date]
    whole_term: NotRequired[int]
    rolled_from: NotRequired[date]
    due: date
    runs: list[tuple[date, date, bool, str, int, str]]


def _goldens() -> list[Golden]:
    path = Path(__file__).with_name("deadlines.toml")
    return cast("list[Golden]", tomllib.loads(path.read_text("utf-8"))["deadline"])


GOLDENS = pytest.mark.parametrize("golden", _goldens(), ids=lambda golden: golden["name"])


def _event(event: Event, unit: Unit) -> ClockEvent:
    if "restart" in event:
        return Restart(event["restart"], reason=event["reason"])
    if "exclude" in event:
        return Exclude(*event["exclude"], reason=event["reason"])
    return Extend(Span(event["extend"], unit), reason=event["reason"])


def _deadline(golden: Golden, calendar: WorkCalendar) -> Deadline:
    unit = Unit(golden["unit"])
    return deadline(
        golden["start"],
        Span(golden["term"], unit),
        calendar=calendar,
        events=[_event(event, unit) for event in golden.get("events", [])],
        roll_over_rest_days=golden.get("roll", False),
    )


@GOLDENS
def test_the_days_are_those_on_file(golden: Golden) -> None:
    ended = _deadline(golden, china_calendar())
    assert ended.due == golden["due"]
    assert ended.start == golden["start"]
    assert ended.clock_start == golden.get("clock_start", golden["start"])
    assert ended.term == Span(golden.get("whole_term", golden["term"]), Unit(golden["unit"]))
    assert ended.rolled_from == golden.get("rolled_from")


@GOLDENS
def test_the_explanation_is_the_one_on_file(golden: Golden) -> None:
    expected = [
        ExplainedDays(first, last, counted=counted, reason=reason, total=total, source=source)
        for first, last, counted, reason, total, source in golden["runs"]
    ]
    assert list(_deadline(golden, china_calendar()).explain()) == expected
