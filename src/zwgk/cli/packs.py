"""`zwgk packs`: list the rule packs that are installed."""

from __future__ import annotations

import json
from pathlib import Path

import click

from zwgk.cli.options import plugin_options, plugins_from, print_data
from zwgk.cli.pack_list import pack_rows, packs_shown
from zwgk.cli.packs_check import check_packs_command
from zwgk.terminal import render


@click.group("packs", invoke_without_command=True)
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
@click.pass_context
def packs_command(context: click.Context, output: str, only: tuple[str, ...], plugin_files: tuple[Path, ...]) -> None:
    """List the installed packs: where each comes from, its text and region, and what it changes.

    What a pack changes are values of parameters, rules of other packs that it replaces or silences, and record types
    that it adds. What contradicts each other or could not load comes last.
    """
    if context.invoked_subcommand is None:
        _list(output, only, plugin_files)
    elif only or plugin_files or output != "text":
        raise click.UsageError(f"write the options after {context.invoked_subcommand!r}: they are its own")


packs_command.add_command(check_packs_command)


def _list(output: str, only: tuple[str, ...], plugin_files: tuple[Path, ...]) -> None:
    plugins = plugins_from(only, plugin_files)
    if output == "json":
        print_data(json.dumps(pack_rows(plugins), ensure_ascii=False, indent=2))
    else:
        click.echo(render(packs_shown(plugins)))
