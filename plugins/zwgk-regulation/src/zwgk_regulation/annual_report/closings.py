"""How and when an application was closed, as far as the register tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from zwgk import (
    DisclosureRequest,
    DisputeResult,
    Dossier,
    ReplyKind,
    ReplyLetter,
    RequestDispute,
    RequestResult,
    RequestStage,
    ResultGroup,
    ServiceMethod,
)
from zwgk_regulation.annual_report.forms import RESULT_ROWS, row_of
from zwgk_regulation.annual_report.parameters import CountedDay, Counting

_ALL = frozenset(RESULT_ROWS)


def _rows_of(group: ResultGroup) -> frozenset[str]:
    return frozenset(row_of(result) for result in RequestResult if result.group is group)


_ROWS_OF_KINDS = {
    ReplyKind.ALREADY_PUBLIC: frozenset({"disclosed"}),
    ReplyKind.DISCLOSED: frozenset({"disclosed"}),
    ReplyKind.PARTLY_DISCLOSED: frozenset({"partly_disclosed"}),
    ReplyKind.WITHHELD: _rows_of(ResultGroup.WITHHELD),
    ReplyKind.NOT_AVAILABLE: _rows_of(ResultGroup.NOT_AVAILABLE),
    ReplyKind.NOT_PROCESSED: _rows_of(ResultGroup.NOT_PROCESSED),
    ReplyKind.CLOSED: _rows_of(ResultGroup.OTHER),
    ReplyKind.OTHER_PROCEDURE: frozenset({"other_procedure"}),
}


@attrs.frozen(kw_only=True)
class Conventions:
    """What the forms leave open."""

    counting: Counting = Counting.PER_APPLICATION
    counted_day: CountedDay = CountedDay.SENT


@attrs.frozen(kw_only=True)
class Closing:
    """How one counted application ended: the rows it may fall in, and on which day."""

    rows: frozenset[str] = frozenset()
    on: date | None = None
    """The day; None where it is not on record."""
    missing: tuple[str, ...] = ()


def rows_of_kind(kind: ReplyKind) -> frozenset[str]:
    """The rows that replies of a kind may fall in."""
    return _ROWS_OF_KINDS.get(kind, _ALL)


def rows_of_letter(letter: ReplyLetter) -> frozenset[str]:
    """The rows that a reply may fall in."""
    if letter.result is not None:
        return frozenset({row_of(letter.result)})
    return _ALL if letter.kind is None else rows_of_kind(letter.kind)


def closings(request: DisclosureRequest, dossier: Dossier, by: Conventions, until: date) -> tuple[Closing | None, ...]:
    """How each application that a request counts as was closed; None for one that is open.

    Args:
        request: the request.
        dossier: the register as it stands.
        by: what the forms leave open.
        until: the last day of the year.
    """
    letters = _answers(request, dossier, by)
    closed = _closed_without_reply(request, dossier)
    if closed is not None and not any(day is not None and closed.on and day < closed.on for day, _ in letters):
        return (closed,)
    if not letters:
        return (_may_have_lapsed(request, until),)
    if by.counting is Counting.PER_REPLY:
        return tuple(_closing(day, [letter]) for day, letter in letters)
    first = letters[0][0]
    together = [letter for day, letter in letters if day == first]
    later = [letter for day, letter in letters if day != first]
    return (_closing(first, together, later),)


def _answers(request: DisclosureRequest, dossier: Dossier, by: Conventions) -> list[tuple[date | None, ReplyLetter]]:
    """The replies that count, by day; one given anew after it was corrected counts no second time."""
    letters = [
        (day, letter)
        for letter in dossier.linked(ReplyLetter, request.id)
        for known, day in [_day_of(letter, dossier, by)]
        if known
    ]
    letters.sort(key=lambda pair: (pair[0] or date.max, pair[1].id))
    corrected = [
        one.concluded_on
        for one in dossier.linked(RequestDispute, request.id)
        if one.result is DisputeResult.CORRECTED and one.concluded_on is not None
    ]
    first = letters[0][0] if letters else None
    if first is None:
        return letters
    return [
        (day, letter)
        for day, letter in letters
        if day is None or not any(first <= decided <= day for decided in corrected) or day == first
    ]


def _day_of(letter: ReplyLetter, dossier: Dossier, by: Conventions) -> tuple[bool, date | None]:
    """Whether a reply has gone out by the day of the view, and the day it counts by."""
    ahead = dossier.masked.get(letter.id, ())
    if by.counted_day is CountedDay.DATED and letter.dated_on is not None:
        return True, letter.dated_on
    decides = {ServiceMethod.POST: "posted_on"}.get(letter.service, "served_on") if letter.service else ""
    if decides in ahead:
        return False, None
    held: date | None = getattr(letter, decides) if decides else None
    return True, held or letter.posted_on or letter.served_on or letter.dated_on


def _closing(day: date | None, letters: Sequence[ReplyLetter], later: Iterable[ReplyLetter] = ()) -> Closing:
    rows = _together([rows_of_letter(letter) for letter in letters])
    others = [rows_of_letter(letter) for letter in later]
    if any(other != rows for other in others):
        rows = rows.union(*others)
    missing = () if len(rows) == 1 else ("result",)
    return Closing(rows=rows, on=day, missing=missing if day else (*missing, "posted_on", "served_on"))


def _together(answers: Sequence[frozenset[str]]) -> frozenset[str]:
    """Several replies of one day: what is given in part counts as disclosed in part, and as nothing else."""
    if len(set(answers)) == 1:
        return answers[0]
    given = {"disclosed", "partly_disclosed"}
    if any(rows <= given for rows in answers) and all(rows <= given or not rows & given for rows in answers):
        return frozenset({"partly_disclosed"})
    return frozenset().union(*answers)


def _closed_without_reply(request: DisclosureRequest, dossier: Dossier) -> Closing | None:
    if request.withdrawn_on is not None:
        return Closing(rows=frozenset({"other"}), on=request.withdrawn_on)
    if request.closed_on is not None or (
        request.closed_as is not None and "closed_on" not in dossier.masked.get(request.id, ())
    ):
        rows = _ALL if request.closed_as is None else frozenset({row_of(request.closed_as)})
        missing = tuple(name for name in ("closed_on", "closed_as") if getattr(request, name) is None)
        return Closing(rows=rows, on=request.closed_on, missing=missing)
    return None


def _may_have_lapsed(request: DisclosureRequest, until: date) -> Closing | None:
    """An application without reply: open, unless the applicant may have let it lapse or a reply is only logged."""
    logged = [entry.on for entry in request.stages or () if entry.stage is RequestStage.REPLIED]
    if logged:
        return Closing(rows=_ALL, on=min(logged), missing=("result",))
    rows: set[str] = set()
    for supplement in request.supplements:
        if supplement.supply_by is not None and supplement.supply_by <= until and supplement.supplied_on is None:
            rows.add("not_supplemented")
    if any(fee.notified_on is not None and fee.notified_on <= until and not fee.paid_on for fee in request.fee_notices):
        rows.add("fee_unpaid")
    return Closing(rows=frozenset(rows), missing=("closed_on",)) if rows else None
