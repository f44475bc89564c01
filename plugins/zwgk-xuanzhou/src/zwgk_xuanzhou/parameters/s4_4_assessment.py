"""四·4 监督考评: the numbers of this section."""

from __future__ import annotations

from zwgk import Parameter, Span, Stricter, days
from zwgk_xuanzhou.parameters.assumed import assumed

ROUTINE_ASSESSMENTS: Parameter[int] = assumed(
    "xuanzhou-routine-assessments",
    "每年日常测评次数的下限",
    1,
    place="四·4",
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)

SPECIAL_ASSESSMENTS: Parameter[int] = assumed(
    "xuanzhou-special-assessments",
    "每年专项测评次数的下限",
    1,
    place="四·4",
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)

RECTIFICATION_GRACE: Parameter[Span] = assumed(
    "xuanzhou-rectification-grace",
    "测评反馈的整改期限以后的宽限天数",
    days(0),
    place="四·4",
    note="期限由反馈意见确定，没有另给宽限",
    stricter=Stricter.LOWER,
)
