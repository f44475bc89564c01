"""The pytest plugin, as a project meets it that installs zwgk and tests its own deadlines."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import zwgk
from zwgk import WorkCalendar

pytest_plugins = ["pytester"]

APRIL_FIRST = date(2019, 4, 1)
NOTICE = """\
[[notice]]
id = "2027"
year = 2027
kind = "annual"
title = "2027年放假安排"
issued = "2026-11-10"
holidays = [{ name = "元旦", off = ["2027-01-01/2027-01-03"] }]
"""


def test_calendar_knows_the_shipped_notices(zwgk_calendar: WorkCalendar) -> None:
    assert zwgk_calendar.add(date(2024, 2, 1), 20) == date(2024, 3, 5)
    assert zwgk_calendar.known_until == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("known", "due"), [(date(2019, 3, 21), date(2019, 4, 30)), (date(2019, 3, 22), date(2019, 4, 29))]
)
def test_edition_knows_what_was_known(zwgk_edition: Callable[[date], WorkCalendar], known: date, due: date) -> None:
    assert zwgk_edition(known).add(APRIL_FIRST, 20) == due


def test_hidden_year_leaves_the_calendar_before_it(zwgk_without_year: Callable[[int], WorkCalendar]) -> None:
    assert zwgk_without_year(2025).known_until == date(2024, 12, 28)


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "2027.toml").write_text(NOTICE, "utf-8")
    monkeypatch.setenv("ZWGK_NOTICES", str(tmp_path))


@pytest.mark.usefixtures("added")
def test_added_notices_reach_no_calendar_of_the_plugin(zwgk_calendar: WorkCalendar) -> None:
    assert zwgk.china_calendar().known_until == date(2027, 12, 28)
    assert zwgk_calendar.known_until == date(2026, 12, 28)


@pytest.mark.usefixtures("added", "zwgk_no_added_notices")
def test_added_notices_can_be_hidden_from_the_code_under_test() -> None:
    assert zwgk.china_calendar().known_until == date(2026, 12, 28)


def test_a_failing_test_of_a_user_shows_the_explanation(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        from datetime import date

        import zwgk
        from zwgk.testing import assert_due


        def test_reply(zwgk_calendar):
            reply = zwgk.deadline(date(2024, 2, 1), zwgk.working_days(20), calendar=zwgk_calendar)
            assert_due(reply, date(2024, 2, 29))
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-W", "error")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "E*expected 2024-02-29, which is 3 working days before the due day 2024-03-05",
            "E*20个工作日 from 2024-02-01",
            "E*  2024-02-10 星期六 *至 2024-02-17 星期六 *不计 * 7 *春节放假*",
            "E*→ *2024-02-26 星期一 *至 2024-03-01 星期五 *计入 * 18 *工作日",
        ]
    )


def test_the_guide_to_testing_deadlines_shows_what_happens(pytester: pytest.Pytester) -> None:
    guide = (Path(__file__).parents[1] / "docs" / "how-to" / "test-deadlines.md").read_text("utf-8")
    for name, text in re.findall(r'^```python title="(\S+)"\n(.*?)^```', guide, re.DOTALL | re.MULTILINE):
        (pytester.path / name).write_text(text, "utf-8")
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-W", "error")
    result.assert_outcomes(passed=4, failed=1)
    (shown,) = re.findall(r"^```text\n(.*?)^```", guide, re.DOTALL | re.MULTILINE)
    printed = [line.removeprefix("E").strip() for line in result.outlines if line.startswith("E")]
    assert printed[: shown.count("\n")] == [line.removeprefix("E").strip() for line in shown.splitlines()]


def test_fixtures_are_listed_with_what_they_give(pytester: pytest.Pytester) -> None:
    result = pytester.runpytest_subprocess("--fixtures", "-p", "no:cacheprovider", "-W", "error")
    result.stdout.fnmatch_lines(["zwgk_calendar*", "*The national calendar of the notices that zwgk ships*"])
