"""How the calendar commands put days and notices into Chinese words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from zwgk.calendars.schedules import Schedule
from zwgk.dates import chinese_day, chinese_weekday


def runs_of(days: Iterable[date]) -> list[tuple[date, date]]:
    """Days as runs, each with its first and last day."""
    runs: list[tuple[date, date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][1] == timedelta(days=1):
            runs[-1] = runs[-1][0], day
        else:
            runs.append((day, day))
    return runs


def short_days(days: Iterable[date], year: int) -> str:
    """Days of a year as a notice writes them: 5月1日至4日、5月9日."""
    return "、".join(_short_run(first, last, year) for first, last in runs_of(days))


def spelt(day: date) -> str:
    """A day with its weekday: 2027-02-05 星期五."""
    return f"{day} {chinese_weekday(day)}"


def known_by(notice: Schedule | None) -> str:
    """What a reader looks a notice up by; a dash where there is none."""
    return "—" if notice is None else notice.source


def issued_on(notice: Schedule) -> str:
    """When a notice was issued; a dash where it is not on record."""
    return str(notice.issued) if notice.issued else "—"


def notice_title(notice: Schedule) -> str:
    """A notice's title, its number and its day of issue in one line."""
    parts: Sequence[str] = [notice.title or notice.source]
    if notice.number and notice.title:
        parts = [*parts, notice.number]
    return "，".join([*parts, f"{chinese_day(notice.issued)}发布"] if notice.issued else parts)


def _short_run(first: date, last: date, year: int) -> str:
    begins = chinese_day(first) if first.year != year else _in_year(first)
    if first == last:
        return begins
    if first.month == last.month:
        return f"{begins}至{last.day}日"
    return f"{begins}至{chinese_day(last) if last.year != year else _in_year(last)}"


def _in_year(day: date) -> str:
    return f"{day.month}月{day.day}日"
