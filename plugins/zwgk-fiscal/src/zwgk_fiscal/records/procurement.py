"""Procurement projects with their announcements, and what the supervision of procurement found."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk import Record, fact
from zwgk_fiscal.records.converters import optional_day, optional_tuple


class ProcurementMethod(StrEnum):
    """How a supplier is chosen (采购方式)."""

    OPEN_TENDER = "open-tender"
    INVITED_TENDER = "invited-tender"
    NEGOTIATION = "negotiation"
    CONSULTATION = "consultation"
    PRICE_INQUIRY = "price-inquiry"
    SINGLE_SOURCE = "single-source"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The method as the law names it."""
        return {
            "open-tender": "公开招标",
            "invited-tender": "邀请招标",
            "negotiation": "竞争性谈判",
            "consultation": "竞争性磋商",
            "price-inquiry": "询价",
            "single-source": "单一来源采购",
            "other": "其他采购方式",
        }[self]


class ResultElement(StrEnum):
    """What a notice of the result states (中标成交结果公告内容)."""

    PURCHASER = "purchaser"
    PROJECT = "project"
    SUPPLIER = "supplier"
    SUBJECT = "subject"
    EXPERTS = "experts"

    @property
    def chinese(self) -> str:
        """The element as the law names it."""
        return {
            "purchaser": "采购人和代理机构的名称、地址、联系方式",
            "project": "项目名称和编号",
            "supplier": "供应商名称、地址和中标成交金额",
            "subject": "主要标的的名称、规格型号、数量、单价、服务要求",
            "experts": "评审专家名单",
        }[self]


@attrs.frozen(kw_only=True)
class Notice:
    """A notice put before the public (公告)."""

    published_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("公告日期", "公告在媒体上发布的日期")
    )
    medium: str | None = attrs.field(default=None, metadata=fact("发布媒体", "发布公告的媒体名称"))
    designated: bool | None = attrs.field(
        default=None, metadata=fact("是否指定媒体", "发布媒体由省级以上财政部门指定的填是")
    )
    url: str | None = attrs.field(default=None, metadata=fact("公告网址", "公告的地址"))


@attrs.frozen(kw_only=True)
class PublicPeriod:
    """A notice that has to stand, or leave time, until a day (公示期、提交期)."""

    published_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("开始日期", "公告或者公示发布的日期")
    )
    until: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("截止日期", "公示期或者提交申请文件的最后一日", planned=True),
    )
    designated: bool | None = attrs.field(
        default=None, metadata=fact("是否指定媒体", "发布媒体由省级以上财政部门指定的填是")
    )


