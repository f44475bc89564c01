"""The annual report of disclosure work (政府信息公开工作年度报告), by the form of 2021 or that of 2019."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.annual_report_tables import DisputeTable, ProactiveTable, ProactiveTable2019, RequestTable
from zwgk.records.base import Record, annotations_of, as_tuple, fact, facts_of
from zwgk.records.request_results import RequestResult, ResultGroup


class ReportForm(StrEnum):
    """The form an annual report is written by (统一格式)."""

    FORM_2019 = "form-2019"
    FORM_2021 = "form-2021"

    @property
    def chinese(self) -> str:
        """The form as a finding names it."""
        return {"form-2019": "2019年试行表样", "form-2021": "2021年表样"}[self.value]


class ReportTopic(StrEnum):
    """What an annual report has to tell in words."""

    PROACTIVE = "proactive"
    ON_REQUEST = "on-request"
    INFORMATION_MANAGEMENT = "information-management"
    PLATFORM = "platform"
    SUPERVISION = "supervision"
    APPRAISAL = "appraisal"
    SOCIAL_REVIEW = "social-review"
    ACCOUNTABILITY = "accountability"

    @property
    def chinese(self) -> str:
        """The topic as the form or the regulation names it."""
        return {
            "proactive": "主动公开",
            "on-request": "依申请公开",
            "information-management": "政府信息管理",
            "platform": "政府信息公开平台建设",
            "supervision": "监督保障",
            "appraisal": "工作考核结果",
            "social-review": "社会评议结果",
            "accountability": "责任追究结果",
        }[self.value]


_TABLES: Mapping[str, type] = {
    "proactive": ProactiveTable,
    "proactive_2019": ProactiveTable2019,
    "requests": RequestTable,
    "disputes": DisputeTable,
}
_GROUPS = {
    f"requests.{group.value.replace('-', '_')}": tuple(
        f"requests.{result.value.replace('-', '_')}" for result in RequestResult if result.group is group
    )
    for group in (ResultGroup.WITHHELD, ResultGroup.NOT_AVAILABLE, ResultGroup.NOT_PROCESSED)
}
"""Groups of result rows that a text may give a number for, though the form has no row for it."""


def _walk(kind: type, path: str, title: str) -> Iterator[tuple[str, str]]:
    facts = facts_of(kind)
    for name, annotation in annotations_of(kind).items():
        where = f"{path}.{name}"
        shown = f"{title}{'·' if title else ''}{facts[name].title}"
        inner = next((one for one in getattr(annotation, "__args__", ()) if attrs.has(one)), None)
        if inner is None:
            yield where, shown
        else:
            yield from _walk(inner, where, shown)


def _cells() -> dict[str, str]:
    titles = {where: title for name, kind in _TABLES.items() for where, title in _walk(kind, name, "")}
    for row, members in _GROUPS.items():
        group = ResultGroup(row.removeprefix("requests.").replace("_", "-"))
        for where in [one for one in titles if one.startswith(f"{members[0]}.")]:
            titles[f"{row}.{where.rsplit('.', 1)[-1]}"] = f"{group.chinese}·{titles[where].rsplit('·', 1)[-1]}"
    return titles


CELL_TITLES: Mapping[str, str] = _cells()
"""The cells of an annual report's tables by path, such as ``requests.received.total``, each with its Chinese title."""


def cell_path(given: str) -> str:
    """The path of a cell; a row of table three or four stands for its total.

    Raises:
        ValueError: the tables have no such cell.
    """
    path = given if given in CELL_TITLES else f"{given}.total"
    if path not in CELL_TITLES:
        raise ValueError(
            f"expected a cell of the annual report such as 'requests.received.total', found {given!r}; "
            "name table, row and column as CELL_TITLES does"
        )
    return path


def _year(given: int) -> int:
    if not date.min.year <= given < date.max.year:
        raise ValueError(f"expected a year such as 2024, found {given!r}")
    return given


@attrs.frozen(kw_only=True)
class StatedPart:
    """One part of a number that the text breaks down (其中……)."""

    title: str = attrs.field(metadata=fact("分项", "分项的名称"))
    number: Decimal | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Decimal),
        metadata=fact("分项数", "正文写明的分项数"),
    )


