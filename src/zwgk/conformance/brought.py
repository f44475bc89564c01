"""What each plugin brings, before the contradictions between plugins are settled."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import attrs

from zwgk.packs import RulePack
from zwgk.plugins import Plugins


@attrs.frozen(eq=False)
class Brought:
    """A pack, and the plugin that brings it."""

    plugin: str
    pack: RulePack

    @cached_property
    def failure(self) -> str | None:
        """What its sections raise while they load; None where it loads."""
        return loading_failure(self.pack)

    @property
    def loads(self) -> bool:
        """Whether its sections load."""
        return self.failure is None


def loading_failure(pack: RulePack) -> str | None:
    """What a section of a pack raises while it loads; None where all load."""
    try:
        tuple(pack.rules)
    except Exception as error:  # noqa: BLE001 (whatever a section raises, its author has to read it)
        return f"{type(error).__name__}: {error}"
    return None


def packs_brought(plugins: Plugins) -> tuple[Brought, ...]:
    """Every pack that a plugin brings, in the order of the plugins."""
    return tuple(
        Brought(plugin, pack) for plugin, pack in _listed(plugins, "zwgk_rule_packs") if isinstance(pack, RulePack)
    )


def record_types_brought(plugins: Plugins, names: tuple[str, ...]) -> tuple[object, ...]:
    """What the named plugins list as their record types."""
    return tuple(kind for plugin, kind in _listed(plugins, "zwgk_record_types") if plugin in names)


def _listed(plugins: Plugins, hook: str) -> Iterator[tuple[str, Any]]:
    """What each plugin lists; one whose hook raises lists nothing, which `Plugins.problems` tells."""
    for implementation in getattr(plugins.manager.hook, hook).get_hookimpls():
        try:
            answer = implementation.function()
        except Exception:  # noqa: BLE001, S112 (stands in `Plugins.problems`)
            continue
        if isinstance(answer, (list, tuple)):
            yield from ((implementation.plugin_name, one) for one in answer)
