"""The order in which the dated facts of a record come about.

It is the order in which the fields are declared, unless the table says otherwise.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Mapping
from datetime import date
from functools import cache

import attrs

from zwgk import records
from zwgk.dates import Moment
from zwgk.records.base import Fact, annotations_of, facts_of
from zwgk.records.publications import Publication

_LIVES: Mapping[type, str] = {
    Publication: """
        formed_on drafted_on submitted_on legality deliberated_on category_reviewed_on disclosure_office_reviewed_on
        signed_on issued_at clearance published_at windows filed_on changed_on void_since withdrawn_on
    """,
    records.Column: "opened_on last_updated_on checked_on closed_on",
    records.DecisionItem: "legality decided_on published_on",
    records.DisclosureRequest: """
        submitted_on arrived_on signed_for_on received_on confirmed_on forwarded_on supplements deliberated_on inquiries
        extensions postponed_notified_on fee_notices closed_on withdrawn_on
    """,
    records.Hearing: """
        announced_on selection_published_on participants_published_on materials_delivered_on held_on
    """,
    records.LibraryEntry: "issued_at published_at entered_on amended_on repealed_on validity_updated_on",
    records.MediaAccount: "opened_on last_updated_on checked_on closed_on",
    records.PowerItem: "listed_on published_at removed_on",
    records.PublicationReview: "first second secrecy final",
    records.RequestDispute: "filed_on concluded_on",
    records.SiteInspection: "probes home_last_updated_on inspected_on",
}
"""The fields that hold events, by record type and for its subtypes, in order; those left out keep their own time."""

_ENDS = re.compile(r"撤|下架|失效|废止|取消|关停|离岗|不再处理|延迟|不予受理|目的实现|修改日期")
"""In the title of a fact: what most records never come to."""

_NOTHING_TO_TELL = re.compile(r"的不填|不填为|可不填")
"""In the meaning of a fact: what is left out where there is nothing to tell."""


@cache
def life_of(kind: type) -> tuple[str, ...]:
    """The fields of a record type, or of a value in one, that hold events, in the order in which these come about."""
    annotations, facts = annotations_of(kind), facts_of(kind)
    events = [name for name, held in annotations.items() if _holds_days(held) and not facts[name].planned]
    table = next((_LIVES[base].split() for base in kind.__mro__ if base in _LIVES), events)
    return tuple(name for name in table if name in events)


@cache
def own_time_of(kind: type) -> tuple[str, ...]:
    """The fields whose events run beside the others, such as the stages of handling."""
    annotations = annotations_of(kind)
    facts, ordered = facts_of(kind), life_of(kind)
    return tuple(
        name
        for name, held in annotations.items()
        if _holds_days(held) and not facts[name].planned and name not in ordered
    )


def is_end(described: Fact) -> bool:
    """Whether most records never come to what a fact tells."""
    return bool(_ENDS.search(described.title))


def may_have_nothing(described: Fact) -> bool:
    """Whether a fact is left out where there is nothing to tell."""
    return bool(_NOTHING_TO_TELL.search(described.meaning))


def _holds_days(annotation: object) -> bool:
    if annotation in (date, Moment):
        return True
    if isinstance(annotation, type) and attrs.has(annotation):
        return any(_holds_days(inner) for inner in annotations_of(annotation).values())
    return any(_holds_days(argument) for argument in typing.get_args(annotation))
