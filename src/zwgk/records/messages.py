"""Messages that the public leaves on a board, and the replies to them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, fact


@attrs.frozen(kw_only=True)
class MessageThread(Record):
    """A message on a policy board (政策留言) with its reply."""

    record_kind: ClassVar[str] = "message-thread"
    record_title: ClassVar[str] = "政策留言"

    topic: str | None = attrs.field(default=None, metadata=fact("留言主题", "留言问的是什么，不写留言人的姓名和电话"))
    valid: bool | None = attrs.field(
        default=None, metadata=fact("是否有效留言", "内容清楚、需要答复的填是；广告、谩骂、乱码、重复留言填否")
    )
    asked_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("留言日期", "收到留言的日期")
    )
    replied_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("回复日期", "回复留言的日期，尚未回复的不填")
    )
    replied_to_the_point: bool | None = attrs.field(
        default=None, metadata=fact("回复是否切题", "回复正面回答了所问的问题填是，答非所问的填否，由人判断后填写")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was left."""
        return self.asked_on
