"""The command line: what goes to stdout, what to stderr, and the exit code."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import click
import jsonschema  # type: ignore[import-untyped] # ships no annotations
import pytest
from click.testing import CliRunner, Result

from zwgk.cli import cli, main
from zwgk.cli.options import Day
from zwgk.errors import PluginError

GOLDEN = Path(__file__).parent / "golden"
PLUGIN = ("--plugin", str(GOLDEN / "small_pack.py"))
FEW = ("--only", "xuanzhou", *PLUGIN)
"""The plugins whose pages the tests of `zwgk docs` write: enough to show it, and quick."""
DOSSIER = str(GOLDEN / "small_dossier.toml")
CHECK = ("check", DOSSIER, "--as-of", "2024-06-30", "--pack", "small", "--pack", "small-town", *PLUGIN)
COMMANDS = sorted(cli.commands)


class Ran(NamedTuple):
    """What came of a run of the program."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def zwgk(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program in this process, as its script does."""

    def run(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["zwgk", *arguments])
        with pytest.raises(SystemExit) as left:
            main()
        code = left.value.code
        out, err = capsys.readouterr()
        return Ran(int(code or 0), out, err)

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """Write a dossier with one document for each title; gives its path."""

    def written(*titles: str, name: str = "dossier.toml") -> str:
        documents = "".join(
            f'[[policy-document]]\nid = "{index}"\ntitle = "{title}"\n'
            f"issued_at = 2024-03-01\npublished_at = {'2024-06-03' if '晚' in title else '2024-03-01'}\n"
            for index, title in enumerate(titles)
        )
        path = tmp_path / name
        path.write_text(f'[authority]\nid = "a"\nname = "某局"\nkind = "department"\n{documents}', "utf-8")
        return str(path)

    return written


def invoke(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def refused(ran: Ran, message: str) -> bool:
    """Whether a run ended in a usage or input error: exit code 2, a message on stderr and nothing on stdout."""
    assert message in ran.err
    assert "Traceback" not in ran.err
    return (ran.code, ran.out) == (2, "")


class TestHelp:
    @pytest.mark.parametrize("option", ["--help", "-h"])
    @pytest.mark.parametrize("command", COMMANDS)
    def test_every_command_explains_itself(self, command: str, option: str) -> None:
        result = invoke(command, option)
        assert result.exit_code == 0
        assert result.stdout.startswith(f"Usage: zwgk {command} ")
        summary = (cli.commands[command].help or "?").split("\n")[0]
        assert summary in " ".join(result.stdout.split())

    def test_the_program_lists_its_commands(self) -> None:
        result = invoke("--help")
        assert result.exit_code == 0
        assert [name for name in COMMANDS if f"\n  {name} " not in result.stdout] == []

    @pytest.mark.parametrize(
        ("command", "parameter"),
        [
            pytest.param(command, parameter, id=f"{name} {parameter.name}")
            for name, command in sorted(cli.commands.items())
            for parameter in command.params
            if isinstance(parameter, click.Option)
        ],
    )
    def test_every_option_is_explained(self, command: click.Command, parameter: click.Option) -> None:
        if parameter.name == "output" and command.name != "check":
            assert isinstance(parameter.type, click.Choice)
        else:
            assert parameter.help

    def test_the_version_is_that_of_the_distribution(self) -> None:
        assert invoke("--version").stdout.startswith("zwgk, version ")

    def test_an_unknown_command_is_refused(self, zwgk: Run) -> None:
        assert refused(zwgk("chekc"), "No such command 'chekc'")


REPORT_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["schema", "as_of", "versions", "counts", "findings"],
    "properties": {
        "schema": {"const": "zwgk.report/1"},
        "as_of": {"$ref": "#/$defs/day"},
        "versions": {
            "type": "object",
            "required": ["zwgk", "packs", "calendar"],
            "properties": {
                "zwgk": {"type": "string", "minLength": 1},
                "packs": {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}},
                "calendar": {"type": "string", "minLength": 1},
            },
        },
        "counts": {
            "type": "object",
            "required": ["passed", "failed", "pending", "cannot_tell", "inapplicable", "error"],
            "additionalProperties": {"type": "integer", "minimum": 0},
        },
        "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
    },
    "$defs": {
        "day": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "texts": {"type": "array", "items": {"type": "string", "minLength": 1}},
        "deadline": {
            "type": "object",
            "required": ["due", "earliest", "latest", "certainty"],
            "properties": {
                "due": {"$ref": "#/$defs/day"},
                "earliest": {"$ref": "#/$defs/day"},
                "latest": {"$ref": "#/$defs/day"},
                "certainty": {"enum": ["confirmed", "provisional"]},
            },
        },
        "finding": {
            "type": "object",
            "required": [
                "rule",
                "outcome",
                "severity",
                "why",
                "missing",
                "record",
                "authority",
                "department",
                "message",
                "citations",
                "clauses",
                "deadline",
                "fingerprint",
                "waived",
            ],
            "properties": {
                "rule": {"type": "string", "pattern": r"^[A-Z]{2,5}[0-9]{4}$"},
                "outcome": {"enum": ["passed", "failed", "pending", "cannot_tell", "inapplicable", "error"]},
                "severity": {"enum": ["error", "warning", "note"]},
                "why": {"enum": ["needs-human", "missing-facts", "calendar-unpublished", None]},
                "missing": {"$ref": "#/$defs/texts"},
                "record": {
                    "type": "object",
                    "required": ["kind", "id"],
                    "properties": {
                        "kind": {"type": "string", "pattern": "^[a-z-]+$"},
                        "id": {"type": "string", "minLength": 1},
                    },
                },
                "authority": {"type": "string", "minLength": 1},
                "department": {"type": "string"},
                "message": {"type": "string", "minLength": 1},
                "citations": {"$ref": "#/$defs/texts", "minItems": 1},
                "clauses": {"$ref": "#/$defs/texts", "minItems": 1},
                "deadline": {"oneOf": [{"$ref": "#/$defs/deadline"}, {"type": "null"}]},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
                "waived": {"type": ["object", "null"]},
            },
            "allOf": [
                {
                    "if": {"properties": {"outcome": {"const": "cannot_tell"}}},
                    "then": {"properties": {"why": {"type": "string"}}},
                    "else": {"properties": {"why": {"type": "null"}}},
                },
                {
                    "if": {"properties": {"why": {"const": "missing-facts"}}},
                    "then": {"properties": {"missing": {"minItems": 1}}},
                    "else": {"properties": {"missing": {"maxItems": 0}}},
                },
                {
                    "if": {"properties": {"outcome": {"const": "pending"}}},
                    "then": {"properties": {"deadline": {"type": "object"}}},
                },
            ],
        },
    },
}


