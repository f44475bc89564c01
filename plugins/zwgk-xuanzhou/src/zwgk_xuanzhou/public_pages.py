"""Whether the public can see a publication, and what stands under the same number."""

from __future__ import annotations

from zwgk import (
    Context,
    LibraryEntry,
    PolicyDocument,
    Publication,
    is_online_undated,
)
from zwgk_xuanzhou.document_numbers import normal_number


def is_out(publication: Publication, context: Context) -> bool:
    """Whether it was published, or is or was online without a time of publication on record."""
    return publication.published_at is not None or is_online_undated(publication, context)


def is_in_library(entry: LibraryEntry, context: Context) -> bool:
    """Whether an entry stood in the library at the end of the day of the check."""
    if entry.entered_on is not None:
        return True
    return not any(context.lies_ahead(entry, name) for name in ("entered_on", "published_at"))


def documents_numbered(number: str, context: Context) -> tuple[PolicyDocument, ...]:
    """The policy documents with a number; none for an empty one."""
    documents = context.dossier.of(PolicyDocument) if number else ()
    return tuple(one for one in documents if normal_number(one.document_number) == number)


def entries_numbered(number: str, context: Context) -> tuple[LibraryEntry, ...]:
    """The entries with a number that stand in the library; none for an empty one."""
    entries = context.dossier.of(LibraryEntry) if number else ()
    return tuple(one for one in entries if normal_number(one.document_number) == number and is_in_library(one, context))
