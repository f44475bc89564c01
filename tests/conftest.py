"""What several test modules share: the calendar, and plugins that are installed for the length of a test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fake_distributions import FakeSite

from zwgk import WorkCalendar, china_calendar

os.environ["ZWGK_NOTICES"] = str(Path(__file__).parent / "no-added-notices")  # whatever was added on this machine
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)  # tracing the many programs that tests run is slow


@pytest.fixture(scope="session")
def calendar() -> WorkCalendar:
    return china_calendar()


@pytest.fixture
def fake_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeSite]:
    """A folder on the path, to install fake distributions into."""
    site = FakeSite(tmp_path / "site")
    monkeypatch.syspath_prepend(site.folder)
    yield site
    site.forget()


@pytest.fixture
def install(fake_site: FakeSite) -> Callable[[str, str], str]:
    """Install a one-module distribution whose entry point is a zwgk plugin: its name, its code; gives the module."""

    def installed(name: str, code: str) -> str:
        module = f"zwgk_test_{name}"
        fake_site.install(module, plugins={name: module}, modules={f"{module}.py": code})
        return module

    return installed
