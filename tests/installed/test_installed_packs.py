"""From wheels alone, outside the repository: a new pack, the pages that install packs, and packs of the repository.

Set ZWGK_WHEELS to a folder of wheels, which `uv build --all-packages --out-dir` makes, and `uv build --wheel` for the
pack of the township, which is no member of the workspace. A package index is needed.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from doc_pages import INSTALLED_PAGES, Block, blocks_of, matches

ROOT = Path(__file__).parents[2]
WHEELS = Path(os.environ.get("ZWGK_WHEELS", ""))

PACKS: dict[str, tuple[str, ...]] = {
    "zwgk-township-example": (),
    "zwgk-fiscal": ("--import-mode=importlib", "tests/test_fiscal_cases.py"),
}
"""Packs of the repository, and the arguments of pytest for their tests that need nothing but the installed wheel."""

pytestmark = pytest.mark.skipif(
    "ZWGK_WHEELS" not in os.environ, reason="ZWGK_WHEELS names no folder of built wheels; .ci/run sets it"
)

_OUR_OWN = re.compile("COVERAGE_|PYTEST_|PYTHONPATH|VIRTUAL_ENV|ZWGK_")
"""Variables that would lead a program back to this test run, or to what was added on this machine."""


class Ran(NamedTuple):
    """What came of a command."""

    code: int
    said: str


class Environment:
    """A virtual environment outside the repository that holds zwgk from its wheel, and what it depends on."""

    def __init__(self, folder: Path) -> None:
        assert ROOT not in folder.parents, f"{folder} lies in the repository: pass pytest another --basetemp"
        self.folder, self.bin = folder, folder / ("Scripts" if os.name == "nt" else "bin")
        self.variables = {name: value for name, value in os.environ.items() if not _OUR_OWN.match(name)} | {
            "COLUMNS": "80",
            "PATH": os.pathsep.join([str(self.bin), os.environ["PATH"]]),
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PIP_FIND_LINKS": " ".join([WHEELS.resolve().as_uri(), os.environ.get("PIP_FIND_LINKS", "")]).strip(),
            "PIP_QUIET": "1",  # with --quiet it then tells errors alone, and not how this machine reaches its index
            "PYTHONIOENCODING": "utf-8",
            "ZWGK_NOTICES": str(folder / "no-notices"),
        }
        subprocess.run([sys.executable, "-m", "venv", str(folder)], env=self.variables, check=True)  # noqa: S603
        self.install("--constraint", str(ROOT / "constraints.txt"), f"{wheel_of('zwgk')}[testing]")

    def run(self, command: Sequence[str], *, within: Path) -> Ran:
        ran = subprocess.run(  # noqa: S603 (commands of our own pages and tests)
            command,
            cwd=within,
            env=self.variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return Ran(ran.returncode, ran.stdout)

    def install(self, *what: str) -> None:
        ran = self.run(["python", "-m", "pip", "install", "--quiet", *what], within=self.folder)
        assert ran.code == 0, ran.said

    def home_of(self, module: str) -> Path:
        ran = self.run(["python", "-c", f"import {module}; print({module}.__file__)"], within=self.folder)
        assert ran.code == 0, ran.said
        return Path(ran.said.strip())


def wheel_of(distribution: str) -> Path:
    found = list(WHEELS.resolve().glob(f"{distribution.replace('-', '_')}-[0-9]*.whl"))
    assert len(found) == 1, f"{WHEELS} holds {len(found)} wheels of {distribution}: build all into an empty folder"
    return found[0]


class InstalledStory:
    """A page read from top to bottom: its files are written, its commands run in one folder, as typed into a shell.

    A command that exits by another code than 0 has to be followed by `echo $?`, so that a page tells its reader. Only
    a check that found something need not be.
    """

    def __init__(self, page: Path, folder: Path, environment: Environment) -> None:
        self.page, self.folder, self.environment = page, folder, environment
        self.within, self.exit_code, self.untold = folder, 0, False

    def tell(self) -> None:
        told = 0
        for block in blocks_of(self.page):
            assert block.language != "pycon", f"{self.page.name}:{block.line} shows a session; show commands"
            if block.title is not None:
                self.write(block)
            elif block.language == "console":
                told += self.commands(block)
        assert not self.untold, f"{self.page.name} ends with an exit code of {self.exit_code} that it does not show"
        assert told, f"{self.page.name} shows no command"

    def write(self, block: Block) -> None:
        target = self.folder / str(block.title)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(block.text, "utf-8")

    def commands(self, block: Block) -> int:
        commands = list(block.commands())
        for command, shown in commands:
            found = self.run(command)
            assert matches(shown, found), f"{self.page.name}:{block.line} $ {command}\n{found}"
        return len(commands)

    def run(self, command: str) -> str:
        if command == "echo $?":
            self.untold = False
            return f"{self.exit_code}\n"
        assert not self.untold, f"{self.page.name}: show `echo $?` before {command!r}: it is {self.exit_code}"
        words = shlex.split(command)
        if words[0] == "cd":
            self.within = self.within / words[1]
            return ""
        self.exit_code, said = self.environment.run(words, within=self.within)
        self.untold = self.exit_code != 0 and (words[:2], self.exit_code) != (["zwgk", "check"], 1)
        return said.rstrip("\n") + "\n" if said else ""


class Demo(NamedTuple):
    """A pack that `zwgk new-pack` wrote, and the environment it was installed into."""

    environment: Environment
    folder: Path


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    environment = Environment(tmp_path_factory.mktemp("demo") / "environment")
    folder = environment.folder.parent
    made = environment.run(["zwgk", "new-pack", "zwgk-demo"], within=folder)
    assert made.code == 0, made.said
    environment.install(str(folder / "zwgk-demo"))
    return Demo(environment, folder / "zwgk-demo")


@pytest.mark.parametrize("module", ["zwgk", "zwgk_demo"])
def test_what_runs_is_what_was_installed(demo: Demo, module: str) -> None:
    assert demo.environment.folder in demo.environment.home_of(module).parents


def test_a_new_pack_passes_its_own_tests(demo: Demo) -> None:
    ran = demo.environment.run(["python", "-m", "pytest"], within=demo.folder)
    assert ran.code == 0, ran.said
    assert re.search(r"= \d+ passed in", ran.said), ran.said


def test_the_rule_of_a_new_pack_has_its_page(demo: Demo) -> None:
    ran = demo.environment.run(["zwgk", "rule", "DEMO0301"], within=demo.folder)
    assert ran.code == 0, ran.said
    assert ran.said.startswith("# DEMO0301 留言逾期回复\n")
    assert "| 期满次日回复 | 2024-05-08 | 不合规 |" in ran.said  # its cases are in the wheel


def test_a_new_pack_is_listed(demo: Demo) -> None:
    ran = demo.environment.run(["zwgk", "packs"], within=demo.folder)
    assert ran.code == 0, ran.said
    assert "demo" in ran.said
    assert "例：某某局留言办理办法" in ran.said


def test_a_check_judges_by_a_new_pack(demo: Demo) -> None:
    ran = demo.environment.run(["zwgk", "check", "example", "--as-of", "2024-05-08"], within=demo.folder)
    assert ran.code == 1, ran.said
    assert "实际为2024年5月8日，逾期1个工作日" in ran.said


def test_a_new_pack_is_not_written_over_an_installed_one(demo: Demo) -> None:
    ran = demo.environment.run(["zwgk", "new-pack", "zwgk-demo"], within=demo.folder)
    assert ran.code == 2
    assert "NAME 'zwgk-demo' is installed already, in version 0.1.0: choose another name" in ran.said


@pytest.mark.parametrize("page", INSTALLED_PAGES, ids=lambda page: page.name)
def test_the_commands_of_a_page_do_what_it_shows(page: Path, tmp_path: Path) -> None:
    environment = Environment(tmp_path / "environment")
    (tmp_path / "story").mkdir()
    InstalledStory(page, tmp_path / "story", environment).tell()


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_of_the_repository_passes_its_tests_from_its_wheel(name: str, tmp_path: Path) -> None:
    environment = Environment(tmp_path / "environment")
    environment.install(str(wheel_of(name)))
    assert environment.folder in environment.home_of(name.replace("-", "_")).parents
    copy = shutil.copytree(ROOT / "plugins" / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    ran = environment.run(["python", "-m", "pytest", "-c", "pyproject.toml", *PACKS[name]], within=copy)
    assert ran.code == 0, ran.said
    assert re.search(r"= \d+ passed in", ran.said), ran.said
