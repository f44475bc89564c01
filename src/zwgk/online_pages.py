"""Whether pages went online, and by when: what rules of every pack ask of a publication.

A page that is online without a day of publication on record may have been in time: nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from zwgk.context import Context
from zwgk.deadlines import Deadline
from zwgk.errors import MissingFacts
from zwgk.records import (
    CatalogueVersion,
    DisclosureCategory,
    GuideVersion,
    InstitutionProfile,
    PolicyDocument,
    PowerItem,
    PowerResult,
    PowersListVersion,
    Publication,
    QuarterlyProgress,
)
from zwgk.verdicts import Outcome, Verdict

Page: TypeAlias = (
    CatalogueVersion
    | GuideVersion
    | InstitutionProfile
    | PowerItem
    | PowerResult
    | PowersListVersion
    | Publication
    | QuarterlyProgress
)


_NOT_PROACTIVE = (DisclosureCategory.ON_REQUEST, DisclosureCategory.WITHHELD)


def first_online(pages: Iterable[Page]) -> date | None:
    """The day the first of the pages went online."""
    return min((page.published_on for page in pages if page.published_on is not None), default=None)


def is_online_undated(page: Page, context: Context) -> bool:
    """Whether a page is or was online, by its address or by what else is on record, and nobody noted since when."""
    went_out = page.url or (isinstance(page, Publication) and (page.on_public_web or page.withdrawn_on))
    return bool(went_out and page.published_on is None and not context.lies_ahead(page, "published_at"))


def put_online(pages: Iterable[Page], context: Context, *, by: Deadline, action: str) -> Verdict:
    """Whether one of the pages went online by a deadline.

    Args:
        pages: the pages, any of which will do.
        context: the rule's context.
        by: the deadline.
        action: what had to be done, as a Chinese verb phrase.

    Raises:
        MissingFacts: none is known to have been online in time, and one is online since nobody knows when.
    """
    pages = tuple(pages)
    verdict = context.timely(first_online(pages), by=by, action=action)
    if verdict.outcome not in (Outcome.PASSED, Outcome.INAPPLICABLE):
        for page in pages:
            if is_online_undated(page, context):
                raise MissingFacts("published_at", of=page.id)
    return verdict


def is_kept_back(publication: Publication) -> bool:
    """Whether a document is disclosed on request or withheld, and nothing says that it went out all the same."""
    return (
        isinstance(publication, PolicyDocument)
        and publication.category in _NOT_PROACTIVE
        and publication.published_at is None
        and not publication.url
        and not publication.on_public_web
    )
