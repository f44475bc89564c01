"""`zwgk deadline`: every kind of answer, as a reader sees it and as a machine reads it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from zwgk.calendars.notice_files import notices_folder
from zwgk.cli import cli, main

GOLDEN = Path(__file__).parent / "golden" / "deadlines"
COMMANDS: dict[str, tuple[str, ...]] = {
    "plain": ("2024-03-04", "--working-days", "5"),
    "all_events": (
        *("2024-04-15", "--working-days", "20", "--restart", "2024-04-22"),
        *("--exclude", "2024-04-29", "2024-05-13", "--extend", "10"),
    ),
    "month_end": ("2024-01-31", "--months", "1"),
    "leap_year": ("2024-02-29", "--years", "1"),
    "rolled": ("2024-09-12", "--days", "20", "--roll"),
    "provisional": ("2026-12-04", "--working-days", "20"),
    "provisional_roll": ("2026-12-04", "--days", "28", "--roll"),
    "set_by_person": ("2024-03-04", "--working-days", "20", "--set-by-person", "2024-05-20", "数量过多，延迟答复"),
    "stopped": ("2024-03-04", "--working-days", "20", "--stop", "2024-03-20", "申请人撤回申请"),
    "latest_start": ("--due", "2024-05-06", "--working-days", "20"),
    "known_at": ("2019-04-01", "--working-days", "20", "--known-at", "2019-03-21"),
}
JSON = ("all_events", "latest_start", "provisional", "set_by_person", "stopped")


def _invoke(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, ("deadline", *arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def _json(*arguments: str) -> dict[str, object]:
    shown: dict[str, object] = json.loads(_invoke(*arguments, "--format", "json").stdout)
    return shown


@pytest.mark.parametrize("name", COMMANDS)
def test_the_text_is_the_golden_one(name: str) -> None:
    assert _invoke(*COMMANDS[name]).stdout == (GOLDEN / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", JSON)
def test_the_json_is_the_golden_one(name: str) -> None:
    assert _json(*COMMANDS[name]) == json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize(("known_at", "due"), [("2019-03-21", "2019-04-30"), ("2019-03-22", "2019-04-29")])
def test_an_edition_gives_the_due_day_as_it_was_known(known_at: str, due: str) -> None:
    assert _json("2019-04-01", "--working-days", "20", "--known-at", known_at)["due"] == due


NOTICE_2027 = """\
[[notice]]
id = "2027"
year = 2027
kind = "annual"
title = "2027年部分节假日安排的通知"
number = "国办发明电〔2026〕99号"
issued = "2026-11-20"
holidays = [
    { name = "元旦", off = ["2027-01-01/2027-01-03"] },
    { name = "春节", off = ["2027-02-05/2027-02-11"], work = ["2027-01-31", "2027-02-20"] },
    { name = "清明节", off = ["2027-04-03/2027-04-05"] },
    { name = "劳动节", off = ["2027-05-01/2027-05-05"], work = ["2027-05-08"] },
    { name = "端午节", off = ["2027-06-09"] },
    { name = "中秋节", off = ["2027-09-15"] },
    { name = "国庆节", off = ["2027-10-01/2027-10-07"], work = ["2027-09-26", "2027-10-09"] },
]
"""


def test_a_provisional_day_is_confirmed_once_the_notice_is_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZWGK_NOTICES", str(tmp_path / "added"))
    assert notices_folder() == tmp_path / "added"
    before = _json("2026-12-04", "--working-days", "20")
    assert (before["certainty"], before["missing_notices"]) == ("provisional", [2027])
    notice = tmp_path / "2027.toml"
    notice.write_text(NOTICE_2027, "utf-8")
    added = CliRunner().invoke(cli, ("calendar", "add", str(notice)))
    assert added.exit_code == 0, added.output
    after = _json("2026-12-04", "--working-days", "20")
    assert (after["certainty"], after["missing_notices"], after["due"]) == ("confirmed", [], "2027-01-04")
    assert str(before["earliest"]) <= str(after["due"]) <= str(before["latest"])


def test_a_region_has_days_of_its_own(tmp_path: Path) -> None:
    plugin = tmp_path / "sanyuesan.py"
    plugin.write_text(
        "from datetime import date\n"
        "from zwgk import Schedule, ScheduleKind, hookimpl\n\n"
        "@hookimpl\n"
        "def zwgk_local_schedules(authority):\n"
        "    return [Schedule(year=2024, kind=ScheduleKind.LOCAL, region='450000', makeup_days={},\n"
        "        rest_days={date(2024, 4, 11): '三月三', date(2024, 4, 12): '三月三'}, source='桂政办')]\n",
        "utf-8",
    )
    terms = ("2024-04-10", "--working-days", "1", "--plugin", str(plugin))
    assert _json(*terms)["due"] == "2024-04-11"
    assert _json(*terms, "--region", "450100")["due"] == "2024-04-15"
    assert "含行政区划450100的地方放假安排" in _invoke(*terms, "--region", "450100").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("2024-03-04", "--due", "2024-05-06", "--working-days", "1"), "Missing argument 'START', or --due"),
        (("--working-days", "1"), "Missing argument 'START', or --due"),
        (("--due", "2024-05-06", "--days", "1", "--restart", "2024-05-01"), "--due takes a term and --extend"),
        (("2024-03-04", "--days", "1", "--stop", "2024-03-05", " "), "Stop needs a reason"),
        (("2024-03-04", "--days", "1", "--known-at", "2003-01-01"), "no holiday notice was known on 2003-01-01"),
        (
            (
                *("2024-03-04", "--days", "1", "--set-by-person", "2024-03-01", "甲"),
                *("--set-by-person", "2024-03-09", "乙", "--stop", "2024-03-02", "撤回"),
            ),
            "different due days",
        ),
    ],
)
def test_what_cannot_be_answered_is_refused(
    arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["zwgk", "deadline", *arguments])
    with pytest.raises(SystemExit) as exit_code:
        main()
    assert exit_code.value.code == 2
    assert message in capsys.readouterr().err


def test_the_latest_start_takes_an_extension() -> None:
    plain = _json("--due", "2024-05-06", "--working-days", "20")
    extended = _json("--due", "2024-05-06", "--working-days", "15", "--extend", "5")
    assert plain["latest_start"] == extended["latest_start"] == date(2024, 4, 6).isoformat()
    assert extended["due"] == "2024-05-06"
