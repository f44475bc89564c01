"""The statement of remedies that has to stand in a reply (救济告知)."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Route(Enum):
    """The way from a reply to reconsideration and to court."""

    EITHER = "either"
    RECONSIDERATION_FIRST = "reconsideration-first"
    SPLIT = "split"
    """The withheld part goes to reconsideration first, the rest either way."""

    @property
    def chinese(self) -> str:
        """The way as a finding names it."""
        return {
            "either": "可以复议，也可以直接起诉",
            "reconsideration-first": "应当先复议",
            "split": "不予公开的部分应当先复议",
        }[self.value]


class Remedy(NamedTuple):
    """The remedies that a reply has to name."""

    route: Route
    bodies: tuple[str, ...]
    """The bodies that decide a reconsideration, by name; any one will do."""
    reconsideration_days: int
    lawsuit_months: int
    lawsuit_days_after: int
    """The days from a reconsideration decision to a lawsuit."""
    answered: bool = True
    """Whether there is a reply; else the terms run from the day it was due."""
    online: bool = False
    """Whether the reply goes out over the internet, and has to name where to apply over the internet."""

    @property
    def statement(self) -> str:
        """The statement that should stand in the reply, without a full stop."""
        start = "自收到本答复之日起" if self.answered else "自答复期限届满之日起"
        body = "或者".join(self.bodies)
        apply = f"{start}{self.reconsideration_days}日内向{body}申请行政复议"
        either = f"可以{apply}，也可以{start}{self.lawsuit_months}个月内依法向人民法院提起行政诉讼"
        first = (
            f"应当{start}{self.reconsideration_days}日内先向{body}申请行政复议；对行政复议决定不服的，"
            f"可以自收到行政复议决定书之日起{self.lawsuit_days_after}日内依法向人民法院提起行政诉讼"
        )
        opening = "如不服本答复" if self.answered else "对逾期不答复不服的"
        match self.route:
            case Route.EITHER:
                said = f"{opening}，{either}"
            case Route.RECONSIDERATION_FIRST:
                said = f"{opening}，{first}"
            case Route.SPLIT:
                said = f"对不予公开的部分不服的，{first}；对其余部分不服的，{either}"
        return f"{said}；网上提交行政复议申请书的渠道为：（写明网址或者小程序）" if self.online else said
