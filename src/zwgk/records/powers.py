"""Administrative powers: the list they stand in, what each rests on, what changed that, and what came of using them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_day, optional_moment
from zwgk.records.base import Record, as_tuple, fact


class PowerKind(StrEnum):
    """The kinds of administrative power that a powers list tells apart."""

    LICENCE = "licence"
    PENALTY = "penalty"
    COERCION = "coercion"
    COLLECTION = "collection"
    PAYMENT = "payment"
    INSPECTION = "inspection"
    CONFIRMATION = "confirmation"
    REWARD = "reward"
    ADJUDICATION = "adjudication"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class PowersListVersion(Record):
    """One version of the list of powers and responsibilities (权责清单), as approved and as published."""

    record_kind: ClassVar[str] = "powers-list-version"
    record_title: ClassVar[str] = "权责清单版本"

    version: str | None = attrs.field(default=None, metadata=fact("版本", "如2024年版、2024年7月调整版"))
    approved_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("审定日期", "本版清单审定的日期")
    )
    approved_digest: str | None = attrs.field(
        default=None, metadata=fact("审定版校验值", "审定文本的校验值，如 SHA-256；两处须用同一种算法")
    )
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("公布时间", "本版清单上网的时间")
    )
    published_digest: str | None = attrs.field(
        default=None, metadata=fact("公布版校验值", "网上公布文本的校验值；与审定文本用同一种算法")
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "权责清单页面的地址"))

    @property
    def published_on(self) -> date | None:
        """The day of publication."""
        return day_of(self.published_at)

    @property
    def governing_date(self) -> date | None:
        """The day of approval, or of publication where approval is not on record."""
        return self.approved_on or self.published_on


@attrs.frozen(kw_only=True)
class PowerItem(Record):
    """One power or responsibility (权责事项): what it rests on, and the information published about it.

    It has no governing date of its own: it stands in the list until it is removed.
    """

    record_kind: ClassVar[str] = "power-item"
    record_title: ClassVar[str] = "权责事项"

    name: str | None = attrs.field(default=None, metadata=fact("事项名称", "权责清单上的事项名称"))
    code: str | None = attrs.field(default=None, metadata=fact("事项编码", "权责清单上的编码"))
    kind: PowerKind | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(PowerKind),
        metadata=fact(
            "权力类型", "行政许可、行政处罚、行政强制、行政征收、行政给付、行政检查、行政确认、行政奖励、行政裁决或其他"
        ),
    )
    basis: str | None = attrs.field(
        default=None, metadata=fact("行使依据", "公布的法律、法规、规章及条款；页面上没有的填空白")
    )
    conditions: str | None = attrs.field(
        default=None, metadata=fact("行使条件", "公布的办理、行使条件；页面上没有的填空白")
    )
    procedure: str | None = attrs.field(default=None, metadata=fact("行使程序", "公布的流程；页面上没有的填空白"))
    listed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("列入清单日期", "该事项列入权责清单的日期")
    )
    removed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("取消日期", "该事项取消、下放或划出的日期")
    )
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("公布时间", "该事项的配置和运行信息首次上网的时间")
    )
    publications: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        metadata=fact("公开信息", "就该事项发布的信息的编号，另有记录的才填", link="record"),
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "该事项页面的地址"))

    @property
    def published_on(self) -> date | None:
        """The day its information went online."""
        return day_of(self.published_at)


@attrs.frozen(kw_only=True)
class BasisChange(Record):
    """A change of the law that powers rest on (权责依据变更), and the version of the list that took it in."""

    record_kind: ClassVar[str] = "basis-change"
    record_title: ClassVar[str] = "权责依据变更"

    basis: str | None = attrs.field(default=None, metadata=fact("变更的依据", "新立、修改或废止的法律、法规、规章"))
    changed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("变更日期", "新规定施行或旧规定废止的日期")
    )
    items: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("所涉事项", "受影响的权责事项的编号", link="power-item")
    )
    needs_update: bool | None = attrs.field(
        default=None, metadata=fact("是否须调整清单", "清单内容因此要改的填是；经核对不用改的填否")
    )
    version: str | None = attrs.field(
        default=None,
        metadata=fact("调整后的清单", "已按变更调整的权责清单版本的编号", link="powers-list-version"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day of the change."""
        return self.changed_on


@attrs.frozen(kw_only=True)
class PowerResult(Record):
    """What came of using a power (权力运行结果): a licence granted, a penalty imposed, another decision."""

    record_kind: ClassVar[str] = "power-result"
    record_title: ClassVar[str] = "权力运行结果"

    item: str | None = attrs.field(default=None, metadata=fact("权责事项", "所行使权责事项的编号", link="power-item"))
    number: str | None = attrs.field(default=None, metadata=fact("决定文号", "决定书等文书的文号"))
    decided_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("决定日期", "作出决定的日期")
    )
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("公布时间", "结果上网的时间")
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "结果页面的地址"))
    exempt: bool | None = attrs.field(default=None, metadata=fact("是否依法不公开", "依法不公开的填是，应当公开的填否"))
    exemption_ground: str | None = attrs.field(
        default=None, metadata=fact("不公开依据", "依法不公开的，写明依据的条款和理由")
    )
    socially_significant: bool | None = attrs.field(
        default=None, metadata=fact("是否有社会影响", "行政处罚决定，本机关认为具有一定社会影响的填是")
    )
    special_limit_working_days: int | None = attrs.field(
        default=None,
        metadata=fact("法定公开期限（工作日）", "法律、法规另行规定公开期限的，填工作日数；没有另行规定的不填"),
    )
    special_limit_basis: str | None = attrs.field(
        default=None, metadata=fact("期限依据", "另行规定公开期限的法律、法规及条款")
    )

    @property
    def published_on(self) -> date | None:
        """The day of publication."""
        return day_of(self.published_at)

    @property
    def governing_date(self) -> date | None:
        """The day of the decision."""
        return self.decided_on
