"""`zwgk deadline`: when a term ends, and why, day by day; or from when it may run to be over by a day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from zwgk.calendars import WorkCalendar
from zwgk.cli.calendar.chosen import chosen_calendar
from zwgk.cli.calendar.notice_input import Region
from zwgk.cli.options import Day, plugin_options, plugins_from, print_data
from zwgk.clock_events import ClockEvent, Exclude, Extend, Restart, SetByPerson, Stop, event_dict
from zwgk.dates import chinese_day
from zwgk.deadline_accounts import day_table, deadline_head, spelled
from zwgk.deadlines import Deadline, deadline
from zwgk.latest_starts import latest_start
from zwgk.spans import Span, Unit
from zwgk.terminal import Item, heading, line, render


@click.command("deadline")
@click.argument("start", type=Day(), required=False)
@click.option("--working-days", type=click.IntRange(min=0), help="The term in working days (工作日).")
@click.option("--days", "calendar_days", type=click.IntRange(min=0), help="The term in calendar days (自然日).")
@click.option("--months", type=click.IntRange(min=0), help="The term in months (月).")
@click.option("--years", type=click.IntRange(min=0), help="The term in years (年).")
@click.option("--extend", type=click.IntRange(min=1), default=None, help="Extend the term by so many units.")
@click.option("--restart", type=Day(), multiple=True, help="Begin the count anew from this day (repeatable).")
@click.option(
    "--exclude",
    type=(Day(), Day()),
    multiple=True,
    metavar="FIRST LAST",
    help="Do not count these days, both included (repeatable).",
)
@click.option(
    "--set-by-person",
    type=(Day(), str),
    multiple=True,
    metavar="DAY REASON",
    help="A person set the due day, for this reason.",
)
@click.option("--stop", type=(Day(), str), multiple=True, metavar="DAY REASON", help="The clock ends, for this reason.")
@click.option(
    "--roll", is_flag=True, help="A term in days, months or years that ends on a rest day ends on the next workday."
)
@click.option(
    "--due", type=Day(), default=None, help="Say from when the term may run, at the latest, to be over by DAY."
)
@click.option("--known-at", type=Day(), default=None, help="By the notices known on this day.")
@click.option("--region", type=Region(), default=None, metavar="CODE", help="With the local days of this region.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
def deadline_command(
    start: date | None,
    working_days: int | None,
    calendar_days: int | None,
    months: int | None,
    years: int | None,
    extend: int | None,
    restart: tuple[date, ...],
    exclude: tuple[tuple[date, date], ...],
    set_by_person: tuple[tuple[date, str], ...],
    stop: tuple[tuple[date, str], ...],
    roll: bool,  # noqa: FBT001 (a flag of the command line)
    due: date | None,
    known_at: date | None,
    region: str | None,
    output: str,
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """Say when a term that STARTs on a day ends; the start day is not counted."""
    term = _term({Unit.WORKING_DAYS: working_days, Unit.DAYS: calendar_days, Unit.MONTHS: months, Unit.YEARS: years})
    events: list[ClockEvent] = [Restart(day) for day in restart]
    events += [Exclude(first, last) for first, last in exclude]
    events += [SetByPerson(day, reason=reason) for day, reason in set_by_person]
    events += [Stop(day, reason=reason) for day, reason in stop]
    if (start is None) == (due is None):
        raise click.UsageError("Missing argument 'START', or --due in its place; give one of them")
    if due is not None and events:
        raise click.UsageError("--due takes a term and --extend, but no event with a day; leave out the events")
    extension = Extend(Span(extend, term.unit)) if extend is not None else None
    calendar = chosen_calendar(plugins_from(only, plugin_files), region=region, known_at=known_at)
    if start is None:
        start = _start(due, term, extension, calendar=calendar, roll=roll)
    if extension is not None:
        events.append(extension)
    found = deadline(start, term, calendar=calendar, events=events, roll_over_rest_days=roll)
    edition: dict[str, object] = {"known_at": None if known_at is None else known_at.isoformat(), "region": region}
    if output == "json":
        print_data(json.dumps(_dict(found, due, edition), ensure_ascii=False, indent=2))
    else:
        click.echo(render([*_head(found, due), *_edition(region, known_at), line(""), day_table(found)]))


def _term(given: dict[Unit, int | None]) -> Span:
    terms = [Span(amount, unit) for unit, amount in given.items() if amount is not None]
    if len(terms) != 1:
        raise click.UsageError("give exactly one of --working-days, --days, --months and --years")
    return terms[0]


def _start(due: date | None, term: Span, extension: Extend | None, *, calendar: WorkCalendar, roll: bool) -> date:
    if due is None:
        raise click.UsageError("Missing argument 'START'")
    whole = term if extension is None else term + extension.by
    return latest_start(due, whole, calendar=calendar, roll_over_rest_days=roll)


def _dict(found: Deadline, by: date | None, edition: dict[str, object]) -> dict[str, object]:
    shown: dict[str, object] = {} if by is None else {"by": by.isoformat(), "latest_start": found.start.isoformat()}
    return shown | {
        "start": found.start.isoformat(),
        **found.to_dict(),
        "term": {"amount": found.term.amount, "unit": found.term.unit.value},
        "clock_start": found.clock_start.isoformat(),
        "rolled_from": None if found.rolled_from is None else found.rolled_from.isoformat(),
        "events": [event_dict(event) for event in found.events],
        "set_by": None if found.set_by is None else event_dict(found.set_by),
        "stopped": None if found.stopped is None else event_dict(found.stopped),
        "missing_notices": list(found.missing_notices),
        **edition,
        "days": [run.to_dict() for run in found.explain()],
    }


def _head(found: Deadline, by: date | None) -> Iterator[Item]:
    if by is not None:
        yield heading(f"最迟起算日 {spelled(found.start)}")
        ends = f"自该日起{found.term}，最迟于{chinese_day(found.latest)}届满，不晚于{chinese_day(by)}"
        yield line(f"{ends}；再晚一日起算即可能晚于该日")
        yield line("")
    yield from deadline_head(found)


def _edition(region: str | None, known_at: date | None) -> Iterator[Item]:
    """Whose days were counted, and as of when, where that is not today's for the whole country."""
    if region is not None:
        yield line(f"含行政区划{region}的地方放假安排")
    if known_at is not None:
        yield line(f"按{chinese_day(known_at)}已公布的放假安排")
