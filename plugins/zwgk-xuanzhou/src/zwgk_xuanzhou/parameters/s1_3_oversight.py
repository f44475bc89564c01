"""一·3 以公开强化监督: the numbers and lists of this section."""

from __future__ import annotations

from functools import partial

from zwgk import (
    ColumnKind,
    DatedValue,
    InstitutionProfile,
    Parameter,
    PowerItem,
    Span,
    Stricter,
    UtilityField,
    days,
    months,
)
from zwgk.national_texts import REGULATION, WEBSITE_INSPECTION
from zwgk_xuanzhou.parameters.assumed import SINCE, assumed, titles
from zwgk_xuanzhou.source import PLAN

_SINGLE_VETO = "单项否决指标"

POWER_ELEMENTS: Parameter[tuple[str, ...]] = Parameter(
    name="xuanzhou-power-elements",
    title="权责事项应当写明的要素",
    show=partial(titles, PowerItem),
    values=(
        DatedValue(
            since=SINCE,
            value=("basis", "conditions", "procedure"),
            citation=PLAN.cite("一·3", note="三项之后写有“等信息”，其余要素未列"),
        ),
    ),
)

QUARTER_GRACE: Parameter[Span] = assumed(
    "xuanzhou-quarter-grace",
    "季度结束后公布重点工作进展的宽限期",
    days(60),
    place="一·3",
    note="按季度公布，未写季后几日；宣城市2021年两次公布在季后41日、48日，按60日理解",
    stricter=Stricter.LOWER,
)

PROFILE_ELEMENTS: Parameter[tuple[str, ...]] = Parameter(
    name="xuanzhou-profile-elements",
    title="机构概况的法定要素",
    show=partial(titles, InstitutionProfile),
    values=(
        DatedValue(
            since=REGULATION.in_force_from,
            value=("duties", "structure", "address", "office_hours", "contact", "head"),
            citation=REGULATION.cite("第二十条第二项"),
        ),
    ),
)

UTILITY_FIELDS: Parameter[tuple[UtilityField, ...]] = Parameter(
    name="xuanzhou-utility-fields",
    title="落实省定公开目录的公共企事业单位领域",
    show=lambda fields: "、".join(field.chinese for field in fields),
    values=(
        DatedValue(
            since=SINCE,
            value=(
                UtilityField.EDUCATION,
                UtilityField.HEALTH,
                UtilityField.PUBLIC_TRANSPORT,
                UtilityField.WATER,
                UtilityField.POWER,
                UtilityField.GAS,
            ),
            citation=PLAN.cite("一·3", note="六个领域之后写有“等领域”，供热、环境保护未列"),
        ),
    ),
)


def _cycle(kind: ColumnKind, name: str, span: Span) -> Parameter[Span]:
    """How long a kind of column may go without anything new."""
    return Parameter(
        name=f"xuanzhou-{name}-cycle",
        title=f"{kind.chinese}的更新周期",
        stricter=Stricter.LOWER,
        values=(
            DatedValue(
                since=WEBSITE_INSPECTION.in_force_from, value=span, citation=WEBSITE_INSPECTION.cite(_SINGLE_VETO)
            ),
        ),
    )


NEWS_CYCLE = _cycle(ColumnKind.NEWS, "news", days(14))
NOTICES_CYCLE = _cycle(ColumnKind.NOTICES, "notices", months(6))


def _veto(name: str, title: str, number: int) -> Parameter[int]:
    """From how many faulty columns on a website is failed outright."""
    return Parameter(
        name=f"xuanzhou-{name}-veto",
        title=title,
        stricter=Stricter.LOWER,
        values=(
            DatedValue(
                since=WEBSITE_INSPECTION.in_force_from, value=number, citation=WEBSITE_INSPECTION.cite(_SINGLE_VETO)
            ),
        ),
    )


STALE_COLUMN_VETO = _veto("stale-columns", "动态、通知和政策类栏目停更即否决的个数", 5)
EMPTY_COLUMN_VETO = _veto("empty-columns", "空白栏目即否决的个数", 5)
