"""`zwgk deadline`: when a term ends, and why, day by day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from zwgk.cli.options import Day, plugin_options, plugins_from, print_data
from zwgk.dates import chinese_day, chinese_weekday
from zwgk.deadlines import ClockEvent, Deadline, Exclude, Extend, Restart, deadline
from zwgk.spans import Span, Unit
from zwgk.terminal import heading, line, render, table


@click.command("deadline")
@click.argument("start", type=Day())
@click.option("--working-days", type=click.IntRange(min=0), help="The term in working days (工作日).")
@click.option("--days", "calendar_days", type=click.IntRange(min=0), help="The term in calendar days (自然日).")
@click.option("--months", type=click.IntRange(min=0), help="The term in months (月).")
@click.option("--extend", type=click.IntRange(min=1), default=None, help="Extend the term by so many units.")
@click.option("--restart", type=Day(), multiple=True, help="Begin the count anew from this day (repeatable).")
@click.option(
    "--exclude",
    type=(Day(), Day()),
    multiple=True,
    metavar="FIRST LAST",
    help="Do not count these days, both included (repeatable).",
)
@click.option("--roll", is_flag=True, help="A term in days or months that ends on a rest day ends on the next workday.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
def deadline_command(
    start: date,
    working_days: int | None,
    calendar_days: int | None,
    months: int | None,
    extend: int | None,
    restart: tuple[date, ...],
    exclude: tuple[tuple[date, date], ...],
    roll: bool,  # noqa: FBT001 (a flag of the command line)
    output: str,
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """Say when a term that STARTs on a day ends; the start day is not counted."""
    given = [(working_days, Unit.WORKING_DAYS), (calendar_days, Unit.DAYS), (months, Unit.MONTHS)]
    terms = [Span(amount, unit) for amount, unit in given if amount is not None]
    if len(terms) != 1:
        raise click.UsageError("give exactly one of --working-days, --days and --months")
    events: list[ClockEvent] = [Restart(day) for day in restart]
    events += [Exclude(first, last) for first, last in exclude]
    if extend is not None:
        events.append(Extend(Span(extend, terms[0].unit)))
    calendar = plugins_from(only, plugin_files).calendar()
    due = deadline(start, terms[0], calendar=calendar, events=events, roll_over_rest_days=roll)
    if output == "json":
        print_data(_json(due))
    else:
        click.echo(_text(due))


def _json(due: Deadline) -> str:
    shown = {"start": due.start.isoformat(), **due.to_dict(), "days": [run.to_dict() for run in due.explain()]}
    return json.dumps(shown, ensure_ascii=False, indent=2)


def _text(due: Deadline) -> str:
    rows = [
        (
            _spell(run.first),
            "" if run.first == run.last else f"至 {_spell(run.last)}",
            "计入" if run.counted else "不计",
            str(run.total),
            run.reason,
        )
        for run in due.explain()
    ]
    return render(
        [
            heading(f"届满日 {due.due} {chinese_weekday(due.due)}"),
            line(f"自{chinese_day(due.start)}起{due.term}，起算当日不计入，最后一日为{chinese_day(due.due)}"),
            line(""),
            table(("自", "", "计否", "累计", "原因"), rows, right=(3,)),
        ]
    )


def _spell(day: date) -> str:
    return f"{day} {chinese_weekday(day)}"
