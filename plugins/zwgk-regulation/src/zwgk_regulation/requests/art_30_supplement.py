"""第三十条: the notice to supplement an unclear application."""

from __future__ import annotations

from datetime import date

from zwgk import (
    Context,
    DisclosureRequest,
    ReplyKind,
    ReplyLetter,
    RequestResult,
    Verdict,
    failed,
    inapplicable,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.requests.answered_requests import answered_request, comes_to
from zwgk_regulation.requests.clock_parameters import SUPPLEMENT_NOTICE_LIMIT, SUPPLEMENT_NOTICES
from zwgk_regulation.requests.closings import closing_day
from zwgk_regulation.requests.receipt_parameters import RECEIPT_DAYS
from zwgk_regulation.requests.request_clock import receipt_day
from zwgk_regulation.source import REGULATION, SINCE_2008

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
    notified = sorted({one.notified_on for one in request.supplements if one.notified_on is not None})
    allowed = context.value(SUPPLEMENT_NOTICES)
    if len(notified) <= allowed:
        for one in request.supplements:
            context.need(one.notified_on, "notified_on")
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
        if one.matters is not None and says_nothing(one.matters):
            faults.append("没有写明补正事项")
        if one.supply_by is None and one.names_term is False:
            faults.append("没有写明补正期限")
        if one.supply_by is not None and one.notified_on is not None and one.supply_by <= one.notified_on:
            faults.append(f"补正期限{one.supply_by}不晚于告知日{one.notified_on}")
    if faults:
        return failed(f"补正告知书{'，'.join(dict.fromkeys(faults))}")
    for one in request.supplements:
        context.need(one.matters, "matters")
        if one.names_term is not True:
            context.need(one.supply_by, "supply_by")
    return passed("补正告知书写明了补正事项和补正期限")


@PACK.rule(
    "REG3004",
    clause=("art-30", "2008-art-21"),
    title="未告知补正就答复不明确",
    since=SINCE_2008,
)
def unclear_without_supplement_notice(letter: ReplyLetter, context: Context) -> Verdict:
    """以内容仍不明确答复的，以前是否告知过补正。

    检查内容：办理结果为“补正后申请内容仍不明确”的答复，所答复的申请在答复以前告知过补正；答复当日才告知的，由人判断。

    为什么：内容不明确不是不答复的理由，机关先要指导申请人说清楚；没有告知就答复不明确，等于不给补正的机会。

    如何整改：撤回该答复，告知申请人需要补正的事项和期限，收到补正后重新答复。
    """
    if not comes_to(letter, RequestResult.STILL_UNCLEAR, kind=ReplyKind.NOT_AVAILABLE):
        return inapplicable("该答复不以内容仍不明确为结果")
    request, replied = answered_request(letter, context), letter.governing_date
    days = [one.notified_on for one in request.supplements]
    earlier = [day for day in days if day is not None and (replied is None or day < replied)]
    if earlier:
        return passed(f"已于{min(earlier)}告知补正")
    if None in days and not context.lies_ahead(request, "supplements"):
        context.need(None, "notified_on", of=request)
    if replied is not None and replied in days:
        return needs_human(f"{replied}告知补正，当日就以内容仍不明确答复，申请人有没有机会补正须人工判断")
    return failed("以内容仍不明确答复，答复以前没有告知补正")


@PACK.rule("REG3005", clause="art-30", title="补正期满前不再处理")
def closed_before_supplement_term(request: DisclosureRequest, context: Context) -> Verdict:
    """以逾期不补正为由不再处理的申请，补正期限是否确已届满。

    检查内容：办理结果为“逾期不补正，不再处理”的申请，告知过补正并写明期限，期限届满以后才不再处理，申请人没有在期限内补正；不再处理以前逾期补正的，由人判断。

    为什么：只有逾期不补正才能视为放弃申请，期限没到就结案，等于剥夺申请人的答复。

    如何整改：恢复办理；已经收到补正的，自收到补正之日起算答复期限，尽快答复。
    """
    closed = closing_day(request, RequestResult.NOT_SUPPLEMENTED, context)
    if closed is None:
        return inapplicable("该申请没有因逾期不补正而不再处理")
    told = f"于{closed}以逾期不补正为由不再处理"
    earlier = [one for one in request.supplements if one.notified_on is None or one.notified_on <= closed]
    if not earlier:
        return failed(f"{told}，没有告知过补正")
    last = max(earlier, key=lambda one: context.need(one.notified_on, "notified_on"))
    if last.supply_by is None and last.names_term is False:
        return failed(f"{told}，补正告知书没有写明补正期限")
    return _judge_closing(closed, told, context.need(last.supply_by, "supply_by"), last.supplied_on)


def _judge_closing(closed: date, told: str, supply_by: date, supplied: date | None) -> Verdict:
    if supplied is not None and supplied <= supply_by:
        return failed(f"{told}，申请人已于{supplied}在期限内补正")
    if closed <= supply_by:
        return failed(f"{told}，补正期限{supply_by}尚未届满")
    if supplied is not None and supplied <= closed:
        late = f"申请人在补正期限{supply_by}以后于{supplied}补正"
        return needs_human(f"{told}，{late}，是否在期限内交邮、有无正当理由须人工判断")
    return passed(f"补正期限{supply_by}届满后于{closed}不再处理")
