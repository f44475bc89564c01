"""An authority's own rules on disclosure, what they rest on, and what becomes of them when the law changes."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import Record, as_tuple, fact


@attrs.frozen(kw_only=True)
class LegalBasis:
    """A text that a rule says it rests on."""

    title: str = attrs.field(metadata=fact("依据名称", "制度引用的法律、法规或文件的名称"))
    number: str | None = attrs.field(
        default=None, metadata=fact("依据文号", "制度引用时写的文号，如国务院令第711号；没有写的不填")
    )


@attrs.frozen(kw_only=True)
class RuleRevision:
    """A new text of a rule, and what that text rests on."""

    revised_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("修订日期", "修订后的制度印发的日期")
    )
    bases: tuple[LegalBasis, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("修订后的依据", "修订后的制度引用的全部依据；没有引用的填空表"),
    )


class Mechanism(StrEnum):
    """What the regulation wants an authority to lay down in rules of its own (制度、机制)."""

    WORK_SYSTEM = "work-system"
    COORDINATION = "coordination"
    REVIEW = "review"
    REASSESSMENT = "reassessment"
    PUBLICATION = "publication"
    REQUESTS = "requests"
    ASSESSMENT = "assessment"
    SOCIAL_REVIEW = "social-review"
    ACCOUNTABILITY = "accountability"

    @property
    def chinese(self) -> str:
        """The mechanism as the regulation names it."""
        return {
            "work-system": "公开工作制度",
            "coordination": "公开协调机制",
            "review": "公开审查机制",
            "reassessment": "信息管理动态调整机制",
            "publication": "信息发布机制",
            "requests": "申请办理制度",
            "assessment": "工作考核制度",
            "social-review": "社会评议制度",
            "accountability": "责任追究制度",
        }[self]


@attrs.frozen(kw_only=True)
class InternalRule(Record):
    """An authority's rule on its own disclosure work (公开制度); it stands until it is repealed."""

    record_kind: ClassVar[str] = "internal-rule"
    record_title: ClassVar[str] = "公开制度"

    title: str | None = attrs.field(default=None, metadata=fact("制度名称", "制度的全称"))
    adopted_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("制定日期", "制度首次印发的日期")
    )
    bases: tuple[LegalBasis, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("制定时的依据", "首次印发的制度引用的全部依据；没有引用的填空表"),
    )
    revisions: tuple[RuleRevision, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("历次修订", "各次修订的日期和依据")
    )
    repealed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("废止日期", "制度废止的日期")
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "已经公开的制度，页面的地址"))
    mechanisms: tuple[Mechanism, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("规定的机制", "制度规定了条例要求的哪些制度、机制；都没有规定的填空表"),
    )


@attrs.frozen(kw_only=True)
class InspectedRule:
    """What an inspection found of one rule."""

    rule: str | None = attrs.field(default=None, metadata=fact("所查制度", "所检查制度的编号", link="internal-rule"))
    fit: bool | None = attrs.field(
        default=None, metadata=fact("是否符合要求", "符合现阶段工作要求的填是，需要修订或废止的填否")
    )
    problem: str | None = attrs.field(default=None, metadata=fact("发现的问题", "不符合要求的，写明问题"))


@attrs.frozen(kw_only=True)
class RuleInspection(Record):
    """An inspection of the rules on disclosure that are published (制度检查), with its result for each."""

    record_kind: ClassVar[str] = "rule-inspection"
    record_title: ClassVar[str] = "制度检查"

    held_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("检查日期", "完成检查的日期")
    )
    results: tuple[InspectedRule, ...] = attrs.field(
        default=(), converter=as_tuple, metadata=fact("检查结果", "逐件制度的检查结果")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was held."""
        return self.held_on


@attrs.frozen(kw_only=True)
class LegalChange(Record):
    """A law or regulation that took effect, anew or in the place of an older one (法规变动)."""

    record_kind: ClassVar[str] = "legal-change"
    record_title: ClassVar[str] = "法规变动"

    title: str | None = attrs.field(default=None, metadata=fact("法规名称", "新施行的法律、法规或文件的名称"))
    number: str | None = attrs.field(default=None, metadata=fact("新文号", "新施行文本的文号"))
    replaced_number: str | None = attrs.field(
        default=None, metadata=fact("被替代的文号", "被替代的旧文本的文号；新制定的不填")
    )
    in_force_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("施行日期", "新文本开始施行的日期")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it took effect."""
        return self.in_force_on
