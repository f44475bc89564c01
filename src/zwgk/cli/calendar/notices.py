"""`zwgk calendar list`: every holiday notice that is known."""

from __future__ import annotations

import json

import click

from zwgk.calendars.notice_files import FiledNotice, readable_notices, shipped_notices
from zwgk.cli.calendar.words import issued_on
from zwgk.cli.options import print_data
from zwgk.terminal import WIDE, line, render, table


@click.command("list")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
def list_command(output: str) -> None:
    """List the holiday notices: those that zwgk ships and those that were added."""
    added, faults = readable_notices()
    for fault in faults:
        click.echo(f"zwgk: {fault}", err=True)
    notices = sorted((*shipped_notices(), *added), key=_order)
    if output == "json":
        print_data(json.dumps([notice_dict(notice) for notice in notices], ensure_ascii=False, indent=2))
        return
    headings = ("编号", "年度", "类别", "文号", "发布", "放假", "上班", "适用", "来源", "地址")
    rows = [_row(notice) for notice in notices]
    click.echo(render([table(headings, rows, right=(5, 6)), line(""), line(_summary(added))], width=WIDE))


def notice_dict(notice: FiledNotice) -> dict[str, object]:
    """A notice as JSON gives it."""
    schedule = notice.schedule
    return {
        "id": notice.id,
        "kind": schedule.kind.value,
        "year": schedule.year,
        "title": schedule.title or schedule.source,
        "number": schedule.number or None,
        "issued": schedule.issued.isoformat() if schedule.issued else None,
        "address": schedule.address or None,
        "region": schedule.region or None,
        "authority": schedule.authority or None,
        "off": [day.isoformat() for day in schedule.rest_days],
        "makeup": [day.isoformat() for day in schedule.makeup_days],
        "shipped": notice.path is None,
        "path": None if notice.path is None else str(notice.path),
    }


def _order(notice: FiledNotice) -> tuple[int, str, str]:
    return notice.schedule.year, str(notice.schedule.known_from), notice.id


def _row(notice: FiledNotice) -> tuple[str, ...]:
    schedule = notice.schedule
    return (
        notice.id,
        str(schedule.year),
        schedule.kind.chinese,
        schedule.number or "—",
        issued_on(schedule),
        str(len(schedule.rest_days)),
        str(len(schedule.makeup_days)),
        schedule.authority or schedule.region or "全国",
        "随附" if notice.path is None else str(notice.path),
        schedule.address or "—",
    )


def _summary(added: tuple[FiledNotice, ...]) -> str:
    return f"随附{len(shipped_notices())}份，另行添加{len(added)}份"
