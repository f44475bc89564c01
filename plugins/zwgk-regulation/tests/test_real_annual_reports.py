"""Annual reports that were really published: each fault that stands in them is found, and nothing else is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from zwgk import Outcome, check, load, load_plugins

REPORTS = Path(__file__).parent / "real_annual_reports"
PLUGINS = load_plugins(only=["regulation"])
AS_OF = date(2024, 12, 31)


def outcomes(name: str) -> Mapping[str, Outcome]:
    """What each rule of the annual report says of a file's report."""
    report = check(load(REPORTS / name, plugins=PLUGINS), as_of=AS_OF, plugins=PLUGINS)
    return {one.rule.code: one.verdict.outcome for one in report.findings if one.record.record_kind == "annual-report"}


@pytest.mark.parametrize(
    ("name", "faults"),
    [
        ("nileke-town-2023.toml", {"REG6424"}),
        ("prose-against-table.toml", {"REG6421", "REG6423"}),
        ("hengdong-town-2023.toml", {"REG6401", "REG6424"}),
    ],
)
def test_the_faults_of_a_real_report_are_found_and_no_others(name: str, faults: set[str]) -> None:
    assert {code for code, outcome in outcomes(name).items() if outcome is Outcome.FAILED} == faults


def test_a_table_that_is_on_record_in_part_is_not_judged() -> None:
    found = outcomes("nileke-town-2023.toml")
    assert {found[code] for code in ("REG6411", "REG6412", "REG6413", "REG6431")} == {Outcome.CANNOT_TELL}


def test_the_regulation_gives_a_township_no_day_to_publish_by() -> None:
    assert outcomes("hengdong-town-2023.toml")["REG4902"] is Outcome.INAPPLICABLE
