"""A date set by a person, a stop, a cap; which events contradict each other; and what events rest on."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

import pytest

from zwgk import (
    Certainty,
    ClockEvent,
    Deadline,
    DeadlineError,
    Exclude,
    Extend,
    Restart,
    SetByPerson,
    Source,
    Span,
    SpanError,
    Stop,
    china_calendar,
    days,
    deadline,
    months,
    working_days,
    years,
)
from zwgk.clock_events import cited, event_dict

CALENDAR = china_calendar()
MONDAY = date(2024, 3, 4)
DUE = date(2024, 4, 1)
"""Twenty working days after that Monday."""
REGULATION = Source(id="reg", title="条例", issuer="国务院", in_force_from=date(2019, 5, 15))
WITHDRAWN = Stop(date(2024, 3, 20), reason="申请人撤回申请")


def _ends(*events: ClockEvent, term: Span = working_days(20), start: date = MONDAY) -> Deadline:
    return deadline(start, term, calendar=CALENDAR, events=events)


class TestSetByPerson:
    SET = SetByPerson(date(2024, 5, 20), reason="数量过多，延迟答复", citation="条例第三十五条")

    def test_the_set_day_is_due_and_the_counted_one_is_kept_beside_it(self) -> None:
        ended = _ends(self.SET)
        assert (ended.due, ended.earliest, ended.latest) == (date(2024, 5, 20),) * 3
        assert (ended.set_by, ended.certainty) == (self.SET, Certainty.CONFIRMED)
        assert ended.computed is not None
        assert ended.computed.due == _ends().due == DUE

    def test_a_counted_day_was_set_by_nobody(self) -> None:
        assert _ends().set_by is None

    def test_a_day_may_be_set_earlier_than_the_counted_one(self) -> None:
        assert _ends(SetByPerson(date(2024, 3, 11), reason="承诺提前")).due == date(2024, 3, 11)

    @pytest.mark.parametrize(("due", "fits"), [(3, False), (4, True), (5, True)])
    def test_the_day_is_not_set_before_the_clock_starts(self, due: int, *, fits: bool) -> None:
        event = SetByPerson(date(2024, 3, due), reason="另定")
        if fits:
            assert _ends(event).due == date(2024, 3, due)
        else:
            with pytest.raises(DeadlineError, match=r"2024-03-03 \(另定\), before the clock starts on 2024-03-04"):
                _ends(event)

    def test_the_same_day_may_be_set_twice(self) -> None:
        again = SetByPerson(date(2024, 5, 20), reason="重申")
        assert _ends(self.SET, again).due == _ends(again, self.SET).due == date(2024, 5, 20)

    def test_a_set_day_is_explained_by_its_reason_and_what_it_rests_on(self) -> None:
        *_, counted, waiting, last = _ends(self.SET).explain()
        assert (counted.last, counted.total) == (DUE, 20)
        assert (waiting.first, waiting.last, waiting.counted) == (date(2024, 4, 2), date(2024, 5, 19), False)
        assert (waiting.reason, waiting.source) == ("数量过多，延迟答复，届满日另定", "条例第三十五条")
        assert (last.first, last.reason, last.total) == (date(2024, 5, 20), "数量过多，延迟答复，届满日定为当日", 20)

    def test_a_set_day_holds_where_nothing_can_be_counted(self) -> None:
        far = SetByPerson(date(2040, 5, 21), reason="另定")
        ended = _ends(far, start=date(2040, 1, 2))
        assert (ended.due, ended.computed) == (date(2040, 5, 21), None)
        assert ended.explain()[-1].last == date(2040, 5, 21)

    def test_a_set_day_is_settled_whatever_is_published(self) -> None:
        ended = _ends(SetByPerson(date(2027, 2, 1), reason="另定"), start=date(2026, 12, 4))
        assert (ended.certainty, ended.missing_notices) == (Certainty.CONFIRMED, ())


class TestStop:
    def test_the_clock_was_running_to_the_due_day(self) -> None:
        ended = _ends(WITHDRAWN)
        assert (ended.due, ended.stopped) == (DUE, WITHDRAWN)

    @pytest.mark.parametrize(("on", "stops"), [(date(2024, 3, 31), True), (DUE, True), (date(2024, 4, 2), False)])
    def test_a_clock_that_ran_out_before_is_not_stopped(self, on: date, *, stops: bool) -> None:
        ended = _ends(Stop(on, reason="撤回"))
        assert (ended.stopped is not None) is stops

    def test_nothing_is_late_after_a_stop(self) -> None:
        assert _ends(WITHDRAWN).overdue_by(date(2024, 6, 3)) == 0
        assert _ends(Stop(date(2024, 4, 3), reason="撤回")).overdue_by(date(2024, 4, 3)) == 2

    @pytest.mark.parametrize(("on", "left"), [(18, 10), (19, 9), (20, 0), (21, 0)])
    def test_no_working_day_is_left_after_a_stop(self, on: int, left: int) -> None:
        ended = _ends(WITHDRAWN)
        assert ended.working_days_left(date(2024, 3, on)).most == left

    def test_a_stop_is_explained_to_the_due_day(self) -> None:
        *_, before, after = _ends(WITHDRAWN).explain()
        assert (before.last, before.total) == (date(2024, 3, 19), 11)
        assert (after.first, after.last, after.total) == (date(2024, 3, 20), DUE, 11)
        assert (after.counted, after.reason) == (False, "申请人撤回申请，期限终止")

    def test_days_of_an_inquiry_may_go_on_past_a_stop(self) -> None:
        inquiry = Exclude(date(2024, 3, 18), date(2024, 3, 29), reason="征求意见")
        assert _ends(inquiry, WITHDRAWN).stopped == WITHDRAWN

    def test_a_clock_may_stop_on_the_day_it_starts(self) -> None:
        assert _ends(Stop(MONDAY, reason="撤回")).explain()[0].reason == "撤回，期限终止"


class TestCap:
    @pytest.mark.parametrize(("first", "second"), [(20, 0), (15, 5), (1, 1)])
    def test_extensions_up_to_the_cap_are_taken(self, first: int, second: int) -> None:
        events = [Extend(working_days(one), cap=working_days(20)) for one in (first, second)]
        assert _ends(*events).term == working_days(20 + first + second)

    @pytest.mark.parametrize(("first", "second"), [(21, 0), (15, 6), (20, 20)])
    def test_extensions_beyond_the_cap_are_refused(self, first: int, second: int) -> None:
        events = [Extend(working_days(first), cap=working_days(20)), Extend(working_days(second))]
        with pytest.raises(DeadlineError, match="may grow by 20个工作日 at most"):
            _ends(*events)

    def test_the_smallest_cap_binds(self) -> None:
        with pytest.raises(DeadlineError, match="may grow by 10个工作日 at most"):
            _ends(Extend(working_days(6), cap=working_days(20)), Extend(working_days(6), cap=working_days(10)))

    def test_a_cap_has_the_unit_of_its_extension(self) -> None:
        with pytest.raises(SpanError, match="the units differ"):
            Extend(working_days(5), cap=days(20))


class TestContradictions:
    @pytest.mark.parametrize(
        ("events", "message"),
        [
            (
                (SetByPerson(date(2024, 5, 6), reason="甲"), SetByPerson(date(2024, 5, 7), reason="乙")),
                "different due days",
            ),
            ((Stop(date(2024, 3, 5), reason="甲"), Stop(date(2024, 3, 6), reason="乙")), "stops on different days"),
            ((Stop(date(2024, 3, 3), reason="撤回"),), r"cannot stop on 2024-03-03 \(撤回\), before its start"),
            ((WITHDRAWN, Restart(date(2024, 3, 21))), "cannot restart on 2024-03-21, after it stopped on 2024-03-20"),
            ((WITHDRAWN, Exclude(date(2024, 3, 21), date(2024, 3, 22))), "cannot exclude days from 2024-03-21"),
            (
                (WITHDRAWN, SetByPerson(date(2024, 5, 6), reason="另定", on=date(2024, 3, 21))),
                "cannot get a due day set on 2024-03-21",
            ),
            ((SetByPerson(date(2024, 5, 6), reason="另定", on=date(2024, 5, 7)),), "when it had passed"),
            (
                (SetByPerson(date(2024, 3, 8), reason="另定"), Restart(date(2024, 3, 9))),
                "before the clock starts on 2024-03-09",
            ),
        ],
        ids=lambda value: value if isinstance(value, str) else None,
    )
    def test_events_that_cannot_both_be_true_are_refused(self, events: tuple[ClockEvent, ...], message: str) -> None:
        for ordered in (events, events[::-1]):
            with pytest.raises(DeadlineError, match=message):
                _ends(*ordered)

    @pytest.mark.parametrize(
        "events",
        [
            (WITHDRAWN, Restart(WITHDRAWN.on)),
            (WITHDRAWN, Exclude(WITHDRAWN.on, WITHDRAWN.on)),
            (WITHDRAWN, Stop(WITHDRAWN.on, reason="视为放弃")),
            (WITHDRAWN, SetByPerson(date(2024, 5, 6), reason="另定", on=WITHDRAWN.on)),
            (SetByPerson(date(2024, 5, 6), reason="另定", on=date(2024, 5, 6)),),
            (Exclude(date(2024, 2, 1), date(2024, 3, 8)),),
            (Restart(date(2024, 6, 3)),),
        ],
        ids=str,
    )
    def test_events_that_can_all_be_true_are_taken(self, events: tuple[ClockEvent, ...]) -> None:
        assert set(_ends(*events).events) == set(events)

    def test_events_stand_by_what_they_are_and_then_by_day(self) -> None:
        events = (
            Exclude(date(2024, 3, 15), date(2024, 3, 18)),
            Extend(working_days(5)),
            Restart(date(2024, 3, 5)),
            Restart(date(2024, 3, 6)),
            SetByPerson(date(2024, 5, 6), reason="丙"),
            SetByPerson(date(2024, 5, 6), reason="乙", on=date(2024, 3, 11)),
            SetByPerson(date(2024, 5, 6), reason="甲", on=date(2024, 3, 12)),
            Stop(date(2024, 3, 20), reason="撤回"),
        )
        assert _ends(*events[::-1]).events == events

    def test_every_contradiction_is_named_at_once(self) -> None:
        with pytest.raises(DeadlineError) as caught:
            _ends(
                Restart(date(2024, 3, 1)),
                SetByPerson(date(2024, 2, 1), reason="另定"),
                WITHDRAWN,
                Exclude(date(2024, 4, 1), date(2024, 4, 2)),
                Extend(working_days(30), cap=working_days(20)),
            )
        faults = str(caught.value).split("; ")
        assert [word in str(caught.value) for word in ("restart", "set the due day", "exclude", "at most")] == [
            True
        ] * 4
        assert len(faults) >= 4

    def test_a_contradiction_lists_what_contradicts_and_faults_are_kept_apart(self) -> None:
        with pytest.raises(DeadlineError) as caught:
            _ends(
                SetByPerson(date(2024, 5, 6), reason="甲"),
                SetByPerson(date(2024, 5, 7), reason="乙"),
                Stop(date(2024, 3, 5), reason="丙"),
                Stop(date(2024, 3, 6), reason="丁"),
                Extend(working_days(5), cap=working_days(8), reason="戊"),
                Extend(working_days(4), reason="己"),
            )
        assert str(caught.value) == (
            "a person set different due days: 2024-05-06 (甲), 2024-05-07 (乙); keep the one that holds; "
            "the clock stops on different days: 2024-03-05 (丙), 2024-03-06 (丁); keep the one that ended it; "
            "the term may grow by 8个工作日 at most, found 4个工作日 (己), 5个工作日 (戊); "
            "keep to the cap, or take it away"
        )

    @pytest.mark.parametrize(("term", "unit"), [(months(1), "months"), (years(1), "years")])
    def test_days_are_not_excluded_from_months_or_years(self, term: Span, unit: str) -> None:
        with pytest.raises(DeadlineError, match=f"excluded from a term of {unit}; state the term in days"):
            _ends(Exclude(MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)), term=term)


class TestWhatEventsRestOn:
    @pytest.mark.parametrize(
        ("citation", "text"),
        [(None, ""), ("条例第三十条", "条例第三十条"), (REGULATION.cite("第三十条"), "《条例》第三十条")],
        ids=["nothing", "a text", "a citation"],
    )
    def test_an_event_cites_what_it_rests_on(self, citation: str | None, text: str) -> None:
        assert cited(Restart(MONDAY, citation=citation)) == text

    def test_the_explanation_gives_the_event_s_own_citation(self) -> None:
        runs = _ends(
            Restart(date(2024, 3, 8), reason="收到补正", citation="条例第三十条"),
            Exclude(date(2024, 3, 12), date(2024, 3, 14), reason="征求意见", citation="条例第三十三条"),
        ).explain()
        sources = {run.reason: run.source for run in runs}
        assert sources["收到补正，当日不计入"] == sources["重新起算前，不再计入"] == "条例第三十条"
        assert sources["征求意见"] == "条例第三十三条"
        assert sources["起算当日不计入"] == "《民法典》第二百零一条"

    @pytest.mark.parametrize("reason", ["", "  "])
    def test_a_person_and_a_stop_give_a_reason(self, reason: str) -> None:
        with pytest.raises(DeadlineError, match="Stop needs a reason"):
            Stop(MONDAY, reason=reason)
        with pytest.raises(DeadlineError, match="SetByPerson needs a reason"):
            SetByPerson(MONDAY, reason=reason)

    @pytest.mark.parametrize(
        ("event", "written"),
        [
            (Restart(MONDAY), {"event": "restart", "on": "2024-03-04", "reason": "重新起算", "citation": ""}),
            (
                Exclude(MONDAY, DUE, reason="征求意见"),
                {"event": "exclude", "first": "2024-03-04", "last": "2024-04-01", "reason": "征求意见", "citation": ""},
            ),
            (
                Extend(days(5), citation="依据"),
                {
                    "event": "extend",
                    "by": {"amount": 5, "unit": "days"},
                    "cap": None,
                    "reason": "延长",
                    "citation": "依据",
                },
            ),
            (
                SetByPerson(DUE, reason="另定"),
                {"event": "set-by-person", "due": "2024-04-01", "reason": "另定", "on": None, "citation": ""},
            ),
            (WITHDRAWN, {"event": "stop", "on": "2024-03-20", "reason": "申请人撤回申请", "citation": ""}),
        ],
        ids=lambda value: value["event"] if isinstance(value, dict) else "",
    )
    def test_an_event_is_written_for_json(self, event: ClockEvent, written: dict[str, object]) -> None:
        assert event_dict(event) == written

    def test_a_deadline_with_all_events_crosses_from_one_process_to_another(self) -> None:
        ended = _ends(
            Restart(date(2024, 3, 8)),
            Exclude(date(2024, 3, 12), date(2024, 3, 14)),
            Extend(working_days(20), cap=working_days(20), citation=REGULATION.cite("第三十三条")),
            SetByPerson(date(2024, 6, 3), reason="另定"),
            Stop(date(2024, 5, 6), reason="撤回"),
        )
        assert pickle.loads(pickle.dumps(ended)) == ended  # noqa: S301 (our own bytes)
