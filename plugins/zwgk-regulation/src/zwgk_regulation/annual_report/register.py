"""年度报告与台账: the filed tables against those computed from the requests, replies and disputes on record."""

from __future__ import annotations

from datetime import date

from zwgk import (
    AnnualReport,
    Context,
    DisclosureRequest,
    ReplyKind,
    ReplyLetter,
    RequestDispute,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.annual_report.closings import Conventions, rows_of_kind
from zwgk_regulation.annual_report.computed import ComputedTables, Difference, computed_tables
from zwgk_regulation.annual_report.forms import form_of, reports_of, row_of, row_title, title_of, unfilled
from zwgk_regulation.annual_report.parameters import COUNTED_DAY, COUNTING, DISPUTES_COUNTED, REPORT_FORM
from zwgk_regulation.instruments.annual_report_formats import SINCE_FORM_2019

_TITLES = {"requests": "表三", "disputes": "表四"}
_SHOWN = 8
"""How many records a sentence names."""


def difference_told(one: Difference) -> str:
    """A difference in words: the cell, both numbers, and the records behind that of the register."""
    computed = one.computed
    named = "、".join(computed.records[:_SHOWN]) + (f"等{computed.number}件" if computed.number > _SHOWN else "")
    behind = f"（{named}）" if named else "（没有计入该格的记录）"
    unclear = f"，另有{'、'.join(computed.unclear[:_SHOWN])}要素不全" if computed.unclear else ""
    return f"{title_of(one.cell)}：年报{one.filed}，台账{computed.number}{behind}{unclear}"


def _tables(report: AnnualReport, context: Context) -> ComputedTables:
    conventions = Conventions(counting=context.value(COUNTING), counted_day=context.value(COUNTED_DAY))
    form = form_of(report) or context.value(REPORT_FORM)
    return computed_tables(context.dossier, context.need(report.year, "year"), form=form, conventions=conventions)


def _incomplete(report: AnnualReport, tables: ComputedTables, cells: tuple[str, ...]) -> Verdict | None:
    """Why the register cannot be held against the report: it has fewer records than the report counts."""
    if report.register_complete:
        return None
    filed = [report.cell(cell) for cell in cells]
    held = [tables.cells[cell] for cell in cells]
    if None in filed and report.register_complete is None:
        return unfilled([cell for cell, number in zip(cells, filed, strict=True) if number is None])
    reported = sum(number for number in filed if number is not None)
    registered = sum(cell.number + len(cell.unclear) for cell in held)
    if reported <= registered and report.register_complete is None:
        return None
    return missing_facts(f"年报计{reported}件，台账登记{registered}件，台账可能不齐全，无法核对", "register_complete")


def _compare(report: AnnualReport, table: str, totals: tuple[str, ...], context: Context) -> Verdict:
    if len({one.of_government for one in reports_of(context.dossier, context.need(report.year, "year"))}) > 1:
        return needs_human(f"{report.year}年度既有政府的也有办公室自己的年度报告，台账的记录属于哪一份须由人核对")
    tables = _tables(report, context)
    incomplete = _incomplete(report, tables, totals)
    if incomplete is not None:
        return incomplete
    differences = [one for one in tables.differences(report) if one.cell.startswith(f"{table}.")]
    if differences:
        return failed(lambda: "；".join(map(difference_told, differences)))
    cells = {path: cell for path, cell in tables.cells.items() if path.startswith(f"{table}.")}
    unclear = {name: None for cell in cells.values() if cell.unclear for name in cell.missing}
    if unclear:
        records = {record: None for cell in cells.values() for record in cell.unclear}
        return missing_facts(f"{'、'.join(list(records)[:_SHOWN])}要素不全，无法确定计入哪一格", *unclear)
    empty = [path for path in cells if report.cell(path) is None]
    return unfilled(empty) if empty else passed(f"{_TITLES[table]}各格与台账一致")


@PACK.rule(
    "REG6431",
    clause=("report30-table-3", "report60-table-3"),
    title="表三与台账不符",
    uses=[COUNTING, COUNTED_DAY, REPORT_FORM],
    since=SINCE_FORM_2019,
)
def table_three_contradicts_register(report: AnnualReport, context: Context) -> Verdict:
    """表三各格的数，是否与本卷宗的申请、答复一致。

    检查内容：按收到之日、答复之日、办理结果行目和申请人类别，从台账算出表三每一格，含跨年结转，与年报逐格核对，列出每处差异背后的申请；台账登记的件数少于年报又没有登记台账齐全的，不判断。

    为什么：年报的数出自台账，对不上说明漏登、重计或者归错了行。

    如何整改：按列出的申请逐件核对，改正年报或者补登台账，重新公布。
    """
    if report.requests is None:
        return missing_facts("未登记年度报告的表三，无法核对", "requests")
    year = context.need(report.year, "year")
    if context.as_of <= (report.governing_date or date(year, 12, 31)):
        return inapplicable(f"{year}年度尚未结束")
    if not context.dossier.of(DisclosureRequest) and not report.register_complete:
        return missing_facts("卷宗没有登记申请，不能确定台账是否齐全，无法核对", "register_complete")
    return _compare(report, "requests", ("requests.received.total", "requests.carried_in.total"), context)


@PACK.rule(
    "REG6432",
    clause=("report30-table-4", "report60-table-4"),
    title="表四与台账不符",
    uses=[DISPUTES_COUNTED, COUNTING, COUNTED_DAY, REPORT_FORM],
    since=SINCE_FORM_2019,
)
def table_four_contradicts_register(report: AnnualReport, context: Context) -> Verdict:
    """表四各格的数，是否与本卷宗登记的复议、诉讼一致。

    检查内容：本年审结的按结果、年末没有审结的按尚未审结，从台账算出表四每一格，与年报逐格核对，列出每处差异背后的案件；台账登记的件数少于年报又没有登记台账齐全的，不判断。

    为什么：复议、诉讼由法制机构办理，公开工作机构容易漏报，也容易把复议后起诉算成直接起诉。

    如何整改：按列出的案件与法制机构核对，改正年报或者补登台账，重新公布。
    """
    if report.disputes is None:
        return missing_facts("未登记年度报告的表四，无法核对", "disputes")
    year = context.need(report.year, "year")
    if context.as_of <= (report.governing_date or date(year, 12, 31)):
        return inapplicable(f"{year}年度尚未结束")
    if not context.dossier.of(RequestDispute) and not report.register_complete:
        return missing_facts("卷宗没有登记复议、诉讼，不能确定台账是否齐全，无法核对", "register_complete")
    totals = tuple(f"disputes.{group}.total" for group in ("reconsideration", "direct_lawsuit"))
    return _compare(report, "disputes", (*totals, "disputes.lawsuit_after_reconsideration.total"), context)


@PACK.rule(
    "REG6433",
    clause=("report30-table-3", "report60-table-3"),
    title="答复类型与行目不符",
    since=SINCE_FORM_2019,
)
def reply_in_wrong_row(letter: ReplyLetter, context: Context) -> Verdict:
    """答复归入表三的行目，是否与答复类型一致。

    检查内容：登记了办理结果行目的答复，行目属于其答复类型；部分公开的只能归入部分公开。

    为什么：台账归错一行，年报就错两行。

    如何整改：以答复书的决定为准，改正台账的行目或者答复类型。
    """
    if letter.result is None:
        return inapplicable("未登记该答复归入表三的行目")
    kind = context.need(letter.kind, "kind")
    row = row_of(letter.result)
    allowed = set(rows_of_kind(kind)) | ({"publication"} if kind is ReplyKind.ALREADY_PUBLIC else set())
    says = f"答复类型为{kind.chinese}，归入“{row_title(row)}”"
    return passed(says) if row in allowed else failed(f"{says}，不是该类型的行目")
