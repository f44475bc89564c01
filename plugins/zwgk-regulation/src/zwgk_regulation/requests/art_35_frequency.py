"""第三十五条: applications in a number or frequency beyond reason."""

from __future__ import annotations

from functools import partial

from zwgk import (
    Context,
    DisclosureRequest,
    MissingFacts,
    ReplyKind,
    ReplyLetter,
    RequestResult,
    Verdict,
    failed,
    inapplicable,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.requests.answered_requests import answered_request, comes_to, law_day
from zwgk_regulation.requests.clock_parameters import CLOCK, PAYMENT_LIMIT, REPLY_DAYS
from zwgk_regulation.requests.notices import NOTICES, beyond_doubt
from zwgk_regulation.requests.request_clock import first_reply_day, need_what_could_excuse, reply_deadline
from zwgk_regulation.requests.suspension import awaited
from zwgk_regulation.source import SINCE_2019


@PACK.rule("REG3501", clause="art-35", title="未要求说明理由就不予处理")
def unprocessed_without_asking(letter: ReplyLetter, context: Context) -> Verdict:
    """以无正当理由大量反复申请不予处理的，以前是否要求申请人说明理由。

    检查内容：办理结果为“无正当理由大量反复申请”的答复，所答复的申请登记为已要求申请人说明理由。

    为什么：理由合理不合理，要先听申请人说；没有要求说明理由就认定不合理，不予处理的决定没有根据。

    如何整改：书面要求申请人说明理由，理由合理的继续办理，不合理的再告知不予处理；保留要求说明理由的函和回复。
    """
    if not comes_to(letter, RequestResult.UNREASONABLE_FREQUENCY, kind=ReplyKind.NOT_PROCESSED):
        return inapplicable("该答复不以大量反复申请为结果")
    if law_day(letter, context) < SINCE_2019:
        return inapplicable("所答复的申请在2019年5月15日前收到，当时没有这一规定")
    request = answered_request(letter, context)
    if context.need(request.reasons_asked, "reasons_asked", of=request):
        return passed("不予处理以前已要求申请人说明理由")
    return failed("没有要求申请人说明理由，就以大量反复申请为由不予处理")


def _judge_postponement(request: DisclosureRequest, *, context: Context) -> Verdict:
    by = reply_deadline(request, context)
    told = request.postponed_notified_on
    try:
        replied = first_reply_day(request, context, by=by)
    except MissingFacts:
        if told is None or told > by.earliest:
            raise
        replied = None  # told in time, whatever is not on record of the reply
    if replied is not None and replied <= by.earliest:
        return inapplicable("已在原答复期限内答复，没有延迟")
    waiting = awaited(request, context, replied=replied)
    if waiting is not None:
        return waiting
    if context.as_of > by.earliest and (told is None or told > by.earliest):
        need_what_could_excuse(request, context, told or context.as_of)
        if not context.lies_ahead(request, "postponed_notified_on"):
            context.need(told, "postponed_notified_on")
    return context.timely(told, by=by, action="告知延迟答复的日期")


@PACK.rule(
    "REG3502",
    clause="art-35",
    title="延迟答复未在期限内告知",
    uses=[*CLOCK, *NOTICES, PAYMENT_LIMIT, *REPLY_DAYS.values()],
)
def untold_postponement(request: DisclosureRequest, context: Context) -> Verdict:
    """申请理由合理但来不及答复的，是否在答复期限内告知申请人延迟到何时。

    检查内容：登记了延迟答复日期的申请，在原答复期限届满前告知申请人；期限的计算与逾期答复的规则相同。延迟多久才合理由人判断。

    为什么：延迟答复要由机关确定合理期限并告知，期限过了才告知，申请人已经等了一段没有说法的时间，答复已经逾期。

    如何整改：来不及答复的，在期限届满前确定答复日期并书面告知；已经逾期的，尽快答复并说明情况。
    """
    if request.postponed_to is None:
        return inapplicable("该申请没有延迟答复")
    return beyond_doubt(partial(_judge_postponement, context=context), request, context)
