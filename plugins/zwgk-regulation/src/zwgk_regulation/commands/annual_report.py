"""`zwgk annual-report`: tables three and four computed from the register, and how the filed report differs."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from zwgk import (
    AnnualReport,
    DisclosureRequest,
    DisputeCounts,
    DisputeTable,
    Dossier,
    ReplyLetter,
    RequestDispute,
    facts_of,
    load,
)
from zwgk_regulation.annual_report.computed import ComputedTables, Difference, computed_tables
from zwgk_regulation.annual_report.forms import (
    ALL_COLUMNS,
    column_title,
    form_for,
    reports_of,
    row_title,
    title_of,
)

_FACTS = {
    name: described.title
    for kind in (RequestDispute, ReplyLetter, DisclosureRequest)
    for name, described in facts_of(kind).items()
}
"""The facts that a record may lack, as a register names them."""
_ROW_WIDTH = 44
_CELL_WIDTH = 14


@click.command("annual-report")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--year", type=click.IntRange(2019, 9998), required=True, help="The year the report is for.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
def annual_report_command(path: Path, year: int, output: str) -> None:
    """Compute tables three and four of a year's annual report (年度报告) and compare them with the filed one.

    PATH is a dossier. Each difference names the requests or disputes behind it. The exit code is 1 where the filed
    report differs.
    """
    dossier = load(path)
    reports = reports_of(dossier, year)
    tables = computed_tables(dossier, year, form=form_for(year, reports))
    found = [(report, tables.differences(report)) for report in reports]
    if output == "json":
        click.echo(json.dumps(_data(dossier, tables, found), ensure_ascii=False, indent=2).encode())
    else:
        click.echo("\n".join(_lines(dossier, tables, found)))
    sys.exit(int(any(differences for _, differences in found)))


_Found = Iterable[tuple[AnnualReport, Sequence[Difference]]]


def _data(dossier: Dossier, tables: ComputedTables, found: _Found) -> dict[str, object]:
    shown: dict[str, dict[str, dict[str, int]]] = {"requests": {}, "disputes": {}}
    for path, cell in tables.cells.items():
        table, row, column = path.split(".")
        shown[table].setdefault(row, {})[column] = cell.number
    return {
        "authority": dossier.authority.name,
        "year": tables.year,
        "form": tables.form.value,
        "tables": shown,
        "unclear": [{"record": record, "missing": list(missing)} for record, missing in tables.unclear.items()],
        "reports": [
            {"id": report.id, "differences": [_difference(one) for one in differences]} for report, differences in found
        ],
    }


def _difference(one: Difference) -> dict[str, object]:
    return {
        "cell": one.cell,
        "title": title_of(one.cell),
        "filed": one.filed,
        "computed": one.computed.number,
        "records": list(one.computed.records),
        "unclear": list(one.computed.unclear),
    }


def _lines(dossier: Dossier, tables: ComputedTables, found: _Found) -> Iterator[str]:
    yield f"{dossier.authority.name}{tables.year}年度，按台账计算（{tables.form.chinese}）"
    yield ""
    yield _row("表三", map(column_title, ALL_COLUMNS))
    for row in dict.fromkeys(path.split(".")[1] for path in tables.cells if path.startswith("requests.")):
        yield _row(row_title(row), (_number(tables, f"requests.{row}.{column}") for column in ALL_COLUMNS))
    yield ""
    results = facts_of(DisputeCounts)
    yield _row("表四", (results[name].title for name in results))
    for group, described in facts_of(DisputeTable).items():
        yield _row(described.title, (_number(tables, f"disputes.{group}.{name}") for name in results))
    yield ""
    for record, missing in tables.unclear.items():
        yield f"{record}不能确定计入哪一格，请补登{'、'.join(_FACTS.get(name, name) for name in missing)}"
    yield from _compared(tables, found)


def _compared(tables: ComputedTables, found: _Found) -> Iterator[str]:
    any_report = False
    for report, differences in found:
        any_report = True
        yield f"{report.id}：{f'{len(differences)}格与台账不符' if differences else '与台账没有不符'}"
        for one in differences:
            yield f"  {title_of(one.cell)}：年报{one.filed}，台账{one.computed.number}"
            yield f"    计入该格的：{'、'.join(one.computed.records) or '没有'}"
            if one.computed.unclear:
                yield f"    可能计入的：{'、'.join(one.computed.unclear)}"
    if not any_report:
        yield f"没有登记{tables.year}年度的年度报告，无从核对"


def _number(tables: ComputedTables, path: str) -> str:
    cell = tables.cells[path]
    return str(cell.number) if not cell.unclear else f"{cell.number}至{cell.number + len(cell.unclear)}"


def _row(title: str, cells: Iterable[str]) -> str:
    return _padded(title, _ROW_WIDTH) + "".join(" " * (_CELL_WIDTH - _width(cell)) + cell for cell in cells)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """The cells of the screen that a text takes; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
