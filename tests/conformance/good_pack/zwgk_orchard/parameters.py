"""The numbers of the text."""

from __future__ import annotations

from datetime import date

from zwgk import DatedValue, Parameter, Span, Stricter, working_days
from zwgk_orchard.source import LAW, ORCHARD

REPLY_LIMIT: Parameter[Span] = Parameter(
    name="orchard-reply-limit",
    title="留言回复期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=date(2010, 1, 1), value=working_days(15), citation=LAW.cite("第九条")),
        DatedValue(since=date(2024, 1, 1), value=working_days(5), citation=ORCHARD.cite("第三条")),
    ),
)
PRICE_TAGS: Parameter[int] = Parameter(
    name="orchard-price-tags",
    title="公示价格的最少种类",
    stricter=Stricter.HIGHER,
    values=(DatedValue(since=date(2024, 1, 1), value=3, citation=ORCHARD.cite("第四条")),),
)
