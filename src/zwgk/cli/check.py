"""`zwgk check`: judge dossiers and report."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from zwgk.cli.clock import today
from zwgk.cli.options import Day, loaded, plugin_options, plugins_from, print_data
from zwgk.engine import check_many
from zwgk.errors import PluginError
from zwgk.reports import CONFIRMED_WITHIN, Report
from zwgk.rules import Severity
from zwgk.verdicts import Outcome

PASSED, FAILED, CRASHED = 0, 1, 3
NEVER = "never"
TEXT = "text"


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--as-of", type=Day(), default=None, help="The day to judge as of; today in Shanghai by default.")
@click.option("--format", "output", default="text", show_default=True, help="text, json, jsonl, or a plugin's.")
@click.option("--pack", "packs", multiple=True, metavar="NAME", help="Judge by this pack only (repeatable).")
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), NEVER]),
    default=Severity.ERROR.value,
    show_default=True,
    help="The least severity at which a failure makes the exit code 1.",
)
@click.option(
    "--confirmed-within",
    type=click.IntRange(min=0),
    default=CONFIRMED_WITHIN,
    show_default=True,
    metavar="DAYS",
    help="Name the texts that nobody confirmed for longer than this.",
)
@plugin_options
def check_command(
    paths: tuple[Path, ...],
    as_of: date | None,
    output: str,
    packs: tuple[str, ...],
    fail_on: str,
    confirmed_within: int,
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """Judge the dossier at each PATH, a file or a folder of files.

    Exit code 0: nothing failed; 1: something failed at or above --fail-on; 2: the input or the call is wrong;
    3: a rule crashed.
    """
    plugins = plugins_from(only, plugin_files)
    if output not in plugins.reporters:
        raise PluginError(f"no such format: {output!r}; known are {', '.join(plugins.reporters)}")
    dossiers = loaded(paths, plugins)
    reports = list(
        check_many(
            dossiers,
            as_of=as_of or today(),
            plugins=plugins,
            packs=packs or None,
            confirmed_within=confirmed_within,
        )
    )
    for report in reports:
        if not report.evaluations:
            raise PluginError(f"no rule judges {report.authority_name}: install or name a pack that binds it")
    shown = plugins.reporters[output](reports)
    if output == TEXT:
        click.echo(shown)
    else:
        print_data(shown)
    sys.exit(_exit_code(reports, fail_on))


def _exit_code(reports: list[Report], fail_on: str) -> int:
    outcomes = [one for report in reports for one in report.evaluations]
    if any(one.verdict.outcome is Outcome.ERROR for one in outcomes):
        return CRASHED
    if fail_on == NEVER:
        return PASSED
    limit = Severity(fail_on).rank
    failed = any(one.verdict.outcome is Outcome.FAILED and one.rule.severity.rank <= limit for one in outcomes)
    return FAILED if failed else PASSED
