"""Working-day arithmetic on columns: what goes in, what is refused, and where numpy is needed."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime
from typing import Any, TypeAlias

import numpy as np
import pytest

from zwgk import CalendarGap, DateError, InstantRefused, Schedule, SpanError, WorkCalendar, compile_calendar

Column: TypeAlias = Any  # what callers pass, right or wrong

DAYS = [date(2024, 2, 1), date(2025, 1, 20), date(2026, 1, 28)]
DUE = np.array(["2024-03-05", "2025-02-21", "2026-03-03"], dtype="datetime64[D]")
LAST = date(2026, 12, 28)


def texts(days: np.ndarray[Any, Any]) -> list[str]:
    return [str(day) for day in days.ravel()]


@pytest.mark.parametrize(
    "column",
    [
        DAYS,
        tuple(DAYS),
        np.array(DAYS, dtype="datetime64[D]"),
        np.array(DAYS, dtype="datetime64[s]"),
        np.array(DAYS, dtype="datetime64[us]"),
        np.array(DAYS, dtype="datetime64[ns]"),
        np.array(DAYS, dtype=object),
    ],
    ids=["list", "tuple", "days", "seconds", "microseconds", "nanoseconds", "objects"],
)
def test_days_are_taken_from_any_column_of_whole_days(calendar: WorkCalendar, column: Column) -> None:
    due = calendar.add_many(column, 20)
    assert due.dtype == "datetime64[D]"
    assert due.tolist() == DUE.tolist()
    counts = calendar.count_many(column, due)
    assert counts.dtype == np.int64
    assert counts.tolist() == [20, 20, 20]


def test_one_day_and_one_amount_give_an_array_without_dimension(calendar: WorkCalendar) -> None:
    due = calendar.add_many(date(2024, 2, 1), 20)
    assert due.shape == ()
    assert due.item() == date(2024, 3, 5)
    assert calendar.count_many(date(2024, 2, 1), date(2024, 3, 5)).item() == 20


def test_one_day_is_paired_with_each_amount(calendar: WorkCalendar) -> None:
    due = calendar.add_many(date(2024, 2, 1), [-1, 0, 1, 20])
    assert texts(due) == ["2024-01-31", "2024-02-01", "2024-02-02", "2024-03-05"]


def test_columns_of_two_shapes_make_a_table(calendar: WorkCalendar) -> None:
    days = np.array(DAYS, dtype="datetime64[D]")
    table = calendar.add_many(days[:, np.newaxis], np.array([5, 20], dtype=np.uint8))
    assert table.shape == (3, 2)
    assert table[:, 1].tolist() == DUE.tolist()
    assert calendar.count_many(days[:, np.newaxis], table).tolist() == [[5, 20]] * 3


@pytest.mark.parametrize("amount", [-1, 0, 1])
def test_from_a_rest_day_the_three_amounts_around_zero(calendar: WorkCalendar, amount: int) -> None:
    saturday = date(2024, 3, 9)
    assert calendar.add_many([saturday], amount).tolist() == [calendar.add(saturday, amount)]


def test_columns_longer_than_a_block_are_answered_to_the_end(calendar: WorkCalendar) -> None:
    days = np.resize(np.array(DAYS, dtype="datetime64[D]"), 40_001)
    due = calendar.add_many(days, np.full(days.shape, 20))
    assert np.array_equal(due, np.resize(DUE, 40_001))
    assert np.all(calendar.count_many(days, due) == 20)


def test_one_day_or_amount_goes_with_columns_longer_than_a_block(calendar: WorkCalendar) -> None:
    many = 40_000
    amounts = np.arange(many) % 200
    assert (calendar.add_many(DAYS[0], amounts)[:200] == calendar.add_many(DAYS[0], np.arange(200))).all()
    assert texts(calendar.add_many(DAYS[0], amounts)[-200::199]) == texts(calendar.add_many(DAYS[0], [0, 199]))
    column = np.repeat(np.asarray(DAYS[0], dtype="datetime64[D]"), many)
    assert (calendar.add_many(column, 20) == calendar.add_many(DAYS[0], 20)).all()
    assert (calendar.count_many(column, LAST) == calendar.count(DAYS[0], LAST)).all()
    assert (calendar.count_many(LAST, column) == calendar.count(LAST, DAYS[0])).all()


def test_columns_without_elements_give_columns_without_elements(calendar: WorkCalendar) -> None:
    assert calendar.add_many([], []).tolist() == []
    assert calendar.add_many([], 20).dtype == "datetime64[D]"
    assert calendar.count_many([], date(2024, 2, 1)).shape == (0,)


@pytest.mark.parametrize(
    "column",
    [
        [None, DAYS[0]],
        np.array(["NaT", "2024-02-01"], dtype="datetime64[D]"),
        np.array(["NaT", "2024-02-01"], dtype="datetime64[ns]"),
        np.array([float("nan"), DAYS[0]], dtype=object),
    ],
    ids=["none", "days", "nanoseconds", "nan"],
)
def test_a_missing_day_gives_a_missing_answer_and_cannot_be_counted(calendar: WorkCalendar, column: Column) -> None:
    assert texts(calendar.add_many(column, 20)) == ["NaT", "2024-03-05"]
    assert texts(calendar.add_many(column, [0, 20])) == ["NaT", "2024-03-05"]
    with pytest.raises(DateError, match=r"to a missing day \(element 0\); leave it out"):
        calendar.count_many(column, LAST)
    with pytest.raises(DateError, match=r"to a missing day \(element 0\); leave it out"):
        calendar.count_many(LAST, column)


def test_columns_of_missing_days_only_are_missing(calendar: WorkCalendar) -> None:
    assert texts(calendar.add_many(np.array(["NaT", "NaT"], dtype="datetime64"), -3)) == ["NaT", "NaT"]


def test_the_first_answer_outside_the_calendar_is_named_and_how_many_there_are(calendar: WorkCalendar) -> None:
    days = [DAYS[0], date(2026, 12, 20), None, date(2026, 12, 21)]
    with pytest.raises(
        CalendarGap,
        match=r"^20 working days after 2026-12-20 \(element 1, the first of 2\) needs days outside 2004-01-01",
    ) as gap:
        calendar.add_many(days, 20)
    assert (gap.value.known_from, gap.value.known_until) == (calendar.known_from, calendar.known_until)


@pytest.mark.parametrize(
    ("day", "amount", "asked"),
    [
        (LAST, 1, "1 working days after 2026-12-28 (element 0)"),
        (date(2026, 12, 29), 0, "2026-12-29 (element 0)"),
        (date(2026, 12, 29), -1, "1 working days before 2026-12-29 (element 0)"),
        (date(2004, 1, 1), -1, "1 working days before 2004-01-01 (element 0)"),
        (date(2003, 12, 31), 1, "1 working days after 2003-12-31 (element 0)"),
        (date(2024, 1, 2), 2**62, f"{2**62} working days after 2024-01-02 (element 0)"),
        (date(2024, 1, 2), -(2**62), f"{2**62} working days before 2024-01-02 (element 0)"),
    ],
)
def test_what_lies_outside_the_calendar_is_told(calendar: WorkCalendar, day: date, amount: int, asked: str) -> None:
    with pytest.raises(CalendarGap) as gap:
        calendar.add_many([day], amount)
    assert gap.value.asked == asked


def test_amounts_that_only_unsigned_numbers_hold_lead_out_of_the_calendar(calendar: WorkCalendar) -> None:
    with pytest.raises(CalendarGap, match="9223372036854775807 working days after 2024-02-01"):
        calendar.add_many(DAYS[:1], np.array([2**64 - 1], dtype=np.uint64))


@pytest.mark.parametrize("day", ["-9000000-01-01", "0001-01-01", "9999-12-31", "9000000-01-01"])
def test_days_that_no_calendar_reaches_are_outside_it(calendar: WorkCalendar, day: str) -> None:
    column = np.array([day], dtype="datetime64[D]")
    for amount in (-5, 0, 5):
        with pytest.raises(CalendarGap, match=day):
            calendar.add_many(column, amount)
    with pytest.raises(CalendarGap, match=rf"^{day} \(element 0\) needs"):
        calendar.count_many(column, DAYS[0])


def test_the_first_day_outside_the_calendar_is_named_when_counting(calendar: WorkCalendar) -> None:
    ends = [LAST, date(2026, 12, 29), date(2027, 1, 1)]
    with pytest.raises(CalendarGap, match=r"^2026-12-29 \(element 1, the first of 2\) needs"):
        calendar.count_many(DAYS, ends)
    with pytest.raises(CalendarGap, match=r"^2003-12-31 \(element 0\) needs"):
        calendar.count_many([date(2003, 12, 31)], DAYS[:1])


@pytest.mark.parametrize(
    "column",
    [
        np.array(["2024-02-01T00:00", "2024-02-01T16:30"], dtype="datetime64[m]"),
        np.array(["2024-02-01T00", "2024-02-01T16"], dtype="datetime64[ns]"),
    ],
    ids=["minutes", "nanoseconds"],
)
def test_an_array_of_instants_is_refused(calendar: WorkCalendar, column: Column) -> None:
    with pytest.raises(
        InstantRefused,
        match=r"found the instant 2024-02-01T16.*\(element 1\); convert the column to days in Asia/Shanghai$",
    ):
        calendar.add_many(column, 20)


@pytest.mark.parametrize("instant", [datetime(2024, 2, 1, tzinfo=UTC), datetime(2024, 2, 1)])  # noqa: DTZ001 (the fault)
def test_an_instant_among_dates_is_refused(calendar: WorkCalendar, instant: datetime) -> None:
    with pytest.raises(InstantRefused, match=r"found the instant .*\(element 1\)"):
        calendar.count_many([DAYS[0], instant], LAST)


@pytest.mark.parametrize(
    "column",
    [
        ["2024-02-01"],
        [20240201],
        [1.5],
        np.array(["2024-02"], "datetime64[M]"),
        np.array(["2024-02-01"], "datetime64[W]"),
    ],
    ids=["texts", "numbers", "fractions", "months", "weeks"],
)
def test_a_column_of_something_else_is_refused(calendar: WorkCalendar, column: Column) -> None:
    with pytest.raises(DateError, match=r"expected days, found an array of .* convert it to datetime64"):
        calendar.add_many(column, 20)


def test_an_element_that_is_no_day_is_named(calendar: WorkCalendar) -> None:
    with pytest.raises(DateError, match=r"expected a datetime.date, found '2024-02-01' \(element 1\)"):
        calendar.add_many(np.array([DAYS[0], "2024-02-01"], dtype=object), 20)


@pytest.mark.parametrize("amounts", [[1.5], ["20"], [True], [None]], ids=["fraction", "text", "truth", "none"])
def test_an_amount_that_is_no_whole_number_is_refused(calendar: WorkCalendar, amounts: Column) -> None:
    with pytest.raises(SpanError, match="expected whole numbers of working days, found an array of"):
        calendar.add_many(DAYS[:1], amounts)


def test_columns_that_do_not_fit_are_refused_as_numpy_does(calendar: WorkCalendar) -> None:
    with pytest.raises(ValueError, match="shape mismatch"):
        calendar.add_many(DAYS, [1, 2])


def test_a_column_is_left_as_it_was(calendar: WorkCalendar) -> None:
    days = np.array(DAYS, dtype="datetime64[D]")
    amounts = np.array([1, -1, 0])
    calendar.add_many(days, amounts)
    assert days.tolist() == DAYS
    assert amounts.tolist() == [1, -1, 0]


def test_the_answer_belongs_to_the_caller(calendar: WorkCalendar) -> None:
    counts = calendar.count_many(DAYS, LAST)
    counts[:] = 0
    assert calendar.count_many(DAYS, LAST).all()


@pytest.mark.parametrize("year", [1965, 1969, 1970, 1971])
def test_a_calendar_that_begins_before_numpy_counts_from_answers_alike(year: int) -> None:
    schedule = Schedule(year=year, rest_days={date(year, 1, 1): "元旦"}, makeup_days={}, source="通知")
    early = compile_calendar([schedule])
    days = [date(year, 1, 1), date(year, 1, 2), date(year, 6, 1)]
    assert early.add_many(days, [1, 0, -20]).tolist() == list(map(early.add, days, [1, 0, -20]))
    assert early.count_many(days, days[::-1]).tolist() == list(map(early.count, days, days[::-1]))
    for outside in (date(year - 1, 12, 31), date(year, 12, 29), date(2024, 1, 1)):
        with pytest.raises(CalendarGap, match=f"{outside}"):
            early.add_many([outside], 0)
    assert texts(early.add_many([None], 3)) == ["NaT"]


def test_calendars_load_neither_numpy_nor_pandas_nor_pytest() -> None:
    code = (
        "import sys, datetime, zwgk.calendars; zwgk.calendars.china_calendar().add(datetime.date(2024, 2, 1), 20); "
        "print([one for one in ('numpy', 'pandas', 'polars', 'pytest', 'hypothesis') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 (ours)
    assert done.stdout == "[]\n"


def test_where_numpy_is_absent_the_cure_is_told(calendar: WorkCalendar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "zwgk.calendars.bulk")
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(ModuleNotFoundError, match=r"arithmetic on columns needs numpy: install zwgk\[bulk\]"):
        calendar.count_many(DAYS, LAST)


def test_a_known_rest_day_before_the_first_working_day_is_no_gap(calendar: WorkCalendar) -> None:
    """1 January 2004, on which the calendar begins, has no working day before it."""
    first = calendar.known_from
    with pytest.raises(CalendarGap, match=r"2003-12-31.*\(element 1\)"):
        calendar.count_many([first, date(2003, 12, 31)], DAYS[0])