@attrs.frozen(kw_only=True)
class ProcurementProject(Record):
    """A procurement project of the authority as purchaser (政府采购项目)."""

    record_kind: ClassVar[str] = "procurement-project"
    record_title: ClassVar[str] = "政府采购项目"

    title: str = attrs.field(default="", metadata=fact("项目名称", "采购项目的名称"))
    method: ProcurementMethod | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ProcurementMethod),
        metadata=fact("采购方式", "批准的采购方式"),
    )
    exempt: bool | None = attrs.field(
        default=None, metadata=fact("是否不适用采购法", "涉及国家安全和秘密的采购、紧急采购等不适用政府采购法的填是")
    )
    exemption_ground: str | None = attrs.field(
        default=None, metadata=fact("不适用的依据", "不适用政府采购法的依据，没有依据的填空白")
    )
    works_by_tender: bool | None = attrs.field(
        default=None, metadata=fact("是否工程招标", "工程及有关货物服务采用招标方式、适用招标投标法的填是")
    )
    sole_supplier: bool | None = attrs.field(
        default=None, metadata=fact("是否唯一供应商", "因只能从唯一供应商处采购而采用单一来源方式的填是")
    )
    above_tender_threshold: bool | None = attrs.field(
        default=None, metadata=fact("是否达到公开招标数额", "达到公开招标数额标准的填是")
    )
    public_service: bool | None = attrs.field(
        default=None, metadata=fact("是否公共服务项目", "政府向社会公众提供的公共服务项目填是")
    )
    announcement: Notice | None = attrs.field(
        default=None, metadata=fact("采购公告", "招标公告、谈判公告、磋商公告或者询价公告")
    )
    prequalification: PublicPeriod | None = attrs.field(
        default=None, metadata=fact("资格预审公告", "资格预审公告的发布日期和提交申请文件的截止日期")
    )
    sole_source_publicity: PublicPeriod | None = attrs.field(
        default=None, metadata=fact("单一来源公示", "项目信息和唯一供应商名称的公示期，没有公示的不填")
    )
    documents_state_budget: bool | None = attrs.field(
        default=None, metadata=fact("文件是否公开预算金额", "招标、谈判文件或者询价通知书写明采购预算金额的填是")
    )
    standards_published: bool | None = attrs.field(
        default=None, metadata=fact("采购标准是否公开", "经费预算、资产配置、技术服务等标准已公开的填是")
    )
    awarded_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("确定供应商日期", "确定中标、成交供应商的日期")
    )
    award_letter_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("中标成交通知书日期", "发出中标、成交通知书的日期")
    )
    result_notice: Notice | None = attrs.field(default=None, metadata=fact("结果公告", "中标、成交结果公告"))
    result_elements: tuple[ResultElement, ...] | None = attrs.field(
        default=None, converter=optional_tuple, metadata=fact("结果公告内容", "结果公告写明的各项内容")
    )
    documents_with_result: bool | None = attrs.field(
        default=None, metadata=fact("文件是否随结果公告", "招标、谈判文件或者询价通知书随结果同时公告的填是")
    )
    contract_signed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("合同签订日期", "政府采购合同签订的日期")
    )
    contract_notice: Notice | None = attrs.field(default=None, metadata=fact("合同公告", "政府采购合同公告"))
    contract_secret: bool | None = attrs.field(
        default=None, metadata=fact("合同是否全文涉密", "合同全文涉及国家秘密、商业秘密而没有公告的填是")
    )
    contract_filed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("合同备案日期", "合同副本报财政部门备案的日期")
    )
    accepted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("验收日期", "出具验收书的日期")
    )
    acceptance_notice: Notice | None = attrs.field(default=None, metadata=fact("验收结果公告", "验收结果向社会的公告"))

    @property
    def governing_date(self) -> date | None:
        """The day the supplier was chosen, else of the contract, else of the first thing on record."""
        notices = (
            self.announcement,
            self.sole_source_publicity,
            self.prequalification,
            self.result_notice,
            self.contract_notice,
            self.acceptance_notice,
        )
        known = (
            self.award_letter_on,
            self.contract_filed_on,
            self.accepted_on,
            *(one.published_on for one in notices if one is not None),
        )
        first = min((day for day in known if day is not None), default=None)
        return self.awarded_on or self.contract_signed_on or first


class SupervisionKind(StrEnum):
    """What the finance department looked at."""

    AGENCY_ASSESSMENT = "agency-assessment"
    INSPECTION = "inspection"

    @property
    def chinese(self) -> str:
        """The kind as the law names it."""
        return {"agency-assessment": "集中采购机构考核结果", "inspection": "监督检查处理结果"}[self]


@attrs.frozen(kw_only=True)
class SupervisionResult(Record):
    """What the finance department found of an agency or of procurement it inspected (政府采购监管结果)."""

    record_kind: ClassVar[str] = "supervision-result"
    record_title: ClassVar[str] = "政府采购监管结果"

    title: str = attrs.field(default="", metadata=fact("标题", "考核或者监督检查的名称"))
    kind: SupervisionKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(SupervisionKind),
        metadata=fact("监管类别", "集中采购机构考核，或者监督检查处理"),
    )
    concluded_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("作出日期", "作出考核结果或者处理决定的日期")
    )
    notice: Notice | None = attrs.field(default=None, metadata=fact("结果公告", "结果在指定媒体上的公告"))

    @property
    def governing_date(self) -> date | None:
        """The day it was concluded."""
        return self.concluded_on
