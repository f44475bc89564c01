"""What a government tells the public, quarter by quarter, of how its key work goes."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_moment
from zwgk.records.base import Record, fact


@attrs.frozen(kw_only=True)
class QuarterlyProgress(Record):
    """How the government's key work went in one quarter, as published (季度进展)."""

    record_kind: ClassVar[str] = "quarterly-progress"
    record_title: ClassVar[str] = "季度进展"

    year: int | None = attrs.field(default=None, metadata=fact("所属年度", "进展所属的年度，不是公布的年度"))
    quarter: int | None = attrs.field(default=None, metadata=fact("所属季度", "进展所属的季度，填1、2、3或4"))
    title: str | None = attrs.field(default=None, metadata=fact("标题", "公布时使用的标题"))
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("公布时间", "进展情况上网的时间")
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "公开页面的地址"))

    @property
    def published_on(self) -> date | None:
        """The day of publication."""
        return day_of(self.published_at)

    @property
    def governing_date(self) -> date | None:
        """The day of publication."""
        return self.published_on
