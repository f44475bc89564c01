"""Interpretations of policy documents (政策解读): their forms, links, points and whom to ask."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import as_tuple, fact
from zwgk.records.publications import Publication


class InterpretationForm(StrEnum):
    """The form of an interpretation (解读形式)."""

    TEXT = "text"
    INFOGRAPHIC = "infographic"
    VIDEO = "video"
    ANIMATION = "animation"
    PRESS_CONFERENCE = "press-conference"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The form as a report names it."""
        return {
            "text": "文字",
            "infographic": "图解",
            "video": "视频",
            "animation": "动漫",
            "press-conference": "新闻发布会",
            "other": "其他形式",
        }[self]


@attrs.frozen(kw_only=True)
class Interpretation(Publication):
    """An interpretation (政策解读) of a policy document."""

    record_kind: ClassVar[str] = "interpretation"
    record_title: ClassVar[str] = "政策解读"

    document: str | None = attrs.field(
        default=None, metadata=fact("所解读文件", "所解读政策文件的编号", link="policy-document")
    )
    drafted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("起草日期", "解读材料起草的日期")
    )
    submitted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("报送日期", "解读材料报送的日期")
    )
    signed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("审签日期", "解读材料审签的日期")
    )
    deployed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("部署日期", "解读材料的发布、部署计划日期", planned=True)
    )
    forms: tuple[InterpretationForm, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("解读形式", "文字、图解、视频、动漫、新闻发布会等"),
    )
    form_exception: str | None = attrs.field(
        default=None, metadata=fact("不作图解和视频的理由", "没有图解也没有视频的，书面说明的理由")
    )
    series: str | None = attrs.field(
        default=None, metadata=fact("系列名称", "属于系列解读的，填该系列的名称，同一系列各件填写一致")
    )
    links_to_document: bool | None = attrs.field(
        default=None, metadata=fact("是否链接到文件", "解读页面能点开所解读文件的填是")
    )
    linked_from_document: bool | None = attrs.field(
        default=None, metadata=fact("是否从文件链接过来", "所解读文件的页面能点开本解读的填是")
    )
    interest_points: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("利益点", "正文中讲社会关切的利益的语句，照正文摘录，没有讲的填空白"),
    )
    revises_policy: bool | None = attrs.field(
        default=None, metadata=fact("是否有旧政策", "所解读文件修订、替代或接续以前政策的填是")
    )
    difference_points: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("差异点", "正文中讲新旧政策差异的语句，照正文摘录，没有讲的填空白"),
    )
    innovation_points: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("创新点", "正文中讲重要举措创新的语句，照正文摘录，没有讲的填空白"),
    )
    led_by_head: bool | None = attrs.field(
        default=None, metadata=fact("是否主要负责人牵头", "由起草部门主要负责人任第一解读人和责任人的填是")
    )
    organ: str | None = attrs.field(default=None, metadata=fact("解读机关", "解读材料上写明的解读机关"))
    office: str | None = attrs.field(default=None, metadata=fact("解读科室", "解读材料上写明的解读科室"))
    contact: str | None = attrs.field(default=None, metadata=fact("联系方式", "解读材料上写明的咨询电话或邮箱"))

    @property
    def governing_date(self) -> date | None:
        """The day of publication, or of drafting where it is not published."""
        return self.published_on or self.drafted_on
