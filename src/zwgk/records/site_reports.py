"""The yearly reports on a government website and on the supervision of websites."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_moment
from zwgk.records.base import Record, fact


class SiteReportKind(StrEnum):
    """Which of the two yearly reports it is."""

    WORK = "work"
    SUPERVISION = "supervision"

    @property
    def chinese(self) -> str:
        """The report as it is entitled."""
        return {"work": "政府网站工作年度报表", "supervision": "政府网站监管年度报表"}[self.value]


@attrs.frozen(kw_only=True)
class SiteReport(Record):
    """A yearly report on a website (政府网站年度报表)."""

    record_kind: ClassVar[str] = "site-report"
    record_title: ClassVar[str] = "政府网站年度报表"

    kind: SiteReportKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(SiteReportKind),
        metadata=fact("报表类别", "工作年度报表，或者监管年度报表"),
    )
    year: int | None = attrs.field(default=None, metadata=fact("报表年度", "报表说的是哪一年的情况"))
    site: str | None = attrs.field(default=None, metadata=fact("网站", "网站的规范名称或者域名"))
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("发布时间", "报表在网站上发布的时间")
    )
    on_home_page: bool | None = attrs.field(
        default=None, metadata=fact("是否在首页显著位置", "在网站首页显著位置能直接看到报表的填是")
    )

    @property
    def published_on(self) -> date | None:
        """The day of publication."""
        return day_of(self.published_at)

    @property
    def governing_date(self) -> date | None:
        """The last day of the year it reports on; None for what is no year."""
        if self.year is None or not date.min.year <= self.year < date.max.year:
            return None
        return date(self.year, 12, 31)
