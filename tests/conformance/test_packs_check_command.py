"""`zwgk packs check`: what it prints, and the exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from zwgk.cli import cli
from zwgk.errors import PluginError

SMALL = ("--plugin", str(Path(__file__).parents[1] / "golden" / "small_pack.py"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["packs", *arguments])


def test_a_pack_that_holds_to_everything_gives_0() -> None:
    result = run("check", "xuanzhou", "--only", "xuanzhou")
    assert result.exit_code == 0
    first, last = result.output.splitlines()
    assert first.startswith("xuanzhou ")
    assert first.endswith(" checks, all hold")
    assert last.endswith(" checks: 0 failed")


def test_what_fails_is_listed_with_its_cure_and_gives_1() -> None:
    result = run("check", "small", *SMALL)
    assert result.exit_code == 1
    assert (
        "  pack-has-confirmed-its-texts\n    《某县2024年政务公开要点》（某政办〔2024〕3号）: nobody confirmed it;"
        in result.output
    )
    assert "  SM0001-has-cases-that-pass-and-fail\n    SM0001: add a case that is passed\n" in result.output
    assert result.output.splitlines()[-1].startswith("1 pack, ")


def test_json_has_every_problem_and_the_sum() -> None:
    told = json.loads(run("check", "small", "small-town", *SMALL, "--format", "json").output)
    assert [pack["name"] for pack in told["packs"]] == ["small", "small-town"]
    assert told["failed"] == sum(len(pack["failed"]) for pack in told["packs"]) > 0
    assert told["checks"] == sum(pack["checks"] for pack in told["packs"]) > told["failed"]
    assert all(one["check"] and one["problems"] for pack in told["packs"] for one in pack["failed"])


def test_without_names_every_pack_is_asked() -> None:
    told = json.loads(run("check", *SMALL, "--only", "fiscal", "--format", "json").output)
    assert {pack["name"] for pack in told["packs"]} == {"small", "small-town", "fiscal"}


def test_a_pack_that_is_not_there_is_an_error_that_names_those_that_are() -> None:
    result = run("check", "nowhere", "--only", "xuanzhou")
    assert isinstance(result.exception, PluginError)
    assert str(result.exception) == "no such pack: nowhere; installed are xuanzhou"


@pytest.mark.parametrize("option", [("--only", "xuanzhou"), SMALL, ("--format", "json")])
def test_an_option_before_check_is_refused_lest_it_does_nothing(option: tuple[str, ...]) -> None:
    result = run(*option, "check", "xuanzhou")
    assert result.exit_code == 2
    assert "write the options after 'check'" in result.output


def test_packs_alone_lists_them_as_before() -> None:
    result = run("--only", "xuanzhou")
    assert result.exit_code == 0
    assert "宣州区财政局2024年政务公开工作重点任务分工安排" in result.output


BROKEN = """
    from datetime import date
    from zwgk import RulePack, Source, hookimpl

    TEXT = Source(id="b", title="办法", issuer="镇", in_force_from=date(2024, 1, 1))
    PACK = RulePack("broken", prefix="BR", source=TEXT, package="zwgk_nowhere", sections=("s1",), version="1")

    @hookimpl
    def zwgk_rule_packs():
        return [PACK]
"""


def test_a_pack_that_does_not_load_is_checked_too_and_gives_2(install: Callable[[str, str], str]) -> None:
    install("broken", BROKEN)
    result = run("check", "broken")
    assert result.exit_code == 2
    assert "broken 1: 1 check, 1 failed\n  pack-loads\n    a section of it raises ModuleNotFoundError" in result.output
