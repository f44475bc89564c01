"""采购法 11, 63 and 实施条例 8, 21, 30, 38: announcements before a supplier is chosen, and where they stand."""

from __future__ import annotations

from datetime import date

import attrs

from zwgk import Context, MissingFacts, Outcome, Parameter, Span, Verdict, failed, inapplicable, needs_human, passed
from zwgk_fiscal import PACK
from zwgk_fiscal.calendar_terms import lasts_long_enough
from zwgk_fiscal.instruments.procurement_rules import PROCUREMENT_RULES
from zwgk_fiscal.parameters import PREQUALIFICATION_PERIOD, SOLE_SOURCE_PERIOD
from zwgk_fiscal.procurement_scope import certain, is_out, outside_its_procedure, outside_the_law
from zwgk_fiscal.records import Notice, ProcurementMethod, ProcurementProject, PublicPeriod

_TENDERED = (
    ProcurementMethod.OPEN_TENDER,
    ProcurementMethod.INVITED_TENDER,
    ProcurementMethod.NEGOTIATION,
    ProcurementMethod.PRICE_INQUIRY,
)
"""The methods whose documents the rules of 2015 name; they do not name consultation."""


def _notices(project: ProcurementProject) -> dict[str, Notice | PublicPeriod]:
    """The notices that were published, by what they are called."""
    held: dict[str, Notice | PublicPeriod | None] = {
        "采购公告": project.announcement,
        "资格预审公告": project.prequalification,
        "单一来源公示": project.sole_source_publicity,
        "结果公告": project.result_notice,
        "合同公告": project.contract_notice,
    }
    return {name: one for name, one in held.items() if one is not None and (one.published_on or _is_undated(one))}


def _is_undated(notice: Notice | PublicPeriod) -> bool:
    return isinstance(notice, Notice) and is_out(notice)


def _before_the_rules(notice: Notice | PublicPeriod | None) -> bool:
    """Whether a notice was published before the rules of 2015; not where its day is not on record."""
    if notice is None or notice.published_on is None:
        return False
    return notice.published_on < PROCUREMENT_RULES.in_force_from


def _begun(project: ProcurementProject) -> bool:
    """Whether a procurement has begun before the public, so that its documents are out."""
    return bool(_notices(project) or project.awarded_on or project.contract_signed_on)


@PACK.rule(
    "FIS3111",
    clause=("procurement-art-11", "procrules-art-08", "budget-art-14-3"),
    title="采购信息未在指定媒体发布",
)
def undesignated_medium(project: ProcurementProject, context: Context) -> Verdict:
    """采购项目的各项公告是不是都在指定媒体上发布。

    检查内容：采购公告、资格预审公告、单一来源公示、结果公告、合同公告，凡已发布的，发布媒体由省级以上财政部门指定。只发在本单位网站上不算。没有登记媒体的无法判断；实施条例施行前的公告由人判断。

    为什么：供应商只盯指定媒体，发在别处等于没有发。

    如何整改：在指定媒体补发公告，期限从补发之日重新计算；以后先发指定媒体再转载。
    """
    excused = outside_the_law(project)
    if excused is not None:
        return excused
    notices = _notices(project)
    if not notices:
        return inapplicable("还没有发布任何公告")
    elsewhere = [name for name, one in notices.items() if one.designated is False]
    if elsewhere:
        says = f"{'、'.join(elsewhere)}没有在省级以上财政部门指定的媒体上发布"
        if all(_before_the_rules(notices[name]) for name in elsewhere):
            return needs_human(f"{says}；实施条例施行前没有限定省级以上，是否由当地财政部门指定由人判断")
        return certain(project, failed(says), context, of_contract=True)
    if any(one.designated is None for one in notices.values()):
        raise MissingFacts("designated")
    return passed(f"{'、'.join(notices)}在指定媒体上发布")


@PACK.rule("FIS3631", clause=("procurement-art-63", "budget-art-14-3"), title="采购标准未公开")
def unpublished_standards(project: ProcurementProject, context: Context) -> Verdict:
    """采购项目的采购标准有没有公开。

    检查内容：项目所依据的经费预算标准、资产配置标准和技术、服务标准已经公开，一般写在采购文件里。

    为什么：标准公开了，才看得出买得值不值、有没有超标准。

    如何整改：补充公开采购标准；以后写入采购文件。
    """
    excused = outside_the_law(project)
    if excused is not None:
        return excused
    if context.need(project.standards_published, "standards_published"):
        return passed("采购标准已公开")
    if not _begun(project):
        return inapplicable("还没有发布公告，也没有确定供应商")
    return certain(project, failed("采购标准没有公开"), context, of_contract=True)


