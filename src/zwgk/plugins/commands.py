"""Commands that plugins add to the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.plugins.calls import HookCalls, Raised, told
from zwgk.plugins.problems import PluginProblem

if TYPE_CHECKING:
    import click

_HOOK = "zwgk_commands"


def add_commands(calls: HookCalls, cli: click.Group) -> list[PluginProblem]:
    """Let every plugin add its commands; a name that is taken stays with whom it is."""
    problems: list[PluginProblem] = []
    owners = dict.fromkeys(cli.commands, "zwgk")
    held = dict(cli.commands)
    for implementation, answer in calls.each(_HOOK, cli=cli):
        origin = calls.origin(implementation)
        if isinstance(answer, Raised):
            text = f"it {answer}; mend it, or uninstall the plugin"
            problems.append(PluginProblem(origin, told(implementation, _HOOK, text), f"hook {_HOOK}", _HOOK))
        for name in sorted(held):
            if cli.commands.get(name) is not held[name]:
                cli.commands[name] = held[name]
                text = f"the name is taken by {owners[name]}; give yours another name"
                problems.append(PluginProblem(origin, text, f"command {name!r}", _HOOK))
        for name in set(cli.commands) - set(held):
            held[name], owners[name] = cli.commands[name], str(origin)
    return problems
