"""What numbers of an annual report cannot well be, given what the authority is and what else is on record."""

from __future__ import annotations

from zwgk import (
    AnnualReport,
    AuthorityKind,
    Context,
    ReplyKind,
    ReplyLetter,
    RequestDispute,
    RequestResult,
    ResultGroup,
    Severity,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.annual_report.computed import computed_tables
from zwgk_regulation.annual_report.forms import title_of, unfilled
from zwgk_regulation.annual_report.parameters import RECONSIDERATION_FIRST, WITHOUT_RULE_MAKING
from zwgk_regulation.instruments.annual_report_formats import SINCE_FORM_2019, SINCE_FORM_2021
from zwgk_regulation.source import SINCE_2024

_RULE_CELLS = {
    "proactive": ("made", "repealed", "valid"),
    "proactive_2019": ("made", "disclosed", "all_disclosed"),
}
_PLACES_WITHOUT = (AuthorityKind.TOWNSHIP, AuthorityKind.SUBDISTRICT)


@PACK.rule(
    "REG6424",
    clause=("report30-table-2", "report60-table-2"),
    title="没有规章制定权而填规章",
    uses=[WITHOUT_RULE_MAKING],
    since=SINCE_FORM_2019,
)
def regulations_without_power(report: AnnualReport, context: Context) -> Verdict:
    """没有规章制定权的机关，表二的规章一行是否都填0。

    检查内容：县级及以下的政府、部门和乡镇、街道，规章的各格都是0；省、市两级的政府部门填了数的，由人工判断。

    为什么：规章只能由国务院部门和省级、设区的市级人民政府制定，填了数多半是把规范性文件当成了规章。

    如何整改：规章一行改为0，文件按是否属于行政规范性文件重新归类，重新公布。
    """
    authority = context.dossier.authority
    cells = [
        f"{table}.regulations.{name}"
        for table, names in _RULE_CELLS.items()
        if getattr(report, table) is not None
        for name in names
    ]
    if not cells:
        return missing_facts("未登记年度报告的表二，无法判断", "proactive")
    filled = {cell: number for cell in cells if (number := report.cell(cell))}
    empty = [cell for cell in cells if report.cell(cell) is None]
    if not filled:
        return unfilled(empty) if empty else passed("规章各格都是0")
    shown = "、".join(f"{title_of(cell)}{number}" for cell, number in filled.items())
    level = authority.level if authority.kind in _PLACES_WITHOUT else context.need(authority.level, "level")
    if authority.kind in _PLACES_WITHOUT or level in context.value(WITHOUT_RULE_MAKING):
        return failed(f"{authority.name}没有规章制定权，表二却填了{shown}")
    if authority.kind is AuthorityKind.DEPARTMENT and level is not None and level.value != "national":
        return needs_human(f"{shown}，地方政府部门没有规章制定权，请核对是否为本级政府的规章")
    return passed(f"{authority.name}可以填报规章：{shown}")


def _withheld_only(dispute: RequestDispute, context: Context) -> bool | None:
    """Whether the replies by the day of the suit withheld everything; None where register or law does not tell."""
    filed = dispute.filed_on or context.as_of
    letters = () if dispute.request is None else context.dossier.linked(ReplyLetter, dispute.request)
    answers = {_withholds(letter) for letter in letters if (letter.governing_date or filed) <= filed}
    if False in answers:
        return False
    return True if answers == {True} else None


def _withholds(letter: ReplyLetter) -> bool | None:
    """Whether a reply withholds by the law of 2024; it is open whether one that points to another procedure does."""
    withholds = _says_withheld(letter)
    dated = letter.governing_date
    return None if withholds and (dated is None or dated < SINCE_2024) else withholds


def _says_withheld(letter: ReplyLetter) -> bool | None:
    if letter.result is RequestResult.OTHER_PROCEDURE or letter.kind is ReplyKind.OTHER_PROCEDURE:
        return None
    if letter.result is not None:
        return letter.result.group is ResultGroup.WITHHELD
    return None if letter.kind is None else letter.kind is ReplyKind.WITHHELD


@PACK.rule(
    "REG6425",
    clause="report30-table-4",
    title="不予公开案计入直接起诉",
    uses=[RECONSIDERATION_FIRST],
    severity=Severity.NOTE,
    since=SINCE_2024,
)
def withheld_sued_directly(report: AnnualReport, context: Context) -> Verdict:
    """“未经复议直接起诉”里是否有对不予公开决定直接起诉的案件。

    检查内容：2024年1月1日起，对不予公开的答复起诉前应当先申请行政复议；台账中2024年以后答复、受理，只针对不予公开答复的案件，不应当计入“未经复议直接起诉”。

    为什么：这类案件没有经过复议法院不受理，计入这一组多半是归错了类，也提示救济告知可能漏写了复议前置。

    如何整改：核对案件是否经过复议，改正归类；答复书漏告知复议前置的一并改正。
    """
    year, number = context.need(report.year, "year"), report.cell("disputes.direct_lawsuit.total")
    if number is None:
        return unfilled(["disputes.direct_lawsuit.total"])
    if not number or not context.value(RECONSIDERATION_FIRST):
        return inapplicable("没有未经复议直接起诉的案件")
    cell = computed_tables(context.dossier, year).cells["disputes.direct_lawsuit.total"]
    cases = [
        one
        for one in context.dossier.of(RequestDispute)
        if one.id in cell.records and one.filed_on is not None and one.filed_on >= SINCE_2024
    ]
    known = {one.id: _withheld_only(one, context) for one in cases}
    wrong = [name for name, only in known.items() if only]
    if wrong:
        return failed(f"{'、'.join(wrong)}是对不予公开的答复直接起诉，应当先申请行政复议，请核对归类")
    if len(cell.records) == number and len(cases) == number and None not in known.values():
        return passed(f"{number}件直接起诉的案件都不是只针对不予公开的答复")
    return needs_human(f"未经复议直接起诉{number}件，台账看不出是否有只针对不予公开答复的案件，请核对")


@PACK.rule(
    "REG6426",
    clause="report30-table-2",
    title="现行有效件数与目录不符",
    severity=Severity.WARNING,
    since=SINCE_FORM_2021,
)
def valid_documents_not_listed(report: AnnualReport, context: Context) -> Verdict:
    """现行有效的行政规范性文件数，是否与专栏目录的条数一致。

    检查内容：表二“行政规范性文件”的现行有效件数，等于编报时政府信息公开专栏里现行有效行政规范性文件的条数。

    为什么：两个数出自同一批文件，不一致说明专栏漏发、未标注失效，或者报告的数不实。

    如何整改：逐件核对专栏目录和报告，补发、标注或者改正。
    """
    valid = report.cell("proactive.normative.valid")
    if valid is None:
        return unfilled(["proactive.normative.valid"])
    listed = context.need(report.listed_normative, "listed_normative")
    says = f"年度报告现行有效{valid}件，专栏目录{listed}条"
    return passed(says) if valid == listed else failed(says)
