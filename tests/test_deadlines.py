"""Deadlines: where a term ends, what events on its clock do, and how it explains itself."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import permutations

import attrs
import pendulum
import pytest

from zwgk import (
    Bounds,
    CalendarGap,
    Certainty,
    ClockEvent,
    DayCount,
    Deadline,
    DeadlineError,
    Exclude,
    ExplainedDays,
    Extend,
    InstantRefused,
    Restart,
    Schedule,
    SetByPerson,
    Span,
    SpanError,
    ZwgkError,
    china_calendar,
    compile_calendar,
    days,
    deadline,
    months,
    working_days,
)

CALENDAR = china_calendar()
PLAIN = compile_calendar([Schedule(year=2024, rest_days={}, makeup_days={}, source="无安排")])
CIVIL_CODE_201 = "《民法典》第二百零一条"
MONDAY = date(2024, 3, 4)


def _ends(start: date, term: Span, *events: ClockEvent) -> Deadline:
    return deadline(start, term, calendar=CALENDAR, events=events)


def _may(day: int) -> date:
    return date(2024, 5, day)


class TestTermsInWorkingDays:
    @pytest.mark.parametrize(
        ("start", "amount", "due"),
        [
            (MONDAY, 0, MONDAY),
            (MONDAY, 1, date(2024, 3, 5)),
            (date(2024, 3, 8), 1, date(2024, 3, 11)),
            (date(2024, 3, 9), 1, date(2024, 3, 11)),
            (date(2024, 3, 10), 1, date(2024, 3, 11)),
            (date(2024, 2, 17), 1, date(2024, 2, 18)),
            (date(2024, 2, 18), 1, date(2024, 2, 19)),
            (date(2024, 2, 28), 1, date(2024, 2, 29)),
            (date(2024, 2, 29), 1, date(2024, 3, 1)),
            (date(2023, 12, 29), 1, date(2024, 1, 2)),
            (date(2022, 9, 30), 20, date(2022, 11, 2)),
            (date(2005, 12, 30), 1, date(2005, 12, 31)),
        ],
        ids=str,
    )
    def test_a_term_ends_on_its_last_working_day(self, start: date, amount: int, due: date) -> None:
        assert _ends(start, working_days(amount)).due == due

    def test_a_term_of_nothing_ends_on_its_start_even_if_that_is_a_rest_day(self) -> None:
        assert _ends(date(2024, 3, 9), working_days(0)).due == date(2024, 3, 9)

    def test_a_term_that_ends_past_the_published_days_is_provisional(self) -> None:
        settled = _ends(date(2026, 11, 30), working_days(20))
        assert (settled.due, settled.certainty) == (date(2026, 12, 28), Certainty.CONFIRMED)
        open_ended = _ends(date(2026, 12, 4), working_days(20))
        assert open_ended.certainty is Certainty.PROVISIONAL
        assert (open_ended.earliest, open_ended.due, open_ended.latest) == (
            date(2027, 1, 4),
            date(2027, 1, 4),
            date(2027, 1, 6),
        )
        assert open_ended.missing_notices == (2027,)
        assert settled.missing_notices == ()

    def test_a_term_that_starts_past_the_published_days_is_provisional(self) -> None:
        ended = _ends(date(2026, 12, 29), working_days(1))
        assert (ended.earliest, ended.latest) == (date(2026, 12, 30), date(2027, 1, 4))
        assert ended.certainty is Certainty.PROVISIONAL

    def test_a_start_before_the_first_notice_has_no_date(self) -> None:
        with pytest.raises(CalendarGap):
            _ends(date(2003, 12, 31), working_days(1))

    def test_a_term_too_far_ahead_has_no_date(self) -> None:
        with pytest.raises(CalendarGap):
            _ends(date(2040, 1, 4), working_days(1))

    def test_the_calendar_is_that_of_mainland_china_unless_another_is_given(self) -> None:
        start = date(2024, 4, 30)
        assert deadline(start, working_days(1)).due == _may(6)
        assert deadline(start, working_days(1), calendar=PLAIN).due == _may(1)


class TestTermsInDays:
    @pytest.mark.parametrize(
        ("start", "amount", "due"),
        [
            (MONDAY, 0, MONDAY),
            (MONDAY, 5, date(2024, 3, 9)),
            (date(2024, 2, 28), 1, date(2024, 2, 29)),
            (date(2023, 2, 28), 1, date(2023, 3, 1)),
            (date(2024, 1, 30), 30, date(2024, 2, 29)),
            (date(2023, 12, 31), 1, date(2024, 1, 1)),
            (date(2026, 12, 20), 60, date(2027, 2, 18)),
        ],
        ids=str,
    )
    def test_every_day_counts(self, start: date, amount: int, due: date) -> None:
        ended = _ends(start, days(amount))
        assert (ended.due, ended.rolled_from) == (due, None)

    @pytest.mark.parametrize(
        ("amount", "due", "rolled_from"),
        [
            (4, date(2024, 3, 8), None),
            (5, date(2024, 3, 11), date(2024, 3, 9)),
            (6, date(2024, 3, 11), date(2024, 3, 10)),
            (7, date(2024, 3, 11), None),
            (33, date(2024, 4, 7), date(2024, 4, 6)),
            (34, date(2024, 4, 7), None),
            (61, date(2024, 5, 6), date(2024, 5, 4)),
        ],
        ids=str,
    )
    def test_a_term_rolls_over_rest_days_to_the_next_working_day(
        self, amount: int, due: date, rolled_from: date | None
    ) -> None:
        """Counted from Monday 4 March 2024; Sunday 7 April was made up for Qingming."""
        ended = deadline(MONDAY, days(amount), calendar=CALENDAR, roll_over_rest_days=True)
        assert (ended.due, ended.rolled_from) == (due, rolled_from)

    def test_a_term_that_rolls_past_the_published_days_is_provisional(self) -> None:
        """Sixty days from 20 December 2026 end on 18 February 2027, a Thursday that no arrangement leaves off."""
        plain = deadline(date(2026, 12, 20), days(60), calendar=CALENDAR)
        assert (plain.due, plain.certainty) == (date(2027, 2, 18), Certainty.CONFIRMED)
        rolled = deadline(date(2026, 12, 20), days(47), calendar=CALENDAR, roll_over_rest_days=True)
        assert rolled.rolled_from == date(2027, 2, 5)
        assert rolled.certainty is Certainty.PROVISIONAL
        assert rolled.earliest <= rolled.due <= rolled.latest
        assert rolled.earliest > date(2027, 2, 8)

    @pytest.mark.parametrize(
        "due", [date(2026, 12, 25), date(2026, 12, 28), date(2027, 2, 18), date(2027, 2, 19)], ids=str
    )
    def test_a_term_that_ends_on_a_working_day_stays_there_published_or_not(self, due: date) -> None:
        """Published to Monday 28 December 2026; no arrangement leaves 18 or 19 February 2027 off."""
        ended = deadline(due - timedelta(days=60), days(60), calendar=CALENDAR, roll_over_rest_days=True)
        assert (ended.earliest, ended.due, ended.latest, ended.rolled_from) == (due, due, due, None)

    def test_a_term_that_ends_on_the_first_day_of_the_calendar_rolls_over_it(self) -> None:
        """New Year's Day of 2004, the first day that a notice arranges, was a Thursday."""
        ended = deadline(date(2003, 12, 31), days(1), calendar=CALENDAR, roll_over_rest_days=True)
        assert (ended.due, ended.rolled_from) == (date(2004, 1, 2), date(2004, 1, 1))

    def test_rolling_over_leaves_a_term_in_working_days_where_it_is(self) -> None:
        rolled = deadline(MONDAY, working_days(5), calendar=CALENDAR, roll_over_rest_days=True)
        assert (rolled.due, rolled.rolled_from) == (date(2024, 3, 11), None)

    @pytest.mark.parametrize("term", [days(10**8), months(10**6), days(10**10)], ids=str)
    def test_a_term_past_the_last_day_there_is_is_refused(self, term: Span) -> None:
        with pytest.raises(ZwgkError):
            _ends(MONDAY, term)


