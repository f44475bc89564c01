"""The yearly list of livelihood projects, and what was published about each."""

from __future__ import annotations

from typing import ClassVar

import attrs

from zwgk.records.base import Record, as_tuple, fact


@attrs.frozen(kw_only=True)
class LivelihoodProject(Record):
    """An item of a year's list of livelihood projects (民生实事)."""

    record_kind: ClassVar[str] = "livelihood-project"
    record_title: ClassVar[str] = "民生实事项目"

    year: int | None = attrs.field(default=None, metadata=fact("所属年度", "清单是哪一年的"))
    number: int | None = attrs.field(default=None, metadata=fact("清单序号", "项目在当年清单中的序号"))
    title: str = attrs.field(default="", metadata=fact("项目名称", "民生实事项目的名称"))
    publications: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        metadata=fact("对应公开信息", "公开该项目情况的信息的编号，没有公开的不填", link="record"),
    )
