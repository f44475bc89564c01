"""A deadline as people read it: the due day, how it came about, and every run of days that counts or does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zwgk.clock_events import ClockEvent, Extend, cited
from zwgk.dates import chinese_day, chinese_weekday
from zwgk.deadlines import Certainty, Deadline
from zwgk.terminal import Item, heading, line, table


def deadline_head(deadline: Deadline) -> Iterator[Item]:
    """The due day as a heading, and the sentences that say how it came about and whether it can move."""
    yield heading(_title(deadline))
    yield from map(line, _sentences(deadline))


def day_table(deadline: Deadline, *, marked: date | None = None) -> Item:
    """The days of a deadline in runs: whether they count, how many so far, why, and by which notice or article.

    Args:
        deadline: the deadline.
        marked: a day whose run an arrow points at; None for a table without arrows.
    """
    headings = ("自", "", "计否", "累计", "原因", "依据")
    rows = [
        (
            spelled(run.first),
            "" if run.first == run.last else f"至 {spelled(run.last)}",
            "待定" if not run.certain else "计入" if run.counted else "不计",
            str(run.total),
            run.reason,
            run.source,
        )
        for run in deadline.explain()
    ]
    if marked is None:
        return table(headings, rows, right=(3,))
    arrows = ["→" if run.first <= marked <= run.last else " " for run in deadline.explain()]
    return table(("", *headings), [(arrow, *row) for arrow, row in zip(arrows, rows, strict=True)], right=(4,))


def spelled(day: date) -> str:
    """A day with its weekday."""
    return f"{day} {chinese_weekday(day)}"


def _title(deadline: Deadline) -> str:
    if deadline.stopped is not None:
        return f"期限已终止 {spelled(deadline.stopped.on)}"
    if deadline.certainty is Certainty.PROVISIONAL:
        return f"届满日 暂定 {spelled(deadline.due)}"
    return f"届满日 {spelled(deadline.due)}"


def _sentences(found: Deadline) -> Iterator[str]:
    from_day = f"自{chinese_day(found.start)}起"
    if found.clock_start != found.start:
        from_day += f"（{chinese_day(found.clock_start)}重新起算）"
    last = f"最后一日{'暂定' if found.certainty is Certainty.PROVISIONAL else ''}为{chinese_day(found.due)}"
    yield f"{from_day}{found.term}，起算当日不计入，{last}"
    for event in found.events:
        if isinstance(event, Extend):
            yield f"{event.reason}{event.by}，已计入期限，自起算日重新计算{_resting_on(event)}"
    if found.set_by is not None:
        yield f"届满日由人工确定：{found.set_by.reason}{_resting_on(found.set_by)}"
        if found.computed is not None:
            yield f"按期限计算为{chinese_day(found.computed.due)}，仅供参考"
    if found.stopped is not None:
        yield f"{found.stopped.reason}{_resting_on(found.stopped)}，自{chinese_day(found.stopped.on)}起不再计算"
    if found.missing_notices:
        years = "、".join(f"{year}年" for year in found.missing_notices)
        yield f"最早{chinese_day(found.earliest)}，最迟{chinese_day(found.latest)}；{years}放假安排的通知尚未收录"
        yield "通知公布后用 zwgk calendar add FILE 录入，届满日即可确定"


def _resting_on(event: ClockEvent) -> str:
    source = cited(event)
    return f"（{source}）" if source else ""
