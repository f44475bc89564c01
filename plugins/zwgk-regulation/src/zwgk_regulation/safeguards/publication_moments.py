"""When a publication went out, and what came before it."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import Context, Moment, Outcome, Publication, Stage, Verdict

BEFORE_AND_AFTER = (Stage.GATE, Stage.AUDIT)
"""Rules that can be asked of a draft, and again once it is out."""

_BEST_FIRST = (Outcome.PASSED, Outcome.CANNOT_TELL, Outcome.FAILED, Outcome.INAPPLICABLE)


def published_moment(publication: Publication, context: Context) -> Moment | None:
    """When it went out; None for a draft. What has an address or was withdrawn did go out, so its time is needed.

    Raises:
        MissingFacts: it went out, and nobody noted when.
    """
    if publication.url or publication.withdrawn_on:
        return context.need(publication.published_at, "published_at")
    return publication.published_at


def precedes(one: Moment, other: Moment) -> bool | None:
    """Whether one is earlier; None where a time of day is missing, or within a minute where a second is."""
    if one.time and other.time and one.day == other.day and one.time.replace(second=0) == other.time.replace(second=0):
        return one.time < other.time if one.time.second and other.time.second else None
    return one.precedes(other)


def best_of(verdicts: Iterable[Verdict]) -> Verdict:
    """The answer of the review that serves the publication best; one made again must not count against it."""
    return min(verdicts, key=lambda verdict: _BEST_FIRST.index(verdict.outcome))
