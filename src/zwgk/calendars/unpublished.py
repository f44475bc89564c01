"""The days past the last holiday notice: which are settled by law, which are open, and where a count can end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs

from zwgk.calendars.arrangements import (
    Arrangement,
    Block,
    blocks_of,
    likely_arrangement,
    observed_arrangement,
)
from zwgk.calendars.days import Bounds, CalendarDay, DayKind
from zwgk.calendars.schedules import SATURDAY, ScheduleKind
from zwgk.errors import CalendarGap

if TYPE_CHECKING:
    from zwgk.calendars.work_calendar import WorkCalendar

_DAY = timedelta(days=1)
_ANSWERS = 3
"""The earliest, the likely and the latest day."""
YEARS_AHEAD = 10
"""How many years past the last notice an answer is given; the law has never stood unchanged for longer."""


@attrs.frozen
class _Change:
    """What an arrangement does to a day: one working day more or less than a plain week and the law have it."""

    block: int
    arrangement: int
    by: int


@attrs.define
class _Year:
    """An unpublished year: its holidays, and what their arrangements change on each day."""

    blocks: tuple[Block, ...]
    likely: tuple[int, ...]
    statutory: dict[date, str] = attrs.field(factory=dict)
    changes: dict[date, list[_Change]] = attrs.field(factory=dict)


class Outlook:
    """What can be said of the days past a calendar's last notice.

    Each holiday takes one of the arrangements that can be expected of it, independently of the others. A count is
    bounded by those of them that give the most and the fewest working days.
    """

    def __init__(self, calendar: WorkCalendar, *, known_on: date | None) -> None:
        """Look ahead from a calendar.

        Args:
            calendar: the published days.
            known_on: the day whose law decides which days are statutory; None for every version.
        """
        self._calendar, self._known_on = calendar, known_on
        self._years: dict[int, _Year] = {}
        self._last_published = calendar.known_until.year

    @property
    def known_until(self) -> date:
        """The last day of which anything can be said."""
        return date(self._last_published + YEARS_AHEAD, 12, 28)

    def look(self, day: date) -> CalendarDay:
        """What is known of a day: workday, weekend or statutory holiday where no arrangement changes it, else open.

        Raises:
            CalendarGap: the day lies too far ahead.
        """
        if day > self.known_until:
            raise self._gap(str(day))
        for year in (self._year(day.year), self._year(day.year + 1)):
            if day in year.statutory:
                return CalendarDay(day, DayKind.STATUTORY, year.statutory[day])
            for change in year.changes.get(day, ()):
                return CalendarDay(day, DayKind.OPEN, year.blocks[change.block].name)
        return CalendarDay(day, DayKind.WEEKEND if day.weekday() >= SATURDAY else DayKind.WORKDAY)

    def bounds(self, start: date, amount: int, *, excluded: Sequence[tuple[date, date]] = ()) -> Bounds:
        """The n-th working day after a day, between the days that the expected arrangements allow.

        Args:
            start: the day after which the count begins.
            amount: how many working days, from 1 up.
            excluded: first and last days of runs that do not count.

        Raises:
            CalendarGap: the answer lies too far ahead, or the start before the first notice.
        """
        found: list[date] = []
        for day, *counts in self._counted(start, excluded):
            # at most, likely, at least: each reaches the amount no later than the next
            for count in counts[len(found) :]:
                if count < amount:
                    break
                found.append(day)
            if len(found) == _ANSWERS:
                break
        earliest, due, latest = found
        return Bounds(earliest, due, latest, settled=False)

    def count(self, start: date, end: date) -> tuple[int, int]:
        """How many working days lie in (start, end], at least and at most.

        Args:
            start: the day after which the count begins.
            end: a later day past the last notice.

        Raises:
            CalendarGap: the end lies too far ahead, or the start before the first notice.
        """
        _, most, _, fewest = next(counted for counted in self._counted(start, ()) if counted[0] == end)
        return fewest, most

    def _counted(self, start: date, excluded: Sequence[tuple[date, date]]) -> Iterator[tuple[date, int, int, int]]:
        """Day by day, how many working days lie after the start at most, likely and at least."""
        calendar = self._calendar
        published = 0
        day = start
        if start < calendar.known_until:
            day = calendar.known_until
            published = calendar.count(start, day) - sum(
                calendar.count(max(first - _DAY, start), min(last, day))
                for first, last in excluded
                if first <= day and last > start
            )
            yield day, published, published, published
        sums: dict[tuple[int, int], list[int]] = {}
        while True:
            day += _DAY
            if day > self.known_until:
                raise self._gap(str(day))
            if not any(first <= day <= last for first, last in excluded):
                published += self._step(day, sums)
            most = published + sum(max(one) for one in sums.values())
            fewest = published + sum(min(one) for one in sums.values())
            likely = published + sum(one[self._years[year].likely[block]] for (year, block), one in sums.items())
            yield day, most, likely, fewest

    def _step(self, day: date, sums: dict[tuple[int, int], list[int]]) -> int:
        """Take in a day: what the week and the law make of it; what each arrangement changes goes into the sums."""
        setting = self._calendar.setting(day)
        if setting is not None:
            return int(setting.worked)
        worked = int(day.weekday() < SATURDAY)
        for number in (day.year, day.year + 1):
            year = self._year(number)
            if day in year.statutory:
                worked = 0
            for change in year.changes.get(day, ()):
                key = number, change.block
                if key not in sums:
                    sums[key] = [0] * len(year.blocks[change.block].arrangements)
                sums[key][change.arrangement] += change.by
        return worked

    def _gap(self, asked: str) -> CalendarGap:
        calendar = self._calendar
        return CalendarGap(asked, known_from=calendar.known_from, known_until=calendar.known_until)

    def _year(self, number: int) -> _Year:
        if number not in self._years:
            self._years[number] = self._unpublished(number)
        return self._years[number]

    def _unpublished(self, number: int) -> _Year:
        if number <= self._last_published:
            return _Year((), ())
        blocks = blocks_of(number, known_on=self._known_on)
        likely = tuple(block.arrangements.index(likely_arrangement(block, self._precedents(block))) for block in blocks)
        year = _Year(blocks, likely)
        for index, block in enumerate(blocks):
            year.statutory |= dict.fromkeys(block.statutory, block.name)
            for place, arrangement in enumerate(block.arrangements):
                for days, by in ((arrangement.off, -1), (arrangement.worked, 1)):
                    for day in days:
                        year.changes.setdefault(day, []).append(_Change(index, place, by))
        return year

    def _precedents(self, block: Block) -> list[tuple[Block, Arrangement]]:
        """What earlier notices arranged for holidays of as many statutory days, the latest first."""
        return [
            (earlier, observed_arrangement(schedule, earlier))
            for schedule in reversed(self._calendar.schedules)
            if schedule.kind is ScheduleKind.ANNUAL
            for earlier in blocks_of(schedule.year, known_on=self._known_on)
            if earlier.size == block.size
        ]
