"""The columns of a website that information is put in: what belongs there, and how fresh they are."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


class ColumnKind(StrEnum):
    """What a column is for; decides how often it has to be updated where it sets no cycle of its own."""

    NEWS = "news"
    NOTICES = "notices"
    STANDING = "standing"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The kind as a list of columns names it."""
        return {
            "news": "动态要闻类栏目",
            "notices": "通知公告、政策文件类栏目",
            "standing": "内容相对固定的栏目",
            "other": "其他栏目",
        }[self]


@attrs.frozen(kw_only=True)
class Column(Record):
    """A column (栏目) of the authority's website or disclosure platform, as it was last looked at."""

    record_kind: ClassVar[str] = "column"
    record_title: ClassVar[str] = "栏目"

    name: str | None = attrs.field(default=None, metadata=fact("栏目名称", "栏目的全称，与信息所填的栏目一致"))
    kind: ColumnKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ColumnKind),
        metadata=fact("栏目类别", "动态要闻，通知公告和政策文件，内容相对固定，或其他"),
    )
    top_level: bool | None = attrs.field(default=None, metadata=fact("是否一级栏目", "网站一级栏目填是，下级栏目填否"))
    description: str | None = attrs.field(default=None, metadata=fact("栏目定位", "一两句话说明栏目收录什么"))
    topics: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("收录主题", "可以放入本栏目的主题标签或分类"),
    )
    publication_kinds: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("收录类别", "可以放入本栏目的记录类别，如 disclosure-item、policy-document、interpretation"),
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "栏目页面的地址"))
    update_cycle_days: int | None = attrs.field(
        default=None, metadata=fact("更新周期（日）", "本单位为栏目定的更新周期，按自然日；没有另定的不填")
    )
    opened_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("开设日期", "栏目开设的日期")
    )
    closed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("撤销日期", "栏目撤销或归并的日期")
    )
    last_updated_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("最近更新日期", "栏目最近一条信息的发布日期")
    )
    empty: bool | None = attrs.field(default=None, metadata=fact("是否空白", "栏目里一条信息也没有的填是"))
    checked_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("核对日期", "最近一次核对栏目更新情况的日期")
    )
