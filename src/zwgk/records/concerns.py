"""What people complain of and ask about: calls to the 12345 line, and matters of public concern with their answers."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, fact


@attrs.frozen(kw_only=True)
class HotlineOrder(Record):
    """A work order that the 12345 line passed on (12345工单)."""

    record_kind: ClassVar[str] = "hotline-order"
    record_title: ClassVar[str] = "12345热线工单"

    matter: str = attrs.field(default="", metadata=fact("诉求内容", "诉求说的是什么，不写来电人的姓名和电话"))
    accepted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("受理日期", "收到工单的日期")
    )
    finish_by: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("办理期限", "工单要求办结的最后一日，批准延期的填延期后的日期", planned=True),
    )
    finished_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("办结日期", "办结的日期，没有办结的不填")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was accepted."""
        return self.accepted_on


@attrs.frozen(kw_only=True)
class PublicConcern(Record):
    """A matter that many people care about, and the answer to it (热点回应)."""

    record_kind: ClassVar[str] = "public-concern"
    record_title: ClassVar[str] = "热点回应"

    matter: str = attrs.field(default="", metadata=fact("热点问题", "群众关注的是什么"))
    noticed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("发现日期", "发现群众关注的日期")
    )
    responded_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("回应日期", "首次公开回应的日期，没有回应的不填")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was noticed."""
        return self.noticed_on
