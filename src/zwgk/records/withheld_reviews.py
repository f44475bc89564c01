"""The regular look at what is withheld: whether it may be disclosed by now."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


@attrs.frozen(kw_only=True)
class WithheldReview(Record):
    """A review of information that is withheld (不予公开信息评估审查)."""

    record_kind: ClassVar[str] = "withheld-review"
    record_title: ClassVar[str] = "不予公开信息评估"

    reviewed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("评估日期", "完成评估审查的日期")
    )
    documents: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        metadata=fact("所评估信息", "评估过的不予公开信息的编号", link="record"),
    )
    to_disclose: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("可以公开的信息", "评估认为可以公开的信息的编号；一件也没有的填空表", link="record"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was done."""
        return self.reviewed_on
