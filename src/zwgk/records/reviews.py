"""Review before disclosure: the three levels, the secrecy review and the sheet they are signed on."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_day, optional_moment
from zwgk.records.base import Record, as_tuple, fact


class ReviewLevel(StrEnum):
    """The levels of the three-level review (三级审核), in this order."""

    FIRST = "first"
    SECOND = "second"
    FINAL = "final"

    @property
    def chinese(self) -> str:
        """The level as a review sheet names it."""
        return {"first": "一级审核", "second": "二级审核", "final": "三级审核"}[self]


@attrs.frozen(kw_only=True)
class ReviewStep:
    """One level's review: which post, when, with what result."""

    post: str | None = attrs.field(default=None, metadata=fact("审核岗位", "审核人所在岗位的编号"))
    reviewed_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("审核时间", "审核的时间，尽量精确到分")
    )
    approved: bool | None = attrs.field(default=None, metadata=fact("是否同意", "同意公开的填是"))


@attrs.frozen(kw_only=True)
class SecrecyReview(ReviewStep):
    """The secrecy review (保密审查), with the ground for its result."""

    ground: str | None = attrs.field(default=None, metadata=fact("审查依据", "保密审查结论的依据"))
    organ: str | None = attrs.field(
        default=None, metadata=fact("审查机构", "作出结论的保密审查机构，不是由审查机构作出的填空白")
    )


@attrs.frozen(kw_only=True)
class PublicationReview(Record):
    """The review of one publication before it goes out (信息发布审查)."""

    record_kind: ClassVar[str] = "publication-review"
    record_title: ClassVar[str] = "信息发布审查"

    publication: str | None = attrs.field(
        default=None, metadata=fact("所审信息", "所审公开信息、政策文件或解读的编号", link="record")
    )
    sheet: str | None = attrs.field(default=None, metadata=fact("审查单", "审查单的编号", link="review-sheet"))
    first: ReviewStep | None = attrs.field(default=None, metadata=fact("一级审核", "信息发布同志的审核"))
    second: ReviewStep | None = attrs.field(default=None, metadata=fact("二级审核", "政务公开机构负责同志的审核"))
    final: ReviewStep | None = attrs.field(default=None, metadata=fact("三级审核", "分管负责同志的审核"))
    secrecy: SecrecyReview | None = attrs.field(default=None, metadata=fact("保密审查", "对拟公开信息的保密审查"))

    @property
    def steps(self) -> tuple[tuple[ReviewLevel, ReviewStep | None], ...]:
        """The three levels in order, each with its step where one is on record."""
        return (
            (ReviewLevel.FIRST, self.first),
            (ReviewLevel.SECOND, self.second),
            (ReviewLevel.FINAL, self.final),
        )

    @property
    def governing_date(self) -> date | None:
        """The day of the last level on record."""
        days = [day_of(step.reviewed_at) for _, step in self.steps if step is not None]
        return max((day for day in days if day is not None), default=None)


@attrs.frozen(kw_only=True)
class ReviewSheet(Record):
    """A review sheet (信息发布审查单): one paper, meant for one publication."""

    record_kind: ClassVar[str] = "review-sheet"
    record_title: ClassVar[str] = "审查单"

    number: str | None = attrs.field(default=None, metadata=fact("审查单号", "审查单上的编号"))
    publications: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("所审信息", "审查单上列明的信息编号", link="record")
    )
    item_by_item: bool | None = attrs.field(
        default=None, metadata=fact("是否逐项审查", "单上列有多条信息的，逐条写明保密审查结论的填是")
    )
    signed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("签批日期", "审查单签批完成的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was signed."""
        return self.signed_on


@attrs.frozen(kw_only=True)
class LegalityReview:
    """The legality review (合法性审查) of a draft before it is decided on."""

    held: bool | None = attrs.field(default=None, metadata=fact("是否审查", "经过合法性审查的填是，没有经过的填否"))
    submitted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("送审日期", "草案送请合法性审查的日期")
    )
    concluded_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("审查意见日期", "出具合法性审查意见的日期")
    )
    lawful: bool | None = attrs.field(
        default=None, metadata=fact("审查结论是否合法", "审查认为合法或者修改后合法的填是，认为不合法的填否")
    )
    risks_stated: bool | None = attrs.field(
        default=None, metadata=fact("是否明示法律风险", "国家尚无明确规定的探索性改革事项，已明示法律风险的填是")
    )
    urgent: bool | None = attrs.field(default=None, metadata=fact("是否紧急", "应对突发事件或者执行上级紧急命令的填是"))
