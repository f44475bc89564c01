"""Disclosure on request: the application, and what happened on its clock."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


class RequestChannel(StrEnum):
    """How an application reached the authority; decides which day it was received."""

    IN_PERSON = "in-person"
    REGISTERED_MAIL = "registered-mail"
    ORDINARY_MAIL = "ordinary-mail"
    ONLINE = "online"
    EMAIL = "email"
    FAX = "fax"

    @property
    def chinese(self) -> str:
        """The channel as a register names it."""
        return {
            "in-person": "当面提交",
            "registered-mail": "需签收的邮寄",
            "ordinary-mail": "平常信函",
            "online": "网上平台",
            "email": "电子邮件",
            "fax": "传真",
        }[self]


class ApplicantKind(StrEnum):
    """The applicants the annual report tells apart."""

    NATURAL_PERSON = "natural-person"
    BUSINESS = "business"
    RESEARCH = "research"
    SOCIAL_ORGANISATION = "social-organisation"
    LEGAL_SERVICES = "legal-services"
    OTHER = "other"


class RequestStage(StrEnum):
    """The steps of handling an application (登记、审核、办理、答复、归档)."""

    REGISTERED = "registered"
    EXAMINED = "examined"
    HANDLED = "handled"
    REPLIED = "replied"
    ARCHIVED = "archived"

    @property
    def chinese(self) -> str:
        """The step as the regulation names it."""
        return {"registered": "登记", "examined": "审核", "handled": "办理", "replied": "答复", "archived": "归档"}[
            self
        ]


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
    silence_treated_as: SilenceTreatment | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(SilenceTreatment),
        metadata=fact("逾期未答的处理", "对方逾期未提出意见时，本机关按什么处理"),
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
    paid_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("缴费日期", "申请人缴纳费用的日期")
    )


@attrs.frozen(kw_only=True)
class StageEntry:
    """When an application went through a step of its handling."""

    stage: RequestStage = attrs.field(converter=RequestStage, metadata=fact("办理环节", "登记、审核、办理、答复或归档"))
    on: date = attrs.field(converter=optional_day, metadata=fact("日期", "完成该环节的日期"))


class ProofKind(StrEnum):
    """What proves a step in handling an application (证据链)."""

    APPLICATION = "application"
    RECEIPT = "receipt"
    APPROVAL = "approval"
    SEARCH = "search"
    SERVICE = "service"

    @property
    def chinese(self) -> str:
        """The proof as a file list names it."""
        return {
            "application": "申请原件",
            "receipt": "签收凭证",
            "approval": "审批记录",
            "search": "检索记录",
            "service": "送达凭证",
        }[self]


@attrs.frozen(kw_only=True)
class Proof:
    """One paper in the chain of evidence of an application."""

    kind: ProofKind = attrs.field(
        converter=ProofKind, metadata=fact("证据种类", "申请原件、签收凭证、审批记录、检索记录或送达凭证")
    )
    filed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("形成日期", "证据形成的日期")
    )
    location: str | None = attrs.field(default=None, metadata=fact("存放位置", "档案号或文件位置"))


@attrs.frozen(kw_only=True)
class DisclosureRequest(Record):
    """An application for government information (依申请公开), with everything that happened on its clock."""

    record_kind: ClassVar[str] = "disclosure-request"
    record_title: ClassVar[str] = "依申请公开申请"

    applicant: str | None = attrs.field(default=None, metadata=fact("申请人", "申请人的代称，不填真实姓名"))
    applicant_kind: ApplicantKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ApplicantKind),
        metadata=fact("申请人类别", "自然人、商业企业、科研机构、社会公益组织、法律服务机构或其他"),
    )
    content: str | None = attrs.field(default=None, metadata=fact("申请内容", "所申请信息的名称、文号或特征描述"))
    channel: RequestChannel | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(RequestChannel),
        metadata=fact("申请渠道", "当面、邮寄、网上、传真等"),
    )
    submitted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("提交日期", "申请人提交或寄出、系统接收的日期")
    )
    signed_for_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("签收日期", "本机关（含传达室、收发室、保安）签收邮件的日期"),
    )
    arrived_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("信函到达日期", "平常信函等无需签收的邮件到达本机关的日期"),
    )
    forwarded_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("转到公开机构日期", "内部转到政府信息公开工作机构的日期")
    )
    confirmed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("确认日期", "与申请人确认收到申请的日期")
    )
    received_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("登记的收到日期", "登记簿上记载的收到申请之日")
    )
    withdrawn_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("撤回日期", "申请人撤回申请的日期")
    )
    postponed_to: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact(
            "延迟答复日期", "申请数量、频次明显超过合理范围的，依条例第三十五条告知申请人的答复日期", planned=True
        ),
    )
    complex: bool | None = attrs.field(default=None, metadata=fact("是否复杂疑难", "复杂疑难、需要会商研判的填是"))
    deliberated_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("会商日期", "就该申请会商研判的日期")
    )
    supplements: tuple[Supplement, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("补正", "补正告知及补正情况，按次填写")
    )
    inquiries: tuple[Inquiry, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("征求意见", "征求第三方、共同制作机关意见的情况")
    )
    extensions: tuple[Extension, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("延期", "延期答复的批准和告知情况")
    )
    fee_notices: tuple[FeeNotice, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("收费", "信息处理费的通知和缴纳情况")
    )
    stages: tuple[StageEntry, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("办理环节", "登记、审核、办理、答复、归档各环节的日期"),
    )
    proofs: tuple[Proof, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("证据清单", "申请原件、签收、审批、检索、送达等证据"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day of receipt: signature or hand-over where they decide it, else as registered, or what stands in."""
        day = self.received_on
        if self.channel is RequestChannel.REGISTERED_MAIL:
            day = self.signed_for_on or day
        elif self.channel is RequestChannel.IN_PERSON:
            day = self.submitted_on or day
        return day or self.signed_for_on or self.confirmed_on or self.submitted_on
