"""第四十九条: until when an annual report is handed in and published."""

from __future__ import annotations

from datetime import date

from zwgk import (
    AnnualReport,
    AuthorityKind,
    Context,
    Parameter,
    Verdict,
    days,
    inapplicable,
)
from zwgk_regulation import PACK
from zwgk_regulation.annual_report.fixed_days import by_fixed_day
from zwgk_regulation.annual_report.parameters import (
    DEPARTMENT_PUBLICATION,
    DEPARTMENT_SUBMISSION,
    GOVERNMENT_PUBLICATION,
    NO_NATIONAL_DAY,
    TOWNSHIP_PUBLICATION,
)
from zwgk_regulation.source import SINCE_2008


def _timely(report: AnnualReport, field: str, day: Parameter[int], context: Context, *, action: str) -> Verdict:
    """Whether something was done by a day of the year after the one reported on."""
    year = context.need(report.year, "year")
    last = date(year, 12, 31)
    due = context.deadline(last, days((date(year + 1, *divmod(context.value(day), 100)) - last).days))
    done: date | None = getattr(report, field)
    if done is None and context.as_of > due.due and not context.lies_ahead(report, field):
        context.need(None, field)
    return by_fixed_day(done, due, context, action=action, text="条例")


@PACK.rule("REG4901", clause="art-49-01", title="年度报告逾期提交", uses=[DEPARTMENT_SUBMISSION])
def late_report_submission(report: AnnualReport, context: Context) -> Verdict:
    """政府部门是否按时向本级主管部门提交年度报告。

    检查内容：每年1月31日前提交上一年度的报告，地方规定更早的按地方规定；截止日是休息日、次一工作日提交的，由人工判断。

    为什么：主管部门要汇总各部门的数字编制本级政府的报告，一家迟交会拖累全部。

    如何整改：立即提交并说明原因；每年1月上旬先按台账汇总数字。
    """
    if context.dossier.authority.kind is AuthorityKind.GOVERNMENT_OFFICE:
        return inapplicable("政府办公室就是政府信息公开工作主管部门，不向自己提交")
    return _timely(report, "submitted_on", DEPARTMENT_SUBMISSION, context, action="提交年度报告")


@PACK.rule(
    "REG4902",
    clause=("art-49-01", "art-49-02", "2008-art-31"),
    title="年度报告逾期公布",
    uses=[DEPARTMENT_PUBLICATION, GOVERNMENT_PUBLICATION, TOWNSHIP_PUBLICATION],
    since=SINCE_2008,
)
def late_report_publication(report: AnnualReport, context: Context) -> Verdict:
    """年度报告是否按时向社会公布。

    检查内容：政府部门每年1月31日前、县级以上人民政府每年3月31日前公布上一年度的报告（2018年度及以前一律3月31日前）；乡镇、街道条例没有规定，地方有规定的按地方规定；截止日是休息日、次一工作日公布的，由人工判断。

    为什么：年度报告是公众监督公开工作的主要材料，法定日期一过就是逾期。

    如何整改：立即公布；以后提交前先排好审签和发布时间。
    """
    kind = context.dossier.authority.kind
    if kind is AuthorityKind.GOVERNMENT_OFFICE:
        ours = context.need(report.of_government, "of_government")
        kind = AuthorityKind.GOVERNMENT if ours else AuthorityKind.DEPARTMENT
    day = {
        AuthorityKind.GOVERNMENT: GOVERNMENT_PUBLICATION,
        AuthorityKind.DEPARTMENT: DEPARTMENT_PUBLICATION,
    }.get(kind, TOWNSHIP_PUBLICATION)
    if context.value(day) == NO_NATIONAL_DAY:
        return inapplicable(f"条例没有给{kind.chinese}规定公布期限，也没有登记地方规定的期限")
    return _timely(report, "published_on", day, context, action="公布年度报告")
