"""Tables three and four of an annual report, computed from the register, each number with the records behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from zwgk import AnnualReport, DisclosureRequest, Dossier, ReportForm, RequestDispute
from zwgk_regulation.annual_report.closings import Conventions
from zwgk_regulation.annual_report.forms import (
    ALL_COLUMNS,
    COLUMNS,
    DISPUTE_GROUPS,
    OUTCOMES,
    RESULT_ROWS,
    result_rows,
)
from zwgk_regulation.annual_report.placements import Placement, place_of_dispute, places_of_request


@attrs.frozen(kw_only=True)
class ComputedCell:
    """A number of the register: the records that count, and those that may count."""

    records: tuple[str, ...]
    unclear: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """The facts that would tell whether the unclear ones count."""

    @property
    def number(self) -> int:
        """How many records certainly count."""
        return len(self.records)

    def allows(self, number: int) -> bool:
        """Whether the register can have that number, whatever the unclear ones turn out to be."""
        return self.number <= number <= self.number + len(self.unclear)


@attrs.frozen(kw_only=True)
class Difference:
    """A cell whose number in the report is not that of the register."""

    cell: str
    filed: int
    computed: ComputedCell


@attrs.frozen(kw_only=True)
class ComputedTables:
    """Tables three and four of a year."""

    year: int
    form: ReportForm
    cells: Mapping[str, ComputedCell]
    """The cells by path, such as ``requests.received.total``."""

    @property
    def unclear(self) -> Mapping[str, tuple[str, ...]]:
        """The records that may count in one cell or another, each with the facts that would tell."""
        found: dict[str, dict[str, None]] = {}
        for cell in self.cells.values():
            for record in cell.unclear:
                found.setdefault(record, {}).update(dict.fromkeys(cell.missing))
        return {record: tuple(missing) for record, missing in found.items()}

    def differences(self, report: AnnualReport) -> tuple[Difference, ...]:
        """The cells of a report that differ from the register, in the order of the form."""
        filed = ((cell, computed, report.cell(cell)) for cell, computed in self.cells.items())
        return tuple(
            Difference(cell=cell, filed=number, computed=computed)
            for cell, computed, number in filed
            if isinstance(number, int) and not computed.allows(number)
        )


def computed_tables(
    dossier: Dossier,
    year: int,
    *,
    form: ReportForm = ReportForm.FORM_2021,
    conventions: Conventions | None = None,
) -> ComputedTables:
    """Tables three and four of a year, from the requests, replies and disputes of a dossier.

    Args:
        dossier: the register; as it stood on a day, where that day's view is given.
        year: the year.
        form: the form whose rows are computed.
        conventions: what the forms leave open; an application counts once, by the day its reply was sent.
    """
    by = conventions or Conventions()
    placed = [one for request in dossier.of(DisclosureRequest) for one in places_of_request(request, dossier, year, by)]
    if form is ReportForm.FORM_2019:
        placed = [attrs.evolve(one, rows=_folded(one.rows)) for one in placed]
    rows: dict[str, tuple[str, ...]] = {row: (row,) for row in ("received", "carried_in", *result_rows(form))}
    rows |= {"total": result_rows(form), "carried_out": ("carried_out",)}
    columns = {column: COLUMNS if column == "total" else (column,) for column in ALL_COLUMNS}
    disputes = [place_of_dispute(one, dossier, year) for one in dossier.of(RequestDispute)]
    groups = {group: (group,) for group in DISPUTE_GROUPS}
    outcomes = {column: OUTCOMES if column == "total" else (column,) for column in (*OUTCOMES, "total")}
    cells = {**_cells("requests", placed, rows, columns), **_cells("disputes", disputes, groups, outcomes)}
    return ComputedTables(year=year, form=form, cells=cells)


def _cells(
    table: str,
    placed: Iterable[Placement],
    rows: Mapping[str, Iterable[str]],
    columns: Mapping[str, Iterable[str]],
) -> dict[str, ComputedCell]:
    """The cells of a table; what is known of a record decides at once which of them it stands in."""
    rows_of, columns_of = _holders(rows), _holders(columns)
    sure: dict[str, list[str]] = {}
    open_: list[Placement] = []
    for one in placed:
        if len(one.rows) > 1 or len(one.columns) > 1:
            open_.append(one)
            continue
        (row,), (column,) = one.rows, one.columns
        for its_row in rows_of.get(row, ()):
            for its_column in columns_of.get(column, ()):
                sure.setdefault(f"{table}.{its_row}.{its_column}", []).append(one.record)
    made = {}
    for row, its_rows in rows.items():
        for column, its_columns in columns.items():
            path, there = f"{table}.{row}.{column}", (frozenset(its_rows), frozenset(its_columns))
            lying = [(one, one.lies_in(*there)) for one in open_]
            unclear = [one for one, lies in lying if lies is None]
            made[path] = ComputedCell(
                records=tuple(sorted((*sure.get(path, ()), *(one.record for one, lies in lying if lies)))),
                unclear=tuple(one.record for one in unclear),
                missing=tuple(dict.fromkeys(name for one in unclear for name in one.missing)),
            )
    return made


def _holders(groups: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The rows or columns that each single one is counted in."""
    found: dict[str, list[str]] = {}
    for name, members in groups.items():
        for member in members:
            found.setdefault(member, []).append(name)
    return found


def _folded(rows: frozenset[str]) -> frozenset[str]:
    """Rows of the form of 2021 as that of 2019 has them: what is handled otherwise stands in one row."""
    kept = set(result_rows(ReportForm.FORM_2019))
    return frozenset("other" if row in RESULT_ROWS and row not in kept else row for row in rows)
