"""The same input gives the same bytes on every machine, and nothing but the command line asks what day it is."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import zwgk
from zwgk.cli.clock import today

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
SOURCES = [Path(zwgk.__file__).parent, *sorted((ROOT / "plugins").glob("*/src"))]
CHECK = (
    "check",
    str(GOLDEN / "small_dossier.toml"),
    "--as-of",
    "2024-06-30",
    "--plugin",
    str(GOLDEN / "small_pack.py"),
)


FORMATS = ("text", "json", "jsonl")
ONE_AFTER_THE_OTHER = """
import contextlib, json, sys
from zwgk.cli import main

for arguments in json.loads(sys.argv[1]):
    sys.argv = ["zwgk", *arguments]
    with contextlib.suppress(SystemExit):
        main()
"""


def run(*commands: tuple[str, ...], environment: Mapping[str, str] = {}, cwd: Path = ROOT) -> bytes:
    """What the program writes to stdout, all commands in one process of their own."""
    ran = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-c", ONE_AFTER_THE_OTHER, json.dumps(commands)],
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in ran.stderr, ran.stderr.decode()
    assert ran.stdout
    return ran.stdout


def in_every_format(*check: str) -> list[tuple[str, ...]]:
    return [(*check, "--format", output) for output in FORMATS]


@pytest.fixture(scope="module")
def reports() -> bytes:
    """The report in every format."""
    return run(*in_every_format(*CHECK), environment={"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "0"})


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "America/New_York"},
        {"TZ": "UTC"},
        {"TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295", "TZ": "America/New_York"},
        {"COLUMNS": "40", "FORCE_COLOR": "1"},
        {"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"},
    ],
    ids=str,
)
def test_the_machine_changes_no_byte_of_a_report(reports: bytes, environment: dict[str, str]) -> None:
    assert run(*in_every_format(*CHECK), environment=environment) == reports


def test_the_machines_encoding_changes_no_byte_of_json() -> None:
    """A Chinese Windows redirects text in GBK; JSON is UTF-8 everywhere."""
    commands = in_every_format(*CHECK)[1:]
    expected = run(*commands)
    for encoding in ("gbk", "ascii", "utf-16"):
        assert run(*commands, environment={"PYTHONIOENCODING": encoding}) == expected


def test_the_folder_it_is_run_in_changes_no_byte_of_a_report(reports: bytes, tmp_path: Path) -> None:
    assert run(*in_every_format(*CHECK), cwd=tmp_path) == reports


def test_the_way_to_the_dossier_changes_no_byte_of_a_report(reports: bytes) -> None:
    _, _, *options = CHECK
    assert run(*in_every_format("check", "small_dossier.toml", *options), cwd=GOLDEN) == reports


def test_the_order_of_the_files_of_a_folder_changes_no_byte_of_a_report(reports: bytes, tmp_path: Path) -> None:
    head, *records = (GOLDEN / "small_dossier.toml").read_text("utf-8").split("\n[[")
    (tmp_path / "z.toml").write_text(head, "utf-8")
    for index, record in enumerate(records):
        (tmp_path / f"{9 - index}.toml").write_text(f"[[{record}", "utf-8")
    _, _, *options = CHECK
    assert run(*in_every_format("check", str(tmp_path), *options)) == reports


@pytest.mark.parametrize("zone", ["America/New_York", "UTC", "Pacific/Kiritimati"])
def test_the_machine_changes_no_byte_of_a_deadline(zone: str) -> None:
    golden = (GOLDEN / "deadline_2022-09-30.txt").read_bytes()
    assert run(("deadline", "2022-09-30", "--working-days", "20"), environment={"TZ": zone}) == golden


BUILT_AND_LOADED = """
import json, sys
from datetime import date
from zwgk import *

plugins = load_plugins(only=["xuanzhou"])
bureau = Authority(id="a", name="某局", kind=AuthorityKind.DEPARTMENT, authority="a")
document = PolicyDocument(id="d", authority="a", issued_at="2024-03-01", published_at="2024-08-02")
later = Training(id="t", authority="a", held_on=date(2024, 8, 1))
built = Dossier(bureau, [document, later])
ways = {"built": lambda: built, "loaded": lambda: load(sys.argv[1], plugins=plugins)}
for way in sys.argv[2:]:
    report = check(ways[way](), as_of=date(2024, 6, 30), plugins=plugins)
    print(json.dumps(report.to_dict(), ensure_ascii=False))
