"""第五十条: what an annual report has to tell, and by which form."""

from __future__ import annotations

from zwgk import (
    AnnualReport,
    AuthorityKind,
    Context,
    ReportForm,
    ReportTopic,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.annual_report.forms import form_of
from zwgk_regulation.annual_report.parameters import (
    GOVERNMENT_TOPICS,
    OVERVIEW_TOPICS,
    REPORT_FORM,
    REQUIRED_PARTS,
)
from zwgk_regulation.instruments.annual_report_formats import SINCE_FORM_2019
from zwgk_regulation.source import SINCE_2008, SINCE_2019


def _told(report: AnnualReport, wanted: tuple[ReportTopic, ...], *, where: str) -> Verdict:
    if report.topics is None:
        return missing_facts("未登记年度报告写到的内容，无法判断", "topics")
    lacking = [topic.chinese for topic in wanted if topic not in report.topics]
    if lacking:
        return failed(f"{where}没有写到{'、'.join(lacking)}")
    return passed(f"{where}写全了规定的内容")


@PACK.rule(
    "REG5001",
    clause=("art-50-01", "report30-parts", "report60-parts", "2008-art-32"),
    title="年度报告缺少必备部分",
    uses=[REQUIRED_PARTS],
    since=SINCE_2008,
)
def missing_report_part(report: AnnualReport, context: Context) -> Verdict:
    """年度报告是否有规定的各个部分。

    检查内容：2019年度起的报告有总体情况、主动公开、收到和处理申请、复议诉讼、问题及改进、其他事项六个部分，以标题里的词识别；部分的个数不少而标题用词不同的，以及更早的报告标题不统一的，缺词由人工判断。

    为什么：内容是条例列明的，缺一部分就是少报一项，上级也无法汇总。

    如何整改：按统一格式补齐缺少的部分，没有发生的事项写明没有，重新公布。
    """
    if report.parts is None:
        return missing_facts("未登记年度报告各部分的标题，无法判断", "parts")
    wanted = context.value(REQUIRED_PARTS)
    lacking = [word for word in wanted if not any(word in part for part in report.parts)]
    if not lacking:
        return passed(f"规定的{len(wanted)}个部分齐全")
    says = f"各部分标题里没有{'、'.join(f'“{word}”' for word in lacking)}"
    if context.governing_date < SINCE_2019 or sum(bool(part.strip()) for part in report.parts) >= len(wanted):
        return needs_human(f"{says}，请核对这些内容是否写在其他部分")
    return failed(f"{says}，缺少规定的部分")


@PACK.rule("REG5002", clause="art-50-01", title="政府年报缺考核评议", uses=[GOVERNMENT_TOPICS])
def missing_government_results(report: AnnualReport, context: Context) -> Verdict:
    """各级人民政府的年度报告，是否写到工作考核、社会评议和责任追究结果。

    检查内容：人民政府（含乡镇人民政府）的年度报告写到三项结果；没有发生的也要写明。政府部门的报告不要求。

    为什么：条例只对各级人民政府多要求这三项，公众据此知道公开工作做得怎样、出了问题怎样处理。

    如何整改：在监督保障部分补写三项结果，重新公布。
    """
    kind = context.dossier.authority.kind
    if kind is AuthorityKind.GOVERNMENT_OFFICE and context.need(report.of_government, "of_government"):
        kind = AuthorityKind.GOVERNMENT
    if kind not in (AuthorityKind.GOVERNMENT, AuthorityKind.TOWNSHIP):
        return inapplicable(f"{kind.chinese}的年度报告不要求写考核、评议和追责结果")
    return _told(report, context.value(GOVERNMENT_TOPICS), where="政府年度报告")


@PACK.rule("REG6402", clause="report30-overview", title="总体情况遗漏规定方面", uses=[OVERVIEW_TOPICS])
def incomplete_overview(report: AnnualReport, context: Context) -> Verdict:
    """总体情况是否写全规定的五个方面。

    检查内容：2021年度起的报告，总体情况写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。

    为什么：格式要求不能遗漏；漏写的往往正是没有做的。

    如何整改：按五个方面逐一补写，没有新进展的写现状，重新公布。
    """
    return _told(report, context.value(OVERVIEW_TOPICS), where="总体情况")


@PACK.rule(
    "REG6401",
    clause=("report30-form", "report60-form"),
    title="年度报告表样版本错误",
    uses=[REPORT_FORM],
    since=SINCE_FORM_2019,
)
def outdated_report_form(report: AnnualReport, context: Context) -> Verdict:
    """年度报告是否用了该年度的统一表样。

    检查内容：2019、2020年度用2019年试行表样，2021年度起用2021年表样；没有登记所用表样的，按表格填写了哪些列目、行目判断。

    为什么：表样不同，行目、列目和口径都不同，用错了无法汇总，也漏报新的项目。

    如何整改：按该年度的表样重新统计填报，重新公布。
    """
    year, wanted = context.need(report.year, "year"), context.value(REPORT_FORM)
    used = form_of(report)
    if used is not None:
        says = f"{year}年度报告应当用{wanted.chinese}，所用的是{used.chinese}"
        return passed(says) if used is wanted else failed(says)
    if report.proactive is not None and report.proactive_2019 is not None:
        return failed(f"{year}年度报告把两种表样的列目混在一起，应当只用{wanted.chinese}")
    old_rows = wanted is ReportForm.FORM_2019
    if old_rows and report.requests is not None and report.requests.not_supplemented is not None:
        return failed("2019年试行表样没有“逾期不补正”一行")
    return missing_facts("未登记年度报告所用的表样，也看不出列目，无法判断", "form")
