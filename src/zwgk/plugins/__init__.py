"""Finding and loading plugins: none is loaded on import, and one that fails is named while the rest works."""

from __future__ import annotations

from zwgk.plugins.collected import Plugins
from zwgk.plugins.loading import load_plugins
from zwgk.plugins.problems import PluginOrigin, PluginProblem
from zwgk.plugins.traces import Trace
from zwgk.plugins.wording import raised

__all__ = ["PluginOrigin", "PluginProblem", "Plugins", "Trace", "load_plugins", "raised"]
