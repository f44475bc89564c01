"""What an authority puts before the public: what every publication has in common, and disclosed items."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_day, optional_moment, to_moment
from zwgk.records.base import Record, as_tuple, fact
from zwgk.records.provenance import Clearance, Provenance
from zwgk.records.statutory_items import StatutoryItem


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
    shows_personal_information: bool | None = attrs.field(
        default=None,
        metadata=fact("是否载有个人信息", "公开的内容里有能识别具体个人的信息的填是，打码后认不出的填否"),
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
    statutory_items: tuple[StatutoryItem, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("所属法定事项", "属于哪些法定主动公开事项，如 institution、budget；都不属于的填空表"),
    )
    special_due_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("法定公开期限", "法律、法规另定公开期限的，填期限的最后一日", planned=True),
    )
    special_due_basis: str | None = attrs.field(
        default=None, metadata=fact("期限依据", "另定公开期限的法律、法规及条款")
    )
    provenance: Provenance | None = attrs.field(
        default=None, metadata=fact("来源和公开主体", "信息从哪里来，登记由谁公开")
    )
    clearance: Clearance | None = attrs.field(
        default=None, metadata=fact("确认和批准", "公开前与涉及的机关协商确认、报请批准的情况")
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
