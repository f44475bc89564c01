"""预算法 14, 89 and 实施条例 6: budgets and final accounts are published in time."""

from __future__ import annotations

import attrs

from zwgk import (
    Context,
    Deadline,
    Outcome,
    Parameter,
    Span,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    says_nothing,
)
from zwgk.national_texts import CIVIL_CODE, REGULATION, REGULATION_2008
from zwgk_fiscal import PACK
from zwgk_fiscal.calendar_terms import in_time, within_days
from zwgk_fiscal.instruments.budget_law import BUDGET_LAW
from zwgk_fiscal.instruments.budget_rules import BUDGET_RULES
from zwgk_fiscal.parameters import (
    DEPARTMENT_BUDGET_LIMIT,
    DISCLOSURE_LIMIT,
    GOVERNMENT_BUDGET_LIMIT,
    UNIT_BUDGET_LIMIT,
)
from zwgk_fiscal.records import BudgetDisclosure, BudgetDocument, BudgetLevel
from zwgk_fiscal.treasury import not_the_treasury

_START = CIVIL_CODE.cite("第二百零一条", note="开始的当日不计入")
_DUTY = REGULATION.cite("第二十条第七项")
_AUDIT = "audit"
WHOLE_YEAR = (BudgetDocument.BUDGET, BudgetDocument.FINAL_ACCOUNT)
"""What covers a whole year, so that all it has to explain stands in it; an adjustment touches one thing or another."""


def not_such_a_budget(budget: BudgetDisclosure, context: Context, *levels: BudgetLevel) -> Verdict | None:
    """Why a rule on published budgets of some levels does not concern a record; None where it does.

    Raises:
        MissingFacts: the level or the kind of document is not on record.
    """
    level = context.need(budget.level, "level")
    document = context.need(budget.document, "document")
    if document is BudgetDocument.AUDIT_REPORT:
        return inapplicable("审计工作报告由FIS1891检查")
    if level not in levels:
        return inapplicable(
            f"这是{level.chinese}{document.chinese}，本条检查{'、'.join(one.chinese for one in levels)}"
        )
    if level is BudgetLevel.GOVERNMENT:
        return not_the_treasury(context) or withheld(budget)
    if document not in WHOLE_YEAR:
        return inapplicable(f"{level.chinese}只须公开预算和决算，这是{document.chinese}")
    return withheld(budget)


def withheld(budget: BudgetDisclosure) -> Verdict | None:
    """Why nothing is owed of a budget that is a state secret as a whole; None where it is not."""
    if not budget.classified:
        return None
    if says_nothing(budget.secrecy_ground):
        return missing_facts("登记为涉及国家秘密不公开，没有写明依据", "secrecy_ground")
    return inapplicable(f"涉及国家秘密不公开：{budget.secrecy_ground}")


def _published(
    budget: BudgetDisclosure, context: Context, level: BudgetLevel, limit: Parameter[Span], done: str
) -> Verdict:
    refusal = not_such_a_budget(budget, context, level)
    if refusal is not None:
        return refusal
    kind = "" if budget.document is None else budget.document.chinese
    if budget.decided_on and budget.published_on and budget.published_on < budget.decided_on:
        return needs_human(
            f"公开日期{budget.published_on}早于{done}日期{budget.decided_on}，须核对公开的是不是{done}的文本"
        )
    action = f"公开{level.chinese}{kind}"
    verdict = within_days(budget.published_on, budget.decided_on, limit, context, fact="decided_on", action=action)
    return _dated(budget, context, verdict)


def _dated(budget: BudgetDisclosure, context: Context, verdict: Verdict) -> Verdict:
    """The verdict, where it does not hang on facts that are not on record.

    Raises:
        MissingFacts: it is online since nobody knows when, or may be a state secret as a whole.
    """
    if budget.published_on is not None or verdict.outcome in (Outcome.PASSED, Outcome.PENDING):
        return verdict
    if budget.url and not context.lies_ahead(budget, "published_on"):
        context.need(budget.published_on, "published_on")
    context.need(budget.classified, "classified")
    return verdict


@PACK.rule(
    "FIS1141",
    clause="budget-art-14-1",
    title="政府预决算逾期公开",
    citations=[BUDGET_LAW.cite("第十四条第一款"), _START, _DUTY],
    uses=[GOVERNMENT_BUDGET_LIMIT],
)
def late_government_budget(budget: BudgetDisclosure, context: Context) -> Verdict:
    """政府预算、预算调整、决算、预算执行情况报告是否在批准后二十日内公开。

    检查内容：自本级人大或其常委会批准的次日起，二十个自然日内由本级财政部门向社会公开；没有财政职能的部门不查。最后一日是休息日的，期限是否顺延没有规定：顺延也已逾期的不合规，只有顺延才不逾期的由人判断。

    为什么：人大批准的账要让公众看到，拖到下半年才公开，监督就赶不上花钱。

    如何整改：立即公开并登记公开日期；批准当日就排定公开日，避开节假日。
    """
    return _published(budget, context, BudgetLevel.GOVERNMENT, GOVERNMENT_BUDGET_LIMIT, "批准")


