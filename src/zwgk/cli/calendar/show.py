"""`zwgk calendar show`: a year as a grid of months."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

import click

from zwgk.calendars.days import CalendarDay, DayKind
from zwgk.calendars.years import CalendarYear, Holiday, calendar_year
from zwgk.cli.calendar.chosen import chosen_calendar
from zwgk.cli.calendar.look import day_dict
from zwgk.cli.calendar.notice_input import Region
from zwgk.cli.calendar.words import known_by, short_days
from zwgk.cli.options import Day, plugin_options, plugins_from, print_data
from zwgk.terminal import WIDTH, Block, Item, beside, cells, heading, line, render, table

CELL = 5
"""A day takes two cells for its number, two for its mark and one that parts it from the next."""
WEEK = "一二三四五六日"
NARROWEST = 40
MARKS = {
    DayKind.WORKDAY: ("", ""),
    DayKind.WEEKEND: ("", "dim"),
    DayKind.STATUTORY: ("节", "bold red"),
    DayKind.ADJUSTED_OFF: ("休", "red"),
    DayKind.MAKEUP: ("班", "bold blue"),
    DayKind.EXTENSION: ("延", "magenta"),
    DayKind.LOCAL_OFF: ("地", "green"),
    DayKind.OPEN: ("待", "yellow"),
}
"""How each kind of day is marked, and coloured where there is colour."""


@click.command("show")
@click.argument("year", type=click.IntRange(min=1))
@click.option("--known-at", type=Day(), default=None, help="As it was known at the end of this day.")
@click.option("--region", type=Region(), default=None, metavar="CODE", help="With the local notices of this region.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
def show_command(
    year: int,
    known_at: date | None,
    region: str | None,
    output: str,
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """Draw YEAR as a grid of months, with its holidays and the notice of each.

    A day that depends on a notice which is not published yet is shown as open (待定). Colours are left out where
    NO_COLOR is set or the output is no terminal.
    """
    calendar = chosen_calendar(plugins_from(only, plugin_files), region=region, known_at=known_at)
    shown = calendar_year(calendar, year)
    if output == "json":
        print_data(
            json.dumps({"year": year, "calendar": calendar.version, **_dict(shown)}, ensure_ascii=False, indent=2)
        )
        return
    width = max(NARROWEST, shutil.get_terminal_size((WIDTH, 0)).columns)
    color = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    months = [_month(month, list(looks)) for month, looks in groupby(shown.days, key=lambda look: look.day.month)]
    items: list[Item] = [heading(_title(shown, region, known_at)), line(""), beside(months, width=width)]
    click.echo(render([*items, *_legend(shown), line(""), _holidays(shown)], color=color, width=width))


def _title(shown: CalendarYear, region: str | None, known_at: date | None) -> str:
    parts = [f"{shown.year}年", f"工作日{shown.working}天", f"休息日{shown.off}天"]
    if shown.counts[DayKind.OPEN]:
        parts.append(f"待定{shown.counts[DayKind.OPEN]}天")
    if region:
        parts.append(f"地区{region}")
    if known_at:
        parts.append(f"截至{known_at}所知")
    return "  ".join(parts)


def _month(month: int, looks: list[CalendarDay]) -> Block:
    squares = [("", "")] * looks[0].day.weekday() + [_square(look) for look in looks]
    weeks = [squares[start : start + len(WEEK)] for start in range(0, len(squares), len(WEEK))]
    return cells([[(f"{month}月", "bold")], [(name, "dim") for name in WEEK], *weeks], width=CELL)


def _square(look: CalendarDay) -> tuple[str, str]:
    mark, style = MARKS[look.kind]
    return f"{look.day.day:>2}{mark}", style


def _legend(shown: CalendarYear) -> Iterator[Item]:
    used = [(mark, kind.chinese) for kind, (mark, _) in MARKS.items() if mark and shown.counts[kind]]
    yield line("  ".join([*(f"{mark} {name}" for mark, name in used), "其余：周一至周五上班，周六、周日休息"]))


def _holidays(shown: CalendarYear) -> Item:
    rows = [_row(one, shown.year) for one in shown.holidays]
    with_open = any(one.open for one in shown.holidays)
    headings = ("节日", "放假", "上班", *(("待定",) if with_open else ()), "通知")
    return table(headings, [row if with_open else (*row[:3], row[4]) for row in rows])


def _row(one: Holiday, year: int) -> tuple[str, str, str, str, str]:
    source = known_by(one.notice) if one.notice or not one.open else "通知未公布"
    return one.name, short_days(one.off, year), short_days(one.makeup, year), short_days(one.open, year), source


def _dict(shown: CalendarYear) -> dict[str, object]:
    return {
        "working": shown.working,
        "off": shown.off,
        "open": shown.counts[DayKind.OPEN],
        "days": [day_dict(look) for look in shown.days],
        "holidays": [
            {
                "name": one.name,
                "off": [day.isoformat() for day in one.off],
                "makeup": [day.isoformat() for day in one.makeup],
                "open": [day.isoformat() for day in one.open],
                "notice": one.notice.source if one.notice else None,
            }
            for one in shown.holidays
        ],
    }
