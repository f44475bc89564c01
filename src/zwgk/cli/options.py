"""Options and arguments that several commands share."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import click

from zwgk.dates import parse_day
from zwgk.dossier import Dossier
from zwgk.errors import DateError, Fault, InputError, PluginError
from zwgk.loading import load
from zwgk.packs import RulePack
from zwgk.plugins import Plugins, Trace, load_plugins, raised

F = TypeVar("F", bound=Callable[..., Any])


def print_data(text: str) -> None:
    """Print what machines read: always UTF-8 with plain line ends, whatever the terminal's encoding."""
    click.echo(text.encode())


class Day(click.ParamType):  # type: ignore[type-arg] # generic only in the newest click
    """A day such as 2024-03-05."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day."""
        if isinstance(value, date):
            return value
        try:
            return parse_day(str(value))
        except DateError as error:
            self.fail(str(error), param, ctx)


def plugin_options(command: F) -> F:
    """Add the options that say which plugins load."""
    only = click.option(
        "--only", "only", multiple=True, metavar="NAME", help="Load only this installed plugin (repeatable)."
    )
    files = click.option(
        "--plugin",
        "plugin_files",
        multiple=True,
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Load a plugin from a Python file (repeatable).",
    )
    return only(files(command))


def plugins_from(only: tuple[str, ...], plugin_files: tuple[Path, ...], trace: Trace | None = None) -> Plugins:
    """Load the plugins that the options name; each problem goes to stderr, once.

    Args:
        only: the installed plugins that may load; all of them where none is named.
        plugin_files: files to load plugins from.
        trace: takes a line for each hook call.

    Raises:
        PluginError: a file cannot be imported, or a plugin that is asked for by name cannot be used.
    """
    plugins = load_plugins(only=only or None, extra=[_module(file) for file in plugin_files], trace=trace)
    wanted = [problem for problem in plugins.problems if problem.plugin in only]
    if wanted:
        raise PluginError("\n".join(map(str, wanted)))
    for problem in (*plugins.problems, *plugins.contradictions):
        tell(problem)
    return plugins


def tell(message: object) -> None:
    """Say something on stderr, in the name of the program."""
    click.echo(f"zwgk: {message}", err=True)


def pack_named(plugins: Plugins, name: str) -> RulePack:
    """The pack with that name.

    Raises:
        PluginError: no such pack is installed.
    """
    for pack in plugins.packs:
        if pack.name == name:
            return pack
    installed = ", ".join(pack.name for pack in plugins.packs) or "none"
    raise PluginError(f"no such pack: {name!r}; installed are {installed}")


def loaded(paths: Iterable[Path], plugins: Plugins) -> list[Dossier]:
    """The dossiers at paths; links that lead nowhere are told on stderr.

    Raises:
        InputError: one cannot be read; the faults of all are listed.
    """
    dossiers: list[Dossier] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            dossiers.append(load(path, plugins=plugins))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    for dossier in dossiers:
        for record, target in dossier.unresolved_links():
            tell(f"{record.record_kind} {record.id!r} points to {target!r}, which is not on file")
    return dossiers


def _module(file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise PluginError(f"{file} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its annotations are read through there
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        raise PluginError(f"plugin {file} cannot be imported: {raised(error)}; mend it") from error
    return module
