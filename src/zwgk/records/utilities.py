"""Public utilities: what schools, hospitals, buses, water, power and gas disclose by the catalogue of the province."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.records.base import Record, as_tuple, fact


class UtilityField(StrEnum):
    """The fields of public utilities (公共企事业单位)."""

    EDUCATION = "education"
    HEALTH = "health"
    PUBLIC_TRANSPORT = "public-transport"
    WATER = "water"
    POWER = "power"
    GAS = "gas"
    HEAT = "heat"
    ENVIRONMENT = "environment"

    @property
    def chinese(self) -> str:
        """The field as a catalogue names it."""
        return {
            "education": "教育",
            "health": "医疗卫生",
            "public-transport": "公共交通",
            "water": "供水",
            "power": "供电",
            "gas": "供气",
            "heat": "供热",
            "environment": "环境保护",
        }[self]


@attrs.frozen(kw_only=True)
class CatalogueItem:
    """One line of the province's catalogue, and the information that fills it."""

    name: str = attrs.field(metadata=fact("目录项", "省定公开目录中的事项名称"))
    information: str | None = attrs.field(
        default=None, metadata=fact("对应信息", "已公开信息的编号或网址；查过没有信息的填空白")
    )


@attrs.frozen(kw_only=True)
class PublicUtility(Record):
    """A public utility (公共企事业单位) that the authority answers for."""

    record_kind: ClassVar[str] = "public-utility"
    record_title: ClassVar[str] = "公共企事业单位"

    name: str | None = attrs.field(default=None, metadata=fact("单位名称", "企事业单位的全称"))
    field: UtilityField | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(UtilityField),
        metadata=fact("所属领域", "教育、医疗卫生、公共交通、供水、供电、供气、供热或环境保护"),
    )
    supervisor: str | None = attrs.field(default=None, metadata=fact("主管部门", "主管部门的全称"))
    guide: str | None = attrs.field(
        default=None, metadata=fact("服务指南", "已公开服务指南的编号或网址；查过没有指南的填空白")
    )
    items: tuple[CatalogueItem, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("目录落实情况", "省定公开目录的每一项，各填已公开的信息"),
    )
