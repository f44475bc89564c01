"""What the rules on major decisions reach, and what their article 3 keeps out."""

from __future__ import annotations

import attrs

from zwgk import (
    Consultation,
    ConsultationSubject,
    Context,
    DecisionItem,
    Hearing,
    ParticipationForm,
    PolicyDocument,
    Verdict,
    inapplicable,
    missing_facts,
)

MAJOR = ConsultationSubject.MAJOR_DECISION
_RULES = "重大行政决策程序暂行条例"


def not_reached(decision: DecisionItem) -> Verdict | None:
    """Why the rules do not reach a decision; None where they do.

    Whether a decision is major has to be recorded once: the rule on participation asks for it, the others wait.
    """
    if decision.exclusion is not None:
        return inapplicable(f"属于{decision.exclusion.chinese}，依照{_RULES}第三条不适用该条例")
    if decision.major_decision is None:
        return inapplicable("没有登记是否重大行政决策，由REG6501提示补记")
    return None if decision.major_decision else inapplicable("不属于重大行政决策")


def ids_of(decision: DecisionItem) -> tuple[str, ...]:
    """The ids that what was done for a decision may point to: its own, and that of the document it became."""
    return (decision.id, decision.document) if decision.document else (decision.id,)


def decision_of(one: Consultation | Hearing, context: Context) -> DecisionItem | None:
    """The decision that was consulted on, directly or by way of its document; None where none is on record.

    Its days are as of the day of the check; what kind of decision it is was known before it was taken.
    """
    records = {record.id: record for record in (*context.dossier.not_yet, *context.dossier.of(DecisionItem))}
    named = records.get(one.decision or "")
    if isinstance(named, DecisionItem):
        return _without_days_to_come(named, context)
    found = [
        record
        for record in records.values()
        if isinstance(record, DecisionItem) and one.document and record.document == one.document
    ]
    first = min(found, key=lambda decision: decision.id, default=None)
    return None if first is None else _without_days_to_come(first, context)


def _without_days_to_come(decision: DecisionItem, context: Context) -> DecisionItem:
    if decision not in context.dossier.not_yet:
        return decision
    return attrs.evolve(decision, decided_on=None, published_on=None, legality=None)


def no_major_consultation(consultation: Consultation, context: Context) -> Verdict | None:
    """Why a consultation is not on a major decision; None where it is, or may be."""
    decision, subject = decision_of(consultation, context), consultation.subject
    if decision is not None and decision.exclusion is not None:
        return not_reached(decision)
    if subject is None and decision is not None and decision.major_decision is False:
        return not_reached(decision)
    if subject is None or subject is MAJOR:
        return None
    return inapplicable(f"征求意见的事项是{subject.chinese}，不是重大行政决策")


def is_major(consultation: Consultation, context: Context) -> bool:
    """Whether it is certain that a consultation is on a major decision."""
    decision = decision_of(consultation, context)
    return consultation.subject is MAJOR or bool(decision is not None and decision.major_decision)


def no_major_hearing(hearing: Hearing, context: Context) -> Verdict | None:
    """Why a meeting is no hearing on a major decision; None where it is one.

    Where the form is not on record it cannot tell.
    """
    decision = decision_of(hearing, context)
    if decision is None:
        return inapplicable("没有登记所议的决策事项，不作为重大行政决策的听证")
    return not_reached(decision) or no_hearing(hearing)


def no_hearing(hearing: Hearing) -> Verdict | None:
    """Why a meeting is no hearing in the sense of the law; None where it is one."""
    if hearing.form is None:
        return missing_facts("没有登记听取意见的形式，不知是不是听证会", "form")
    return (
        None if hearing.form is ParticipationForm.HEARING else inapplicable(f"形式是{hearing.form.chinese}，不是听证会")
    )


def document_of(one: Consultation | DecisionItem | Hearing, context: Context) -> PolicyDocument | None:
    """The policy document a record names, where it is on record."""
    found = context.dossier.get(one.document or "")
    return found if isinstance(found, PolicyDocument) else None
