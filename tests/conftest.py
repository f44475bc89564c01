"""What several test modules share: the calendar, and plugins that are installed for the length of a test."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from zwgk import WorkCalendar, china_calendar

os.environ["ZWGK_NOTICES"] = str(Path(__file__).parent / "no-added-notices")  # whatever was added on this machine
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)  # tracing the many programs that tests run is slow


@pytest.fixture(scope="session")
def calendar() -> WorkCalendar:
    return china_calendar()


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], str]]:
    """Install a one-module distribution whose entry point is a zwgk plugin: its name, its code; gives the module."""
    site = tmp_path / "site"
    site.mkdir()
    modules = []

    def installed(name: str, code: str) -> str:
        module = f"zwgk_test_{name}"
        (site / f"{module}.py").write_text(dedent(code), "utf-8")
        metadata = site / f"{module}-1.0.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {module}\nVersion: 1.0\n", "utf-8")
        (metadata / "entry_points.txt").write_text(f"[zwgk]\n{name} = {module}\n", "utf-8")
        monkeypatch.syspath_prepend(site)
        modules.append(module)
        return module

    yield installed
    for module in modules:
        for name in [one for one in sys.modules if one == module or one.startswith(f"{module}.")]:
            del sys.modules[name]
