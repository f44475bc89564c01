"""The 政府信息公开条例, as far as numbers and lists of the plan's rules rest on it."""

from __future__ import annotations

from zwgk import DatedValue, Parameter, Span, Stricter, working_days
from zwgk.national_texts import REGULATION

DISCLOSURE_LIMIT: Parameter[Span] = Parameter(
    name="xuanzhou-disclosure-limit",
    title="信息形成或变更后公开的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=REGULATION.in_force_from, value=working_days(20), citation=REGULATION.cite("第二十六条")),
    ),
)
