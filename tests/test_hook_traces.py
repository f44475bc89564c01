"""Hook calls told line by line: which plugins, in which order, with what answer, and without changing any."""

from __future__ import annotations

import re
import sys
from collections.abc import Generator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest

from zwgk import (
    Authority,
    AuthorityKind,
    Dossier,
    Outcome,
    Record,
    Report,
    Rule,
    Verdict,
    check,
    hookimpl,
    load_plugins,
)
from zwgk.cli import main
from zwgk.hookspecs import Reader, Reporter
from zwgk.plugins.wording import described, in_short, listed

ROOT = Path(__file__).parents[1]
BUREAU = Authority(id="a", name="某局", kind=AuthorityKind.DEPARTMENT)
AS_OF = date(2024, 6, 30)
PACKS = ["regulation"]


class Wraps:
    @hookimpl(wrapper=True)
    def zwgk_check(self, rule: Rule, record: Record) -> Generator[None, Verdict, Verdict]:
        assert isinstance(record, rule.subject)
        return (yield)


class Leaves:
    """Leaves every record to the next plugin."""

    @hookimpl
    def zwgk_check(self) -> Verdict | None:
        return None


class Sheets:
    @hookimpl
    def zwgk_readers(self) -> Mapping[str, Reader]:
        return {f".{name}": lambda path: [(str(path), {})] for name in ("a", "b", "c", "d", "e", "f", "g", "h")}

    @hookimpl
    def zwgk_reporters(self) -> Mapping[str, Reporter]:
        raise OSError("no printer")


def traced(*extra: object) -> tuple[list[str], Report]:
    lines: list[str] = []
    plugins = load_plugins(only=PACKS, extra=extra, trace=lines.append)
    return lines, check(Dossier(BUREAU), as_of=AS_OF, plugins=plugins)


def calls_of(lines: list[str], hook: str) -> list[str]:
    return [line for line in lines if line.startswith(f"hook {hook}(")]


def test_collecting_hooks_are_told_plugin_by_plugin_zwgks_own_first() -> None:
    lines, _ = traced(Sheets())
    assert calls_of(lines, "zwgk_readers") == [
        "hook zwgk_readers(): zwgk.builtins -> {.json, .jsonl, .toml}",
        "hook zwgk_readers(): Sheets -> {.a, .b, .c, .d, .e, .f and 2 more}",
    ]


def test_an_exception_is_told_with_its_line() -> None:
    lines, _ = traced(Sheets())
    (_, sheets) = calls_of(lines, "zwgk_reporters")
    assert re.fullmatch(
        r"hook zwgk_reporters\(\): Sheets -> raised OSError: no printer \(test_hook_traces\.py:\d+\)", sheets
    )


def test_a_hook_that_takes_the_first_answer_is_told_once_with_the_plugins_in_the_order_of_the_call() -> None:
    lines, report = traced(Leaves(), Wraps())
    (told, *_) = calls_of(lines, "zwgk_check")
    code = told.split("rule=")[1].split(",")[0]
    (outcome,) = [one.verdict.outcome for one in report.evaluations if one.rule.code == code]
    assert told == (
        f"hook zwgk_check(rule={code}, record=authority 'a', context=as of 2024-06-30): "
        f"Wraps (wrapper), Leaves, zwgk.builtins -> {outcome}"
    )


def test_schedules_are_told_by_their_years_and_authorities_by_their_ids() -> None:
    lines, _ = traced()
    told = calls_of(lines, "zwgk_holiday_schedule")
    assert told[0] == "hook zwgk_holiday_schedule(year=2004): zwgk.builtins -> [schedule of 2004]"
    assert told[-1].endswith("zwgk.builtins -> None")
    assert calls_of(lines, "zwgk_local_schedules") == [
        "hook zwgk_local_schedules(authority=authority 'a'): zwgk.builtins -> []"
    ]


def test_commands_are_told() -> None:
    class Greets:
        @hookimpl
        def zwgk_commands(self, cli: click.Group) -> None:
            cli.add_command(click.Command("greet"))

    lines: list[str] = []
    plugins = load_plugins(only=[], extra=[Greets()], trace=lines.append)
    assert plugins.add_commands(click.Group("zwgk")) == []
    assert calls_of(lines, "zwgk_commands") == ["hook zwgk_commands(cli=<Group zwgk>): Greets -> None"]


@pytest.mark.parametrize("extra", [(), (Wraps(),), (Leaves(), Wraps())], ids=["no plugin", "a wrapper", "two"])
def test_a_trace_changes_no_verdict_and_asks_no_hook_that_nobody_implements(extra: tuple[object, ...]) -> None:
    lines, report = traced(*extra)
    silent = check(Dossier(BUREAU), as_of=AS_OF, plugins=load_plugins(only=PACKS, extra=extra))
    assert report.to_dict() == silent.to_dict()
    assert bool(calls_of(lines, "zwgk_check")) == bool(extra)


def test_two_runs_tell_the_same() -> None:
    (first, _), (second, _) = traced(Sheets(), Wraps()), traced(Sheets(), Wraps())
    assert first == second
    assert "0x" not in "".join(first)


def test_values_are_told_in_short_and_without_addresses() -> None:
    values: list[tuple[Any, str]] = [
        (None, "None"),
        (Outcome.PASSED, "<Outcome.PASSED: 'passed'>"),
        (object(), "<object object>"),
        ("x" * 200, f"'{'x' * 98}…"),
        ((1, "b"), "[1, 'b']"),
        ({"b": 1, "a": 2}, "{a, b}"),
        (date, "date"),
    ]
    assert [in_short(value) for value, _ in values] == [shown for _, shown in values]


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, ""), (1, "0"), (5, "0, 1, 2, 3, 4"), (6, "0, 1, 2, 3, 4, 5"), (7, "0, 1, 2, 3, 4, 5 and 1 more")],
)
def test_of_many_names_six_are_shown(count: int, shown: str) -> None:
    assert listed(map(str, range(count))) == shown


@pytest.mark.parametrize(("length", "shown"), [(99, 99), (100, 100), (101, 100)])
def test_a_value_is_shown_with_a_hundred_characters_at_most(length: int, shown: int) -> None:
    assert len(described("x" * (length - 2))) == shown


def test_the_command_line_tells_the_calls_on_stderr_and_prints_the_same_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier = tmp_path / "bureau.toml"
    dossier.write_text('[authority]\nid = "a"\nname = "某局"\nkind = "department"\n', "utf-8")
    call = ["check", str(dossier), "--as-of", "2024-06-30", "--only", "regulation", "--format", "json"]

    def run(*more: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["zwgk", *call, *more])
        with pytest.raises(SystemExit) as left:
            main()
        return (int(left.value.code or 0), *capsys.readouterr())

    code, out, err = run()
    assert err == ""
    traced_code, traced_out, told = run("--trace-hooks")
    assert (traced_code, traced_out) == (code, out)
    assert all(line.startswith("zwgk: hook zwgk_") for line in told.splitlines())
    assert "zwgk: hook zwgk_rule_packs(): regulation -> [<RulePack 'regulation' " in told
