"""Laws that every deadline obeys, whatever happens on its clock, and that its explanation obeys with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from zwgk import (
    Certainty,
    ClockEvent,
    Deadline,
    Exclude,
    Extend,
    Restart,
    Schedule,
    ScheduleKind,
    SetByPerson,
    Span,
    Stop,
    Unit,
    china_calendar,
    deadline,
    disputed_deadline,
    latest_start,
    working_days,
)
from zwgk.calendars.days import days_between

CHINA = china_calendar()
DAY = timedelta(days=1)

starts = st.dates(date(2004, 6, 1), date(2025, 6, 1))
offsets = st.integers(-5, 90)
counted_units = st.sampled_from([Unit.WORKING_DAYS, Unit.DAYS])


@attrs.frozen
class Facts:
    """What a deadline is computed from."""

    start: date
    term: Span
    events: tuple[ClockEvent, ...]

    def deadline(self, *more: ClockEvent, roll: bool = False) -> Deadline:
        """The deadline, with more events where there are any."""
        events = (*self.events, *more)
        return deadline(self.start, self.term, calendar=CHINA, events=events, roll_over_rest_days=roll)


@st.composite
def exclusions(draw: st.DrawFn, start: date) -> Exclude:
    first = start + DAY * draw(offsets)
    return Exclude(first, first + DAY * draw(st.integers(0, 30)), reason=draw(st.sampled_from(["征求意见", "鉴定"])))


@st.composite
def facts(draw: st.DrawFn, units: st.SearchStrategy[Unit] = counted_units) -> Facts:
    """A start, a term and what happened on its clock."""
    start, unit = draw(starts), draw(units)
    long = unit in (Unit.MONTHS, Unit.YEARS)
    most = {Unit.MONTHS: 5, Unit.YEARS: 1}.get(unit, 30)
    events: list[ClockEvent] = []
    if not long:
        events += draw(st.lists(exclusions(start), max_size=3))
    restarts = st.builds(Restart, st.integers(0, 40).map(lambda offset: start + DAY * offset))
    events += draw(st.lists(restarts, max_size=2))
    events += draw(st.lists(st.builds(Extend, st.builds(Span, st.integers(0, most), st.just(unit))), max_size=2))
    return Facts(start, Span(draw(st.integers(0, most)), unit), tuple(draw(st.permutations(events))))


def _excluded(day: date, events: Iterable[ClockEvent]) -> bool:
    return any(isinstance(event, Exclude) and event.first <= day <= event.last for event in events)


def _clock_start(known: Facts) -> date:
    return max([known.start, *(event.on for event in known.events if isinstance(event, Restart))])


def _whole_term(known: Facts) -> int:
    return known.term.amount + sum(event.by.amount for event in known.events if isinstance(event, Extend))


def _counted(ended: Deadline) -> list[date]:
    return [day for run in ended.explain() if run.counted for day in days_between(run.first, run.last)]


def _walked(known: Facts) -> date:
    """The due day as a clerk with a wall calendar finds it: one day after the other."""
    day, left = _clock_start(known), _whole_term(known)
    while left:
        day += DAY
        counts = known.term.unit is Unit.DAYS or CHINA.is_working_day(day)
        left -= counts and not _excluded(day, known.events)
    return day


@given(facts())
def test_a_deadline_is_where_a_walk_from_day_to_day_ends(known: Facts) -> None:
    ended = known.deadline()
    assert (ended.due, ended.clock_start) == (_walked(known), _clock_start(known))


@given(facts(st.just(Unit.WORKING_DAYS)))
def test_a_term_in_working_days_ends_on_one_that_counts(known: Facts) -> None:
    ended = known.deadline()
    assume(ended.term.amount)
    assert CHINA.is_working_day(ended.due)
    assert not _excluded(ended.due, known.events)


@given(facts(), st.permutations(range(7)))
def test_events_in_any_order_give_the_same_deadline(known: Facts, order: list[int]) -> None:
    events = tuple(known.events[index] for index in order if index < len(known.events))
    shuffled = attrs.evolve(known, events=events).deadline()
    assert shuffled == known.deadline()
    assert shuffled.explain() == known.deadline().explain()


@given(facts(), st.data())
def test_an_exclusion_never_brings_the_due_day_forward(known: Facts, data: st.DataObject) -> None:
    assert known.deadline(data.draw(exclusions(known.start))).due >= known.deadline().due


@given(facts(), st.integers(1, 4000), st.integers(0, 60))
def test_an_exclusion_after_the_due_day_changes_nothing(known: Facts, after: int, length: int) -> None:
    """Nor does one past the end of the calendar."""
    due = known.deadline().due
    first = due + DAY * after
    assert known.deadline(Exclude(first, first + DAY * length)).due == due


@given(facts(), st.integers(0, 60), st.integers(0, 4000))
def test_an_exclusion_before_the_clock_starts_changes_nothing(known: Facts, length: int, before: int) -> None:
    """Nor does one from before the calendar, nor the day itself that starts the clock."""
    ended = known.deadline()
    last = ended.clock_start - DAY * before
    assert known.deadline(Exclude(last - DAY * length, last)).due == ended.due


@given(facts(), st.integers(0, 60), st.integers(1, 60))
def test_an_exclusion_cut_in_two_is_the_same_exclusion(known: Facts, offset: int, length: int) -> None:
    first = known.start + DAY * offset
    cut, last = first + DAY * (length // 2), first + DAY * length
    whole = known.deadline(Exclude(first, last))
    halves = known.deadline(Exclude(cut + DAY, last), Exclude(first, cut))
    assert halves.due == whole.due
    assert _counted(halves) == _counted(whole)


@given(facts(), st.integers(0, 20))
def test_an_extension_is_a_recount_with_a_longer_term(known: Facts, more: int) -> None:
    extension = Span(more, known.term.unit)
    longer = attrs.evolve(known, term=known.term + extension)
    assert known.deadline(Extend(extension)).due == longer.deadline().due
    assert known.deadline(Extend(extension)).term == longer.deadline().term


@given(facts(), st.integers(1, 20))
def test_a_longer_term_is_due_strictly_later(known: Facts, more: int) -> None:
    assert known.deadline(Extend(Span(more, known.term.unit))).due > known.deadline().due


@given(facts(), st.integers(0, 90))
def test_a_restart_is_a_deadline_from_that_day(known: Facts, offset: int) -> None:
    day = _clock_start(known) + DAY * offset
    restarted = known.deadline(Restart(day))
    anew = Facts(day, known.term, tuple(event for event in known.events if not isinstance(event, Restart)))
    assert (restarted.due, restarted.clock_start) == (anew.deadline().due, day)


@given(facts(), st.integers(0, 40))
def test_a_later_start_is_never_due_earlier(known: Facts, offset: int) -> None:
    still = tuple(event for event in known.events if not isinstance(event, Restart))
    earlier, later = (Facts(start, known.term, still) for start in (known.start, known.start + DAY * offset))
    assert earlier.deadline().due <= later.deadline().due


@given(facts())
def test_a_term_that_ends_on_a_rest_day_rolls_to_the_first_working_day_that_counts(known: Facts) -> None:
    plain, rolled = known.deadline(), known.deadline(roll=True)
    day = plain.due
    while not CHINA.is_working_day(day) or (day > plain.due and _excluded(day, known.events)):
        day += DAY
    assert rolled.due == day
    assert rolled.rolled_from == (plain.due if day > plain.due else None)


@given(st.sampled_from(list(Unit)).flatmap(lambda unit: facts(st.just(unit))), st.booleans())
def test_an_explanation_runs_from_the_start_to_the_due_day_without_gap(known: Facts, roll: bool) -> None:  # noqa: FBT001 (drawn)
    ended = known.deadline(roll=roll)
    runs = ended.explain()
    assert (runs[0].first, runs[-1].last) == (ended.start, ended.latest)
    assert all(run.first <= run.last for run in runs)
    assert all(earlier.last + DAY == later.first for earlier, later in pairwise(runs))


@given(facts())
def test_neighbouring_runs_differ_in_what_they_say(known: Facts) -> None:
    runs = known.deadline().explain()
    said = [(run.counted, run.reason, run.source, run.certain) for run in runs]
    assert all(one != other for one, other in pairwise(said))


@given(facts(), st.booleans())
def test_an_explanation_counts_exactly_the_days_of_the_term(known: Facts, roll: bool) -> None:  # noqa: FBT001 (drawn)
    ended = known.deadline(roll=roll)
    counted = _counted(ended)
    assert len(counted) == ended.term.amount
    assert all(day > ended.clock_start and not _excluded(day, known.events) for day in counted)
    assert all(CHINA.is_working_day(day) for day in counted if ended.working_day_term)


@given(facts())
def test_the_last_day_explained_is_counted(known: Facts) -> None:
    ended = known.deadline()
    assert ended.explain()[-1].counted is (ended.term.amount > 0)


@given(facts(), st.booleans())
def test_the_running_total_is_the_days_counted_so_far(known: Facts, roll: bool) -> None:  # noqa: FBT001 (drawn)
    ended = known.deadline(roll=roll)
    total = 0
    for run in ended.explain():
        total += run.counted * ((run.last - run.first).days + 1)
        assert run.total == total
    assert total == ended.term.amount


@given(facts())
def test_every_day_has_its_reason(known: Facts) -> None:
    ended = known.deadline()
    for run in ended.explain():
        for day in days_between(run.first, run.last):
            if day > ended.clock_start and not _excluded(day, known.events):
                assert run.reason == (CHINA.look(day).reason if ended.working_day_term else "自然日")
            elif day > ended.clock_start:
                assert run.reason in {event.reason for event in known.events if isinstance(event, Exclude)}


@given(starts, st.integers(0, 60))
def test_a_deadline_without_events_is_the_calendar_s_own_count(start: date, amount: int) -> None:
    assert deadline(start, working_days(amount), calendar=CHINA).due == CHINA.add(start, amount)


@given(facts(st.just(Unit.MONTHS)))
def test_a_term_in_months_ends_in_the_month_so_many_months_later(known: Facts) -> None:
    ended = known.deadline()
    ordinal = ended.clock_start.year * 12 + ended.clock_start.month + ended.term.amount
    assert ended.due.year * 12 + ended.due.month == ordinal
    last_of_month = (ended.due + DAY).month != ended.due.month
    assert ended.due.day == ended.clock_start.day or (last_of_month and ended.due.day < ended.clock_start.day)


@given(facts(), st.integers(0, 60))
def test_delay_grows_from_nothing_by_the_unit_of_the_term(known: Facts, late: int) -> None:
    ended = known.deadline()
    day = ended.due + DAY * late
    assert ended.overdue_by(ended.due - DAY * late) == 0
    assert ended.overdue_by(day) == (CHINA.count(ended.due, day) if ended.working_day_term else late)


@given(starts, st.integers(0, 60), st.integers(0, 60))
def test_a_term_and_then_another_end_where_both_together_do(start: date, one: int, other: int) -> None:
    first = deadline(start, working_days(one), calendar=CHINA).due
    then = deadline(first, working_days(other), calendar=CHINA).due
    assert then == deadline(start, working_days(one + other), calendar=CHINA).due


@given(facts(st.just(Unit.WORKING_DAYS)), st.integers(1, 60))
def test_one_more_rest_day_never_brings_the_due_day_forward(known: Facts, offset: int) -> None:
    day = known.start + DAY * offset
    closed = Schedule(
        year=day.year,
        kind=ScheduleKind.LOCAL,
        region="341800",
        rest_days={day: "停办"},
        makeup_days={},
        source="停办通知",
        issued=day - DAY,
    )
    calendar = CHINA.with_schedules(closed)
    assert deadline(known.start, known.term, calendar=calendar, events=known.events).due >= known.deadline().due


@given(facts(st.sampled_from(list(Unit))), st.integers(0, 200), st.booleans())
def test_a_date_that_a_person_sets_is_due_and_the_counted_one_is_kept(known: Facts, offset: int, roll: bool) -> None:  # noqa: FBT001 (drawn)
    counted = known.deadline(roll=roll)
    day = counted.clock_start + DAY * offset
    ended = known.deadline(SetByPerson(day, reason="另定"), roll=roll)
    assert (ended.due, ended.computed) == (day, counted.computed)
    assert (ended.explain()[-1].last, ended.certainty) == (day, Certainty.CONFIRMED)


@given(facts(st.sampled_from(list(Unit))), st.integers(0, 200))
def test_a_stop_leaves_the_due_day_where_it_was(known: Facts, offset: int) -> None:
    dated = [event.first for event in known.events if isinstance(event, Exclude)]
    running = known.deadline()
    stop = Stop(max([running.clock_start, *dated]) + DAY * offset, reason="撤回")
    stopped = known.deadline(stop)
    assert stopped.due == running.due
    assert (stopped.stopped is None) is (stop.on > running.due)
    assert stopped.overdue_by(stop.on + DAY * 90) == running.overdue_by(
        stop.on if stopped.stopped else stop.on + DAY * 90
    )


ahead = st.dates(date(2026, 10, 1), date(2027, 12, 28))
any_unit = st.sampled_from(list(Unit))
terms = any_unit.flatmap(
    lambda unit: st.builds(Span, st.integers(0, {Unit.YEARS: 3, Unit.MONTHS: 14}.get(unit, 60)), st.just(unit))
)


@given(ahead, terms, st.booleans())
def test_a_provisional_due_day_lies_between_its_bounds(start: date, term: Span, roll: bool) -> None:  # noqa: FBT001 (drawn)
    ended = deadline(start, term, calendar=CHINA, roll_over_rest_days=roll)
    assert start <= ended.earliest <= ended.due <= ended.latest
    assert (ended.earliest == ended.latest) or ended.certainty is Certainty.PROVISIONAL
    assert bool(ended.missing_notices) is (ended.certainty is Certainty.PROVISIONAL)
    assert ended.explain()[-1].last == ended.latest


@given(st.one_of(starts, ahead), terms, st.booleans())
def test_the_latest_start_is_in_time_and_the_day_after_it_is_not(due: date, term: Span, roll: bool) -> None:  # noqa: FBT001 (drawn)
    start = latest_start(due, term, calendar=CHINA, roll_over_rest_days=roll)
    assert deadline(start, term, calendar=CHINA, roll_over_rest_days=roll).latest <= due
    assert deadline(start + DAY, term, calendar=CHINA, roll_over_rest_days=roll).latest > due


@given(facts(), st.integers(0, 60))
def test_an_act_by_the_last_safe_day_is_never_overdue(known: Facts, early: int) -> None:
    ended = known.deadline()
    assert ended.overdue_by(ended.last_safe_day - DAY * early) == 0
    assert ended.delay(ended.latest + DAY * 40).least > 0


@given(st.lists(starts, min_size=1, max_size=4), st.integers(0, 40))
def test_a_disputed_deadline_spans_its_hypotheses(days: list[date], amount: int) -> None:
    disputed = disputed_deadline({f"{day}": day for day in days}, working_days(amount), calendar=CHINA)
    dues = [CHINA.add(day, amount) for day in days]
    assert (disputed.earliest, disputed.latest, disputed.agrees) == (min(dues), max(dues), len(set(dues)) == 1)
