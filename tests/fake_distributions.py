"""Distributions that are installed for the length of a test: their entry points are found as those of real ones are.

The fixture `fake_site` puts the folder on `sys.path`; `FakeSite.environment` puts it on the path of another process.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import dedent


class FakeSite:
    """A folder of fake distributions."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def install(
        self,
        name: str,
        *,
        version: str = "1.0",
        plugins: Mapping[str, str] | None = None,
        modules: Mapping[str, str] | None = None,
        requires: Iterable[str] = (),
        entry_points: str = "",
    ) -> Path:
        """Write a distribution as an installer would; gives its metadata folder.

        Args:
            name: of the distribution, such as ``zwgk-demo``.
            version: of the distribution.
            plugins: the entry points of the group ``zwgk``: name to module, or to ``module:attribute``.
            modules: files by their path, such as ``zwgk_demo/__init__.py``; their text is dedented.
            requires: its ``Requires-Dist`` lines, such as ``zwgk>=0.1``.
            entry_points: groups beside ``zwgk``, as they stand in ``entry_points.txt``.
        """
        for path, text in (modules or {}).items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(dedent(text), "utf-8")
        metadata = self.folder / f"{name.replace('-', '_')}-{version}.dist-info"
        metadata.mkdir()
        head = ["Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}"]
        needs = [f"Requires-Dist: {one}" for one in requires]
        (metadata / "METADATA").write_text("\n".join([*head, *needs, ""]), "utf-8")
        points = [f"{point} = {value}" for point, value in (plugins or {}).items()]
        (metadata / "entry_points.txt").write_text("\n".join(["[zwgk]", *points, dedent(entry_points)]), "utf-8")
        importlib.invalidate_caches()
        return metadata

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a process that finds the distributions too."""
        path = [str(self.folder), *filter(None, [os.environ.get("PYTHONPATH")])]
        return {**os.environ, "PYTHONPATH": os.pathsep.join(path)}

    def forget(self) -> None:
        """Take what was imported from the folder out of `sys.modules`."""
        inside = f"{self.folder}{os.sep}"
        for name, module in list(sys.modules.items()):
            if str(getattr(module, "__file__", None) or "").startswith(inside):
                del sys.modules[name]
