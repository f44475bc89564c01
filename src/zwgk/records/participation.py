"""Taking part in decisions: what is decided, the meetings that hear the public, and government open days."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact
from zwgk.records.reviews import LegalityReview


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


class DecisionExclusion(StrEnum):
    """What keeps a decision out of the rules on major decisions (不适用情形)."""

    MACRO_CONTROL = "macro-control"
    LEGISLATION = "legislation"
    EMERGENCY = "emergency"
    OTHER_PROCEDURE = "other-procedure"

    @property
    def chinese(self) -> str:
        """The case as the law names it."""
        return {
            "macro-control": "财政政策、货币政策等宏观调控决策",
            "legislation": "政府立法决策",
            "emergency": "突发事件应急处置决策",
            "other-procedure": "法律、行政法规对决策程序另有规定的决策",
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
    major_decision: bool | None = attrs.field(
        default=None, metadata=fact("是否重大行政决策", "属于重大行政决策事项的填是，列入决策事项目录的也填是")
    )
    exclusion: DecisionExclusion | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(DecisionExclusion),
        metadata=fact("不适用情形", "属于宏观调控、政府立法、应急处置或者法律另有程序的，填该情形；都不属于的不填"),
    )
    legality: LegalityReview | None = attrs.field(
        default=None, metadata=fact("合法性审查", "草案提交讨论以前的合法性审查")
    )
    published_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("决策公布日期", "决策向社会公布的日期")
    )
    widely_concerning: bool | None = attrs.field(
        default=None, metadata=fact("是否普遍关心或专业性强", "社会公众普遍关心，或者专业性、技术性较强的填是")
    )
    missing_papers: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("归档缺少的材料", "决策过程的记录和材料归档后还缺哪些，齐全的填空表"),
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
    draft: str | None = attrs.field(default=None, metadata=fact("草案", "提前公布的草案名称或网址，没有公布的填空白"))
    explanation: str | None = attrs.field(
        default=None, metadata=fact("起草说明", "提前公布的起草说明名称或网址，没有公布的填空白")
    )
    states_time_and_place: bool | None = attrs.field(
        default=None, metadata=fact("是否写明时间地点", "公告写明听证时间和地点的填是")
    )
    participants_selected: bool | None = attrs.field(
        default=None, metadata=fact("是否遴选参加人", "需要遴选听证参加人的填是")
    )
    selection_published_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("遴选办法公布日期", "公布听证参加人遴选办法的日期")
    )
    participants_published_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("名单公布日期", "公布听证参加人名单的日期")
    )
    materials_delivered_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("材料送达日期", "听证会材料送达最后一名参加人的日期")
    )
    held_in_public: bool | None = attrs.field(default=None, metadata=fact("是否公开举行", "听证会公开举行的填是"))
    minutes_signed: bool | None = attrs.field(
        default=None, metadata=fact("笔录是否签字", "参加人确认听证会记录并签字的填是")
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