def report_of(*arguments: str) -> Any:  # noqa: ANN401 (parsed JSON)
    return json.loads(invoke(*arguments, "--format", "json").stdout)


class TestCheck:
    def test_the_text_report_is_the_golden_one(self) -> None:
        text = re.sub("工作日历 .*", "工作日历 （版本）", invoke(*CHECK).stdout)
        assert text == (GOLDEN / "small_report.txt").read_text("utf-8")

    def test_text_is_the_format_where_none_is_named(self) -> None:
        assert invoke(*CHECK).stdout == invoke(*CHECK, "--format", "text").stdout

    def test_the_json_report_keeps_the_contract(self) -> None:
        jsonschema.Draft202012Validator(REPORT_SCHEMA).validate(report_of(*CHECK))

    def test_the_json_report_of_the_installed_packs_keeps_the_contract(self) -> None:
        report = report_of("check", DOSSIER, "--as-of", "2024-12-31")
        assert report["findings"]
        jsonschema.Draft202012Validator(REPORT_SCHEMA).validate(report)

    @pytest.mark.parametrize("path", [("findings", 0, "rule"), ("counts", "error"), ("versions", "packs")], ids=str)
    def test_the_contract_misses_a_key_that_is_taken_away(self, path: tuple[str | int, ...]) -> None:
        report = report_of(*CHECK)
        inner = report
        for step in path[:-1]:
            inner = inner[step]
        del inner[path[-1]]
        with pytest.raises(jsonschema.ValidationError, match=f"{path[-1]}.* is a required property"):
            jsonschema.Draft202012Validator(REPORT_SCHEMA).validate(report)

    def test_the_counts_add_up_to_the_findings(self) -> None:
        report = report_of(*CHECK)
        outcomes = [finding["outcome"] for finding in report["findings"]]
        assert report["counts"] == {outcome: outcomes.count(outcome) for outcome in report["counts"]}
        assert sum(report["counts"].values()) == len(outcomes) == 13

    def test_several_dossiers_give_several_reports(self, write: Callable[..., str]) -> None:
        reports = report_of(*CHECK, write("甲"))
        assert [report["findings"][0]["authority"] for report in reports] == ["某镇", "a"]

    def test_json_lines_hold_one_finding_each(self) -> None:
        lines = invoke(*CHECK, "--format", "jsonl").stdout.splitlines()
        assert [json.loads(line) for line in lines] == report_of(*CHECK)["findings"]

    def test_a_local_value_is_shown_with_its_layer(self) -> None:
        (parameter,) = report_of(*CHECK)["findings"][0]["parameters"]
        assert parameter["provenance"] == "20个工作日 → 15个工作日（某某镇）"

    def test_without_the_local_pack_the_countys_value_holds(self) -> None:
        (parameter,) = report_of("check", DOSSIER, "--as-of", "2024-06-30", "--pack", "small", *PLUGIN)["findings"][0][
            "parameters"
        ]
        assert parameter["provenance"] == "20个工作日"

    def test_today_is_the_day_where_none_is_named(self, write: Callable[..., str]) -> None:
        report = report_of("check", write("甲"), "--pack", "small", *PLUGIN)
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", report["as_of"])

    @pytest.mark.parametrize(
        ("title", "fail_on", "code"),
        [
            ("晚", None, 1),
            ("晚", "error", 1),
            ("晚", "warning", 1),
            ("晚", "note", 1),
            ("晚", "never", 0),
            ("警", None, 0),
            ("警", "error", 0),
            ("警", "warning", 1),
            ("警", "note", 1),
            ("警", "never", 0),
            ("甲", None, 0),
            ("甲", "error", 0),
            ("甲", "warning", 0),
            ("甲", "note", 1),
            ("甲", "never", 0),
            ("疑", "warning", 0),
            ("坏", None, 3),
            ("坏", "never", 3),
            ("坏晚", "note", 3),
        ],
    )
    def test_the_exit_code_tells_what_failed(
        self, write: Callable[..., str], title: str, fail_on: str | None, code: int
    ) -> None:
        """A note fails on every dossier here: after the year there is no paper and no statement for clause 1-3."""
        options = () if fail_on is None else ("--fail-on", fail_on)
        arguments = ("check", write(title), "--as-of", "2025-06-30", "--pack", "small", *PLUGIN, *options)
        assert invoke(*arguments).exit_code == code

    def test_the_worst_dossier_decides_the_exit_code(self, write: Callable[..., str]) -> None:
        paths = (write("甲", name="a.toml"), write("坏", name="b.toml"), write("晚", name="c.toml"))
        assert invoke("check", *paths, "--as-of", "2024-06-30", "--pack", "small", *PLUGIN).exit_code == 3

    @pytest.mark.parametrize(
        ("title", "exception"),
        [
            ("坏", "ValueError: SM0002 cannot read '坏'"),
            ("空", "TypeError: the rule returned None; it has to return exactly one Verdict"),
        ],
        ids=["raises", "returns None"],
    )
    def test_a_broken_rule_is_one_error_finding_and_the_rest_is_judged(
        self, write: Callable[..., str], title: str, exception: str
    ) -> None:
        result = invoke(
            "check", write("甲", title), "--as-of", "2024-06-30", "--pack", "small", *PLUGIN, "--format", "json"
        )
        report = json.loads(result.stdout)
        jsonschema.Draft202012Validator(REPORT_SCHEMA).validate(report)
        (broken,) = [finding for finding in report["findings"] if finding["outcome"] == "error"]
        assert result.exit_code == 3
        assert broken["message"] == f"规则SM0002（small 1）检查政策文件1时出错：{exception}"
        assert (broken["rule"], broken["record"]) == ("SM0002", {"kind": "policy-document", "id": "1"})
        assert (broken["crash"]["pack"], broken["crash"]["version"]) == ("small", "1")
        assert broken["crash"]["exception"] == exception
        assert report["counts"] == {
            "passed": 3,
            "failed": 0,
            "pending": 1,
            "cannot_tell": 0,
            "inapplicable": 0,
            "error": 1,
        }

    @pytest.mark.parametrize("output", ["json", "jsonl", "text"])
    def test_no_report_tells_a_path_of_the_machine(self, write: Callable[..., str], output: str) -> None:
        path = write("坏")
        text = invoke("check", path, "--as-of", "2024-06-30", *PLUGIN, "--format", output).stdout
        places = (str(Path(path).parent), str(GOLDEN.parent), str(Path.cwd()), str(Path.home()), sys.prefix)
        assert "SM0002" in text
        assert [place for place in places if place in text] == []

    @pytest.mark.parametrize("title", ["晚", "警", "疑", "坏"])
    def test_a_report_with_anything_open_never_says_that_everything_complies(
        self, write: Callable[..., str], title: str
    ) -> None:
        assert "全部合规" not in invoke("check", write("甲", title), "--as-of", "2024-06-30", *PLUGIN).stdout

    def test_links_that_lead_nowhere_are_told_on_stderr(self, tmp_path: Path) -> None:
        path = tmp_path / "dossier.toml"
        path.write_text(
            '[authority]\nid = "a"\nname = "某局"\nkind = "department"\n'
            '[[interpretation]]\nid = "i"\ndocument = "nowhere"\n',
            "utf-8",
        )
        result = invoke("check", str(path), "--as-of", "2024-06-30", "--pack", "small", *PLUGIN)
        assert result.stderr == "zwgk: interpretation 'i' points to 'nowhere', which is not on file\n"
        assert "nowhere" not in result.stdout

    def test_a_pinned_plugin_that_is_not_installed_is_refused(self, zwgk: Run) -> None:
        """A check that silently judged by fewer rules than it was asked to would pass for a clean one."""
        message = "plugin 'xuanzou' is left out: it is not installed; install it or take its name off the list"
        assert refused(zwgk(*CHECK, "--only", "xuanzou"), message)

    def test_a_check_that_no_rule_judges_is_refused(self, zwgk: Run, write: Callable[..., str]) -> None:
        assert refused(zwgk("check", write("甲"), "--only", "fiscal", "--as-of", "2024-12-31"), "no rule judges 某局")

    def test_an_unknown_format_is_refused_with_those_that_are_known(self, zwgk: Run) -> None:
        assert refused(zwgk(*CHECK, "--format", "xml"), "no such format: 'xml'; known are json, jsonl, text")

    def test_an_unknown_pack_is_refused_with_those_that_are_installed(self, zwgk: Run) -> None:
        assert refused(zwgk(*CHECK, "--pack", "smal"), "no such pack: smal; installed are ")

    def test_a_file_that_is_not_there_is_refused(self, zwgk: Run) -> None:
        assert refused(zwgk("check", "nowhere.toml"), "nowhere.toml: no such file or folder")

    def test_a_call_without_a_path_is_refused(self, zwgk: Run) -> None:
        assert refused(zwgk("check"), "Missing argument 'PATH...'")

    @pytest.mark.parametrize("day", ["yesterday", "2024-02-30", "2024-06-30 12:00", "now"])
    def test_a_day_that_is_none_is_refused(self, zwgk: Run, day: str) -> None:
        assert refused(zwgk("check", DOSSIER, "--as-of", day), "Invalid value for '--as-of'")

    def test_a_level_that_is_none_is_refused(self, zwgk: Run) -> None:
        assert refused(zwgk(*CHECK, "--fail-on", "info"), "'info' is not one of 'error', 'warning', 'note', 'never'")

    def test_the_faults_of_all_paths_are_told_at_once(self, zwgk: Run, tmp_path: Path) -> None:
        (tmp_path / "a.toml").write_text("[[trainnig]]\nid = 'x'\n", "utf-8")
        (tmp_path / "b.jsonl").write_text('{"record": "authority", "id": "b"}\n', "utf-8")
        ran = zwgk("check", str(tmp_path / "a.toml"), DOSSIER, str(tmp_path / "b.jsonl"))
        assert refused(ran, "a.toml: trainnig[0]: unknown kind of record 'trainnig'; did you mean 'training'?")
        assert refused(ran, "b.jsonl: line 1 (id 'b').name: required field missing (单位名称)")

    @pytest.mark.parametrize(
        ("name", "code", "message"),
        [
            ("plugin.py", "import nowhere_to_be_found", "plugin {file} cannot be imported: ModuleNotFoundError: No mo"),
            ("plugin.py", "def zwgk(:", "plugin {file} cannot be imported: SyntaxError"),
            ("plugin.txt", "", "{file} is no Python file"),
        ],
    )
    def test_a_plugin_file_that_cannot_be_imported_is_refused(
        self, zwgk: Run, tmp_path: Path, name: str, code: str, message: str
    ) -> None:
        file = tmp_path / name
        file.write_text(code, "utf-8")
        assert refused(zwgk("check", DOSSIER, "--plugin", str(file)), message.format(file=file))

    def test_two_plugin_files_of_one_name_keep_the_first(self, tmp_path: Path) -> None:
        second = tmp_path / "small_pack.py"
        second.write_text("from zwgk import hookimpl\n\n@hookimpl\ndef zwgk_readers():\n    return {}\n", "utf-8")
        result = invoke("packs", *PLUGIN, "--plugin", str(second), "--format", "json")
        assert {"small", "small-town"} <= {pack["name"] for pack in json.loads(result.stdout)}
        assert "small_pack" in result.stderr

    def test_a_plugin_file_may_bring_a_record_type(self, tmp_path: Path) -> None:
        plugin = tmp_path / "town_days.py"
        plugin.write_text(
            "from __future__ import annotations\n"
            "from datetime import date\n"
            "from typing import ClassVar\n"
            "import attrs\n"
            "from zwgk import Record, fact, hookimpl\n\n"
            "@attrs.frozen(kw_only=True)\n"
            "class TownDay(Record):\n"
            "    record_kind: ClassVar[str] = 'town-day'\n"
            "    record_title: ClassVar[str] = '镇开放日'\n"
            "    held_on: date | None = attrs.field(default=None, metadata=fact('日期', '举办日期'))\n\n"
            "@hookimpl\n"
            "def zwgk_record_types():\n"
            "    return [TownDay]\n",
            "utf-8",
        )
        dossier = tmp_path / "dossier.toml"
        dossier.write_text(
            '[authority]\nid = "a"\nname = "某局"\nkind = "department"\n[[town-day]]\nid = "o"\nheld_on = 2024-05-06\n',
            "utf-8",
        )
        arguments = ("check", str(dossier), "--as-of", "2024-06-30", "--pack", "small", *PLUGIN)
        result = CliRunner().invoke(cli, (*arguments, "--plugin", str(plugin)))
        assert (result.exit_code, result.exception) == (0, None)


