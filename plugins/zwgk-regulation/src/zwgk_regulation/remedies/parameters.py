"""Which remedies a reply has to name, from the day each law took effect."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from zwgk import (
    DatedValue,
    Parameter,
    ReplyKind,
    chinese_numeral,
)
from zwgk_regulation.instruments.court_interpretations import (
    COURT_INTERPRETATION,
    COURT_INTERPRETATION_2011,
    LAWSUIT_TERM,
    LAWSUIT_TERM_2000,
)
from zwgk_regulation.instruments.litigation_law import LITIGATION_LAW
from zwgk_regulation.instruments.reconsideration_law import RECONSIDERATION_LAW
from zwgk_regulation.instruments.reconsideration_law_1999 import RECONSIDERATION_LAW_1999
from zwgk_regulation.instruments.reconsideration_opinion import RECONSIDERATION_OPINION
from zwgk_regulation.instruments.reconsideration_rules import RECONSIDERATION_RULES
from zwgk_regulation.instruments.regulation_2008 import REGULATION_2008
from zwgk_regulation.remedies.reconsideration_parameters import BODIES
from zwgk_regulation.remedies.statement import Route
from zwgk_regulation.source import REGULATION, SINCE_2008, SINCE_2019, SINCE_2024

SINCE_2015 = date(2015, 5, 1)
"""The first day of the amended litigation law."""


def _kinds(kinds: tuple[ReplyKind, ...]) -> str:
    return "、".join(kind.chinese for kind in kinds) or "没有"


RECONSIDERATION_FIRST: Parameter[tuple[ReplyKind, ...]] = Parameter(
    name="regulation-reconsideration-first",
    title="哪些答复应当先申请复议",
    values=(
        DatedValue(since=SINCE_2008, value=(), citation=REGULATION_2008.cite("第三十三条")),
        DatedValue(since=SINCE_2019, value=(), citation=REGULATION.cite("第五十一条")),
        DatedValue(
            since=SINCE_2024,
            value=(ReplyKind.WITHHELD, ReplyKind.PARTLY_DISCLOSED),
            citation=RECONSIDERATION_LAW.cite("第二十三条", note="部分公开的，就不予公开的部分先复议"),
        ),
        DatedValue(
            since=COURT_INTERPRETATION.in_force_from,
            value=(ReplyKind.WITHHELD, ReplyKind.PARTLY_DISCLOSED),
            citation=COURT_INTERPRETATION.cite("第一条", note="无法提供、不予处理的可以直接起诉"),
        ),
    ),
    show=_kinds,
)

GROUNDS_FOR_RECONSIDERATION_FIRST: Parameter[tuple[int, ...]] = Parameter(
    name="regulation-grounds-for-reconsideration-first",
    title="依条例哪些条不予公开的应当先申请复议",
    values=(
        DatedValue(since=SINCE_2008, value=(), citation=REGULATION_2008.cite("第三十三条")),
        DatedValue(since=SINCE_2019, value=(), citation=REGULATION.cite("第五十一条")),
        DatedValue(
            since=SINCE_2024,
            value=(14, 15, 16),
            citation=RECONSIDERATION_LAW.cite("第二十三条", note="条文只写不予公开，按条例第十四条至第十六条理解"),
            stated=False,
        ),
        DatedValue(
            since=COURT_INTERPRETATION.in_force_from,
            value=(14, 15, 16),
            citation=COURT_INTERPRETATION.cite("第一条"),
        ),
    ),
    show=lambda articles: "、".join(f"第{chinese_numeral(article)}条" for article in articles) or "没有",
)

UNSETTLED_REMEDIES: Parameter[tuple[ReplyKind, ...]] = Parameter(
    name="regulation-unsettled-remedies",
    title="哪些答复的救济途径尚无定论",
    values=(
        DatedValue(since=SINCE_2008, value=(), citation=REGULATION_2008.cite("第三十三条")),
        DatedValue(since=SINCE_2019, value=(), citation=REGULATION.cite("第五十一条")),
        DatedValue(
            since=SINCE_2024,
            value=(ReplyKind.OTHER_PROCEDURE,),
            citation=RECONSIDERATION_LAW.cite("第二十三条", note="行政查询事项是否属于不予公开没有写明"),
            stated=False,
        ),
    ),
    show=_kinds,
)

UNANSWERED_ROUTES: Parameter[tuple[Route, ...]] = Parameter(
    name="regulation-unanswered-routes",
    title="逾期不答复可以怎样寻求救济",
    values=(
        DatedValue(since=SINCE_2008, value=(Route.EITHER,), citation=REGULATION_2008.cite("第三十三条")),
        DatedValue(
            since=COURT_INTERPRETATION_2011.in_force_from,
            value=(Route.EITHER,),
            citation=COURT_INTERPRETATION_2011.cite("第一条"),
        ),
        DatedValue(
            since=SINCE_2024,
            value=(Route.RECONSIDERATION_FIRST, Route.EITHER),
            citation=RECONSIDERATION_LAW.cite("第二十三条", note="逾期不答复是否属于未履行法定职责没有写明"),
            stated=False,
        ),
        DatedValue(
            since=COURT_INTERPRETATION.in_force_from,
            value=(Route.EITHER,),
            citation=COURT_INTERPRETATION.cite("第二条", note="条文写明可以复议或者起诉，按不必先复议理解"),
            stated=False,
        ),
    ),
)

PROCEDURAL_NOTICES: Parameter[tuple[str, ...]] = Parameter(
    name="regulation-procedural-notices",
    title="哪些告知不能单独申请复议或者起诉",
    values=(
        DatedValue(
            since=COURT_INTERPRETATION_2011.in_force_from,
            value=("supplements",),
            citation=COURT_INTERPRETATION_2011.cite("第二条"),
        ),
        DatedValue(
            since=RECONSIDERATION_OPINION.in_force_from,
            value=("supplements", "extensions", "fee_notices", "inquiries"),
            citation=RECONSIDERATION_OPINION.cite(
                "第三条", note="写明补正、延期等程序性处理和缴费期内的收费，征求意见按程序性处理理解"
            ),
            stated=False,
        ),
    ),
    show=lambda names: "、".join(NOTICE_TITLES[name] for name in names),
)

NOTICE_TITLES: Mapping[str, str] = {
    "supplements": "补正告知",
    "extensions": "延期告知",
    "fee_notices": "收费通知",
    "inquiries": "征求意见书",
}
"""The notices before a reply, by the field of an application that holds them."""

UNTOLD_RECONSIDERATION_YEARS: Parameter[int | None] = Parameter(
    name="regulation-untold-reconsideration-years",
    title="没有告知复议权利的，申请复议的最长期限（年）",
    values=(
        DatedValue(
            since=SINCE_2008,
            value=None,
            citation=RECONSIDERATION_RULES.cite("第十五条", note="自收到补充告知之日起算，没有写最长期限"),
        ),
        DatedValue(since=SINCE_2024, value=1, citation=RECONSIDERATION_LAW.cite("第二十条")),
    ),
    show=lambda number: "没有写明" if number is None else str(number),
)

UNTOLD_LAWSUIT_YEARS: Parameter[int] = Parameter(
    name="regulation-untold-lawsuit-years",
    title="没有告知起诉期限的，起诉的最长期限（年）",
    values=(
        DatedValue(since=SINCE_2008, value=2, citation=LAWSUIT_TERM_2000.cite("第四十一条")),
        DatedValue(since=LAWSUIT_TERM.in_force_from, value=1, citation=LAWSUIT_TERM.cite("第六十四条")),
    ),
)

RECONSIDERATION_DAYS: Parameter[int] = Parameter(
    name="regulation-reconsideration-days",
    title="申请复议的期限（日）",
    values=(
        DatedValue(since=SINCE_2008, value=60, citation=RECONSIDERATION_LAW_1999.cite("第九条")),
        DatedValue(since=SINCE_2024, value=60, citation=RECONSIDERATION_LAW.cite("第二十条")),
    ),
)

LAWSUIT_MONTHS: Parameter[int] = Parameter(
    name="regulation-lawsuit-months",
    title="直接起诉的期限（月）",
    values=(
        DatedValue(since=SINCE_2008, value=3, citation=LITIGATION_LAW.cite("第三十九条", note="2014年修正前的条文")),
        DatedValue(since=SINCE_2015, value=6, citation=LITIGATION_LAW.cite("第四十六条")),
    ),
)

LAWSUIT_DAYS_AFTER_RECONSIDERATION: Parameter[int] = Parameter(
    name="regulation-lawsuit-days-after-reconsideration",
    title="对复议决定不服起诉的期限（日）",
    values=(DatedValue(since=SINCE_2008, value=15, citation=LITIGATION_LAW.cite("第四十五条")),),
)

REMEDIES: tuple[Parameter[Any], ...] = (
    RECONSIDERATION_FIRST,
    GROUNDS_FOR_RECONSIDERATION_FIRST,
    UNSETTLED_REMEDIES,
    RECONSIDERATION_DAYS,
    LAWSUIT_MONTHS,
    LAWSUIT_DAYS_AFTER_RECONSIDERATION,
    *BODIES,
)
"""What decides which remedies a reply has to name."""
