"""预算法 14, 实施条例 6 and the procedure of 2016: what a published budget contains and explains."""

from __future__ import annotations

from zwgk import Context, MissingFacts, Verdict, failed, inapplicable, missing_facts, needs_human, passed
from zwgk_fiscal import PACK
from zwgk_fiscal.budget_terms import WHOLE_YEAR, not_such_a_budget
from zwgk_fiscal.parameters import DEPARTMENT_NOTES
from zwgk_fiscal.records import BudgetDisclosure, BudgetLevel, BudgetMatter, BudgetPart


def unpublished(budget: BudgetDisclosure, context: Context, *levels: BudgetLevel) -> Verdict | None:
    """Why the contents of a budget are not looked at; None where they are.

    Raises:
        MissingFacts: the level or the kind of document is not on record.
    """
    refusal = not_such_a_budget(budget, context, *levels)
    if refusal is not None:
        return refusal
    if budget.published_on is None and (not budget.url or context.lies_ahead(budget, "published_on")):
        return inapplicable("还没有公开，公开后再查内容")
    return None


def lacking(budget: BudgetDisclosure, *absent: BudgetMatter) -> Verdict:
    """The verdict on matters that a budget does not show: failed, unless they stand elsewhere or do not arise.

    Args:
        budget: the budget.
        absent: the matters, at least one.
    """
    elsewhere = budget.matters_elsewhere or ()
    nowhere = tuple(matter for matter in absent if matter not in elsewhere)
    if nowhere:
        return failed(f"没有{listed(nowhere)}")
    return needs_human(f"没有{listed(absent)}，登记为另行公开或者本级没有这一情况，是否符合要求由人判断")


def listed(matters: tuple[BudgetMatter, ...] | tuple[BudgetPart, ...]) -> str:
    """Matters or parts as a finding names them."""
    return "、".join(one.chinese for one in matters)


@PACK.rule(
    "FIS1144",
    clause="budget-art-14-1",
    title="公开的政府预决算缺账本",
)
def missing_budget_part(budget: BudgetDisclosure, context: Context) -> Verdict:
    """经批准的各本预算是不是都公开了。

    检查内容：一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算，批准了哪几本就公开哪几本；没有数据而列空表说明的也算公开。

    为什么：批准的是几本账，公开的少一本，公众看到的就不是全部收支。

    如何整改：补充公开缺少的账本；没有数据的列出空表并说明。
    """
    refusal = unpublished(budget, context, BudgetLevel.GOVERNMENT)
    if refusal is not None:
        return refusal
    approved = context.need(budget.approved_parts, "approved_parts")
    shown = context.need(budget.published_parts, "published_parts")
    if not approved:
        raise MissingFacts("approved_parts")
    absent = tuple(part for part in BudgetPart if part in approved and part not in shown)
    if absent:
        return failed(f"经批准的{listed(absent)}没有公开")
    return passed(f"经批准的{listed(approved)}都已公开")


@PACK.rule(
    "FIS1145",
    clause=("budget-art-14-1", "budgetrules-art-06-2"),
    title="未说明转移支付和债务",
)
def unexplained_transfers_and_debt(budget: BudgetDisclosure, context: Context) -> Verdict:
    """公开政府预决算时，有没有说明转移支付和举借债务的情况。

    检查内容：政府预算、决算公开时附有转移支付安排执行情况和举借债务情况的说明；没有转移支付、没有债务的不要求，登记为另行公开的由人判断。预算调整和执行情况报告缺说明的，是否需要由人判断。

    为什么：借了多少债、钱转给了谁，是公众最难从报表里自己看出来的。

    如何整改：补充说明并与报表一并公开；确实没有的，登记没有转移支付或者没有债务。
    """
    refusal = unpublished(budget, context, BudgetLevel.GOVERNMENT)
    if refusal is not None:
        return refusal
    shown = context.need(budget.matters, "matters")
    owed = {BudgetMatter.TRANSFERS: budget.gives_transfers, BudgetMatter.DEBT: budget.has_debt}
    absent = tuple(matter for matter, has in owed.items() if matter not in shown and has is not False)
    if not absent:
        return passed("转移支付和举借债务的情况都有说明，或者没有需要说明的情况")
    says = f"没有{listed(absent)}"
    if budget.document not in WHOLE_YEAR:
        return needs_human(f"{says}，{budget.document.chinese if budget.document else ''}是否需要说明由人判断")
    certain = tuple(matter for matter in absent if owed[matter])
    if certain:
        return lacking(budget, *certain)
    fields = {BudgetMatter.TRANSFERS: "gives_transfers", BudgetMatter.DEBT: "has_debt"}
    return missing_facts(f"{says}，没有登记是否有需要说明的情况", *(fields[matter] for matter in absent))


