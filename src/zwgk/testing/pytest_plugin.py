"""Fixtures for test suites that rely on Chinese working days; pytest finds them through an entry point.

What the fixtures give is imported when a test first asks for it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from zwgk.calendars import WorkCalendar


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
