"""一·2 民生领域公开和回应: the numbers of this section."""

from __future__ import annotations

from zwgk import DatedValue, Parameter, Span, Stricter, working_days
from zwgk_xuanzhou.parameters.assumed import SINCE, assumed
from zwgk_xuanzhou.source import PLAN

LIVELIHOOD_PROJECTS: Parameter[int] = Parameter(
    name="xuanzhou-livelihood-projects",
    title="民生实事清单的项数",
    values=(DatedValue(since=SINCE, value=46, citation=PLAN.cite("一·2")),),
)

RESPONSE_LIMIT: Parameter[Span] = assumed(
    "xuanzhou-response-limit",
    "发现群众关注的热点后公开回应的期限",
    working_days(2),
    place="一·2",
    note="及时未写天数；一般政务舆情国办发〔2016〕61号要求48小时内回应，放宽为2个工作日",
    stricter=Stricter.LOWER,
)
