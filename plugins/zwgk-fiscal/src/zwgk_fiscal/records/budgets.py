"""Budgets, adjustments, reports of execution and final accounts, and what was put before the public of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

import attrs

from zwgk import Record, fact
from zwgk_fiscal.records.converters import optional_day, optional_tuple


class BudgetLevel(StrEnum):
    """Whose budget it is; decides who approves it and who publishes it."""

    GOVERNMENT = "government"
    DEPARTMENT = "department"
    UNIT = "unit"

    @property
    def chinese(self) -> str:
        """The level as a law names it."""
        return {"government": "政府", "department": "部门", "unit": "单位"}[self]


class BudgetDocument(StrEnum):
    """What the approving body decided on, or was told."""

    BUDGET = "budget"
    ADJUSTMENT = "adjustment"
    EXECUTION_REPORT = "execution-report"
    FINAL_ACCOUNT = "final-account"
    AUDIT_REPORT = "audit-report"

    @property
    def chinese(self) -> str:
        """The document as a law names it."""
        return {
            "budget": "预算",
            "adjustment": "预算调整",
            "execution-report": "预算执行情况报告",
            "final-account": "决算",
            "audit-report": "审计工作报告",
        }[self]


class BudgetPart(StrEnum):
    """The four budgets of a government (四本预算)."""

    GENERAL = "general"
    FUNDS = "funds"
    STATE_CAPITAL = "state-capital"
    SOCIAL_INSURANCE = "social-insurance"

    @property
    def chinese(self) -> str:
        """The budget as a law names it."""
        return {
            "general": "一般公共预算",
            "funds": "政府性基金预算",
            "state-capital": "国有资本经营预算",
            "social-insurance": "社会保险基金预算",
        }[self]


class BudgetMatter(StrEnum):
    """What a published budget shows or explains beside its tables of income and expenditure."""

    TRANSFERS = "transfers"
    DEBT = "debt"
    OPERATING_COSTS = "operating-costs"
    PROCUREMENT = "procurement"
    SPECIAL_ACCOUNTS = "special-accounts"
    BASIC_EXPENDITURE = "basic-expenditure"
    PROJECT_EXPENDITURE = "project-expenditure"
    THREE_PUBLIC = "three-public"
    DUTIES = "duties"
    CHANGES = "changes"
    TERMS = "terms"

    @property
    def chinese(self) -> str:
        """The matter as a law or catalogue names it."""
        return _MATTERS[self]


_MATTERS = {
    BudgetMatter.TRANSFERS: "转移支付情况说明",
    BudgetMatter.DEBT: "举借债务情况说明",
    BudgetMatter.OPERATING_COSTS: "机关运行经费说明",
    BudgetMatter.PROCUREMENT: "政府采购情况",
    BudgetMatter.SPECIAL_ACCOUNTS: "财政专户资金情况",
    BudgetMatter.BASIC_EXPENDITURE: "基本支出",
    BudgetMatter.PROJECT_EXPENDITURE: "项目支出",
    BudgetMatter.THREE_PUBLIC: "“三公”经费",
    BudgetMatter.DUTIES: "职责和机构设置",
    BudgetMatter.CHANGES: "收支增减变化说明",
    BudgetMatter.TERMS: "名词解释",
}


class FunctionDepth(StrEnum):
    """How finely expenditure is shown by function (功能分类)."""

    CLASS = "class"
    SECTION = "section"
    ITEM = "item"

    @property
    def chinese(self) -> str:
        """The depth as the classification names it."""
        return {"class": "类", "section": "款", "item": "项"}[self]


class EconomicDepth(StrEnum):
    """How finely basic expenditure is shown by economic nature (经济分类)."""

    CLASS = "class"
    SECTION = "section"

    @property
    def chinese(self) -> str:
        """The depth as the classification names it."""
        return {"class": "类", "section": "款"}[self]


@attrs.frozen(kw_only=True)
class ThreePublicExpenses:
    """The three public expenses (三公经费) as published, in one unit of money."""

    total: Decimal | None = attrs.field(default=None, metadata=fact("三公经费合计", "公布的合计数，没有支出的填0"))
    abroad: Decimal | None = attrs.field(default=None, metadata=fact("因公出国（境）费", "公布的数额，没有支出的填0"))
    vehicle_purchase: Decimal | None = attrs.field(
        default=None, metadata=fact("公务用车购置费", "公布的数额，没有支出的填0")
    )
    vehicle_running: Decimal | None = attrs.field(
        default=None, metadata=fact("公务用车运行费", "公布的数额，没有支出的填0")
    )
    reception: Decimal | None = attrs.field(default=None, metadata=fact("公务接待费", "公布的数额，没有支出的填0"))
    unpublished: tuple[str, ...] = attrs.field(
        default=(), converter=tuple, metadata=fact("未公布的项", "页面上没有公布的项，填字段名；没有遗漏的不填")
    )
    change_explained: bool | None = attrs.field(
        default=None, metadata=fact("是否说明增减变化", "公布时说明了增减变化及原因的填是")
    )


@attrs.frozen(kw_only=True)
class BudgetDisclosure(Record):
    """A budget, adjustment, report or final account, and how it was disclosed (预决算公开)."""

    record_kind: ClassVar[str] = "budget-disclosure"
    record_title: ClassVar[str] = "预决算公开"

    title: str = attrs.field(default="", metadata=fact("标题", "公开时使用的标题，如2024年区本级预算"))
    year: int | None = attrs.field(default=None, metadata=fact("预算年度", "预算或决算所属的年度"))
    level: BudgetLevel | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(BudgetLevel),
        metadata=fact("预算层次", "政府、部门或部门所属单位"),
    )
    document: BudgetDocument | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(BudgetDocument),
        metadata=fact("文件类别", "预算、预算调整、预算执行情况报告、决算或审计工作报告"),
    )
    decided_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact(
            "批准（批复）日期", "政府的填人大或其常委会批准日期，部门的填财政部门批复日期，单位的填部门批复日期"
        ),
    )
    published_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("公开日期", "在网站上向社会公开的日期")
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "公开页面的地址"))
    classified: bool | None = attrs.field(
        default=None, metadata=fact("是否涉密不公开", "整份因涉及国家秘密不公开的填是")
    )
    secrecy_ground: str | None = attrs.field(default=None, metadata=fact("涉密依据", "不公开所依据的定密文件或条文"))
    approved_parts: tuple[BudgetPart, ...] | None = attrs.field(
        default=None,
        converter=optional_tuple,
        metadata=fact("批准的预算", "经批准的是四本预算中的哪几本"),
    )
    published_parts: tuple[BudgetPart, ...] | None = attrs.field(
        default=None,
        converter=optional_tuple,
        metadata=fact("公开的预算", "公开了四本预算中的哪几本，列空表并说明的也算"),
    )
    matters: tuple[BudgetMatter, ...] | None = attrs.field(
        default=None,
        converter=optional_tuple,
        metadata=fact("公开的事项", "公开内容中有哪些事项或者说明，一项也没有的填空表"),
    )
    matters_elsewhere: tuple[BudgetMatter, ...] | None = attrs.field(
        default=None,
        converter=optional_tuple,
        metadata=fact("另行公开的事项", "已经在别处公开，或者本级没有这一情况的事项；没有的填空表"),
    )
    function_depth: FunctionDepth | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(FunctionDepth),
        metadata=fact("功能分类深度", "本级支出按功能分类公开到类、款还是项"),
    )
    economic_depth: EconomicDepth | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(EconomicDepth),
        metadata=fact("经济分类深度", "基本支出按经济分类公开到类还是款"),
    )
    gives_transfers: bool | None = attrs.field(
        default=None, metadata=fact("是否有转移支付", "安排或者执行了对下级的转移支付的填是")
    )
    general_transfers_by_region: bool | None = attrs.field(
        default=None, metadata=fact("一般性转移支付是否分地区", "公开时细化到地区的填是")
    )
    special_transfers_by_region: bool | None = attrs.field(
        default=None, metadata=fact("专项转移支付是否分地区", "公开时细化到地区的填是")
    )
    special_transfers_by_project: bool | None = attrs.field(
        default=None, metadata=fact("专项转移支付是否分项目", "公开时细化到项目的填是")
    )
    has_debt: bool | None = attrs.field(default=None, metadata=fact("是否有政府债务", "有政府债务余额的填是"))
    three_public: ThreePublicExpenses | None = attrs.field(
        default=None, metadata=fact("三公经费明细", "公布的“三公”经费合计和各项数额，同一单位")
    )

    @property
    def governing_date(self) -> date | None:
        """The day it was approved, or published where that is not on record."""
        return self.decided_on or self.published_on
