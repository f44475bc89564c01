"""The 政府信息公开条例, as far as numbers and lists of the plan's rules rest on it."""

from __future__ import annotations

from datetime import date

from zwgk import DatedValue, Parameter, Source, Span, Stricter, working_days

REGULATION = Source(
    id="regulation-2019",
    title="中华人民共和国政府信息公开条例",
    issuer="国务院",
    number="国务院令第711号",
    in_force_from=date(2019, 5, 15),
)

DISCLOSURE_LIMIT: Parameter[Span] = Parameter(
    name="xuanzhou-disclosure-limit",
    title="信息形成或变更后公开的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=REGULATION.in_force_from, value=working_days(20), citation=REGULATION.cite("第二十六条")),
    ),
)
