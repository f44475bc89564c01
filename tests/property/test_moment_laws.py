"""Laws of moments: what is written is read back, and order is never guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from zwgk import DateError, Moment, to_date

SHANGHAI = timezone(timedelta(hours=8))

days = st.dates(date(1992, 1, 1), date(2100, 12, 31))
clocks = st.times().map(lambda clock: clock.replace(microsecond=0))
moments = st.builds(Moment, days, st.none() | clocks)
near = st.builds(Moment, st.dates(date(2024, 2, 28), date(2024, 3, 1)), st.none() | clocks)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
instants = st.datetimes(datetime(1992, 1, 1), datetime(2100, 12, 31), timezones=offsets)  # noqa: DTZ001 (bounds)


@given(moments)
def test_a_moment_is_read_back_from_its_text(moment: Moment) -> None:
    assert Moment.parse(str(moment)) == moment


@given(instants)
def test_an_instant_and_its_text_are_the_same_moment(instant: datetime) -> None:
    """China has kept one time, eight hours ahead of UTC, since 1992."""
    local = instant.astimezone(SHANGHAI)
    expected = Moment(local.date(), time(local.hour, local.minute, local.second))
    assert Moment.of(instant) == Moment.parse(instant.isoformat()) == expected
    assert to_date(instant) == to_date(instant.astimezone(UTC)) == expected.day


@given(near, near)
def test_of_two_moments_at_most_one_precedes(one: Moment, other: Moment) -> None:
    forward, backward = one.precedes(other), other.precedes(one)
    assert (forward is None) is (backward is None)
    assert not (forward and backward)
    assert (forward is False and backward is False) is (one == other and one.time is not None)


@given(near, near)
def test_a_moment_that_precedes_sorts_first(one: Moment, other: Moment) -> None:
    if one.precedes(other):
        assert one.sort_key < other.sort_key
    else:
        assert one.precedes(other) is None or one.sort_key >= other.sort_key


@given(near, near)
def test_minutes_agree_with_order(one: Moment, other: Moment) -> None:
    minutes = one.minutes_before(other)
    assert (minutes is None) is (one.time is None or other.time is None)
    assert not minutes or (minutes > 0) is one.precedes(other)
    assert minutes is None or other.minutes_before(one) == -minutes


@given(st.text() | st.text("0123456789-:TZ+ "))
def test_a_text_is_a_moment_or_refused(text: str) -> None:
    try:
        moment = Moment.parse(text)
    except DateError:
        return
    assert Moment.parse(str(moment)) == moment
