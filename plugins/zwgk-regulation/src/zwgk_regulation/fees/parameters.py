"""What may be charged for information on request, and what a fee notice tells."""

from __future__ import annotations

from typing import Any

from zwgk import DatedValue, FeeNoticeElement, FeeScale, Parameter
from zwgk.national_texts import REGULATION_2008
from zwgk_regulation.fees.tariffs import FeeTier, Tariff
from zwgk_regulation.source import FEE_RULES, REGULATION, SINCE_2008, SINCE_2019, SINCE_2021


def _scales(value: tuple[FeeScale, ...]) -> str:
    return "、".join(scale.chinese for scale in value) or "不收费"


LAWFUL_SCALES: Parameter[tuple[FeeScale, ...]] = Parameter(
    name="regulation-lawful-fee-scales",
    title="依申请提供信息可以收取的费用",
    values=(
        DatedValue(since=SINCE_2008, value=(FeeScale.COST,), citation=REGULATION_2008.cite("第二十七条")),
        DatedValue(
            since=SINCE_2019,
            value=(),
            citation=REGULATION.cite("第四十二条", note="收费办法施行前没有可以执行的标准"),
        ),
        DatedValue(since=SINCE_2021, value=(FeeScale.PER_ITEM, FeeScale.PER_PAGE), citation=FEE_RULES.cite("第三条")),
    ),
    show=_scales,
)

ITEM_TARIFF: Parameter[Tariff] = Parameter(
    name="regulation-item-tariff",
    title="按件计收的标准（同一申请人一个自然月内累计）",
    values=(
        DatedValue(
            since=SINCE_2021,
            value=Tariff("件", (FeeTier(1, 0), FeeTier(11, 100), FeeTier(31, 200)), step=10, rise=100),
            citation=FEE_RULES.cite("第四条"),
        ),
    ),
)

PAGE_TARIFF: Parameter[Tariff] = Parameter(
    name="regulation-page-tariff",
    title="按量计收的标准（一件申请）",
    values=(
        DatedValue(
            since=SINCE_2021,
            value=Tariff("页", (FeeTier(1, 0), FeeTier(31, 10), FeeTier(101, 20), FeeTier(201, 40))),
            citation=FEE_RULES.cite("第五条", note="各件申请分别计算页数，不累加"),
        ),
    ),
)

FEE_NOTICE_ELEMENTS: Parameter[tuple[FeeNoticeElement, ...]] = Parameter(
    name="regulation-fee-notice-elements",
    title="收费通知应当写明的事项",
    values=(DatedValue(since=SINCE_2021, value=tuple(FeeNoticeElement), citation=FEE_RULES.cite("第六条")),),
)

TARIFFS: tuple[Parameter[Any], ...] = (ITEM_TARIFF, PAGE_TARIFF)
"""What decides how much is charged."""
