"""与上一年度报告的衔接: what was carried over, what is still pending, and how many documents are valid."""

from __future__ import annotations

from functools import partial

from zwgk import (
    AnnualReport,
    Context,
    Severity,
    Verdict,
    failed,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.annual_report.forms import (
    ALL_COLUMNS,
    DISPUTE_GROUPS,
    column_title,
    previous,
    title_of,
    unfilled,
)
from zwgk_regulation.annual_report.parameters import DISPUTES_COUNTED
from zwgk_regulation.instruments.annual_report_formats import SINCE_FORM_2019, SINCE_FORM_2021


def _only_previous(report: AnnualReport, context: Context) -> AnnualReport | Verdict:
    year = context.need(report.year, "year")
    found = previous(report, context)
    if not found:
        return missing_facts(f"没有登记{year - 1}年度的年度报告，无法核对衔接", "year")
    if len(found) > 1:
        return needs_human(f"登记了{len(found)}份{year - 1}年度的年度报告，请确定以哪一份核对")
    return found[0]


@PACK.rule("REG6415", clause=("report30-table-3", "report60-table-3"), title="结转数与上年不符", since=SINCE_FORM_2019)
def carried_over_unequal(report: AnnualReport, context: Context) -> Verdict:
    """上年结转的申请数，是否等于上一年度报告的结转下年度数。

    检查内容：表三每一列的“上年结转”等于上一年度报告同一列的“结转下年度继续办理”。

    为什么：跨年办理的申请只在两份报告里各出现一次，对不上就是有申请丢了或者多了。

    如何整改：核对上年末尚未办结的申请，改正有误的一份报告并重新公布。
    """
    before = _only_previous(report, context)
    if isinstance(before, Verdict):
        return before
    wrong, empty = [], []
    for column in ALL_COLUMNS:
        ours, theirs = f"requests.carried_in.{column}", f"requests.carried_out.{column}"
        now, then = report.cell(ours), before.cell(theirs)
        if now is None or then is None:
            empty += [ours] if now is None else [theirs]
        elif now != then:
            wrong.append(f"{column_title(column)}列上年结转{now}，{before.year}年度报告结转下年度{then}")
    if wrong:
        return failed("；".join(wrong))
    return unfilled(empty) if empty else passed(f"各列上年结转数与{before.year}年度报告的结转下年度数一致")


@PACK.rule(
    "REG6416",
    clause=("report30-table-4", "report60-table-4"),
    title="未审结案件没有衔接",
    uses=[DISPUTES_COUNTED],
    severity=Severity.WARNING,
    since=SINCE_FORM_2019,
)
def pending_disputes_lost(report: AnnualReport, context: Context) -> Verdict:
    """上年末尚未审结的复议、诉讼，是否都在本年的表四里。

    检查内容：每组本年的总计不少于上一年度报告该组的尚未审结数，因为上年末未审结的，本年要么审结，要么仍未审结。

    为什么：案件跨年后不再出现，最后的结果就没有公布过。

    如何整改：核对上年末未审结的案件，把审结结果或者仍未审结的情况计入本年。
    """
    before = _only_previous(report, context)
    if isinstance(before, Verdict):
        return before
    wrong, empty = [], []
    for group in DISPUTE_GROUPS:
        ours, theirs = f"disputes.{group}.total", f"disputes.{group}.pending"
        now, then = report.cell(ours), before.cell(theirs)
        if now is None or then is None:
            empty += [ours] if now is None else [theirs]
        elif now < then:
            wrong.append(f"{title_of(ours)}{now}，少于{before.year}年度报告的{title_of(theirs)}{then}")
    if wrong:
        return failed("；".join(wrong))
    return unfilled(empty) if empty else passed(f"{before.year}年末尚未审结的案件都计入了本年")


@PACK.rule(
    "REG6417",
    clause="report30-table-2",
    title="现行有效件数不衔接",
    severity=Severity.WARNING,
    since=SINCE_FORM_2021,
)
def valid_documents_unexplained(report: AnnualReport, context: Context) -> Verdict:
    """现行有效的文件数，是否等于上年的现行有效加本年制发减本年废止。

    检查内容：规章、行政规范性文件两行，与上一年度报告核对；比算出的数多的不符，少的可能是到期自动失效，由人工判断。

    为什么：现行有效件数多出来，说明制发、废止或者清理的数至少有一个不实。

    如何整改：按文件目录逐件核对效力状态，改正报告；到期失效的在正文里说明。
    """
    before = _only_previous(report, context)
    if isinstance(before, Verdict):
        return before
    more: list[str] = []
    fewer: list[str] = []
    empty: list[str] = []
    for row in ("regulations", "normative"):
        then = before.cell(f"proactive.{row}.valid")
        made, repealed, valid = (report.cell(f"proactive.{row}.{name}") for name in ("made", "repealed", "valid"))
        if then is None or made is None or repealed is None or valid is None:
            empty.append(f"proactive.{row}.valid")
            continue
        expected = then + made - repealed
        title = title_of(f"proactive.{row}.valid")
        says = f"{title}{valid}，而{before.year}年{then}加制发{made}减废止{repealed}为{expected}"
        if valid != expected:
            (more if valid > expected else fewer).append(says)
    if more:
        return failed("；".join(more + fewer))
    if empty:
        return unfilled(empty)
    if fewer:
        return needs_human(partial("{}，请核对是否因到期自动失效而减少".format, "；".join(fewer)))
    return passed(f"现行有效件数与{before.year}年度报告衔接")