@PACK.rule("FIS1146", clause="budget-art-14-2", title="未说明机关运行经费")
def unexplained_operating_costs(budget: BudgetDisclosure, context: Context) -> Verdict:
    """公开部门预决算时，有没有说明机关运行经费的安排和使用。

    检查内容：部门预算、决算公开的内容中有机关运行经费的说明。登记为另行公开或者没有这一情况的，由人判断。

    为什么：机关自己花多少钱，是公众对部门预算最关心的一项。

    如何整改：补充机关运行经费的说明；没有机关运行经费的单位写明没有。
    """
    refusal = unpublished(budget, context, BudgetLevel.DEPARTMENT)
    if refusal is not None:
        return refusal
    if BudgetMatter.OPERATING_COSTS in context.need(budget.matters, "matters"):
        return passed("有机关运行经费的说明")
    return lacking(budget, BudgetMatter.OPERATING_COSTS)


@PACK.rule("FIS2062", clause="budgetrules-art-06-2", title="采购和财政专户情况未公开")
def missing_fiscal_matters(budget: BudgetDisclosure, context: Context) -> Verdict:
    """政府采购、财政专户资金的情况有没有公开。

    检查内容：政府预算、决算公开的内容中有这两项，或者登记为已经另行公开、本级没有。条例写的是按照有关规定公开，没有登记另行公开情况的无法判断。政府债务由FIS1145检查。

    为什么：专户和采购在报表之外，不专门公开就看不见。

    如何整改：补充公开缺少的事项；已经另行公开的登记下来。
    """
    refusal = unpublished(budget, context, BudgetLevel.GOVERNMENT)
    if refusal is not None:
        return refusal
    if budget.document not in WHOLE_YEAR:
        return inapplicable("只检查政府预算和决算")
    shown = context.need(budget.matters, "matters")
    owed = (BudgetMatter.PROCUREMENT, BudgetMatter.SPECIAL_ACCOUNTS)
    absent = tuple(matter for matter in owed if matter not in shown)
    if not absent:
        return passed("政府采购、财政专户资金的情况都已公开")
    elsewhere = context.need(budget.matters_elsewhere, "matters_elsewhere")
    absent = tuple(matter for matter in absent if matter not in elsewhere)
    if absent:
        return failed(f"没有{listed(absent)}，也没有另行公开")
    return passed("政府采购、财政专户资金的情况随预决算公开、另行公开或者本级没有")


@PACK.rule(
    "FIS6001",
    clause="openness-department-notes",
    title="部门预决算说明不全",
    uses=[DEPARTMENT_NOTES],
)
def incomplete_department_notes(budget: BudgetDisclosure, context: Context) -> Verdict:
    """部门预决算有没有附上职责、收支增减、政府采购的说明和名词解释。

    检查内容：公开的内容中有参数所列的各项说明。所列各项据基层政务公开标准目录，未见规程原文：一项也没有的不合规，缺一部分或者登记为另行公开的由人判断。

    为什么：只有数字没有说明，外行看不懂钱为什么多了、少了。

    如何整改：按同级财政部门的公开模板补齐各项说明。
    """
    refusal = unpublished(budget, context, BudgetLevel.DEPARTMENT)
    if refusal is not None:
        return refusal
    shown, asked = context.need(budget.matters, "matters"), context.value(DEPARTMENT_NOTES)
    absent = tuple(matter for matter in asked if matter not in shown)
    if not absent:
        return passed(f"有{listed(asked)}")
    if len(absent) == len(asked):
        return lacking(budget, *absent)
    return needs_human(f"没有{listed(absent)}，是否应当附上由人判断")
