"""Loading zwgk's own plugin and the installed ones."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from difflib import get_close_matches

import pluggy

from zwgk import hookspecs
from zwgk.errors import PluginError
from zwgk.hookspecs import PROJECT
from zwgk.plugins.calls import BUILTINS
from zwgk.plugins.collected import Plugins
from zwgk.plugins.implementations import implementation_faults
from zwgk.plugins.installed import InstalledPlugin, installed_plugins
from zwgk.plugins.problems import PluginOrigin, PluginProblem
from zwgk.plugins.traces import Trace


def load_plugins(
    *, only: Iterable[str] | None = None, extra: Iterable[object] = (), trace: Trace | None = None
) -> Plugins:
    """Load zwgk's own plugin and the installed ones.

    A plugin that cannot be imported, does not fit the installed zwgk, or implements a hook wrongly is left out and
    stands in `Plugins.problems`.

    Args:
        only: the entry-point names that may load; None for all that are installed.
        extra: modules or objects to register beside them, such as a plugin in one file.
        trace: takes a line of text for each hook call.
    """
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    manager.register(importlib.import_module(BUILTINS), name=BUILTINS)
    origins: dict[str, PluginOrigin] = {}
    problems: list[PluginProblem] = []
    installed = installed_plugins()
    allowed = None if only is None else set(only)
    for one in installed:
        if allowed is None or one.origin.plugin in allowed:
            problems += _load(manager, one, origins)
    names = {one.origin.plugin for one in installed}
    problems += [_not_installed(name, names) for name in sorted((allowed or set()) - names)]
    for plugin in extra:
        origin = PluginOrigin(getattr(plugin, "__name__", type(plugin).__name__))
        problems += _register(manager, plugin, origin, origins)
    return Plugins(manager, problems, origins, trace)


def _not_installed(name: str, installed: Iterable[str]) -> PluginProblem:
    nearest = get_close_matches(name, installed, 1)
    meant = f"; did you mean {nearest[0]!r}?" if nearest else ""
    return PluginProblem(PluginOrigin(name), f"it is not installed; install it or take its name off the list{meant}")


def _load(
    manager: pluggy.PluginManager, installed: InstalledPlugin, origins: dict[str, PluginOrigin]
) -> list[PluginProblem]:
    taken = _name_taken(manager, installed.origin, origins)
    if taken:
        return taken
    try:
        loaded = installed.load()
    except PluginError as error:
        return [PluginProblem(installed.origin, str(error))]
    return _register(manager, loaded, installed.origin, origins)


def _register(
    manager: pluggy.PluginManager, plugin: object, origin: PluginOrigin, origins: dict[str, PluginOrigin]
) -> list[PluginProblem]:
    if manager.is_registered(plugin):
        return []
    taken = _name_taken(manager, origin, origins)
    if taken:
        return taken
    faults = implementation_faults(manager, plugin)
    if faults:
        return [PluginProblem(origin, fault.text, hook=fault.hook) for fault in faults]
    try:
        manager.register(plugin, name=origin.plugin)
    except pluggy.PluginValidationError as error:  # what pluggy asks for beyond what was looked at
        if manager.has_plugin(origin.plugin):
            manager.unregister(name=origin.plugin)
        return [PluginProblem(origin, str(error))]
    origins[origin.plugin] = origin
    return []


def _name_taken(
    manager: pluggy.PluginManager, origin: PluginOrigin, origins: dict[str, PluginOrigin]
) -> list[PluginProblem]:
    if not manager.has_plugin(origin.plugin):
        return []
    owner = origins.get(origin.plugin)
    if owner is None:
        return [PluginProblem(origin, "that is the name of zwgk's own plugin; give yours another name")]
    from_where = f", from {owner.distribution} {owner.version}," if owner.distribution else ""
    uninstall = [one.distribution for one in (origin, owner) if one.distribution]
    cure = f"uninstall {' or '.join(uninstall)}, or rename one" if uninstall else "rename one of them"
    return [PluginProblem(origin, f"another plugin{from_where} has that name already; {cure}")]
