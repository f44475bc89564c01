"""表三、表四的勾稽: sums within the tables of one report."""

from __future__ import annotations

from zwgk import AnnualReport, Context, ReportForm, Verdict, missing_facts
from zwgk_regulation import PACK
from zwgk_regulation.annual_report.forms import (
    ALL_COLUMNS,
    COLUMNS,
    DISPUTE_GROUPS,
    OUTCOMES,
    Identity,
    column_title,
    form_of,
    judge_identities,
    result_rows,
    row_title,
    title_of,
)
from zwgk_regulation.annual_report.parameters import REPORT_FORM
from zwgk_regulation.instruments.annual_report_formats import SINCE_FORM_2019

_TABLE_3 = ("report30-table-3", "report60-table-3")
_TABLE_4 = ("report30-table-4", "report60-table-4")


def _form(report: AnnualReport, context: Context) -> ReportForm:
    """The form whose rows a report has: as its tables show, else the one that was to be used."""
    return form_of(report) or context.value(REPORT_FORM)


def _without(table: str) -> Verdict:
    title = {"requests": "表三", "disputes": "表四"}[table]
    return missing_facts(f"未登记年度报告的{title}，无法核对", table)


@PACK.rule("REG6411", clause=_TABLE_3, title="收办结转数不平", since=SINCE_FORM_2019)
def received_and_closed_unequal(report: AnnualReport, context: Context) -> Verdict:
    """表三每列的新收加上年结转，是否等于办理结果总计加结转下年度。

    检查内容：自然人、商业企业等每一列以及总计列，第一项加第二项等于第三项的总计加第四项；有格未登记的不判断。

    为什么：表头写明了这一勾稽关系，不平说明有申请漏计、重计，或者台账没有销号。

    如何整改：对照台账逐件核对当年收到、结转和办结的申请，改正后重新公布，并告知主管部门。
    """
    if report.requests is None:
        return _without("requests")
    return judge_identities(
        report,
        [
            Identity(
                f"{column_title(column)}列",
                (f"requests.received.{column}", f"requests.carried_in.{column}"),
                (f"requests.total.{column}", f"requests.carried_out.{column}"),
            )
            for column in ALL_COLUMNS
        ],
        met="表三每列的新收加上年结转，都等于办理结果总计加结转下年度",
    )


@PACK.rule("REG6412", clause=_TABLE_3, title="办理结果合计不符", uses=[REPORT_FORM], since=SINCE_FORM_2019)
def results_not_adding_up(report: AnnualReport, context: Context) -> Verdict:
    """表三每列的办理结果总计，是否等于各项办理结果之和。

    检查内容：每一列的“（七）总计”等于予以公开、部分公开和不予公开、无法提供、不予处理、其他处理各行之和；2019年试行表样的“其他处理”只有一行。

    为什么：部分公开的申请只计部分公开一行，重复计入不予公开，合计就会多出来。

    如何整改：按答复书逐件归入一个行目，改正后重新公布。
    """
    if report.requests is None:
        return _without("requests")
    rows = result_rows(_form(report, context))
    return judge_identities(
        report,
        [
            Identity(
                f"{column_title(column)}列",
                (f"requests.total.{column}",),
                tuple(f"requests.{row}.{column}" for row in rows),
            )
            for column in ALL_COLUMNS
        ],
        met="表三每列的办理结果总计都等于各行之和",
    )


@PACK.rule("REG6413", clause=_TABLE_3, title="各类申请人合计不符", uses=[REPORT_FORM], since=SINCE_FORM_2019)
def applicants_not_adding_up(report: AnnualReport, context: Context) -> Verdict:
    """表三每行的总计，是否等于六类申请人之和。

    检查内容：每一行的总计等于自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六格之和。

    为什么：总计与分列对不上，看不出是哪一类申请人的数错了，汇总到上级也会一直错下去。

    如何整改：按台账登记的申请人类别重新汇总，改正后重新公布。
    """
    if report.requests is None:
        return _without("requests")
    rows = ("received", "carried_in", *result_rows(_form(report, context)), "total", "carried_out")
    return judge_identities(
        report,
        [
            Identity(
                f"“{row_title(row)}”行",
                (f"requests.{row}.total",),
                tuple(f"requests.{row}.{column}" for column in COLUMNS),
            )
            for row in rows
        ],
        met="表三每行的总计都等于六类申请人之和",
    )


@PACK.rule("REG6414", clause=_TABLE_4, title="复议诉讼合计不符", since=SINCE_FORM_2019)
def disputes_not_adding_up(report: AnnualReport, context: Context) -> Verdict:
    """表四各组的总计，是否等于各种结果之和。

    检查内容：行政复议、未经复议直接起诉、复议后起诉三组，总计都等于维持、纠正、其他结果、尚未审结四格之和。

    为什么：合计不符说明有案件没有归入结果，或者归入了两个结果。

    如何整改：对照复议、诉讼台账逐案核对结果，改正后重新公布。
    """
    if report.disputes is None:
        return _without("disputes")
    return judge_identities(
        report,
        [
            Identity(
                title_of(f"disputes.{group}.total").split("·")[0],
                (f"disputes.{group}.total",),
                tuple(f"disputes.{group}.{outcome}" for outcome in OUTCOMES),
            )
            for group in DISPUTE_GROUPS
        ],
        met="表四各组的总计都等于各种结果之和",
    )