class TestTermsInMonths:
    @pytest.mark.parametrize(
        ("start", "amount", "due"),
        [
            (date(2024, 1, 31), 1, date(2024, 2, 29)),
            (date(2023, 1, 31), 1, date(2023, 2, 28)),
            (date(2023, 8, 31), 6, date(2024, 2, 29)),
            (date(2024, 2, 29), 12, date(2025, 2, 28)),
            (MONDAY, 6, date(2024, 9, 4)),
            (MONDAY, 0, MONDAY),
            (date(2024, 12, 31), 6, date(2025, 6, 30)),
        ],
        ids=str,
    )
    def test_a_term_ends_on_the_corresponding_day(self, start: date, amount: int, due: date) -> None:
        assert _ends(start, months(amount)).due == due

    def test_a_term_in_months_rolls_over_rest_days_too(self) -> None:
        """3 February 2024 was a Saturday, 4 February a make-up Sunday."""
        ended = deadline(date(2024, 1, 3), months(1), calendar=CALENDAR, roll_over_rest_days=True)
        assert (ended.due, ended.rolled_from) == (date(2024, 2, 4), date(2024, 2, 3))

    def test_days_are_not_excluded_from_months(self) -> None:
        with pytest.raises(DeadlineError, match="no law says how days are excluded from a term of months"):
            _ends(MONDAY, months(1), Exclude(date(2024, 3, 5), date(2024, 3, 6)))

    def test_days_before_the_clock_starts_are_not_excluded_from_anything(self) -> None:
        assert _ends(MONDAY, months(1), Exclude(date(2024, 3, 1), MONDAY)).due == date(2024, 4, 4)


