"""A disputed receipt: one clock under several hypotheses of when it started."""

from __future__ import annotations

import pickle
from datetime import date, datetime

import pytest

from zwgk import (
    DeadlineError,
    DisputedDeadline,
    InstantRefused,
    Restart,
    Timeliness,
    china_calendar,
    deadline,
    disputed_deadline,
    working_days,
)

CALENDAR = china_calendar()
GUARD, REGISTER = date(2022, 6, 6), date(2022, 6, 27)
STARTS = {"收发室登记": REGISTER, "保安签收": GUARD}
"""A guard signed three weeks before the application was registered: due on 4 or on 25 July."""


def _disputed() -> DisputedDeadline:
    return disputed_deadline(STARTS, working_days(20), calendar=CALENDAR)


def test_each_hypothesis_has_its_own_deadline_the_earliest_first() -> None:
    assert list(_disputed().under) == ["保安签收", "收发室登记"]
    for name, start in STARTS.items():
        assert _disputed().under[name] == deadline(start, working_days(20), calendar=CALENDAR)


def test_the_due_day_lies_between_the_hypotheses() -> None:
    disputed = _disputed()
    assert (disputed.earliest, disputed.latest, disputed.agrees) == (date(2022, 7, 4), date(2022, 7, 25), False)


@pytest.mark.parametrize(
    ("day", "timeliness", "on_time", "late"),
    [
        (date(2022, 7, 4), Timeliness.ON_TIME, ("保安签收", "收发室登记"), ()),
        (date(2022, 7, 5), Timeliness.DISPUTED, ("收发室登记",), ("保安签收",)),
        (date(2022, 7, 25), Timeliness.DISPUTED, ("收发室登记",), ("保安签收",)),
        (date(2022, 7, 26), Timeliness.LATE, (), ("保安签收", "收发室登记")),
    ],
    ids=str,
)
def test_an_act_is_on_time_under_all_some_or_none(
    day: date, timeliness: Timeliness, on_time: tuple[str, ...], late: tuple[str, ...]
) -> None:
    disputed = _disputed()
    assert disputed.timeliness(day) is timeliness
    assert (disputed.on_time_under(day), disputed.late_under(day)) == (on_time, late)


def test_starts_around_a_rest_day_agree() -> None:
    """A Friday and the Saturday after it: the dispute decides nothing."""
    starts = {"门卫": date(2024, 12, 13), "登记": date(2024, 12, 14)}
    disputed = disputed_deadline(starts, working_days(5), calendar=CALENDAR)
    assert disputed.agrees
    assert disputed.earliest == date(2024, 12, 20)


def test_a_provisional_hypothesis_leaves_an_act_disputed() -> None:
    disputed = disputed_deadline({"门卫": date(2026, 12, 4)}, working_days(20), calendar=CALENDAR)
    assert [disputed.timeliness(date(2027, 1, day)) for day in (4, 5, 6, 7)] == [
        Timeliness.ON_TIME,
        Timeliness.DISPUTED,
        Timeliness.DISPUTED,
        Timeliness.LATE,
    ]


def test_every_hypothesis_that_the_events_contradict_is_named() -> None:
    restart = Restart(date(2022, 6, 20))
    assert disputed_deadline({"保安签收": GUARD}, working_days(20), calendar=CALENDAR, events=[restart]).agrees
    with pytest.raises(DeadlineError, match="收发室登记: the clock cannot restart on 2022-06-20") as caught:
        disputed_deadline(STARTS, working_days(20), calendar=CALENDAR, events=[restart])
    assert "保安签收" not in str(caught.value)


def test_a_dispute_has_a_hypothesis() -> None:
    with pytest.raises(DeadlineError, match="at least one hypothesis"):
        disputed_deadline({}, working_days(20), calendar=CALENDAR)


def test_a_dispute_is_written_for_json() -> None:
    assert next(iter(_disputed().to_dict().items())) == (
        "保安签收",
        {
            "start": "2022-06-06",
            "due": "2022-07-04",
            "earliest": "2022-07-04",
            "latest": "2022-07-04",
            "certainty": "confirmed",
        },
    )


def test_a_dispute_crosses_from_one_process_to_another() -> None:
    again = pickle.loads(pickle.dumps(_disputed()))  # noqa: S301 (our own bytes)
    assert again == _disputed()


def test_an_instant_is_refused() -> None:
    with pytest.raises(InstantRefused):
        _disputed().timeliness(datetime.fromisoformat("2022-07-04T00:00"))