@PACK.rule(
    "FIS1142",
    clause="budget-art-14-2",
    title="部门预决算逾期公开",
    citations=[BUDGET_LAW.cite("第十四条第二款"), _START, _DUTY],
    uses=[DEPARTMENT_BUDGET_LIMIT],
)
def late_department_budget(budget: BudgetDisclosure, context: Context) -> Verdict:
    """部门预算、决算是否在财政部门批复后二十日内公开。

    检查内容：自本级财政部门批复的次日起，二十个自然日内由本部门向社会公开；部门的预算调整、执行情况报告不要求公开。最后一日是休息日的，顺延也已逾期才不合规，只有顺延才不逾期的由人判断。

    为什么：部门的钱怎么花，由部门自己向公众交代，统一日期集中公开也不能超过法定期限。

    如何整改：立即公开并登记公开日期；收到批复时同步编好公开文本。
    """
    return _published(budget, context, BudgetLevel.DEPARTMENT, DEPARTMENT_BUDGET_LIMIT, "批复")


@PACK.rule(
    "FIS2064",
    clause="budgetrules-art-06-4",
    title="单位预决算逾期公开",
    citations=[BUDGET_RULES.cite("第六条第四款"), _START],
    uses=[UNIT_BUDGET_LIMIT],
)
def late_unit_budget(budget: BudgetDisclosure, context: Context) -> Verdict:
    """部门所属单位的预算、决算是否在部门批复后二十日内公开。

    检查内容：自部门批复的次日起，二十个自然日内由单位向社会公开；2020年10月1日前批复的没有这项要求。最后一日是休息日的，顺延也已逾期才不合规。

    为什么：部门的账是各单位的账加起来的，只公开部门总数看不到具体单位。

    如何整改：督促单位立即公开；部门批复时一并交代公开日期。
    """
    return _published(budget, context, BudgetLevel.UNIT, UNIT_BUDGET_LIMIT, "批复")


@PACK.rule(
    "FIS1143",
    clause=("budget-art-14-4", "openness-art-03"),
    title="以涉密为由不公开而无依据",
)
def groundless_secrecy(budget: BudgetDisclosure, context: Context) -> Verdict:
    """整份预决算以涉及国家秘密为由不公开的，有没有依据。

    检查内容：登记为涉密不公开的，写明了定密文件或者法律依据。登记为空白或者“无”表示没有依据，没有登记的无法判断。

    为什么：公开是常态，只有涉及国家秘密才能例外，例外要有据可查。

    如何整改：核对定密依据并登记；没有依据的立即公开，只有部分内容涉密的，公开其余部分。
    """
    if not budget.classified:
        return inapplicable("没有登记为涉密不公开")
    ground = context.need(budget.secrecy_ground, "secrecy_ground")
    if says_nothing(ground):
        return failed("以涉及国家秘密为由不公开，没有依据")
    return Verdict(outcome=Outcome.PASSED, says=f"涉密不公开的依据：{ground}")


@PACK.rule(
    "FIS1891",
    clause="budget-art-89-2",
    title="审计工作报告逾期公开",
    citations=[BUDGET_LAW.cite("第八十九条第二款"), REGULATION.cite("第二十六条"), REGULATION_2008.cite("第十八条")],
    uses=[DISCLOSURE_LIMIT],
)
def late_audit_report(budget: BudgetDisclosure, context: Context) -> Verdict:
    """预算执行和其他财政收支的审计工作报告是否按时公开。

    检查内容：自报告日起二十个工作日内向社会公开；预算法没有写明天数，按主动公开的一般期限检查。条文也没有写明由谁公开：本单位没有审计职能而逾期的，由人判断。

    为什么：审计查出的问题公开了，整改才有人盯着。

    如何整改：立即公开；向人大常委会报告后同步排定公开日期。
    """
    if context.need(budget.document, "document") is not BudgetDocument.AUDIT_REPORT:
        return inapplicable("不是审计工作报告")
    refusal = withheld(budget)
    if refusal is not None:
        return refusal
    by: Deadline = context.deadline(budget.decided_on, DISCLOSURE_LIMIT, fact="decided_on")
    verdict = in_time(budget.published_on, by=by, context=context, action="公开审计工作报告")
    verdict = _dated(budget, context, verdict)
    if verdict.outcome is not Outcome.FAILED or _AUDIT in context.dossier.authority.functions:
        return verdict
    asks = needs_human(f"{verdict.message}；由谁公开没有写明，是否由本单位公开由人判断")
    return attrs.evolve(asks, deadline=verdict.deadline, acted_on=verdict.acted_on)
