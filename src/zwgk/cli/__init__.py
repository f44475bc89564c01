"""The command line; each command in a module of its own. The only home of click."""

from __future__ import annotations

import sys

import click

from zwgk.cli.calendar import calendar_command
from zwgk.cli.cases import cases_command
from zwgk.cli.check import check_command
from zwgk.cli.coverage import coverage_command
from zwgk.cli.deadline import deadline_command
from zwgk.cli.decisions import decisions_command
from zwgk.cli.docs import docs_command
from zwgk.cli.group import Commands
from zwgk.cli.new_pack import new_pack_command
from zwgk.cli.packs import packs_command
from zwgk.cli.rule import rule_command
from zwgk.cli.rules import rules_command
from zwgk.cli.score import score_command
from zwgk.errors import ZwgkError

USAGE_ERROR = 2


@click.group(name="zwgk", cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="zwgk")
def cli() -> None:
    """Check a Chinese authority's disclosure work (政务公开) against the law and its own plan."""


for _command in (
    calendar_command,
    cases_command,
    check_command,
    coverage_command,
    deadline_command,
    decisions_command,
    docs_command,
    new_pack_command,
    packs_command,
    rule_command,
    rules_command,
    score_command,
):
    cli.add_command(_command)


def main() -> None:
    """Run the command line."""
    try:
        cli.main(prog_name="zwgk")
    except ZwgkError as error:
        click.echo(f"zwgk: {error}", err=True)
        sys.exit(USAGE_ERROR)