@attrs.frozen(kw_only=True)
class StatedNumber:
    """A number that the text of an annual report states (正文数字)."""

    what: str = attrs.field(default="", metadata=fact("所述事项", "正文所述的事项，如新收申请、制发规范性文件"))
    number: Decimal | None = attrs.field(
        default=None, converter=attrs.converters.optional(Decimal), metadata=fact("正文数", "正文写明的数")
    )
    cell: str | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(cell_path),
        metadata=fact("对应表格", "与表格中哪一格是同一个数，如 requests.received；表格没有的不填", among=CELL_TITLES),
    )
    year: int | None = attrs.field(default=None, metadata=fact("所述年度", "该数是哪一年的，不填为报告年度"))
    year_written: int | None = attrs.field(default=None, metadata=fact("写出的年份", "正文在该数前写出的年份"))
    parts: tuple[StatedPart, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("其中", "正文列出的各分项")
    )
    exhaustive: bool | None = attrs.field(
        default=None, metadata=fact("分项是否列全", "各分项已列全的填是；写“等”或者只举几项的填否")
    )


@attrs.frozen(kw_only=True)
class AnnualReport(Record):
    """An authority's report on its disclosure work in a year (年度报告)."""

    record_kind: ClassVar[str] = "annual-report"
    record_title: ClassVar[str] = "政府信息公开工作年度报告"

    year: int | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(_year),
        metadata=fact("报告年度", "报告所述的年度，不是公布的年份"),
    )
    form: ReportForm | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ReportForm),
        metadata=fact("所用表样", "按表格的行目、列目判断：2021年表样或者2019年试行表样"),
    )
    of_government: bool | None = attrs.field(
        default=None, metadata=fact("是否政府年度报告", "政府办公室登记的：本级政府的年度报告填是，本办公室自己的填否")
    )
    dated_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("落款日期", "报告落款的日期")
    )
    submitted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("报送日期", "向政府信息公开工作主管部门提交的日期")
    )
    published_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("公布日期", "向社会公布的日期")
    )
    parts: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("各部分标题", "报告各部分的标题，按原文填写"),
    )
    topics: tuple[ReportTopic, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("写到的内容", "正文写到的方面：总体情况五方面，以及政府报告的考核、评议、追责结果"),
    )
    proactive: ProactiveTable | None = attrs.field(
        default=None, metadata=fact("表二", "主动公开政府信息情况，按2021年表样")
    )
    proactive_2019: ProactiveTable2019 | None = attrs.field(
        default=None, metadata=fact("2019年表样的表二", "主动公开政府信息情况，按2019年试行表样")
    )
    requests: RequestTable | None = attrs.field(
        default=None, metadata=fact("表三", "收到和处理政府信息公开申请情况，每行七个数")
    )
    disputes: DisputeTable | None = attrs.field(
        default=None, metadata=fact("表四", "行政复议、行政诉讼情况，每组五个数")
    )
    numbers: tuple[StatedNumber, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("正文数字", "正文写明的数，与表格或者分项核对")
    )
    listed_normative: int | None = attrs.field(
        default=None,
        metadata=fact("专栏目录条数", "编报时政府信息公开专栏中现行有效行政规范性文件的条数"),
    )
    register_complete: bool | None = attrs.field(
        default=None,
        metadata=fact("台账是否齐全", "本卷宗已登记本年度应计的全部申请、答复、复议和诉讼的填是"),
    )

    @property
    def governing_date(self) -> date | None:
        """The last day of the year it reports on."""
        return None if self.year is None else date(self.year, 12, 31)

    def cell(self, path: str) -> int | Decimal | None:
        """The number in a cell, or the sum of a group's rows; None where it, or one of them, is not on record.

        Raises:
            ValueError: the tables have no such cell.
        """
        path = cell_path(path)
        row, _, column = path.rpartition(".")
        if row not in _GROUPS:
            return _reached(self, path)
        held = [_reached(self, f"{member}.{column}") for member in _GROUPS[row]]
        found = [one for one in held if one is not None]
        return sum(found) if len(found) == len(held) else None


def _reached(report: AnnualReport, path: str) -> int | Decimal | None:
    found: object = report
    for name in path.split("."):
        found = None if found is None else getattr(found, name)
    return found if isinstance(found, (int, Decimal)) else None
