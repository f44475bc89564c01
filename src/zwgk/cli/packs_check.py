"""`zwgk packs check`: hold installed packs to what every pack has to."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import attrs
import click

from zwgk.cli.options import plugin_options, plugins_from, print_data
from zwgk.conformance import static_checks
from zwgk.conformance.brought import packs_brought
from zwgk.errors import ConformanceError, PluginError
from zwgk.packs import RulePack
from zwgk.plugins import Plugins

ALL_HOLD, SOME_FAIL, INSTALLATION_WRONG = 0, 1, 2


@attrs.frozen
class _Checked:
    """A pack, how many checks it has, and those that fail."""

    pack: RulePack
    count: int
    failed: tuple[ConformanceError, ...]

    def lines(self) -> Iterable[str]:
        """What fails, check by check, for an author to read."""
        pack, verdict = self.pack, f"{len(self.failed)} failed" if self.failed else "all hold"
        comes_in = f" ({pack.distribution})" if pack.distribution else ""
        yield f"{pack.name} {pack.version}{comes_in}: {_counted(self.count, 'check')}, {verdict}"
        for error in self.failed:
            yield f"  {error.check}"
            yield from (f"    {line}" for problem in error.problems for line in problem.split("\n"))

    def to_dict(self) -> dict[str, object]:
        """What fails, as JSON types."""
        return {
            "name": self.pack.name,
            "version": self.pack.version,
            "distribution": self.pack.distribution or None,
            "checks": self.count,
            "failed": [{"check": error.check, "problems": list(error.problems)} for error in self.failed],
        }


@click.command("check")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
def check_packs_command(
    names: tuple[str, ...], output: str, only: tuple[str, ...], plugin_files: tuple[Path, ...]
) -> None:
    """Hold the packs with these NAMEs, or all that are installed, to what every pack has to.

    These are the checks that try no records on a pack; its test suite has the others too. Exit code 0: all hold; 1:
    some fail; 2: the call is wrong, or a plugin is left out.
    """
    plugins = plugins_from(only, plugin_files)
    checked = [_checked(pack, plugins) for pack in _chosen(names, plugins)]
    count, failed = sum(one.count for one in checked), sum(len(one.failed) for one in checked)
    if output == "json":
        told = {"checks": count, "failed": failed, "packs": [one.to_dict() for one in checked]}
        print_data(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for one in checked:
            click.echo("\n".join(one.lines()))
        click.echo(f"{_counted(len(checked), 'pack')}, {_counted(count, 'check')}: {failed} failed")
    sys.exit(INSTALLATION_WRONG if plugins.problems else SOME_FAIL if failed else ALL_HOLD)


def _chosen(names: Iterable[str], plugins: Plugins) -> tuple[RulePack, ...]:
    """The packs with these names, whether they can be used or not; all of them where none is named.

    Raises:
        PluginError: no plugin brings a pack of that name.
    """
    brought = tuple(dict.fromkeys(one.pack for one in packs_brought(plugins)))
    wanted = set(names)
    unknown = sorted(wanted - {pack.name for pack in brought})
    if unknown:
        installed = ", ".join(pack.name for pack in brought) or "none"
        raise PluginError(f"no such pack: {', '.join(unknown)}; installed are {installed}")
    return tuple(pack for pack in brought if not wanted or pack.name in wanted)


def _checked(pack: RulePack, plugins: Plugins) -> _Checked:
    checks = static_checks(pack, plugins)
    failed = []
    for check in checks:
        try:
            check()
        except ConformanceError as error:
            failed.append(error)
    return _Checked(pack, len(checks), tuple(failed))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"
