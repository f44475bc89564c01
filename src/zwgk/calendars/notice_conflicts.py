"""When a notice leaves no room for another, and what to tell whoever adds the second one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zwgk.calendars.notice_files import FiledNotice
from zwgk.calendars.schedules import Schedule, ScheduleKind


def rivals(other: FiledNotice, filed: FiledNotice, *, named: bool) -> bool:
    """Whether a known notice leaves no room for another, whose days are not the same."""
    one, two = other.schedule, filed.schedule
    if named and other.id == filed.id:
        return True
    if (one.kind, one.year, one.region, one.authority) != (two.kind, two.year, two.region, two.authority):
        return False
    if one.kind is ScheduleKind.ANNUAL:
        return True
    common = {*one.rest_days, *one.makeup_days} & {*two.rest_days, *two.makeup_days}
    return one.known_from == two.known_from and bool(common or (one.number and one.number == two.number))


def conflict(other: FiledNotice, filed: FiledNotice) -> str:
    """What a known notice and a new one differ in, where either stands, and the cure."""
    known = other.schedule
    where = "shipped with zwgk" if other.path is None else f"added, {other.path}"
    cure = (
        f"if the known one is wrong, add this one with --replace, or remove it: zwgk calendar remove {other.id}"
        if other.path is not None
        else "a notice that zwgk ships cannot be replaced; check this text against the published one"
    )
    published = f"; {known.address}" if known.address else ""
    return "\n".join(
        (
            f"{filed.schedule.source} contradicts {known.source}, which is known already ({where}{published})",
            *(f"  {line}" for line in differing_days(known, filed.schedule)),
            cure,
        )
    )


def differing_days(one: Schedule, other: Schedule) -> Iterator[str]:
    """Each day that two notices set differently, with what either has."""
    for day in sorted({*one.rest_days, *one.makeup_days, *other.rest_days, *other.makeup_days}):
        here, there = _says(one, day), _says(other, day)
        if here != there:
            yield f"{day} {day:%A}: {here} by the known notice, {there} by this one"


def _says(notice: Schedule, day: date) -> str:
    if day in notice.rest_days:
        return "off"
    return "worked" if day in notice.makeup_days else "not named"
