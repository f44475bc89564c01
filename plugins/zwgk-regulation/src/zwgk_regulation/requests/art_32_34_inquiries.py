"""第三十二条、第三十四条: what an asked party's silence means, which is not the same in both."""

from __future__ import annotations

from zwgk import (
    Context,
    DisclosureRequest,
    Inquiry,
    InquiryKind,
    Outcome,
    Verdict,
    Why,
    inapplicable,
    missing_facts,
)
from zwgk_regulation import PACK
from zwgk_regulation.gravest import gravest
from zwgk_regulation.requests.clock_parameters import INQUIRY_LIMITS, SILENCE_EFFECTS
from zwgk_regulation.source import REGULATION


def _judge(request: DisclosureRequest, kind: InquiryKind, context: Context) -> Verdict:
    """The gravest verdict on the inquiries of a kind."""
    verdicts = [_judge_one(request, inquiry, context) for inquiry in request.inquiries if inquiry.kind is kind]
    if not verdicts:
        return inapplicable(f"该申请没有征求{kind.chinese}意见")
    return gravest(verdicts)


def _judge_one(request: DisclosureRequest, inquiry: Inquiry, context: Context) -> Verdict:
    party = inquiry.kind.chinese
    if inquiry.delivered_on is None and context.lies_ahead(request, "inquiries"):
        return inapplicable(f"检查日时{party}尚未收到征求意见书，意见期限尚未起算")
    if inquiry.delivered_on is None:
        return missing_facts(f"未登记{party}收到征求意见书的日期，不能确定意见期限", "delivered_on")
    by = context.deadline(inquiry.delivered_on, INQUIRY_LIMITS[inquiry.kind])
    heard = context.timely(inquiry.answered_on, by=by, action=f"收到{party}意见")
    if heard.outcome is not Outcome.FAILED:
        return heard
    effect, treated = context.value(SILENCE_EFFECTS[inquiry.kind]), inquiry.silence_treated_as
    silent = f"{party}到{by.due}没有提出意见"
    if treated is None:
        return Verdict(
            outcome=Outcome.CANNOT_TELL,
            says=f"{silent}，未登记本机关按什么处理，应{effect.chinese}",
            why=Why.MISSING_FACTS,
            missing=("silence_treated_as",),
            deadline=by,
        )
    if treated is effect:
        return Verdict(outcome=Outcome.PASSED, says=f"{silent}，已{effect.chinese}", deadline=by)
    return Verdict(outcome=Outcome.FAILED, says=f"{silent}，应{effect.chinese}，实际{treated.chinese}", deadline=by)


@PACK.rule(
    "REG3201",
    clause="art-32",
    title="第三方逾期未答处理错误",
    citations=[REGULATION.cite("第三十二条")],
    uses=[INQUIRY_LIMITS[InquiryKind.THIRD_PARTY], SILENCE_EFFECTS[InquiryKind.THIRD_PARTY]],
)
def misjudged_third_party_silence(request: DisclosureRequest, context: Context) -> Verdict:
    """第三方逾期没有提出意见的，是否由本机关自行决定。

    检查内容：自第三方收到征求意见书的次日起15个工作日内没有收到意见的，由本机关依照条例决定是否公开，不能当作同意，也不能当作不同意。

    为什么：第三方的沉默没有法律上的意思，当作同意会损害第三方，当作不同意会损害申请人；这与共同制作机关逾期视为同意正好相反。

    如何整改：逐项判断公开是否会损害第三方合法权益，以本机关的决定重新处理，并登记处理方式。
    """
    return _judge(request, InquiryKind.THIRD_PARTY, context)


@PACK.rule(
    "REG3401",
    clause="art-34",
    title="共同制作机关逾期未答处理错误",
    citations=[REGULATION.cite("第三十四条")],
    uses=[INQUIRY_LIMITS[InquiryKind.CO_AUTHORITY], SILENCE_EFFECTS[InquiryKind.CO_AUTHORITY]],
)
def misjudged_co_authority_silence(request: DisclosureRequest, context: Context) -> Verdict:
    """共同制作机关逾期没有提出意见的，是否按同意公开处理。

    检查内容：自被征求意见机关收到征求意见书的次日起15个工作日内没有收到意见的，视为同意公开。

    为什么：机关之间不能用不表态来阻止公开；这与第三方逾期由本机关决定正好相反。

    如何整改：按对方同意公开继续办理；另有不予公开理由的，由本机关在答复中说明，不得以对方未答复为由。
    """
    return _judge(request, InquiryKind.CO_AUTHORITY, context)
