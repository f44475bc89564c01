"""二·1 采纳反馈: each consultation is answered by a feedback of its own, whose numbers add up.

Numbers are held against each other in every place that states them; a published feedback that contradicts itself is a
fault whatever is published later.
"""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    Consultation,
    ConsultationFeedback,
    Context,
    MissingFacts,
    OpinionCount,
    Outcome,
    Verdict,
    failed,
)
from zwgk.national_texts import BUSINESS_ENVIRONMENT_RULES
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s2_1_participation import FEEDBACK_LIMIT
from zwgk_xuanzhou.source import PLAN

_PARTS = {"adopted": "采纳", "partly_adopted": "部分采纳", "not_adopted": "未采纳"}
_COUNTS = {"received": "收到", **_PARTS}


def _sum_that_differs(stated: ConsultationFeedback | OpinionCount) -> str | None:
    """The sum that contradicts what was received; None where there is none or not every number is on record."""
    parts = {title: getattr(stated, name) for name, title in _PARTS.items()}
    received, known = stated.received, [count for count in parts.values() if count is not None]
    if received is None or sum(known) == received or (len(known) < len(parts) and sum(known) < received):
        return None
    terms = "、".join(f"{title}{count}条" for title, count in parts.items() if count is not None)
    return f"收到{received}条，{terms}，合计{sum(known)}条"


def _faults(feedback: ConsultationFeedback) -> Iterable[str]:
    if len(set(feedback.consultations)) > 1:
        yield f"同时答复{len(set(feedback.consultations))}次征集，没有一一对应"
    differs = _sum_that_differs(feedback)
    if differs:
        yield differs
    for other in feedback.restated:
        pairs = ((title, getattr(feedback, name), getattr(other, name)) for name, title in _COUNTS.items())
        yield from (
            f"{other.place or '他处'}写{title}{there}条，与登记的{here}条不一致"
            for title, here, there in pairs
            if here is not None and there is not None and here != there
        )
        differs = _sum_that_differs(other)
        if differs:
            yield f"{other.place or '他处'}的数字不平：{differs}"
    if feedback.not_adopted and feedback.reasons is not None and not feedback.reasons.strip():
        yield f"未采纳{feedback.not_adopted}条，没有写理由"


def _unknown(feedback: ConsultationFeedback) -> Iterable[str]:
    yield from (name for name in _COUNTS if getattr(feedback, name) is None)
    if feedback.reasons is None and feedback.not_adopted:
        yield "reasons"


@PACK.rule(
    "XZ2107",
    clause="2.1-07",
    title="征集反馈缺失或数字不平",
    same_as="REG6602",
    citations=[PLAN.cite("二·1"), BUSINESS_ENVIRONMENT_RULES.cite("第六十二条")],
    uses=[FEEDBACK_LIMIT],
)
def faulty_feedback(consultation: Consultation, context: Context) -> Verdict:
    """每次征集是否按期公布采纳情况，条数是否相符，未采纳的是否说明理由。

    检查内容：一次征集有自己的一份采纳反馈，在征集截止后的期限内公布；收到条数等于采纳、部分采纳、未采纳之和，标题、汇总表等各处的数字一致；有未采纳意见的写明理由。没有收到意见的也要公布，条数填0。公布期限原文和法律都没有写明，按参数检查。

    为什么：提了意见没有回音，或者数字对不上，下一次就没有人再提。

    如何整改：立即公布采纳情况；数字不符的核对原始意见后更正并说明，未采纳的补写理由。
    """
    feedbacks = context.linked(ConsultationFeedback, to=consultation)
    wrong = [fault for one in feedbacks for fault in _faults(one)]
    if wrong:
        return failed(f"采纳反馈{'；'.join(wrong)}")
    due = context.deadline(consultation.open_until, FEEDBACK_LIMIT, fact="open_until")
    undated = bool(context.undated(feedbacks, "published_on"))
    published = min((one.published_on for one in feedbacks if one.published_on is not None), default=None)
    verdict = context.timely(published, by=due, action="公布征集意见的采纳情况")
    if verdict.outcome is not Outcome.PASSED:
        if undated:
            raise MissingFacts("published_on")
        return verdict
    unknown = sorted({name for one in feedbacks for name in _unknown(one)})
    if unknown:
        raise MissingFacts(*unknown)
    return verdict
