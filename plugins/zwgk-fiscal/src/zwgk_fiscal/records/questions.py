"""What suppliers ask and challenge."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk import Record, fact
from zwgk_fiscal.records.converters import optional_day


class SupplierQuestionKind(StrEnum):
    """Whether a supplier asks or challenges."""

    INQUIRY = "inquiry"
    CHALLENGE = "challenge"

    @property
    def chinese(self) -> str:
        """The kind as the law names it."""
        return {"inquiry": "询问", "challenge": "质疑"}[self]


@attrs.frozen(kw_only=True)
class SupplierQuestion(Record):
    """A question or written challenge of a supplier to the purchaser (供应商询问、质疑)."""

    record_kind: ClassVar[str] = "supplier-question"
    record_title: ClassVar[str] = "供应商询问质疑"

    kind: SupplierQuestionKind | None = attrs.field(
        default=None, converter=attrs.converters.optional(SupplierQuestionKind), metadata=fact("类别", "询问或者质疑")
    )
    project: str | None = attrs.field(
        default=None, metadata=fact("采购项目", "所涉采购项目的编号", link="procurement-project")
    )
    received_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("收到日期", "收到询问或者书面质疑的日期")
    )
    answered_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("答复日期", "作出答复的日期")
    )
    withdrawn_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("撤回日期", "供应商撤回的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was received."""
        return self.received_on
