"""The one-file plugin of examples/hotline.py adds a record type and a local pack without touching the core."""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

import zwgk
from zwgk.cli import cli

EXAMPLES = Path(__file__).parents[1] / "examples"
PLUGIN, DOSSIER = EXAMPLES / "hotline.py", EXAMPLES / "hotline"
END_OF_YEAR = date(2024, 12, 31)
OVERDUE, IN_TIME, OPEN, UNDATED = "工单-002", "工单-001", "工单-003", "工单-004"


@pytest.fixture(scope="module")
def hotline() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hotline", PLUGIN)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def plugins(hotline: ModuleType) -> zwgk.Plugins:
    return zwgk.load_plugins(only=(), extra=[hotline])


@pytest.fixture(scope="module")
def report(plugins: zwgk.Plugins) -> zwgk.Report:
    return zwgk.check(zwgk.load(DOSSIER, plugins=plugins), as_of=END_OF_YEAR, plugins=plugins)


def outcomes(report: zwgk.Report) -> dict[str, zwgk.Outcome]:
    return {finding.record.id: finding.outcome for finding in report.findings}


def test_plugin_loads_without_a_problem(plugins: zwgk.Plugins) -> None:
    assert plugins.problems == []
    assert [pack.name for pack in plugins.packs] == ["hotline"]
    assert "hotline-case" in plugins.record_types


def test_plugin_fits_on_a_page() -> None:
    assert len(PLUGIN.read_text("utf-8").splitlines()) <= 90


def test_each_case_gets_its_own_answer(report: zwgk.Report) -> None:
    assert outcomes(report) == {
        IN_TIME: zwgk.Outcome.PASSED,
        OVERDUE: zwgk.Outcome.FAILED,
        OPEN: zwgk.Outcome.PENDING,
        UNDATED: zwgk.Outcome.CANNOT_TELL,
    }


def test_finding_names_the_layer_that_tightened_the_number(report: zwgk.Report) -> None:
    assert {value.provenance for finding in report.findings for value in finding.parameters} == {
        "7个工作日 → 5个工作日（某某镇）"
    }


def test_a_reply_after_the_day_of_the_check_is_not_known_yet(plugins: zwgk.Plugins) -> None:
    report = zwgk.check(zwgk.load(DOSSIER, plugins=plugins), as_of=date(2024, 5, 6), plugins=plugins)
    assert outcomes(report) == {
        IN_TIME: zwgk.Outcome.PENDING,
        OVERDUE: zwgk.Outcome.PENDING,
        OPEN: zwgk.Outcome.INAPPLICABLE,
        UNDATED: zwgk.Outcome.INAPPLICABLE,
    }


def test_town_cannot_loosen_the_number_of_the_district(hotline: ModuleType) -> None:
    with pytest.raises(zwgk.PackError, match="may only tighten"):
        hotline.PACK.override(hotline.REPLY_LIMIT, zwgk.working_days(8), hotline.TOWN.cite("第三条"))


def check_from_the_command_line(output: str) -> Result:
    arguments = ["check", str(DOSSIER), "--plugin", str(PLUGIN), "--pack", "hotline", "--as-of", str(END_OF_YEAR)]
    return CliRunner().invoke(cli, [*arguments, "--format", output])


@pytest.mark.parametrize("output", ["text", "json", "jsonl"])
def test_command_line_loads_the_plugin_from_its_file(output: str) -> None:
    result = check_from_the_command_line(output)
    assert result.exit_code == 1
    assert "应于2024年5月7日前（含当日）答复来电人，实际为2024年5月8日，逾期1个工作日" in result.stdout


def test_json_of_the_command_line_counts_every_case() -> None:
    shown = json.loads(check_from_the_command_line("json").stdout)
    assert sum(shown["counts"].values()) == len(shown["findings"]) == 4
