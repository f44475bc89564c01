"""The one number of 个人信息保护法 that disclosure needs: how long what served its purpose may stay online."""

from __future__ import annotations

from zwgk import DatedValue, Parameter, Span, Stricter, days
from zwgk_regulation.instruments.personal_information import PERSONAL_INFORMATION_LAW
from zwgk_regulation.source import SINCE_2008

RETENTION: Parameter[Span] = Parameter(
    name="personal-information-retention",
    title="公开的目的实现以后个人信息允许留在网上的天数",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=SINCE_2008,  # what went out before the law stands under it as well while it is online
            value=days(0),
            citation=PERSONAL_INFORMATION_LAW.cite("第四十七条", note="未写天数，按次日起不留理解"),
            stated=False,
        ),
    ),
)
