"""采购法 53 and 实施条例 52: suppliers get their answers in time."""

from __future__ import annotations

from zwgk import Context, Parameter, Span, Stop, Verdict, inapplicable, needs_human
from zwgk_fiscal import PACK
from zwgk_fiscal.calendar_terms import in_time
from zwgk_fiscal.parameters import CHALLENGE_LIMIT, INQUIRY_LIMIT
from zwgk_fiscal.records import SupplierQuestion, SupplierQuestionKind


def _answered(
    question: SupplierQuestion, context: Context, kind: SupplierQuestionKind, limit: Parameter[Span]
) -> Verdict:
    found = context.need(question.kind, "kind")
    if found is not kind:
        return inapplicable(f"这是{found.chinese}，本条检查{kind.chinese}")
    received, withdrawn = context.need(question.received_on, "received_on"), question.withdrawn_on
    if withdrawn is not None and withdrawn < received:
        return needs_human(f"撤回日期{withdrawn}早于收到日期{received}，须核对")
    events = () if withdrawn is None else (Stop(withdrawn, reason=f"供应商撤回{kind.chinese}"),)
    by = context.deadline(received, limit, events=events)
    return in_time(question.answered_on, by=by, context=context, action=f"答复供应商{kind.chinese}")


@PACK.rule("FIS4521", clause="procrules-art-52", title="逾期答复供应商询问", uses=[INQUIRY_LIMIT])
def late_inquiry_answer(question: SupplierQuestion, context: Context) -> Verdict:
    """供应商的询问是否在三个工作日内得到答复。

    检查内容：自收到询问的次日起，三个工作日内答复；供应商撤回的不再要求。

    为什么：询问得不到答复，供应商只能走质疑、投诉，小事拖成大事。

    如何整改：立即答复；口头询问也登记收到和答复的日期。
    """
    return _answered(question, context, SupplierQuestionKind.INQUIRY, INQUIRY_LIMIT)


@PACK.rule(
    "FIS3531", clause=("procurement-art-53", "complaints-art-13"), title="逾期答复供应商质疑", uses=[CHALLENGE_LIMIT]
)
def late_challenge_answer(question: SupplierQuestion, context: Context) -> Verdict:
    """供应商的质疑是否在七个工作日内得到书面答复。

    检查内容：自收到书面质疑的次日起，七个工作日内作出答复；供应商撤回的不再要求。

    为什么：答复期满，投诉期就开始计算；不答复，供应商可以直接投诉。

    如何整改：立即书面答复并通知其他有关供应商；收到当日登记届满日。
    """
    return _answered(question, context, SupplierQuestionKind.CHALLENGE, CHALLENGE_LIMIT)
