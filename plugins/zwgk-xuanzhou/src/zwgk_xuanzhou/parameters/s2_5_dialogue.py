"""二·5 精准化做好政策评议: the numbers of this section."""

from __future__ import annotations

from datetime import date

from zwgk import DatedValue, Parameter, Span, Stricter, months, working_days
from zwgk.national_texts import WEBSITE_INSPECTION
from zwgk_xuanzhou.parameters.assumed import assumed

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
