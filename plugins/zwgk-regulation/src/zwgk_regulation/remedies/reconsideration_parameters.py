"""Who decides a reconsideration of a reply, by the authority that replied, from the day each law took effect."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from zwgk import AuthorityKind, Citation, DatedValue, Parameter
from zwgk_regulation.instruments.reconsideration_law import RECONSIDERATION_LAW
from zwgk_regulation.instruments.reconsideration_law_1999 import RECONSIDERATION_LAW_1999
from zwgk_regulation.instruments.reconsideration_rules import RECONSIDERATION_RULES
from zwgk_regulation.source import SINCE_2008, SINCE_2024


class ReconsiderationBody(StrEnum):
    """Who decides a reconsideration (复议机关)."""

    GOVERNMENT = "government"
    SUPERIOR = "superior"
    HIGHER_GOVERNMENT = "higher-government"
    ITSELF = "itself"

    @property
    def chinese(self) -> str:
        """The body as a statement of remedies names it."""
        return {
            "government": "本级人民政府",
            "superior": "上一级主管部门",
            "higher-government": "上一级人民政府",
            "itself": "本机关",
        }[self.value]


Bodies = tuple[ReconsiderationBody, ...]

_SAME_LEVEL: Bodies = (ReconsiderationBody.GOVERNMENT,)
_ONE_UP: Bodies = (ReconsiderationBody.SUPERIOR,)
_GOVERNMENT_ONE_UP: Bodies = (ReconsiderationBody.HIGHER_GOVERNMENT,)
_ITSELF: Bodies = (ReconsiderationBody.ITSELF,)
_CHOSEN = RECONSIDERATION_LAW_1999.cite(
    "第十二条", note="2021年起各省陆续改由本级人民政府统一行使复议职责，改革以后按当地通告"
)


def _bodies(name: str, title: str, old: tuple[Bodies, Citation], new: tuple[Bodies, Citation]) -> Parameter[Bodies]:
    return Parameter(
        name=f"regulation-reconsideration-body-{name}",
        title=f"对{title}的答复不服向谁申请复议",
        values=(
            DatedValue(since=SINCE_2008, value=old[0], citation=old[1]),
            DatedValue(since=SINCE_2024, value=new[0], citation=new[1]),
        ),
    )


RECONSIDERATION_BODIES: Mapping[AuthorityKind, Parameter[Bodies]] = {
    kind: _bodies(kind.value, kind.chinese, (old, cited), (new, RECONSIDERATION_LAW.cite("第二十四条")))
    for kind, old, cited, new in (
        (AuthorityKind.DEPARTMENT, _SAME_LEVEL + _ONE_UP, _CHOSEN, _SAME_LEVEL),
        (AuthorityKind.GOVERNMENT_OFFICE, _SAME_LEVEL + _ONE_UP, _CHOSEN, _SAME_LEVEL),
        (
            AuthorityKind.GOVERNMENT,
            _GOVERNMENT_ONE_UP,
            RECONSIDERATION_LAW_1999.cite("第十三条"),
            _GOVERNMENT_ONE_UP,
        ),
        (AuthorityKind.TOWNSHIP, _GOVERNMENT_ONE_UP, RECONSIDERATION_LAW_1999.cite("第十三条"), _GOVERNMENT_ONE_UP),
        (AuthorityKind.SUBDISTRICT, _SAME_LEVEL, RECONSIDERATION_LAW_1999.cite("第十五条"), _SAME_LEVEL),
    )
}
"""Who decides a reconsideration, by the kind of authority that replied; any one of them will do."""

VERTICALLY_LED_BODIES = _bodies(
    "vertically-led",
    "垂直领导机关",
    (_ONE_UP, RECONSIDERATION_LAW_1999.cite("第十二条")),
    (_ONE_UP, RECONSIDERATION_LAW.cite("第二十七条")),
)

LED_WITHIN_THE_PROVINCE_BODIES = _bodies(
    "led-within-the-province",
    "省以下垂直领导部门",
    (_SAME_LEVEL + _ONE_UP, RECONSIDERATION_RULES.cite("第二十四条")),
    (_ONE_UP, RECONSIDERATION_LAW.cite("第二十七条")),
)
"""The record does not tell who is led from the capital and who from the province; until 2023 that made a difference."""

JUSTICE_BODIES = _bodies(
    "justice",
    "司法行政部门",
    (_SAME_LEVEL + _ONE_UP, _CHOSEN),
    (_SAME_LEVEL + _ONE_UP, RECONSIDERATION_LAW.cite("第二十八条")),
)

NATIONAL_DEPARTMENT_BODIES = _bodies(
    "national-department",
    "国务院部门",
    (_ITSELF, RECONSIDERATION_LAW_1999.cite("第十四条")),
    (_ITSELF, RECONSIDERATION_LAW.cite("第二十五条")),
)

PROVINCE_BODIES = _bodies(
    "province",
    "省级人民政府",
    (_ITSELF, RECONSIDERATION_LAW_1999.cite("第十四条")),
    (_ITSELF, RECONSIDERATION_LAW.cite("第二十四条")),
)

BODIES: tuple[Parameter[Bodies], ...] = (
    *RECONSIDERATION_BODIES.values(),
    VERTICALLY_LED_BODIES,
    LED_WITHIN_THE_PROVINCE_BODIES,
    JUSTICE_BODIES,
    NATIONAL_DEPARTMENT_BODIES,
    PROVINCE_BODIES,
)
"""What decides who decides a reconsideration."""
