"""Where the public is served on the spot: disclosure zones and the windows that answer questions on policy."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


class ZoneFunction(StrEnum):
    """What a disclosure zone offers (专区功能)."""

    POLICY_DISCLOSURE = "policy-disclosure"
    PUBLIC_PARTICIPATION = "public-participation"
    INTERPRETATION_AND_CONSULTING = "interpretation-and-consulting"
    PROMOTION = "promotion"

    @property
    def chinese(self) -> str:
        """The function as plans name it."""
        return {
            "policy-disclosure": "政策公开",
            "public-participation": "公众参与",
            "interpretation-and-consulting": "解读咨询",
            "promotion": "宣传推广",
        }[self]


@attrs.frozen(kw_only=True)
class DisclosureZone(Record):
    """A place set up for disclosure (政务公开专区), in a service hall, a library or a community centre."""

    record_kind: ClassVar[str] = "disclosure-zone"
    record_title: ClassVar[str] = "政务公开专区"

    name: str | None = attrs.field(default=None, metadata=fact("专区名称", "专区的名称"))
    address: str | None = attrs.field(default=None, metadata=fact("地址", "专区所在的地址"))
    functions: tuple[ZoneFunction, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("专区功能", "已经具备的功能：政策公开、公众参与、解读咨询、宣传推广；一项也没有的填空表"),
    )
    opened_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("启用日期", "专区开始接待群众的日期")
    )
    closed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("撤销日期", "专区停止使用的日期")
    )


@attrs.frozen(kw_only=True)
class ServiceWindow(Record):
    """A window that answers questions on policy (政策咨询综合服务窗口), with what the public needs to find it."""

    record_kind: ClassVar[str] = "service-window"
    record_title: ClassVar[str] = "咨询窗口"

    name: str | None = attrs.field(default=None, metadata=fact("窗口名称", "窗口的名称"))
    address: str | None = attrs.field(default=None, metadata=fact("地址", "公布的窗口地址；没有公布的填空白"))
    telephone: str | None = attrs.field(default=None, metadata=fact("电话", "公布的咨询电话；没有公布的填空白"))
    hours: str | None = attrs.field(default=None, metadata=fact("服务时间", "公布的服务时间；没有公布的填空白"))
    opened_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("启用日期", "窗口开始受理咨询的日期")
    )
    closed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("撤销日期", "窗口停止使用的日期")
    )
