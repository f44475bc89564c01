"""The town's own numbers, each dated and cited."""

from __future__ import annotations

from zwgk import DatedValue, Parameter, Span, Stricter, working_days

from zwgk_township_example.source import TOWN

YEARLY_MEETINGS: Parameter[int] = Parameter(
    name="township-example-yearly-meetings",
    title="每年召开村民议事会次数的下限",
    stricter=Stricter.HIGHER,
    values=(DatedValue(since=TOWN.in_force_from, value=4, citation=TOWN.cite("第四条")),),
)

MINUTES_LIMIT: Parameter[Span] = Parameter(
    name="township-example-minutes-limit",
    title="议事会纪要公示期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=TOWN.in_force_from, value=working_days(5), citation=TOWN.cite("第四条")),),
)
