"""第三十条: the notice to supplement an unclear application."""

from __future__ import annotations

from zwgk import Context, DisclosureRequest, Verdict, failed, inapplicable, passed
from zwgk_regulation import PACK
from zwgk_regulation.parameters import SUPPLEMENT_NOTICE_LIMIT, SUPPLEMENT_NOTICES
from zwgk_regulation.receipt_parameters import RECEIPT_DAYS
from zwgk_regulation.request_clock import receipt_day
from zwgk_regulation.source import REGULATION

_NOT_ASKED = "该申请没有告知补正"


@PACK.rule(
    "REG3001",
    clause="art-30",
    title="逾期告知补正",
    citations=[REGULATION.cite("第三十条")],
    uses=[SUPPLEMENT_NOTICE_LIMIT, *RECEIPT_DAYS.values()],
)
def late_supplement_notice(request: DisclosureRequest, context: Context) -> Verdict:
    """申请内容不明确的，补正告知是否在期限内发出。

    检查内容：自按渠道认定的收到之日的次日起，7个工作日内告知申请人补正；有多次告知的，看最早的一次。

    为什么：补正会使答复期限重新起算，告知得晚，申请人等待的时间就成倍拉长；逾期的告知也难以成为迟延答复的理由。

    如何整改：收到申请当日就审查内容是否明确；已经逾期的，尽快按现有内容答复，或者与申请人沟通后说明情况。
    """
    if not request.supplements:
        return inapplicable(_NOT_ASKED)
    first = min(context.need(one.notified_on, "notified_on") for one in request.supplements)
    by = context.deadline(receipt_day(request, context), SUPPLEMENT_NOTICE_LIMIT)
    return context.timely(first, by=by, action="告知补正")


@PACK.rule(
    "REG3002",
    clause="art-30",
    title="重复告知补正",
    citations=[REGULATION.cite("第三十条")],
    uses=[SUPPLEMENT_NOTICES],
)
def repeated_supplement_notice(request: DisclosureRequest, context: Context) -> Verdict:
    """补正告知是否一次完成。

    检查内容：同一申请只告知补正一次；同一日发出的算一次。

    为什么：一次说清需要补正什么，才不会用反复补正来拖延答复。

    如何整改：不再发出新的补正告知，按现有内容答复；补正后仍不明确的，作无法提供的答复并说明理由。
    """
    if not request.supplements:
        return inapplicable(_NOT_ASKED)
    notified = sorted({context.need(one.notified_on, "notified_on") for one in request.supplements})
    allowed = context.value(SUPPLEMENT_NOTICES)
    if len(notified) <= allowed:
        return passed(f"告知补正{len(notified)}次")
    listed = "、".join(str(day) for day in notified)
    return failed(f"先后于{listed}告知补正{len(notified)}次，超过{allowed}次")


@PACK.rule("REG3003", clause="art-30", title="补正告知内容不全", citations=[REGULATION.cite("第三十条")])
def incomplete_supplement_notice(request: DisclosureRequest, context: Context) -> Verdict:
    """补正告知书是否写明补正事项和补正期限。

    检查内容：每份补正告知书都写明需要补正的事项，并给出晚于告知日的补正期限。

    为什么：不写事项，申请人不知道补什么；不写期限，逾期不补正就不能按放弃申请处理。

    如何整改：向申请人说明遗漏的事项和期限；在补正告知书模板中把两项列为必填。
    """
    if not request.supplements:
        return inapplicable(_NOT_ASKED)
    faults: list[str] = []
    for one in request.supplements:
        if one.matters is not None and not one.matters.strip():
            faults.append("没有写明补正事项")
        if one.supply_by is None and one.names_term is False:
            faults.append("没有写明补正期限")
        if one.supply_by is not None and one.notified_on is not None and one.supply_by <= one.notified_on:
            faults.append(f"补正期限{one.supply_by}不晚于告知日{one.notified_on}")
    if faults:
        return failed(f"补正告知书{'，'.join(faults)}")
    for one in request.supplements:
        context.need(one.matters, "matters")
        if one.names_term is not True:
            context.need(one.supply_by, "supply_by")
    return passed("补正告知书写明了补正事项和补正期限")