@PACK.rule("FIS4301", clause="procrules-art-30", title="采购文件未公开预算")
def unstated_budget(project: ProcurementProject, context: Context) -> Verdict:
    """采购文件有没有公开采购项目预算金额。

    检查内容：招标文件、谈判文件、询价通知书写明预算金额。其他采购方式条例没有点名，不查；还没有发布公告的不查。

    为什么：预算不公开，供应商只能猜，知情的人就占了便宜。

    如何整改：发布更正公告补充预算金额；以后列入采购文件的固定内容。
    """
    excused = outside_its_procedure(project)
    if excused is not None:
        return excused
    method = context.need(project.method, "method")
    if method not in _TENDERED:
        return inapplicable(f"采购方式是{method.chinese}，条例没有点名它的文件")
    if context.need(project.documents_state_budget, "documents_state_budget"):
        return passed("采购文件公开了预算金额")
    if not _begun(project) or _before_the_rules(project.announcement):
        return inapplicable("采购文件还没有发出，或者在实施条例施行前发出")
    return certain(project, failed("采购文件没有公开预算金额"), context)


def _stood(period: PublicPeriod, least: Parameter[Span], context: Context, what: str) -> Verdict:
    """Whether a notice stood in a designated medium, and for long enough.

    Raises:
        MissingFacts: a day, or the medium, is not on record.
    """
    first, last = context.need(period.published_on, "published_on"), context.need(period.until, "until")
    if last < first:
        return needs_human(f"{what}的截止日期{last}早于开始日期{first}，须核对登记的日期")
    verdict = lasts_long_enough(first, last, least, context, what=what)
    if verdict.outcome is not Outcome.PASSED:
        return verdict
    if context.need(period.designated, "designated"):
        return verdict
    says = f"{verdict.message}，但没有在省级以上财政部门指定的媒体上发布"
    return attrs.evolve(verdict, outcome=Outcome.FAILED, says=says)


@PACK.rule("FIS4211", clause="procrules-art-21", title="资格预审时间不足", uses=[PREQUALIFICATION_PERIOD])
def short_prequalification(project: ProcurementProject, context: Context) -> Verdict:
    """资格预审公告有没有留足提交申请文件的时间。

    检查内容：公告在指定媒体发布，自发布之日起至提交申请文件截止不少于五个工作日。首日是否计入没有写明：不计首日够的合规，计入首日才够的由人判断。

    为什么：时间太短，只有事先知道的供应商来得及准备。

    如何整改：延长提交时间并发布更正公告。
    """
    excused = outside_its_procedure(project)
    if excused is not None:
        return excused
    period = project.prequalification
    if period is None:
        return inapplicable("没有资格预审")
    if _before_the_rules(period):
        return inapplicable("资格预审公告在实施条例施行前发布")
    return certain(project, _stood(period, PREQUALIFICATION_PERIOD, context, "资格预审申请时间"), context)


@PACK.rule("FIS4381", clause="procrules-art-38", title="单一来源公示不足", uses=[SOLE_SOURCE_PERIOD])
def short_sole_source_publicity(project: ProcurementProject, context: Context) -> Verdict:
    """达到公开招标数额、只能从唯一供应商处采购的，有没有公示够时间。

    检查内容：在指定媒体公示项目信息和唯一供应商名称，不少于五个工作日；没有公示的不合规，没有等公示期满就确定供应商的由人判断。没有达到公开招标数额，或者因紧急情况、添购采用单一来源的，不查。首日是否计入没有写明：不计首日够的合规，计入首日才够的由人判断。

    为什么：公示是其他供应商唯一的说话机会，公示期缩水，单一来源就成了指定供应商。

    如何整改：重新公示满期后再采购；已经签订合同的，说明情况报财政部门。
    """
    excused = outside_its_procedure(project)
    if excused is not None:
        return excused
    if context.need(project.method, "method") is not ProcurementMethod.SINGLE_SOURCE:
        return inapplicable("不是单一来源采购")
    for name, says in (("sole_supplier", "不是因唯一供应商"), ("above_tender_threshold", "没有达到公开招标数额标准")):
        if getattr(project, name) is False:
            return inapplicable(f"{says}，不要求公示")
    for name in ("sole_supplier", "above_tender_threshold"):
        context.need(getattr(project, name), name)
    chosen = project.awarded_on or project.contract_signed_on
    if project.sole_source_publicity is not None:
        return certain(project, _publicised(project.sole_source_publicity, chosen, context), context)
    return certain(project, _unpublicised(chosen, context), context)


def _unpublicised(chosen: date | None, context: Context) -> Verdict:
    if chosen is None:
        return inapplicable("还没有公示，也还没有确定供应商")
    if chosen <= context.deadline(PROCUREMENT_RULES.in_force_from, SOLE_SOURCE_PERIOD).latest:
        return needs_human("没有公示就确定了供应商；实施条例刚施行，是否来得及公示由人判断")
    return failed("没有公示就确定了供应商")


def _publicised(period: PublicPeriod, chosen: date | None, context: Context) -> Verdict:
    """Whether the publicity lasted, and before the supplier was chosen.

    Raises:
        MissingFacts: a day, or the medium, is not on record.
    """
    if _before_the_rules(period):
        return inapplicable("公示在实施条例施行前开始")
    verdict = _stood(period, SOLE_SOURCE_PERIOD, context, "公示期")
    if verdict.outcome is Outcome.PASSED and chosen is not None and period.until is not None and chosen <= period.until:
        return needs_human(f"{verdict.message}，但{chosen}已经确定供应商，没有等公示期满，由人判断")
    return verdict
