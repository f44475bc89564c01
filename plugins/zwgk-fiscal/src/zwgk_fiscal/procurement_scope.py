"""Which projects the procurement law reaches, and what is to be said of a notice."""

from __future__ import annotations

from datetime import date

import attrs

from zwgk import (
    Context,
    Deadline,
    MissingFacts,
    Outcome,
    Verdict,
    inapplicable,
    missing_facts,
    needs_human,
    says_nothing,
)
from zwgk_fiscal.calendar_terms import in_time
from zwgk_fiscal.records import Notice, ProcurementMethod, ProcurementProject

TENDERED_WORKS = "工程及有关货物服务以招标方式采购，适用招标投标法，本条不检查"


def outside_the_law(project: ProcurementProject) -> Verdict | None:
    """Why the procurement law does not reach a project; None where it does."""
    if not project.exempt:
        return None
    if says_nothing(project.exemption_ground):
        return missing_facts("登记为不适用政府采购法，没有写明依据", "exemption_ground")
    return inapplicable(f"不适用政府采购法：{project.exemption_ground}")


def outside_its_procedure(project: ProcurementProject) -> Verdict | None:
    """Why its rules on how a supplier is chosen do not reach a project; None where they do."""
    return outside_the_law(project) or (inapplicable(TENDERED_WORKS) if project.works_by_tender else None)


def certain(project: ProcurementProject, verdict: Verdict, context: Context, *, of_contract: bool = False) -> Verdict:
    """A verdict, unless it is a failure that only stands if the law reaches the project, which is not certain.

    Args:
        project: the project.
        verdict: what came of it.
        context: the rule's view.
        of_contract: whether the rule is about the contract; works are put out to tender by another law, and whether
            this one still reaches their contract is for a person to say.

    Raises:
        MissingFacts: it is not on record whether the law reaches the project.
    """
    if verdict.outcome is not Outcome.FAILED:
        return verdict
    context.need(project.exempt, "exempt")
    if project.method in (None, ProcurementMethod.OPEN_TENDER, ProcurementMethod.INVITED_TENDER):
        works = context.need(project.works_by_tender, "works_by_tender")
        if works and of_contract:
            return _left_open(verdict, "工程以招标方式采购的")
    if project.method is ProcurementMethod.OTHER and not of_contract:
        return _left_open(verdict, "其他采购方式的程序由财政部规定")
    return verdict


def _left_open(verdict: Verdict, why: str) -> Verdict:
    asks = needs_human(f"{verdict.message}；{why}，是否适用由人判断")
    return attrs.evolve(asks, deadline=verdict.deadline, acted_on=verdict.acted_on)


def is_out(notice: Notice | None) -> bool:
    """Whether a notice is before the public, be it since nobody knows when."""
    return notice is not None and bool(notice.published_on or notice.url or notice.medium)


def announced(notice: Notice | None, *, by: Deadline, context: Context, action: str) -> Verdict:
    """Whether a notice was published by a deadline, and in a designated medium.

    Args:
        notice: the notice; None where none is on record.
        by: the deadline.
        context: the rule's view.
        action: what had to be done, as a Chinese verb phrase.

    Raises:
        MissingFacts: it is out since nobody knows when, or nobody knows in what medium.
    """
    published: date | None = None if notice is None else notice.published_on
    verdict = in_time(published, by=by, context=context, action=action)
    if notice is None or verdict.outcome is Outcome.INAPPLICABLE:
        return verdict
    if published is None and is_out(notice) and verdict.outcome is not Outcome.PENDING:
        raise MissingFacts("published_on")
    if verdict.outcome is Outcome.PASSED and notice.designated is False:
        says = f"{verdict.message}，但发布媒体不是省级以上财政部门指定的"
        return attrs.evolve(verdict, outcome=Outcome.FAILED, says=says)
    if verdict.outcome is Outcome.PASSED and notice.designated is None:
        raise MissingFacts("designated")
    return verdict
