"""Taking part in decisions: what is decided, the meetings that hear the public, and government open days."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


class ParticipationForm(StrEnum):
    """A way of hearing the public (听取意见的形式)."""

    PUBLIC_COMMENT = "public-comment"
    QUESTIONNAIRE = "questionnaire"
    POLL = "poll"
    SYMPOSIUM = "symposium"
    HEARING = "hearing"
    FIELD_VISIT = "field-visit"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The form as an announcement names it."""
        return _FORMS[self]


_FORMS = {
    ParticipationForm.PUBLIC_COMMENT: "公开征求意见",
    ParticipationForm.QUESTIONNAIRE: "问卷调查",
    ParticipationForm.POLL: "民意调查",
    ParticipationForm.SYMPOSIUM: "座谈会",
    ParticipationForm.HEARING: "听证会",
    ParticipationForm.FIELD_VISIT: "实地走访",
    ParticipationForm.OTHER: "其他形式",
}


class DecisionCategory(StrEnum):
    """What a decision is about (决策事项类别)."""

    MAJOR_CONSTRUCTION = "major-construction"
    PUBLIC_RESOURCES = "public-resources"
    PUBLIC_WELFARE = "public-welfare"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The category as the text names it."""
        return {
            "major-construction": "重大建设项目",
            "public-resources": "公共资源配置",
            "public-welfare": "社会公益事业",
            "other": "其他事项",
        }[self]


@attrs.frozen(kw_only=True)
class DecisionItem(Record):
    """A matter that is put to a decision (决策事项)."""

    record_kind: ClassVar[str] = "decision-item"
    record_title: ClassVar[str] = "决策事项"

    title: str = attrs.field(default="", metadata=fact("事项名称", "决策事项的名称"))
    category: DecisionCategory | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(DecisionCategory),
        metadata=fact("事项类别", "重大建设项目、公共资源配置、社会公益事业，或其他事项"),
    )
    decided_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("决策日期", "集体讨论决定的日期")
    )
    document: str | None = attrs.field(
        default=None,
        metadata=fact("形成的文件", "决策形成的政策文件的编号，没有形成文件的不填", link="policy-document"),
    )
    secrecy_ground: str | None = attrs.field(
        default=None, metadata=fact("不予公开依据", "依法不予公开的，填依据的法律条文或定密依据")
    )

    @property
    def governing_date(self) -> date | None:
        """The day of the decision."""
        return self.decided_on


@attrs.frozen(kw_only=True)
class Hearing(Record):
    """A meeting at which the public is heard in person (听证座谈)."""

    record_kind: ClassVar[str] = "hearing"
    record_title: ClassVar[str] = "听证座谈"

    title: str = attrs.field(default="", metadata=fact("名称", "听证会、座谈会等的名称"))
    form: ParticipationForm | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ParticipationForm),
        metadata=fact("形式", "听证会、座谈会、实地走访等当面听取意见的形式"),
    )
    document: str | None = attrs.field(
        default=None, metadata=fact("所议文件", "听取意见的政策文件的编号", link="policy-document")
    )
    decision: str | None = attrs.field(
        default=None, metadata=fact("所议决策事项", "听取意见的决策事项的编号", link="decision-item")
    )
    announced_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("公告日期", "发布听证座谈公告的日期")
    )
    held_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("举行日期", "听证会、座谈会举行的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was held."""
        return self.held_on


class OpenDayTheme(StrEnum):
    """The work that an open day is combined with (开放日主题)."""

    BUSINESS_ENVIRONMENT = "business-environment"
    POLICY_TALK = "policy-talk"
    SCIENCE = "science"
    PUBLIC_QUESTIONS = "public-questions"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The theme as a plan names it."""
        return {
            "business-environment": "营商环境体验",
            "policy-talk": "政策宣讲",
            "science": "科普宣传",
            "public-questions": "百姓问政",
            "other": "其他主题",
        }[self]


@attrs.frozen(kw_only=True)
class OpenDay(Record):
    """A government open day (政府开放日)."""

    record_kind: ClassVar[str] = "open-day"
    record_title: ClassVar[str] = "政府开放日"

    title: str = attrs.field(default="", metadata=fact("活动名称", "开放日活动的名称"))
    themes: tuple[OpenDayTheme, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("活动主题", "营商环境体验、政策宣讲、科普宣传、百姓问政，或其他主题"),
    )
    announced_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("公告日期", "发布活动公告的日期")
    )
    held_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("活动日期", "开放日举办的日期，跨日的填第一日")
    )
    reported_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("报道日期", "发布活动报道的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was held."""
        return self.held_on
