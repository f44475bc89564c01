"""A calendar of working days, compiled into rank and select tables so that every question takes constant time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import accumulate, compress
from typing import TYPE_CHECKING

from zwgk.calendars.days import Bounds, CalendarDay, DayKind
from zwgk.calendars.schedules import SATURDAY, Schedule, ScheduleKind
from zwgk.calendars.settings import Disagreement, Setting, precedence, settings_of, years_of
from zwgk.calendars.statutory import statutory_days
from zwgk.dates import ensure_day
from zwgk.errors import CalendarGap, ScheduleError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from zwgk.calendars.bulk import Amounts, Days, Tables
    from zwgk.calendars.unpublished import Outlook

# The notice for the next year can still change the last days of a year: of the 22 year ends 2004 to 2025 it did so five
# times, and never before 29 December. A date that lies there is not settled until that notice is out.
LAST_SETTLED_DAY = (12, 28)
_WEEK = b"\x00\x01\x01\x01\x01\x01\x00"  # by ordinal % 7: 0 is a Sunday


class WorkCalendar:
    """Which days are worked, from one day to another, with constant-time arithmetic.

    Days go in and come out as `datetime.date`. A day outside the published ones is never guessed: `CalendarGap`
    says so, and `bounds` gives the days between which the answer lies.
    """

    __slots__ = (
        "_dates",
        "_known_on",
        "_outlook",
        "_ranks",
        "_settings",
        "_tables",
        "_worked",
        "disagreements",
        "known_from",
        "known_until",
        "schedules",
    )

    def __init__(
        self,
        schedules: Iterable[Schedule],
        *,
        known_on: date | None = None,
        disagreements: Iterable[Disagreement] = (),
    ) -> None:
        """Compile the tables; weekdays are worked unless a notice gives them off, weekends rested unless made up.

        Args:
            schedules: the notices; annual ones of consecutive years.
            known_on: the day of an edition, whose law decides which holidays are statutory; None for today's.
            disagreements: what the schedules' sources did not agree on.

        Raises:
            ScheduleError: there is no annual schedule, or a year is missing or doubled.
        """
        self.schedules = tuple(sorted(schedules, key=precedence))
        self.disagreements = tuple(disagreements)
        self._known_on = known_on
        self._outlook: Outlook | None = None
        self._tables: Tables | None = None
        years = years_of(self.schedules)
        self.known_from, self.known_until = date(years[0], 1, 1), date(years[-1], *LAST_SETTLED_DAY)
        self._settings = settings_of(self.schedules)
        first = self.known_from.toordinal()
        length = self.known_until.toordinal() - first + 1
        weekday = first % 7
        worked = bytearray((_WEEK * (length // 7 + 2))[weekday : weekday + length])
        for day, setting in self._settings.items():
            index = day.toordinal() - first
            if 0 <= index < length:
                worked[index] = setting.worked
        days = list(map(date.fromordinal, range(first, first + length)))
        self._worked = bytes(worked)
        self._ranks = dict(zip(days, accumulate(worked), strict=True))
        self._dates = list(compress(days, worked))

    @property
    def version(self) -> str:
        """The days it knows, and a short hash that changes when one of them is worked or not."""
        import hashlib  # slow to import

        return f"{self.known_from}/{self.known_until} {hashlib.sha256(self._worked).hexdigest()[:8]}"

    def is_working_day(self, day: date) -> bool:
        """Whether a day is worked.

        Raises:
            CalendarGap: the day's arrangement is not published.
        """
        return self._dates[self._rank(day) - 1] == day

    def add(self, day: date, amount: int) -> date:
        """The n-th working day after a day, or before it for a negative amount; the day itself is never counted.

        An amount of 0 gives the day itself.

        Raises:
            CalendarGap: the answer lies outside the published days; `bounds` gives the days it lies between.
        """
        if amount > 0:
            try:
                return self._dates[self._ranks[day] + amount - 1]
            except LookupError:
                raise self._gap_after(day, amount) from None
            except TypeError:
                ensure_day(day)
                raise
        rank = self._rank(day)
        if amount == 0:
            return ensure_day(day)
        position = rank - self.is_working_day(day) + amount
        if position < 0:
            raise self._gap(f"{-amount} working days before {day}")
        return self._dates[position]

    def count(self, start: date, end: date) -> int:
        """How many working days lie in (start, end]: start is not counted, end is; negative if end comes first.

        Raises:
            CalendarGap: either day lies outside the published days.
        """
        try:
            return self._ranks[end] - self._ranks[start]
        except (KeyError, TypeError):
            pass
        return self._rank(end) - self._rank(start)

    def add_many(self, days: Days, amounts: Amounts) -> NDArray[np.datetime64]:
        """`add` for every element of columns of days and amounts; a missing day (NaT, None) gives a missing answer.

        Args:
            days: numpy arrays or data-frame columns of whole days, sequences of dates, or one date.
            amounts: whole numbers, or one for all.

        Raises:
            CalendarGap: an answer lies outside the published days; the first is named, and how many there are.
            DateError: an element is no day.
            SpanError: an amount is no whole number.
        """
        from zwgk.calendars.bulk import add_many  # numpy, which few need

        return add_many(self._arrays(), days, amounts)

    def count_many(self, starts: Days, ends: Days) -> NDArray[np.int64]:
        """`count` for every pair of elements of two columns of days.

        Args:
            starts: numpy arrays or data-frame columns of whole days, sequences of dates, or one date for all.
            ends: the same.

        Raises:
            CalendarGap: a day lies outside the published days; the first is named, and how many there are.
            DateError: an element is no day, or missing.
        """
        from zwgk.calendars.bulk import count_many  # numpy, which few need

        return count_many(self._arrays(), starts, ends)

    def next_working_day(self, day: date) -> date:
        """The day itself if it is worked, else the next one that is.

        Raises:
            CalendarGap: the answer lies outside the published days.
        """
        return ensure_day(day) if self.is_working_day(day) else self.add(day, 1)

    def look(self, day: date) -> CalendarDay:
        """What kind of day it is, by which holiday and which notice.

        A day past the last notice is a workday, a weekend or a statutory holiday where every arrangement that can be
        expected leaves it so, and open otherwise.

        Raises:
            CalendarGap: the day lies before the first notice, or so far ahead that nothing can be said of it.
        """
        day = ensure_day(day)
        if day < self.known_from:
            raise self._gap(str(day))
        setting = self._settings.get(day)
        if setting is None and day > self.known_until:
            return self.outlook.look(day)
        if setting is None:
            weekend = day.weekday() >= SATURDAY
            return CalendarDay(day, DayKind.WEEKEND if weekend else DayKind.WORKDAY)
        return CalendarDay(day, self._kind(day, setting), setting.name, setting.notice)

    def bounds(self, start: date, amount: int, *, excluded: Sequence[tuple[date, date]] = ()) -> Bounds:
        """The n-th working day after a day, as far as it is known: exact where every day is published.

        Args:
            start: the day after which the count begins; never counted itself.
            amount: how many working days, from 0 up.
            excluded: first and last days of runs that do not count; in order, without overlap.

        Raises:
            CalendarGap: the start lies before the first notice, or the answer so far ahead that nothing is known.
        """
        start = ensure_day(start)
        if amount == 0:
            return Bounds(start, start, start, settled=True)
        position, remaining = start, amount
        for first, last in excluded:
            eve = first - timedelta(days=1)
            if eve < position:
                position = max(position, last)
                continue
            if eve > self.known_until:
                break
            counted = self.count(position, eve)
            if counted >= remaining:
                break
            position, remaining = last, remaining - counted
        if position <= self.known_until:
            ahead = self.count(position, self.known_until)
            first_ahead = next((first for first, _ in excluded if first > position), date.max)
            if remaining <= ahead and self.add(position, remaining) < first_ahead:
                due = self.add(position, remaining)
                return Bounds(due, due, due, settled=True)
        return self.outlook.bounds(start, amount, excluded=excluded)

    @property
    def outlook(self) -> Outlook:
        """What can be said of the days past the last notice."""
        if self._outlook is None:
            from zwgk.calendars.unpublished import Outlook  # only years without notice need it

            self._outlook = Outlook(self, known_on=self._known_on)
        return self._outlook

    def known_at(self, day: date) -> WorkCalendar:
        """The calendar as it was known at the end of a day: later notices, amendments among them, were not out yet.

        Raises:
            ScheduleError: no notice was known on that day.
        """
        day = ensure_day(day)
        known = [schedule for schedule in self.schedules if schedule.known_from <= day]
        if not any(schedule.kind is ScheduleKind.ANNUAL for schedule in known):
            raise ScheduleError(f"no holiday notice was known on {day}; the first was on {self._first_known()}")
        return WorkCalendar(known, known_on=day, disagreements=self.disagreements)

    def without_year(self, year: int) -> WorkCalendar:
        """The calendar as if the notice for a year, and every one for later years, were not published.

        Raises:
            ScheduleError: no notice would be left.
        """
        known = [schedule for schedule in self.schedules if schedule.year < year]
        return WorkCalendar(known, known_on=self._known_on, disagreements=self.disagreements)

    def with_schedules(self, *schedules: Schedule) -> WorkCalendar:
        """The calendar with more notices; where two set a day, the one issued later decides, local before national.

        Raises:
            ScheduleError: a year is missing or doubled.
        """
        return WorkCalendar((*self.schedules, *schedules), known_on=self._known_on, disagreements=self.disagreements)

    def with_notice(self, text: str) -> WorkCalendar:
        """The calendar with one more notice, read from its text.

        Raises:
            NoticeError: the text is no holiday notice, or a part of it could not be placed.
            ScheduleError: the year is arranged already, or the year before it is not.
        """
        from zwgk.calendars.notices import parse_notice  # regular expressions that few need

        return self.with_schedules(parse_notice(text, calendar=self))

    def notices_of(self, year: int) -> tuple[Schedule, ...]:
        """The notices for a year, in the order in which they decide."""
        return tuple(schedule for schedule in self.schedules if schedule.year == year)

    def setting(self, day: date) -> Setting | None:
        """What a notice says of a day; None where none speaks of it."""
        return self._settings.get(day)

    def __repr__(self) -> str:
        return f"<WorkCalendar {self.version}>"

    def __reduce__(self) -> tuple[Callable[[], WorkCalendar], tuple[()]]:
        """Rebuild the calendar from its schedules on the other side of a process pool."""
        rebuild = partial(WorkCalendar, self.schedules, known_on=self._known_on, disagreements=self.disagreements)
        return rebuild, ()

    def _kind(self, day: date, setting: Setting) -> DayKind:
        weekend = day.weekday() >= SATURDAY
        if setting.worked:
            return DayKind.MAKEUP if weekend else DayKind.WORKDAY
        if setting.notice.kind is ScheduleKind.EXTENSION:
            return DayKind.EXTENSION
        if day in statutory_days(day.year, known_on=self._known_on) or day in setting.notice.statutory_days:
            return DayKind.STATUTORY
        if weekend:
            return DayKind.WEEKEND
        return DayKind.LOCAL_OFF if setting.notice.kind is ScheduleKind.LOCAL else DayKind.ADJUSTED_OFF

    def _first_known(self) -> date:
        return min(schedule.known_from for schedule in self.schedules if schedule.kind is ScheduleKind.ANNUAL)

    def _rank(self, day: date) -> int:
        """How many working days lie up to a day; what is no day, or an instant, is no key of the table."""
        try:
            return self._ranks[day]
        except (KeyError, TypeError):
            raise self._gap(str(ensure_day(day))) from None

    def _gap_after(self, day: date, amount: int) -> CalendarGap:
        day = ensure_day(day)
        inside = self.known_from <= day <= self.known_until
        return self._gap(f"{amount} working days after {day}" if inside else str(day))

    def _arrays(self) -> Tables:
        """The tables as arrays, made when they are first asked for."""
        if self._tables is None:
            from zwgk.calendars.bulk import Tables

            self._tables = Tables.of(self.known_from, self._worked)
        return self._tables

    def _gap(self, asked: str) -> CalendarGap:
        return CalendarGap(asked, known_from=self.known_from, known_until=self.known_until)


def compile_calendar(schedules: Iterable[Schedule]) -> WorkCalendar:
    """Compile holiday notices into a calendar: annual ones of consecutive years, amendments and local ones.

    Where two notices set a day, the one issued later decides, and a local one before a national one.

    Raises:
        ScheduleError: there is no annual schedule, or a year is missing or doubled.
    """
    return WorkCalendar(schedules)
