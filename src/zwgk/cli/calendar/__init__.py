"""`zwgk calendar`: the holiday notices and the working days they make; each command in a module of its own."""

from __future__ import annotations

import click

from zwgk.cli.calendar.add import add_command, remove_command
from zwgk.cli.calendar.check import check_command
from zwgk.cli.calendar.diff import diff_command
from zwgk.cli.calendar.look import look_command
from zwgk.cli.calendar.notices import list_command
from zwgk.cli.calendar.show import show_command


@click.group("calendar")
def calendar_command() -> None:
    """Manage holiday notices (放假安排), and see what they make of each day."""


for _command in (
    add_command,
    check_command,
    diff_command,
    list_command,
    look_command,
    remove_command,
    show_command,
):
    calendar_command.add_command(_command)
