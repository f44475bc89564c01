"""How disclosure work is assessed, what an assessment found wrong, and by when that was put right."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


class AssessmentKind(StrEnum):
    """How an assessment comes about (测评类别)."""

    ROUTINE = "routine"
    SPECIAL = "special"

    @property
    def chinese(self) -> str:
        """The kind as a plan names it."""
        return {"routine": "日常测评", "special": "专项测评"}[self]


class AssessedItem(StrEnum):
    """What an assessment looks at (测评内容)."""

    IMPLEMENTATION = "implementation"
    PUBLICATION = "publication"
    RECTIFICATION = "rectification"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The item as a table of an assessment names it."""
        return {
            "implementation": "工作推进落实",
            "publication": "政府信息发布",
            "rectification": "反馈问题整改",
            "other": "其他内容",
        }[self]


@attrs.frozen(kw_only=True)
class Assessment(Record):
    """An assessment of disclosure work (测评)."""

    record_kind: ClassVar[str] = "assessment"
    record_title: ClassVar[str] = "测评"

    kind: AssessmentKind = attrs.field(converter=AssessmentKind, metadata=fact("类别", "日常测评，或专项测评"))
    items: tuple[AssessedItem, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("测评内容", "测评表里有的内容：工作推进落实、政府信息发布、反馈问题整改，或其他内容"),
    )
    held_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("测评日期", "测评完成的日期")
    )
    result: str | None = attrs.field(default=None, metadata=fact("结果", "得分、等次或主要结论"))

    @property
    def governing_date(self) -> date | None:
        """The day it was held."""
        return self.held_on


@attrs.frozen(kw_only=True)
class AssessmentIssue(Record):
    """A fault that an assessment fed back (测评反馈问题), with the day it has to be put right by."""

    record_kind: ClassVar[str] = "assessment-issue"
    record_title: ClassVar[str] = "测评反馈问题"

    assessment: str | None = attrs.field(
        default=None, metadata=fact("所属测评", "指出问题的测评的编号，上级的测评不在本卷宗的可不填", link="assessment")
    )
    problem: str = attrs.field(default="", metadata=fact("问题", "反馈的问题是什么"))
    raised_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("反馈日期", "收到反馈的日期")
    )
    rectify_by: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("整改期限", "整改的最后一日", planned=True)
    )
    rectified_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("整改完成日期", "问题整改完成的日期，没有完成的不填")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was fed back."""
        return self.raised_on
