"""The days past the last notice, foreseen from the notices before: the promises that are published."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path
from statistics import mean, median

import pytest

from zwgk import ScheduleKind, china_calendar

ROOT = Path(__file__).parent.parent
_spec = importlib.util.spec_from_file_location("back_test", ROOT / "benchmarks" / "back_test.py")
assert _spec is not None
assert _spec.loader is not None
back_test = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(back_test)


@pytest.mark.parametrize("year", [year for year in back_test.YEARS if year != back_test.EMERGENCY])
def test_the_real_day_lies_within_the_bounds_in_every_year_without_emergency(year: int) -> None:
    found = list(back_test.trials(year))
    assert len(found) > 100
    assert [trial for trial in found if not trial.within] == []


def test_the_emergency_year_too_as_its_notice_first_had_it() -> None:
    found = list(back_test.trials(back_test.EMERGENCY, known_at=date(2020, 1, 25)))
    assert len(found) > 100
    assert [trial for trial in found if not trial.within] == []


def test_the_median_width_is_at_most_five_days() -> None:
    widths = [trial.width for trial in back_test.usual(back_test.all_trials())]
    assert median(widths) <= 5
    assert median(width for width in widths if width) <= 5


@pytest.mark.parametrize("term", back_test.TERMS)
def test_the_likely_day_is_right_more_often_than_a_guess_from_the_law_alone(term: int) -> None:
    found = [trial for trial in back_test.usual(back_test.all_trials()) if trial.term == term]
    assert mean(trial.likely for trial in found) > mean(trial.guessed for trial in found)


def test_the_published_tables_are_those_that_are_measured() -> None:
    page = (ROOT / "docs" / "counting-days" / "end-of-the-calendar.md").read_text("utf-8")
    assert back_test.table() in page
    assert back_test.widths() in page


def test_every_year_is_held_against_its_own_notice() -> None:
    annual = [one.year for one in china_calendar().schedules if one.kind is ScheduleKind.ANNUAL]
    assert set(back_test.YEARS) <= set(annual)
