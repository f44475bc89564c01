"""The plugins that installed distributions name as entry points."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial, reduce
from typing import TYPE_CHECKING

import attrs

from zwgk.errors import PluginError
from zwgk.hookspecs import PROJECT
from zwgk.plugins.problems import PluginOrigin
from zwgk.plugins.requirements import misfit
from zwgk.plugins.wording import raised

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint


@attrs.frozen
class InstalledPlugin:
    """A plugin that may load.

    Attributes:
        origin: its name and its distribution.
        load: imports it; raises PluginError where it does not fit the installed zwgk or cannot be imported.
    """

    origin: PluginOrigin
    load: Callable[[], object]


def installed_plugins() -> tuple[InstalledPlugin, ...]:
    """Every plugin that is installed, by name; of one name, by distribution. None is imported."""
    from importlib.metadata import entry_points  # slow to import

    found = []
    for point in entry_points(group=PROJECT):
        distribution = point.dist
        requires = (distribution.requires if distribution else None) or ()
        origin = PluginOrigin(point.name, _fact(distribution, "Name"), _fact(distribution, "Version"))
        found.append(InstalledPlugin(origin, partial(_load, point, origin, tuple(requires))))
    return tuple(sorted(found, key=lambda one: (one.origin.plugin, one.origin.distribution)))


def _fact(distribution: Distribution | None, key: str) -> str:
    held = distribution.metadata.get_all(key) if distribution else None
    return held[0] if held else ""


def _load(point: EntryPoint, origin: PluginOrigin, requires: tuple[str, ...]) -> object:
    problem = misfit(requires, distribution=origin.distribution)
    if problem is not None:
        raise PluginError(problem)
    where = f"reinstall {origin.what_to_uninstall}, or mend [project.entry-points.{PROJECT}] in its pyproject.toml"
    module, _, attribute = (part.strip() for part in point.value.partition(":"))
    try:
        loaded: object = importlib.import_module(module)
    except (Exception, SystemExit) as error:
        if isinstance(error, ModuleNotFoundError) and error.name and f"{module}.".startswith(f"{error.name}."):
            raise PluginError(f"its entry point names the module {module!r}, which is not there; {where}") from error
        raise PluginError(f"its import raised {raised(error)}; {_cure(error, origin)}") from error
    try:
        return reduce(getattr, filter(None, attribute.split(".")), loaded)
    except AttributeError as error:
        raise PluginError(f"its entry point names {point.value!r}, but {error}; {where}") from error


def _cure(error: BaseException, origin: PluginOrigin) -> str:
    if isinstance(error, ModuleNotFoundError):
        return f"install what is missing, or uninstall {origin.what_to_uninstall}"
    return f"mend it, install another version, or uninstall {origin.what_to_uninstall}"
