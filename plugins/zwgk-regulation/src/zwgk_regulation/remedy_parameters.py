"""Which remedies a reply has to name, from the day each law took effect."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from zwgk import AuthorityKind, DatedValue, Parameter, ReplyKind
from zwgk.national_texts import LITIGATION_LAW, RECONSIDERATION_LAW, RECONSIDERATION_LAW_1999, REGULATION_2008
from zwgk_regulation.source import COURT_INTERPRETATION, SINCE_2008, SINCE_2024


class ReconsiderationBody(StrEnum):
    """Who decides a reconsideration (复议机关)."""

    GOVERNMENT = "government"
    SUPERIOR = "superior"
    HIGHER_GOVERNMENT = "higher-government"

    @property
    def chinese(self) -> str:
        """The body as a statement of remedies names it."""
        return {
            "government": "本级人民政府",
            "superior": "上一级主管部门",
            "higher-government": "上一级人民政府",
        }[self.value]


RECONSIDERATION_FIRST: Parameter[tuple[ReplyKind, ...]] = Parameter(
    name="regulation-reconsideration-first",
    title="哪些答复应当先申请复议",
    values=(
        DatedValue(since=SINCE_2008, value=(), citation=REGULATION_2008.cite("第三十三条")),
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
)

UNSETTLED_REMEDIES: Parameter[tuple[ReplyKind, ...]] = Parameter(
    name="regulation-unsettled-remedies",
    title="哪些答复的救济途径尚无定论",
    values=(
        DatedValue(since=SINCE_2008, value=(), citation=REGULATION_2008.cite("第三十三条")),
        DatedValue(
            since=SINCE_2024,
            value=(ReplyKind.OTHER_PROCEDURE,),
            citation=RECONSIDERATION_LAW.cite("第二十三条", note="行政查询事项是否属于不予公开没有写明"),
            stated=False,
        ),
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
        DatedValue(since=SINCE_2008, value=3, citation=LITIGATION_LAW.cite("第三十九条", note="2014年修正前")),
        DatedValue(since=date(2015, 5, 1), value=6, citation=LITIGATION_LAW.cite("第四十六条")),
    ),
)

LAWSUIT_DAYS_AFTER_RECONSIDERATION: Parameter[int] = Parameter(
    name="regulation-lawsuit-days-after-reconsideration",
    title="对复议决定不服起诉的期限（日）",
    values=(DatedValue(since=SINCE_2008, value=15, citation=LITIGATION_LAW.cite("第四十五条")),),
)

_SAME_LEVEL = (ReconsiderationBody.GOVERNMENT,)
_ONE_UP = (ReconsiderationBody.SUPERIOR,)
_GOVERNMENT_ONE_UP = (ReconsiderationBody.HIGHER_GOVERNMENT,)


def _bodies(
    name: str,
    title: str,
    old: tuple[tuple[ReconsiderationBody, ...], str],
    new: tuple[tuple[ReconsiderationBody, ...], str],
) -> Parameter[tuple[ReconsiderationBody, ...]]:
    return Parameter(
        name=f"regulation-reconsideration-body-{name}",
        title=f"对{title}的答复不服向谁申请复议",
        values=(
            DatedValue(since=SINCE_2008, value=old[0], citation=RECONSIDERATION_LAW_1999.cite(old[1])),
            DatedValue(since=SINCE_2024, value=new[0], citation=RECONSIDERATION_LAW.cite(new[1])),
        ),
    )


RECONSIDERATION_BODIES: Mapping[AuthorityKind, Parameter[tuple[ReconsiderationBody, ...]]] = {
    kind: _bodies(kind.value, kind.chinese, (old, place), (new, "第二十四条"))
    for kind, old, place, new in (
        (AuthorityKind.DEPARTMENT, _SAME_LEVEL + _ONE_UP, "第十二条", _SAME_LEVEL),
        (AuthorityKind.GOVERNMENT_OFFICE, _SAME_LEVEL + _ONE_UP, "第十二条", _SAME_LEVEL),
        (AuthorityKind.GOVERNMENT, _GOVERNMENT_ONE_UP, "第十三条", _GOVERNMENT_ONE_UP),
        (AuthorityKind.TOWNSHIP, _GOVERNMENT_ONE_UP, "第十三条", _GOVERNMENT_ONE_UP),
        (AuthorityKind.SUBDISTRICT, _SAME_LEVEL, "第十五条", _SAME_LEVEL),
    )
}
"""Who decides a reconsideration, by the kind of authority that replied; any one of them will do."""

VERTICALLY_LED_BODIES = _bodies("vertically-led", "垂直领导机关", (_ONE_UP, "第十二条"), (_ONE_UP, "第二十七条"))

REMEDIES: tuple[Parameter[Any], ...] = (
    RECONSIDERATION_FIRST,
    UNSETTLED_REMEDIES,
    RECONSIDERATION_DAYS,
    LAWSUIT_MONTHS,
    LAWSUIT_DAYS_AFTER_RECONSIDERATION,
    *RECONSIDERATION_BODIES.values(),
    VERTICALLY_LED_BODIES,
)
"""What decides which remedies a reply has to name."""
