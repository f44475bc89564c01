"""The windows through which the public answers a policy document: questions, advice and ratings."""

from __future__ import annotations

from enum import StrEnum

import attrs

from zwgk.dates import Moment, optional_moment
from zwgk.records.base import fact


class PolicyWindowKind(StrEnum):
    """What a window on a document's page is for."""

    CONSULTATION = "consultation"
    ADVICE = "advice"
    EVALUATION = "evaluation"

    @property
    def chinese(self) -> str:
        """The kind as the page names it."""
        return {"consultation": "政策咨询", "advice": "建议", "evaluation": "评价"}[self]


@attrs.frozen(kw_only=True)
class PolicyWindow:
    """A window through which the public asks about a document, comments on it or rates it (咨询、建议、评价窗口)."""

    kind: PolicyWindowKind = attrs.field(converter=PolicyWindowKind, metadata=fact("窗口类别", "政策咨询、建议或评价"))
    opened_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("开通时间", "窗口可以使用的时间，尽量精确到分")
    )
    entry: str | None = attrs.field(default=None, metadata=fact("入口", "网址、电话或邮箱，页面上确实没有写的填空白"))
