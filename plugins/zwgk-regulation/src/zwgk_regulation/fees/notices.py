"""国办函〔2020〕109号 第六条: the fee notice in time and complete, and no application closed before the term to pay."""

from __future__ import annotations

from datetime import date
from functools import partial

import attrs

from zwgk import (
    Context,
    DisclosureRequest,
    FeeNotice,
    MissingFacts,
    Outcome,
    RequestResult,
    Verdict,
    failed,
    inapplicable,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.fees.parameters import FEE_NOTICE_ELEMENTS
from zwgk_regulation.gravest import gravest_of
from zwgk_regulation.requests.clock_parameters import CLOCK, PAYMENT_LIMIT
from zwgk_regulation.requests.closings import closing_day
from zwgk_regulation.requests.notices import NOTICES, beyond_doubt
from zwgk_regulation.requests.request_clock import deadline_without_inquiries, need_what_could_excuse, reply_deadline
from zwgk_regulation.requests.suspension import is_suspended

_NO_NOTICE = "该申请没有收费通知"


def _before(request: DisclosureRequest, notice: FeeNotice, day: date) -> DisclosureRequest:
    """The application as it stood when a fee notice went out: with what had been asked and paid before."""
    return attrs.evolve(
        request,
        fee_notices=tuple(
            one for one in request.fee_notices if one != notice and one.paid_on is not None and one.paid_on <= day
        ),
        supplements=tuple(one for one in request.supplements if (one.notified_on or day) <= day),
    )


def _in_time(request: DisclosureRequest, *, day: date, context: Context) -> Verdict:
    if is_suspended(request):
        return passed(f"收费通知于{day}发出，当时在等待申请人补正，答复期限尚未起算")
    try:
        by = reply_deadline(request, context)
    except MissingFacts:
        by = deadline_without_inquiries(request, context)
        if day > by.earliest:
            raise
    if day > by.earliest:
        need_what_could_excuse(request, context, day)
    return context.timely(day, by=by, action="发出收费通知")


def _judge_notice(notice: FeeNotice, request: DisclosureRequest, *, context: Context) -> Verdict:
    if notice.notified_on is None and context.lies_ahead(request, "fee_notices"):
        return inapplicable("检查日时收费通知尚未发出")
    day = context.need(notice.notified_on, "notified_on")
    return beyond_doubt(partial(_in_time, day=day, context=context), _before(request, notice, day), context)


@PACK.rule("REG6104", clause="fees-art-06", title="收费通知超过处理期限", uses=[*CLOCK, *NOTICES])
def late_fee_notice(request: DisclosureRequest, context: Context) -> Verdict:
    """收费通知是否在申请的处理期限内发出。

    检查内容：自收到申请之日的次日起算的答复期限届满前，发出收费通知；补正、征求意见、延期对期限的影响与逾期答复的规则相同。

    为什么：收费通知使处理期限重新起算，期限过后才通知，不能补救已经逾期的答复。

    如何整改：不再收费，按现有申请尽快答复；以后在登记时就统计申请人当月件数，决定收费的立即通知。
    """
    if not request.fee_notices:
        return inapplicable(_NO_NOTICE)
    return gravest_of(partial(_judge_notice, request=request, context=context), request.fee_notices)


@PACK.rule("REG6105", clause="fees-art-06", title="收费通知内容不全", uses=[FEE_NOTICE_ELEMENTS])
def incomplete_fee_notice(request: DisclosureRequest, context: Context) -> Verdict:
    """收费通知是否写明依据、标准、数额和缴纳方式。

    检查内容：每份收费通知写明收费的依据、标准、数额和缴纳方式；逐项登记的，缺一项即为不全。

    为什么：申请人据此决定缴不缴费，缺了缴纳方式就缴不了，缺了标准就无法核对数额。

    如何整改：重新发出写明全部事项的收费通知，缴费期限自申请人收到新通知的次日起算；更正模板。
    """
    if not request.fee_notices:
        return inapplicable(_NO_NOTICE)
    asked = context.value(FEE_NOTICE_ELEMENTS)
    absent = {one for notice in request.fee_notices for one in asked if one not in (notice.states or asked)}
    if any(notice.states == () for notice in request.fee_notices):
        absent |= set(asked)
    if absent:
        return failed(f"收费通知没有写明{'、'.join(one.chinese for one in asked if one in absent)}")
    for notice in request.fee_notices:
        context.need(notice.states, "states")
    return passed("收费通知写明了依据、标准、数额和缴纳方式")


@PACK.rule("REG6106", clause="fees-art-06", title="缴费期满前不再处理", uses=[PAYMENT_LIMIT])
def closed_before_payment_term(request: DisclosureRequest, context: Context) -> Verdict:
    """以逾期不缴费为由不再处理的申请，缴费期限是否确已届满。

    检查内容：办理结果为“逾期不缴费，不再处理”的申请，发出过收费通知，自申请人收到通知次日起满20个工作日以后才不再处理，申请人没有在期限内缴费。

    为什么：缴费期限内申请人随时可以缴费，提前结案就是拒绝答复。

    如何整改：恢复办理；已经缴费的，自缴费之日重新起算期限，尽快答复。
    """
    closed = closing_day(request, RequestResult.FEE_UNPAID, context)
    if closed is None:
        return inapplicable("该申请没有因逾期不缴费而不再处理")
    told = f"于{closed}以逾期不缴费为由不再处理"
    earlier = [one for one in request.fee_notices if one.notified_on is None or one.notified_on <= closed]
    if not earlier:
        return failed(f"{told}，没有发出过收费通知")
    last = max(earlier, key=lambda one: context.need(one.notified_on, "notified_on"))
    if last.delivered_on is None:
        raise MissingFacts("delivered_on")
    by = context.deadline(last.delivered_on, PAYMENT_LIMIT)
    if last.paid_on is not None and last.paid_on <= min(closed, by.latest):
        return failed(f"{told}，申请人已于{last.paid_on}缴费")
    if by.earliest < closed <= by.latest:
        return context.timely(closed, by=by, action="等待申请人缴费")
    early = closed <= by.earliest
    return Verdict(
        outcome=Outcome.FAILED if early else Outcome.PASSED,
        says=f"{told}，缴费期限到{by.due}{'才届满' if early else '已届满'}",
        deadline=by,
        acted_on=closed,
    )
