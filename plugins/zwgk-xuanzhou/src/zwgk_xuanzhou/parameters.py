"""The numbers of the plan, and the ones it leaves open: those say `stated=False`, and reports show them as assumed."""

from __future__ import annotations

from zwgk import DatedValue, Parameter, Span, Stricter, working_days
from zwgk_xuanzhou.source import PLAN

_SINCE = PLAN.in_force_from

INTERPRETATION_LIMIT: Parameter[Span] = Parameter(
    name="xuanzhou-interpretation-limit",
    title="政策文件发布后公开解读的期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=_SINCE, value=working_days(3), citation=PLAN.cite("二·3")),),
)

SIGNING_TOLERANCE: Parameter[int] = Parameter(
    name="xuanzhou-signing-tolerance",
    title="文件与解读审签、部署日期允许相差的天数",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(since=_SINCE, value=0, citation=PLAN.cite("二·3", note="同步按同日理解"), stated=False),
    ),
)
