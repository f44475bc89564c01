"""Replies to applications, how they were served, and the disputes over them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, fact


class ReplyKind(StrEnum):
    """What a reply decides; decides which remedies it must name."""

    ALREADY_PUBLIC = "already-public"
    DISCLOSED = "disclosed"
    PARTLY_DISCLOSED = "partly-disclosed"
    WITHHELD = "withheld"
    NOT_AVAILABLE = "not-available"
    NOT_PROCESSED = "not-processed"
    CLOSED = "closed"
    OTHER_PROCEDURE = "other-procedure"

    @property
    def chinese(self) -> str:
        """The kind of reply as an annual report names it."""
        return {
            "already-public": "已主动公开",
            "disclosed": "予以公开",
            "partly-disclosed": "部分公开",
            "withheld": "不予公开",
            "not-available": "无法提供",
            "not-processed": "不予处理",
            "closed": "其他处理",
            "other-procedure": "按其他法律法规办理",
        }[self]


class ServiceMethod(StrEnum):
    """How a reply reached the applicant (送达方式)."""

    POST = "post"
    IN_PERSON = "in-person"
    ELECTRONIC = "electronic"


@attrs.frozen(kw_only=True)
class ReplyLetter(Record):
    """A reply to an application (答复书)."""

    record_kind: ClassVar[str] = "reply-letter"
    record_title: ClassVar[str] = "答复书"

    request: str | None = attrs.field(
        default=None, metadata=fact("所答复申请", "所答复申请的编号", link="disclosure-request")
    )
    kind: ReplyKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ReplyKind),
        metadata=fact("答复类型", "予以公开、部分公开、不予公开等"),
    )
    number: str | None = attrs.field(default=None, metadata=fact("文号", "答复书文号"))
    applicant: str | None = attrs.field(default=None, metadata=fact("申请人", "答复书抬头的申请人代称"))
    received_on_stated: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("写明的收到日期", "答复书中写明的收到申请日期", planned=True),
    )
    basis: str | None = attrs.field(default=None, metadata=fact("依据", "答复书引用的条文"))
    reasons: str | None = attrs.field(default=None, metadata=fact("理由", "答复书写明的理由"))
    signed_by: str | None = attrs.field(default=None, metadata=fact("落款机关", "答复书落款的机关名称"))
    dated_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("落款日期", "答复书落款的日期")
    )
    remedy: str | None = attrs.field(default=None, metadata=fact("救济告知", "答复书中告知复议、诉讼途径的原文"))
    service: ServiceMethod | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ServiceMethod),
        metadata=fact("送达方式", "邮寄、当面或电子送达"),
    )
    posted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("交邮日期", "交付邮政企业的日期")
    )
    served_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("送达日期", "申请人签收或电子送达成功的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day the reply is dated."""
        return self.dated_on or self.posted_on or self.served_on


class DisputeResult(StrEnum):
    """How a reconsideration or lawsuit over a request ended."""

    UPHELD = "upheld"
    CORRECTED = "corrected"
    OTHER = "other"
    PENDING = "pending"


@attrs.frozen(kw_only=True)
class RequestDispute(Record):
    """A reconsideration or lawsuit over a disclosure request (复议、诉讼)."""

    record_kind: ClassVar[str] = "request-dispute"
    record_title: ClassVar[str] = "依申请公开复议诉讼"

    request: str | None = attrs.field(
        default=None, metadata=fact("所涉申请", "所涉申请的编号", link="disclosure-request")
    )
    court: bool | None = attrs.field(default=None, metadata=fact("是否诉讼", "行政诉讼填是，行政复议填否"))
    result: DisputeResult | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(DisputeResult),
        metadata=fact("结果", "维持、纠正、其他结果或尚未审结"),
    )
    concluded_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("审结日期", "决定或判决的日期")
    )
    filed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("受理日期", "复议或诉讼受理的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was concluded, or filed."""
        return self.concluded_on or self.filed_on
