"""What the town keeps a ledger of and zwgk has no record type for."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs
from zwgk import Record, fact


@attrs.frozen(kw_only=True)
class VillagersMeeting(Record):
    """A meeting at which villagers talk over the affairs of their village (村民议事会)."""

    record_kind: ClassVar[str] = "villagers-meeting"
    record_title: ClassVar[str] = "村民议事会"

    village: str | None = attrs.field(default=None, metadata=fact("村居", "召开会议的村、社区"))
    held_on: date | None = attrs.field(default=None, metadata=fact("召开日期", "会议召开的日期"))
    minutes_posted_on: date | None = attrs.field(
        default=None, metadata=fact("纪要公示日期", "会议纪要在公告栏张贴的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was held."""
        return self.held_on
