"""`zwgk cases`: hold rules against the cases that are written for them, without Python or pytest."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from zwgk.cases import Case, CaseResult, case_files, load_cases, run_cases
from zwgk.cli.options import plugin_options, plugins_from, print_data
from zwgk.errors import Fault, InputError
from zwgk.plugins import Plugins

AS_EXPECTED, DIFFERENT, CRASHED = 0, 1, 3
_WORDS = {AS_EXPECTED: "符合", DIFFERENT: "不符", CRASHED: "规则出错"}
_NAMES = {AS_EXPECTED: "as_expected", DIFFERENT: "different", CRASHED: "crashed"}


@click.group("cases")
def cases_command() -> None:
    """Run cases (案例): facts in TOML, and the verdict a rule has to give on them."""


@cases_command.command("run")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("-v", "--verbose", is_flag=True, help="List every case, not only those that differ.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
def run_command(
    paths: tuple[Path, ...],
    verbose: bool,  # noqa: FBT001 (a flag of the command line)
    output: str,
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """Run every [[case]] at each PATH: a TOML file, or a folder and the folders inside.

    Exit code 0: all came out as expected; 1: some did not; 2: the input or the call is wrong; 3: a rule crashed.
    """
    plugins = plugins_from(only, plugin_files)
    counts = Counter(dict.fromkeys(_WORDS, 0))
    listed: list[dict[str, object]] = []
    for result in run_cases(_read(case_files(paths), plugins), plugins):
        counts[_kind(result)] += 1
        if output == "json":
            listed.append(result.to_dict())
        elif verbose or not result.as_expected:
            click.echo(_shown(result))
    if output == "json":
        told = {_NAMES[kind]: count for kind, count in counts.items()}
        print_data(json.dumps({"counts": told, "cases": listed}, ensure_ascii=False, indent=2))
    else:
        words = "，".join(f"{_WORDS[kind]}{count}个" for kind, count in counts.items() if count or kind != CRASHED)
        click.echo(f"共{counts.total()}个案例：{words}")
    sys.exit(max((kind for kind, count in counts.items() if count), default=AS_EXPECTED))


def _read(files: Iterable[Path], plugins: Plugins) -> list[Case]:
    """The cases of all files.

    Raises:
        InputError: the faults of all files.
    """
    cases: list[Case] = []
    faults: list[Fault] = []
    for file in files:
        try:
            cases += load_cases(file, plugins.record_types.values(), name=str(file))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return cases


def _kind(result: CaseResult) -> int:
    if result.crashed:
        return CRASHED
    return AS_EXPECTED if result.as_expected else DIFFERENT


def _shown(result: CaseResult) -> str:
    head = f"{_WORDS[_kind(result)]}  {result.case.place}  {result.case}"
    if result.as_expected:
        return head
    explained = "\n".join(f"  {row}".rstrip() for row in result.explanation().split("\n"))
    return f"{head}\n{explained}\n"
