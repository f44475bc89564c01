"""What an inspection of a government website found: whether it opens, is fresh, answers and serves."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import ensure_day, optional_day
from zwgk.records.base import Record, as_tuple, fact


class GraveProblem(StrEnum):
    """A problem so grave that one of its kind fails a website or an account outright."""

    WORDING = "wording"
    STATE_SECRET = "state-secret"  # noqa: S105 (a kind of problem, no password)
    HARMFUL_CONTENT = "harmful-content"
    SECURITY_ACCIDENT = "security-accident"
    FORGED_DATES = "forged-dates"
    OTHER_FRAUD = "other-fraud"
    PUBLIC_OUTCRY = "public-outcry"

    @property
    def chinese(self) -> str:
        """The problem as an inspection report names it."""
        return {
            "wording": "严重表述错误",
            "state-secret": "泄露国家秘密",
            "harmful-content": "发布或者链接有害内容",
            "security-accident": "安全攻击处置不力造成严重事故",
            "forged-dates": "伪造发稿日期",
            "other-fraud": "其他弄虚作假",
            "public-outcry": "管理不当引发严重负面舆情",
        }[self.value]


class ServiceGuideElement(StrEnum):
    """What a guide to a service (办事指南) has to tell."""

    NAME = "name"
    BASIS = "basis"
    CONDITIONS = "conditions"
    MATERIALS = "materials"
    PLACE = "place"
    HOURS = "hours"
    TELEPHONE = "telephone"
    PROCEDURE = "procedure"

    @property
    def chinese(self) -> str:
        """The element as a service guide names it."""
        return {
            "name": "事项名称",
            "basis": "设定依据",
            "conditions": "申请条件",
            "materials": "办理材料",
            "place": "办理地点",
            "hours": "办理时间",
            "telephone": "联系电话",
            "procedure": "办理流程",
        }[self.value]


@attrs.frozen(kw_only=True)
class ProbeDay:
    """The probes of a home page on one day, and how many of them got no page."""

    probed_on: date = attrs.field(converter=ensure_day, metadata=fact("监测日期", "访问首页的日期"))
    attempts: int | None = attrs.field(default=None, metadata=fact("访问次数", "当日间隔访问首页的次数"))
    unopened: int | None = attrs.field(
        default=None, metadata=fact("打不开次数", "等到检查指标规定的秒数首页仍打不开的次数")
    )


@attrs.frozen(kw_only=True)
class ServiceGuideCheck:
    """One service's guide as the inspection found it."""

    item: str | None = attrs.field(default=None, metadata=fact("抽查事项", "抽查的办事服务事项"))
    missing_elements: tuple[ServiceGuideElement, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("缺失要素", "办事指南缺少的重点要素类别，一类也不缺的填空白"),
    )


@attrs.frozen(kw_only=True)
class SiteInspection(Record):
    """An inspection of a website at one point in time (网站监测)."""

    record_kind: ClassVar[str] = "site-inspection"
    record_title: ClassVar[str] = "网站监测"

    site: str | None = attrs.field(default=None, metadata=fact("网站", "网站的规范名称或者域名"))
    inspected_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("监测时间点", "检查网站的日期")
    )
    probes: tuple[ProbeDay, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("访问监测", "逐日访问首页的次数和打不开的次数"),
    )
    home_last_updated_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("首页最近更新日期", "首页最近一条信息的发布日期；首页只有导航的，填各二级页面中最近的"),
    )
    consultation_channel: bool | None = attrs.field(
        default=None,
        metadata=fact("是否有咨询建言渠道", "能在网上有效咨询、建言的填是，只有信访、纪检举报等专门渠道的填否"),
    )
    services_owed: bool | None = attrs.field(
        default=None, metadata=fact("是否应提供办事服务", "政府门户网站和有对外服务职能的部门网站填是")
    )
    services_offered: bool | None = attrs.field(
        default=None, metadata=fact("是否提供办事服务", "网站上提供办事服务的填是")
    )
    service_items: int | None = attrs.field(
        default=None, metadata=fact("办事事项总数", "网站上提供的办事服务事项的总数")
    )
    service_guides: tuple[ServiceGuideCheck, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("办事指南抽查", "抽查的办事指南和各自缺失的要素"),
    )
    grave_problems: tuple[GraveProblem, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("严重问题", "经核实的安全、泄密、伪造发稿日期等严重问题，没有发现的填空白"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day of the inspection."""
        return self.inspected_on