"""


@pytest.mark.parametrize("ways", [("built", "loaded"), ("loaded", "built"), ("built", "built")], ids=" then ".join)
def test_a_dossier_made_in_python_is_judged_as_the_same_one_read_from_a_file(
    tmp_path: Path, ways: tuple[str, str]
) -> None:
    """Whichever comes first in a process: what one does must not decide how the other is judged."""
    path = tmp_path / "dossier.toml"
    path.write_text(
        '[authority]\nid = "a"\nname = "某局"\nkind = "department"\n'
        '[[policy-document]]\nid = "d"\nissued_at = 2024-03-01\npublished_at = 2024-08-02\n'
        '[[training]]\nid = "t"\nheld_on = 2024-08-01\n',
        "utf-8",
    )
    code = [sys.executable, "-c", BUILT_AND_LOADED]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    first, second, alone = (
        line
        for arguments in (ways, ("loaded",))
        for line in subprocess.run(  # noqa: S603 (our own code)
            [*code, str(path), *arguments], env=environment, capture_output=True, check=True
        ).stdout.splitlines()
    )
    assert first == alone
    assert second == alone


CLOCKS = {"now", "today", "utcnow", "localtime", "gmtime", "ctime", "time_ns", "monotonic", "perf_counter"}
CLOCK_MODULES = {"time", "random", "secrets", "uuid"}
LOOKED_AT = {
    "cli/clock.py": "asks what day it is, for the command line",
    "testing/drawn_records.py": "draws by a seed, the same in every run",
    "testing/forbidden_calls.py": "names the clocks that a rule must not ask, and asks none",
}


def clocks_in(module: Path) -> Iterator[str]:
    """Where a module reads a clock, or something else that differs from run to run."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS:
            yield f"{module.name}:{node.lineno}: {node.attr}"
        if isinstance(node, ast.Import) and any(name.name.split(".")[0] in CLOCK_MODULES for name in node.names):
            yield f"{module.name}:{node.lineno}: import"
        if isinstance(node, ast.ImportFrom) and node.module in CLOCK_MODULES:
            yield f"{module.name}:{node.lineno}: from {node.module}"


@pytest.mark.parametrize(
    "module",
    [
        pytest.param(module, id=module.relative_to(source).as_posix())
        for source in SOURCES
        for module in sorted(source.rglob("*.py"))
        if module.relative_to(source).as_posix() not in LOOKED_AT
    ],
)
def test_no_module_reads_a_clock(module: Path) -> None:
    assert list(clocks_in(module)) == []


def test_the_command_lines_clock_is_found_by_the_search() -> None:
    assert [place.split(": ")[1] for place in clocks_in(SOURCES[0] / "cli" / "clock.py")] == ["now"]


@pytest.mark.parametrize(
    "code",
    [
        "from datetime import date\ndate.today()",
        "import datetime\ndatetime.datetime.now()",
        "from datetime import datetime\nfield(default_factory=datetime.utcnow)",
        "import time\ntime.time()",
        "from time import time\ntime()",
        "import pendulum\npendulum.now()",
        "import uuid",
    ],
)
def test_the_search_finds_every_clock(tmp_path: Path, code: str) -> None:
    module = tmp_path / "module.py"
    module.write_text(code, "utf-8")
    assert list(clocks_in(module)) != []


def test_today_is_the_day_in_shanghai() -> None:
    shanghai = ZoneInfo("Asia/Shanghai")
    before = datetime.now(shanghai).date()
    asked = today()
    assert before <= asked <= datetime.now(shanghai).date()


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati"])
def test_today_is_the_day_in_shanghai_wherever_the_machine_stands(zone: str) -> None:
    shanghai = ZoneInfo("Asia/Shanghai")
    before = datetime.now(shanghai).date().isoformat()
    said = subprocess.run(
        [sys.executable, "-c", "from zwgk.cli.clock import today; print(today())"],
        env={**os.environ, "TZ": zone},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert before <= said <= datetime.now(shanghai).date().isoformat()
