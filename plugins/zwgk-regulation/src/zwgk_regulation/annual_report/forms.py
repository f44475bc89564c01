"""What the two forms of the annual report have: their columns and rows, and which of them a report is written by."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from zwgk import (
    CELL_TITLES,
    AnnualReport,
    ApplicantCounts,
    ApplicantKind,
    Context,
    DisputeCounts,
    DisputeTable,
    Dossier,
    ReportForm,
    RequestResult,
    RequestTable,
    Verdict,
    facts_of,
    failed,
    missing_facts,
    passed,
)
from zwgk_regulation.annual_report.parameters import REPORT_FORM

COLUMNS = tuple(kind.value.replace("-", "_") for kind in ApplicantKind)
"""The six kinds of applicants; the seventh column is their total."""
ALL_COLUMNS = (*COLUMNS, "total")
OUTCOMES = tuple(name for name in attrs.fields_dict(DisputeCounts) if name != "total")
DISPUTE_GROUPS = tuple(attrs.fields_dict(DisputeTable))
_BOTH = {True, False}
_ONLY_2021 = ("not_supplemented", "fee_unpaid")


def row_of(result: RequestResult) -> str:
    """The row of table three that a result stands in, by the form of 2021."""
    return result.value.replace("-", "_")


RESULT_ROWS = tuple(row_of(result) for result in RequestResult)


def form_of(report: AnnualReport) -> ReportForm | None:
    """The form that a report is written by, as stated or by the columns and rows it fills in; None where both fit."""
    if report.form is not None:
        return report.form
    new = any(_filled(report, f"requests.{row}.") for row in _ONLY_2021) or _filled(report, "proactive.")
    old = _filled(report, "proactive_2019.")
    if new == old:
        return None
    return ReportForm.FORM_2021 if new else ReportForm.FORM_2019


def _filled(report: AnnualReport, under: str) -> bool:
    """Whether a table or row has a number; one transcribed as blank shows no form."""
    return any(report.cell(cell) is not None for cell in CELL_TITLES if cell.startswith(under))


def result_rows(form: ReportForm | None) -> tuple[str, ...]:
    """The rows that the results add up over."""
    if form is ReportForm.FORM_2019:
        return tuple(row for row in RESULT_ROWS if row not in _ONLY_2021)
    return RESULT_ROWS


def title_of(cell: str) -> str:
    """A cell as a finding names it."""
    return CELL_TITLES[cell]


def column_title(column: str) -> str:
    """A column of table three."""
    return facts_of(ApplicantCounts)[column].title


def row_title(row: str) -> str:
    """A row of table three."""
    return facts_of(RequestTable)[row].title


@attrs.frozen
class Identity:
    """Two sums of cells that have to be equal."""

    where: str
    """Which column, row or group it is about, in Chinese."""
    left: tuple[str, ...]
    right: tuple[str, ...]


def _side(report: AnnualReport, cells: Iterable[str]) -> str:
    """The cells of one side with their numbers, those that are 0 left out, and their sum."""
    held = {cell: report.cell(cell) or 0 for cell in cells}
    shown = [f"{title_of(cell)}{number}" for cell, number in held.items() if number or len(held) == 1]
    total = sum(held.values())
    return shown[0] if len(held) == 1 else f"{'+'.join(shown) or '各格均为0'}={total}"


def judge_identities(report: AnnualReport, identities: Iterable[Identity], *, met: str) -> Verdict:
    """Whether identities hold: failed where one has all its cells and its sums differ.

    Args:
        report: the report.
        identities: the identities.
        met: what is so when all of them hold, in Chinese.
    """
    broken: list[str] = []
    empty: dict[str, None] = {}
    for one in identities:
        cells = (*one.left, *one.right)
        absent = [cell for cell in cells if report.cell(cell) is None]
        if absent:
            empty |= dict.fromkeys(absent)
        elif sum(report.cell(cell) or 0 for cell in one.left) != sum(report.cell(cell) or 0 for cell in one.right):
            broken.append(f"{one.where}：{_side(report, one.left)}，而{_side(report, one.right)}")
    if broken:
        return failed("；".join(broken))
    if empty:
        return unfilled(empty)
    return passed(met)


def unfilled(cells: Iterable[str]) -> Verdict:
    """What cannot be told because cells are not on record."""
    cells = tuple(cells)
    shown = "、".join(title_of(cell) for cell in cells[:4]) + ("等" if len(cells) > 4 else "")  # noqa: PLR2004 (as many as a line takes)
    fields = dict.fromkeys(cell.split(".")[1] for cell in cells)
    return missing_facts(f"{shown}{len(cells)}格未登记，无法核对", *fields)


def previous(report: AnnualReport, context: Context) -> tuple[AnnualReport, ...]:
    """The reports for the year before that are on record."""
    return () if report.year is None else reports_for(report.year - 1, report, context)


def reports_for(year: int, like: AnnualReport, context: Context) -> tuple[AnnualReport, ...]:
    """The reports for a year that are on record, and not known to be of another body than a report's.

    A government's office files the report of the government and one of its own.
    """
    return tuple(one for one in reports_of(context.dossier, year) if {like.of_government, one.of_government} != _BOTH)


def reports_of(dossier: Dossier, year: int) -> tuple[AnnualReport, ...]:
    """The reports for a year that a dossier holds."""
    return tuple(one for one in dossier.of(AnnualReport) if one.year == year)


def form_for(year: int, reports: Iterable[AnnualReport] = ()) -> ReportForm:
    """The form of a year's tables: that of the filed report, else the one that was in force at the end of the year."""
    shown = [form for report in reports if (form := form_of(report)) is not None]
    return shown[0] if shown else REPORT_FORM.on(date(year, 12, 31)).value
