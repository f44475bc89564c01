"""Which days change between two editions of the calendar, or with a notice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from zwgk import DayKind, Schedule, ScheduleKind, WorkCalendar
from zwgk.calendars.changes import DayChange, changed_days
from zwgk.calendars.years import arranging_year, calendar_year


def editions(calendar: WorkCalendar, day: date) -> tuple[DayChange, ...]:
    """What the notices issued on a day changed."""
    return changed_days(calendar.known_at(day - timedelta(days=1)), calendar.known_at(day))


@pytest.mark.parametrize(
    ("issued", "changes"),
    [
        (
            date(2015, 5, 13),
            {
                "2015-09-03": "改为放假",
                "2015-09-04": "改为放假",
                "2015-09-05": "不变",
                "2015-09-06": "改为上班",
            },
        ),
        (
            date(2019, 3, 22),
            {
                "2019-04-28": "改为上班",
                "2019-05-01": "不变",
                "2019-05-02": "改为放假",
                "2019-05-03": "改为放假",
                "2019-05-04": "不变",
                "2019-05-05": "改为上班",
            },
        ),
        (
            date(2020, 1, 26),
            {"2020-01-31": "改为放假", "2020-02-01": "改为放假", "2020-02-02": "不变", "2020-02-03": "不变"},
        ),
    ],
)
def test_an_amendment_moves_these_days(calendar: WorkCalendar, issued: date, changes: dict[str, str]) -> None:
    found = editions(calendar, issued)
    assert {str(one.day): one.chinese for one in found} == changes
    assert [one for one in found if one.notice is None or one.notice.issued != issued] == []


def test_a_changed_day_is_moved_only_where_it_is_worked_otherwise(calendar: WorkCalendar) -> None:
    moved = [one.day for one in editions(calendar, date(2019, 3, 22)) if one.moved]
    assert moved == [date(2019, 4, 28), date(2019, 5, 2), date(2019, 5, 3), date(2019, 5, 5)]


def test_one_calendar_differs_from_itself_in_no_day(calendar: WorkCalendar) -> None:
    assert changed_days(calendar, calendar) == ()


def test_a_years_notice_settles_its_open_days_and_moves_no_other(calendar: WorkCalendar) -> None:
    changes = changed_days(calendar.without_year(2026), calendar)
    assert {one.after.kind for one in changes} & {DayKind.OPEN} == set()
    assert {one.before.kind for one in changes if one.moved} == {DayKind.OPEN}
    assert {one.notice.source for one in changes if one.notice} == {"国办发明电〔2025〕7号"}
    assert [one for one in changes if one.notice is None] == []
    assert {one.chinese for one in changes} == {"确定上班", "确定放假", "不变"}


def test_a_notice_taken_away_opens_its_days_again(calendar: WorkCalendar) -> None:
    there, back = (
        changed_days(calendar.without_year(2026), calendar),
        changed_days(calendar, calendar.without_year(2026)),
    )
    assert [(one.before, one.after) for one in back] == [(one.after, one.before) for one in there]
    assert {one.chinese for one in back} == {"改为待定", "不变"}


def test_a_local_notice_changes_the_days_it_sets(calendar: WorkCalendar) -> None:
    local = Schedule(
        year=2024, kind=ScheduleKind.LOCAL, rest_days={date(2024, 7, 1): "停电"}, makeup_days={}, source="某局通知",
        authority="某局",
    )  # fmt: skip
    [change] = changed_days(calendar, calendar.with_schedules(local))
    assert (change.day, change.after.kind, change.notice) == (date(2024, 7, 1), DayKind.LOCAL_OFF, local)


@pytest.mark.parametrize(("day", "year"), [("2026-12-28", 2026), ("2026-12-29", 2027), ("2027-01-01", 2027)])
def test_the_last_days_of_a_year_are_the_next_notices_to_arrange(day: str, year: int) -> None:
    assert arranging_year(date.fromisoformat(day)) == year


class TestYear:
    def test_a_year_has_every_day_once(self, calendar: WorkCalendar) -> None:
        year = calendar_year(calendar, 2024)
        assert [look.day for look in year.days] == [date(2024, 1, 1) + timedelta(days=n) for n in range(366)]

    @pytest.mark.parametrize("number", range(2004, 2026))
    def test_working_days_and_days_off_make_up_a_published_year(self, calendar: WorkCalendar, number: int) -> None:
        year = calendar_year(calendar, number)
        assert year.counts[DayKind.OPEN] == 0
        assert year.working + year.off == len(year.days)
        assert year.working == calendar.count(date(number, 1, 1), date(number, 12, 31)) + calendar.is_working_day(
            date(number, 1, 1)
        )

    def test_holidays_stand_in_order_with_the_notice_of_each(self, calendar: WorkCalendar) -> None:
        year = calendar_year(calendar, 2025)
        assert [one.name for one in year.holidays] == [
            "元旦", "春节", "清明节", "劳动节", "端午节", "国庆节、中秋节",
        ]  # fmt: skip
        assert {one.notice.number for one in year.holidays if one.notice} == {"国办发明电〔2024〕12号"}

    def test_a_holiday_that_begins_in_the_year_before_is_given_whole(self, calendar: WorkCalendar) -> None:
        new_year = calendar_year(calendar, 2007).holidays[0]
        assert new_year.makeup == (date(2006, 12, 30), date(2006, 12, 31))
        assert new_year.off[0] == date(2007, 1, 1)

    def test_the_end_of_a_year_belongs_to_the_holiday_of_the_next(self, calendar: WorkCalendar) -> None:
        last = calendar_year(calendar, 2007).holidays[-1]
        assert (last.name, last.off, last.makeup) == (
            "元旦", (date(2007, 12, 30), date(2007, 12, 31)), (date(2007, 12, 29),),
        )  # fmt: skip

    def test_an_unpublished_year_shows_what_the_law_says_and_what_is_open(self, calendar: WorkCalendar) -> None:
        year = calendar_year(calendar.without_year(2026), 2026)
        assert year.counts[DayKind.OPEN] > 0
        [spring] = [one for one in year.holidays if one.name == "春节"]
        assert (spring.notice, spring.off) == (None, tuple(date(2026, 2, day) for day in (16, 17, 18, 19)))
        assert date(2026, 2, 20) in spring.open
