"""Holds a whole notice against the holiday law and the laws that every arrangement since 2004 obeys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from zwgk.calendars.days import days_between
from zwgk.calendars.laws import FURTHEST_FROM_ANY, FURTHEST_MAKEUP, far_makeups, weigh
from zwgk.calendars.notices.faults import Faults, listed
from zwgk.calendars.notices.items import Body, Item
from zwgk.calendars.schedules import SATURDAY

_MONDAY, _FRIDAY = 0, 4
_DAY = timedelta(days=1)


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


def check_overlaps(items: Iterable[Item], faults: Faults) -> None:
    """No day is set under two holidays."""
    holidays: dict[date, Item] = {}
    for item in items:
        days = {*item.rest, *item.worked}
        for other in {id(holidays[day]): holidays[day] for day in sorted(days & holidays.keys())}.values():
            shared = [day for day in days if holidays.get(day) is other]
            faults.add(item.heading, f"{other.name} sets {listed(shared)} as well; mend a date")
        holidays |= dict.fromkeys(days, item)


def check_reach(items: Sequence[Item], faults: Faults) -> None:
    """Make-up days lie near their own holiday, and nearer to one of the holidays."""
    rest = [day for item in items for day in item.rest]
    for item in items:
        for day, gap, nearest in far_makeups(item.worked, item.rest, rest):
            faults.add(
                item.heading,
                f"{listed([day])} is worked {gap} days from {item.name} and {nearest} from the nearest holiday, "
                f"expected at most {FURTHEST_MAKEUP} and {FURTHEST_FROM_ANY}, as in every year since 2004; mend a date",
            )


def check_runs(items: Iterable[Item], faults: Faults) -> None:
    """The days off of a holiday are one run, which a weekend may part (补休)."""
    for item in items:
        for before, after in pairwise(item.rest):
            between = days_between(before + _DAY, after - _DAY)
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
        alone = first not in statutory and _MONDAY < first.weekday() < SATURDAY
        eve = "春节" in item.names and first + _DAY in statutory
        if alone and not eve and first.weekday() != _FRIDAY:
            faults.add(item.heading, f"{listed([first])} joins {item.name} to no weekend; mend a date")


def check_conservation(items: Sequence[Item], lawful: Mapping[str, tuple[date, ...]], faults: Faults) -> None:
    """Every weekday taken off beside the statutory ones is paid for.

    It is paid for by a make-up day, by a statutory day that falls on a weekend, or by one that coincides with another.
    Over the year the two sides are equal in every notice since 2004; under one holiday too, but that a statutory day on
    a weekend may be paid out at another (2015: 中秋节 at 国庆节).
    """
    weighed = [(item, weigh(item.rest, item.worked, _statutory(item, lawful))) for item in items]
    over = sum(balance.surplus for _, balance in weighed)
    kept = any(balance.surplus < 0 and (item.worked or balance.adjusted_off) for item, balance in weighed)
    if over == 0 and not kept:
        return
    for item, balance in weighed:
        surplus = balance.surplus
        if surplus:
            faults.add(
                item.heading,
                f"{item.name}: {balance.adjusted_off} weekdays are taken off and {balance.paid} paid for, by make-up "
                f"days and by statutory days on weekends, {abs(surplus)} too {'many' if surplus > 0 else 'few'} off; "
                f"{'add a 上班 or ' * (surplus > 0)}mend a date",
            )
    if over:
        more = "many" if over > 0 else "few"
        faults.add(
            "", f"over the notice {abs(over)} weekdays too {more} are off; the holidays named above do not balance"
        )


def _statutory(item: Item, lawful: Mapping[str, tuple[date, ...]]) -> list[date]:
    return [day for name in item.names for day in lawful.get(name, ())]