class TestRestart:
    def test_the_clock_begins_anew(self) -> None:
        restarted = _ends(MONDAY, working_days(20), Restart(date(2024, 3, 15)))
        assert restarted.due == _ends(date(2024, 3, 15), working_days(20)).due == date(2024, 4, 15)
        assert (restarted.start, restarted.clock_start) == (MONDAY, date(2024, 3, 15))

    def test_without_restart_the_clock_starts_at_the_start(self) -> None:
        assert _ends(MONDAY, working_days(20)).clock_start == MONDAY

    def test_the_last_restart_counts(self) -> None:
        events = (Restart(date(2024, 3, 15)), Restart(date(2024, 3, 20)), Restart(date(2024, 3, 6)))
        assert _ends(MONDAY, working_days(20), *events).clock_start == date(2024, 3, 20)

    def test_the_clock_may_restart_on_its_first_day(self) -> None:
        assert _ends(MONDAY, working_days(20), Restart(MONDAY)).due == _ends(MONDAY, working_days(20)).due

    def test_the_clock_does_not_restart_before_it_starts(self) -> None:
        with pytest.raises(DeadlineError, match="cannot restart on 2024-03-03, before its start on 2024-03-04"):
            _ends(MONDAY, working_days(20), Restart(date(2024, 3, 3)), Restart(date(2024, 3, 8)))


