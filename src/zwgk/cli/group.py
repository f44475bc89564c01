"""The group of all commands: zwgk's own, and those of the plugins where one is asked for that is none of its own."""

from __future__ import annotations

import click

from zwgk.cli.options import tell
from zwgk.plugins import load_plugins

_BROUGHT = "zwgk.commands of plugins"


class Commands(click.Group):
    """zwgk's own commands load no plugin before their options say which may load."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, zwgk's own first."""
        return super().get_command(ctx, cmd_name) or self._with_those_of_plugins(ctx).get(cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, by name."""
        return sorted(self._with_those_of_plugins(ctx))

    def _with_those_of_plugins(self, ctx: click.Context) -> dict[str, click.Command]:
        if _BROUGHT not in ctx.meta:
            group = click.Group(self.name, commands=dict(self.commands))
            plugins = load_plugins()
            for problem in (*plugins.problems, *plugins.add_commands(group)):
                tell(problem)
            ctx.meta[_BROUGHT] = group.commands
        found: dict[str, click.Command] = ctx.meta[_BROUGHT]
        return found
