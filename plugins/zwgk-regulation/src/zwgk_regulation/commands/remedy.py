"""`zwgk remedy`: the statement of remedies that a reply owes, and what is wrong with the one it has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import click

from zwgk import (
    AdministrativeLevel,
    Authority,
    AuthorityKind,
    Dossier,
    Fault,
    InputError,
    ReplyKind,
    ReplyLetter,
    RequestResult,
    ServiceMethod,
    load,
    load_plugins,
)
from zwgk_regulation.remedies.owed_by_dossier import OwedByDossier, OwedByReply, owed_by, problem_of
from zwgk_regulation.remedies.owed_remedies import OwedStatement, statement_for

UNANSWERED = "unanswered"
"""What stands for a kind of reply where none was given in time."""

_DAY = click.DateTime(["%Y-%m-%d"])
_KINDS = click.Choice([*(str(kind) for kind in ReplyKind), UNANSWERED])


@click.command("remedy")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--reply", metavar="ID", help="Only this reply of the dossier.")
@click.option("--as-of", type=_DAY, metavar="DAY", help="The day to judge as of; by default that of the last reply.")
@click.option("--kind", type=_KINDS, metavar="KIND", help="What a reply decides, such as withheld; or unanswered.")
@click.option("--on", type=_DAY, metavar="DAY", help="The day of the reply, or the day after it was due.")
@click.option(
    "--result",
    type=click.Choice([str(one) for one in RequestResult]),
    metavar="ROW",
    help="Its row in the annual report, such as process-information.",
)
@click.option("--basis", default="", metavar="TEXT", help="The articles it cites.")
@click.option("--service", type=click.Choice([str(one) for one in ServiceMethod]), help="How it goes out.")
@click.option(
    "--authority-kind",
    type=click.Choice([str(one) for one in AuthorityKind]),
    metavar="KIND",
    help="Who replies, such as department.",
)
@click.option("--level", type=click.Choice([str(one) for one in AdministrativeLevel]), help="The authority's level.")
@click.option("--name", default="本机关", metavar="NAME", help="The authority's name.")
@click.option("--government", metavar="NAME", help="The government of its level (本级人民政府).")
@click.option("--superior", metavar="NAME", help="The department or government above it (上一级).")
@click.option("--vertically-led", is_flag=True, help="It is led from above, as customs and taxation are (垂直领导).")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
def remedy_command(
    path: Path | None,
    reply: str | None,
    as_of: datetime | None,
    kind: str | None,
    on: datetime | None,
    result: str | None,
    basis: str,
    service: str | None,
    authority_kind: str | None,
    level: str | None,
    name: str,
    government: str | None,
    superior: str | None,
    vertically_led: bool,  # noqa: FBT001 (a flag of the command line)
    output: str,
) -> None:
    """Show the statement of remedies (救济告知) that each reply owes.

    PATH is a dossier: for each reply the statement, its law, and what is wrong with the reply's own text. Without a
    PATH, give --kind, --on and --authority-kind, and the names that should stand in the statement.
    """
    if path is not None:
        if kind is not None or on is not None or authority_kind is not None:
            raise click.UsageError("PATH brings its replies along; leave out --kind, --on and --authority-kind")
        plugins = load_plugins()
        dossier = load(path, plugins=plugins)
        day = _last_reply(dossier) if as_of is None else as_of.date()
        found = _only(reply, owed_by(dossier, as_of=day, plugins=plugins), path)
        _print(_dossier_dict(dossier.authority.name, found), _dossier_lines(found), output)
        return
    if kind is None or on is None or authority_kind is None:
        raise click.UsageError("Missing argument 'PATH', or --kind, --on and --authority-kind in its place")
    owed = statement_for(
        None if kind == UNANSWERED else ReplyKind(kind),
        on=on.date(),
        authority=Authority(
            id=name,
            name=name,
            kind=AuthorityKind(authority_kind),
            level=None if level is None else AdministrativeLevel(level),
            government=government,
            superior=superior,
            vertically_led=vertically_led,
        ),
        result=None if result is None else RequestResult(result),
        basis=basis,
        service=None if service is None else ServiceMethod(service),
    )
    _print({"kind": kind, "on": on.date().isoformat(), **_owed_dict(owed)}, _owed_lines(owed), output)


def _last_reply(dossier: Dossier) -> date:
    """The day of the last reply; the letters are judged as they stand, and need no clock.

    Raises:
        click.UsageError: no reply is dated, so that nothing tells by which day applications should have been answered.
    """
    days = [letter.governing_date for letter in dossier.of(ReplyLetter) if letter.governing_date is not None]
    if not days:
        raise click.UsageError("no reply of the dossier is dated; give the day to judge as of with --as-of")
    return max(days)


def _only(reply: str | None, found: OwedByDossier, path: Path) -> OwedByDossier:
    """What is owed by one reply alone.

    Raises:
        InputError: the dossier has no such reply.
    """
    if reply is None:
        return found
    chosen = tuple(one for one in found.replies if one.letter.id == reply)
    if not chosen:
        held = "、".join(one.letter.id for one in found.replies) or "none"
        raise InputError([Fault(str(path), "", f"no reply {reply!r} by that day; on file are {held}")])
    return OwedByDossier(replies=chosen, unanswered=())


def _print(data: dict[str, object], lines: Iterator[str], output: str) -> None:
    if output == "json":
        click.echo(json.dumps(data, ensure_ascii=False, indent=2).encode())
    else:
        click.echo("\n".join(lines))


def _dossier_dict(authority: str, found: OwedByDossier) -> dict[str, object]:
    return {
        "authority": authority,
        "replies": [_reply_dict(one) for one in found.replies],
        "unanswered": [
            {"id": one.request.id, "due": one.due.isoformat(), **_owed_dict(one.owed)} for one in found.unanswered
        ],
    }


def _reply_dict(one: OwedByReply) -> dict[str, object]:
    day, kind = one.letter.governing_date, one.letter.kind
    return {
        "id": one.letter.id,
        "kind": None if kind is None else kind.value,
        "on": None if day is None else day.isoformat(),
        "owed": None if one.owed is None else _owed_dict(one.owed),
        "findings": [
            {"rule": finding.rule.code, "outcome": finding.outcome.value, "problem": problem_of(finding)}
            for finding in one.problems
        ],
    }


def _owed_dict(owed: OwedStatement) -> dict[str, object]:
    return {
        "statements": list(owed.statements),
        "doubt": owed.doubt or None,
        "bodies": list(owed.bodies),
        "citations": [str(citation) for citation in owed.citations],
    }


def _dossier_lines(found: OwedByDossier) -> Iterator[str]:
    for one in found.replies:
        kind, day = one.letter.kind, one.letter.governing_date
        yield f"{one.letter.id}  {'类型未登记' if kind is None else kind.chinese}  {day or '日期未登记'}"
        for finding in one.problems:
            yield f"  {finding.outcome.chinese}（{finding.rule.code}）：{problem_of(finding)}"
        if not one.problems:
            yield "  合规" if one.passed else "  不适用"
        if one.owed is not None:
            yield from (f"  {line}" for line in _owed_lines(one.owed))
    for late in found.unanswered:
        yield f"{late.request.id}  逾期未答复  届满日{late.due}"
        yield from (f"  {line}" for line in _owed_lines(late.owed))
    if not found.replies and not found.unanswered:
        yield "没有答复书，也没有逾期未答复的申请"


def _owed_lines(owed: OwedStatement) -> Iterator[str]:
    if owed.doubt:
        yield f"须人工判断：{owed.doubt}"
    for statement in owed.statements:
        yield f"应写明：{statement}。"
    places: dict[str, list[str]] = {}
    for citation in owed.citations:
        places.setdefault(str(citation.source), []).append(citation.place)
    yield f"依据：{'；'.join(text + '、'.join(some) for text, some in places.items())}"
