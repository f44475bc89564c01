"""The annual report's tables: each cell has a path, a title and a number that is on record or not."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from zwgk import (
    CELL_TITLES,
    AnnualReport,
    ApplicantCounts,
    ApplicantKind,
    DisputeTable,
    DocumentCounts,
    ProactiveTable,
    RequestResult,
    RequestTable,
    ResultGroup,
    StatedNumber,
    cell_path,
)

ROW = ApplicantCounts(3, 1, 0, 0, 0, 0, 4)
REPORT = AnnualReport(
    id="年报",
    year=2024,
    proactive=ProactiveTable(normative=DocumentCounts(2, 1, 9), fees=Decimal("1.5")),
    requests=RequestTable(received=ROW, not_held=ROW, to_be_made=ROW),
)


@pytest.mark.parametrize("result", RequestResult)
def test_each_result_is_a_row_of_table_three(result: RequestResult) -> None:
    assert result.value.replace("-", "_") in attrs.fields_dict(RequestTable)


def test_the_rows_stand_in_the_order_of_the_form() -> None:
    results = [result.value.replace("-", "_") for result in RequestResult]
    assert list(attrs.fields_dict(RequestTable)) == ["received", "carried_in", *results, "total", "carried_out"]


@pytest.mark.parametrize("kind", ApplicantKind)
def test_each_kind_of_applicant_is_a_column_of_table_three(kind: ApplicantKind) -> None:
    assert kind.value.replace("-", "_") in attrs.fields_dict(ApplicantCounts)


@pytest.mark.parametrize(("group", "rows"), [(ResultGroup.WITHHELD, 8), (ResultGroup.NOT_PROCESSED, 5)])
def test_a_group_has_as_many_rows_as_the_form(group: ResultGroup, rows: int) -> None:
    assert len([result for result in RequestResult if result.group is group]) == rows


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("requests.received.total", "一、本年新收政府信息公开申请数量·总计"),
        ("requests.withheld.business", "不予公开·商业企业"),
        ("disputes.direct_lawsuit.upheld", "未经复议直接起诉·结果维持"),
        ("proactive.normative.valid", "行政规范性文件·现行有效件数"),
        ("proactive_2019.procurement.amount", "政府集中采购·采购总金额"),
    ],
)
def test_a_cell_has_a_chinese_title(path: str, title: str) -> None:
    assert CELL_TITLES[path] == title


def test_table_three_has_a_cell_for_each_row_and_column() -> None:
    rows = [path for path in CELL_TITLES if path.startswith("requests.")]
    groups = 3
    assert len(rows) == (len(attrs.fields(RequestTable)) + groups) * len(attrs.fields(ApplicantCounts))


def test_table_four_has_three_groups_of_five_cells() -> None:
    assert sum(path.startswith("disputes.") for path in CELL_TITLES) == len(attrs.fields(DisputeTable)) * 5


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ("requests.received", 4),
        ("requests.received.natural_person", 3),
        ("requests.received.other", 0),
        ("requests.carried_in", None),
        ("requests.not_available", None),
        ("proactive.fees", Decimal("1.5")),
        ("proactive.normative.made", 2),
        ("proactive.licences", None),
        ("proactive_2019.fees.items", None),
        ("disputes.reconsideration", None),
    ],
)
def test_a_cell_holds_what_is_on_record(path: str, number: int | None) -> None:
    assert REPORT.cell(path) == number


def test_a_group_is_the_sum_of_its_rows_once_all_are_on_record() -> None:
    assert REPORT.requests is not None
    whole = attrs.evolve(REPORT, requests=attrs.evolve(REPORT.requests, still_unclear=ROW))
    assert whole.cell("requests.not_available") == 12
    assert whole.cell("requests.not_available.business") == 3


@pytest.mark.parametrize("given", ["requests.recieved", "requests", "received.total", "requests.received.sum", ""])
def test_a_cell_that_the_tables_do_not_have_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match="expected a cell of the annual report"):
        cell_path(given)


def test_a_stated_number_names_its_cell_in_full() -> None:
    assert StatedNumber(number=4, cell="requests.received").cell == "requests.received.total"


@pytest.mark.parametrize("year", [0, -2024, 9999, 20240])
def test_a_year_that_is_none_is_refused(year: int) -> None:
    with pytest.raises(ValueError, match=f"expected a year such as 2024, found {year}"):
        AnnualReport(id="年报", year=year)
