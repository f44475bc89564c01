"""采购法 47 and 实施条例 50: the contract is announced and filed."""

from __future__ import annotations

from zwgk import Context, Verdict, inapplicable, needs_human
from zwgk_fiscal import PACK
from zwgk_fiscal.calendar_terms import in_time
from zwgk_fiscal.parameters import CONTRACT_FILING_LIMIT, CONTRACT_NOTICE_LIMIT
from zwgk_fiscal.procurement_scope import announced, certain, outside_the_law
from zwgk_fiscal.records import ProcurementProject


@PACK.rule(
    "FIS4501",
    clause=("procrules-art-50", "budget-art-14-3"),
    title="采购合同逾期公告",
    uses=[CONTRACT_NOTICE_LIMIT],
)
def late_contract_notice(project: ProcurementProject, context: Context) -> Verdict:
    """采购合同是否在签订后两个工作日内公告。

    检查内容：自签订的次日起，两个工作日内在省级以上财政部门指定的媒体上公告，涉及国家秘密、商业秘密的内容除外。全文没有公告的，由人判断能不能只隐去涉密内容。工程招标项目逾期的，是否适用由人判断。

    为什么：中标价是一回事，合同怎么签是另一回事，合同公开才看得见有没有改条件。

    如何整改：立即公告；合同含商业秘密的，隐去有关内容后公告。
    """
    excused = outside_the_law(project)
    if excused is not None:
        return excused
    if project.contract_signed_on is None and project.contract_notice is None:
        return inapplicable("还没有签订合同")
    if project.contract_secret and project.contract_notice is None:
        return needs_human("登记为合同全文涉密而没有公告，能否隐去涉密内容后公告由人判断")
    by = context.deadline(project.contract_signed_on, CONTRACT_NOTICE_LIMIT, fact="contract_signed_on")
    verdict = announced(project.contract_notice, by=by, context=context, action="公告采购合同")
    return certain(project, verdict, context, of_contract=True)


@PACK.rule("FIS3471", clause="procurement-art-47", title="采购合同逾期备案", uses=[CONTRACT_FILING_LIMIT])
def late_contract_filing(project: ProcurementProject, context: Context) -> Verdict:
    """采购合同副本是否在签订后七个工作日内备案。

    检查内容：自签订的次日起，七个工作日内将副本报同级财政部门备案。工程招标项目逾期的，是否适用由人判断。

    为什么：监管部门手里没有合同，就没法核对公告和付款。

    如何整改：立即备案；在合同签订流程里加上备案一步。
    """
    excused = outside_the_law(project)
    if excused is not None:
        return excused
    if project.contract_signed_on is None and project.contract_filed_on is None:
        return inapplicable("还没有签订合同")
    by = context.deadline(project.contract_signed_on, CONTRACT_FILING_LIMIT, fact="contract_signed_on")
    verdict = in_time(project.contract_filed_on, by=by, context=context, action="报送采购合同副本备案")
    return certain(project, verdict, context, of_contract=True)
