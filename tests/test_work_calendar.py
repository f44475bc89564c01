"""Counting working days: boundaries, ends, and what goes in and comes out."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable
from datetime import UTC, date, datetime

import attrs
import pendulum
import pytest

from zwgk import (
    Bounds,
    CalendarDay,
    CalendarGap,
    DayKind,
    Disagreement,
    InstantRefused,
    Schedule,
    ScheduleError,
    ScheduleKind,
    WorkCalendar,
    compile_calendar,
)
from zwgk.calendars.days import days_between
from zwgk.errors import DateError


def _year(year: int, rest: dict[date, str] | None = None, makeup: dict[date, str] | None = None) -> Schedule:
    return Schedule(year=year, rest_days=rest or {}, makeup_days=makeup or {}, source=f"{year}年安排")


# 2024 opens on a Monday: Saturday 6 and Sunday 7 January are made up for Monday 8 and Tuesday 9.
CALENDAR = compile_calendar(
    [
        _year(
            2024,
            rest={date(2024, 1, 1): "元旦", date(2024, 1, 8): "某节", date(2024, 1, 9): "某节"},
            makeup={date(2024, 1, 6): "某节", date(2024, 1, 7): "某节"},
        )
    ]
)


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        (date(2024, 1, 1), DayKind.STATUTORY, "元旦"),
        (date(2024, 1, 2), DayKind.WORKDAY, ""),
        (date(2024, 1, 5), DayKind.WORKDAY, ""),
        (date(2024, 1, 6), DayKind.MAKEUP, "某节"),
        (date(2024, 1, 7), DayKind.MAKEUP, "某节"),
        (date(2024, 1, 8), DayKind.ADJUSTED_OFF, "某节"),
        (date(2024, 1, 9), DayKind.ADJUSTED_OFF, "某节"),
        (date(2024, 1, 10), DayKind.WORKDAY, ""),
        (date(2024, 1, 13), DayKind.WEEKEND, ""),
        (date(2024, 1, 14), DayKind.WEEKEND, ""),
        (date(2024, 2, 28), DayKind.WORKDAY, ""),
        (date(2024, 2, 29), DayKind.WORKDAY, ""),
        (date(2024, 3, 1), DayKind.WORKDAY, ""),
        (date(2024, 12, 28), DayKind.WEEKEND, ""),
    ],
    ids=str,
)
def test_a_day_is_known_for_what_it_is(day: date, kind: DayKind, name: str) -> None:
    look = CALENDAR.look(day)
    assert (look.day, look.kind, look.name, look.source) == (day, kind, name, "2024年安排" if name else "")
    assert look.working is (kind in {DayKind.WORKDAY, DayKind.MAKEUP})
    assert CALENDAR.is_working_day(day) is look.working


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (DayKind.WORKDAY, "工作日"),
        (DayKind.MAKEUP, "某节调休上班"),
        (DayKind.WEEKEND, "某节放假"),
        (DayKind.STATUTORY, "某节放假"),
        (DayKind.ADJUSTED_OFF, "某节放假"),
        (DayKind.LOCAL_OFF, "某节放假"),
        (DayKind.EXTENSION, "某节假期延长"),
        (DayKind.OPEN, "某节放假安排未公布"),
    ],
)
def test_a_day_says_why_in_chinese(kind: DayKind, reason: str) -> None:
    assert CalendarDay(date(2024, 1, 8), kind, "某节").reason == reason


@pytest.mark.parametrize(
    ("day", "amount", "answer"),
    [
        (date(2024, 1, 1), 1, date(2024, 1, 2)),
        (date(2024, 1, 2), 1, date(2024, 1, 3)),
        (date(2024, 1, 5), 1, date(2024, 1, 6)),
        (date(2024, 1, 5), 2, date(2024, 1, 7)),
        (date(2024, 1, 5), 3, date(2024, 1, 10)),
        (date(2024, 1, 6), 1, date(2024, 1, 7)),
        (date(2024, 1, 7), 1, date(2024, 1, 10)),
        (date(2024, 1, 8), 1, date(2024, 1, 10)),
        (date(2024, 1, 9), 1, date(2024, 1, 10)),
        (date(2024, 1, 12), 1, date(2024, 1, 15)),
        (date(2024, 1, 13), 1, date(2024, 1, 15)),
        (date(2024, 1, 14), 1, date(2024, 1, 15)),
        (date(2024, 2, 28), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 1, date(2024, 3, 1)),
        (date(2024, 1, 15), -1, date(2024, 1, 12)),
        (date(2024, 1, 14), -1, date(2024, 1, 12)),
        (date(2024, 1, 13), -1, date(2024, 1, 12)),
        (date(2024, 1, 10), -1, date(2024, 1, 7)),
        (date(2024, 1, 9), -1, date(2024, 1, 7)),
        (date(2024, 1, 8), -2, date(2024, 1, 6)),
        (date(2024, 1, 7), -1, date(2024, 1, 6)),
        (date(2024, 3, 1), -1, date(2024, 2, 29)),
        (date(2024, 1, 3), -1, date(2024, 1, 2)),
        (date(2024, 1, 8), 0, date(2024, 1, 8)),
        (date(2024, 1, 10), 0, date(2024, 1, 10)),
    ],
)
def test_the_day_itself_is_never_counted(day: date, amount: int, answer: date) -> None:
    assert CALENDAR.add(day, amount) == answer


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (date(2024, 1, 1), date(2024, 1, 1), 0),
        (date(2024, 1, 2), date(2024, 1, 2), 0),
        (date(2024, 1, 1), date(2024, 1, 2), 1),
        (date(2024, 1, 5), date(2024, 1, 6), 1),
        (date(2024, 1, 5), date(2024, 1, 7), 2),
        (date(2024, 1, 5), date(2024, 1, 9), 2),
        (date(2024, 1, 5), date(2024, 1, 10), 3),
        (date(2024, 1, 7), date(2024, 1, 9), 0),
        (date(2024, 1, 10), date(2024, 1, 5), -3),
        (date(2024, 2, 28), date(2024, 3, 1), 2),
    ],
)
def test_a_count_leaves_its_start_out_and_takes_its_end_in(start: date, end: date, count: int) -> None:
    assert CALENDAR.count(start, end) == count


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2024, 1, 1), date(2024, 1, 2)),
        (date(2024, 1, 2), date(2024, 1, 2)),
        (date(2024, 1, 6), date(2024, 1, 6)),
        (date(2024, 1, 7), date(2024, 1, 7)),
        (date(2024, 1, 8), date(2024, 1, 10)),
        (date(2024, 1, 9), date(2024, 1, 10)),
        (date(2024, 1, 13), date(2024, 1, 15)),
    ],
    ids=str,
)
def test_the_next_working_day_is_the_day_itself_if_it_is_worked(day: date, answer: date) -> None:
    assert CALENDAR.next_working_day(day) == answer


def test_the_first_and_the_last_day_are_known() -> None:
    assert (CALENDAR.known_from, CALENDAR.known_until) == (date(2024, 1, 1), date(2024, 12, 28))
    assert not CALENDAR.is_working_day(CALENDAR.known_from)
    assert not CALENDAR.is_working_day(CALENDAR.known_until)
    assert compile_calendar([_year(2024)]).is_working_day(date(2024, 1, 1))


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2024, 12, 29), date.min, date.max], ids=str)
@pytest.mark.parametrize(
    "ask",
    [
        CALENDAR.is_working_day,
        CALENDAR.next_working_day,
        lambda day: CALENDAR.add(day, 0),
        lambda day: CALENDAR.add(day, 1),
        lambda day: CALENDAR.add(day, -1),
        lambda day: CALENDAR.count(day, date(2024, 6, 3)),
        lambda day: CALENDAR.count(date(2024, 6, 3), day),
    ],
    ids=["is_working_day", "next_working_day", "add 0", "add 1", "add -1", "count from", "count to"],
)
def test_a_day_past_either_end_is_never_guessed(ask: Callable[[date], object], day: date) -> None:
    with pytest.raises(CalendarGap, match=f"^{day} needs days outside 2024-01-01 to 2024-12-28") as caught:
        ask(day)
    assert (caught.value.known_from, caught.value.known_until) == (date(2024, 1, 1), date(2024, 12, 28))


@pytest.mark.parametrize(
    ("day", "amount", "answer"),
    [
        (date(2024, 12, 26), 1, date(2024, 12, 27)),
        (date(2024, 12, 25), 2, date(2024, 12, 27)),
        (date(2024, 1, 3), -1, date(2024, 1, 2)),
        (date(2024, 1, 4), -2, date(2024, 1, 2)),
    ],
)
def test_a_count_reaches_the_outermost_working_days(day: date, amount: int, answer: date) -> None:
    assert CALENDAR.add(day, amount) == answer


@pytest.mark.parametrize(
    ("day", "amount", "asked"),
    [
        (date(2024, 12, 27), 1, "1 working days after 2024-12-27"),
        (date(2024, 12, 28), 1, "1 working days after 2024-12-28"),
        (date(2024, 12, 26), 2, "2 working days after 2024-12-26"),
        (date(2024, 1, 2), -1, "1 working days before 2024-01-02"),
        (date(2024, 1, 1), -1, "1 working days before 2024-01-01"),
        (date(2024, 1, 4), -3, "3 working days before 2024-01-04"),
    ],
)
def test_a_count_past_either_end_has_no_answer(day: date, amount: int, asked: str) -> None:
    with pytest.raises(CalendarGap, match=f"^{asked} needs"):
        CALENDAR.add(day, amount)


def test_the_last_rest_days_have_no_next_working_day() -> None:
    with pytest.raises(CalendarGap, match="1 working days after 2024-12-28"):
        CALENDAR.next_working_day(date(2024, 12, 28))


@pytest.mark.parametrize(
    "ask",
    [
        lambda day: CALENDAR.add(day, 1),
        lambda day: CALENDAR.add(day, 0),
        lambda day: CALENDAR.add(day, -1),
        CALENDAR.next_working_day,
        lambda day: CALENDAR.look(day).day,
    ],
    ids=["add 1", "add 0", "add -1", "next_working_day", "look"],
)
@pytest.mark.parametrize("day", [date(2024, 2, 29), pendulum.Date(2024, 2, 29)], ids=["date", "pendulum"])
def test_a_day_comes_out_as_a_plain_date(ask: Callable[[date], date], day: date) -> None:
    assert type(ask(day)) is date
    assert ask(day) == ask(date(2024, 2, 29))


@pytest.mark.parametrize("day", [date(2024, 1, 6), date(2024, 1, 8)], ids=str)
def test_a_pendulum_day_is_known_for_what_it_is(day: date) -> None:
    assert CALENDAR.look(pendulum.Date(day.year, day.month, day.day)) == CALENDAR.look(day)
    assert CALENDAR.count(pendulum.Date(2024, 1, 2), pendulum.Date(2024, 2, 29)) == 42


def test_a_calendar_made_of_pendulum_days_knows_plain_dates() -> None:
    calendar = compile_calendar([_year(2024, rest={pendulum.Date(2024, 1, 1): "元旦"})])
    assert not calendar.is_working_day(date(2024, 1, 1))
    assert (type(calendar.known_from), type(calendar.known_until)) == (date, date)


@pytest.mark.parametrize(
    "ask",
    [
        CALENDAR.is_working_day,
        CALENDAR.look,
        CALENDAR.next_working_day,
        lambda day: CALENDAR.add(day, 0),
        lambda day: CALENDAR.add(day, 1),
        lambda day: CALENDAR.count(day, date(2024, 6, 3)),
        lambda day: CALENDAR.count(date(2024, 6, 3), day),
    ],
    ids=["is_working_day", "look", "next_working_day", "add 0", "add 1", "count from", "count to"],
)
@pytest.mark.parametrize(
    "instant",
    [datetime.fromisoformat("2024-02-29T00:00"), datetime(2024, 2, 29, tzinfo=UTC), pendulum.datetime(2024, 2, 29)],
    ids=["naive", "with zone", "pendulum"],
)
def test_an_instant_is_refused(ask: Callable[[date], object], instant: datetime) -> None:
    with pytest.raises(InstantRefused):
        ask(instant)


def test_a_text_is_no_day() -> None:
    with pytest.raises(DateError, match="found '2024-02-29'"):
        CALENDAR.is_working_day("2024-02-29")  # type: ignore[arg-type]


def test_schedules_may_come_in_any_order() -> None:
    schedules = [_year(year, rest={date(year, 5, 1): "劳动节"}) for year in (2023, 2024, 2025)]
    forward, backward = compile_calendar(schedules), compile_calendar(reversed(schedules))
    assert (forward.known_from, forward.known_until) == (date(2023, 1, 1), date(2025, 12, 28))
    assert forward.version == backward.version


def test_the_last_days_of_a_year_are_settled_once_the_next_notice_is_out() -> None:
    calendar = compile_calendar([_year(2023), _year(2024)])
    assert calendar.is_working_day(date(2023, 12, 29))
    with pytest.raises(CalendarGap):
        calendar.is_working_day(date(2024, 12, 30))


@pytest.mark.parametrize(
    ("earlier", "later", "day", "found"),
    [
        (
            {"rest": {date(2023, 12, 30): "某节"}},
            {"makeup": {date(2023, 12, 30): "元旦"}},
            date(2023, 12, 30),
            (DayKind.MAKEUP, "元旦", "2024年安排"),
        ),
        (
            {"makeup": {date(2023, 12, 30): "某节"}},
            {"rest": {date(2023, 12, 30): "元旦"}},
            date(2023, 12, 30),
            (DayKind.WEEKEND, "元旦", "2024年安排"),
        ),
        (
            {"rest": {date(2023, 12, 29): "某节"}},
            {"rest": {date(2023, 12, 29): "元旦"}},
            date(2023, 12, 29),
            (DayKind.ADJUSTED_OFF, "元旦", "2024年安排"),
        ),
        (
            {"rest": {date(2023, 12, 29): "某节"}},
            {"rest": {date(2024, 1, 1): "元旦"}},
            date(2023, 12, 29),
            (DayKind.ADJUSTED_OFF, "某节", "2023年安排"),
        ),
    ],
    ids=["rest becomes worked", "worked becomes rest", "another holiday", "untouched"],
)
def test_a_later_notice_decides_the_days_of_the_year_before(
    earlier: dict[str, dict[date, str]],
    later: dict[str, dict[date, str]],
    day: date,
    found: tuple[DayKind, str, str],
) -> None:
    look = compile_calendar([_year(2023, **earlier), _year(2024, **later)]).look(day)
    assert (look.kind, look.name, look.source) == found


def test_a_day_before_the_first_notice_is_not_looked_at() -> None:
    with pytest.raises(CalendarGap, match="2023-12-31 needs days outside 2024-01-01 to 2024-12-28"):
        CALENDAR.look(date(2023, 12, 31))


AMENDED = Schedule(
    year=2024,
    rest_days={date(2024, 1, 8): "某节", date(2024, 1, 6): "某节"},
    makeup_days={},
    source="调整通知",
    kind=ScheduleKind.AMENDMENT,
    issued=date(2024, 1, 3),
    supersedes=("某节",),
)


def test_an_amendment_decides_from_its_day_of_issue() -> None:
    """Superseded days of the holiday fall back to the week: the 7th to a Sunday, the 9th to a workday."""
    calendar = CALENDAR.with_schedules(AMENDED)
    assert [calendar.is_working_day(date(2024, 1, day)) for day in (6, 7, 8, 9)] == [False, False, False, True]
    assert calendar.known_at(date(2024, 1, 3)).version == calendar.version
    assert calendar.known_at(date(2024, 1, 2)).version == CALENDAR.version


def test_an_amendment_supersedes_no_day_of_another_holiday_or_year() -> None:
    calendar = compile_calendar([_year(2023, rest={date(2023, 6, 1): "某节"}), *CALENDAR.schedules, AMENDED])
    assert not calendar.is_working_day(date(2023, 6, 1))
    assert not calendar.is_working_day(date(2024, 1, 1))


def test_no_edition_is_older_than_the_first_notice() -> None:
    with pytest.raises(ScheduleError, match="no holiday notice was known on 2023-12-30; the first was on 2023-12-31"):
        CALENDAR.known_at(date(2023, 12, 30))
    assert CALENDAR.known_at(date(2023, 12, 31)).version == CALENDAR.version


def _local(days: dict[date, str], worked: dict[date, str], region: str = "", authority: str = "") -> Schedule:
    return Schedule(
        year=2024,
        rest_days=days,
        makeup_days=worked,
        source=region or authority,
        kind=ScheduleKind.LOCAL,
        region=region,
        authority=authority,
    )


PROVINCE = _local({date(2024, 1, 10): "省节"}, {date(2024, 1, 13): "省节"}, region="450000")
CITY = _local({date(2024, 1, 13): "市节"}, {}, region="450100")
OFFICE = _local({date(2024, 1, 11): "停办"}, {date(2024, 1, 10): "停办"}, authority="某局")


@pytest.mark.parametrize("order", [(PROVINCE, CITY, OFFICE), (OFFICE, CITY, PROVINCE)], ids=["wider first", "last"])
def test_the_narrower_local_notice_decides(order: tuple[Schedule, ...]) -> None:
    calendar = CALENDAR.with_schedules(*order)
    assert [calendar.is_working_day(date(2024, 1, day)) for day in (10, 11, 13)] == [True, False, False]
    assert [calendar.look(date(2024, 1, day)).kind for day in (10, 11, 13)] == [
        DayKind.WORKDAY,
        DayKind.LOCAL_OFF,
        DayKind.WEEKEND,
    ]


def test_a_local_day_that_is_no_day_off_elsewhere_says_whose_it_is() -> None:
    look = CALENDAR.with_schedules(PROVINCE).look(date(2024, 1, 10))
    assert (look.kind, look.reason, look.notice) == (DayKind.LOCAL_OFF, "省节放假", PROVINCE)


def test_a_hidden_year_leaves_the_years_before() -> None:
    calendar = compile_calendar([_year(2023), *CALENDAR.schedules, AMENDED])
    assert calendar.without_year(2024).version == compile_calendar([_year(2023)]).version
    with pytest.raises(ScheduleError, match="a calendar needs at least one year's schedule"):
        calendar.without_year(2023)


@pytest.mark.parametrize(
    ("start", "amount", "excluded", "due"),
    [
        (date(2024, 1, 5), 3, (), date(2024, 1, 10)),
        (date(2024, 1, 5), 3, ((date(2024, 1, 6), date(2024, 1, 6)),), date(2024, 1, 11)),
        (date(2024, 1, 5), 3, ((date(2024, 1, 1), date(2024, 1, 5)),), date(2024, 1, 10)),
        (date(2024, 1, 5), 3, ((date(2024, 1, 3), date(2024, 1, 7)),), date(2024, 1, 12)),
        (date(2024, 1, 5), 3, ((date(2024, 1, 10), date(2024, 1, 10)),), date(2024, 1, 11)),
        (date(2024, 1, 5), 3, ((date(2024, 1, 11), date(2024, 1, 12)),), date(2024, 1, 10)),
        (
            date(2024, 1, 5),
            3,
            ((date(2024, 1, 6), date(2024, 1, 6)), (date(2024, 1, 10), date(2024, 1, 11))),
            date(2024, 1, 15),
        ),
        (date(2024, 1, 6), 0, (), date(2024, 1, 6)),
    ],
)
def test_bounds_of_published_days_are_one_day(
    start: date, amount: int, excluded: tuple[tuple[date, date], ...], due: date
) -> None:
    assert CALENDAR.bounds(start, amount, excluded=excluded) == Bounds(due, due, due, settled=True)


def test_a_rest_day_before_the_first_year_is_no_part_of_the_calendar() -> None:
    calendar = compile_calendar([_year(2024, rest={date(2023, 12, 31): "元旦"})])
    assert calendar.known_from == date(2024, 1, 1)


def test_a_calendar_needs_a_schedule() -> None:
    with pytest.raises(ScheduleError, match="a calendar needs at least one year's schedule"):
        compile_calendar([])


@pytest.mark.parametrize(
    "years", [(2023, 2023), (2023, 2025), (2024, 2022)], ids=["doubled", "skipped", "turned round"]
)
def test_schedules_are_of_consecutive_years(years: tuple[int, int]) -> None:
    earlier, later = sorted(years)
    with pytest.raises(
        ScheduleError, match=f"^schedules must be of consecutive years, found {earlier} and then {later}$"
    ):
        compile_calendar(map(_year, years))


def test_kinds_of_day_are_written_in_files_as_here() -> None:
    assert [kind.value for kind in DayKind] == [
        "workday",
        "make-up-workday",
        "weekend",
        "statutory-holiday",
        "adjusted-off",
        "extension",
        "local-off",
        "open",
    ]
    assert [kind.chinese for kind in DayKind] == [
        "工作日",
        "调休上班",
        "周末",
        "法定节假日",
        "调休放假",
        "延长假期",
        "地方放假",
        "待定",
    ]


def test_calendars_of_the_same_working_days_share_a_version() -> None:
    assert re.fullmatch("2024-01-01/2024-12-28 [0-9a-f]{8}", CALENDAR.version)
    assert compile_calendar([_year(2024)]).version == compile_calendar([_year(2024)]).version
    assert compile_calendar([_year(2024)]).version != CALENDAR.version
    assert repr(CALENDAR) == f"<WorkCalendar {CALENDAR.version}>"


def test_a_calendar_crosses_from_one_process_to_another() -> None:
    again = pickle.loads(pickle.dumps(CALENDAR))  # noqa: S301 (our own bytes)
    assert again.version == CALENDAR.version
    assert again.look(date(2024, 1, 8)) == CALENDAR.look(date(2024, 1, 8))


def test_a_looked_up_day_is_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        CALENDAR.look(date(2024, 1, 8)).name = "端午"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2024, 2, 28), date(2024, 3, 1), [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)]),
        (date(2024, 2, 28), date(2024, 2, 28), [date(2024, 2, 28)]),
        (date(2024, 2, 28), date(2024, 2, 27), []),
    ],
    ids=["three", "one", "none"],
)
def test_days_between_take_both_ends_in(first: date, last: date, days: list[date]) -> None:
    assert list(days_between(first, last)) == days


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2024, 1, 2), True),
        (date(2024, 12, 27), True),
        (date(2024, 12, 28), True),
        (date(2024, 12, 29), False),
    ],
    ids=str,
)
def test_a_gap_names_the_day_itself_where_that_is_not_known(day: date, *, inside: bool) -> None:
    with pytest.raises(CalendarGap) as gap:
        CALENDAR.add(day, 1000)
    assert gap.value.asked == (f"1000 working days after {day}" if inside else str(day))


def test_an_open_day_of_no_holiday_names_none() -> None:
    assert CalendarDay(date(2040, 1, 2), DayKind.OPEN).reason == "放假安排未公布"


@pytest.mark.parametrize("day", [date(2024, 12, 28), date(2024, 12, 29), date(2024, 12, 31)], ids=str)
def test_a_notice_may_set_the_last_days_of_its_own_year(day: date) -> None:
    calendar = compile_calendar([_year(2024, rest={day: "某节"})])
    assert calendar.known_until == date(2024, 12, 28)
    assert calendar.look(day).name == "某节"


@pytest.mark.parametrize(
    ("edition", "kind"), [(date(2024, 11, 9), DayKind.ADJUSTED_OFF), (date(2024, 11, 10), DayKind.STATUTORY)], ids=str
)
def test_an_edition_knows_a_statutory_holiday_by_the_law_of_its_day(edition: date, kind: DayKind) -> None:
    """The amendment that made 2 May a statutory holiday was issued on 10 November 2024."""
    notice = attrs.evolve(_year(2025, rest={date(2025, 5, 2): "劳动节"}), issued=date(2024, 11, 1))
    known = compile_calendar([notice]).known_at(edition)
    assert known.look(date(2025, 5, 2)).kind is kind


def test_an_amount_that_is_no_whole_number_is_not_blamed_on_the_day() -> None:
    with pytest.raises(TypeError):
        CALENDAR.add(date(2024, 3, 4), 1.5)  # type: ignore[arg-type]


def test_days_that_do_not_count_may_begin_before_the_start_and_lie_apart() -> None:
    """After Monday 4 March 2024 the 6th, the 11th and the 12th count."""
    excluded = [(date(2024, 3, 1), date(2024, 3, 5)), (date(2024, 3, 7), date(2024, 3, 8))]
    due = date(2024, 3, 12)
    assert CALENDAR.bounds(date(2024, 3, 4), 3, excluded=excluded) == Bounds(due, due, due, settled=True)


@pytest.mark.parametrize(
    "derived",
    [
        lambda calendar: calendar.known_at(date(2024, 11, 9)),
        lambda calendar: calendar.without_year(2026),
        lambda calendar: calendar.with_schedules(_year(2027)),
        lambda calendar: pickle.loads(pickle.dumps(calendar)),  # noqa: S301 (our own bytes)
    ],
    ids=["known at", "without a year", "with schedules", "pickled"],
)
def test_a_calendar_made_from_another_keeps_its_law_and_its_disagreements(
    derived: Callable[[WorkCalendar], WorkCalendar],
) -> None:
    """The amendment that made 2 May a statutory holiday was issued on 10 November 2024."""
    disagreement = Disagreement(day=date(2025, 5, 2), worked=False, decided_by="甲", other="乙")
    notices = (
        attrs.evolve(_year(2025, rest={date(2025, 5, 2): "劳动节"}), issued=date(2024, 11, 1)),
        attrs.evolve(_year(2026), issued=date(2024, 11, 1)),
    )
    edition = WorkCalendar(notices, known_on=date(2024, 11, 9), disagreements=[disagreement])
    assert derived(edition).look(date(2025, 5, 2)).kind is DayKind.ADJUSTED_OFF
    assert derived(edition).disagreements == (disagreement,)
