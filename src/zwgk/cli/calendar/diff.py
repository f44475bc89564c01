"""`zwgk calendar diff`: which days a notice moved, and which open deadlines with them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import attrs
import click

from zwgk.calendars.changes import DayChange, changed_days
from zwgk.calendars.schedules import Schedule, ScheduleKind
from zwgk.calendars.work_calendar import WorkCalendar
from zwgk.cli.calendar.look import day_dict
from zwgk.cli.calendar.notice_input import notice_options, read_input
from zwgk.cli.calendar.words import known_by, notice_title, spelt
from zwgk.cli.clock import today
from zwgk.cli.options import Day, plugin_options, plugins_from, print_data
from zwgk.dossier import Dossier
from zwgk.engine import check
from zwgk.loading import load
from zwgk.moved_deadlines import MovedDeadline, moved_deadlines
from zwgk.plugins import Plugins
from zwgk.terminal import WIDE, Item, heading, line, render, table
from zwgk.verdicts import Verdict


@attrs.frozen(kw_only=True)
class Compared:
    """Two calendars, and what they are called."""

    before: WorkCalendar
    after: WorkCalendar
    names: tuple[str, str]


@click.command("diff")
@click.argument("notice_file", metavar="[NOTICE_FILE]", required=False)
@click.option("--from", "since", type=Day(), default=None, help="The calendar as it was known at this day.")
@click.option("--to", "until", type=Day(), default=None, help="Held against this day's; by default all that is known.")
@click.option("--dossier", "path", type=click.Path(path_type=Path), default=None, help="List its deadlines that move.")
@click.option("--as-of", type=Day(), default=None, help="The day the dossier is judged as of; --to, or today.")
@click.option("--all", "decided", is_flag=True, help="List moved deadlines that are decided already, too.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@notice_options
@plugin_options
def diff_command(
    notice_file: str | None,
    since: date | None,
    until: date | None,
    path: Path | None,
    as_of: date | None,
    decided: bool,  # noqa: FBT001 (a flag of the command line)
    output: str,
    region: str | None,
    authority: str | None,
    issued: date | None,
    address: str,
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """List the days that change from one edition of the calendar to another, or with the notice in NOTICE_FILE.

    With --dossier, list its open deadlines that move because of it: those of rules that are pending or cannot tell
    as of the day.
    """
    plugins = plugins_from(only, plugin_files)
    dossier = None if path is None else load(path, plugins=plugins)
    calendar = plugins.calendar(dossier.authority if dossier else None)
    if (notice_file is None) == (since is None):
        raise click.UsageError("give either --from and --to, two days the calendar was known at, or a NOTICE_FILE")
    if notice_file is None and since is not None:
        if region or authority or issued or address:
            raise click.UsageError("--region, --authority, --issued and --address describe a NOTICE_FILE")
        compared = _editions(calendar, since, until)
    else:
        if until is not None:
            raise click.UsageError("--to goes with --from; a NOTICE_FILE is held against all that is known")
        given = read_input(
            str(notice_file), calendar, region=region, authority=authority, issued=issued, address=address
        )
        compared = _with_notices(calendar, [one.schedule for one in given], dossier)
    changes = changed_days(compared.before, compared.after)
    moved = _moved(dossier, compared, as_of or until or today(), plugins, decided=decided) if dossier else None
    if output == "json":
        print_data(json.dumps(_dict(compared, changes, moved), ensure_ascii=False, indent=2))
    else:
        click.echo(render(_text(compared, changes, moved), width=WIDE))


def _editions(calendar: WorkCalendar, since: date, until: date | None) -> Compared:
    after = calendar if until is None else calendar.known_at(until)
    names = f"截至{since}所知", "现在所知" if until is None else f"截至{until}所知"
    return Compared(before=calendar.known_at(since), after=after, names=names)


def _with_notices(calendar: WorkCalendar, notices: Sequence[Schedule], dossier: Dossier | None) -> Compared:
    """The calendar without and with notices; local ones that do not bind the dossier's authority change nothing."""
    if dossier is not None:
        who = dossier.authority
        notices = [one for one in notices if one.binds(region=who.region, authority=who.id)]
    others = [one for one in calendar.schedules if not any(_same(one, notice) for notice in notices)]
    before = calendar if len(others) == len(calendar.schedules) else WorkCalendar(others)
    title = "、".join(map(notice_title, notices)) or "该通知（不适用于本单位）"
    return Compared(before=before, after=before.with_schedules(*notices), names=("无此通知", title))


