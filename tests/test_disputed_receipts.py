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
    days,
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


def test_each_hypothesis_is_counted_on_the_calendar_that_is_given() -> None:
    edition = CALENDAR.known_at(date(2019, 3, 21))
    received = {"签收": date(2019, 4, 1)}
    assert disputed_deadline(received, working_days(20), calendar=edition).latest == date(2019, 4, 30)
    assert disputed_deadline(received, working_days(20)).latest == date(2019, 4, 29)


@pytest.mark.parametrize(("rolls", "due"), [(False, date(2024, 4, 6)), (True, date(2024, 4, 7))])
def test_each_hypothesis_rolls_over_rest_days_where_that_is_asked(*, rolls: bool, due: date) -> None:
    disputed = disputed_deadline({"签收": date(2024, 3, 30)}, days(7), calendar=CALENDAR, roll_over_rest_days=rolls)
    assert disputed.latest == due


def test_hypotheses_with_one_due_day_stand_in_order_of_their_starts_and_names() -> None:
    weekend = {"丙": date(2024, 3, 9), "乙": date(2024, 3, 10), "甲": date(2024, 3, 8), "丁": date(2024, 3, 9)}
    assert list(disputed_deadline(weekend, working_days(5), calendar=CALENDAR).under) == ["甲", "丁", "丙", "乙"]


def test_what_contradicts_several_hypotheses_is_parted_by_a_semicolon() -> None:
    starts = {"早": date(2022, 6, 6), "晚": date(2022, 6, 27)}
    with pytest.raises(DeadlineError, match=r"^早: .+; 晚: ") as refused:
        disputed_deadline(starts, working_days(20), calendar=CALENDAR, events=[Restart(date(2022, 6, 1))])
    assert str(refused.value).count("; 晚: ") == 1


def test_without_a_hypothesis_the_cure_is_told_in_full() -> None:
    with pytest.raises(DeadlineError) as refused:
        disputed_deadline({}, working_days(20), calendar=CALENDAR)
    assert (
        str(refused.value) == "a disputed deadline needs at least one hypothesis, found none; name each with its start"
    )
