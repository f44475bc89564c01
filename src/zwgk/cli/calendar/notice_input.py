"""Reading the notices that a command is given: a notice's text, or the TOML that zwgk stores."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from zwgk.calendars.added_notices import notice_id
from zwgk.calendars.encodings import decoded
from zwgk.calendars.notice_files import FiledNotice, read_notices
from zwgk.calendars.work_calendar import WorkCalendar
from zwgk.cli.options import Day
from zwgk.division_codes import division_code_problem
from zwgk.errors import Fault, InputError

F = TypeVar("F", bound=Callable[..., Any])

STDIN = "-"
_TOML = re.compile(r"^\s*\[\[\s*notice\s*\]\]", re.MULTILINE)


class Region(click.ParamType):  # type: ignore[type-arg] # generic only in the newest click
    """An administrative division code such as 450000."""

    name = "code"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check the code's form."""
        text = str(value)
        if problem := division_code_problem(text):
            self.fail(problem, param, ctx)
        return text


def notice_options(command: F) -> F:
    """Add the options that say what a notice's text leaves open."""
    options = (
        click.option("--region", type=Region(), default=None, metavar="CODE", help="A local notice of this region."),
        click.option("--authority", default=None, metavar="ID", help="A notice of one body: the authority's id."),
        click.option("--issued", type=Day(), default=None, help="The day of issue, where the text does not say it."),
        click.option("--address", default="", metavar="URL", help="Where the notice was published."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def read_input(
    file: str, calendar: WorkCalendar, *, region: str | None, authority: str | None, issued: date | None, address: str
) -> tuple[FiledNotice, ...]:
    """The notices of a file, or of the standard input for `-`.

    Raises:
        InputError: the file cannot be read, or is no list of notices.
        NoticeError: the text is no holiday notice, or a part of it could not be placed.
    """
    if region and authority:
        raise click.UsageError("give one of --region and --authority: a notice binds a region or one body")
    if authority is not None and not authority.strip():
        raise click.UsageError("--authority is empty; give the authority's id as its dossier has it")
    text = decoded(_bytes(file), file=file)
    if _TOML.search(text):
        if region or authority or issued or address:
            raise click.UsageError(f"{file} is TOML, which says these itself; leave out the options")
        return read_notices(text, file=file)
    from zwgk.calendars.notices import parse_notice  # regular expressions that few need

    schedule = parse_notice(
        text, calendar=calendar, issued=issued, address=address, region=region or "", authority=authority or ""
    )
    return (FiledNotice(notice_id(schedule), schedule),)


def _bytes(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
    except OSError as error:
        raise InputError([Fault(file, "", f"cannot be read: {error.strerror}")]) from error
