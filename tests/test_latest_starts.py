"""The inverse of a deadline, the last safe day, and the working days that are left."""

from __future__ import annotations

from datetime import date

import pytest

from zwgk import (
    CalendarGap,
    DateError,
    DayCount,
    Exclude,
    SetByPerson,
    Span,
    china_calendar,
    days,
    deadline,
    latest_start,
    months,
    working_days,
    years,
)

CALENDAR = china_calendar()


@pytest.mark.parametrize(
    ("due", "term", "start"),
    [
        (date(2022, 11, 2), working_days(20), date(2022, 10, 7)),
        (date(2022, 11, 1), working_days(20), date(2022, 9, 29)),
        (date(2024, 4, 7), working_days(1), date(2024, 4, 6)),
        (date(2024, 4, 6), working_days(1), date(2024, 4, 2)),
        (date(2024, 4, 6), working_days(0), date(2024, 4, 6)),
        (date(2024, 3, 11), days(7), date(2024, 3, 4)),
        (date(2024, 2, 29), months(1), date(2024, 1, 31)),
        (date(2024, 2, 28), months(1), date(2024, 1, 28)),
        (date(2025, 2, 28), years(1), date(2024, 2, 29)),
        (date(2025, 2, 27), years(1), date(2024, 2, 27)),
    ],
    ids=str,
)
def test_the_latest_start_is_the_last_whose_term_is_over_in_time(due: date, term: Span, start: date) -> None:
    assert latest_start(due, term, calendar=CALENDAR) == start
    assert deadline(start, term, calendar=CALENDAR).due <= due


@pytest.mark.parametrize(
    ("due", "start"),
    [
        (date(2024, 10, 8), date(2024, 9, 18)),
        (date(2024, 10, 7), date(2024, 9, 10)),
        (date(2024, 9, 30), date(2024, 9, 10)),
    ],
    ids=str,
)
def test_a_term_that_rolls_over_has_to_be_over_before_the_break(due: date, start: date) -> None:
    """Twenty days that end from 1 to 7 October 2024 are over on the 8th."""
    assert latest_start(due, days(20), calendar=CALENDAR, roll_over_rest_days=True) == start


def test_a_start_is_safe_whatever_a_notice_to_come_arranges() -> None:
    start = latest_start(date(2027, 1, 6), working_days(20), calendar=CALENDAR)
    assert deadline(start, working_days(20), calendar=CALENDAR).latest <= date(2027, 1, 6)
    assert start == date(2026, 12, 6)


def test_the_calendar_is_that_of_mainland_china_unless_another_is_given() -> None:
    assert latest_start(date(2022, 11, 2), working_days(20)) == date(2022, 10, 7)


def test_a_start_before_the_first_notice_is_a_gap() -> None:
    with pytest.raises(CalendarGap):
        latest_start(date(2004, 1, 12), working_days(20), calendar=CALENDAR)


def test_a_due_day_before_the_first_notice_is_a_gap() -> None:
    with pytest.raises(CalendarGap):
        latest_start(date(2003, 6, 2), working_days(1), calendar=CALENDAR)


def test_a_term_longer_than_all_days_there_are_has_no_start() -> None:
    with pytest.raises(DateError, match="no start is early enough"):
        latest_start(date(2024, 3, 4), months(10**6), calendar=CALENDAR)


def test_the_last_safe_day_is_the_earliest_due_day() -> None:
    assert deadline(date(2022, 9, 30), working_days(20), calendar=CALENDAR).last_safe_day == date(2022, 11, 2)
    provisional = deadline(date(2026, 12, 4), working_days(20), calendar=CALENDAR)
    assert provisional.last_safe_day == provisional.earliest == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("on", "left"),
    [
        (date(2022, 9, 30), 20),
        (date(2022, 10, 7), 20),
        (date(2022, 10, 8), 19),
        (date(2022, 11, 1), 1),
        (date(2022, 11, 2), 0),
        (date(2022, 11, 3), 0),
    ],
    ids=str,
)
def test_working_days_are_left_until_the_due_day(on: date, left: int) -> None:
    ended = deadline(date(2022, 9, 30), working_days(20), calendar=CALENDAR)
    assert ended.working_days_left(on) == DayCount(left, left)


