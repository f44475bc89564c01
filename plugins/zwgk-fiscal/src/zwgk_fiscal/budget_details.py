"""实施条例 6: how finely transfers and expenditure are shown."""

from __future__ import annotations

from zwgk import Context, Verdict, failed, inapplicable, passed
from zwgk_fiscal import PACK
from zwgk_fiscal.budget_contents import lacking, unpublished
from zwgk_fiscal.budget_terms import WHOLE_YEAR
from zwgk_fiscal.parameters import ECONOMIC_DEPTH, FUNCTION_DEPTH
from zwgk_fiscal.records import (
    BudgetDisclosure,
    BudgetLevel,
    BudgetMatter,
    EconomicDepth,
    FunctionDepth,
)

_DEPARTMENTS = (BudgetLevel.DEPARTMENT, BudgetLevel.UNIT)
_BOTH = ("budgetrules-art-06-3", "budgetrules-art-06-4")


@PACK.rule("FIS2061", clause="budgetrules-art-06-1", title="转移支付公开不够细")
def coarse_transfers(budget: BudgetDisclosure, context: Context) -> Verdict:
    """公开的转移支付有没有细化到地区和项目。

    检查内容：政府预算、决算中，一般性转移支付公开到地区，专项转移支付公开到地区和项目。没有对下转移支付的不查。

    为什么：只有一个总数，看不出钱分给了哪些地方、哪些项目。

    如何整改：补充分地区、分项目的转移支付表。
    """
    refusal = unpublished(budget, context, BudgetLevel.GOVERNMENT)
    if refusal is not None:
        return refusal
    if budget.document not in WHOLE_YEAR:
        return inapplicable("只检查政府预算和决算")
    if not context.need(budget.gives_transfers, "gives_transfers"):
        return inapplicable("没有对下转移支付")
    asked = {
        "general_transfers_by_region": "一般性转移支付没有公开到地区",
        "special_transfers_by_region": "专项转移支付没有公开到地区",
        "special_transfers_by_project": "专项转移支付没有公开到项目",
    }
    wrong = [says for name, says in asked.items() if getattr(budget, name) is False]
    if wrong:
        return failed("；".join(wrong))
    for name in asked:
        context.need(getattr(budget, name), name)
    return passed("一般性转移支付公开到地区，专项转移支付公开到地区和项目")


@PACK.rule("FIS2063", clause=_BOTH, title="未分列基本支出项目支出")
def undivided_expenditure(budget: BudgetDisclosure, context: Context) -> Verdict:
    """部门、单位的预决算有没有公开基本支出和项目支出。

    检查内容：公开的内容中既有基本支出，也有项目支出。登记为没有这一情况的，由人判断。

    为什么：养人的钱和办事的钱混在一起，看不出效率。

    如何整改：分列基本支出和项目支出后重新公开；没有项目支出的列空表说明。
    """
    refusal = unpublished(budget, context, *_DEPARTMENTS)
    if refusal is not None:
        return refusal
    shown = context.need(budget.matters, "matters")
    owed = (BudgetMatter.BASIC_EXPENDITURE, BudgetMatter.PROJECT_EXPENDITURE)
    absent = tuple(matter for matter in owed if matter not in shown)
    return lacking(budget, *absent) if absent else passed("公开了基本支出和项目支出")


@PACK.rule("FIS2065", clause=_BOTH, title="支出未按功能公开到项", uses=[FUNCTION_DEPTH])
def coarse_functions(budget: BudgetDisclosure, context: Context) -> Verdict:
    """部门、单位的支出按功能分类有没有公开到项。

    检查内容：支出按功能分类公开到项级科目，只到类、款的不合规。

    为什么：类、款只说明花在哪一行，项才说得清花在哪件事。

    如何整改：按项级科目重新公开支出表。
    """
    refusal = unpublished(budget, context, *_DEPARTMENTS)
    if refusal is not None:
        return refusal
    depth, asked = context.need(budget.function_depth, "function_depth"), context.value(FUNCTION_DEPTH)
    order = tuple(FunctionDepth)
    says = f"支出按功能分类公开到{depth.chinese}"
    return passed(says) if order.index(depth) >= order.index(asked) else failed(f"{says}，没有到{asked.chinese}")


@PACK.rule("FIS2066", clause=_BOTH, title="基本支出未按经济公开到款", uses=[ECONOMIC_DEPTH])
def coarse_economics(budget: BudgetDisclosure, context: Context) -> Verdict:
    """部门、单位的基本支出按经济分类有没有公开到款。

    检查内容：基本支出按经济性质分类公开到款级科目，只到类的不合规。

    为什么：到了款，才看得见办公费、差旅费、会议费各是多少。

    如何整改：按款级科目重新公开基本支出表。
    """
    refusal = unpublished(budget, context, *_DEPARTMENTS)
    if refusal is not None:
        return refusal
    depth, asked = context.need(budget.economic_depth, "economic_depth"), context.value(ECONOMIC_DEPTH)
    order = tuple(EconomicDepth)
    says = f"基本支出按经济分类公开到{depth.chinese}"
    return passed(says) if order.index(depth) >= order.index(asked) else failed(f"{says}，没有到{asked.chinese}")
