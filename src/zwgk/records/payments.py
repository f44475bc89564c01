"""Payments to farmers and other people entitled to support, and what is made public of them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


@attrs.frozen(kw_only=True)
class FundPaymentBatch(Record):
    """One batch of payments (惠农惠民资金发放批次), with the notices that list who was paid."""

    record_kind: ClassVar[str] = "fund-payment-batch"
    record_title: ClassVar[str] = "资金发放批次"

    programme: str | None = attrs.field(default=None, metadata=fact("资金项目", "如耕地地力保护补贴"))
    batch: str | None = attrs.field(default=None, metadata=fact("批次", "如2024年第1批"))
    paid_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("发放日期", "本批资金发放的日期")
    )
    notices: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("公示", "公示本批发放情况的公开信息或村居公开的编号；没有公示的填空表", link="record"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was paid."""
        return self.paid_on
