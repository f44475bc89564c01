"""二·5 精准化做好政策评议: the numbers of this section."""

from __future__ import annotations

from datetime import date

from zwgk import DatedValue, Parameter, Source, Span, Stricter, months, working_days
from zwgk_xuanzhou.parameters.assumed import assumed

WEBSITE_INSPECTION = Source(
    id="website-inspection-2019",
    title="政府网站与政务新媒体检查指标",
    issuer="国务院办公厅秘书局",
    number="国办秘函〔2019〕19号",
    in_force_from=date(2019, 4, 1),
)
"""The national indicators by which government websites are inspected."""

MESSAGE_REPLY_LIMIT: Parameter[Span] = assumed(
    "xuanzhou-message-reply-limit",
    "回复政策留言的期限",
    working_days(15),
    place="二·5",
    note="提高实效性未写期限，按安徽省对政府网站咨询投诉类留言的通行要求15个工作日理解",
    stricter=Stricter.LOWER,
)

MESSAGE_REPLY_FLOOR: Parameter[Span] = Parameter(
    name="xuanzhou-message-reply-floor",
    title="政务咨询留言不回应即被单项否决的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=date(2019, 4, 1),
            value=months(3),
            citation=WEBSITE_INSPECTION.cite("单项否决", note="超过三个月未回应"),
        ),
    ),
)
