"""What the pages of a government website showed when they were looked at."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_moment
from zwgk.records.base import Record, as_tuple, fact


@attrs.frozen(kw_only=True)
class SiteLink:
    """A link that a page shows, and whether it leads anywhere."""

    text: str = attrs.field(default="", metadata=fact("链接文字", "页面上显示的文字；图片链接填图片的说明"))
    url: str | None = attrs.field(default=None, metadata=fact("链接地址", "点击后打开的地址"))
    reachable: bool | None = attrs.field(default=None, metadata=fact("链接是否可达", "点击后能打开对应页面的填是"))


@attrs.frozen(kw_only=True)
class SiteSnapshot(Record):
    """A page of a website at one moment (站点快照): the links it showed."""

    record_kind: ClassVar[str] = "site-snapshot"
    record_title: ClassVar[str] = "站点快照"

    page: str | None = attrs.field(default=None, metadata=fact("页面", "页面的名称或地址"))
    home_page: bool | None = attrs.field(
        default=None, metadata=fact("是否门户首页", "本级政府门户网站首页的快照填是，其他页面填否")
    )
    taken_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("快照时间", "打开页面的时间")
    )
    reachable: bool | None = attrs.field(default=None, metadata=fact("页面是否可达", "当时能打开页面的填是"))
    links: tuple[SiteLink, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("链接", "页面上的全部链接，一个也没有的填空白"),
    )

    @property
    def taken_on(self) -> date | None:
        """The day it was taken."""
        return day_of(self.taken_at)

    @property
    def governing_date(self) -> date | None:
        """The day it was taken."""
        return self.taken_on
