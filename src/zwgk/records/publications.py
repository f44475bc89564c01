"""What an authority puts before the public: disclosed items and policy documents."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_day, optional_moment, to_moment
from zwgk.records.base import Record, as_tuple, fact
from zwgk.records.policy_windows import PolicyWindow


class DisclosureCategory(StrEnum):
    """How a document is disclosed (公开属性)."""

    PROACTIVE = "proactive"
    ON_REQUEST = "on-request"
    WITHHELD = "withheld"


class Scope(StrEnum):
    """Before whom a publication is put (公开范围)."""

    PUBLIC = "public"
    LIMITED = "limited"


class Validity(StrEnum):
    """Whether a document is in force (有效性)."""

    EFFECTIVE = "effective"
    AMENDED = "amended"
    REPEALED = "repealed"
    EXPIRED = "expired"


class LifecycleStage(StrEnum):
    """The stages information goes through, in this order (全生命周期)."""

    DRAFTED = "drafted"
    REVIEWED = "reviewed"
    PUBLISHED = "published"
    EVALUATED = "evaluated"
    WITHDRAWN = "withdrawn"


@attrs.frozen(kw_only=True)
class LifecycleEntry:
    """When information entered a stage."""

    stage: LifecycleStage = attrs.field(converter=LifecycleStage, metadata=fact("环节", "拟制、审查、发布、评估或下架"))
    at: Moment = attrs.field(converter=to_moment, metadata=fact("时间", "进入该环节的时间"))


@attrs.frozen(kw_only=True)
class Publication(Record):
    """What every publication has in common; rules over it apply to every kind of publication."""

    title: str = attrs.field(default="", metadata=fact("标题", "公开时使用的标题"))
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("发布时间", "在网站上公开的时间，尽量精确到分")
    )
    publisher: str | None = attrs.field(default=None, metadata=fact("发布单位", "发布机构或科室的全称"))
    index_number: str | None = attrs.field(default=None, metadata=fact("索引号", "政府信息公开目录中的索引号"))
    column: str | None = attrs.field(default=None, metadata=fact("栏目", "发布所在的栏目"))
    url: str | None = attrs.field(default=None, metadata=fact("网址", "公开页面的地址"))
    text: str | None = attrs.field(default=None, metadata=fact("正文", "正文和附件中的文字，供检查个人信息、比对解读"))
    method: str | None = attrs.field(default=None, metadata=fact("公开方式", "如网站公开、公告栏公示、依申请提供"))
    scope: Scope | None = attrs.field(
        default=None, converter=attrs.converters.optional(Scope), metadata=fact("公开范围", "全面公开，或限特定范围")
    )
    channels: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("公开渠道", "实际使用的渠道，如政府网站、政务新媒体、公告栏"),
    )
    on_public_web: bool | None = attrs.field(
        default=None, metadata=fact("是否在互联网公开", "任何人不经登录即可在互联网上看到的填是")
    )
    widely_relevant: bool | None = attrs.field(
        default=None, metadata=fact("是否需广泛知晓", "需要社会公众广泛知晓的填是")
    )
    limited_audience: bool | None = attrs.field(
        default=None, metadata=fact("是否限一定范围知晓", "只需在一定范围内知晓的填是")
    )
    kept_permanently: bool | None = attrs.field(
        default=None, metadata=fact("是否长期公开", "没有公开截止日、需要长期保留的填是")
    )
    public_until: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("公开截止日", "公示期或公开期的最后一日", planned=True)
    )
    withdrawn_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("下架日期", "从公开渠道撤下的日期")
    )
    void_since: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("失效日期", "内容失效、链接失效或文件废止的日期")
    )
    lifecycle: tuple[LifecycleEntry, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("状态记录", "拟制、审查、发布、评估、下架各环节的时间"),
    )

    @property
    def published_on(self) -> date | None:
        """The day of publication."""
        return day_of(self.published_at)

    @property
    def governing_date(self) -> date | None:
        """The day of publication."""
        return self.published_on


@attrs.frozen(kw_only=True)
class DisclosureItem(Publication):
    """Information disclosed proactively (主动公开信息) that is no policy document and no interpretation."""

    record_kind: ClassVar[str] = "disclosure-item"
    record_title: ClassVar[str] = "主动公开信息"

    topics: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("主题标签", "内容所属的主题，如 民生实事、就业帮扶")
    )
    formed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("形成日期", "信息形成的日期")
    )
    changed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("变更日期", "信息最近一次变更的日期")
    )


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
