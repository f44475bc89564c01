"""Holds what a notice says under one holiday against itself: counts, swaps, statutory days, days said twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from zwgk.calendars.notices.clauses import CLAIMS, Says, Statement
from zwgk.calendars.notices.day_lists import runs
from zwgk.calendars.notices.faults import Faults, listed
from zwgk.calendars.notices.items import Item
from zwgk.calendars.schedules import SATURDAY, ScheduleKind


def check_item(item: Item, kind: ScheduleKind, lawful: Iterable[date], faults: Faults) -> None:
    """Check one holiday by itself.

    Args:
        item: the holiday and what is said under it.
        kind: what the notice does.
        lawful: the statutory days of the item's festivals, by the law of the year.
        faults: takes what does not agree.
    """
    if not item.rest and not item.worked:
        faults.add(item.heading, f"it sets no day for {item.name}; say which days are off")
    _check_counts(item, faults)
    _check_uncounted(item, faults)
    _check_joined(item, faults)
    _check_parts(item, faults)
    _check_swaps(item, faults)
    _check_pairs(item, faults)
    _check_within(item, faults)
    _check_statutory(item, lawful, faults)
    _check_repeats(item, faults)
    _check_worked(item, kind, faults)


def _check_counts(item: Item, faults: Faults) -> None:
    """Each count is that of the days it speaks of."""
    claimed: set[date] = set()
    last: tuple[date, ...] = ()
    ahead: Statement | None = None
    for statement in item.statements:
        if statement.says in CLAIMS:
            claimed |= set(statement.days)
            last = statement.days
            if statement.count is not None and statement.count != len(statement.days):
                _wrong_count(statement, statement.count, statement.days, faults)
            if ahead is not None and ahead.count != len(statement.days):
                _wrong_count(ahead, ahead.count, statement.days, faults)
            ahead = None
        elif statement.says is Says.COUNT_AHEAD:
            ahead = statement
        elif statement.says is Says.COUNT:
            counted = set(last) if len(last) > 1 else claimed
            joined = counted | _weekend_beside(counted) if any(item.said(Says.JOINED)) else counted
            if statement.count not in (len(counted), len(joined)):
                _wrong_count(statement, statement.count, counted, faults)
    if ahead is not None:
        faults.add(ahead.sentence, "it says how many days are off, and none is named after it; name them")


def _check_uncounted(item: Item, faults: Faults) -> None:
    """Days named as off behind the last count of a holiday are among those named before it."""
    said = [statement for statement in item.statements if statement.says in (*CLAIMS, Says.COUNT)]
    counts = [index for index, statement in enumerate(said) if statement.count is not None]
    if not counts:
        return
    counted = {day for statement in said[: counts[-1] + 1] for day in statement.days}
    for statement in said[counts[-1] + 1 :]:
        if set(statement.days) - counted:
            uncounted = listed(set(statement.days) - counted)
            faults.add(statement.sentence, f"{uncounted} is off beside the days counted before it; count it or mend it")


def _wrong_count(statement: Statement, count: int | None, days: Iterable[date], faults: Faults) -> None:
    found = sorted(days)
    faults.add(
        statement.sentence,
        f"it counts {count} days off and names {len(found)} ({_run_text(found)}); mend the count or the days",
    )


def _run_text(days: Iterable[date]) -> str:
    return ", ".join(f"{first} to {last}" if first != last else f"{first}" for first, last in runs(days)) or "none"


def _check_joined(item: Item, faults: Faults) -> None:
    for statement in item.said(Says.JOINED):
        rest = item.days(*CLAIMS)
        if not rest or not _weekend_beside(set(rest)) or any(day.weekday() >= SATURDAY for day in rest):
            faults.add(
                statement.sentence,
                f"{listed(rest)} is no run of weekdays beside a weekend; mend the day or leave 与周末连休 out",
            )
    for statement in item.said(Says.NOT_SWAPPED):
        if item.worked or item.substitutes:
            faults.add(
                statement.sentence, f"it says 不调休, and {listed(item.worked)} is worked instead; leave one out"
            )


def _weekend_beside(days: set[date]) -> set[date]:
    """The weekend days that days off are joined to."""
    found: set[date] = set()
    for step in (timedelta(days=1), timedelta(days=-1)):
        for day in days:
            beside = day + step
            while beside.weekday() >= SATURDAY and beside not in days:
                found.add(beside)
                beside += step
    return found


def _check_parts(item: Item, faults: Faults) -> None:
    """A notice that says of each day off why it is off says so of every one, and once."""
    parts = Counter((*item.days(Says.STATUTORY), *item.days(Says.WEEKEND), *item.substitutes))
    if not parts:
        return
    declared = set(item.days(*CLAIMS)) or set(parts)
    unsaid, undeclared = declared - set(parts), set(parts) - declared
    doubled = {day for day, times in parts.items() if times > 1}
    if unsaid:
        faults.add(item.heading, f"it does not say why these days are off: {listed(unsaid)}; mend a date")
    if undeclared:
        faults.add(item.heading, f"these days are outside the days off: {listed(undeclared)}; mend a date")
    if doubled:
        faults.add(item.heading, f"these days are off for two reasons: {listed(doubled)}; mend a date")
    if not item.days(*CLAIMS) and len(list(runs(item.rest))) > 1:
        faults.add(item.heading, f"the days off are no run of days: {_run_text(item.rest)}; mend a date")


def _check_pairs(item: Item, faults: Faults) -> None:
    """Days that are off as 调休, each for itself, have as many make-up days."""
    paired = item.days(Says.PAIRED_REST)
    if paired and len(paired) != len(item.worked):
        faults.add(
            item.heading,
            f"{len(paired)} days are off as 调休 ({listed(paired)}), and {len(item.worked)} worked for them "
            f"({listed(item.worked)}); add a 上班 or mend a date",
        )


def _check_within(item: Item, faults: Faults) -> None:
    """What stands behind 其中 names all the weekdays off of what stands before it, and no others."""
    named = {day for statement in item.said(*CLAIMS) if statement.within for day in statement.days}
    declared = {day for statement in item.said(*CLAIMS) if not statement.within for day in statement.days}
    if not named:
        return
    if named - declared:
        faults.add(item.heading, f"outside the days off named before: {listed(named - declared)}; mend a date")
    unsaid = {day for day in declared - named if day.weekday() < SATURDAY}
    if unsaid:
        faults.add(item.heading, f"left out behind 其中: {listed(unsaid)}; mend a date")


def _check_swaps(item: Item, faults: Faults) -> None:  # noqa: C901 (one swap after the other)
    swapped: set[date] = set()
    for statement in item.said(Says.SWAP):
        if len(statement.days) + statement.extra != len(statement.to):
            faults.add(
                statement.sentence,
                f"{len(statement.days) + statement.extra} rest days are moved to {len(statement.to)} days; mend a date",
            )
        if statement.count is not None and statement.count != len(statement.days):
            _wrong_count(statement, statement.count, statement.days, faults)
        if swapped & set(statement.days):
            faults.add(statement.sentence, f"moved twice: {listed(swapped & set(statement.days))}; mend a date")
        swapped |= set(statement.days)
        for day in statement.days:
            if day.weekday() < SATURDAY:
                faults.add(statement.sentence, f"{listed([day])} is no weekend day that could be moved; mend the date")
        for day in statement.to:
            if day.weekday() >= SATURDAY:
                faults.add(statement.sentence, f"{listed([day])} is a weekend day already; mend the date")
    if not swapped:
        return
    spent = swapped - set(item.days(Says.STATUTORY))
    if spent - set(item.worked):
        faults.add(item.heading, f"moved, and not said to be worked: {listed(spent - set(item.worked))}; add 上班")
    if set(item.worked) - spent:
        faults.add(item.heading, f"worked, and not said to be moved: {listed(set(item.worked) - spent)}; mend a date")


def _check_statutory(item: Item, lawful: Iterable[date], faults: Faults) -> None:
    stated, expected = set(item.days(Says.STATUTORY)), set(lawful)
    if stated and expected and stated != expected:
        statement = next(item.said(Says.STATUTORY))
        faults.add(
            statement.sentence,
            f"the statutory holidays of {item.name} are {listed(expected)} by the law, found {listed(stated)}; mend a date",  # noqa: E501 (one sentence)
        )


def _check_repeats(item: Item, faults: Faults) -> None:
    worked = Counter(day for statement in item.said(Says.WORK, Says.USUAL_WORK) for day in statement.days)
    rest = Counter(day for statement in item.said(*CLAIMS) if not statement.within for day in statement.days)
    rest.subtract(item.days(Says.LAWFUL_REST))
    days = {day for day, times in worked.items() if times > 1}
    days |= {day for day, times in rest.items() if times > 1}
    if days:
        faults.add(item.heading, f"said twice: {listed(days)}; leave one out")


def _check_worked(item: Item, kind: ScheduleKind, faults: Faults) -> None:
    worked = set(item.days(Says.WORK, Says.USUAL_WORK, Says.RESUMED))
    both = worked & set(item.rest)
    if both:
        faults.add(item.heading, f"both off and worked: {listed(both)}; mend a date")
    for statement in item.said(Says.WORK):
        weekdays = [day for day in statement.days if day.weekday() < SATURDAY]
        if weekdays and kind is ScheduleKind.ANNUAL:
            faults.add(statement.sentence, f"{listed(weekdays)} is no weekend day, and worked anyway; mend the date")
