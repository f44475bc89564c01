"""Policy documents: their metadata, how they were made, and what the library says of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_day, optional_moment
from zwgk.records.base import as_tuple, fact
from zwgk.records.policy_windows import PolicyWindow
from zwgk.records.publications import DisclosureCategory, Publication, Validity
from zwgk.records.reviews import LegalityReview


class DraftingStage(StrEnum):
    """The steps at which a document studied by the government carries its interpretation along (工作联动)."""

    AGENDA = "agenda"
    SUBMISSION = "submission"
    DISPATCH = "dispatch"


@attrs.frozen(kw_only=True)
class PolicyDocument(Publication):
    """A policy document (政策文件) with the metadata of the policy library."""

    record_kind: ClassVar[str] = "policy-document"
    record_title: ClassVar[str] = "政策文件"

    document_number: str | None = attrs.field(default=None, metadata=fact("文号", "发文字号，如宣区财〔2024〕12号"))
    topic: str | None = attrs.field(default=None, metadata=fact("主题分类", "政策文件库的主题分类"))
    summary: str | None = attrs.field(default=None, metadata=fact("内容概述", "一两句话概括文件内容"))
    issued_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("成文日期", "成文（发文、印发）日期，有时分的记到分")
    )
    text_digest: str | None = attrs.field(
        default=None, metadata=fact("正文校验值", "正文去掉空白后的SHA-256，各处用同一种办法计算")
    )
    validity: Validity | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Validity),
        metadata=fact("有效性", "有效、已修改、已废止或已失效"),
    )
    status_marked: bool | None = attrs.field(
        default=None,
        metadata=fact("是否在原文件标注", "修改、废止、失效后，网站上的原文件页面已经作出明确标注的填是"),
    )
    valid_until: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("有效期至", "有效期的最后一日，没有规定的不填", planned=True),
    )
    normative: bool | None = attrs.field(default=None, metadata=fact("是否行政规范性文件", "属于行政规范性文件的填是"))
    category: DisclosureCategory | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(DisclosureCategory),
        metadata=fact("公开属性", "主动公开、依申请公开或不予公开"),
    )
    category_reason: str | None = attrs.field(
        default=None, metadata=fact("不公开理由", "属性不是主动公开的，写明依据和理由")
    )
    category_reviewed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("属性审查日期", "公文属性经审查确定的日期")
    )
    studied_by_government: bool | None = attrs.field(
        default=None, metadata=fact("是否经区政府研究", "经区政府研究出台的填是")
    )
    needs_interpretation: bool | None = attrs.field(
        default=None,
        metadata=fact("是否应当解读", "涉及市场主体和群众切身利益、需要社会公众广泛知晓的重大政策文件填是"),
    )
    major_public_interest: bool | None = attrs.field(
        default=None, metadata=fact("是否涉及重大公共利益", "涉及重大公共利益、应当听取公众意见的填是")
    )
    secrecy_claimed: bool | None = attrs.field(
        default=None, metadata=fact("是否主张保密例外", "以依法依规应当保密为由不征求公众意见的填是")
    )
    secrecy_ground: str | None = attrs.field(
        default=None, metadata=fact("保密依据", "主张保密例外所依据的法律条文或定密依据，没有依据的填空白")
    )
    submitted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("草案报送日期", "文件草案报送审议或审签的日期")
    )
    signed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("审签日期", "文件审签的日期")
    )
    deployed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("部署日期", "文件的发布、部署计划日期", planned=True)
    )
    interpretation_stages: tuple[DraftingStage, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("解读联动环节", "留有解读材料记录的环节：议题收集、材料报送、发文"),
    )
    disclosure_office_reviewed_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("公开机构审查日期", "政务公开工作机构审查解读材料的日期"),
    )
    government_rule: bool | None = attrs.field(
        default=None, metadata=fact("是否规章", "属于部门规章或者政府规章的填是")
    )
    concerns_business: bool | None = attrs.field(
        default=None, metadata=fact("是否涉企", "与企业等市场主体生产经营活动密切相关的填是")
    )
    category_stated: bool | None = attrs.field(
        default=None, metadata=fact("报批时是否写明属性", "送审稿随文写明了公开属性的填是，没有写的填否")
    )
    legality: LegalityReview | None = attrs.field(
        default=None, metadata=fact("合法性审核", "文件报请审议或者印发前的合法性审核")
    )
    deliberated_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("集体审议日期", "会议集体审议通过文件的日期")
    )
    takes_effect_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("施行日期", "文件写明的施行日期，写自发布之日起施行的填发布日期", planned=True),
    )
    immediate_effect_ground: str | None = attrs.field(
        default=None, metadata=fact("即时施行的理由", "规章公布后不足法定间隔即施行的理由，没有理由的填空白")
    )
    filed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("报送备案日期", "文件报送备案的日期")
    )
    windows: tuple[PolicyWindow, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("互动窗口", "文件页面上的政策咨询、建议、评价窗口，一个也没有的填空白"),
    )

    @property
    def issued_on(self) -> date | None:
        """The day of issue."""
        return day_of(self.issued_at)

    @property
    def governing_date(self) -> date | None:
        """The day of publication, or of issue where it is not published."""
        return self.published_on or self.issued_on
