"""Replies to applications, how they were served, and the disputes over them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, fact
from zwgk.records.request_results import RequestResult


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
    result: RequestResult | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(RequestResult),
        metadata=fact("办理结果行目", "该答复在年度报告表三“本年度办理结果”中所属的行"),
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
    provided: bool | None = attrs.field(
        default=None, metadata=fact("是否随答复提供", "随答复提供所申请信息（部分公开的，可以公开的部分）的填是")
    )
    access: str | None = attrs.field(
        default=None, metadata=fact("获取方式途径", "答复书告知的获取信息或者提出诉求的方式、途径；没有告知的填空白")
    )
    access_time: str | None = attrs.field(
        default=None, metadata=fact("获取时间", "答复书告知的获取信息的时间；没有告知的填空白")
    )
    searched: bool | None = attrs.field(
        default=None, metadata=fact("是否经过检索", "答复信息不存在的，答复前经过检索的填是，没有检索的填否")
    )
    not_ours: bool | None = attrs.field(
        default=None, metadata=fact("是否不归本机关公开", "因不属于本机关负责公开而答复的填是，因不存在等原因的填否")
    )
    competent_known: bool | None = attrs.field(
        default=None, metadata=fact("能否确定公开机关", "不归本机关公开的，能够确定负责公开的机关的填是")
    )
    competent_body: str | None = attrs.field(
        default=None, metadata=fact("负责公开的机关", "答复书告知的负责公开的机关名称；没有告知的填空白")
    )
    competent_contact: str | None = attrs.field(
        default=None, metadata=fact("负责机关联系方式", "答复书告知的该机关联系方式；没有告知的填空白")
    )
    earlier_reply: str | None = attrs.field(
        default=None,
        metadata=fact("前次答复", "按重复申请处理的，就相同信息已经作出的答复书的编号", link="reply-letter"),
    )
    severable: bool | None = attrs.field(
        default=None, metadata=fact("能否区分处理", "不予公开的，其中有可以公开的内容并且能够区分处理的填是")
    )
    form_as_asked: bool | None = attrs.field(
        default=None, metadata=fact("是否按要求的形式", "按申请人要求的形式提供信息的填是")
    )
    form_reason: str | None = attrs.field(
        default=None, metadata=fact("改变形式的原因", "没有按要求的形式提供的原因；没有原因的填空白")
    )
    signed_by: str | None = attrs.field(default=None, metadata=fact("落款机关", "答复书落款的机关名称"))
    dated_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("落款日期", "答复书落款的日期")
    )
    remedy: str | None = attrs.field(default=None, metadata=fact("救济告知", "答复书中告知复议、诉讼途径的原文"))
    reconsideration_channel: str | None = attrs.field(
        default=None,
        metadata=fact("网上复议渠道", "随答复提供的、可以提交行政复议申请书的网址或者小程序；没有提供的填空白"),
    )
    service: ServiceMethod | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ServiceMethod),
        metadata=fact("送达方式", "邮寄、当面或电子送达"),
    )
    posted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("交邮日期", "交付邮政企业的日期")
    )
    by_postal_enterprise: bool | None = attrs.field(
        default=None, metadata=fact("是否由邮政企业寄送", "邮寄送达的，通过邮政企业寄送的填是，通过其他快递企业的填否")
    )
    postage_on_delivery: bool | None = attrs.field(
        default=None, metadata=fact("是否到付邮费", "要求申请人收件时向寄递企业支付邮费的填是")
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
    after_reconsideration: bool | None = attrs.field(
        default=None, metadata=fact("是否复议后起诉", "行政诉讼：复议后起诉填是，未经复议直接起诉填否")
    )
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
