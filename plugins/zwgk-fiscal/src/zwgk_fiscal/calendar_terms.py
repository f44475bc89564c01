"""Terms: what was done before they began, and those in calendar days that end on a rest day.

Whether the last day moves then is settled by no text where an authority owes.

The civil law moves the last day (民法典 203); nothing says so of a duty under public law. What is late even if the last
day moves is late; what is on time only if it moves is put to a person.
"""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from zwgk import Context, Deadline, Outcome, Parameter, Span, Verdict, Why, deadline, needs_human


def in_time(day: date | None, *, by: Deadline, context: Context, action: str) -> Verdict:
    """Whether something was done by a deadline; what is on record as done before its term began is put to a person.

    Args:
        day: when it was done; None where it is not on record.
        by: the deadline.
        context: the rule's view.
        action: what had to be done, as a Chinese verb phrase.
    """
    if day is None or day >= by.start:
        return context.timely(day, by=by, action=action)
    asks = needs_human(f"{action}的日期{day}早于起算日期{by.start}，须核对登记的日期")
    return attrs.evolve(asks, deadline=by, acted_on=day)


def within_days(
    day: date | None, start: date | None, limit: Parameter[Span], context: Context, *, fact: str, action: str
) -> Verdict:
    """Whether something was done within so many calendar days, whichever way the last day is read.

    Args:
        day: when it was done; None where it is not on record.
        start: the day that starts the term.
        limit: the term.
        context: the rule's view.
        fact: the field of the start.
        action: what had to be done, as a Chinese verb phrase.

    Raises:
        MissingFacts: the start is not on record.
    """
    strict = context.deadline(start, limit, fact=fact)
    reached = day or context.as_of
    if reached <= strict.latest:
        return context.timely(day, by=strict, action=action)
    rolled = deadline(strict.start, strict.term, calendar=context.calendar, roll_over_rest_days=True)
    if reached > rolled.earliest:
        return context.timely(day, by=rolled, action=action)
    done = "截至检查日没有记录" if day is None else f"实际为{day}"
    return Verdict(
        outcome=Outcome.CANNOT_TELL,
        says=f"{strict.term}的最后一日{strict.due}是休息日，{done}；期限是否顺延没有规定，须由人判断",
        why=Why.NEEDS_HUMAN,
        deadline=strict,
        acted_on=day,
    )


def lasts_long_enough(first: date, last: date, least: Parameter[Span], context: Context, *, what: str) -> Verdict:
    """Whether something stood for so many working days; where only the first day makes up the number, a person decides.

    Args:
        first: the day it was put up.
        last: the last day it stood.
        least: for how long it has to stand.
        context: the rule's view.
        what: what stood, as a Chinese noun.
    """
    without_first = context.deadline(first, least)
    with_first = context.deadline(first - timedelta(days=1), least)
    stood, span = f"{what}自{first}至{last}", context.value(least)
    if last >= without_first.latest:
        outcome, says, why = Outcome.PASSED, f"{stood}，不少于{span}", None
    elif last < with_first.earliest:
        outcome, says, why = Outcome.FAILED, f"{stood}，少于{span}", None
    else:
        outcome, why = Outcome.CANNOT_TELL, Why.NEEDS_HUMAN
        says = f"{stood}，计入首日才满{span}，首日是否计入没有写明，须由人判断"
    return Verdict(outcome=outcome, says=says, why=why, deadline=without_first, acted_on=last)