class TestDeadline:
    def test_the_text_is_the_golden_one(self) -> None:
        result = invoke("deadline", "2022-09-30", "--working-days", "20")
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == (GOLDEN / "deadline_2022-09-30.txt").read_text("utf-8")

    def test_the_json_keeps_the_contract(self) -> None:
        shown = json.loads(invoke("deadline", "2022-09-30", "--working-days", "20", "--format", "json").stdout)
        assert {key: shown[key] for key in ("start", "due", "earliest", "latest", "certainty")} == {
            "start": "2022-09-30",
            "due": "2022-11-02",
            "earliest": "2022-11-02",
            "latest": "2022-11-02",
            "certainty": "confirmed",
        }
        assert shown["days"][1] == {
            "from": "2022-10-01",
            "to": "2022-10-07",
            "counted": False,
            "reason": "国庆节放假",
            "total": 0,
            "source": "国办发明电〔2021〕11号",
            "certain": True,
        }
        assert (shown["days"][-1]["to"], shown["days"][-1]["total"]) == ("2022-11-02", 20)

    @pytest.mark.parametrize(
        ("arguments", "due"),
        [
            (("2024-03-15", "--working-days", "0"), "2024-03-15"),
            (("2024-03-15", "--working-days", "1"), "2024-03-18"),
            (("2024-04-04", "--working-days", "1"), "2024-04-07"),
            (("2024-03-15", "--working-days", "3", "--extend", "2"), "2024-03-22"),
            (("2024-03-15", "--working-days", "3", "--restart", "2024-03-20"), "2024-03-25"),
            (
                ("2024-03-15", "--working-days", "3", "--restart", "2024-03-25", "--restart", "2024-03-20"),
                "2024-03-28",
            ),
            (("2024-03-15", "--working-days", "3", "--exclude", "2024-03-18", "2024-03-19"), "2024-03-22"),
            (
                (
                    *("2024-03-15", "--working-days", "3"),
                    *("--exclude", "2024-03-18", "2024-03-18", "--exclude", "2024-03-20", "2024-03-20"),
                ),
                "2024-03-22",
            ),
            (("2024-01-31", "--months", "1"), "2024-02-29"),
            (("2024-02-29", "--months", "12"), "2025-02-28"),
            (("2024-03-15", "--days", "20"), "2024-04-04"),
            (("2024-03-15", "--days", "20", "--roll"), "2024-04-07"),
            (("2024-03-15", "--days", "10", "--extend", "10", "--roll"), "2024-04-07"),
            (("2024-09-01", "--months", "1", "--roll"), "2024-10-08"),
            (("2024-3-5", "--days", "1"), "2024-03-06"),
        ],
    )
    def test_terms_and_events_move_the_due_day(self, arguments: tuple[str, ...], due: str) -> None:
        shown = json.loads(invoke("deadline", *arguments, "--format", "json").stdout)
        assert shown["due"] == due

    def test_a_day_that_is_one_already_is_taken(self) -> None:
        assert Day().convert(date(2024, 3, 15), None, None) == date(2024, 3, 15)

    @pytest.mark.parametrize(
        "terms",
        [(), ("--working-days", "1", "--days", "1"), ("--working-days", "1", "--days", "1", "--months", "1")],
        ids=["none", "two", "three"],
    )
    def test_exactly_one_term_is_asked_for(self, zwgk: Run, terms: tuple[str, ...]) -> None:
        assert refused(
            zwgk("deadline", "2024-03-15", *terms), "give exactly one of --working-days, --days, --months and --years"
        )

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("2024-02-30", "--days", "1"), "no such day or time: '2024-02-30'"),
            (("2024-03-15", "--days", "-1"), "-1 is not in the range"),
            (("2024-03-15", "--working-days", "1.5"), "'1.5' is not a valid integer"),
            (("2024-03-15", "--working-days", "1", "--extend", "0"), "0 is not in the range"),
            (("2024-03-15", "--working-days", "1", "--restart", "2024-03-14"), "cannot restart on 2024-03-14, before"),
            (
                ("2024-03-15", "--working-days", "1", "--exclude", "2024-03-19", "2024-03-18"),
                "from 2024-03-19 to 2024-03-18 ends before it begins; swap the days",
            ),
            (("2024-03-15", "--months", "1", "--exclude", "2024-03-18", "2024-03-19"), "state the term in days"),
            (("--days", "1"), "Missing argument 'START'"),
        ],
    )
    def test_what_cannot_be_counted_is_refused(self, zwgk: Run, arguments: tuple[str, ...], message: str) -> None:
        assert refused(zwgk("deadline", *arguments), message)

    @pytest.mark.parametrize(
        "arguments",
        [("2024-03-15", "--working-days", "9999"), ("2003-12-31", "--working-days", "1")],
        ids=["after", "before"],
    )
    def test_a_term_outside_the_calendar_is_refused_with_what_is_known(
        self, zwgk: Run, arguments: tuple[str, ...]
    ) -> None:
        ran = zwgk("deadline", *arguments)
        assert refused(ran, "needs days outside 2004-01-01 to ")
        assert "the State Council publishes the next year's in November or December" in ran.err

    @pytest.mark.parametrize(
        "term", [("--days", "4000000"), ("--days", "99999999999"), ("--months", "200000")], ids=str
    )
    def test_a_term_past_the_end_of_time_is_refused(self, zwgk: Run, term: tuple[str, ...]) -> None:
        assert refused(zwgk("deadline", "2024-03-15", *term), "zwgk: ")

    def test_a_plugin_that_knows_a_year_better_moves_the_due_day(self, tmp_path: Path) -> None:
        plugin = tmp_path / "local_holiday.py"
        plugin.write_text(
            "from datetime import date\n"
            "from zwgk import Schedule, hookimpl\n\n"
            "@hookimpl\n"
            "def zwgk_holiday_schedule(year):\n"
            "    if year == 2024:\n"
            "        return Schedule(year=2024, rest_days={date(2024, 3, 18): '局庆'}, makeup_days={}, source='x')\n",
            "utf-8",
        )
        arguments = ("deadline", "2024-03-15", "--working-days", "1", "--plugin", str(plugin), "--format", "json")
        shown = json.loads(invoke(*arguments).stdout)
        assert (shown["due"], shown["days"][-2]["reason"]) == ("2024-03-19", "局庆放假")


