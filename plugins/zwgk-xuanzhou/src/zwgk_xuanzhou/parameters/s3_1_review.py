"""三·1 审核清理: the numbers and lists of this section."""

from __future__ import annotations

from datetime import date

from zwgk import Parameter, Span, Stricter, days
from zwgk_xuanzhou.parameters.assumed import assumed

STOCK_SINCE = date(2008, 5, 1)
"""When the first 政府信息公开条例 took effect; the clean-up of 三·1 reaches back to what was published since."""

PUBLICATION_CHANNELS: Parameter[int] = assumed(
    "xuanzhou-publication-channels",
    "需要广泛知晓的信息使用渠道种数的下限",
    2,
    place="三·1",
    note="全面公开到位未写种数，按两种理解",
    stricter=Stricter.HIGHER,
)

RISK_INSPECTIONS: Parameter[int] = assumed(
    "xuanzhou-risk-inspections",
    "每年风险排查次数的下限",
    1,
    place="三·1",
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)

SENSITIVE_INFORMATION_DRIVES: Parameter[int] = assumed(
    "xuanzhou-sensitive-information-drives",
    "每年敏感信息专项整治次数的下限",
    1,
    place="三·1",
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)

RETENTION_OF_VOID: Parameter[Span] = assumed(
    "xuanzhou-retention-of-void",
    "信息失效后允许留在网上的天数",
    days(0),
    place="三·1",
    note="未写天数，按次日起不留理解",
    stricter=Stricter.LOWER,
    since=STOCK_SINCE,
)

RETENTION_AFTER_EXPIRY: Parameter[Span] = assumed(
    "xuanzhou-retention-after-expiry",
    "公开期满后允许保留的天数",
    days(0),
    place="三·1",
    note="未写天数，按次日起不留理解",
    stricter=Stricter.LOWER,
    since=STOCK_SINCE,
)
