"""Asking the public for opinions, and telling it what became of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact
from zwgk.records.participation import ParticipationForm


class ConsultationSubject(StrEnum):
    """What opinions are asked on; decides which law sets the term (征集事项类别)."""

    MAJOR_DECISION = "major-decision"
    BUSINESS_DOCUMENT = "business-document"
    GOVERNMENT_RULE = "government-rule"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The subject as the law names it."""
        return {
            "major-decision": "重大行政决策",
            "business-document": "涉企行政规范性文件",
            "government-rule": "规章草案",
            "other": "其他事项",
        }[self]


class ConsultationChannel(StrEnum):
    """Where opinions are asked for (征集渠道)."""

    ONLINE_PLATFORM = "online-platform"
    NEW_MEDIA = "new-media"
    DISCLOSURE_ZONE = "disclosure-zone"
    VILLAGE_BOARD = "village-board"
    OTHER_OFFLINE = "other-offline"

    @property
    def chinese(self) -> str:
        """The channel as a plan names it."""
        return {
            "online-platform": "线上公开平台",
            "new-media": "政务新媒体",
            "disclosure-zone": "政务公开专区",
            "village-board": "村居公告栏",
            "other-offline": "其他线下渠道",
        }[self]


@attrs.frozen(kw_only=True)
class Consultation(Record):
    """A public consultation (意见征集): what was asked, how, where and for how long.

    A text or list that is empty says that the announcement does not have it; None, that nobody looked.
    """

    record_kind: ClassVar[str] = "consultation"
    record_title: ClassVar[str] = "意见征集"

    title: str = attrs.field(default="", metadata=fact("征集名称", "征集公告的标题"))
    subject: ConsultationSubject | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ConsultationSubject),
        metadata=fact("征集事项类别", "重大行政决策、与市场主体生产经营密切相关的行政规范性文件、规章草案，或其他事项"),
    )
    document: str | None = attrs.field(
        default=None, metadata=fact("所涉文件", "征求意见的政策文件的编号", link="policy-document")
    )
    decision: str | None = attrs.field(
        default=None, metadata=fact("所涉决策事项", "征求意见的决策事项的编号", link="decision-item")
    )
    draft: str | None = attrs.field(default=None, metadata=fact("草案", "公布的草案名称或网址，公告没有附草案的填空白"))
    explanation: str | None = attrs.field(
        default=None, metadata=fact("起草说明", "公布的起草说明名称或网址，公告没有附说明的填空白")
    )
    methods: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("提意见的方式", "公告写明的信函、电话、邮箱、网上留言等，没有写的填空列表"),
    )
    states_period: bool | None = attrs.field(
        default=None, metadata=fact("是否写明期限", "公告没有写明征求意见期限的填否")
    )
    opened_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("开始日期", "公告发布、开始征求意见的日期")
    )
    open_until: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("截止日期", "公告写明的征求意见最后一日", planned=True),
    )
    shortening_reason: str | None = attrs.field(
        default=None, metadata=fact("缩短期限的说明", "公告写明的缩短期限的理由，没有说明的填空白")
    )
    collated_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("意见归纳日期", "归纳整理意见、形成采纳建议的日期")
    )
    channels: tuple[ConsultationChannel, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("征集渠道", "线上公开平台、政务新媒体、政务公开专区、村居公告栏、其他线下渠道"),
    )
    forms: tuple[ParticipationForm, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("征集形式", "公开征求意见、问卷调查、座谈会、听证会、实地走访、民意调查等"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was opened."""
        return self.opened_on


@attrs.frozen(kw_only=True)
class OpinionCount:
    """How many opinions one place of a feedback says there were."""

    place: str = attrs.field(default="", metadata=fact("所在处", "写有这些数字的地方，如标题、汇总表"))
    received: int | None = attrs.field(default=None, metadata=fact("收到条数", "该处写的收到条数"))
    adopted: int | None = attrs.field(default=None, metadata=fact("采纳条数", "该处写的采纳条数"))
    partly_adopted: int | None = attrs.field(default=None, metadata=fact("部分采纳条数", "该处写的部分采纳条数"))
    not_adopted: int | None = attrs.field(default=None, metadata=fact("未采纳条数", "该处写的未采纳条数"))


@attrs.frozen(kw_only=True)
class ConsultationFeedback(Record):
    """What became of the opinions a consultation brought in (采纳反馈)."""

    record_kind: ClassVar[str] = "consultation-feedback"
    record_title: ClassVar[str] = "采纳反馈"

    consultations: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("所反馈征集", "所反馈意见征集的编号", link="consultation")
    )
    published_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("反馈日期", "公布采纳情况的日期")
    )
    received: int | None = attrs.field(default=None, metadata=fact("收到条数", "收到意见的条数，没有收到的填0"))
    adopted: int | None = attrs.field(default=None, metadata=fact("采纳条数", "采纳意见的条数"))
    partly_adopted: int | None = attrs.field(default=None, metadata=fact("部分采纳条数", "部分采纳意见的条数"))
    not_adopted: int | None = attrs.field(default=None, metadata=fact("未采纳条数", "没有采纳意见的条数"))
    reasons: str | None = attrs.field(default=None, metadata=fact("未采纳理由", "公布的未采纳理由，没有写的填空白"))
    restated: tuple[OpinionCount, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("他处数字", "标题、汇总表等处另写的条数，只写一处的不填")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was published."""
        return self.published_on
