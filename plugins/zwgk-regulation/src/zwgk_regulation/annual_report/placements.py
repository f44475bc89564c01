"""Where each request and dispute of the register counts in the tables of a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from zwgk import DisclosureRequest, DisputeResult, Dossier, RequestDispute
from zwgk_regulation.annual_report.closings import Closing, Conventions, closings
from zwgk_regulation.annual_report.forms import COLUMNS, DISPUTE_GROUPS, OUTCOMES

_NOWHERE = ""
"""Stands among the rows or outcomes of a record that may not count for the year at all."""


@attrs.frozen(kw_only=True)
class Placement:
    """Where a record counts: the rows and columns it may fall in, and the facts that would tell."""

    record: str
    rows: frozenset[str]
    columns: frozenset[str]
    missing: tuple[str, ...] = ()

    def lies_in(self, rows: frozenset[str], columns: frozenset[str]) -> bool | None:
        """Whether it counts there; None where it may or may not."""
        if self.rows.isdisjoint(rows) or self.columns.isdisjoint(columns):
            return False
        return True if self.rows <= rows and self.columns <= columns else None


def places_of_request(request: DisclosureRequest, dossier: Dossier, year: int, by: Conventions) -> Iterator[Placement]:
    """Where a request counts in table three: once among what came in, once among what became of it."""
    known = request.applicant_kind is not None
    columns = frozenset({str(request.applicant_kind).replace("-", "_")} if known else COLUMNS)
    lacking = () if known else ("applicant_kind",)
    received = request.governing_date
    if received is None and "received_on" in dossier.masked.get(request.id, ()):
        return
    for closing in closings(request, dossier, by, date(year, 12, 31)):
        undated = () if received else ("received_on",)
        unclosed = closing.missing if closing is not None else ()
        yield Placement(
            record=request.id,
            rows=_intake(received, closing, year),
            columns=columns,
            missing=(*lacking, *undated, *(unclosed if received and received.year < year else ())),
        )
        yield Placement(
            record=request.id,
            rows=_outcome(received, closing, year),
            columns=columns,
            missing=(*lacking, *undated, *unclosed),
        )


def _intake(received: date | None, closing: Closing | None, year: int) -> frozenset[str]:
    """The rows of what came in: received this year, brought forward, or neither."""
    if received is None:
        return frozenset({"received", "carried_in", _NOWHERE})
    if received.year >= year:
        return frozenset({"received" if received.year == year else _NOWHERE})
    if closing is None:
        return frozenset({"carried_in"})
    if closing.on is None:
        return frozenset({"carried_in", _NOWHERE})
    return frozenset({"carried_in" if closing.on.year >= year else _NOWHERE})


def _outcome(received: date | None, closing: Closing | None, year: int) -> frozenset[str]:
    """The rows of what became of it by the end of the year."""
    if received is not None and received.year > year:
        return frozenset({_NOWHERE})
    still_open = frozenset({"carried_out"} if received else {"carried_out", _NOWHERE})
    if closing is None:
        return still_open
    if closing.on is None:
        earlier = {_NOWHERE} if received is None or received.year < year else set()
        return closing.rows | still_open | earlier
    if closing.on.year == year:
        return closing.rows
    return still_open if closing.on.year > year else frozenset({_NOWHERE})


def place_of_dispute(dispute: RequestDispute, dossier: Dossier, year: int) -> Placement:
    """Where a reconsideration or lawsuit counts in table four."""
    lawsuits = {True: ("lawsuit_after_reconsideration",), False: ("direct_lawsuit",), None: DISPUTE_GROUPS[1:]}
    groups = {True: lawsuits[dispute.after_reconsideration], False: DISPUTE_GROUPS[:1], None: DISPUTE_GROUPS}
    rows = frozenset(groups[dispute.court])
    columns = _dispute_columns(dispute, year, ahead="concluded_on" in dossier.masked.get(dispute.id, ()))
    lacking = {
        "court": dispute.court is None,
        "after_reconsideration": dispute.court is True and dispute.after_reconsideration is None,
        "filed_on": dispute.filed_on is None,
        "concluded_on": dispute.concluded_on is None,
        "result": dispute.result is None,
    }
    unclear = len(rows) > 1 or len(columns) > 1
    missing = tuple(name for name, lacks in lacking.items() if lacks) if unclear else ()
    return Placement(record=dispute.id, rows=rows, columns=columns, missing=missing)


def _dispute_columns(dispute: RequestDispute, year: int, *, ahead: bool) -> frozenset[str]:
    filed, concluded, result = dispute.filed_on, dispute.concluded_on, dispute.result
    if filed is not None and filed.year > year:
        return frozenset({_NOWHERE})
    pending = frozenset({"pending"} if filed else {"pending", _NOWHERE})
    ended = result not in (None, DisputeResult.PENDING)
    results = frozenset({result.value} if result is not None and ended else OUTCOMES[:3])
    if concluded is None:
        return pending if ahead or result is DisputeResult.PENDING else results | pending | {_NOWHERE}
    if concluded.year == year:
        return results
    return pending if concluded.year > year else frozenset({_NOWHERE})
