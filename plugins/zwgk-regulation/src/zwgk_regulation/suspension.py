"""When no reply is owed: the applicant withdrew, or the next step is the applicant's."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Context,
    Deadline,
    DisclosureRequest,
    Supplement,
    Verdict,
    days,
    inapplicable,
    needs_human,
    pending,
)
from zwgk_regulation.parameters import (
    PAYMENT_EFFECT,
    PAYMENT_LIMIT,
    SUPPLEMENT_NOTICE_LIMIT,
    SUPPLEMENT_NOTICES,
    ClockEffect,
)
from zwgk_regulation.request_clock import receipt_day

SUSPENSION = (SUPPLEMENT_NOTICE_LIMIT, SUPPLEMENT_NOTICES, PAYMENT_LIMIT)
"""What decides whether a notice to the applicant suspends the reply."""


def no_reply_owed(
    request: DisclosureRequest, context: Context, *, by: Deadline, replied: date | None
) -> Verdict | None:
    """Why no reply is owed by the deadline, or why a person must say so; None where the deadline holds.

    Args:
        request: the application.
        context: the rule's view.
        by: until when a reply is owed if nothing suspends it.
        replied: the day of the reply; None while there is none.
    """
    withdrawn = request.withdrawn_on
    if withdrawn is not None and withdrawn <= by.latest:
        return inapplicable(f"申请人已于{withdrawn}撤回申请")
    waiting = _supplement_awaited(request, context, by, replied) or _payment_awaited(request, context, by, replied)
    if waiting is None and request.postponed_to is not None and context.as_of > by.earliest:
        return needs_human(
            f"已告知因申请数量、频次明显超过合理范围延迟到{request.postponed_to}答复，延迟是否合理须人工判断"
        )
    return waiting


def _open_notice(request: DisclosureRequest) -> tuple[Supplement, date] | None:
    """The last supplement notice, with its day, that was not followed by a supplement."""
    asked = [(one.notified_on, one) for one in request.supplements if one.notified_on is not None]
    if not asked:
        return None
    notified, last = max(asked, key=lambda pair: pair[0])
    supplied = [one.supplied_on for one in request.supplements if one.supplied_on is not None]
    return None if max(supplied, default=date.min) >= notified else (last, notified)


def _supplement_awaited(
    request: DisclosureRequest, context: Context, by: Deadline, replied: date | None
) -> Verdict | None:
    awaited = _open_notice(request)
    if awaited is None:
        return None
    notice, notified = awaited
    limit = context.deadline(receipt_day(request, context), SUPPLEMENT_NOTICE_LIMIT)
    times = len({one.notified_on for one in request.supplements})
    if notified > limit.latest or times > context.value(SUPPLEMENT_NOTICES):
        if context.as_of <= by.earliest:
            return None
        return needs_human(f"{notified}的补正告知逾期或者重复，申请人没有补正，答复期限是否照常计算须人工判断")
    told = f"已于{notified}告知补正，没有收到补正"
    until = notice.supply_by
    if until is None:
        return inapplicable(f"{told}，答复期限尚未起算；未登记补正期限")
    if context.as_of <= until and replied is None:
        return pending(
            f"{told}，补正期限至{until}，收到补正后起算答复期限",
            deadline=context.deadline(notified, days((until - notified).days)),
        )
    return inapplicable(f"{told}，补正期限{until}已过，无正当理由的视为放弃申请，不再处理")


def _payment_awaited(
    request: DisclosureRequest, context: Context, by: Deadline, replied: date | None
) -> Verdict | None:
    if not request.fee_notices or context.value(PAYMENT_EFFECT) is ClockEffect.NONE:
        return None
    for fee in request.fee_notices:
        if fee.paid_on is not None or fee.notified_on is None or fee.notified_on > by.latest:
            continue
        told = f"已于{fee.notified_on}通知缴纳信息处理费，没有收到缴费"
        until = context.deadline(context.need(fee.delivered_on, "delivered_on"), PAYMENT_LIMIT)
        if context.as_of <= until.latest and replied is None:
            return pending(f"{told}，缴费期限至{until.due}，缴费后起算答复期限", deadline=until)
        return inapplicable(f"{told}，缴费期限{until.due}已过的视为放弃申请，不再处理")
    return None
