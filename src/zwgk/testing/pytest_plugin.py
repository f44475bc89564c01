"""Fixtures for test suites that rely on Chinese working days, and the cases of packs as tests.

pytest finds the plugin through an entry point. What the fixtures give is imported when a test first asks for it, and
what runs cases when the first file of cases is collected.
"""

from __future__ import annotations

import glob
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from zwgk.calendars import WorkCalendar

CASES = "zwgk_cases"
_PLACES = pytest.StashKey[frozenset[Path]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the setting that says where cases are."""
    where = "files and folders of TOML files whose [[case]] are run as tests, or patterns of them, from the root folder"
    parser.addini(CASES, where, type="linelist", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Look up where cases are.

    Raises:
        pytest.UsageError: the setting names what is not there.
    """
    places: set[Path] = set()
    for pattern in config.getini(CASES):
        found = glob.glob(pattern, root_dir=config.rootpath, recursive=True)  # noqa: PTH207 (a pattern may be absolute)
        if not found:
            raise pytest.UsageError(f"{CASES}: {pattern!r} names no file or folder in {config.rootpath}; correct it")
        places.update(config.rootpath / one for one in found)
    config.stash[_PLACES] = frozenset(places)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a file of cases where the setting says that cases are."""
    if file_path.suffix != ".toml":
        return None
    places = parent.config.stash[_PLACES]
    if file_path not in places:
        if places.isdisjoint(file_path.parents):
            return None
        from zwgk.cases import holds_cases

        if not holds_cases(file_path):  # a folder may hold other files
            return None
    from zwgk.testing.case_items import collected

    return collected(file_path, parent)


@pytest.fixture(scope="session")
def zwgk_calendar() -> WorkCalendar:
    """The national calendar of the notices that zwgk ships, whatever notices were added on this machine."""
    from zwgk.testing.calendars import shipped_calendar

    return shipped_calendar()


@pytest.fixture(scope="session")
def zwgk_edition() -> Callable[[date], WorkCalendar]:
    """Gives the national calendar as it was known at the end of a day."""
    from zwgk.testing.calendars import shipped_edition

    return shipped_edition


@pytest.fixture(scope="session")
def zwgk_without_year() -> Callable[[int], WorkCalendar]:
    """Gives the national calendar as if the notice for a year, and every later one, were not out."""
    from zwgk.testing.calendars import shipped_without_year

    return shipped_without_year


@pytest.fixture
def zwgk_no_added_notices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hides the notices added on this machine from code that asks `zwgk.china_calendar` itself."""
    from zwgk.calendars.notice_files import FOLDER_VARIABLE

    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "no-notices"))
