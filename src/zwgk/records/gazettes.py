"""The government's gazette, issue by issue."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_moment
from zwgk.records.base import Record, fact


@attrs.frozen(kw_only=True)
class GazetteIssue(Record):
    """An issue of the government gazette (政府公报)."""

    record_kind: ClassVar[str] = "gazette-issue"
    record_title: ClassVar[str] = "政府公报"

    number: str | None = attrs.field(default=None, metadata=fact("期号", "如2024年第1期"))
    reviewed_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("审核时间", "本期内容审核完成的时间，尽量精确到分")
    )
    approved: bool | None = attrs.field(default=None, metadata=fact("是否同意出版", "审核同意出版的填是"))
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("出版时间", "本期出版或上网的时间")
    )
    electronic: bool | None = attrs.field(default=None, metadata=fact("是否有电子版", "网上可以阅读本期全文的填是"))
    electronic_url: str | None = attrs.field(default=None, metadata=fact("电子版网址", "电子版页面的地址"))
    copies_printed: int | None = attrs.field(
        default=None, metadata=fact("纸质版印数", "本期纸质版印发的份数；没有印的填0")
    )

    @property
    def published_on(self) -> date | None:
        """The day of publication."""
        return day_of(self.published_at)

    @property
    def governing_date(self) -> date | None:
        """The day of publication."""
        return self.published_on