def test_working_days_are_left_of_a_term_in_calendar_days_too() -> None:
    """From 2 to 7 April 2024: the 3rd and the make-up Sunday."""
    ended = deadline(date(2024, 4, 1), days(6), calendar=CALENDAR)
    assert ended.working_days_left(date(2024, 4, 2)) == DayCount(2, 2)


def test_what_is_left_of_a_provisional_term_is_exact_while_the_days_gone_are() -> None:
    ended = deadline(date(2026, 12, 4), working_days(20), calendar=CALENDAR)
    assert ended.working_days_left(date(2026, 12, 11)) == DayCount(15, 15)
    left = ended.working_days_left(date(2026, 12, 31))
    assert left.least < left.most
    assert str(left) == f"{left.least}至{left.most}"


def test_what_is_left_of_a_provisional_term_with_excluded_days_lies_between_bounds() -> None:
    inquiry = Exclude(date(2026, 12, 7), date(2026, 12, 8))
    ended = deadline(date(2026, 12, 4), working_days(20), calendar=CALENDAR, events=[inquiry])
    left = ended.working_days_left(date(2026, 12, 11))
    assert left.least <= 17 <= left.most


def test_the_whole_of_a_provisional_term_is_left_on_the_day_its_clock_starts() -> None:
    ended = deadline(date(2026, 12, 4), working_days(20), calendar=CALENDAR)
    assert ended.working_days_left(date(2026, 12, 4)) == DayCount(20, 20)


def test_before_its_clock_starts_more_days_are_left_than_a_provisional_term_has() -> None:
    """Thursday 3 December 2026 lies one working day before the start."""
    left = deadline(date(2026, 12, 4), working_days(20), calendar=CALENDAR).working_days_left(date(2026, 12, 3))
    assert left.least <= 21 <= left.most


def test_nothing_is_left_of_a_provisional_term_on_its_latest_day() -> None:
    ended = deadline(date(2026, 12, 4), working_days(20), calendar=CALENDAR)
    assert ended.earliest < ended.latest
    assert ended.working_days_left(ended.earliest).least == 0
    assert ended.working_days_left(ended.latest) == DayCount(0, 0)


def test_working_days_are_left_until_the_day_that_a_person_set() -> None:
    event = SetByPerson(date(2024, 4, 30), reason="合理延迟")
    ended = deadline(date(2024, 4, 1), working_days(5), calendar=CALENDAR, events=[event])
    assert ended.working_days_left(date(2024, 4, 26)) == DayCount(3, 3)


def test_what_is_left_of_a_provisional_term_in_days_is_counted_to_its_bounds() -> None:
    """A term that ends on Friday 5 February 2027 rolls over the Spring Festival week or not."""
    ended = deadline(date(2026, 12, 20), days(47), calendar=CALENDAR, roll_over_rest_days=True)
    calendar = CALENDAR.outlook
    on = date(2027, 2, 1)
    left = ended.working_days_left(on)
    assert left.least == calendar.count(on, ended.earliest)[0]
    assert left.most == calendar.count(on, ended.latest)[1]


def test_the_latest_start_is_found_on_the_calendar_that_is_given() -> None:
    edition = CALENDAR.known_at(date(2019, 3, 21))
    assert latest_start(date(2019, 4, 30), working_days(20), calendar=edition) == date(2019, 4, 1)
    assert latest_start(date(2019, 4, 30), working_days(20)) == date(2019, 4, 2)


def test_a_term_may_start_on_the_first_day_of_the_calendar() -> None:
    assert latest_start(date(2004, 1, 2), working_days(1), calendar=CALENDAR) == date(2004, 1, 1)