class TestExclusion:
    @pytest.mark.parametrize(
        ("first", "last", "due"),
        [
            (13, 15, 27),
            (13, 13, 23),
            (20, 20, 23),
            (22, 22, 23),
            (23, 24, 22),
            (22, 24, 27),
            (18, 19, 22),
            (11, 12, 23),
            (6, 8, 22),
            (1, 8, 22),
            (1, 9, 23),
            (9, 9, 23),
        ],
        ids=str,
    )
    def test_excluded_days_do_not_count_from_the_first_to_the_last(self, first: int, last: int, due: int) -> None:
        """Eleven working days from Wednesday 8 May 2024 end on Wednesday 22 May; 11 May is a make-up Saturday."""
        assert _ends(_may(8), working_days(9)).due == _may(20)
        assert _ends(_may(8), working_days(11)).due == _may(22)
        assert _ends(_may(8), working_days(11), Exclude(_may(first), _may(last))).due == _may(due)

    @pytest.mark.parametrize(
        "exclusions",
        [
            (Exclude(_may(13), _may(15)), Exclude(_may(14), _may(17))),
            (Exclude(_may(13), _may(17)), Exclude(_may(14), _may(15))),
            (Exclude(_may(13), _may(15)), Exclude(_may(15), _may(17))),
            (Exclude(_may(13), _may(15)), Exclude(_may(16), _may(17))),
            (Exclude(_may(13), _may(17)), Exclude(_may(13), _may(17))),
            (Exclude(_may(13), _may(13)), Exclude(_may(13), _may(17))),
            (Exclude(_may(13), _may(17)),),
        ],
        ids=["overlapping", "nested", "sharing a day", "adjacent", "the same twice", "same first day", "one"],
    )
    def test_a_day_is_excluded_once(self, exclusions: tuple[Exclude, ...]) -> None:
        assert _ends(_may(8), working_days(5), *exclusions).due == _may(21)

    def test_separate_exclusions_add_up(self) -> None:
        exclusions = (Exclude(_may(13), _may(14)), Exclude(_may(16), _may(17)))
        assert _ends(_may(8), working_days(11)).due == _may(22)
        assert _ends(_may(8), working_days(11), *exclusions).due == _may(28)

    def test_an_exclusion_may_open_up_another(self) -> None:
        """The second lies past the plain due day, and within reach once the first has moved it."""
        first, second = Exclude(_may(13), _may(14)), Exclude(_may(23), _may(24))
        assert _ends(_may(8), working_days(11), second).due == _may(22)
        assert _ends(_may(8), working_days(11), first).due == _may(24)
        assert _ends(_may(8), working_days(11), first, second).due == _may(28)

    @pytest.mark.parametrize(
        ("first", "last", "due"), [(13, 15, 21), (18, 19, 20), (19, 21, 18), (1, 8, 18), (8, 9, 19)], ids=str
    )
    def test_every_excluded_day_moves_a_term_in_days(self, first: int, last: int, due: int) -> None:
        assert _ends(_may(8), days(10), Exclude(_may(first), _may(last))).due == _may(due)

    def test_days_before_a_restart_are_not_excluded_from_the_new_count(self) -> None:
        plain = _ends(_may(8), working_days(5), Restart(_may(15)))
        assert _ends(_may(8), working_days(5), Restart(_may(15)), Exclude(_may(9), _may(15))).due == plain.due
        assert _ends(_may(8), working_days(5), Restart(_may(15)), Exclude(_may(9), _may(16))).due == _may(23)

    def test_an_exclusion_before_the_clock_starts_hides_none_that_comes_later(self) -> None:
        early, late = Exclude(_may(1), _may(7)), Exclude(_may(13), _may(15))
        assert (
            _ends(_may(8), working_days(11), early, late).due == _ends(_may(8), working_days(11), late).due == _may(27)
        )

    def test_a_day_that_two_exclusions_share_moves_a_term_in_days_once(self) -> None:
        sharing = (Exclude(_may(13), _may(15)), Exclude(_may(15), _may(17)))
        assert _ends(_may(8), days(10), *sharing).due == _ends(_may(8), days(10), Exclude(_may(13), _may(17))).due
        assert _ends(_may(8), days(10), *sharing).due == _may(23)

    def test_an_exclusion_ends_after_it_begins(self) -> None:
        assert Exclude(_may(9), _may(9)).last == _may(9)
        with pytest.raises(DeadlineError, match="from 2024-05-09 to 2024-05-08 ends before it begins"):
            Exclude(_may(9), _may(8))

    def test_an_exclusion_past_the_known_days_changes_nothing_for_a_term_that_ends_before(self) -> None:
        """The term ends on 12 January 2026; what is excluded a year later cannot matter to it."""
        start = date(2026, 1, 5)
        paused = _ends(start, working_days(5), Exclude(date(2027, 1, 5), date(2027, 1, 6)))
        assert paused.due == _ends(start, working_days(5)).due == date(2026, 1, 12)

    @pytest.mark.parametrize("first", [date(2026, 12, 28), date(2026, 12, 30)], ids=str)
    def test_an_exclusion_across_the_end_of_the_known_days_changes_nothing_either(self, first: date) -> None:
        paused = _ends(date(2026, 12, 14), working_days(3), Exclude(first, date(2027, 1, 6)))
        assert paused.due == date(2026, 12, 17)

    def test_a_term_paused_past_the_published_days_is_provisional(self) -> None:
        paused = _ends(date(2026, 12, 14), working_days(10), Exclude(date(2026, 12, 16), date(2027, 1, 10)))
        whole = _ends(date(2027, 1, 10), working_days(9))
        assert (paused.earliest, paused.due, paused.latest) == (whole.earliest, whole.due, whole.latest)
        assert paused.certainty is Certainty.PROVISIONAL

    def test_a_term_does_not_roll_over_to_an_excluded_day(self) -> None:
        """Eight days from Friday 10 May 2024 end on Saturday 18 May; the Monday after it is excluded."""
        ended = deadline(
            _may(10), days(8), calendar=CALENDAR, events=[Exclude(_may(20), _may(21))], roll_over_rest_days=True
        )
        assert ended.rolled_from == _may(18)
        assert ended.due == _may(22)


