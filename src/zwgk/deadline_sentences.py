"""What a verdict says, in Chinese, of something that has a due day."""

from __future__ import annotations

from datetime import date

from zwgk.clock_events import Stop
from zwgk.dates import chinese_day
from zwgk.deadlines import Certainty, Deadline


def _amount(deadline: Deadline, day: date) -> str:
    delay = deadline.delay(day)
    if deadline.working_day_term and delay.least:
        return f"{'' if delay.settled else '至少'}{delay.least}个工作日"
    return f"{(day - deadline.latest).days}日"


def on_time(action: str, day: date, by: Deadline) -> str:
    """Something was done on or before its due day."""
    return f"{chinese_day(day)}{action}，未超过{chinese_day(by.due)}"


def stopped(action: str, stop: Stop) -> str:
    """The clock was stopped, so that nothing is owed."""
    return f"{chinese_day(stop.on)}{stop.reason}，期限终止，不再要求{action}"


def not_due(action: str, by: Deadline) -> str:
    """There is time left."""
    if by.certainty is Certainty.PROVISIONAL:
        return (
            f"应于{chinese_day(by.due)}前（含当日）{action}，尚未到期；届满日暂定，"
            f"最早{chinese_day(by.earliest)}，最迟{chinese_day(by.latest)}"
        )
    return f"应于{chinese_day(by.due)}前（含当日）{action}，尚未到期"


def late(action: str, day: date | None, by: Deadline, as_of: date) -> str:
    """Something was done late, or is overdue and not on record."""
    due = f"应于{chinese_day(by.latest)}前（含当日）{action}"
    if day is None:
        return f"{due}，截至{chinese_day(as_of)}没有记录，已逾期{_amount(by, as_of)}"
    return f"{due}，实际为{chinese_day(day)}，逾期{_amount(by, day)}"


def unsettled(action: str, by: Deadline) -> str:
    """Whether it is late depends on a notice that is not out."""
    return (
        f"应于{chinese_day(by.earliest)}至{chinese_day(by.latest)}之间的某日前{action}，"
        "届满日取决于尚未公布的放假安排，暂不能判断"
    )
