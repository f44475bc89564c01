"""二·3 政策解读: the numbers and lists of this section."""

from __future__ import annotations

from zwgk import DatedValue, Parameter, Span, Stricter, working_days
from zwgk_xuanzhou.parameters.assumed import SINCE, assumed
from zwgk_xuanzhou.source import PLAN

INTERPRETATION_LIMIT: Parameter[Span] = Parameter(
    name="xuanzhou-interpretation-limit",
    title="政策文件发布后公开解读的期限",
    stricter=Stricter.LOWER,
    values=(DatedValue(since=SINCE, value=working_days(3), citation=PLAN.cite("二·3")),),
)

SIGNING_TOLERANCE: Parameter[int] = assumed(
    "xuanzhou-signing-tolerance",
    "文件与解读审签、部署日期允许相差的天数",
    0,
    place="二·3",
    note="同步按同日理解",
    stricter=Stricter.LOWER,
)
