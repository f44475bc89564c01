"""What is left out of a run, where it comes from, and why."""

from __future__ import annotations

import attrs


@attrs.frozen
class PluginOrigin:
    """A plugin's name, and the distribution that brings it; a plugin given by file or from Python has none."""

    plugin: str
    distribution: str = ""
    version: str = ""

    @property
    def what_to_uninstall(self) -> str:
        """The distribution; the plugin where it has none."""
        return self.distribution or f"plugin {self.plugin!r}"

    def __str__(self) -> str:
        if not self.distribution:
            return f"plugin {self.plugin!r}"
        return f"plugin {self.plugin!r} ({' '.join(filter(None, [self.distribution, self.version]))})"


@attrs.frozen
class PluginProblem:
    """A plugin, or a part of one, that is left out, and why.

    Attributes:
        origin: the plugin, and the distribution that brings it.
        problem: what is wrong, and the cure.
        part: what of the plugin is left out, such as ``pack 'demo'``; empty for all of it.
        hook: the hook it is about, where it is about one.
    """

    origin: PluginOrigin
    problem: str
    part: str = ""
    hook: str = ""

    @property
    def plugin(self) -> str:
        """The name of the plugin."""
        return self.origin.plugin

    def __str__(self) -> str:
        what = f"{self.part} of {self.origin}" if self.part else str(self.origin)
        return f"{what} is left out: {self.problem}"
