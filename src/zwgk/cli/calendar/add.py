"""`zwgk calendar add` and `remove`: keep the notices that zwgk does not ship."""

from __future__ import annotations

from datetime import date

import click

from zwgk.calendars.added_notices import Addition, add_notices, remove_notice
from zwgk.calendars.china import FIRST_YEAR, compiled
from zwgk.calendars.laws import breaches
from zwgk.calendars.notice_files import readable_notices, shipped_notices
from zwgk.calendars.schedules import ScheduleKind
from zwgk.calendars.work_calendar import WorkCalendar
from zwgk.cli.calendar.notice_input import notice_options, read_input
from zwgk.cli.calendar.words import notice_title
from zwgk.dates import chinese_day
from zwgk.errors import ScheduleError


@click.command("add")
@click.argument("file", metavar="FILE")
@notice_options
@click.option("--replace", is_flag=True, help="Put it in the place of an added notice that it contradicts.")
def add_command(
    file: str,
    region: str | None,
    authority: str | None,
    issued: date | None,
    address: str,
    replace: bool,  # noqa: FBT001 (a flag of the command line)
) -> None:
    """Add the holiday notice in FILE, so that every command counts with it.

    FILE holds the notice's text as it was published (UTF-8, GBK or UTF-16), or the TOML form; - reads it from stdin.
    A notice that is known already changes nothing. Nothing is stored where the notice contradicts a known one, or a
    part of it cannot be accounted for.
    """
    notices = read_input(file, known_calendar(), region=region, authority=authority, issued=issued, address=address)
    for addition in add_notices(notices, replace=replace):
        _warn(addition)
        click.echo("\n".join(said(addition)))


@click.command("remove")
@click.argument("id", metavar="ID")
def remove_command(id: str) -> None:  # noqa: A002 (the argument is called ID)
    """Remove the added notice ID; `zwgk calendar list` shows the ids."""
    path = remove_notice(id)
    click.echo(f"已移除：{id}（{path}）")
    calendar = known_calendar()
    click.echo(f"现有安排至{chinese_day(calendar.known_until)}")


def known_calendar() -> WorkCalendar:
    """The working days by every notice that can be read; by those that zwgk ships where the others do not fit."""
    shipped = shipped_notices()
    try:
        return compiled((*shipped, *readable_notices()[0])).calendar
    except ScheduleError:
        return compiled(shipped).calendar


def said(addition: Addition, *, would: bool = False) -> list[str]:
    """What came of adding a notice, in Chinese; or what would come of it."""
    notice, schedule = addition.notice, addition.notice.schedule
    where = "随 zwgk 提供" if notice.path is None else f"{notice.path}"
    if not addition.stored:
        return [f"已有此通知，未作改动：{notice.id}（{where}）", f"  {notice_title(schedule)}", _settled(addition)]
    verb = "替换" if addition.replaced else "存入"
    lines = [f"检查通过，可{verb}：{notice.id}" if would else f"已{verb}：{notice.id}（{where}）"]
    lines.append(f"  {notice_title(schedule)}")
    binds = f"，适用地区{schedule.region}" if schedule.region else ""
    binds += f"，仅适用单位{schedule.authority}" if schedule.authority else ""
    lines.append(
        f"  {schedule.year}年{schedule.kind.chinese}：放假{len(schedule.rest_days)}天，"
        f"上班{len(schedule.makeup_days)}天{binds}"
    )
    return [*lines, _settled(addition)]


def _settled(addition: Addition) -> str:
    return f"  现有安排至{chinese_day(addition.calendar.known_until)}"


def _warn(addition: Addition) -> None:
    """Say which laws the added notice breaks; the text of a notice that breaks one has been refused before."""
    schedule = addition.notice.schedule
    if not addition.stored or schedule.kind is ScheduleKind.LOCAL or schedule.year < FIRST_YEAR:
        return
    for breach in breaches(addition.calendar, schedule.year):
        if breach.explained_by is None:
            click.echo(f"zwgk: {addition.notice.id}: {breach.says}", err=True)
