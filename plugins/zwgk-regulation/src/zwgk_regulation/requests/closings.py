"""Applications that were closed without an answer on their substance (不再处理)."""

from __future__ import annotations

from datetime import date

from zwgk import Context, DisclosureRequest, MissingFacts, ReplyLetter, RequestResult


def closing_day(request: DisclosureRequest, result: RequestResult, context: Context) -> date | None:
    """The first day on which an application was closed as a result; None where it was not.

    Raises:
        MissingFacts: it was, and the day is not on record.
    """
    letters = [letter for letter in context.linked(ReplyLetter, to=request) if letter.result is result]
    days = [letter.governing_date for letter in letters if letter.governing_date is not None]
    closed = request.closed_as is result and not context.lies_ahead(request, "closed_on")
    if closed and request.closed_on is not None:
        days.append(request.closed_on)
    if days:
        return min(days)
    if letters:
        raise MissingFacts("dated_on", of=letters[0].id)
    if closed:
        raise MissingFacts("closed_on")
    return None