class TestExtension:
    def test_an_extension_is_counted_again_from_the_start(self) -> None:
        extended = _ends(MONDAY, working_days(20), Extend(working_days(20)))
        assert extended.due == _ends(MONDAY, working_days(40)).due
        assert extended.term == working_days(40)

    def test_extensions_add_up(self) -> None:
        extended = _ends(MONDAY, working_days(20), Extend(working_days(5)), Extend(working_days(15)))
        assert extended.term == working_days(40)

    def test_the_same_extension_counts_each_time_it_is_given(self) -> None:
        extension = Extend(working_days(5))
        assert _ends(MONDAY, working_days(20), extension, extension).term == working_days(30)

    def test_an_extension_outlives_a_restart(self) -> None:
        extended = _ends(MONDAY, working_days(20), Extend(working_days(20)), Restart(date(2024, 3, 15)))
        assert extended.due == _ends(date(2024, 3, 15), working_days(40)).due

    def test_an_extension_has_the_unit_of_the_term(self) -> None:
        with pytest.raises(SpanError, match="the units differ"):
            _ends(MONDAY, working_days(20), Extend(days(20)))


class TestEvents:
    @pytest.mark.parametrize("order", list(permutations(range(4))), ids=str)
    def test_events_in_any_order_give_the_same_deadline(self, order: tuple[int, ...]) -> None:
        events = (
            Restart(_may(10), reason="补正"),
            Exclude(_may(13), _may(17), reason="征求第三方意见"),
            Exclude(_may(16), _may(21), reason="征求机关意见"),
            Extend(working_days(20), reason="延期"),
        )
        shuffled = _ends(_may(6), working_days(20), *(events[index] for index in order))
        ordered = _ends(_may(6), working_days(20), *events)
        assert shuffled == ordered
        assert shuffled.explain() == ordered.explain()
        assert set(shuffled.events) == set(events)

    def test_events_may_be_any_iterable(self) -> None:
        events = iter([Extend(working_days(1))])
        assert deadline(MONDAY, working_days(1), calendar=CALENDAR, events=events).due == date(2024, 3, 6)

    @pytest.mark.parametrize(
        ("event", "reason"),
        [
            (Restart(MONDAY), "重新起算"),
            (Exclude(MONDAY, MONDAY), "不计入期限"),
            (Extend(days(1)), "延长"),
            (Restart(MONDAY, reason="补正"), "补正"),
            (Exclude(MONDAY, MONDAY, reason="征求意见"), "征求意见"),
            (Extend(days(1), reason="延期"), "延期"),
        ],
        ids=lambda value: value if isinstance(value, str) else type(value).__name__,
    )
    def test_an_event_has_a_reason(self, event: ClockEvent, reason: str) -> None:
        assert event.reason == reason

    @pytest.mark.parametrize(
        "event", [Restart(MONDAY), Exclude(MONDAY, MONDAY), Extend(days(1))], ids=lambda event: type(event).__name__
    )
    def test_an_event_is_frozen(self, event: ClockEvent) -> None:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            event.reason = "别的"  # type: ignore[misc]

    @pytest.mark.parametrize("make", [Restart, partial(Exclude, MONDAY), Extend], ids=["restart", "exclude", "extend"])
    def test_a_reason_is_named_as_one(self, make: Callable[..., ClockEvent]) -> None:
        given = working_days(1) if make is Extend else MONDAY
        with pytest.raises(TypeError, match="positional"):
            make(given, "补正")


