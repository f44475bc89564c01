"""One verdict out of several on the same record."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import Outcome, Verdict

_ORDER = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PENDING, Outcome.INAPPLICABLE, Outcome.PASSED)


def gravest(verdicts: Iterable[Verdict]) -> Verdict:
    """The gravest verdict: a fault that is certain before what cannot be told, and that before what is not due."""
    return min(verdicts, key=lambda verdict: (_ORDER.index(verdict.outcome), verdict.message))
