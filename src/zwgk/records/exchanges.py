"""What an authority tells others of its disclosure work: reports it sends in, and exchanges it takes part in."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, fact


@attrs.frozen(kw_only=True)
class WorkReport(Record):
    """A report on disclosure work that was sent in (信息报送)."""

    record_kind: ClassVar[str] = "work-report"
    record_title: ClassVar[str] = "信息报送"

    title: str = attrs.field(default="", metadata=fact("标题", "所报送信息的标题"))
    recipient: str | None = attrs.field(default=None, metadata=fact("报送对象", "接收信息的单位"))
    reported_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("报送日期", "报送的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was sent in."""
        return self.reported_on


@attrs.frozen(kw_only=True)
class Exchange(Record):
    """An occasion on which disclosure work was talked over with others (交流活动)."""

    record_kind: ClassVar[str] = "exchange"
    record_title: ClassVar[str] = "交流活动"

    title: str = attrs.field(default="", metadata=fact("活动名称", "如工作例会、座谈、到外地学习"))
    partners: str | None = attrs.field(default=None, metadata=fact("交流对象", "参加交流的单位"))
    held_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("活动日期", "交流活动的日期，跨日的填第一日")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was held."""
        return self.held_on