class TestLists:
    def test_rules_are_listed_with_their_metadata(self) -> None:
        rows = json.loads(invoke("rules", "--pack", "small", *PLUGIN, "--format", "json").stdout)
        assert [row["code"] for row in rows] == ["SM0001", "SM0002", "SM0003"]
        assert rows[1] == {
            "code": "SM0002",
            "name": "improper-title",
            "title": "文件标题不当",
            "severity": "warning",
            "record": "policy-document",
            "clauses": ["1-2"],
            "pack": "small",
        }

    def test_rules_of_all_packs_are_listed_where_none_is_named(self) -> None:
        packs = {row["pack"] for row in json.loads(invoke("rules", *PLUGIN, "--format", "json").stdout)}
        assert {"small", "xuanzhou"} <= packs

    def test_rules_are_listed_as_a_table(self) -> None:
        assert invoke("rules", "--pack", "small", *PLUGIN).stdout == (
            "代码    标题              要求    条款  规则包\n"
            "SM0001  文件逾期公开      应当    1-1   small\n"
            "SM0002  文件标题不当      原则上  1-2   small\n"
            "SM0003  未见氛围佐证材料  鼓励    1-3   small\n"
            "共3条规则\n"
        )

    def test_the_rules_of_an_unknown_pack_are_refused(self, zwgk: Run) -> None:
        assert refused(zwgk("rules", "--pack", "smal", *PLUGIN), "no such pack: 'smal'; installed are ")

    def test_packs_are_listed_with_region_and_local_values(self) -> None:
        rows = {row["name"]: row for row in json.loads(invoke("packs", *PLUGIN, "--format", "json").stdout)}
        assert rows["small-town"] == {
            "name": "small-town",
            "version": "2",
            "distribution": None,
            "plugin": "small_pack",
            "file": "small_pack.py",
            "source": "某某镇政务公开办法",
            "sources": ["《某某镇政务公开办法》"],
            "region": "341802",
            "authorities": [],
            "rules": 0,
            "clauses": 1,
            "record_types": [],
            "overrides": [
                {
                    "parameter": "small-limit",
                    "title": "公开文件的期限",
                    "value": "15个工作日",
                    "layer": "某某镇",
                    "provenance": "20个工作日 → 15个工作日（某某镇）",
                    "citation": "《某某镇政务公开办法》第三条",
                    "loosens_by_authority": False,
                    "since": "2024-01-01",
                    "until": None,
                }
            ],
            "replaces": [],
            "silences": [],
            "contradictions": [],
            "problems": [],
        }
        assert rows["xuanzhou"]["distribution"] == "zwgk-xuanzhou"

    def test_packs_are_listed_as_a_table(self) -> None:
        lines = invoke("packs", *PLUGIN).stdout.splitlines()
        assert lines[0].split() == ["规则包", "版本", "来源", "依据文本", "适用地区", "规则", "条款"]
        assert ["small", "1", "small_pack.py", "某县2024年政务公开要点", "全国", "3", "4"] in map(str.split, lines)
        assert ["small-town", "2", "small_pack.py", "某某镇政务公开办法", "341802", "0", "1"] in map(str.split, lines)

    def test_coverage_gives_every_clause_once_with_its_rules(self) -> None:
        shown = json.loads(invoke("coverage", "small", *PLUGIN, "--format", "json").stdout)
        assert shown["source"] == "某县2024年政务公开要点"
        assert [(clause["id"], clause["disposition"], clause["rules"]) for clause in shown["clauses"]] == [
            ("1-1", "automatic", ["SM0001"]),
            ("1-2", "assisted", ["SM0002"]),
            ("1-3", "attested", ["SM0003"]),
            ("1-4", "out-of-scope", []),
        ]
        assert (
            shown["clauses"][1].items()
            >= {
                "id": "1-2",
                "title": "规范填写标题",
                "owners": ["办公室", "各科室"],
                "disposition": "assisted",
                "rules": ["SM0002"],
            }.items()
        )

    def test_coverage_gives_the_reason_of_what_is_not_checked(self) -> None:
        clauses = json.loads(invoke("coverage", "small", *PLUGIN, "--format", "json").stdout)["clauses"]
        assert "没有可以检查的事项" in json.dumps(clauses[-1], ensure_ascii=False)

    def test_coverage_names_the_rules_of_other_packs(self) -> None:
        shown = json.loads(invoke("coverage", "small-town", *PLUGIN, "--format", "json").stdout)
        assert shown["clauses"][0]["rules"] == ["SM0001", "SM0003"]

    def test_coverage_is_a_table_with_totals(self) -> None:
        lines = invoke("coverage", "small", *PLUGIN).stdout.splitlines()
        assert lines[0] == "《某县2024年政务公开要点》（某政办〔2024〕3号）"
        assert [line.split() for line in lines[1:4]] == [
            ["条款", "要求", "责任科室", "处理", "规则或理由"],
            ["1-1", "及时公开文件", "办公室", "自动", "SM0001"],
            ["1-2", "规范填写标题", "办公室、各科室", "辅助", "SM0002"],
        ]
        assert lines[4].split()[-1] == "SM0003"
        assert lines[5].split()[-1] == "没有可以检查的事项"
        assert lines[-1] == "共4条：自动1条，辅助1条，声明1条，待实现0条，不检查1条"

    @pytest.mark.parametrize("pack", ["xuanzhou", "regulation", "small"])
    def test_every_clause_of_a_pack_has_a_disposition(self, pack: str) -> None:
        clauses = json.loads(invoke("coverage", pack, *PLUGIN, "--format", "json").stdout)["clauses"]
        known = {"automatic", "assisted", "attested", "planned", "out-of-scope"}
        assert clauses
        assert {clause["disposition"] for clause in clauses} <= known

    def test_the_coverage_of_an_unknown_pack_is_refused(self, zwgk: Run) -> None:
        ran = zwgk("coverage", "smal", *PLUGIN)
        assert refused(ran, "no such pack: 'smal'; installed are ")
        assert "small, small-town" in ran.err

    @pytest.mark.parametrize("code", ["SM0001", "sm0001"])
    def test_a_rule_is_told_by_its_page(self, code: str) -> None:
        page = invoke("rule", code, *PLUGIN).stdout
        assert page.startswith("# SM0001 文件逾期公开\n\n文件印发后是否在期限内公开。\n")
        assert "| 公开文件的期限 | 2024-01-01 | 20个工作日 |" in page

    def test_the_page_of_a_rule_shows_its_cases(self) -> None:
        assert "## 案例" in invoke("rule", "XZ2307").stdout

    def test_an_unknown_rule_is_refused(self, zwgk: Run) -> None:
        assert refused(zwgk("rule", "SM0009", *PLUGIN), "no such rule: 'SM0009'; `zwgk rules` lists them")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    assert invoke("docs", str(folder), *FEW).exit_code == 0
    return folder