class TestDaysInAndOut:
    def test_pendulum_days_come_out_as_plain_dates(self) -> None:
        pendulum_day = pendulum.Date(2024, 3, 4)
        ended = _ends(
            pendulum_day,
            days(5),
            Restart(pendulum.Date(2024, 3, 5)),
            Exclude(pendulum.Date(2024, 3, 7), pendulum.Date(2024, 3, 8)),
        )
        held = [ended.start, ended.clock_start, ended.due, ended.earliest, ended.latest]
        held += [day for run in ended.explain() for day in (run.first, run.last)]
        assert {type(day) for day in held} == {date}
        assert ended == _ends(MONDAY, days(5), Restart(date(2024, 3, 5)), Exclude(date(2024, 3, 7), date(2024, 3, 8)))

    @pytest.mark.parametrize("term", [working_days(0), days(0), months(0), days(5), months(1)], ids=str)
    def test_a_pendulum_start_gives_a_plain_due_day(self, term: Span) -> None:
        ended = deadline(pendulum.Date(2024, 3, 9), term, calendar=CALENDAR, roll_over_rest_days=True)
        assert {type(day) for day in (ended.due, ended.rolled_from or ended.due)} == {date}

    @pytest.mark.parametrize(
        "instant",
        [datetime.fromisoformat("2024-03-04T00:00"), datetime(2024, 3, 4, tzinfo=UTC), pendulum.datetime(2024, 3, 4)],
        ids=["naive", "with zone", "pendulum"],
    )
    @pytest.mark.parametrize(
        "ask",
        [
            lambda day: _ends(day, working_days(20)),
            Restart,
            lambda day: Exclude(day, MONDAY),
            lambda day: Exclude(MONDAY, day),
            lambda day: _ends(MONDAY, working_days(20)).overdue_by(day),
            lambda day: _ends(MONDAY, days(20)).overdue_by(day),
        ],
        ids=["start", "restart", "first excluded", "last excluded", "overdue by working days", "overdue by days"],
    )
    def test_an_instant_is_refused(self, ask: Callable[[date], object], instant: datetime) -> None:
        with pytest.raises(InstantRefused):
            ask(instant)


