"""Until when a complaint has to be decided: days of inspection, appraisal and supplement do not count.

The rules of 2015 leave open whether the day such time begins counts. What is on time even if it does, passes; what is
late even if it does not, fails; in between a person decides. Time that has begun and not ended runs on to the day of
the check, or of the decision.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from zwgk import Context, Exclude, MissingFacts, Outcome, Stop, Verdict, needs_human
from zwgk_fiscal.calendar_terms import in_time
from zwgk_fiscal.instruments.procurement_rules import PROCUREMENT_RULES
from zwgk_fiscal.parameters import COMPLAINT_LIMIT
from zwgk_fiscal.records import ProcurementComplaint, Suspension

_NOT_COUNTED = PROCUREMENT_RULES.cite("第五十八条第一款")


def decided_in_time(complaint: ProcurementComplaint, context: Context) -> Verdict:
    """Whether a complaint was decided in time, whichever way excluded time is counted.

    Raises:
        MissingFacts: the day of receipt is not on record, or the end of excluded time on which the answer hangs.
    """
    received = context.need(complaint.received_on, "received_on")
    muddled = ends_before_receipt(complaint)
    if muddled is not None:
        return muddled
    reached = complaint.decided_on or context.as_of
    generous = _judged(complaint, context, received, [*_most_excluded(complaint, received, reached)])
    if generous.outcome is Outcome.FAILED or _waits(complaint):
        return generous
    strict = _judged(complaint, context, received, [*_least_excluded(complaint, received)])
    if strict.outcome is not Outcome.FAILED:
        return strict
    unknown = tuple(
        name for name in ("started_on", "ended_on") if any(getattr(one, name) is None for one in complaint.suspensions)
    )
    if unknown:
        raise MissingFacts(*unknown)
    asks = needs_human("扣除时间的首日计入则已逾期，不计入则没有逾期，是否计入没有写明，须由人判断")
    return attrs.evolve(asks, deadline=strict.deadline, acted_on=strict.acted_on)


def _judged(complaint: ProcurementComplaint, context: Context, received: date, excluded: list[Exclude]) -> Verdict:
    ends = stops(complaint)
    running = [one for one in excluded if not any(one.first > end.on for end in ends)]
    by = context.deadline(received, COMPLAINT_LIMIT, events=[*running, *ends])
    return in_time(complaint.decided_on, by=by, context=context, action="作出投诉处理决定")


def _waits(complaint: ProcurementComplaint) -> bool:
    """Whether something that the term leaves out has begun and not ended, and nothing is decided."""
    if complaint.decided_on is not None:
        return False
    return any(one.started_on is not None and one.ended_on is None for one in complaint.suspensions)


def _least_excluded(complaint: ProcurementComplaint, received: date) -> Iterator[Exclude]:
    """The days that surely do not count; before the rules of 2015 no text that was seen leaves any out."""
    for one in complaint.suspensions:
        begun, ended = one.started_on, one.ended_on
        if begun is not None and ended is not None and begun < ended and received >= PROCUREMENT_RULES.in_force_from:
            yield _exclude(one, begun + timedelta(days=1), ended)


def _most_excluded(complaint: ProcurementComplaint, received: date, reached: date) -> Iterator[Exclude]:
    """All days that may not count."""
    for one in complaint.suspensions:
        begun, ended = one.started_on or received, one.ended_on or reached
        if begun <= ended:
            yield _exclude(one, begun, ended)


def _exclude(one: Suspension, first: date, last: date) -> Exclude:
    return Exclude(first, last, reason=f"{one.kind.chinese}所需时间", citation=_NOT_COUNTED)


def ends_before_receipt(complaint: ProcurementComplaint) -> Verdict | None:
    """What is to be said of a complaint that was refused or withdrawn before it came in; None where it was not."""
    ends = [day for day in (complaint.refused_on, complaint.withdrawn_on) if day is not None]
    if complaint.received_on is None or min(ends, default=complaint.received_on) >= complaint.received_on:
        return None
    return needs_human(f"不予受理或者撤回的日期{min(ends)}早于收到投诉日期{complaint.received_on}，须核对")


def stops(complaint: ProcurementComplaint) -> list[Stop]:
    """The event after which nothing is owed: it was not accepted, or was withdrawn."""
    ends = ((complaint.refused_on, "告知不予受理"), (complaint.withdrawn_on, "投诉人撤回投诉"))
    ended = sorted((day, reason) for day, reason in ends if day is not None)
    return [Stop(day, reason=reason) for day, reason in ended[:1]]
