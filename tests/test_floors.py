"""The import floors are enforced: import-linter finds what breaks them, in a copy of the code that is broken."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINT_IMPORTS = shutil.which("lint-imports", path=str(Path(sys.executable).parent))

pytestmark = pytest.mark.skipif(
    LINT_IMPORTS is None, reason="lint-imports is not installed beside this Python; `make dev` installs it"
)

CORE = "src/zwgk"
REGULATION = "plugins/zwgk-regulation/src/zwgk_regulation"
XUANZHOU = "plugins/zwgk-xuanzhou/src/zwgk_xuanzhou"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of everything that import-linter reads."""
    without_caches = shutil.ignore_patterns("__pycache__")
    for folder in ("src", "plugins"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=without_caches)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path) -> tuple[int, set[str], str]:
    """The exit code, the names of the broken contracts, and everything that was said."""
    sources = [folder / "src", *sorted(folder.glob("plugins/*/src"))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, sources)), "COLUMNS": "200", "NO_COLOR": "1"}
    ran = subprocess.run(  # noqa: S603 (a tool of our own environment)
        [str(LINT_IMPORTS), "--no-cache"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = ran.stdout + ran.stderr
    return ran.returncode, set(re.findall(r"^(.*\S) BROKEN", said, re.MULTILINE)), said


def test_the_code_as_it_is_keeps_every_floor(copy: Path) -> None:
    code, broken, said = lint(copy)
    assert (code, broken) == (0, set()), said
    assert re.search(r"Contracts: \d+ kept, 0 broken", said)


def test_the_copy_is_what_is_read(copy: Path) -> None:
    """A package that only the copy lacks is missed; the installed code would still have it."""
    shutil.rmtree(copy / CORE / "testing")
    code, _, said = lint(copy)
    assert code != 0, said
    assert "testing" in said


FLOORS = "A module imports only from lower floors"


@pytest.mark.parametrize(
    ("file", "code", "contract"),
    [
        (f"{CORE}/dates.py", "import zwgk.engine", FLOORS),
        (f"{CORE}/sources.py", "from zwgk.spans import Span", FLOORS),
        (f"{CORE}/verdicts.py", "def late():\n    from zwgk.structuring import unstructure", FLOORS),
        (f"{CORE}/engine.py", "from zwgk.cli import main", FLOORS),
        (f"{CORE}/helpers.py", "", FLOORS),
        (f"{REGULATION}/__init__.py", "import zwgk_xuanzhou", "Packs are independent of each other"),
        (f"{XUANZHOU}/parameters.py", "import zwgk_regulation", "Packs are independent of each other"),
        (f"{CORE}/loading.py", "import zwgk_xuanzhou", "The core knows no pack"),
        (
            f"{XUANZHOU}/parameters.py",
            "from zwgk.engine import check",
            "A pack imports the public names of zwgk and the national texts",
        ),
        (f"{CORE}/tables.py", "import openpyxl", "openpyxl is at home in zwgk.workbooks"),
        (f"{CORE}/packs.py", "import cattrs", "cattrs is at home in zwgk.structuring"),
        (f"{CORE}/deadlines.py", "import pendulum", "pendulum is at home in zwgk.dates"),
        (f"{XUANZHOU}/parameters.py", "import pendulum", "pendulum is at home in zwgk.dates"),
        (f"{CORE}/deadlines.py", "import chinese_calendar", "chinese_calendar is at home in zwgk.calendars.china"),
        (f"{CORE}/deadlines.py", "import tyme4py", "tyme4py is at home in zwgk.calendars.lunar"),
        (f"{CORE}/loading.py", "import platformdirs", "platformdirs is at home in zwgk.calendars.notice_files"),
        (f"{CORE}/reports.py", "from rich.text import Text", "rich is at home in zwgk.terminal"),
        (f"{CORE}/builtins/reporters.py", "import click", "click is at home in zwgk.cli and in the commands of a pack"),
        (f"{CORE}/engine.py", "import pluggy", "pluggy is at home in zwgk.hookspecs and zwgk.plugins"),
        (
            f"{CORE}/plugins/loading.py",
            "def late():\n    import packaging",
            "packaging is at home in zwgk.plugins.requirements and zwgk.scaffold",
        ),
        (f"{CORE}/cases/files.py", "import pytest", "pytest and hypothesis are at home in zwgk.testing"),
        (f"{CORE}/cases/files.py", "import hypothesis", "pytest and hypothesis are at home in zwgk.testing"),
        (
            f"{REGULATION}/__init__.py",
            "import stdnum",
            "python-stdnum is at home in the Xuanzhou pack's scan for personal information",
        ),
    ],
)
def test_an_import_that_breaks_a_floor_is_found(copy: Path, file: str, code: str, contract: str) -> None:
    with (copy / file).open("a", encoding="utf-8") as module:
        module.write(f"\n{code}\n")
    exit_code, broken, said = lint(copy)
    assert exit_code != 0, said
    assert contract in broken or (contract == FLOORS and "helpers" in said), said
