"""What stands in for facts that a machine cannot check: evidence on file and signed statements."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


@attrs.frozen(kw_only=True)
class Evidence(Record):
    """A paper on file (佐证材料) that shows a clause was carried out."""

    record_kind: ClassVar[str] = "evidence"
    record_title: ClassVar[str] = "佐证材料"

    clauses: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("对应条款", "佐证的条款编号，如 3.1-15")
    )
    subject: str | None = attrs.field(
        default=None, metadata=fact("对应记录", "佐证某一条记录的，填该记录的编号", link="record")
    )
    year: int | None = attrs.field(
        default=None, metadata=fact("所属年度", "材料说明的是哪一年的工作；与归档年度相同的可不填")
    )
    title: str | None = attrs.field(default=None, metadata=fact("材料名称", "材料的名称"))
    location: str | None = attrs.field(default=None, metadata=fact("存放位置", "档案号、网址或文件位置"))
    digest: str | None = attrs.field(default=None, metadata=fact("校验值", "文件的 SHA-256，没有电子件的不填"))
    filed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("归档日期", "材料归档的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was filed."""
        return self.filed_on


@attrs.frozen(kw_only=True)
class Attestation(Record):
    """A signed statement (声明) that a clause was carried out; settles what only a person can judge."""

    record_kind: ClassVar[str] = "attestation"
    record_title: ClassVar[str] = "声明"

    clauses: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("对应条款", "声明已落实的条款编号，如 3.1-15")
    )
    subject: str | None = attrs.field(
        default=None, metadata=fact("对应记录", "只就某一条记录声明的，填该记录的编号", link="record")
    )
    year: int | None = attrs.field(
        default=None, metadata=fact("所属年度", "声明的是哪一年的工作；与签署年度相同的可不填")
    )
    statement: str | None = attrs.field(default=None, metadata=fact("声明内容", "声明的落实情况"))
    post: str | None = attrs.field(default=None, metadata=fact("声明岗位", "签署声明的岗位编号"))
    signed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("签署日期", "签署声明的日期")
    )
    evidence: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("佐证材料", "所依据佐证材料的编号", link="evidence")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was signed."""
        return self.signed_on
