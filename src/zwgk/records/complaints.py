"""Complaints about disclosure work, and what came of them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, fact


@attrs.frozen(kw_only=True)
class DisclosureComplaint(Record):
    """A complaint that an authority or a public utility does not disclose as it has to (公开投诉)."""

    record_kind: ClassVar[str] = "disclosure-complaint"
    record_title: ClassVar[str] = "公开投诉"

    about: str | None = attrs.field(default=None, metadata=fact("被投诉单位", "被投诉、举报或者申诉的单位全称"))
    utility: str | None = attrs.field(
        default=None,
        metadata=fact("所涉公共单位", "申诉公共企事业单位的，填该单位的编号", link="public-utility"),
    )
    received_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("收到日期", "收到投诉、举报或者申诉的日期")
    )
    concluded_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("查结日期", "调查处理完毕的日期")
    )
    proven: bool | None = attrs.field(default=None, metadata=fact("是否属实", "查证属实的填是，不属实的填否"))
    measures: str | None = attrs.field(
        default=None, metadata=fact("处理措施", "督促整改、通报批评等；属实而没有采取措施的填空白")
    )
    answered_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("告知日期", "把处理结果告知投诉人、申诉人的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was received."""
        return self.received_on
