"""The people who do disclosure work: who they are by code, in which role, and from when to when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, fact


class StaffRole(StrEnum):
    """What a person does for disclosure work (人员类别)."""

    LEADER = "leader"
    STAFF = "staff"

    @property
    def chinese(self) -> str:
        """The role as a roster names it."""
        return {"leader": "分管领导", "staff": "工作人员"}[self]


@attrs.frozen(kw_only=True)
class StaffMember(Record):
    """A person's time on a post of disclosure work (政务公开人员); the person stands as a code, never by name."""

    record_kind: ClassVar[str] = "staff-member"
    record_title: ClassVar[str] = "政务公开人员"

    person: str | None = attrs.field(
        default=None,
        metadata=fact("人员代号", "如人员-01，不写姓名；同一人先后任不同岗位的各记一条、代号相同，只有一条的可不填"),
    )
    role: StaffRole | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(StaffRole),
        metadata=fact("人员类别", "分管领导，或工作人员"),
    )
    appointed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("到岗日期", "到岗的第一日")
    )
    left_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("离岗日期", "在岗的最后一日，仍在岗的不填")
    )

    @property
    def code(self) -> str:
        """The code that the person stands under."""
        return self.person or self.id
