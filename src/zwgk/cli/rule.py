"""`zwgk rule CODE`: everything about one rule, as its page in the documentation says it."""

from __future__ import annotations

from pathlib import Path

import click

from zwgk.cases import cases_of
from zwgk.cli.options import plugin_options, plugins_from
from zwgk.errors import PluginError
from zwgk.rule_pages import rule_page


@click.command("rule")
@click.argument("code")
@plugin_options
def rule_command(code: str, only: tuple[str, ...], plugin_files: tuple[Path, ...]) -> None:
    """Show the rule CODE: what it checks, why, how to put it right, its parameters and cases."""
    plugins = plugins_from(only, plugin_files)
    for pack in plugins.packs:
        for rule in pack.rules:
            if rule.code == code.upper():
                cases = cases_of(pack, plugins.record_types.values()) if pack.sections else ()
                click.echo(rule_page(rule, cases, plugins.packs))
                return
    raise PluginError(f"no such rule: {code!r}; `zwgk rules` lists them")
