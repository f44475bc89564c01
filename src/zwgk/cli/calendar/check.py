"""`zwgk calendar check`: hold the notices against the laws that every year obeys."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date

import click

from zwgk.calendars.added_notices import planned
from zwgk.calendars.china import FIRST_YEAR, NationalSchedules, compiled
from zwgk.calendars.laws import Breach, Law, breaches
from zwgk.calendars.notice_files import FiledNotice, readable_notices, shipped_notices
from zwgk.calendars.schedules import ScheduleKind
from zwgk.cli.calendar.add import known_calendar, said
from zwgk.cli.calendar.notice_input import notice_options, read_input
from zwgk.errors import InputError, ScheduleError
from zwgk.terminal import WIDE, Item, indented, line, render

BROKEN = 1


@click.command("check")
@click.argument("file", metavar="[FILE]", required=False)
@notice_options
def check_command(
    file: str | None, region: str | None, authority: str | None, issued: date | None, address: str
) -> None:
    """Hold every known notice against the laws of the calendar, or say what the notice in FILE would add.

    The laws: as many days are given off as are made up and owed, every statutory holiday is off, make-up workdays lie
    on weekends and near their holiday, no year is left out. Differences from chinese-calendar are listed; the notice
    decides. Exit code 0: all hold, or a notice explains why not; 1: one is broken, or a file cannot be read; 2: FILE
    cannot be read as a notice, or contradicts a known one. Nothing is stored.
    """
    if file is None:
        if region or authority or issued or address:
            raise click.UsageError("the options describe the notice in FILE; name the file")
        lines, broken = _all_notices()
    else:
        given = read_input(file, known_calendar(), region=region, authority=authority, issued=issued, address=address)
        lines, broken = _given(given)
    click.echo(render(lines, width=WIDE))
    sys.exit(BROKEN if broken else 0)


def _given(notices: Sequence[FiledNotice]) -> tuple[list[Item], bool]:
    """What adding notices would do, and the laws they break."""
    added, faults = readable_notices()
    if faults:
        raise InputError(faults)
    known = (*shipped_notices(), *added)
    items: list[Item] = []
    broken = False
    for notice in notices:
        addition = planned(notice.schedule, known, id=notice.id)
        items += map(line, said(addition, would=True))
        if addition.stored:
            known = (*known, addition.notice)
        if notice.schedule.kind is not ScheduleKind.LOCAL and notice.schedule.year >= FIRST_YEAR:
            found = breaches(addition.calendar, notice.schedule.year)
            items += map(_breach, found)
            broken = broken or _unexplained(found)
    return items, broken


def _all_notices() -> tuple[list[Item], bool]:
    """The result of each check on everything that is known."""
    shipped, (added, faults) = shipped_notices(), readable_notices()
    items: list[Item] = [line(f"通知：随附{len(shipped)}份，另行添加{len(added)}份")]
    items += [indented(line(f"不能读取 {fault}")) for fault in faults]
    try:
        national, gap = compiled((*shipped, *added)), None
    except ScheduleError as error:
        national, gap = compiled(shipped), str(error)
    years = range(FIRST_YEAR, national.calendar.known_until.year + 1)
    items.append(line(f"年度相连：{years[0]}年至{years[-1]}年，现有安排至{national.calendar.known_until}"))
    if gap is not None:
        items.append(indented(line(f"添加的通知不能相连，以下只检查随附的通知：{gap}")))
    found = [one for year in years for one in breaches(national.calendar, year)]
    for law in Law:
        items += _law(law, [one for one in found if one.law is law], len(years))
    items += _disagreements(national)
    return items, bool(faults) or gap is not None or _unexplained(found)


def _law(law: Law, found: Sequence[Breach], years: int) -> list[Item]:
    holding = years - len({one.year for one in found})
    return [line(f"{law.chinese}：{years}年中{holding}年相符"), *map(_breach, found)]


def _breach(one: Breach) -> Item:
    explained = f"；{one.explained_by.source}延长假期所致，不计入" if one.explained_by else "；不符"
    return indented(line(f"{one.says}{explained}"))


def _disagreements(national: NationalSchedules) -> list[Item]:
    found = national.calendar.disagreements
    return [
        line(f"与 chinese-calendar 核对：{f'{len(found)}日不一致' if found else '一致'}"),
        *(indented(line(str(one))) for one in found),
    ]


def _unexplained(found: Iterable[Breach]) -> bool:
    return any(one.explained_by is None for one in found)
