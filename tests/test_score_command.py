"""`zwgk score` at the command line: text, JSON, several dossiers, an earlier report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from zwgk.cli import cli

GOLDEN = Path(__file__).parent / "golden"
PLUGIN = ("--plugin", str(GOLDEN / "small_pack.py"))
SCHEME = ("--scheme", str(GOLDEN / "small_scheme.toml"))
DOSSIER = str(GOLDEN / "small_dossier.toml")
DAY = ("--as-of", "2024-06-30")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["score", *arguments, *PLUGIN])


def shown(*arguments: str) -> str:
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_text_has_score_grade_indicators_departments_and_losses() -> None:
    text = shown(DOSSIER, *SCHEME, *DAY, "--given", "agency=90")
    assert "某县某某镇人民政府  54至76.5分  不合格" in text
    assert "单项否决：标题出错" in text
    rows = [line.split() for line in text.splitlines()]
    assert ["1.1", "及时", "8", "12", "0至7.5", "4.5", "7.5"] in rows
    assert ["1.2", "政府公报", "4", "—", "—", "—", "—", "不考核这一类单位"] in rows
    assert ["党政办", "0", "2", "0", "0", "0", "19.5"] in rows
    assert "失13.5分  指标1.1  SM0001 文件逾期公开" in text
    assert "  整改：改写标题。" in text


def test_json_gives_a_list_with_one_score_for_each_dossier() -> None:
    (only,) = json.loads(shown(DOSSIER, *SCHEME, *DAY, "--given", "agency=90", "--format", "json"))
    assert only["score"] == {"least": 54.0, "most": 76.5}
    assert only["base"] == {"full": 100.0, "least": 54.0, "most": 76.5, "lost": 23.5, "undecided": 22.5}
    assert only["grade"] == "不合格"
    assert "rectification" not in only


def test_several_dossiers_are_ranked(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text(
        '[authority]\nid = "b"\nname = "乙镇"\nkind = "township"\nregion = "341802"\n'
        '[[policy-document]]\nid = "文"\ntitle = "甲"\nissued_at = 2024-03-01\npublished_at = 2024-03-04\n',
        "utf-8",
    )
    lines = shown(DOSSIER, str(other), *SCHEME, *DAY, "--given", "agency=90").splitlines()
    heading = lines.index(next(line for line in lines if line.split() == ["单位", "得分", "等次"]))
    assert [line.split()[0] for line in lines[heading + 1 : heading + 3]] == ["乙镇", "某县某某镇人民政府"]


def test_an_earlier_report_shows_what_was_put_right(tmp_path: Path) -> None:
    old = tmp_path / "old.json"
    checked = CliRunner().invoke(
        cli, ["check", DOSSIER, *DAY, "--format", "json", "--pack", "small", "--fail-on", "never", *PLUGIN]
    )
    old.write_bytes(checked.stdout_bytes)
    later = (DOSSIER, *SCHEME, "--as-of", "2024-08-31", "--since", str(old))
    rows = [line.split() for line in shown(*later).splitlines()]
    assert any(row[:3] == ["逾期未整改", "SM0001", "文件逾期公开"] for row in rows)
    (only,) = json.loads(shown(*later, "--format", "json"))
    assert {(one["state"], one["due"]) for one in only["rectification"]} >= {("overdue", "2024-07-30"), ("new", None)}


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ((DOSSIER, DOSSIER, *SCHEME, "--since", "old.json"), "--since compares one dossier"),
        ((DOSSIER, *SCHEME, "--given", "agency"), "expected an id and points such as agency=87.5"),
        ((DOSSIER, *SCHEME, "--given", "agency=NaN"), "expected a number of points"),
        ((DOSSIER,), "Missing option '--scheme'"),
    ],
)
def test_a_wrong_call_is_refused_with_the_cure(arguments: tuple[str, ...], problem: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert problem in result.stderr


def test_a_scheme_that_does_not_add_up_is_refused(tmp_path: Path) -> None:
    scheme = tmp_path / "scheme.toml"
    scheme.write_text((GOLDEN / "small_scheme.toml").read_text("utf-8").replace("points = 6", "points = 5"), "utf-8")
    result = run(DOSSIER, "--scheme", str(scheme))
    assert "its weight is 8, and its criteria make 7" in str(result.exception)
