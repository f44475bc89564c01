"""What an authority does to keep its disclosure in order: inspections, clean-ups and training."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


class InspectionKind(StrEnum):
    """What an inspection of published information looks for."""

    RISK = "risk"
    SENSITIVE_INFORMATION = "sensitive-information"


@attrs.frozen(kw_only=True)
class Inspection(Record):
    """An inspection of information already published (风险排查、敏感信息专项整治)."""

    record_kind: ClassVar[str] = "inspection"
    record_title: ClassVar[str] = "排查整治"

    kind: InspectionKind = attrs.field(converter=InspectionKind, metadata=fact("类别", "风险排查，或敏感信息专项整治"))
    held_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("开展日期", "完成排查或整治的日期")
    )
    result: str | None = attrs.field(default=None, metadata=fact("结果", "发现的问题和处理情况"))

    @property
    def governing_date(self) -> date | None:
        """The day it was held."""
        return self.held_on


@attrs.frozen(kw_only=True)
class CleanUp(Record):
    """The clean-up of a publication (清理): who took it in hand, when and why."""

    record_kind: ClassVar[str] = "clean-up"
    record_title: ClassVar[str] = "信息清理"

    publication: str | None = attrs.field(default=None, metadata=fact("所清理信息", "所清理信息的编号", link="record"))
    responsible: str | None = attrs.field(default=None, metadata=fact("清理单位", "负责清理的单位或科室"))
    cleaned_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("清理日期", "完成清理的日期")
    )
    reason: str | None = attrs.field(
        default=None, metadata=fact("清理原因", "无关、无效、不需长期保留或涉及个人隐私等")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was done."""
        return self.cleaned_on


class TrainingTopic(StrEnum):
    """What a training is about."""

    DISCLOSURE = "disclosure"
    REQUESTS = "requests"


class TrainingLevel(StrEnum):
    """Who organised a training (培训层级)."""

    SUPERIOR = "superior"
    OWN = "own"
    SUBORDINATE = "subordinate"

    @property
    def chinese(self) -> str:
        """The level as a plan names it."""
        return {"superior": "上级组织", "own": "本单位组织", "subordinate": "下级单位组织"}[self]


@attrs.frozen(kw_only=True)
class Attendance:
    """Whether a person came to a training (签到)."""

    person: str | None = attrs.field(
        default=None, metadata=fact("参加人员", "人员的编号或代号，不写姓名", link="staff-member")
    )
    signed_in: bool | None = attrs.field(default=None, metadata=fact("是否签到", "到场签到的填是，缺席、请假的填否"))


@attrs.frozen(kw_only=True)
class Training(Record):
    """A training on disclosure work (业务培训)."""

    record_kind: ClassVar[str] = "training"
    record_title: ClassVar[str] = "培训"

    topic: TrainingTopic | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(TrainingTopic),
        metadata=fact("主题", "政务公开业务，或依申请公开工作"),
    )
    level: TrainingLevel | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(TrainingLevel),
        metadata=fact("层级", "由上级、本单位或下级单位组织"),
    )
    held_on: date | None = attrs.field(default=None, converter=optional_day, metadata=fact("举办日期", "培训的日期"))
    attendance: tuple[Attendance, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("签到情况", "应到人员逐人是否签到，没有签到表的不填"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was held."""
        return self.held_on
