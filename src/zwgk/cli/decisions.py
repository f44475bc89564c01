"""`zwgk decisions`: lists of what a person has to judge (人工判断)."""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path

import click

from zwgk.cli.clock import today
from zwgk.cli.options import Day, loaded, plugin_options, plugins_from, print_data
from zwgk.decision_lists import extended, questions_of, toml_list
from zwgk.engine import check_many
from zwgk.errors import Fault, InputError


@click.group("decisions")
def decisions_command() -> None:
    """Keep what people decide where a rule needs a person (人工判断)."""


@decisions_command.command("new")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--as-of", type=Day(), default=None, help="The day to judge as of; today in Shanghai by default.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    metavar="FILE",
    help="A .toml or .csv file; one that exists is added to. Without it TOML goes to stdout.",
)
@click.option("--pack", "packs", multiple=True, metavar="NAME", help="Judge by this pack only (repeatable).")
@plugin_options
def new_command(
    paths: tuple[Path, ...],
    as_of: date | None,
    output: Path | None,
    packs: tuple[str, ...],
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """List what needs a person in the dossier at each PATH, with empty fields for the decisions.

    Give the filled list to `zwgk check --decisions`. What stands in FILE already stays as it is; what is new is added
    at its end.
    """
    plugins = plugins_from(only, plugin_files)
    reports = check_many(loaded(paths, plugins), as_of=as_of or today(), plugins=plugins, packs=packs or None)
    questions = questions_of(reports)
    if output is None:
        print_data(toml_list(questions).decode())
        return
    content, added = extended(output, questions)
    if added or not output.exists():
        _write(output, content)
    click.echo(f"须由人判断{len(questions)}项，新增{added}项，见{output}")


def _write(path: Path, content: bytes) -> None:
    """Make a file appear whole, in the place of the one that was there."""
    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem}-", suffix=".tmp")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(target.stat().st_mode if target.exists() else _READABLE)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise InputError([Fault(str(path), "", f"cannot be written: {error}")]) from error


_READABLE = 0o644
