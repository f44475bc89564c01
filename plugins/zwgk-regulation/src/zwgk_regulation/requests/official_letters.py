"""国办公开办函〔2015〕207号 and 〔2016〕235号: mail that reached another body, and how a reply is posted."""

from __future__ import annotations

from zwgk import Context, DisclosureRequest, ReplyLetter, ServiceMethod, Verdict, failed, inapplicable, passed
from zwgk_regulation import PACK
from zwgk_regulation.requests.receipt_parameters import ELSEWHERE_CONFIRMATION_LIMIT


@PACK.rule("REG6201", clause="letter207-1-2", title="转来的申请未当日确认", uses=[ELSEWHERE_CONFIRMATION_LIMIT])
def late_confirmation_elsewhere(request: DisclosureRequest, context: Context) -> Verdict:
    """寄给其他机构或者个人的申请，公开工作机构实际收到当日是否与申请人确认。

    检查内容：2019年5月14日以前收到、寄送给公开工作机构以外的机构或者个人的申请，公开工作机构在实际收到（转到）的当日电话联系申请人确认。没有联系电话或者无法接通的，自恢复联络之日确认，由人核对。

    为什么：这类申请以确认之日为收到之日，不及时确认，期限就一直不开始。

    如何整改：收到转来的申请当日联系申请人并登记；联系不上的登记拨打记录，恢复联络后立即确认。
    """
    if not request.addressed_elsewhere:
        return inapplicable("没有登记申请寄送给公开工作机构以外的机构或者个人")
    by = context.deadline(request.forwarded_on, ELSEWHERE_CONFIRMATION_LIMIT, fact="forwarded_on")
    if context.as_of > by.earliest and not context.lies_ahead(request, "confirmed_on"):
        context.need(request.confirmed_on, "confirmed_on")
    return context.timely(request.confirmed_on, by=by, action="与申请人确认收到申请")


@PACK.rule("REG6202", clause="letter235-2", title="答复未通过邮政企业寄送")
def posted_by_courier(letter: ReplyLetter, context: Context) -> Verdict:
    """邮寄送达的答复，是否通过邮政企业寄送。

    检查内容：2016年12月7日起邮寄的答复，登记为通过邮政企业寄送；通过其他快递企业寄送的为不合规。

    为什么：答复是国家公文，其他快递企业没有公文寄递资格；通过其他快递寄出的，送达日期容易发生争议。

    如何整改：改由邮政企业重新寄送，以交邮之日核对是否逾期；收发室的寄件办法中写明答复一律走邮政。
    """
    if context.need(letter.service, "service") is not ServiceMethod.POST:
        return inapplicable("该答复不是邮寄送达")
    if context.need(letter.by_postal_enterprise, "by_postal_enterprise"):
        return passed("答复通过邮政企业寄送")
    return failed("答复通过不具有公文寄递资格的其他快递企业寄送")


@PACK.rule("REG6203", clause="letter235-3", title="要求申请人到付邮费")
def postage_on_delivery(letter: ReplyLetter, context: Context) -> Verdict:
    """邮寄送达的答复，是否没有要求申请人到付邮费。

    检查内容：2016年12月7日起邮寄的答复，没有要求申请人收件时向寄递企业支付邮费。

    为什么：到付会让申请人因不愿付费而拒收，答复送不到；条例修订后依申请提供信息也不再收取邮寄费。

    如何整改：由本机关支付邮费重新寄送；因到付被拒收的，不能算作已经送达。
    """
    if context.need(letter.service, "service") is not ServiceMethod.POST:
        return inapplicable("该答复不是邮寄送达")
    if context.need(letter.postage_on_delivery, "postage_on_delivery"):
        return failed("要求申请人收件时支付邮费")
    return passed("没有要求申请人支付邮费")
