"""A fixed day of the year by which something is published or handed in, and what happens when it is a day of rest."""

from __future__ import annotations

from datetime import date

from zwgk import Context, Deadline, Verdict, needs_human


def by_fixed_day(done: date | None, due: Deadline, context: Context, *, action: str, text: str) -> Verdict:
    """Whether something was done by a fixed day.

    Nothing says whether a fixed day that is a day of rest moves on: until the next working day a person has to judge.

    Args:
        done: when it was done; None where it was not.
        due: the fixed day.
        context: the calendar and the day of the check.
        action: what had to be done, as a Chinese verb phrase.
        text: the text that names the day, as a sentence calls it.
    """
    reached, calendar = done or context.as_of, context.calendar
    if reached > due.due and not calendar.is_working_day(due.due) and reached <= calendar.add(due.due, 1):
        state = f"{done}{action}" if done else f"截至{context.as_of}没有{action}"
        return needs_human(f"截止日{due.due}是休息日，{state}，{text}没有写遇休息日是否顺延")
    return context.timely(done, by=due, action=action)
