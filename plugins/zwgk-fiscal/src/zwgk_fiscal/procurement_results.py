"""采购法 63 and 实施条例 43, 45: the result of a procurement, and of its acceptance."""

from __future__ import annotations

from zwgk import Context, MissingFacts, Outcome, Verdict, failed, inapplicable, passed
from zwgk.national_texts import REGULATION, REGULATION_2008
from zwgk_fiscal import PACK
from zwgk_fiscal.calendar_terms import in_time
from zwgk_fiscal.instruments.procurement_rules import PROCUREMENT_RULES
from zwgk_fiscal.parameters import AWARD_LETTER_LIMIT, DISCLOSURE_LIMIT, RESULT_ELEMENTS, RESULT_NOTICE_LIMIT
from zwgk_fiscal.procurement_scope import announced, certain, is_out, outside_its_procedure, outside_the_law
from zwgk_fiscal.records import ProcurementMethod, ProcurementProject, ResultElement

_WITHOUT_DOCUMENTS = (ProcurementMethod.SINGLE_SOURCE, ProcurementMethod.CONSULTATION, ProcurementMethod.OTHER)
"""The methods whose documents the article does not name."""


@PACK.rule("FIS4431", clause="procrules-art-43", title="中标成交通知书逾期发出", uses=[AWARD_LETTER_LIMIT])
def late_award_letter(project: ProcurementProject, context: Context) -> Verdict:
    """确定供应商后，是否在两个工作日内发出中标、成交通知书。

    检查内容：自确定供应商的次日起，两个工作日内发出。还没有确定供应商的不查。

    为什么：通知书决定签合同的期限，晚发一天，履约就晚一天。

    如何整改：立即发出；评审报告确认当日就准备通知书。
    """
    excused = outside_its_procedure(project)
    if excused is not None:
        return excused
    if project.awarded_on is None and project.award_letter_on is None:
        return inapplicable("还没有确定供应商")
    by = context.deadline(project.awarded_on, AWARD_LETTER_LIMIT, fact="awarded_on")
    verdict = in_time(project.award_letter_on, by=by, context=context, action="发出中标、成交通知书")
    return certain(project, verdict, context)


@PACK.rule(
    "FIS4432",
    clause=("procrules-art-43", "procurement-art-63", "budget-art-14-3"),
    title="中标成交结果逾期公告",
    uses=[RESULT_NOTICE_LIMIT],
)
def late_result_notice(project: ProcurementProject, context: Context) -> Verdict:
    """确定供应商后，是否在两个工作日内公告中标、成交结果。

    检查内容：自确定供应商的次日起，两个工作日内在省级以上财政部门指定的媒体上公告；调休上班日算工作日。只发在其他媒体的不合规。

    为什么：其他供应商的质疑期从公告期满起算，公告晚了，质疑、履约都跟着晚。

    如何整改：立即补发公告；以后确定供应商当日提交公告。
    """
    excused = outside_its_procedure(project)
    if excused is not None:
        return excused
    if project.awarded_on is None and project.result_notice is None:
        return inapplicable("还没有确定供应商")
    by = context.deadline(project.awarded_on, RESULT_NOTICE_LIMIT, fact="awarded_on")
    verdict = announced(project.result_notice, by=by, context=context, action="公告中标、成交结果")
    return certain(project, verdict, context)


def _no_result_yet(project: ProcurementProject, context: Context) -> Verdict | None:
    excused = outside_its_procedure(project)
    if excused is not None:
        return excused
    return None if is_out(project.result_notice) else inapplicable("还没有结果公告")


@PACK.rule("FIS4433", clause="procrules-art-43", title="采购文件未随结果公告")
def documents_not_announced(project: ProcurementProject, context: Context) -> Verdict:
    """采购文件有没有随中标、成交结果同时公告。

    检查内容：招标文件、谈判文件、询价通知书与结果公告同时公告。其他采购方式条例没有点名，不查。

    为什么：对照采购文件，才看得出结果是不是按文件评出来的。

    如何整改：在结果公告上补传采购文件。
    """
    excused = _no_result_yet(project, context)
    if excused is not None:
        return excused
    method = context.need(project.method, "method")
    if method in _WITHOUT_DOCUMENTS:
        return inapplicable(f"采购方式是{method.chinese}，条例没有点名它的文件")
    if context.need(project.documents_with_result, "documents_with_result"):
        return passed("采购文件随结果公告")
    return certain(project, failed("采购文件没有随结果公告"), context)


@PACK.rule("FIS4434", clause="procrules-art-43", title="结果公告内容不全", uses=[RESULT_ELEMENTS])
def incomplete_result_notice(project: ProcurementProject, context: Context) -> Verdict:
    """中标、成交结果公告的内容是否齐全。

    检查内容：公告写明采购人和代理机构、项目名称编号、供应商和金额、主要标的、评审专家名单；单一来源采购不要求专家名单。

    为什么：没有标的和单价，公众看不出贵不贵；没有专家名单，看不出谁评的。

    如何整改：发布更正公告补齐缺少的内容；以后使用统一格式。
    """
    excused = _no_result_yet(project, context)
    if excused is not None:
        return excused
    shown = context.need(project.result_elements, "result_elements")
    absent = [one for one in context.value(RESULT_ELEMENTS) if one not in shown]
    if ResultElement.EXPERTS in absent:
        method = context.need(project.method, "method")
        if method is ProcurementMethod.SINGLE_SOURCE:
            absent.remove(ResultElement.EXPERTS)
    if absent:
        says = f"结果公告没有{'、'.join(one.chinese for one in absent)}"
        return certain(project, failed(says), context)
    return passed("结果公告内容齐全")


@PACK.rule(
    "FIS4451",
    clause="procrules-art-45",
    title="公共服务验收结果未公告",
    citations=[
        PROCUREMENT_RULES.cite("第四十五条第二款"),
        REGULATION.cite("第二十六条"),
        REGULATION_2008.cite("第十八条"),
    ],
    uses=[DISCLOSURE_LIMIT],
)
def late_acceptance_notice(project: ProcurementProject, context: Context) -> Verdict:
    """政府向公众提供的公共服务项目，验收结果有没有向社会公告。

    检查内容：自验收之日起二十个工作日内向社会公告；条例没有写明天数，按主动公开的一般期限检查，也不限定媒体。其他项目不要求公告验收结果。

    为什么：服务是给公众用的，好不好公众最有发言权。

    如何整改：补发验收结果公告，附上服务对象的意见。
    """
    excused = outside_the_law(project)
    if excused is not None:
        return excused
    if project.accepted_on is None and project.acceptance_notice is None:
        return inapplicable("还没有验收")
    if not context.need(project.public_service, "public_service"):
        return inapplicable("不是政府向社会公众提供的公共服务项目")
    by = context.deadline(project.accepted_on, DISCLOSURE_LIMIT, fact="accepted_on")
    noticed = None if project.acceptance_notice is None else project.acceptance_notice.published_on
    verdict = in_time(noticed, by=by, context=context, action="公告验收结果")
    if noticed is None and is_out(project.acceptance_notice) and verdict.outcome is not Outcome.PENDING:
        raise MissingFacts("published_on")
    return certain(project, verdict, context, of_contract=True)
