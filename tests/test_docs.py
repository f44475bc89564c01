"""The documentation does what it says: sessions and commands are run, lists are held against the code."""

from __future__ import annotations

import doctest
import importlib
import inspect
import re
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import click
import pytest
from doc_pages import DOCS, FENCE, INSTALLED_PAGES, Block, blocks_of, matches

import zwgk
from zwgk import hookspecs
from zwgk.cli import cli, main

ROOT = Path(__file__).parents[1]
README, CHINESE_README = ROOT / "README.md", ROOT / "README.zh-CN.md"
GENERATED = {DOCS / "glossary.md"}
PAGES = [README, CHINESE_README] + [
    page
    for page in sorted(DOCS.rglob("*.md"))
    if page not in {*GENERATED, *INSTALLED_PAGES} and DOCS / "rules" not in page.parents
]

_HEADING = re.compile(r"^(#+) (.+?)(?: \{.*\})?$", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")
_SPECS = {name: spec for name, spec in vars(hookspecs).items() if hasattr(spec, f"{hookspecs.PROJECT}_spec")}


def without_blocks(page: Path) -> str:
    return FENCE.sub("", page.read_text("utf-8"))


def headings_of(page: Path) -> list[tuple[str, str]]:
    return _HEADING.findall(without_blocks(page))


def sections_of(page: Path, level: str = "##") -> dict[str, str]:
    """The text under each heading of a level, by heading."""
    parts = re.split(rf"^{level} (.+?)(?: \{{.*\}})?$", page.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


class Story:
    """A page read from top to bottom: its files are written, its sessions and commands run in one folder."""

    def __init__(self, folder: Path, page: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.folder, self.page, self.capsys, self.patch = folder, page, capsys, patch
        self.names: dict[str, Any] = {}
        self.exit_code = 0
        self.steps: dict[str, Callable[[Block], None]] = {"pycon": self.session, "console": self.commands}

    def tell(self) -> None:
        for block in blocks_of(self.page):
            if block.title is not None:
                self.write(block)
            elif block.language in self.steps:
                self.steps[block.language](block)

    def write(self, block: Block) -> None:
        target = self.folder / str(block.title)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(block.text, "utf-8")
        self.patch.delitem(sys.modules, target.stem, raising=False)
        importlib.invalidate_caches()

    def session(self, block: Block) -> None:
        test = doctest.DocTestParser().get_doctest(block.text, {}, self.page.name, str(self.page), block.line - 1)
        assert test.examples, f"{self.page.name}:{block.line} shows no session"
        test.globs = self.names
        said: list[str] = []
        doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=said.append, clear_globs=False)
        assert not said, "".join(said)

    def commands(self, block: Block) -> None:
        for command, shown in block.commands():
            found = self.run(command)
            assert matches(shown, found), f"{self.page.name}:{block.line} $ {command}\n{found}"

    def run(self, command: str) -> str:
        if command == "echo $?":
            return f"{self.exit_code}\n"
        words = shlex.split(command)
        assert words[0] == "zwgk", f"{self.page.name}: {command!r} is no command of zwgk; show it in a sh block"
        self.patch.setattr(sys, "argv", words)
        with pytest.raises(SystemExit) as left:
            main()
        self.exit_code = int(left.value.code or 0)
        said = self.capsys.readouterr()
        return (said.err + said.out).rstrip("\n") + "\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_page_shows_what_happens(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("ZWGK_NOTICES", "notices")
    monkeypatch.syspath_prepend(tmp_path)
    Story(tmp_path, page, capsys, monkeypatch).tell()


@pytest.mark.parametrize("page", [README, CHINESE_README, ROOT / "CONTRIBUTING.md"], ids=lambda page: page.name)
def test_links_of_a_page_outside_the_site_lead_somewhere(page: Path) -> None:
    assert [link for link in _LINK.findall(page.read_text("utf-8")) if not (ROOT / link).exists()] == []


def test_both_readmes_have_the_same_headings_and_code() -> None:
    assert [level for level, _ in headings_of(README)] == [level for level, _ in headings_of(CHINESE_README)]
    assert [(one.language, one.text) for one in blocks_of(README)] == [
        (one.language, one.text) for one in blocks_of(CHINESE_README)
    ]


def signature_of(name: str) -> str:
    return f"{name}{inspect.signature(_SPECS[name])}".replace("'", "")


HOOKS = {heading.strip("`"): text for heading, text in sections_of(DOCS / "hooks.md").items()}


def test_every_hook_is_documented_by_its_signature_and_nothing_else_is() -> None:
    assert [heading for heading in HOOKS if heading.startswith("zwgk_")] == [signature_of(name) for name in _SPECS]


@pytest.mark.parametrize("name", _SPECS)
def test_hook_states_its_kind_and_each_argument(name: str) -> None:
    section = HOOKS[signature_of(name)]
    first_result = getattr(_SPECS[name], f"{hookspecs.PROJECT}_spec")["firstresult"]
    assert ("**First result.**" in section) == first_result
    for argument in inspect.signature(_SPECS[name]).parameters.values():
        assert f"- `{argument}`: ".replace("'", "") in section


@pytest.mark.parametrize("name", _SPECS)
def test_hook_has_an_example_that_registers(name: str) -> None:
    match = FENCE.search(HOOKS[signature_of(name)])
    assert match is not None
    assert match["language"] == "python"
    plugin = ModuleType(name)
    exec(match["text"], plugin.__dict__)  # noqa: S102 (the example itself)
    loaded = zwgk.load_plugins(only=(), extra=[plugin])
    assert loaded.problems == []
    assert name in {caller.name for caller in loaded.manager.get_hookcallers(plugin) or ()}


def test_every_command_shows_its_help_in_the_documentation() -> None:
    shown = "".join(block.text for block in blocks_of(DOCS / "command-line.md"))
    assert [name for name in cli.commands if f"$ zwgk {name} --help" not in shown] == []
    options = {
        option
        for command in cli.commands.values()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    assert [option for option in sorted(options) if option not in shown] == []


def test_every_public_name_stands_in_the_reference() -> None:
    listed = re.findall(r"^::: zwgk\.(\w+)$", (DOCS / "reference.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(zwgk.__all__)


def keys_of(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, held in value.items():
            yield key
            if key not in {"counts", "packs"}:  # their keys are outcomes and names of packs
                yield from keys_of(held)
    elif isinstance(value, list):
        for one in value:
            yield from keys_of(one)


def test_every_key_of_a_report_is_explained(tmp_path: Path) -> None:
    page = (DOCS / "report-format.md").read_text("utf-8")
    file = tmp_path / "office.toml"
    file.write_text(
        '[authority]\nid = "office"\nname = "某局"\nkind = "department"\nregion = "341802"\n'
        '[[policy-document]]\nid = "文件"\npublished_at = 2024-03-15\nneeds_interpretation = true\n',
        "utf-8",
    )
    report = zwgk.check(zwgk.load(file), as_of=date(2024, 12, 31))
    keys = set(keys_of(report.to_dict())) | {"pack", "version", "exception", "trace"}
    assert [key for key in sorted(keys) if f"`{key}`" not in page] == []
    assert [outcome for outcome in zwgk.Outcome if f"`{outcome}`" not in page] == []


def test_guide_to_a_first_pack_shows_the_whole_example() -> None:
    shown = [block.text for block in blocks_of(DOCS / "how-to" / "first-pack.md") if block.language == "python"]
    example = (ROOT / "examples" / "hotline.py").read_text("utf-8")
    assert [line for line in "".join(shown).splitlines() if line] == [line for line in example.splitlines() if line]
