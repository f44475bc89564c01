"""The dossiers of the district government and of a township, and the three examples together against the whole plan.

``python tests/packs/test_example_dossiers.py`` writes the golden reports anew; `failures.toml` is written by hand.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from golden_reports import GOLDEN, differences, golden_of, write_golden

from zwgk import Outcome, Report, check, load, load_plugins
from zwgk.coverages import coverage_of

ROOT = Path(__file__).parents[2]
BUREAU, DISTRICT, TOWNSHIP = "xuanzhou-2024", "xuanzhou-district-2024", "xuanzhou-township-2024"
PLUGINS = load_plugins(only=["regulation", "xuanzhou"])
YEAR_END, THE_END = date(2024, 12, 31), date(2025, 3, 31)
(PLAN,) = (pack for pack in PLUGINS.packs if pack.name == "xuanzhou")


def report_of(example: str, as_of: date = YEAR_END) -> Report:
    return check(load(ROOT / "examples" / example, plugins=PLUGINS), as_of=as_of, plugins=PLUGINS)


def failures_of(report: Report) -> set[tuple[str, str]]:
    return {(one.rule.code, one.record.id) for one in report.findings if one.outcome is Outcome.FAILED}


def expected(example: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((GOLDEN / example / "failures.toml").read_text("utf-8"))["failure"]
    return found


@pytest.mark.parametrize("example", [DISTRICT, TOWNSHIP])
class TestExample:
    def test_its_failures_are_those_that_have_a_reason(self, example: str) -> None:
        reasons = {(one["rule"], one["record"]): one["why"] for one in expected(example)}
        assert failures_of(report_of(example)) == set(reasons)
        assert all(reasons.values())

    def test_its_report_is_the_golden_one(self, example: str) -> None:
        report = report_of(example)
        found = differences(report, example)
        assert found == [], f"read what changed, then run `python tests/{Path(__file__).name}`"
        assert golden_of(report) == (GOLDEN / example / "report.json").read_text("utf-8")

    def test_nothing_is_left_pending_after_the_year(self, example: str) -> None:
        assert report_of(example, THE_END).counts["pending"] == 0

    def test_no_link_dangles(self, example: str) -> None:
        assert load(ROOT / "examples" / example, plugins=PLUGINS).unresolved_links() == ()

    def test_its_guide_tells_how_many_records_it_has(self, example: str) -> None:
        folder = ROOT / "examples" / example
        assert f"共{len(load(folder, plugins=PLUGINS))}条记录" in (folder / "README.md").read_text("utf-8")

    def test_what_it_does_not_owe_says_who_does(self, example: str) -> None:
        report = report_of(example)
        kind = report.dossier.authority.kind
        for finding in report.findings:
            if finding.rule.pack == "xuanzhou" and kind not in finding.rule.owed_by:
                assert finding.outcome is Outcome.INAPPLICABLE
                assert "该要求由" in finding.verdict.message


def test_each_clause_of_the_plan_is_answered_by_one_of_the_three() -> None:
    outcomes: dict[str, set[Outcome | None]] = {}
    for example in (BUREAU, DISTRICT, TOWNSHIP):
        for one in coverage_of(PLAN, report_of(example)):
            outcomes.setdefault(one.clause.id, set()).add(one.outcome)
    assert len(outcomes) == 181
    assert [clause for clause, found in outcomes.items() if found <= {None, Outcome.INAPPLICABLE}] == []


def test_every_finding_names_the_department_that_answers_for_it() -> None:
    for example in (BUREAU, DISTRICT, TOWNSHIP):
        for finding in report_of(example).findings:
            if finding.rule.pack == "xuanzhou":
                owners = "、".join(finding.rule.owners)
                assert finding.department == (finding.record.department or owners) != ""


if __name__ == "__main__":
    for name in (DISTRICT, TOWNSHIP):
        write_golden(report_of(name), name)
