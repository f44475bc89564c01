"""The lists of what may be charged, and of what is bought centrally."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk import Record, fact
from zwgk_fiscal.records.converters import optional_day, optional_tuple


class FiscalCatalogueKind(StrEnum):
    """What a catalogue lists."""

    GOVERNMENT_FUNDS = "government-funds"
    ADMINISTRATIVE_FEES = "administrative-fees"
    BUSINESS_DEPOSITS = "business-deposits"
    GOVERNMENT_PRICED = "government-priced"
    PROCUREMENT = "procurement"

    @property
    def chinese(self) -> str:
        """The catalogue as a law names it."""
        return {
            "government-funds": "政府性基金目录清单",
            "administrative-fees": "行政事业性收费目录清单",
            "business-deposits": "涉企保证金目录清单",
            "government-priced": "政府定价经营服务性收费目录清单",
            "procurement": "集中采购目录和采购限额标准",
        }[self]


@attrs.frozen(kw_only=True)
class CatalogueEntry:
    """One item of a catalogue."""

    name: str = attrs.field(metadata=fact("项目名称", "收费、基金或者保证金的名称"))
    basis: str | None = attrs.field(default=None, metadata=fact("项目依据", "公布的设立依据，没有公布的填空白"))
    standard: str | None = attrs.field(default=None, metadata=fact("项目标准", "公布的征收标准，没有公布的填空白"))


@attrs.frozen(kw_only=True)
class FiscalCatalogue(Record):
    """A catalogue of charges or of central procurement as it stood from a day on (财政目录清单)."""

    record_kind: ClassVar[str] = "fiscal-catalogue"
    record_title: ClassVar[str] = "财政目录清单"

    title: str = attrs.field(default="", metadata=fact("标题", "公开时使用的标题"))
    kind: FiscalCatalogueKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(FiscalCatalogueKind),
        metadata=fact("清单类别", "政府性基金、行政事业性收费、涉企保证金、政府定价收费或集中采购目录"),
    )
    settled_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("形成或变更日期", "清单形成或者最近一次变更的日期")
    )
    published_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("公开日期", "这一版清单向社会公开的日期")
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "公开页面的地址"))
    entries: tuple[CatalogueEntry, ...] | None = attrs.field(
        default=None, converter=optional_tuple, metadata=fact("清单项目", "清单列出的项目及其依据、标准")
    )
    collected: tuple[str, ...] | None = attrs.field(
        default=None, converter=optional_tuple, metadata=fact("实际执行的项目", "清单有效期间实际收取的项目名称")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was settled, or published where that is not on record."""
        return self.settled_on or self.published_on
