"""The arrangements of a holiday that can be expected before its notice is published.

The law fixes a year's statutory days. A notice adds weekdays off around them and pays for them with weekends worked, so
that the sum is conserved: weekdays adjusted to rest are as many as make-up days and statutory days that fell on a rest
day. What a notice may do beyond that is not law. It is taken from the notices of 2004 to 2008 with a margin, and held
against every notice since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import combinations, pairwise

import attrs

from zwgk.calendars.days import days_between
from zwgk.calendars.schedules import SATURDAY, Schedule
from zwgk.calendars.statutory import Festival, StatutoryHoliday, holiday_law

_DAY = timedelta(days=1)
FIRST_OPEN_DAY = (12, 29)
"""The first day of the year before that a notice may set: of the 22 year ends 2004 to 2025 none was touched earlier."""


@attrs.frozen(kw_only=True)
class Expectation:
    """How far notices go: what those of some years did, widened by a margin."""

    short_run: int
    """The longest run of rest days around a holiday of one or two statutory days."""
    least_surplus: int
    """By how many days the shortest run around a longer holiday exceeds its statutory days."""
    most_surplus: int
    """By how many days the longest run around a longer holiday exceeds its statutory days."""
    makeup_days: int
    """The most weekend days worked for one holiday."""
    reach: int
    """How many days from the run of rest days the farthest of them lies."""


OBSERVED = Expectation(short_run=3, least_surplus=4, most_surplus=4, makeup_days=2, reach=5)
"""What the notices of 2004 to 2008 did."""
MARGIN = Expectation(short_run=2, least_surplus=-1, most_surplus=2, makeup_days=1, reach=2)
EXPECTED = Expectation(**{
    field.name: getattr(OBSERVED, field.name) + getattr(MARGIN, field.name) for field in attrs.fields(Expectation)
})  # fmt: skip

_LONG = 3
"""From so many statutory days on a holiday is arranged as a week."""
_AUTUMN = {Festival.MID_AUTUMN, Festival.NATIONAL_DAY}
_JOINED = 3
"""Mid-Autumn and National Day are arranged as one where at most so many days lie from one to the other."""
_NEAR = 10
"""Where they lie at most so many days apart, make-up days and days in lieu of one may lie beyond the other."""


@attrs.frozen
class Arrangement:
    """Weekdays off beside the statutory ones, and weekend days worked for them."""

    off: frozenset[date]
    worked: frozenset[date]
    run: int = attrs.field(eq=False)
    """How many days of rest lie around the holiday without a break, plain weekends included."""


@attrs.frozen
class Block:
    """A holiday, or two that are arranged as one, and every arrangement that can be expected of it."""

    festivals: tuple[Festival, ...]
    statutory: tuple[date, ...]
    """Its statutory days, in order."""
    size: int
    """How many statutory days the law gives for it; one that two festivals share counts twice."""
    credits: tuple[int, ...]
    """How many weekdays off may come without a make-up day: in lieu of statutory days that fell on a rest day."""
    first_open: date
    """The first day its notice may set."""
    reach_before: int = EXPECTED.reach
    """How many days before the run of rest days a make-up day may lie."""

    @property
    def name(self) -> str:
        """The holiday as a notice heads it."""
        return "、".join(festival.value for festival in self.festivals)

    @cached_property
    def arrangements(self) -> tuple[Arrangement, ...]:
        """Every arrangement that conserves the sum of working days and stays within what is expected."""
        return tuple(dict.fromkeys(self._expected()))

    @property
    def _shortest(self) -> int:
        return self.size + EXPECTED.least_surplus if self.size >= _LONG else 1

    @property
    def _longest(self) -> int:
        return self.size + EXPECTED.most_surplus if self.size >= _LONG else EXPECTED.short_run

    def _expected(self) -> Iterator[Arrangement]:
        for off in dict.fromkeys(self._weekdays_off()):
            weekends = self._weekends(off)
            for makeups in dict.fromkeys(len(off) - credit for credit in self.credits):
                if not 0 <= makeups <= EXPECTED.makeup_days:
                    continue
                for worked in map(frozenset, combinations(weekends, makeups)):
                    first, last = _run((*off, *self.statutory), worked)
                    run = (last - first).days + 1
                    if self._shortest <= run <= self._longest and self._reaches(worked, first, last):
                        yield Arrangement(off, worked, run)

    def _weekdays_off(self) -> Iterator[frozenset[date]]:
        """The weekdays that may be off beside the statutory ones, so that the days off lie together."""
        begin, end = self.statutory[0], self.statutory[-1]
        spare = self._longest - (end - begin).days - 1
        for before in range(spare + 1):
            for after in range(spare - before + 1):
                first, last = max(begin - before * _DAY, self.first_open), end + after * _DAY
                days = days_between(first, last)
                yield frozenset(day for day in days if day.weekday() < SATURDAY and day not in self.statutory)

    def _weekends(self, off: frozenset[date]) -> list[date]:
        """The weekend days around the days off that may be worked for them."""
        begin, end = min((*off, *self.statutory)), max((*off, *self.statutory))
        around = days_between(begin - (self.reach_before + 2) * _DAY, end + (EXPECTED.reach + 2) * _DAY)
        return [
            day for day in around if day.weekday() >= SATURDAY and not begin <= day <= end and day >= self.first_open
        ]

    def _reaches(self, worked: Iterable[date], first: date, last: date) -> bool:
        return all(
            (first - day).days <= self.reach_before if day < first else (day - last).days <= EXPECTED.reach
            for day in worked
        )


def blocks_of(year: int, *, known_on: date | None = None) -> tuple[Block, ...]:
    """The holidays of a year, each with the arrangements that can be expected of it.

    Args:
        year: the year.
        known_on: by the law as known on this day; None for every version.

    Raises:
        ParameterNotInForce: the law of that year is not on record.
    """
    holidays = sorted(holiday_law(year, known_on=known_on).value.holidays, key=lambda one: one.dates(year))
    blocks = []
    for group in _grouped(holidays, year):
        statutory = tuple(sorted({day for holiday in group for day in holiday.dates(year)}))
        size = sum(holiday.days for holiday in group)
        credit = size - sum(day.weekday() < SATURDAY for day in statutory)
        festivals = tuple(holiday.festival for holiday in group)
        blocks.append(Block(festivals, statutory, size, (credit,), date(year - 1, *FIRST_OPEN_DAY)))
    for number, (autumn, national) in enumerate(pairwise(blocks)):
        gap = (national.statutory[0] - autumn.statutory[-1]).days
        if {*autumn.festivals, *national.festivals} == _AUTUMN and gap <= _NEAR:
            blocks[number : number + 2] = _neighbours(autumn, national, gap)
    return tuple(blocks)


def observed_arrangement(schedule: Schedule, block: Block) -> Arrangement:
    """What an annual notice arranged for a holiday."""
    names = {festival.value for festival in block.festivals}

    def of_block(days: Iterable[tuple[date, str]]) -> list[date]:
        return [day for day, name in days if names & set(name.split("、"))]

    off = of_block(schedule.rest_days.items())
    worked = frozenset(of_block(schedule.makeup_days.items()))
    added = frozenset(day for day in off if day.weekday() < SATURDAY and day not in block.statutory)
    first, last = _run((*added, *block.statutory), worked)
    return Arrangement(added, worked, (last - first).days + 1)


def likely_arrangement(block: Block, precedents: Sequence[tuple[Block, Arrangement]]) -> Arrangement:
    """The arrangement that earlier notices make likely: as the last time the holiday fell on the same weekday.

    Args:
        block: the holiday.
        precedents: what notices known by then arranged, the latest first.
    """
    same_day = [
        (earlier, arrangement)
        for earlier, arrangement in precedents
        if _weekday(earlier) == _weekday(block) and earlier.size == block.size
    ]
    same_day.sort(key=lambda one: one[0].festivals != block.festivals)
    for earlier, arrangement in same_day:
        moved = _moved(arrangement, by=block.statutory[0] - earlier.statutory[0])
        for expected in block.arrangements:
            if expected == moved:
                return expected
    usual = [one.run for earlier, one in precedents if earlier.festivals == block.festivals]
    length = max(usual[0], block.size + OBSERVED.least_surplus) if usual and block.size >= _LONG else OBSERVED.short_run
    return min(block.arrangements, key=lambda one: _oddity(one, block, length))


def _grouped(holidays: Iterable[StatutoryHoliday], year: int) -> list[list[StatutoryHoliday]]:
    groups: list[list[StatutoryHoliday]] = []
    for holiday in holidays:
        last = groups[-1][-1] if groups else None
        if (
            last is not None
            and {last.festival, holiday.festival} == _AUTUMN
            and (holiday.dates(year)[0] - last.dates(year)[-1]).days <= _JOINED
        ):
            groups[-1].append(holiday)
        else:
            groups.append([holiday])
    return groups


def _neighbours(autumn: Block, national: Block, gap: int) -> tuple[Block, Block]:
    """Mid-Autumn and National Day where days of one may lie beyond the other.

    2015 gave the day in lieu of a Mid-Autumn Sunday at the end of the National Day week; 2026 worked the Sunday before
    Mid-Autumn for National Day.
    """
    own, lent = national.credits[0], autumn.credits[0]
    return (
        attrs.evolve(autumn, credits=(lent, 0)),
        attrs.evolve(national, credits=(own, own + lent), reach_before=national.reach_before + gap),
    )


def _run(days: Iterable[date], worked: frozenset[date]) -> tuple[date, date]:
    """The first and last day of the rest around days off: plain weekends beside them belong to it."""
    days = tuple(days)
    first, last = min(days), max(days)
    while (first - _DAY).weekday() >= SATURDAY and first - _DAY not in worked:
        first -= _DAY
    while (last + _DAY).weekday() >= SATURDAY and last + _DAY not in worked:
        last += _DAY
    return first, last


def _weekday(block: Block) -> int:
    return block.statutory[0].weekday()


def _moved(arrangement: Arrangement, *, by: timedelta) -> Arrangement:
    def moved(days: Iterable[date]) -> frozenset[date]:
        return frozenset(day + by for day in days)

    return Arrangement(moved(arrangement.off), moved(arrangement.worked), arrangement.run)


def _oddity(arrangement: Arrangement, block: Block, usual: int) -> tuple[int, int, int, list[date]]:
    """Orders arrangements, the plainest first: of the usual length, few make-up days, close by, days off afterwards."""
    begin, end = block.statutory[0], block.statutory[-1]
    distance = sum((begin - day).days if day < begin else (day - end).days for day in arrangement.worked)
    return (
        abs(arrangement.run - usual),
        len(arrangement.worked),
        distance,
        sorted(begin + (begin - day) for day in arrangement.off),
    )
