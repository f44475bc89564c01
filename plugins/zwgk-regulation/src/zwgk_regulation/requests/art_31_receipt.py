"""第三十一条: the day an application counts as received."""

from __future__ import annotations

from zwgk import (
    Context,
    DisclosureRequest,
    ReplyLetter,
    RequestChannel,
    Severity,
    Verdict,
    failed,
    inapplicable,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.requests.receipt_parameters import (
    ELECTRONIC_CONFIRMATION_LIMIT,
    ELSEWHERE_RECEIPT_DAY,
    LETTER_CONFIRMATION_LIMIT,
    RECEIPT_DAYS,
    ReceiptDay,
)
from zwgk_regulation.requests.request_clock import receipt_day
from zwgk_regulation.source import RECEIPT_LETTER, REGULATION, SINCE_2008


@PACK.rule(
    "REG3101",
    clause=("art-31", "letter207-1-1", "letter207-1-2", "letter207-1-3", "letter207-1-4"),
    title="收到申请日期认定错误",
    citations=[REGULATION.cite("第三十一条"), RECEIPT_LETTER.cite("一")],
    uses=[*RECEIPT_DAYS.values(), ELSEWHERE_RECEIPT_DAY],
    needs=["received_on", "channel"],
    since=SINCE_2008,
)
def misjudged_receipt_day(request: DisclosureRequest, context: Context) -> Verdict:
    """登记的收到日期是否就是按提交渠道应当认定的日期。

    检查内容：当面提交以提交日为准；需签收的邮寄以本机关任何人（含传达室、收发室、保安）签收之日为准，内部转到公开机构的日期不算；平常信函、网上、电子邮件、传真以与申请人确认之日为准。2019年5月15日前，网上和电子邮件以系统接收之日为准。

    为什么：答复、补正的期限都从收到之日起算，收到日登记晚了，按登记日看似按时的答复其实已经逾期。

    如何整改：按签收回执、系统记录或确认记录更正登记的收到日期，并据此重新核对答复期限；与收发室约定当日转交。
    """
    registered = context.need(request.received_on, "received_on")
    day = receipt_day(request, context)
    if registered == day:
        return passed(f"登记的收到日期{registered}符合渠道的认定规则")
    channel = context.need(request.channel, "channel")
    apart = f"{'晚' if registered > day else '早'}{abs((registered - day).days)}日"
    elsewhere = context.value(ELSEWHERE_RECEIPT_DAY) if request.addressed_elsewhere else None
    by_post_confirmed = channel is RequestChannel.REGISTERED_MAIL and registered == request.confirmed_on
    if by_post_confirmed and context.value(ELSEWHERE_RECEIPT_DAY) is ReceiptDay.CONFIRMED:
        context.need(request.addressed_elsewhere, "addressed_elsewhere")
    decides = elsewhere or context.value(RECEIPT_DAYS[channel])
    return failed(f"登记的收到日期为{registered}，{channel.chinese}应以{decides.chinese}{day}为准，登记{apart}")


@PACK.rule(
    "REG3102",
    clause="art-31",
    title="与申请人确认不及时",
    citations=[REGULATION.cite("第三十一条")],
    uses=[LETTER_CONFIRMATION_LIMIT, ELECTRONIC_CONFIRMATION_LIMIT],
    needs=["channel"],
    severity=Severity.WARNING,
)
def late_confirmation(request: DisclosureRequest, context: Context) -> Verdict:
    """以确认之日为收到日的申请，是否及时与申请人确认。

    检查内容：平常信函在公开机构收到的当日确认，没有登记转到公开机构日期的不认定逾期；网上、电子邮件、传真提交的，在提交后的合理时间内确认，条文没有写明几日，默认2个工作日，可以由本地规则设定。当面提交和需签收的邮寄不需要确认。

    为什么：确认之日就是收到之日，确认可以无限拖延的话，答复期限就永远不会开始。

    如何整改：立即与申请人确认并登记确认日期；安排专人每日查看信函、网上平台、邮箱和传真。
    """
    if request.channel in (RequestChannel.IN_PERSON, RequestChannel.REGISTERED_MAIL):
        return inapplicable(f"{request.channel.chinese}的申请不以双方确认之日为收到之日")
    if request.channel is RequestChannel.ORDINARY_MAIL:
        if context.lies_ahead(request, "forwarded_on"):
            context.need(request.forwarded_on, "forwarded_on")
        arrived = context.need(request.forwarded_on or request.arrived_on, "arrived_on")
        by = context.deadline(arrived, LETTER_CONFIRMATION_LIMIT)
        if request.confirmed_on is not None and request.confirmed_on > by.earliest:
            context.need(request.forwarded_on, "forwarded_on")  # the office may have got the letter later
    else:
        by = context.deadline(context.need(request.submitted_on, "submitted_on"), ELECTRONIC_CONFIRMATION_LIMIT)
    handled = request.received_on is not None or context.linked(ReplyLetter, to=request)
    if handled and context.as_of > by.earliest and not context.lies_ahead(request, "confirmed_on"):
        context.need(request.confirmed_on, "confirmed_on")
    return context.timely(request.confirmed_on, by=by, action="与申请人确认收到申请")
