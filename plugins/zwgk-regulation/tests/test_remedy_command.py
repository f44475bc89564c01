"""`zwgk remedy`: the statement that a reply owes, for a dossier and without one."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from zwgk import InputError
from zwgk.cli import cli
from zwgk_regulation import zwgk_commands

DOSSIER = """
[authority]
id = "czj"
name = "宣州区财政局"
kind = "department"
government = "宣州区人民政府"
superior = "宣城市财政局"

[[disclosure-request]]
id = "申请-1"
channel = "in-person"
submitted_on = 2024-03-01
received_on = 2024-03-01

[[disclosure-request]]
id = "申请-2"
channel = "in-person"
submitted_on = 2024-03-01
received_on = 2024-03-01

[[disclosure-request]]
id = "申请-3"
channel = "in-person"
submitted_on = 2024-12-20
received_on = 2024-12-20

[[reply-letter]]
id = "答复-1"
request = "申请-1"
kind = "withheld"
basis = "《政府信息公开条例》第十六条"
dated_on = 2024-03-08
service = "electronic"
served_on = 2024-03-08
reconsideration_channel = "掌上复议"
remedy = "可以自收到本答复之日起60日内向宣城市财政局申请行政复议，或者6个月内向人民法院提起行政诉讼。"

[[reply-letter]]
id = "答复-2"
kind = "disclosed"
dated_on = 2024-03-08
service = "post"
remedy = "可以自收到本答复之日起60日内向宣州区人民政府申请行政复议，或者6个月内向人民法院提起行政诉讼。"

