"""Complaints about procurement, and what happened on their clock."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk import Record, fact
from zwgk_fiscal.records.converters import optional_day
from zwgk_fiscal.records.procurement import Notice


class SuspensionKind(StrEnum):
    """What a complaint waits for while its term does not run."""

    SUPPLEMENT = "supplement"
    INSPECTION = "inspection"
    TESTING = "testing"
    APPRAISAL = "appraisal"
    EXPERT_REVIEW = "expert-review"

    @property
    def chinese(self) -> str:
        """The cause as the law names it."""
        return {
            "supplement": "补正",
            "inspection": "检验",
            "testing": "检测",
            "appraisal": "鉴定",
            "expert-review": "专家评审",
        }[self]


@attrs.frozen(kw_only=True)
class Suspension:
    """Time that a complaint's term leaves out (不计入期限的时间)."""

    kind: SuspensionKind = attrs.field(
        converter=SuspensionKind, metadata=fact("扣除事由", "补正、检验、检测、鉴定或专家评审")
    )
    started_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("发出文书日期", "发出补正通知或者委托文书的日期")
    )
    ended_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("收到反馈日期", "收到补正材料或者反馈文书的日期")
    )


@attrs.frozen(kw_only=True)
class ProcurementComplaint(Record):
    """A supplier's complaint that the finance department handles (政府采购投诉)."""

    record_kind: ClassVar[str] = "procurement-complaint"
    record_title: ClassVar[str] = "政府采购投诉"

    project: str | None = attrs.field(
        default=None, metadata=fact("采购项目", "被投诉的采购项目的编号", link="procurement-project")
    )
    received_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("收到投诉日期", "财政部门收到投诉书的日期")
    )
    suspensions: tuple[Suspension, ...] = attrs.field(
        default=(), converter=tuple, metadata=fact("不计入期限的时间", "补正、检验、检测、鉴定、专家评审的起止")
    )
    parties_notified_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("发出答复通知日期", "向被投诉人等发出投诉答复通知书的日期")
    )
    refused_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("不予受理日期", "告知不予受理或者向其他部门投诉的日期")
    )
    withdrawn_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("撤回投诉日期", "收到撤回投诉的书面申请的日期")
    )
    decided_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("处理决定日期", "作出投诉处理决定的日期")
    )
    decision_notice: Notice | None = attrs.field(
        default=None, metadata=fact("处理决定公告", "投诉处理决定在指定媒体上的公告")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was received, or decided where that is not on record."""
        return self.received_on or self.decided_on
