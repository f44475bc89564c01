"""The assertion about due days: what passes, and what a failure shows."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import zwgk
from zwgk.testing import assert_due
from zwgk.testing.calendars import shipped_calendar

START = date(2024, 2, 1)
CALENDAR = shipped_calendar()
DEADLINE = zwgk.deadline(START, zwgk.working_days(5), calendar=CALENDAR)

ACCOUNT = """\
5个工作日 from 2024-02-01
   自                                       计否  累计  原因            依据
   2024-02-01 星期四                        不计     0  起算当日不计入  《民法典》第二百零一条
   2024-02-02 星期五                        计入     1  工作日
   2024-02-03 星期六                        不计     1  周末
   2024-02-04 星期日                        计入     2  春节调休上班    国办发明电〔2023〕7号
{mark}  2024-02-05 星期一  至 2024-02-07 星期三  计入     5  工作日"""


def failure(deadline: zwgk.Deadline, day: date) -> str:
    with pytest.raises(AssertionError) as caught:
        assert_due(deadline, day)
    return str(caught.value)


def test_the_due_day_passes() -> None:
    assert DEADLINE.due == date(2024, 2, 7)
    assert_due(DEADLINE, date(2024, 2, 7))


@pytest.mark.parametrize(
    ("day", "distance", "mark"),
    [
        (date(2024, 2, 6), "1 working day before", "→"),
        (date(2024, 2, 8), "1 working day after", " "),
        (date(2024, 2, 19), "4 working days after", " "),
    ],
)
def test_a_failure_tells_where_the_day_lies_and_shows_the_count(day: date, distance: str, mark: str) -> None:
    head = f"expected {day}, which is {distance} the due day 2024-02-07\n"
    assert failure(DEADLINE, day) == head + ACCOUNT.format(mark=mark)


def test_a_day_past_the_published_ones_is_told_in_calendar_days() -> None:
    assert failure(DEADLINE, date(2030, 2, 7)).startswith("expected 2030-02-07, which is 2192 days after the due day")


def test_a_term_of_calendar_days_is_told_in_days() -> None:
    term = zwgk.deadline(START, zwgk.days(60), calendar=CALENDAR)
    assert failure(term, date(2024, 3, 31)).startswith(
        "expected 2024-03-31, which is 1 day before the due day 2024-04-01"
    )


def test_a_failure_names_what_happened_on_the_clock() -> None:
    events = [zwgk.Exclude(date(2024, 2, 2), date(2024, 2, 4), reason="征求第三方意见")]
    paused = zwgk.deadline(START, zwgk.working_days(5), calendar=CALENDAR, events=events)
    said = failure(paused, date(2024, 2, 7))
    assert "5个工作日 from 2024-02-01, Exclude: 征求第三方意见\n" in said


def test_a_provisional_deadline_passes_only_where_it_is_allowed_to() -> None:
    open_end = zwgk.deadline(date(2026, 12, 4), zwgk.working_days(20), calendar=CALENDAR)
    said = failure(open_end, open_end.due)
    assert said.startswith(
        f"{open_end.due} is not settled: it can still move between {open_end.earliest} and {open_end.latest}"
    )
    assert " 待定 " in said
    assert_due(open_end, open_end.due, provisional=True)


def test_an_instant_is_refused() -> None:
    with pytest.raises(zwgk.InstantRefused):
        assert_due(DEADLINE, datetime(2024, 2, 7))  # noqa: DTZ001 (the fault)
