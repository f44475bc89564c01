"""When no reply is owed: the applicant withdrew, or the next step is the applicant's."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Context,
    Deadline,
    DisclosureRequest,
    FeeNotice,
    Supplement,
    Verdict,
    days,
    inapplicable,
    needs_human,
    pending,
)
from zwgk_regulation.requests.clock_parameters import PAYMENT_LIMIT


def no_reply_owed(
    request: DisclosureRequest, context: Context, *, by: Deadline, replied: date | None
) -> Verdict | None:
    """Why no reply is owed by the deadline, or why a person must say so; None where the deadline holds.

    Args:
        request: the application, with the notices that count.
        context: the rule's view.
        by: until when a reply is owed if nothing suspends it.
        replied: the day of the reply; None while there is none.
    """
    withdrawn = request.withdrawn_on
    if withdrawn is not None and withdrawn <= by.latest:
        return inapplicable(f"申请人已于{withdrawn}撤回申请")
    waiting = awaited(request, context, replied=replied)
    until = request.postponed_to
    if waiting is None and until is not None and by.earliest < context.as_of and (replied or context.as_of) <= until:
        return needs_human(f"已告知因申请数量、频次明显超过合理范围延迟到{until}答复，延迟是否合理须人工判断")
    return waiting


def awaited(request: DisclosureRequest, context: Context, *, replied: date | None) -> Verdict | None:
    """What the applicant still has to do before the clock runs on; None where it is the authority's turn."""
    return _supplement_awaited(request, context, replied) or _payment_awaited(request, context, replied)


def is_suspended(request: DisclosureRequest) -> bool:
    """Whether a notice waits for the applicant."""
    return _open_notice(request) is not None or _unpaid(request) is not None


def last_supply(request: DisclosureRequest) -> date:
    """The last day on which the applicant supplied anything; the first of all days where there is none."""
    return max((one.supplied_on for one in request.supplements if one.supplied_on is not None), default=date.min)


def _open_notice(request: DisclosureRequest) -> tuple[Supplement, date] | None:
    """The last supplement notice, with its day, that was not followed by a supplement."""
    asked = [(one.notified_on, one) for one in request.supplements if one.notified_on is not None]
    if not asked:
        return None
    notified, last = max(asked, key=lambda pair: (pair[0], str(pair[1])))
    return None if last_supply(request) >= notified else (last, notified)


def _unpaid(request: DisclosureRequest) -> FeeNotice | None:
    """The first fee notice that was not followed by a payment."""
    unpaid = [(one.notified_on, str(one), one) for one in request.fee_notices if one.notified_on and not one.paid_on]
    return min(unpaid, key=lambda triple: triple[:2])[2] if unpaid else None


def _supplement_awaited(request: DisclosureRequest, context: Context, replied: date | None) -> Verdict | None:
    found = _open_notice(request)
    if found is None:
        return None
    notice, notified = found
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


def _payment_awaited(request: DisclosureRequest, context: Context, replied: date | None) -> Verdict | None:
    fee = _unpaid(request)
    if fee is None:
        return None
    told = f"已于{fee.notified_on}通知缴纳信息处理费，没有收到缴费"
    if fee.delivered_on is None and context.lies_ahead(request, "fee_notices"):
        return inapplicable(f"{told}，检查日时申请人尚未收到通知，缴费期限尚未起算")
    until = context.deadline(context.need(fee.delivered_on, "delivered_on"), PAYMENT_LIMIT)
    if context.as_of <= until.latest and replied is None:
        return pending(f"{told}，缴费期限至{until.due}，缴费后起算答复期限", deadline=until)
    return inapplicable(f"{told}，缴费期限{until.due}已过的视为放弃申请，不再处理")
