"""One verdict out of several on the same record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from zwgk import MissingFacts, Outcome, Verdict

T = TypeVar("T")

_ORDER = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PENDING, Outcome.INAPPLICABLE, Outcome.PASSED)


def gravest(verdicts: Iterable[Verdict]) -> Verdict:
    """The gravest verdict: a fault that is certain before what cannot be told, and that before what is not due."""
    return min(verdicts, key=lambda verdict: (_ORDER.index(verdict.outcome), verdict.message))


def gravest_of(judge: Callable[[T], Verdict], items: Iterable[T]) -> Verdict:
    """The gravest verdict on several things; a fault of one is certain whatever is not on record of the others.

    Raises:
        MissingFacts: none is at fault, and facts of one are not on record.
    """
    verdicts: list[Verdict] = []
    unknown: MissingFacts | None = None
    for item in items:
        try:
            verdicts.append(judge(item))
        except MissingFacts as missing:
            unknown = unknown or missing
    if unknown is not None and all(verdict.outcome is not Outcome.FAILED for verdict in verdicts):
        raise unknown
    return gravest(verdicts)
