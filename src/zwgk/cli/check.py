"""`zwgk check`: judge dossiers and report."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from zwgk.attestation_tables import Attestations, load_attestations
from zwgk.cli.clock import today
from zwgk.cli.options import Day, loaded, plugin_options, plugins_from, print_data, tell
from zwgk.decisions import load_decisions
from zwgk.dossier import Dossier
from zwgk.engine import check_many
from zwgk.errors import PluginError
from zwgk.reports import CONFIRMED_WITHIN, Report
from zwgk.rules import Severity
from zwgk.verdicts import Outcome
from zwgk.waivers import load_waivers

PASSED, FAILED, LEFT_OUT, CRASHED = 0, 1, 2, 3
NEVER = "never"
TEXT = "text"
TABLE = click.Path(dir_okay=False, path_type=Path)


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
@click.option(
    "--waivers",
    "waiver_files",
    multiple=True,
    type=TABLE,
    metavar="FILE",
    help="Waivers (豁免), as .toml, .csv or .xlsx (repeatable).",
)
@click.option("--ignore-waivers", is_flag=True, help="Judge as if no waivers were given.")
@click.option(
    "--decisions",
    "decision_files",
    multiple=True,
    type=TABLE,
    metavar="FILE",
    help="What people decided: a list of `zwgk decisions new` (repeatable).",
)
@click.option(
    "--attestations",
    "attestation_files",
    multiple=True,
    type=TABLE,
    metavar="FILE",
    help="Attestations (声明) and evidence to add to the dossier (repeatable).",
)
@click.option("--ignore-plugin-problems", is_flag=True, help="Exit by the findings alone where a plugin is left out.")
@click.option("--trace-hooks", is_flag=True, help="Tell each hook call on stderr.")
@plugin_options
def check_command(
    paths: tuple[Path, ...],
    as_of: date | None,
    output: str,
    packs: tuple[str, ...],
    fail_on: str,
    confirmed_within: int,
    waiver_files: tuple[Path, ...],
    ignore_waivers: bool,  # noqa: FBT001 (a flag of the command line)
    decision_files: tuple[Path, ...],
    attestation_files: tuple[Path, ...],
    ignore_plugin_problems: bool,  # noqa: FBT001 (a flag of the command line)
    trace_hooks: bool,  # noqa: FBT001 (a flag of the command line)
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """Judge the dossier at each PATH, a file or a folder of files.

    Exit code 0: nothing failed; 1: something failed at or above --fail-on; 2: the input or the call is wrong, or a
    plugin is left out: the report is that of the rest; 3: a rule crashed. Of several the highest.
    """
    plugins = plugins_from(only, plugin_files, tell if trace_hooks else None)
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
            waivers=load_waivers(waiver_files) if waiver_files and not ignore_waivers else None,
            decisions=load_decisions(decision_files) if decision_files else None,
            attestations=_attestations(attestation_files, dossiers),
        )
    )
    if waiver_files and ignore_waivers:
        click.echo("zwgk: the waivers are ignored, as --ignore-waivers asks", err=True)
    for fault in dict.fromkeys(fault for report in reports for fault in report.malformed):
        click.echo(f"zwgk: not applied: {fault}", err=True)
    for report in reports:
        if not report.evaluations:
            raise PluginError(f"no rule judges {report.authority_name}: install or name a pack that binds it")
    shown = plugins.reporters[output](reports)
    if output == TEXT:
        click.echo(shown)
    else:
        print_data(shown)
    left_out = bool(plugins.problems or plugins.contradictions) and not ignore_plugin_problems
    sys.exit(max(_exit_code(reports, fail_on), LEFT_OUT if left_out else PASSED))


def _exit_code(reports: list[Report], fail_on: str) -> int:
    outcomes = [one for report in reports for one in report.evaluations]
    if any(one.verdict.outcome is Outcome.ERROR for one in outcomes):
        return CRASHED
    if fail_on == NEVER:
        return PASSED
    limit = Severity(fail_on).rank
    failed = any(one.rule.severity.rank <= limit for report in reports for one in report.failing)
    return FAILED if failed else PASSED


def _attestations(files: tuple[Path, ...], dossiers: list[Dossier]) -> Attestations | None:
    """What is to be added; beside one dossier all that names no authority is its own."""
    if not files:
        return None
    given = load_attestations(files)
    return given.belonging_to(dossiers[0].authority.id) if len(dossiers) == 1 else given
