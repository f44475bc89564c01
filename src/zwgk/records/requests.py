"""Disclosure on request: the application, and what happened on its clock."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact
from zwgk.records.request_notices import Extension, FeeNotice, Inquiry, Supplement
from zwgk.records.request_results import RequestResult


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
    oral: bool | None = attrs.field(
        default=None, metadata=fact("是否口头申请", "采用书面形式确有困难而口头提出申请的填是")
    )
    written_up: bool | None = attrs.field(
        default=None, metadata=fact("是否代为填写", "口头提出的，公开工作机构已代为填写申请的填是，没有填写的填否")
    )
    about_applicant: bool | None = attrs.field(
        default=None, metadata=fact("是否申请自身信息", "申请与申请人自身相关的税费、社保、医疗等信息的填是")
    )
    items: int | None = attrs.field(
        default=None, metadata=fact("拆分件数", "一份申请包含多项内容的，按一事一申请拆分的件数；没有拆分的不填")
    )
    submitted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("提交日期", "申请人提交或寄出、系统接收的日期")
    )
    signed_for_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("签收日期", "本机关（含传达室、收发室、保安）签收邮件的日期"),
    )
    addressed_elsewhere: bool | None = attrs.field(
        default=None,
        metadata=fact("是否寄给其他机构", "寄送给政府信息公开工作机构以外的机构或者个人的填是"),
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
    closed_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("不再处理日期", "申请人逾期不补正、不缴费等，没有答复书而不再处理的，决定不再处理的日期"),
    )
    closed_as: RequestResult | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(RequestResult),
        metadata=fact("不再处理的行目", "没有答复书而不再处理的，在年度报告表三中所属的行"),
    )
    postponed_to: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact(
            "延迟答复日期", "申请数量、频次明显超过合理范围的，依条例第三十五条告知申请人的答复日期", planned=True
        ),
    )
    excessive: bool | None = attrs.field(
        default=None, metadata=fact("是否超出合理数量频次", "申请的数量、频次明显超过合理范围的填是")
    )
    reasons_asked: bool | None = attrs.field(
        default=None, metadata=fact("是否要求说明理由", "因数量、频次明显超过合理范围，已要求申请人说明理由的填是")
    )
    postponed_notified_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("延迟答复告知日期", "告知申请人延迟到何时答复的日期"),
    )
    needs_help: bool | None = attrs.field(
        default=None, metadata=fact("是否需要帮助", "申请人存在阅读困难或者视听障碍的填是")
    )
    helped: bool | None = attrs.field(
        default=None, metadata=fact("是否提供帮助", "已为有困难的申请人提供必要帮助的填是，没有提供的填否")
    )
    found_proactive: bool | None = attrs.field(
        default=None,
        metadata=fact("是否审核属于主动公开", "申请人建议主动公开，审核认为属于主动公开范围的填是"),
    )
    made_proactive: bool | None = attrs.field(
        default=None, metadata=fact("是否转为主动公开", "该信息已经主动公开的填是，没有公开的填否")
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
