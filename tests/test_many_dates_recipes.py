"""The recipes for data frames do what their page says, where pandas and polars are installed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from zwgk import WorkCalendar

PAGE = Path(__file__).parents[1] / "docs" / "how-to" / "many-dates.md"
RECEIVED = [date(2024, 2, 1), date(2025, 1, 20), date(2026, 1, 28)]
REPLIED = [date(2024, 3, 5), date(2025, 2, 24), None]
DUE = [date(2024, 3, 5), date(2025, 2, 21), date(2026, 3, 3)]


def recipe(title: str) -> str:
    """The code of the section with this title."""
    found = re.search(rf"^## {title}$.*?^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert found, f"{PAGE.name} has no recipe under {title!r}"
    return found[1]


def run(title: str, **names: Any) -> Any:  # noqa: ANN401 (whatever the recipe names)
    exec(recipe(title), names)  # noqa: S102 (our own page)
    return names["cases"]


def test_a_pandas_column_goes_in_and_comes_out(calendar: WorkCalendar) -> None:
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pd.DataFrame({"received": pd.to_datetime(RECEIVED), "replied": pd.to_datetime(REPLIED)})
    cases = run("With pandas", cases=frame, calendar=calendar)
    assert [day.date() for day in cases["due"]] == DUE
    assert list(cases["late"]) == [False, True, False]
    assert list(cases["taken"].dropna()) == [20, 21]


def test_instants_of_pandas_become_days_as_the_page_tells(calendar: WorkCalendar) -> None:
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    instants = pd.to_datetime(["2024-01-31T17:00:00Z"], utc=True)
    told = re.search(r"`cases\[\"received\"\](\.dt\.\S+)`", PAGE.read_text("utf-8"))
    assert told
    days = eval(f"column{told[1]}", {"column": pd.Series(instants)})  # noqa: S307 (our own page)
    assert calendar.add_many(days, 20)[0] == DUE[0]


def test_a_polars_column_goes_in_and_comes_out(calendar: WorkCalendar) -> None:
    pl = pytest.importorskip("polars", reason="polars is not installed")
    frame = pl.DataFrame({"received": RECEIVED, "replied": REPLIED})
    cases = run("With polars", cases=frame, calendar=calendar, pl=pl)
    assert cases["due"].to_list() == DUE
    assert cases["late"].to_list() == [False, True, None]
