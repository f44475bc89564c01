"""What an institution tells of itself: its profile, its disclosure catalogue and guide, and what changed them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_day, optional_moment
from zwgk.records.base import Record, as_tuple, fact
from zwgk.records.guide_elements import CatalogueElement, GuideElement
from zwgk.records.requests import RequestChannel
from zwgk.records.statutory_items import StatutoryItem


class InstitutionalChangeKind(StrEnum):
    """What an institutional reform did to the authority."""

    ESTABLISHED = "established"
    MERGED = "merged"
    DISSOLVED = "dissolved"
    DUTIES_TAKEN_OVER = "duties-taken-over"
    DUTIES_HANDED_OVER = "duties-handed-over"
    RENAMED = "renamed"

    @property
    def chinese(self) -> str:
        """The change as a reform plan names it."""
        return {
            "established": "新设",
            "merged": "并入其他机关",
            "dissolved": "撤销",
            "duties-taken-over": "划入职责",
            "duties-handed-over": "划出职责",
            "renamed": "更名",
        }[self]

    @property
    def ends_the_authority(self) -> bool:
        """Whether the authority is no more, so that another has to carry on what it left open."""
        return self in {InstitutionalChangeKind.MERGED, InstitutionalChangeKind.DISSOLVED}


@attrs.frozen(kw_only=True)
class InstitutionalChange(Record):
    """A change of the institution or of its duties (机构变动), with who carries on the requests still open."""

    record_kind: ClassVar[str] = "institutional-change"
    record_title: ClassVar[str] = "机构变动"

    kind: InstitutionalChangeKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(InstitutionalChangeKind),
        metadata=fact("变动类别", "新设、并入其他机关、撤销、划入职责、划出职责或更名"),
    )
    title: str | None = attrs.field(default=None, metadata=fact("变动事项", "一句话说明变动，如金融监管职责划出"))
    basis: str | None = attrs.field(default=None, metadata=fact("变动依据", "三定规定、改革方案等文件的名称和文号"))
    decided_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("批准日期", "变动获得批准的日期")
    )
    effective_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("生效日期", "新的机构或职责开始运行的日期")
    )
    duties_changed: bool | None = attrs.field(
        default=None, metadata=fact("职责是否变化", "本机关对外的职责有增减的填是；只调整内部分工的填否")
    )
    successor: str | None = attrs.field(
        default=None, metadata=fact("承接机关", "继续办理所移交申请的机关全称；没有明确的填空白")
    )
    requests: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("移交的申请", "移交承接机关的在办申请的编号；一件也不移交的填空表", link="disclosure-request"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day it took effect, or of its approval where it has not."""
        return self.effective_on or self.decided_on


@attrs.frozen(kw_only=True)
class InstitutionProfile(Record):
    """One version of what an authority publishes of itself (机构概况): the six elements of 条例 article 20 (二).

    It has no governing date of its own, since a page that stands online is held against the law of the day.
    """

    record_kind: ClassVar[str] = "institution-profile"
    record_title: ClassVar[str] = "机构概况"

    duties: str | None = attrs.field(default=None, metadata=fact("机关职能", "公布的职能；页面上没有的填空白"))
    structure: str | None = attrs.field(default=None, metadata=fact("机构设置", "公布的内设机构；页面上没有的填空白"))
    address: str | None = attrs.field(default=None, metadata=fact("办公地址", "公布的地址；页面上没有的填空白"))
    office_hours: str | None = attrs.field(default=None, metadata=fact("办公时间", "公布的时间；页面上没有的填空白"))
    contact: str | None = attrs.field(default=None, metadata=fact("联系方式", "公布的办公电话；页面上没有的填空白"))
    head: str | None = attrs.field(default=None, metadata=fact("负责人姓名", "公布的负责人；页面上没有的填空白"))
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("公布时间", "本版机构概况上网的时间")
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "机构概况页面的地址"))
    change: str | None = attrs.field(
        default=None,
        metadata=fact("对应机构变动", "为反映机构变动而更新的，填变动的编号", link="institutional-change"),
    )

    @property
    def published_on(self) -> date | None:
        """The day of publication."""
        return day_of(self.published_at)


@attrs.frozen(kw_only=True)
class CatalogueVersion(Record):
    """One version of the catalogue of information to disclose proactively (公开目录)."""

    record_kind: ClassVar[str] = "catalogue-version"
    record_title: ClassVar[str] = "公开目录版本"

    version: str | None = attrs.field(default=None, metadata=fact("版本", "如2024年版、2024年7月修订版"))
    levels: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("目录层级", "目录分了哪些层级，如一级、二级事项，或区、乡镇、村"),
    )
    fields: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("目录领域", "目录分了哪些领域，如财政预决算、涉农补贴"),
    )
    entry_elements: tuple[CatalogueElement, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("条目要素", "目录条目显示的要素：索引、名称、内容概述、生成日期"),
    )
    statutory_items: tuple[StatutoryItem, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("列入的法定事项", "目录列入的法定主动公开事项，如 institution、budget"),
    )
    revised_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("编制日期", "本版目录编制或修订完成的日期")
    )
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("公布时间", "本版目录上网的时间")
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "目录页面的地址"))
    change: str | None = attrs.field(
        default=None,
        metadata=fact("对应机构变动", "为反映机构变动而更新的，填变动的编号", link="institutional-change"),
    )

    @property
    def published_on(self) -> date | None:
        """The day of publication."""
        return day_of(self.published_at)

    @property
    def governing_date(self) -> date | None:
        """The day of publication, or of revision where it is not published."""
        return self.published_on or self.revised_on


@attrs.frozen(kw_only=True)
class GuideVersion(Record):
    """One version of the guide to government information (公开指南): how it is arranged, and where to ask for it."""

    record_kind: ClassVar[str] = "guide-version"
    record_title: ClassVar[str] = "公开指南版本"

    version: str | None = attrs.field(default=None, metadata=fact("版本", "如2024年版、2024年7月修订版"))
    revised_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("编制日期", "本版指南编制或修订完成的日期")
    )
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("公布时间", "本版指南上网的时间")
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "指南页面的地址"))
    channels: tuple[RequestChannel, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("受理申请的渠道", "指南写明受理公开申请的渠道，如当面提交、邮寄、网上平台"),
    )
    elements: tuple[GuideElement, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("指南内容", "指南写明的内容，如信息分类、获取方式、公开工作机构名称和电话"),
    )
    refused_channels: tuple[RequestChannel, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("不受理申请的渠道", "指南写明不受理公开申请的渠道；没有的填空白"),
    )
    change: str | None = attrs.field(
        default=None,
        metadata=fact("对应机构变动", "为反映机构变动而更新的，填变动的编号", link="institutional-change"),
    )

    @property
    def published_on(self) -> date | None:
        """The day of publication."""
        return day_of(self.published_at)

    @property
    def governing_date(self) -> date | None:
        """The day of publication, or of revision where it is not published."""
        return self.published_on or self.revised_on
