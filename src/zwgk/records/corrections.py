"""Corrections: what becomes of an application to correct a record about the applicant."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, fact


@attrs.frozen(kw_only=True)
class CorrectionRequest(Record):
    """An application to correct government information about the applicant (信息更正申请)."""

    record_kind: ClassVar[str] = "correction-request"
    record_title: ClassVar[str] = "信息更正申请"

    applicant: str | None = attrs.field(default=None, metadata=fact("申请人", "申请人的代称，不填真实姓名"))
    matter: str | None = attrs.field(default=None, metadata=fact("更正事项", "申请人认为不准确的记录和更正要求"))
    received_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("收到日期", "收到更正申请的日期")
    )
    competent: bool | None = attrs.field(
        default=None, metadata=fact("是否有权更正", "属于本机关职能范围、有权更正的填是")
    )
    confirmed: bool | None = attrs.field(
        default=None, metadata=fact("审核是否属实", "经审核，记录确实不准确的填是，不属实的填否")
    )
    corrected: bool | None = attrs.field(default=None, metadata=fact("是否更正", "已经更正的填是，没有更正的填否"))
    forwarded: bool | None = attrs.field(
        default=None, metadata=fact("是否转送", "无权更正的，已转送有权更正的机关的填是，没有转送的填否")
    )
    told: bool | None = attrs.field(
        default=None,
        metadata=fact("是否告知申请人", "已把更正、转送或者应向何机关提出告知申请人的填是，没有告知的填否"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was received."""
        return self.received_on
