"""Contests in which the best interpretations of policies are chosen (优秀政策解读案例评选)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


class ContestRole(StrEnum):
    """What an authority did in a contest."""

    ORGANISED = "organised"
    ENTERED = "entered"

    @property
    def chinese(self) -> str:
        """The role as a report names it."""
        return {"organised": "组织评选", "entered": "报送参评"}[self]


@attrs.frozen(kw_only=True)
class InterpretationContest(Record):
    """A contest of interpretations, which the authority held or sent entries to."""

    record_kind: ClassVar[str] = "interpretation-contest"
    record_title: ClassVar[str] = "解读案例评选"

    title: str | None = attrs.field(default=None, metadata=fact("评选名称", "评选活动的名称"))
    organiser: str | None = attrs.field(default=None, metadata=fact("组织单位", "组织评选的单位"))
    role: ContestRole | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ContestRole),
        metadata=fact("本单位的角色", "组织评选，或报送案例参评"),
    )
    held_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("评选日期", "评出结果的日期；只报送参评的，填报送日期")
    )
    entries: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("参评案例", "本单位报送参评的解读的编号，没有报送的填空白", link="interpretation"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day of the result, or the day the entries were sent in."""
        return self.held_on