class TestDeadline:
    def test_a_published_arrangement_gives_a_confirmed_day(self) -> None:
        ended = _ends(MONDAY, working_days(20))
        assert (ended.due, ended.earliest, ended.latest) == (date(2024, 4, 1),) * 3
        assert ended.certainty is Certainty.CONFIRMED

    def test_a_day_is_confirmed_or_provisional(self) -> None:
        assert [certainty.value for certainty in Certainty] == ["confirmed", "provisional"]

    def test_the_calendar_stays_out_of_a_deadline_s_repr(self) -> None:
        assert "WorkCalendar" not in repr(_ends(MONDAY, working_days(20)))

    def test_a_deadline_is_written_for_json(self) -> None:
        assert _ends(MONDAY, working_days(20)).to_dict() == {
            "due": "2024-04-01",
            "earliest": "2024-04-01",
            "latest": "2024-04-01",
            "certainty": "confirmed",
        }

    @pytest.mark.parametrize(
        ("term", "day", "overdue"),
        [
            (working_days(20), date(2024, 3, 29), 0),
            (working_days(20), date(2024, 4, 1), 0),
            (working_days(20), date(2024, 4, 2), 1),
            (working_days(20), date(2024, 4, 3), 2),
            (working_days(20), date(2024, 4, 4), 2),
            (working_days(20), date(2024, 4, 6), 2),
            (working_days(20), date(2024, 4, 7), 3),
            (days(28), date(2024, 3, 31), 0),
            (days(28), date(2024, 4, 1), 0),
            (days(28), date(2024, 4, 2), 1),
            (days(28), date(2024, 4, 6), 5),
            (months(1), date(2024, 4, 4), 0),
            (months(1), date(2024, 4, 6), 2),
        ],
        ids=str,
    )
    def test_delay_is_counted_in_the_unit_of_the_term(self, term: Span, day: date, overdue: int) -> None:
        """Working days for a term in working days, else calendar days; 7 April 2024 was a make-up Sunday."""
        assert _ends(MONDAY, term).overdue_by(day) == overdue

    def test_a_delay_past_the_published_days_is_known_between_bounds(self) -> None:
        due = _ends(date(2026, 12, 1), working_days(10))
        assert due.due == date(2026, 12, 15)
        assert (due.delay(date(2026, 12, 28)).least, due.delay(date(2026, 12, 28)).most) == (9, 9)
        late = due.delay(date(2027, 1, 6))
        assert late.least < late.most
        assert due.overdue_by(date(2027, 1, 6)) == late.least

    def test_a_delay_after_a_day_that_can_still_move_lies_between_its_bounds(self) -> None:
        """Forty-seven days from 20 December 2026 end before the Spring Festival of 2027, which is not arranged yet."""
        ended = deadline(date(2026, 12, 20), days(47), calendar=CALENDAR, roll_over_rest_days=True)
        between = (ended.latest - ended.earliest).days
        assert between > 0
        found = [ended.delay(day) for day in (ended.earliest, ended.latest, ended.latest + timedelta(days=1))]
        assert found == [DayCount(0, 0), DayCount(0, between), DayCount(1, between + 1)]

    @pytest.mark.parametrize(
        ("term", "counts_working_days"), [(working_days(1), True), (days(1), False), (months(1), False)], ids=str
    )
    def test_a_deadline_knows_whether_it_counts_working_days(self, term: Span, *, counts_working_days: bool) -> None:
        assert _ends(MONDAY, term).working_day_term is counts_working_days

    def test_deadlines_of_the_same_facts_are_equal(self) -> None:
        assert _ends(MONDAY, working_days(20)) == _ends(MONDAY, working_days(20))
        assert _ends(MONDAY, working_days(20)) != _ends(MONDAY, working_days(21))
        assert _ends(MONDAY, working_days(20)) != _ends(MONDAY, working_days(10), Extend(working_days(10)))

    @pytest.mark.parametrize(
        ("start", "term", "events", "term_end"),
        [
            (MONDAY, months(1), (), date(2024, 4, 4)),
            (date(2024, 3, 6), months(1), (), date(2024, 4, 6)),
            (MONDAY, months(1), (SetByPerson(date(2024, 5, 10), reason="合理延迟"),), date(2024, 4, 4)),
            (date(2024, 3, 6), months(1), (SetByPerson(date(2024, 5, 10), reason="合理延迟"),), date(2024, 4, 6)),
            (MONDAY, working_days(4000), (SetByPerson(date(2024, 5, 10), reason="合理延迟"),), date(2024, 5, 10)),
        ],
        ids=["a holiday", "a rest day", "another day set", "a rest day, another day set", "too far ahead"],
    )
    def test_a_term_ends_before_it_rolls_over_and_whatever_a_person_set(
        self, start: date, term: Span, events: tuple[ClockEvent, ...], term_end: date
    ) -> None:
        ended = deadline(start, term, calendar=CALENDAR, events=events, roll_over_rest_days=True)
        assert ended.term_end == term_end

    @pytest.mark.parametrize(
        ("amount", "latest", "missing"),
        [
            (245, date(2027, 12, 28), (2027,)),
            (246, date(2028, 1, 3), (2027, 2028)),
        ],
    )
    def test_the_notice_for_a_year_is_missing_from_the_end_of_the_year_before(
        self, amount: int, latest: date, missing: tuple[int, ...]
    ) -> None:
        ended = _ends(date(2026, 12, 31), working_days(amount))
        assert (ended.latest, ended.missing_notices) == (latest, missing)

    def test_the_notice_for_the_next_year_may_set_29_december(self) -> None:
        """From 29 December 2026, one day past what is published, to 31 December."""
        ended = _ends(date(2026, 12, 28), working_days(1))
        assert ended.certainty is Certainty.PROVISIONAL
        assert ended.missing_notices == (2027,)

    def test_what_the_count_gives_is_kept_beside_the_day_that_a_person_set(self) -> None:
        """6 April 2024 was a Saturday, 7 April a make-up Sunday."""
        plain = deadline(date(2024, 3, 6), months(1), calendar=CALENDAR, roll_over_rest_days=True)
        event = SetByPerson(date(2024, 5, 10), reason="合理延迟")
        other = deadline(date(2024, 3, 6), months(1), calendar=CALENDAR, events=[event], roll_over_rest_days=True)
        day = date(2024, 4, 7)
        assert plain.computed == other.computed == Bounds(day, day, day, settled=True)
        assert plain.rolled_from == other.rolled_from == date(2024, 4, 6)

    def test_a_deadline_is_frozen(self) -> None:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            _ends(MONDAY, working_days(20)).due = MONDAY  # type: ignore[misc]

    def test_a_deadline_crosses_from_one_process_to_another(self) -> None:
        ended = _ends(MONDAY, working_days(20), Exclude(date(2024, 3, 7), date(2024, 3, 8)))
        again = pickle.loads(pickle.dumps(ended))  # noqa: S301 (our own bytes)
        assert again == ended
        assert again.explain() == ended.explain()


