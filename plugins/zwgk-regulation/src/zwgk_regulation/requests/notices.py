"""Which notices to the applicant count for the reply, and where it takes a person to say so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs

from zwgk import Context, DisclosureRequest, FeeNotice, Outcome, Supplement, Verdict, needs_human
from zwgk_regulation.requests.clock_parameters import (
    PAYMENT_EFFECT,
    SUPPLEMENT_NOTICE_LIMIT,
    SUPPLEMENT_NOTICES,
    ClockEffect,
)
from zwgk_regulation.requests.request_clock import receipt_day, reply_deadline
from zwgk_regulation.requests.suspension import is_suspended, last_supply

NOTICES = (SUPPLEMENT_NOTICE_LIMIT, SUPPLEMENT_NOTICES)
"""What decides whether a notice to supplement is beyond doubt."""


def beyond_doubt(
    judge: Callable[[DisclosureRequest], Verdict], request: DisclosureRequest, context: Context
) -> Verdict:
    """The verdict that stands whether or not late and repeated supplement notices count; else one that asks a person.

    Args:
        judge: judges the application by the notices it holds.
        request: the application.
        context: the rule's view.

    Raises:
        MissingFacts: the day of a notice that the verdict depends on is not on record.
    """
    if not request.supplements and not request.fee_notices:
        return judge(request)
    request = _without_notices_when_overdue(request, context)
    doubtful = _doubtful(request, context)
    regular = _without_notices_when_overdue(_without(request, doubtful), context)
    verdict = judge(regular)
    if verdict.outcome is not Outcome.FAILED or regular == request:
        return verdict
    at_best = judge(request)
    undated = [one for one in _notices(request) if one.notified_on is None]
    if at_best.outcome is Outcome.FAILED and all(_answered_on(one) for one in undated):
        return at_best
    for one in undated:
        context.need(one.notified_on, "notified_on")
    listed = "、".join(str(day) for day in sorted({one.notified_on for one in doubtful if one.notified_on}))
    return needs_human(
        f"{listed}的补正告知逾期或者重复：不计入的，{verdict.message}；计入的，{at_best.message}；是否计入须人工判断"
    )


def _notices(request: DisclosureRequest) -> tuple[Supplement | FeeNotice, ...]:
    return (*request.supplements, *request.fee_notices)


def _answered_on(notice: Supplement | FeeNotice) -> date | None:
    return notice.supplied_on if isinstance(notice, Supplement) else notice.paid_on


def _without_notices_when_overdue(request: DisclosureRequest, context: Context) -> DisclosureRequest:
    """The application without the notices that came when the reply was already overdue: they revive nothing."""
    if request.fee_notices and context.value(PAYMENT_EFFECT) is ClockEffect.NONE:
        request = attrs.evolve(request, fee_notices=())
    counted = attrs.evolve(request, supplements=(), fee_notices=())
    for notice in sorted(_notices(request), key=lambda one: (one.notified_on or date.min, str(one))):
        day = notice.notified_on
        if day is not None and not is_suspended(counted) and day > reply_deadline(counted, context).latest:
            continue
        if isinstance(notice, Supplement):
            counted = attrs.evolve(counted, supplements=(*counted.supplements, notice))
        else:
            counted = attrs.evolve(counted, fee_notices=(*counted.fee_notices, notice))
    return counted


def _doubtful(request: DisclosureRequest, context: Context) -> tuple[Supplement, ...]:
    """The supplement notices that were late or one too many; all of them where the day of one is not on record."""
    days = {one.notified_on for one in request.supplements if one.notified_on is not None}
    if not days or any(one.notified_on is None for one in request.supplements):
        return request.supplements
    limit = context.deadline(receipt_day(request, context), SUPPLEMENT_NOTICE_LIMIT)
    allowed = [day for day in sorted(days)[: context.value(SUPPLEMENT_NOTICES)] if day <= limit.latest]
    return tuple(one for one in request.supplements if one.notified_on not in allowed)


def _without(request: DisclosureRequest, doubtful: tuple[Supplement, ...]) -> DisclosureRequest:
    """The application without doubtful notices, and without those that were answered only by way of them."""
    answered = last_supply(request)
    return attrs.evolve(
        request,
        supplements=tuple(
            one
            for one in request.supplements
            if one not in doubtful and (one.supplied_on is not None or (one.notified_on or date.min) > answered)
        ),
        fee_notices=tuple(one for one in request.fee_notices if one.notified_on is not None),
    )