def _same(one: Schedule, other: Schedule) -> bool:
    """Whether two notices are one: a year has a single annual one."""
    if (one.kind, one.year, one.region, one.authority) != (other.kind, other.year, other.region, other.authority):
        return False
    return one.kind is ScheduleKind.ANNUAL or (one.rest_days, one.makeup_days) == (other.rest_days, other.makeup_days)


def _moved(
    dossier: Dossier, compared: Compared, as_of: date, plugins: Plugins, *, decided: bool
) -> tuple[MovedDeadline, ...]:
    before, after = (
        check(dossier, as_of=as_of, plugins=plugins, calendar=calendar)
        for calendar in (compared.before, compared.after)
    )
    return moved_deadlines(before, after, decided=decided)


def _dict(compared: Compared, changes: Sequence[DayChange], moved: Sequence[MovedDeadline] | None) -> dict[str, object]:
    days = [
        {
            "day": one.day.isoformat(),
            "moved": one.moved,
            "before": day_dict(one.before),
            "after": day_dict(one.after),
            "notice": one.notice.source if one.notice else None,
        }
        for one in changes
    ]
    names = {"before": compared.names[0], "after": compared.names[1]}
    deadlines = {} if moved is None else {"deadlines": [one.to_dict() for one in moved]}
    return {**names, "days": days, **deadlines}


def _text(compared: Compared, changes: Sequence[DayChange], moved: Sequence[MovedDeadline] | None) -> Iterator[Item]:
    yield heading(f"{compared.names[0]} → {compared.names[1]}")
    if changes:
        yield table(("日期", "", "原为", "现为", "变化", "节日", "通知"), list(_day_rows(changes)))
    else:
        yield line("各日安排没有变化")
    if moved is not None:
        yield line("")
        yield line(f"期限有变化的检查项：{len(moved)}项")
    if moved:
        rows = [_deadline_row(one) for one in moved]
        yield table(("规则", "检查内容", "记录", "原届满日", "现届满日"), rows)


def _day_rows(changes: Sequence[DayChange]) -> Iterator[tuple[str, ...]]:
    """Changed days, days in a row that share everything in one line."""
    run: list[DayChange] = []
    for change in changes:
        if run and not ((change.day - run[-1].day).days == 1 and _shared(change) == _shared(run[-1])):
            yield _day_row(run)
            run = []
        run.append(change)
    yield _day_row(run)


def _shared(change: DayChange) -> tuple[str, ...]:
    kinds = change.before.kind.chinese, change.after.kind.chinese
    return (*kinds, change.chinese, change.after.name or change.before.name, known_by(change.notice))


def _day_row(run: Sequence[DayChange]) -> tuple[str, ...]:
    until = "" if len(run) == 1 else f"至 {spelt(run[-1].day)}"
    return (spelt(run[0].day), until, *_shared(run[0]))


def _deadline_row(one: MovedDeadline) -> tuple[str, ...]:
    rule, record = one.after.rule, one.after.record
    return (
        rule.code,
        rule.title,
        f"{record.record_title} {record.id}",
        _due(one.before.verdict),
        _due(one.after.verdict),
    )


def _due(verdict: Verdict) -> str:
    """The due day of a verdict, the days it may move between, and the outcome where that is no pending one."""
    due = verdict.deadline
    if due is None:
        return verdict.outcome.chinese + (f"（{verdict.why.chinese}）" if verdict.why else "")
    span = "" if due.earliest == due.latest else f"（{due.earliest}至{due.latest}，暂定）"
    return f"{due.due}{span} {verdict.outcome.chinese}"