class TestDocs:
    @pytest.fixture
    def docs(self, tmp_path: Path, pages: Path) -> Path:
        """Pages that a test may break."""
        return shutil.copytree(pages, tmp_path / "docs")

    def test_pages_are_written_for_every_rule(self, docs: Path) -> None:
        codes = [row["code"] for row in json.loads(invoke("rules", *FEW, "--format", "json").stdout)]
        assert sorted(page.stem for page in (docs / "rules").glob("*/*.md")) == sorted(codes)
        assert (docs / "rules" / "small" / "SM0001.md").read_text("utf-8").startswith("# SM0001 文件逾期公开\n")
        assert (docs / "rules" / "index.md").read_text("utf-8").startswith("# 规则\n")
        assert (docs / "glossary.md").read_text("utf-8").startswith("# Glossary\n")

    def test_a_page_in_the_docs_is_what_the_command_shows(self, docs: Path) -> None:
        page = (docs / "rules" / "xuanzhou" / "XZ2307.md").read_text("utf-8")
        assert invoke("rule", "XZ2307").stdout == f"{page}\n"

    def test_pages_that_agree_with_the_code_pass_the_check(self, docs: Path) -> None:
        result = invoke("docs", str(docs), "--check", *FEW)
        assert (result.exit_code, result.stdout) == (0, "")

    def test_writing_again_writes_nothing(self, docs: Path) -> None:
        result = invoke("docs", str(docs), *FEW)
        assert re.fullmatch(r"\d+ pages, 0 written, 0 removed\n", result.stdout)

    def test_pages_beside_the_rules_are_left_alone(self, docs: Path) -> None:
        (docs / "index.md").write_text("# zwgk\n", "utf-8")
        assert invoke("docs", str(docs), "--check", *FEW).exit_code == 0
        invoke("docs", str(docs), *FEW)
        assert (docs / "index.md").exists()

    def test_a_page_that_differs_fails_the_check_and_is_mended(self, docs: Path) -> None:
        page = docs / "rules" / "small" / "SM0001.md"
        right = page.read_text("utf-8")
        page.write_text(f"{right}more\n", "utf-8")
        result = invoke("docs", str(docs), "--check", *FEW)
        assert (result.exit_code, result.stdout) == (1, "")
        assert f"zwgk: {page} differs from the code; run `zwgk docs`" in result.stderr.splitlines()
        assert page.read_text("utf-8") != right
        assert re.fullmatch(r"\d+ pages, 1 written, 0 removed\n", invoke("docs", str(docs), *FEW).stdout)
        assert page.read_text("utf-8") == right

    def test_a_page_that_is_missing_fails_the_check_and_is_written(self, docs: Path) -> None:
        page = docs / "glossary.md"
        page.unlink()
        result = invoke("docs", str(docs), "--check", *FEW)
        assert result.exit_code == 1
        assert f"zwgk: {page} differs from the code; run `zwgk docs`" in result.stderr.splitlines()
        assert not page.exists()
        invoke("docs", str(docs), *FEW)
        assert page.exists()

    def test_a_page_that_is_left_over_fails_the_check_and_is_removed(self, docs: Path) -> None:
        page = docs / "rules" / "small" / "SM0009.md"
        page.write_text("# gone\n", "utf-8")
        result = invoke("docs", str(docs), "--check", *FEW)
        assert result.exit_code == 1
        assert f"zwgk: {page} belongs to no rule; run `zwgk docs`" in result.stderr.splitlines()
        assert page.exists()
        assert re.fullmatch(r"\d+ pages, 0 written, 1 removed\n", invoke("docs", str(docs), *FEW).stdout)
        assert not page.exists()

    def test_pages_of_a_plugin_that_cannot_load_are_kept(self, docs: Path, install: Callable[[str, str], str]) -> None:
        install("broken", "raise RuntimeError('not today')")
        page = docs / "rules" / "small" / "SM0009.md"
        page.write_text("# of the plugin that is left out\n", "utf-8")
        result = CliRunner().invoke(cli, ["docs", str(docs), *PLUGIN])
        assert isinstance(result.exception, PluginError)
        assert "plugin 'broken' (zwgk_test_broken 1.0) is left out" in result.stderr
        assert "its pages would be removed; mend it first, no page was touched" in str(result.exception)
        assert page.exists()

    def test_a_folder_that_is_not_there_fails_the_check(self, tmp_path: Path) -> None:
        result = invoke("docs", str(tmp_path / "nowhere"), "--check", *FEW)
        assert result.exit_code == 1
        assert not (tmp_path / "nowhere").exists()


