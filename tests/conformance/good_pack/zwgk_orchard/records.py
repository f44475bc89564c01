"""The record type that the pack adds."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk import Record, fact


@attrs.frozen(kw_only=True)
class MarketStall(Record):
    record_kind: ClassVar[str] = "market-stall"
    record_title: ClassVar[str] = "集市摊位"

    opened_on: date | None = attrs.field(default=None, metadata=fact("开摊日期", "摊位开始营业的日期"))
    price_tags: int | None = attrs.field(default=None, metadata=fact("公示价格种类", "摊位上公示了价格的种类数"))

    @property
    def governing_date(self) -> date | None:
        return self.opened_on
