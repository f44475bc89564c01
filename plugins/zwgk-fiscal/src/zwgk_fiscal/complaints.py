"""采购法 56, 实施条例 58 and 投诉办法 21, 26: complaints are decided in time, and the decision is announced."""

from __future__ import annotations

from zwgk import Context, Outcome, Verdict, failed, inapplicable, needs_human
from zwgk.national_texts import REGULATION, REGULATION_2008
from zwgk_fiscal import PACK
from zwgk_fiscal.calendar_terms import in_time
from zwgk_fiscal.complaint_clock import decided_in_time, ends_before_receipt, stops
from zwgk_fiscal.instruments.procurement_rules import PROCUREMENT_RULES
from zwgk_fiscal.parameters import COMPLAINT_LIMIT, DISCLOSURE_LIMIT, PARTIES_NOTICE_LIMIT, SUPPLEMENT_NOTICE_LIMIT
from zwgk_fiscal.procurement_scope import announced
from zwgk_fiscal.records import ProcurementComplaint, SuspensionKind
from zwgk_fiscal.treasury import not_the_treasury


@PACK.rule(
    "FIS3561",
    clause=("procurement-art-56", "procrules-art-58-1", "complaints-art-26"),
    title="投诉处理决定逾期",
    uses=[COMPLAINT_LIMIT],
)
def late_complaint_decision(complaint: ProcurementComplaint, context: Context) -> Verdict:
    """投诉是否在三十个工作日内处理完毕。

    检查内容：自收到投诉的次日起，三十个工作日内作出处理决定；检验、检测、鉴定、专家评审和补正的时间不计入。扣除时间的首日是否计入没有写明，结论取决于它的由人判断。告知不予受理或者投诉人撤回的，不再要求。

    为什么：投诉期间采购可能停着，拖得越久，采购人和供应商损失越大，投诉人还可以就逾期申请复议或者起诉。

    如何整改：尽快作出决定；委托鉴定、通知补正时登记发出和收到的日期，按扣除后的届满日倒排。
    """
    return not_the_treasury(context) or decided_in_time(complaint, context)


@PACK.rule(
    "FIS4582",
    clause="procrules-art-58-2",
    title="投诉处理决定未公告",
    citations=[
        PROCUREMENT_RULES.cite("第五十八条第二款"),
        REGULATION.cite("第二十六条"),
        REGULATION_2008.cite("第十八条"),
    ],
    uses=[DISCLOSURE_LIMIT],
)
def unannounced_decision(complaint: ProcurementComplaint, context: Context) -> Verdict:
    """投诉处理决定有没有在指定媒体上公告。

    检查内容：自作出决定之日起二十个工作日内，在省级以上财政部门指定的媒体上公告；条例没有写明天数，按主动公开的一般期限检查。

    为什么：公告让其他供应商知道什么做法不行，也让处理决定经得起看。

    如何整改：立即公告；送达决定书的同时提交公告。
    """
    refusal = not_the_treasury(context)
    if refusal is not None:
        return refusal
    if complaint.decided_on is None and complaint.decision_notice is None:
        return inapplicable("还没有作出处理决定")
    by = context.deadline(complaint.decided_on, DISCLOSURE_LIMIT, fact="decided_on")
    return announced(complaint.decision_notice, by=by, context=context, action="公告投诉处理决定")


@PACK.rule("FIS5211", clause="complaints-art-21", title="投诉补正告知逾期或重复", uses=[SUPPLEMENT_NOTICE_LIMIT])
def faulty_supplement_notice(complaint: ProcurementComplaint, context: Context) -> Verdict:
    """需要补正的投诉，是否在五个工作日内一次性告知。

    检查内容：自收到投诉书的次日起，五个工作日内一次性书面告知补正；在两个以上的日期告知的不合规。不需要补正的不查。期限据网页转述，未见办法原文。

    为什么：补正时间不计入处理期限，晚告知、反复告知等于自己延长期限。

    如何整改：收到投诉书当日审查形式要件，列全补正事项一次告知。
    """
    refusal = not_the_treasury(context)
    if refusal is not None:
        return refusal
    notices = [one for one in complaint.suspensions if one.kind is SuspensionKind.SUPPLEMENT]
    if not notices:
        return inapplicable("没有要求补正")
    days = sorted({one.started_on for one in notices if one.started_on is not None})
    if len(days) > 1:
        return failed(f"在{'、'.join(map(str, days))}告知补正{len(days)}次，应当一次性告知")
    for one in notices:
        context.need(one.started_on, "started_on")
    by = context.deadline(complaint.received_on, SUPPLEMENT_NOTICE_LIMIT, fact="received_on")
    return in_time(days[0], by=by, context=context, action="告知补正")


@PACK.rule("FIS5212", clause="complaints-art-21", title="投诉答复通知书逾期发出", uses=[PARTIES_NOTICE_LIMIT])
def late_parties_notice(complaint: ProcurementComplaint, context: Context) -> Verdict:
    """受理投诉后，是否在八个工作日内向被投诉人等发出投诉答复通知书。

    检查内容：自收到投诉的次日起，八个工作日内发出通知书和投诉书副本；有补正的，逾期由人判断。告知不予受理或者投诉人撤回的不再要求。期限据网页转述，未见办法原文。

    为什么：被投诉人不知道有投诉，既不能说明情况，也可能继续签合同。

    如何整改：立即发出；受理时同步制作通知书。
    """
    refusal = not_the_treasury(context) or ends_before_receipt(complaint)
    if refusal is not None:
        return refusal
    by = context.deadline(complaint.received_on, PARTIES_NOTICE_LIMIT, events=stops(complaint), fact="received_on")
    verdict = in_time(complaint.parties_notified_on, by=by, context=context, action="发出投诉答复通知书")
    supplemented = any(one.kind is SuspensionKind.SUPPLEMENT for one in complaint.suspensions)
    if verdict.outcome is Outcome.FAILED and supplemented:
        return needs_human(f"{verdict.message}；期间有补正，是否从收到补正起算由人判断")
    return verdict