class TestExplanation:
    """Whole explanations stand in `golden/deadlines.toml`; here is what each line can say."""

    def test_a_run_is_written_for_json(self) -> None:
        run = ExplainedDays(date(2024, 3, 5), date(2024, 3, 8), counted=True, reason="工作日", total=4)
        assert run.to_dict() == {
            "from": "2024-03-05",
            "to": "2024-03-08",
            "counted": True,
            "reason": "工作日",
            "total": 4,
            "source": "",
            "certain": True,
        }

    def test_a_term_of_nothing_is_its_start_alone(self) -> None:
        assert _ends(MONDAY, working_days(0)).explain() == (
            ExplainedDays(MONDAY, MONDAY, counted=False, reason="起算当日不计入", total=0, source=CIVIL_CODE_201),
        )

    def test_a_restart_on_the_first_day_says_so(self) -> None:
        first, *_ = _ends(MONDAY, working_days(1), Restart(MONDAY, reason="补正")).explain()
        assert first == ExplainedDays(
            MONDAY, MONDAY, counted=False, reason="补正，当日不计入", total=0, source=CIVIL_CODE_201
        )

    def test_two_restarts_on_one_day_both_say_why(self) -> None:
        restarts = (Restart(date(2024, 3, 5), reason="乙"), Restart(date(2024, 3, 5), reason="甲"))
        reasons = [run.reason for run in _ends(MONDAY, working_days(1), *restarts).explain()]
        assert reasons == ["起算当日不计入", "乙、甲，当日不计入", "工作日"]

    def test_a_day_excluded_twice_is_excluded_for_one_reason(self) -> None:
        exclusions = (
            Exclude(date(2024, 3, 5), date(2024, 3, 6), reason="征求甲"),
            Exclude(date(2024, 3, 6), date(2024, 3, 7), reason="征求乙"),
        )
        runs = [(run.last.day, run.reason) for run in _ends(MONDAY, working_days(1), *exclusions).explain()]
        assert runs == [(4, "起算当日不计入"), (6, "征求甲"), (7, "征求乙"), (8, "工作日")]

    @pytest.mark.parametrize("first", [date(2024, 4, 29), date(2024, 9, 29)], ids=str)
    def test_where_exclusions_overlap_the_one_that_began_first_gives_the_reason(self, first: date) -> None:
        """From September to October too, where 10 comes before 9 in a text."""
        one = Exclude(first, first + timedelta(days=9), reason="征求甲")
        other = Exclude(first + timedelta(days=5), first + timedelta(days=12), reason="征求乙")
        runs = _ends(first - timedelta(days=1), days(1), one, other).explain()
        assert [(run.reason, (run.last - run.first).days + 1) for run in runs] == [
            ("起算当日不计入", 1),
            ("征求甲", 10),
            ("征求乙", 3),
            ("自然日", 1),
        ]
