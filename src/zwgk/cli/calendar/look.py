"""`zwgk calendar look`: what is known of one day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from zwgk.calendars.days import CalendarDay
from zwgk.cli.calendar.chosen import chosen_calendar
from zwgk.cli.calendar.notice_input import Region
from zwgk.cli.calendar.words import notice_title, spelt
from zwgk.cli.options import Day, plugin_options, plugins_from, print_data


@click.command("look")
@click.argument("day", type=Day())
@click.option("--known-at", type=Day(), default=None, help="As it was known at the end of this day.")
@click.option("--region", type=Region(), default=None, metavar="CODE", help="With the local notices of this region.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
def look_command(
    day: date,
    known_at: date | None,
    region: str | None,
    output: str,
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """Say what kind of day DAY is, by which holiday and which notice."""
    look = chosen_calendar(plugins_from(only, plugin_files), region=region, known_at=known_at).look(day)
    if output == "json":
        print_data(json.dumps(day_dict(look), ensure_ascii=False, indent=2))
        return
    name = f"（{look.name}）" if look.name else ""
    click.echo(f"{spelt(look.day)}：{look.kind.chinese}{name}")
    if look.notice is not None:
        click.echo(f"  {notice_title(look.notice)}")
        if look.notice.address:
            click.echo(f"  {look.notice.address}")


def day_dict(look: CalendarDay) -> dict[str, object]:
    """A day as JSON gives it."""
    return {
        "day": look.day.isoformat(),
        "kind": look.kind.value,
        "working": look.working,
        "name": look.name or None,
        "notice": look.source or None,
        "address": (look.notice.address or None) if look.notice else None,
    }
