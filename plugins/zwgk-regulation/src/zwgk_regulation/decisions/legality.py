"""The legality review of a draft: before it is decided on, and with time enough."""

from __future__ import annotations

from datetime import date, timedelta

from zwgk import (
    Context,
    DecisionItem,
    LegalityReview,
    Parameter,
    PolicyDocument,
    Verdict,
    failed,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation.decisions.too_short import too_short

_DAY = timedelta(days=1)


def judge_review(record: DecisionItem | PolicyDocument, context: Context, *, decided: date, act: str) -> Verdict:
    """Whether the review was over, and found the draft lawful, before the day of the decision.

    Args:
        record: what was decided on.
        context: the rule's context.
        decided: the day it was decided.
        act: the decision, as a Chinese verb such as ``集体审议``.

    Raises:
        MissingFacts: what was found, or when, is not on record.
    """
    review = record.legality
    if review is not None and review.held is False:
        return failed(f"{decided}{act}，没有经过合法性审查")
    concluded = None if review is None else review.concluded_on
    if concluded is None and context.lies_ahead(record, "legality"):
        return failed(f"{decided}{act}，截至{context.as_of}合法性审查尚未完成")
    review = context.need(review, "legality")
    if concluded is None and review.submitted_on is not None and review.submitted_on > decided:
        return failed(f"{decided}{act}，到{review.submitted_on}才送请合法性审查")
    concluded = context.need(concluded, "concluded_on")
    if concluded > decided:
        return failed(f"{decided}{act}，合法性审查到{concluded}才完成，晚{(concluded - decided).days}日")
    return _concluded(review, concluded, context, decided=decided, act=act)


def _concluded(review: LegalityReview, concluded: date, context: Context, *, decided: date, act: str) -> Verdict:
    """What is to be said of a review that was over by the day of the decision."""
    if review.lawful is False:
        return _unlawful(review, decided, act)
    if concluded == decided:
        return needs_human(f"合法性审查和{act}都在{decided}，孰先孰后须核对")
    context.need(review.lawful, "lawful")
    return passed(f"合法性审查于{concluded}完成，早于{act}日{decided}")


def _unlawful(review: LegalityReview, decided: date, act: str) -> Verdict:
    tells = f"合法性审查认为不合法，仍于{decided}{act}"
    if review.risks_stated is None:
        return missing_facts(f"{tells}，没有登记是否属于明示法律风险的探索性改革事项", "risks_stated")
    if review.risks_stated:
        return needs_human(f"{tells}，登记为明示法律风险的探索性改革事项，是否成立须由人判断")
    return failed(tells)


def judge_time(
    review: LegalityReview, context: Context, minimum: Parameter[int], *, decided: date, act: str
) -> Verdict:
    """Whether working days enough lay between sending the draft and deciding on it.

    A review that is done early is no fault: what counts is the time it could have taken.

    Raises:
        MissingFacts: the day it was sent is not on record, or whether it was urgent.
        CalendarGap: a day lies outside the published days.
    """
    sent, least = context.need(review.submitted_on, "submitted_on"), context.value(minimum)
    if sent > decided:
        return failed(f"{sent}才送请审查，晚于{act}日{decided}")
    between = 0 if sent == decided else context.calendar.count(sent, decided - _DAY)
    on_the_day = 1 if context.calendar.count(decided - _DAY, decided) else 0
    tells = f"{sent}送请审查，{decided}{act}，两日之间{between}个工作日"
    short = too_short(between, least) if on_the_day else between < least
    if short is False:
        return passed(f"{tells}，不少于{least}个工作日")
    if context.need(review.urgent, "urgent"):
        return needs_human(f"{tells}，少于{least}个工作日，登记为紧急，是否可以缩短须由人判断")
    if short is None:
        return needs_human(f"{tells}，连同{act}当日恰为{least}个工作日，当日是否计入没有写明，须由人判断")
    return failed(f"{tells}，少于{least}个工作日")
