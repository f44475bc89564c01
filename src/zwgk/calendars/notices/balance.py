"""Holds a whole notice against the laws that every arrangement since 2004 obeys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from zwgk.calendars.notices.checking import listed
from zwgk.calendars.notices.faults import Faults
from zwgk.calendars.notices.items import Body, Item
from zwgk.calendars.schedules import SATURDAY
from zwgk.calendars.statutory import holiday_law

REACH = 11
"""The most days that a make-up day ever lay from its own holiday: 2026-09-20, before National Day."""
NEAREST = 7
"""The most days that it may lie from the nearest holiday of the notice. None since 2004 lay more than six away."""
MONDAY, FRIDAY = 0, 4


def lawful_days(year: int) -> Mapping[str, tuple[date, ...]]:
    """The statutory days of each festival of a year.

    Raises:
        ParameterNotInForce: the law of the year is not on record.
    """
    law = holiday_law(year).value
    return {holiday.festival.value: holiday.dates(year) for holiday in law.holidays}


def check_presence(body: Body, lawful: Mapping[str, tuple[date, ...]], faults: Faults) -> None:
    """Every holiday of the law has its place in an annual notice, once, in order, and as the preamble announces."""
    named = [name for item in body.items for name in item.names]
    for name in lawful:
        if name not in named:
            faults.add("", f"no item arranges {name}, which the law makes a holiday ({listed(lawful[name])}); add it")
    for name, times in Counter(named).items():
        if times > 1:
            faults.add("", f"{name} is arranged {times} times; keep one")
        if name not in lawful:
            faults.add("", f"{name} is no holiday by the law of the year; expected one of {'、'.join(lawful)}")
    if body.announced and sorted(body.announced) != sorted(named):
        faults.add(
            body.announcement,
            f"it announces {'、'.join(body.announced)}, and the items arrange {'、'.join(named)}; mend one",
        )


def check_order(items: Iterable[Item], faults: Faults) -> None:
    """The holidays stand in the order of the year."""
    starts = [(item.rest[0], item) for item in items if item.rest]
    for (before, _), (after, item) in pairwise(starts):
        if after <= before:
            faults.add(item.heading, f"it begins on {after}, before the holiday above it ({before}); mend a date")


def check_lawful_days(items: Iterable[Item], lawful: Mapping[str, tuple[date, ...]], faults: Faults) -> None:
    """The statutory days of each holiday are off."""
    for item in items:
        missing = {day for name in item.names for day in lawful.get(name, ())} - set(item.rest)
        if missing and item.rest:
            faults.add(item.heading, f"the law makes {listed(missing)} a holiday, and it is not off here; mend a date")


def check_overlaps(items: Sequence[Item], faults: Faults) -> None:
    """No day is set under two holidays."""
    for index, item in enumerate(items):
        for other in items[index + 1 :]:
            shared = {*item.rest, *item.worked} & {*other.rest, *other.worked}
            if shared:
                faults.add(other.heading, f"{item.name} sets {listed(shared)} as well; mend a date")


def check_reach(items: Sequence[Item], faults: Faults) -> None:
    """Make-up days lie near their own holiday, and nearer to one of the holidays."""
    off = [day for item in items for day in item.rest]
    for item in items:
        for day in item.worked if item.rest else ():
            own = min(abs((day - rest).days) for rest in item.rest)
            nearest = min(abs((day - rest).days) for rest in off)
            if own > REACH or nearest > NEAREST:
                faults.add(
                    item.heading,
                    f"{listed([day])} is worked {own} days from {item.name} and {nearest} from the nearest holiday; in no "  # noqa: E501 (one sentence)
                    f"year since 2004 was it more than {REACH} and {NEAREST}; mend the date",
                )


def check_runs(items: Iterable[Item], faults: Faults) -> None:
    """The days off of a holiday are one run, which a weekend may part (补休)."""
    for item in items:
        for before, after in pairwise(item.rest):
            between = [before + timedelta(days=step) for step in range(1, (after - before).days)]
            if any(day.weekday() < SATURDAY for day in between):
                faults.add(item.heading, f"{listed([after])} does not follow the days off before it; mend a date")


def check_shape(items: Iterable[Item], lawful: Mapping[str, tuple[date, ...]], faults: Faults) -> None:
    """Weekdays taken off ahead of a statutory day join it to a weekend.

    Only the eve of the Spring Festival was ever taken off by itself.
    """
    statutory = {day for days in lawful.values() for day in days}
    for item in items:
        if not item.rest:
            continue
        first = item.rest[0]
        alone = first not in statutory and MONDAY < first.weekday() < SATURDAY
        eve = "春节" in item.names and first + timedelta(days=1) in statutory
        if alone and not eve and first.weekday() != FRIDAY:
            faults.add(item.heading, f"{listed([first])} joins {item.name} to no weekend; mend a date")


def check_conservation(items: Sequence[Item], lawful: Mapping[str, tuple[date, ...]], faults: Faults) -> None:
    """Every weekday taken off beside the statutory ones is paid for.

    It is paid for by a make-up day, by a statutory day that falls on a weekend, or by one that coincides with another.
    Over the year the two sides are equal in every notice since 2004; under one holiday too, but that a statutory day on
    a weekend may be paid out at another (2015: 中秋节 at 国庆节).
    """
    balances = [(item, *_balance(item, lawful)) for item in items]
    over = sum(taken - paid for _, taken, paid in balances)
    unpaid = [(item, taken - paid) for item, taken, paid in balances if taken > paid]
    kept = [(item, taken - paid) for item, taken, paid in balances if taken < paid and (item.worked or taken)]
    if over == 0 and not kept:
        return
    for item, taken, paid in balances:
        if taken != paid:
            difference = taken - paid
            faults.add(
                item.heading,
                f"{item.name}: {taken} weekdays are taken off and {paid} paid for, by make-up days and by statutory days "  # noqa: E501 (one sentence)
                f"on weekends, {abs(difference)} too {'many' if difference > 0 else 'few'} off; "
                f"{'add a 上班 or ' * (difference > 0)}mend a date",
            )
    if over:
        more = "many" if over > 0 else "few"
        faults.add(
            "", f"over the notice {abs(over)} weekdays too {more} are off; the holidays named above do not balance"
        )
    elif not unpaid:
        faults.add("", "the holidays do not balance one by one; mend the dates named above")


def _balance(item: Item, lawful: Mapping[str, tuple[date, ...]]) -> tuple[int, int]:
    """The weekdays taken off beside the statutory ones, and those paid for."""
    statutory = [day for name in item.names for day in lawful.get(name, ())]
    taken = [day for day in item.rest if day.weekday() < SATURDAY and day not in statutory]
    kept = {day for day in statutory if day.weekday() < SATURDAY}
    makeup = [day for day in item.worked if day.weekday() >= SATURDAY]
    return len(taken), len(makeup) + len(statutory) - len(kept)
