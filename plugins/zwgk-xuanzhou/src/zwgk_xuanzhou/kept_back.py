"""Which documents do not go out: those on request or withheld, of which no publication is on record."""

from __future__ import annotations

from zwgk import DisclosureCategory, PolicyDocument, Publication

_NOT_PROACTIVE = (DisclosureCategory.ON_REQUEST, DisclosureCategory.WITHHELD)


def is_kept_back(publication: Publication) -> bool:
    """Whether a document is disclosed on request or withheld, and nothing says that it went out all the same."""
    return (
        isinstance(publication, PolicyDocument)
        and publication.category in _NOT_PROACTIVE
        and publication.published_at is None
        and not publication.url
        and not publication.on_public_web
    )
