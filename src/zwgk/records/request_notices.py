"""What passes between an authority, an applicant and those it asks before the reply, and moves the clock."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import as_tuple, fact


class ApplicationElement(StrEnum):
    """What an application may be asked to contain (申请要素)."""

    NAME = "name"
    IDENTITY = "identity"
    CONTACT = "contact"
    DESCRIPTION = "description"
    FORM = "form"
    PURPOSE = "purpose"

    @property
    def chinese(self) -> str:
        """The element as a notice to supplement names it."""
        return {
            "name": "姓名或者名称",
            "identity": "身份证明",
            "contact": "联系方式",
            "description": "所申请信息的名称、文号或者特征描述",
            "form": "获取信息的方式、途径",
            "purpose": "用途或者特殊需要",
        }[self.value]


class FeeScale(StrEnum):
    """By what a fee is charged (计收标准)."""

    PER_ITEM = "per-item"
    PER_PAGE = "per-page"
    COST = "cost"

    @property
    def chinese(self) -> str:
        """The scale as a fee notice names it."""
        return {"per-item": "按件计收", "per-page": "按量计收", "cost": "检索、复制、邮寄等成本费用"}[self.value]


class FeeNoticeElement(StrEnum):
    """What a fee notice tells the applicant."""

    BASIS = "basis"
    SCALE = "scale"
    AMOUNT = "amount"
    PAYMENT = "payment"

    @property
    def chinese(self) -> str:
        """The element as a finding names it."""
        return {"basis": "收费依据", "scale": "收费标准", "amount": "收费数额", "payment": "缴纳方式"}[self.value]


class InquiryAnswer(StrEnum):
    """What an asked party answered."""

    CONSENT = "consent"
    OBJECTION = "objection"


class SilenceTreatment(StrEnum):
    """What the authority made of an asked party's silence."""

    CONSENT = "consent"
    OBJECTION = "objection"
    AUTHORITY_DECIDES = "authority-decides"

    @property
    def chinese(self) -> str:
        """The treatment as a finding names it."""
        return {
            "consent": "视为同意公开",
            "objection": "视为不同意公开",
            "authority-decides": "由行政机关决定是否公开",
        }[self]


@attrs.frozen(kw_only=True)
class Supplement:
    """A notice to supplement an unclear application (补正), and what came of it."""

    notified_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("补正告知日期", "向申请人发出补正告知的日期")
    )
    matters: str | None = attrs.field(default=None, metadata=fact("补正事项", "告知书写明的补正事项"))
    supply_by: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("补正期限", "告知书写明的补正截止日", planned=True)
    )
    names_term: bool | None = attrs.field(
        default=None, metadata=fact("是否写明补正期限", "告知书没有写明补正期限的填否；写明的填补正期限即可")
    )
    supplied_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("收到补正日期", "收到补正后申请的日期")
    )
    remedy: str | None = attrs.field(
        default=None, metadata=fact("救济告知", "补正告知书附有复议、诉讼告知的，填写原文；没有附的填空白")
    )
    asked: tuple[ApplicationElement, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("要求补正的要素", "告知书要求补正的申请要素，如身份证明、信息描述、用途"),
    )


class InquiryKind(StrEnum):
    """Who is asked before a reply (征求意见)."""

    THIRD_PARTY = "third-party"
    CO_AUTHORITY = "co-authority"

    @property
    def chinese(self) -> str:
        """The asked party as a finding names it."""
        return {"third-party": "第三方", "co-authority": "共同制作机关"}[self]


@attrs.frozen(kw_only=True)
class Inquiry:
    """A written inquiry to a third party or to an authority that made the information too (征求意见)."""

    kind: InquiryKind = attrs.field(
        converter=InquiryKind, metadata=fact("征求对象类别", "第三方，或共同制作政府信息的其他机关")
    )
    party: str | None = attrs.field(default=None, metadata=fact("征求对象", "被征求意见的第三方或机关的代称"))
    sent_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("征求意见书发出日期", "发出征求意见书的日期")
    )
    delivered_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("对方收到日期", "对方收到征求意见书的日期")
    )
    answered_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("收到意见日期", "收到对方书面意见的日期")
    )
    answer: InquiryAnswer | None = attrs.field(
        default=None, converter=attrs.converters.optional(InquiryAnswer), metadata=fact("对方意见", "同意或不同意公开")
    )
    written: bool | None = attrs.field(
        default=None, metadata=fact("是否书面征求", "书面征求意见的填是，只有口头的填否")
    )
    grounds_reasonable: bool | None = attrs.field(
        default=None, metadata=fact("反对理由是否合理", "对方不同意公开的，本机关认为理由合理的填是")
    )
    overruled: bool | None = attrs.field(
        default=None,
        metadata=fact("是否因公共利益决定公开", "对方不同意，认为不公开会对公共利益造成重大影响而决定公开的填是"),
    )
    decision_told: bool | None = attrs.field(
        default=None, metadata=fact("是否告知决定公开的内容", "已把决定公开的信息内容书面告知对方的填是")
    )
    reasons_told: bool | None = attrs.field(
        default=None, metadata=fact("是否告知决定公开的理由", "已把决定公开的理由书面告知对方的填是")
    )
    silence_treated_as: SilenceTreatment | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(SilenceTreatment),
        metadata=fact("逾期未答的处理", "对方逾期未提出意见时，本机关按什么处理"),
    )
    remedy: str | None = attrs.field(
        default=None, metadata=fact("救济告知", "征求意见书附有复议、诉讼告知的，填写原文；没有附的填空白")
    )


@attrs.frozen(kw_only=True)
class Extension:
    """An extension of the reply (延期答复) with its approval and notice."""

    working_days: int | None = attrs.field(default=None, metadata=fact("延长工作日数", "延长的工作日数"))
    approved_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("延期批准日期", "政府信息公开工作机构负责人同意的日期")
    )
    approved_by: str | None = attrs.field(default=None, metadata=fact("批准岗位", "批准延期的岗位编号"))
    notified_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("延期告知日期", "告知申请人延期的日期")
    )
    reason: str | None = attrs.field(default=None, metadata=fact("延期理由", "告知书写明的延期理由"))
    remedy: str | None = attrs.field(
        default=None, metadata=fact("救济告知", "延期告知书附有复议、诉讼告知的，填写原文；没有附的填空白")
    )


@attrs.frozen(kw_only=True)
class FeeNotice:
    """A notice of the information handling fee (收费通知), and its payment."""

    notified_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("收费通知日期", "发出收费通知的日期")
    )
    delivered_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("申请人收到日期", "申请人收到收费通知的日期")
    )
    amount_yuan: int | None = attrs.field(default=None, metadata=fact("金额（元）", "收费数额，单位为元"))
    scales: tuple[FeeScale, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("计收标准", "按件、按量或者成本费用；收费通知同时按几种标准计算的，全部填写"),
    )
    ordinal: int | None = attrs.field(
        default=None, metadata=fact("当月第几件", "按件计收的，收费通知按该申请人当月第几件申请计算")
    )
    pages: int | None = attrs.field(
        default=None, metadata=fact("页数", "按量计收的，本件申请提供信息的页数，A4及以下幅面单面为1页")
    )
    states: tuple[FeeNoticeElement, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("写明的事项", "收费通知写明了哪些事项：依据、标准、数额、缴纳方式"),
    )
    paid_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("缴费日期", "申请人缴纳费用的日期")
    )
    remedy: str | None = attrs.field(
        default=None, metadata=fact("救济告知", "收费通知附有复议、诉讼告知的，填写原文；没有附的填空白")
    )
