"""The statement of remedies in a reply: what it has to say, and what a text lacks of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

_FIRST = re.compile(r"先[^。;]{0,60}复议|复议前置")
_DIGITS = "零一二三四五六七八九"


class Route(Enum):
    """The way from a reply to reconsideration and to court."""

    EITHER = "either"
    RECONSIDERATION_FIRST = "reconsideration-first"
    SPLIT = "split"
    """The withheld part goes to reconsideration first, the rest either way."""


class Remedy(NamedTuple):
    """The remedies that a reply has to name."""

    route: Route
    bodies: tuple[str, ...]
    """The bodies that decide a reconsideration, by name; any one will do."""
    reconsideration_days: int
    lawsuit_months: int
    lawsuit_days_after: int
    """The days from a reconsideration decision to a lawsuit."""

    @property
    def statement(self) -> str:
        """The statement that should stand in the reply, without a full stop."""
        received = "自收到本答复之日起"
        body = "或者".join(self.bodies)
        apply = f"{received}{self.reconsideration_days}日内向{body}申请行政复议"
        either = f"可以{apply}，也可以{received}{self.lawsuit_months}个月内依法向人民法院提起行政诉讼"
        first = (
            f"应当{received}{self.reconsideration_days}日内先向{body}申请行政复议；对行政复议决定不服的，"
            f"可以自收到行政复议决定书之日起{self.lawsuit_days_after}日内依法向人民法院提起行政诉讼"
        )
        match self.route:
            case Route.EITHER:
                return f"如不服本答复，{either}"
            case Route.RECONSIDERATION_FIRST:
                return f"如不服本答复，{first}"
            case Route.SPLIT:
                return f"对不予公开的部分不服的，{first}；对其余部分不服的，{either}"

    def faults(self, text: str) -> Iterator[str]:
        """What a text gets wrong about the way and the terms; the text as `normalised` gives it."""
        if "复议" not in text:
            yield "没有告知可以申请行政复议"
        elif not _names(text, self.reconsideration_days, "个?(?:自然)?[日天]"):
            yield f"没有写明申请行政复议的期限为{self.reconsideration_days}日"
        to_court = "诉讼" in text or "起诉" in text
        direct = to_court and _names(text, self.lawsuit_months, "个月")
        if self.route is Route.EITHER:
            if not to_court:
                yield "没有告知可以提起行政诉讼"
            elif not direct:
                yield f"没有写明直接提起行政诉讼的期限为{self.lawsuit_months}个月"
            return
        withheld = "不予公开的部分" if self.route is Route.SPLIT else "不予公开"
        if not _FIRST.search(text):
            yield f"没有告知对{withheld}应当先申请行政复议"
        elif direct and self.route is Route.SPLIT and "不予公开" not in text:
            yield "没有区分不予公开的部分和其余部分"
        if direct and self.route is Route.RECONSIDERATION_FIRST:
            yield f"仍写可以在{self.lawsuit_months}个月内直接提起行政诉讼"


def normalised(text: str) -> str:
    """A text without spaces, its digits and punctuation in their narrow form."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def _names(text: str, amount: int, unit: str) -> bool:
    """Whether a text names a term, in figures or in Chinese numerals; a date such as 3月15日 is none."""
    return re.search(rf"(?<![0-9月十])(?:{amount}|{_numeral(amount)}){unit}", text) is not None


def _numeral(amount: int) -> str:
    """A number below a hundred in Chinese numerals."""
    tens, ones = divmod(amount, 10)
    head = "" if tens == 0 else ("" if tens == 1 else _DIGITS[tens]) + "十"
    return head + (_DIGITS[ones] if ones or not tens else "")