class TestPlugins:
    COMMAND = """
        import click
        from zwgk import hookimpl

        @hookimpl
        def zwgk_commands(cli):
            @cli.command("greet")
            def greet():
                "Greet."
                click.echo("你好")
    """

    @pytest.fixture(autouse=True)
    def commands_are_taken_back(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(cli, "commands", dict(cli.commands))

    def test_an_installed_plugin_may_add_a_command(self, zwgk: Run, install: Callable[[str, str], str]) -> None:
        install("greeter", self.COMMAND)
        assert zwgk("greet") == Ran(0, "你好\n", "")

    def test_a_plugin_that_fails_to_import_is_told_on_stderr_and_the_command_runs(
        self, zwgk: Run, install: Callable[[str, str], str]
    ) -> None:
        install("failing", "import nowhere_to_be_found")
        ran = zwgk("rules", "--pack", "small", *PLUGIN)
        assert ran.code == 0
        assert "SM0001" in ran.out
        assert ran.err == (
            "zwgk: plugin 'failing' (zwgk_test_failing 1.0) is left out: its import raised ModuleNotFoundError: "
            "No module named 'nowhere_to_be_found' (zwgk_test_failing.py:1); "
            "install what is missing, or uninstall zwgk_test_failing\n"
        )

    def test_a_plugin_whose_commands_fail_is_named_and_the_others_run(
        self, zwgk: Run, install: Callable[[str, str], str]
    ) -> None:
        install(
            "grumpy",
            """
            from zwgk import hookimpl

            @hookimpl
            def zwgk_commands(cli):
                raise OSError("not today")
            """,
        )
        install("greeter", self.COMMAND)
        ran = zwgk("greet")
        assert (ran.code, ran.out, ran.err.count("plugin 'grumpy'")) == (0, "你好\n", 1)


class TestProgram:
    """The installed script, in a process of its own."""

    SCRIPT = Path(sys.executable).with_name("zwgk")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 (our own program)
            [str(self.SCRIPT), *arguments], capture_output=True, text=True, encoding="utf-8", check=False
        )

    def test_a_check_prints_the_golden_report_and_leaves_with_three_for_its_broken_rule(self) -> None:
        ran = self.run(*CHECK)
        assert ran.returncode == 3
        assert re.sub("工作日历 .*", "工作日历 （版本）", ran.stdout) == (GOLDEN / "small_report.txt").read_text(
            "utf-8"
        )

    def test_an_input_error_leaves_with_two_and_says_so_on_stderr_alone(self) -> None:
        ran = self.run("check", "nowhere.toml")
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr == "zwgk: 1 fault in the input\nnowhere.toml: no such file or folder\n"

    def test_a_usage_error_leaves_with_two(self) -> None:
        assert self.run("check").returncode == 2

    def test_the_version_is_printed(self) -> None:
        ran = self.run("--version")
        assert (ran.returncode, ran.stdout.startswith("zwgk, version ")) == (0, True)

    def test_a_failure_leaves_with_one(self, write: Callable[..., str]) -> None:
        assert self.run("check", write("晚"), "--as-of", "2024-06-30", "--pack", "small", *PLUGIN).returncode == 1
