"""Which application of its calendar month one is, among those of the same applicant (按件计收的次序)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zwgk import Context, DisclosureRequest, MissingFacts

_DAYS = ("submitted_on", "signed_for_on", "arrived_on", "confirmed_on", "received_on")
"""The text does not say which day puts an application into a month: any of these may."""


def possible_ordinals(request: DisclosureRequest, context: Context) -> range:
    """The places an application's first item can have in the applicant's calendar month, from 1.

    One place where the days on record settle the order. Where they do not, such as for two applications of one day,
    every place that the days allow.

    Raises:
        MissingFacts: the applicant, or every day of the application, is not on record.
    """
    applicant = context.need(request.applicant, "applicant")
    own = _days(request)
    if not own:
        raise MissingFacts("submitted_on")
    certain = possible = 0
    for other in context.dossier.of(DisclosureRequest):
        if other.id == request.id or other.applicant not in (applicant, None):
            continue
        days = _days(other)
        if days and (min(days) > max(own) or not _months(days) & _months(own)):
            continue
        possible += items_of(other)
        sure = other.applicant is not None and other.withdrawn_on is None
        if sure and days and max(days) < min(own) and len(_months([*days, *own])) == 1:
            certain += items_of(other)
    return range(certain + 1, possible + 2)


def items_of(request: DisclosureRequest) -> int:
    """As how many applications one counts: one, or those it is split into."""
    return max(1, request.items or 1)


def _days(request: DisclosureRequest) -> list[date]:
    return [day for name in _DAYS if (day := getattr(request, name)) is not None]


def _months(days: Iterable[date]) -> set[tuple[int, int]]:
    """The months from the first of the days to the last."""
    listed = list(days)
    first, last = min(listed), max(listed)
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return {divmod(month, 12) for month in months}
