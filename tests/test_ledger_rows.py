"""From the cells of a row to the fields of a class: every fault at its cell."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum

import attrs
import pytest

from zwgk import DateError, Evidence, InputError, Moment, Outcome, fact
from zwgk.ledger_rows import Cell, Refused, Row, day_in_cell, headings_of, structure_row


class Weight(StrEnum):
    HEAVY = "heavy"
    LIGHT = "light"


@attrs.frozen(kw_only=True)
class Errand:
    """Something to do, with a field of each type that a cell can fill."""

    what: str = attrs.field(metadata=fact("事项", "要办的事"))
    due: date | None = attrs.field(default=None, metadata=fact("期限", "最后一日"))
    at: Moment | None = attrs.field(default=None, metadata=fact("时间", "几点"))
    done: bool | None = attrs.field(default=None, metadata=fact("已办", "是或否"))
    times: int | None = attrs.field(default=None, metadata=fact("次数", "几次"))
    cost: Decimal | None = attrs.field(default=None, metadata=fact("金额", "多少元"))
    outcome: Outcome | None = attrs.field(default=None, metadata=fact("结论", "结论"))
    weight: Weight | None = attrs.field(default=None, metadata=fact("轻重", "轻重"))
    posts: tuple[str, ...] = attrs.field(default=(), metadata=fact("岗位", "哪些岗位"))
    years: tuple[int, ...] = attrs.field(default=(), metadata=fact("年度", "哪些年"))


def row_of(**cells: object) -> Row:
    return Row(
        "e.csv",
        "",
        "row 2",
        tuple(Cell(f"{'ABCDEFGHIJ'[n]}2", name, value) for n, (name, value) in enumerate(cells.items())),
    )


def read(**cells: object) -> Errand:
    return structure_row(row_of(事项="归档", **cells), Errand)


def faults_of(row: Row) -> list[tuple[str, str]]:
    with pytest.raises(InputError) as refused:
        structure_row(row, Errand)
    return [(fault.path, fault.problem) for fault in refused.value.faults]


def test_a_heading_is_a_field_name_or_a_chinese_title() -> None:
    assert headings_of(Errand)["期限"] == headings_of(Errand)["due"] == "due"


@pytest.mark.parametrize("blank", [None, "", "  ", "\u3000", "\n"])
def test_a_blank_cell_is_not_on_record(blank: str | None) -> None:
    assert read(期限=blank, 岗位=blank, 没有这一列=blank) == Errand(what="归档")


@pytest.mark.parametrize(
    ("heading", "value", "field", "expected"),
    [
        ("期限", "2024-03-05", "due", date(2024, 3, 5)),
        ("due", date(2024, 3, 5), "due", date(2024, 3, 5)),
        ("时间", "2024-03-05 16:40", "at", Moment.parse("2024-03-05 16:40")),
        ("时间", date(2024, 3, 5), "at", Moment(date(2024, 3, 5))),
        ("已办", "是", "done", True),
        ("已办", "否", "done", False),
        ("已办", "TRUE", "done", True),
        ("已办", False, "done", False),
        ("次数", "3", "times", 3),
        ("次数", 3.0, "times", 3),
        ("金额", "12.50", "cost", Decimal("12.50")),
        ("金额", 12.5, "cost", Decimal("12.5")),
        ("结论", "不合规", "outcome", Outcome.FAILED),
        ("结论", "failed", "outcome", Outcome.FAILED),
        ("轻重", "light", "weight", Weight.LIGHT),
        ("岗位", "局长、股长；科员;书记", "posts", ("局长", "股长", "科员", "书记")),
        ("岗位", "局长\n股长、", "posts", ("局长", "股长")),
        ("岗位", ["局长、副局长"], "posts", ("局长、副局长",)),
        ("岗位", 2024, "posts", ("2024",)),
        ("年度", "2023、2024", "years", (2023, 2024)),
    ],
)
def test_a_cell_becomes_what_its_field_takes(heading: str, value: object, field: str, expected: object) -> None:
    found = getattr(read(**{heading: value}), field)
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("value", "expected"), [(" 归档 ", "归档"), (2024, "2024"), (3.0, "3"), (3.5, "3.5"), ("2024-3", "2024-3")]
)
def test_a_text_may_look_like_a_number(value: object, expected: str) -> None:
    assert structure_row(row_of(what=value), Errand).what == expected


def test_a_list_of_any_record_is_read_from_one_cell() -> None:
    row = row_of(编号="材料", 对应条款="3.1-15；3.1-16", 所属年度="2024", 归档日期="2024/5/6")
    assert structure_row(row, Evidence) == Evidence(
        id="材料", clauses=("3.1-15", "3.1-16"), year=2024, filed_on=date(2024, 5, 6)
    )


@pytest.mark.parametrize(
    ("heading", "value", "problem"),
    [
        ("期限", "明天", "expected a day such as 2024-03-05 or a time such as 2024-03-05 16:40, found '明天' (期限)"),
        ("期限", 45356, "expected a day such as 2024-03-05, found 45356 (期限)"),
        ("期限", "2024-02-30", "no such day or time: '2024-02-30' (day is out of range for month) (期限)"),
        ("已办", "也许", "expected true or false, found '也许' (已办)"),
        ("次数", "三", "expected a number, found '三' (次数)"),
        ("次数", "3.5", "expected a number, found '3.5' (次数)"),
        ("金额", "NaN", "expected a number, found 'NaN' (金额)"),
        ("金额", "12元", "expected a number, found '12元' (金额)"),
        ("轻重", "重", "expected one of heavy, light, found '重' (轻重)"),
        ("年度", "2023、去年", "expected a number, found '去年' (年度)"),
        (
            "事项",
            date(2024, 3, 5),
            "expected a text, found the day 2024-03-05; format the cell as text and write it again (事项)",
        ),
        ("事项", True, "expected text, found True (事项)"),
    ],
)
def test_a_cell_that_its_field_does_not_take_is_told_with_its_place(heading: str, value: object, problem: str) -> None:
    cells = {heading: value} if heading == "事项" else {"事项": "归档", heading: value}
    assert faults_of(row_of(**cells)) == [("A2" if heading == "事项" else "B2", problem)]


def test_every_fault_of_a_row_is_told_at_once() -> None:
    row = row_of(期限="明天", 事項="归档", 次数="三", 金额=Refused("a formula"), due="2024-03-05")
    assert [(place, problem.partition(";")[0]) for place, problem in faults_of(row)] == [
        ("A2", "expected a day such as 2024-03-05 or a time such as 2024-03-05 16:40, found '明天' (期限)"),
        ("B2", "unknown heading '事項'"),
        ("C2", "expected a number, found '三' (次数)"),
        ("D2", "a formula"),
        ("E2", "'due' says what A2 says already"),
        ("row 2", "what: required field missing (事项)"),
    ]


@pytest.mark.parametrize(("heading", "cure"), [("期限日", "did you mean '期限'?"), ("x", "known are 事项、期限、时间")])
def test_an_unknown_heading_is_told_with_the_nearest_or_all_that_are_known(heading: str, cure: str) -> None:
    ((_, problem),) = faults_of(row_of(事项="归档", **{heading: "1"}))
    assert problem.startswith(f"unknown heading {heading!r}; {cure}")


class TestDayInCell:
    @pytest.mark.parametrize(
        "text", ["2024-03-05", "2024-3-5", "2024/3/5", "2024/03/05", "2024年3月5日", " 2024-03-05 "]
    )
    def test_a_day_is_read_as_people_write_it(self, text: str) -> None:
        assert day_in_cell(text) == date(2024, 3, 5)

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("2024-12-31T15:59:59Z", date(2024, 12, 31)),
            ("2024-12-31T16:00:00Z", date(2025, 1, 1)),
            ("2024-12-31T16:30:00Z", date(2025, 1, 1)),
            ("2025-01-01T00:30:00+08:00", date(2025, 1, 1)),
            ("2025-01-01T00:30:00+09:00", date(2024, 12, 31)),
            (datetime(2024, 12, 31, 16, 30, tzinfo=UTC), date(2025, 1, 1)),
            (datetime(2024, 12, 31, 23, 30, tzinfo=timezone(timedelta(hours=8))), date(2024, 12, 31)),
        ],
    )
    def test_a_time_with_a_zone_is_the_day_it_is_in_shanghai(self, value: object, expected: date) -> None:
        assert day_in_cell(value) == expected

    @pytest.mark.parametrize(
        "value",
        ["2024-12-31T16:30:00", "2024-12-31 16:30", datetime(2024, 12, 31, 16, 30)],  # noqa: DTZ001 (that is the point)
    )
    def test_a_time_without_a_zone_names_no_day(self, value: object) -> None:
        with pytest.raises(DateError, match="it has no time zone; attach the zone it was taken in"):
            day_in_cell(value)

    @pytest.mark.parametrize(
        "value", ["20240305", "2024-W10-2", "2024/13/1", "2024年2月30日", "05.03.2024", "", None, 45356, True]
    )
    def test_what_names_no_day_is_refused(self, value: object) -> None:
        with pytest.raises(DateError):
            day_in_cell(value)