[[reply-letter]]
id = "答复-3"
service = "post"
"""
LAW = (
    "《中华人民共和国行政复议法（2023年修订）》（主席令第9号）第二十三条、第二十四条、第二十条；"
    "《中华人民共和国行政诉讼法》第四十五条"
)
FIRST = (
    "应写明：如不服本答复，应当自收到本答复之日起60日内先向宣州区人民政府申请行政复议；对行政复议决定不服的，"
    "可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。"
)
EITHER = (
    "应写明：如不服本答复，可以自收到本答复之日起60日内向宣州区人民政府或者宣城市财政局申请行政复议，"
    "也可以自收到本答复之日起6个月内依法向人民法院提起行政诉讼。"
)
BUREAU = ("--authority-kind", "department", "--government", "宣州区人民政府", "--superior", "宣城市财政局")


@pytest.fixture
def group(monkeypatch: pytest.MonkeyPatch) -> click.Group:
    monkeypatch.setattr(cli, "commands", dict(cli.commands))
    zwgk_commands(cli)
    return cli


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    file = tmp_path / "dossier.toml"
    file.write_text(DOSSIER, "utf-8")
    return file


def run(group: click.Group, *arguments: str | Path) -> Result:
    return CliRunner().invoke(group, ["remedy", *map(str, arguments)])


def shown(group: click.Group, *arguments: str | Path) -> str:
    result = run(group, *arguments)
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    return result.stdout


def test_each_reply_is_shown_with_what_it_owes_and_what_is_wrong(group: click.Group, dossier: Path) -> None:
    lines = shown(group, dossier, "--as-of", "2024-12-31").splitlines()
    assert lines[0] == "答复-1  不予公开  2024-03-08"
    assert lines[1] == (
        "  不合规（REG5101）：没有告知对不予公开应当先申请行政复议，仍写可以在6个月内直接提起行政诉讼，"
        "复议机关写为上一级主管部门，应为本级人民政府"
    )
    assert lines[2] == f"  {FIRST.removesuffix('。')}；网上提交行政复议申请书的渠道为：（写明网址或者小程序）。"
    assert lines[4:6] == ["答复-2  予以公开  2024-03-08", "  合规"]
    assert lines[8:10] == [
        "答复-3  类型未登记  日期未登记",
        "  无法判断（REG5101）：未登记答复类型、救济告知，无法判断",
    ]
    late = lines.index("申请-2  逾期未答复  届满日2024-03-29")
    assert lines[late + 1] == "  须人工判断：逾期不答复是否应当先申请复议没有定论"
    assert not any("申请-3" in line for line in lines)


def test_a_reply_dated_after_the_day_is_left_out(group: click.Group, dossier: Path) -> None:
    said = shown(group, dossier, "--as-of", "2024-03-07")
    assert "答复-1" not in said
    assert "答复-2" not in said


def test_a_reply_from_before_the_regulation_owes_nothing(group: click.Group, tmp_path: Path) -> None:
    file = tmp_path / "old.toml"
    letter = (
        '[[reply-letter]]\nid = "旧答复"\nkind = "disclosed"\ndated_on = 2008-04-30\nservice = "post"\nremedy = ""\n'
    )
    file.write_text(DOSSIER.partition("[[")[0] + letter, "utf-8")
    assert shown(group, file, "--as-of", "2024-12-31").splitlines() == ["旧答复  予以公开  2008-04-30", "  不适用"]


def test_json_holds_the_same(group: click.Group, dossier: Path) -> None:
    found = json.loads(shown(group, dossier, "--as-of", "2024-12-31", "--format", "json"))
    assert found["authority"] == "宣州区财政局"
    first, second, third = found["replies"]
    assert (first["id"], first["kind"], first["on"]) == ("答复-1", "withheld", "2024-03-08")
    assert [one["rule"] for one in first["findings"]] == ["REG5101"]
    assert first["owed"]["bodies"] == ["宣州区人民政府"]
    assert second["findings"] == []
    assert (third["kind"], third["on"], third["owed"]) == (None, None, None)
    (late,) = found["unanswered"]
    assert (late["id"], late["due"], len(late["statements"])) == ("申请-2", "2024-03-29", 2)


def test_one_reply_may_be_asked_for(group: click.Group, dossier: Path) -> None:
    lines = shown(group, dossier, "--reply", "答复-2", "--as-of", "2024-12-31").splitlines()
    assert lines[0] == "答复-2  予以公开  2024-03-08"
    assert not any("答复-1" in line or "申请-2" in line for line in lines)


def test_a_reply_that_is_not_on_file_is_an_input_error(group: click.Group, dossier: Path) -> None:
    result = run(group, dossier, "--reply", "答复-9", "--as-of", "2024-12-31")
    assert isinstance(result.exception, InputError)
    assert "no reply '答复-9' by that day; on file are 答复-1、答复-2、答复-3" in str(result.exception)


def test_without_a_day_the_dossier_is_judged_as_of_today(group: click.Group, dossier: Path) -> None:
    assert shown(group, dossier, "--reply", "答复-2").startswith("答复-2  予以公开")


def test_a_dossier_without_replies_says_so(group: click.Group, tmp_path: Path) -> None:
    file = tmp_path / "empty.toml"
    file.write_text(DOSSIER.partition("[[")[0], "utf-8")
    assert shown(group, file, "--as-of", "2024-12-31") == "没有答复书，也没有逾期未答复的申请\n"
    result = run(group, file, "--reply", "答复-1", "--as-of", "2024-12-31")
    assert "on file are none" in str(result.exception)


def test_without_a_dated_reply_the_day_has_to_be_given(group: click.Group, tmp_path: Path) -> None:
    file = tmp_path / "unanswered.toml"
    file.write_text(
        DOSSIER.partition("[[")[0] + '[[disclosure-request]]\nid = "申请"\nreceived_on = 2024-01-05\n', "utf-8"
    )
    result = run(group, file)
    assert result.exit_code == 2
    assert "give the day to judge as of with --as-of" in result.output


@pytest.mark.parametrize(
    ("day", "statement"), [("2023-12-31", EITHER), ("2024-01-01", FIRST)], ids=["the old law", "the new law"]
)
def test_without_a_dossier_the_statement_is_printed(group: click.Group, day: str, statement: str) -> None:
    assert shown(group, "--kind", "withheld", "--on", day, *BUREAU).splitlines()[0] == statement


def test_without_a_dossier_the_law_is_printed_too(group: click.Group) -> None:
    lines = shown(group, "--kind", "withheld", "--on", "2024-01-01", *BUREAU).splitlines()
    assert lines[1] == f"依据：{LAW}"


def test_without_a_dossier_json_is_given(group: click.Group) -> None:
    options = ("--kind", "withheld", "--result", "process-information", "--on", "2024-01-01", *BUREAU)
    found = json.loads(shown(group, *options, "--format", "json"))
    assert list(found) == ["kind", "on", "statements", "doubt", "bodies", "citations"]
    assert (found["kind"], found["on"], found["doubt"]) == ("withheld", "2024-01-01", None)


def test_without_a_dossier_an_unanswered_application_may_be_asked_for(group: click.Group) -> None:
    said = shown(group, "--kind", "unanswered", "--on", "2025-06-01", *BUREAU)
    assert said.startswith("应写明：对逾期不答复不服的，可以自答复期限届满之日起60日内向宣州区人民政府")


def test_level_and_vertical_leadership_decide_the_body(group: click.Group) -> None:
    national = ("--authority-kind", "department", "--level", "national", "--name", "财政部")
    customs = ("--vertically-led", *BUREAU)
    kind = ("--kind", "disclosed", "--on", "2024-03-01", "--service", "post")
    assert "内向财政部申请行政复议" in shown(group, *kind, *national)
    assert "内向宣城市财政局申请行政复议" in shown(group, *kind, *customs)


@pytest.mark.parametrize(
    "arguments", [(), ("--kind", "withheld"), ("--kind", "withheld", "--on", "2024-01-01")], ids=len
)
def test_neither_a_path_nor_a_whole_reply_is_a_usage_error(group: click.Group, arguments: tuple[str, ...]) -> None:
    result = run(group, *arguments)
    assert result.exit_code == 2
    assert "--kind, --on and --authority-kind" in result.stderr


def test_a_path_with_a_reply_described_is_a_usage_error(group: click.Group, dossier: Path) -> None:
    result = run(group, dossier, "--kind", "withheld")
    assert result.exit_code == 2
    assert "leave out --kind" in result.stderr


def test_a_path_that_is_not_there_is_an_input_error(group: click.Group, tmp_path: Path) -> None:
    assert isinstance(run(group, tmp_path / "nowhere").exception, InputError)
