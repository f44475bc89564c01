"""采购法 66 and 信息发布管理办法 3: what the supervision of procurement found is announced."""

from __future__ import annotations

import attrs

from zwgk import Context, Outcome, Verdict, inapplicable, needs_human
from zwgk.national_texts import REGULATION, REGULATION_2008
from zwgk_fiscal import PACK
from zwgk_fiscal.instruments.procurement_law import PROCUREMENT_LAW
from zwgk_fiscal.instruments.publication_measures import PUBLICATION_MEASURES
from zwgk_fiscal.parameters import DISCLOSURE_LIMIT
from zwgk_fiscal.procurement_scope import announced
from zwgk_fiscal.records import SupervisionKind, SupervisionResult
from zwgk_fiscal.treasury import not_the_treasury


@PACK.rule(
    "FIS3661",
    clause=("procurement-art-66", "publication-art-03"),
    title="采购监管结果未公布",
    citations=[PROCUREMENT_LAW.cite("第六十六条"), REGULATION.cite("第二十六条"), REGULATION_2008.cite("第十八条")],
    uses=[DISCLOSURE_LIMIT],
    since=REGULATION_2008.in_force_from,
)
def unannounced_supervision(result: SupervisionResult, context: Context) -> Verdict:
    """集中采购机构考核结果、监督检查处理结果有没有公布。

    检查内容：自作出之日起二十个工作日内，在指定的媒体上公布；条文没有写明天数，按主动公开的一般期限检查。不在省级以上财政部门指定的媒体上公布的，由人判断。监督检查处理结果自信息发布管理办法施行起检查。

    为什么：考核不公布，好坏一个样；检查处理不公布，同样的问题会在别处再犯。

    如何整改：立即公布；以后在考核、检查方案里写明公布时间。
    """
    refusal = not_the_treasury(context)
    if refusal is not None:
        return refusal
    kind = context.need(result.kind, "kind")
    concluded = result.concluded_on
    if kind is SupervisionKind.INSPECTION and concluded and concluded < PUBLICATION_MEASURES.in_force_from:
        return inapplicable(f"{kind.chinese}的公布由{PUBLICATION_MEASURES.title}规定，作出时还没有施行")
    by = context.deadline(result.concluded_on, DISCLOSURE_LIMIT, fact="concluded_on")
    verdict = announced(result.notice, by=by, context=context, action=f"公布{kind.chinese}")
    if verdict.outcome is not Outcome.FAILED or verdict.acted_on is None or verdict.acted_on > by.earliest:
        return verdict
    asks = needs_human(f"{verdict.message}；条文没有写明监管结果发布在哪一级指定的媒体，由人判断")
    return attrs.evolve(asks, deadline=by, acted_on=verdict.acted_on)
