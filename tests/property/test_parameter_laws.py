"""Laws of values by day: constant between change days, blind to the future, never loosened by a local layer."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from zwgk import (
    DatedValue,
    Layers,
    Override,
    Parameter,
    ParameterNotInForce,
    Source,
    Span,
    Stricter,
    working_days,
)

LAW = Source(id="law", title="条例", issuer="国务院", in_force_from=date(2008, 5, 1)).cite("第一条")
TOWN = Source(id="town", title="办法", issuer="某某镇", in_force_from=date(2008, 5, 1)).cite("第一条")
DAY = timedelta(days=1)

days = st.dates(date(2008, 1, 1), date(2026, 12, 31))
change_days = st.lists(days, min_size=1, max_size=5, unique=True).map(sorted)
around_changes = change_days.flatmap(
    lambda since: st.tuples(
        st.just(since),
        days | st.sampled_from(since) | st.sampled_from([day + DAY * step for day in since for step in (-1, 1)]),
    )
)


def _parameter(since: list[date]) -> Parameter[Span]:
    """A term that grows by a day with each change."""
    values = tuple(DatedValue(since=day, value=working_days(20 + i), citation=LAW) for i, day in enumerate(since))
    return Parameter(name="limit", title="期限", values=values, stricter=Stricter.LOWER)


LIMIT = _parameter([date(2008, 1, 1), date(2019, 5, 15)])
overrides: st.SearchStrategy[list[Override[Any]]] = st.lists(
    st.builds(
        Override,
        parameter=st.just(LIMIT),
        value=st.integers(1, 20).map(working_days),
        citation=st.just(TOWN),
        layer=st.sampled_from(["某市", "某区", "某某镇"]),
        since=st.sampled_from([date(2008, 1, 1), date(2015, 1, 1), date(2020, 1, 1)]),
        until=st.sampled_from([date(2016, 1, 1), date.max]),
    ),
    max_size=4,
)


@given(around_changes)
def test_a_value_is_the_last_that_took_effect(known: tuple[list[date], date]) -> None:
    since, day = known
    assume(day >= since[0])
    dated = _parameter(since).on(day)
    assert dated.since <= day
    assert not any(dated.since < other <= day for other in since)


@given(around_changes)
def test_a_value_changes_on_change_days_alone(known: tuple[list[date], date]) -> None:
    since, day = known
    assume(day > since[0])
    parameter = _parameter(since)
    assert (parameter.on(day) == parameter.on(day - DAY)) is (day not in since)


@given(change_days, days, st.integers(0, 3650))
def test_a_value_does_not_look_ahead(since: list[date], day: date, later: int) -> None:
    assume(since[0] <= day)
    known = [other for other in since if other <= day]
    assert _parameter(since).on(day) == _parameter([*known, day + DAY * (later + 1)]).on(day)


@given(change_days, st.integers(1, 3650))
def test_before_the_first_change_day_there_is_no_value(since: list[date], before: int) -> None:
    with pytest.raises(ParameterNotInForce):
        _parameter(since).on(since[0] - DAY * before)


@given(overrides, days)
def test_layers_never_loosen(layered: list[Override[Any]], day: date) -> None:
    resolved = Layers(layered).resolve(LIMIT, day)
    assert resolved.value.amount <= LIMIT.on(day).value.amount
    assert resolved.value == resolved.layers[-1].value
    assert resolved.layers[0].value == LIMIT.on(day).value


@given(overrides, days)
def test_the_tightest_layer_in_force_holds(layered: list[Override[Any]], day: date) -> None:
    in_force = [one.value.amount for one in layered if one.since <= day <= one.until]
    tightest = min([LIMIT.on(day).value.amount, *in_force])
    assert Layers(layered).resolve(LIMIT, day).value == working_days(tightest)
    assert Layers(layered).value(LIMIT, day) == working_days(tightest)


@given(overrides, days, st.permutations(range(4)))
def test_the_order_of_layers_changes_nothing(layered: list[Override[Any]], day: date, order: list[int]) -> None:
    shuffled = [layered[index] for index in order if index < len(layered)]
    assert Layers(shuffled).resolve(LIMIT, day) == Layers(layered).resolve(LIMIT, day)


@given(overrides, days)
def test_one_more_layer_never_loosens(layered: list[Override[Any]], day: date) -> None:
    assume(layered)
    fewer, more = Layers(layered[:-1]).resolve(LIMIT, day), Layers(layered).resolve(LIMIT, day)
    assert more.value.amount <= fewer.value.amount
