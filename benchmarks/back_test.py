"""How well the days past the last notice were foreseen: hide a year's notice, count from before it, compare.

For each year from 2009 to 2026 its notice and all later ones are hidden. Terms of 5, 7, 15, 20 and 40 working days
start on every day of the three months before the year. What is said of an arrangement rests on the notices before that
year alone. Run it with `python benchmarks/back_test.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from statistics import mean, median

import attrs

from zwgk import WorkCalendar, china_calendar
from zwgk.calendars.schedules import SATURDAY
from zwgk.calendars.statutory import statutory_days

YEARS = range(2009, 2027)
TERMS = (5, 7, 15, 20, 40)
EMERGENCY = 2020
"""The year whose Spring Festival was prolonged for an epidemic; no model of notices foresees it."""
_DAY = timedelta(days=1)


@attrs.frozen
class Trial:
    """One term counted without the notice of the year it ends in, and with it."""

    year: int
    term: int
    width: int
    """How many days lie from the earliest to the latest day the term can end."""
    within: bool
    """Whether the real day lies between them."""
    likely: bool
    """Whether the day called likely was the real one."""
    guessed: bool
    """Whether a count that knows weekends and statutory holidays alone gave the real day."""


def trials(year: int, *, known_at: date | None = None) -> Iterator[Trial]:
    """Every term that ends past the published days of the year before.

    Args:
        year: the year whose notice is hidden.
        known_at: hold the answer against the calendar as known on this day, without later amendments.
    """
    final = china_calendar() if known_at is None else china_calendar().known_at(known_at)
    before = final.without_year(year)
    start = date(year - 1, 10, 1)
    while start.year < year:
        for term in TERMS:
            bounds = before.bounds(start, term)
            if not bounds.settled:
                real = final.add(start, term)
                yield Trial(
                    year,
                    term,
                    (bounds.latest - bounds.earliest).days,
                    bounds.earliest <= real <= bounds.latest,
                    bounds.due == real,
                    _guess(before, start, term) == real,
                )
        start += _DAY


@cache
def all_trials() -> tuple[Trial, ...]:
    """The trials of every year."""
    return tuple(trial for year in YEARS for trial in trials(year))


def usual(found: Iterable[Trial]) -> list[Trial]:
    """The trials of the years without an emergency notice."""
    return [trial for trial in found if trial.year != EMERGENCY]


def table() -> str:
    """The result as a table in Markdown."""
    found = all_trials()
    rows = [_row(f"{term} working days", usual(one for one in found if one.term == term)) for term in TERMS]
    rows += [_row("all terms", usual(found)), _row("all terms, 2020", [one for one in found if one.year == EMERGENCY])]
    shares = "within bounds | likely day right | statutory-only guess right"
    head = f"| term | cases | {shares} | width: median | mean | 90 % | most |"
    return "\n".join([head, "|---|--:|--:|--:|--:|--:|--:|--:|--:|", *rows])


def widths() -> str:
    """How many cases have bounds of each width in days, as a table in Markdown."""
    counted = Counter(trial.width for trial in usual(all_trials()))
    return "\n".join(
        ["| width | cases |", "|--:|--:|", *(f"| {width} | {counted[width]} |" for width in sorted(counted))]
    )


def _row(name: str, found: list[Trial]) -> str:
    width = sorted(trial.width for trial in found)
    shares = [mean(getattr(trial, field) for trial in found) for field in ("within", "likely", "guessed")]
    shown = " | ".join(f"{share:.1%}" for share in shares)
    tail = width[int(0.9 * len(width))]
    return f"| {name} | {len(found)} | {shown} | {median(width):g} | {mean(width):.2f} | {tail} | {width[-1]} |"


def _guess(calendar: WorkCalendar, start: date, term: int) -> date:
    day = start
    while term:
        day += _DAY
        if day <= calendar.known_until:
            term -= calendar.is_working_day(day)
        else:
            term -= day.weekday() < SATURDAY and day not in statutory_days(day.year)
    return day


if __name__ == "__main__":
    print(table(), widths(), sep="\n\n")
