"""Where the public finds what was disclosed: the platform, the reading places, and what archives and libraries get."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


class PlatformFunction(StrEnum):
    """What a disclosure platform lets people do (平台功能)."""

    SEARCH = "search"
    READ = "read"
    DOWNLOAD = "download"

    @property
    def chinese(self) -> str:
        """The function as the regulation names it."""
        return {"search": "检索", "read": "查阅", "download": "下载"}[self]


@attrs.frozen(kw_only=True)
class DisclosurePlatform(Record):
    """The platform on a government's portal that disclosed information is put on (政府信息公开平台)."""

    record_kind: ClassVar[str] = "disclosure-platform"
    record_title: ClassVar[str] = "信息公开平台"

    name: str | None = attrs.field(default=None, metadata=fact("平台名称", "平台或专栏的名称"))
    url: str | None = attrs.field(default=None, metadata=fact("网址", "平台首页的地址；没有上网的填空白"))
    functions: tuple[PlatformFunction, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("平台功能", "能用的功能：检索、查阅、下载；一项也不能用的填空表"),
    )
    checked_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("核对日期", "最近一次核对平台功能的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was looked at."""
        return self.checked_on


class ReadingPlaceKind(StrEnum):
    """Where a reading place is (查阅场所类别)."""

    ARCHIVE = "archive"
    LIBRARY = "library"
    SERVICE_HALL = "service-hall"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The place as the regulation names it."""
        return {
            "archive": "国家档案馆",
            "library": "公共图书馆",
            "service-hall": "政务服务场所",
            "other": "其他场所",
        }[self]


@attrs.frozen(kw_only=True)
class ReadingPlace(Record):
    """A place where people can read disclosed information (政府信息查阅场所)."""

    record_kind: ClassVar[str] = "reading-place"
    record_title: ClassVar[str] = "查阅场所"

    kind: ReadingPlaceKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ReadingPlaceKind),
        metadata=fact("所在场所", "国家档案馆、公共图书馆、政务服务场所，或其他场所"),
    )
    address: str | None = attrs.field(default=None, metadata=fact("地址", "查阅场所的地址"))
    equipped: bool | None = attrs.field(
        default=None, metadata=fact("是否配备设施", "配有查阅所需的设施、设备的填是，没有的填否")
    )
    opened_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("启用日期", "开始接待查阅的日期")
    )
    closed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("撤销日期", "停止使用的日期")
    )


@attrs.frozen(kw_only=True)
class InformationSupply(Record):
    """A delivery of disclosed information to an archive or library (移送查阅)."""

    record_kind: ClassVar[str] = "information-supply"
    record_title: ClassVar[str] = "信息移送"

    receiver: ReadingPlaceKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ReadingPlaceKind),
        metadata=fact("接收单位", "国家档案馆，或公共图书馆"),
    )
    disclosed_until: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("信息截止日", "本批移送的信息中最后一条公开的日期"),
    )
    supplied_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("移送日期", "移送完成的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day the last of the information was disclosed, or of the delivery."""
        return self.disclosed_until or self.supplied_on
