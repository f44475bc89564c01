"""What is made public in villages and neighbourhoods, and by which of the channels that suit them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


class VillageChannel(StrEnum):
    """How information reaches people in a village or neighbourhood (村居公开渠道)."""

    NOTICE_BOARD = "notice-board"
    LEAFLET = "leaflet"
    LOUDSPEAKER = "loudspeaker"
    HOME_VISIT = "home-visit"
    ONLINE = "online"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The channel as people in a village call it."""
        return {
            "notice-board": "公告栏",
            "leaflet": "明白纸",
            "loudspeaker": "大喇叭",
            "home-visit": "上门宣讲",
            "online": "网络",
            "other": "其他渠道",
        }[self]


@attrs.frozen(kw_only=True)
class VillageNotice(Record):
    """Information made public in villages or neighbourhoods (村居公开)."""

    record_kind: ClassVar[str] = "village-notice"
    record_title: ClassVar[str] = "村居公开"

    title: str | None = attrs.field(default=None, metadata=fact("标题", "公开事项的名称"))
    villages: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, metadata=fact("村居", "公开所在的村、社区"))
    channels: tuple[VillageChannel, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("公开渠道", "公告栏、明白纸、大喇叭、上门宣讲、网络或其他"),
    )
    posted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("公开日期", "张贴、发放、广播或上门的日期")
    )
    text: str | None = attrs.field(default=None, metadata=fact("内容", "公开的文字，用于个人信息检查"))

    @property
    def governing_date(self) -> date | None:
        """The day it was made public."""
        return self.posted_on
