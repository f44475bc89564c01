"""How long the public may send opinions, by whichever text sets the least number of days."""

from __future__ import annotations

from zwgk import (
    Consultation,
    Context,
    Parameter,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_regulation.decisions.too_short import too_short


def judge_term(consultation: Consultation, context: Context, minimum: Parameter[int], *, certain: bool) -> Verdict:
    """Whether a consultation lasts long enough, or says why it does not.

    Args:
        consultation: the consultation.
        context: the rule's context.
        minimum: the least number of days.
        certain: whether it is certain that the text that sets them reaches the consultation.

    Raises:
        MissingFacts: its first or last day is not on record.
    """
    if consultation.states_period is False and consultation.open_until is None:
        return inapplicable("公告没有写明征求意见的期限，由检查公告要素的规则判断")
    opened = context.need(consultation.opened_on, "opened_on")
    until = context.need(consultation.open_until, "open_until")
    if until < opened:
        return failed(f"截止日期{until}早于开始日期{opened}，两个日期至少有一个不实")
    least, length = context.value(minimum), (until - opened).days
    lasts, short = f"{opened}至{until}，不计首日{length}日，计入首日{length + 1}日", too_short(length, least)
    if short is False:
        return passed(f"{lasts}，不少于{least}日")
    if not says_nothing(consultation.shortening_reason):
        return passed(f"{lasts}，少于{least}日，公告已说明理由：{consultation.shortening_reason}")
    return _lacking(consultation, lasts, least, certain=certain, borderline=short is None)


def _lacking(consultation: Consultation, lasts: str, least: int, *, certain: bool, borderline: bool) -> Verdict:
    """What is to be said of a term that falls short, at least where its first day does not count."""
    if not certain:
        return missing_facts(f"{lasts}，没有登记征集事项类别，不知应否满{least}日", "subject")
    if borderline:
        return needs_human(f"{lasts}，恰在{least}日的界线上，首日是否计入法律没有写明，须由人判断")
    if consultation.shortening_reason is None:
        return missing_facts(f"{lasts}，少于{least}日，没有登记公告是否说明理由", "shortening_reason")
    return failed(f"{lasts}，少于{least}日，公告没有说明理由")
