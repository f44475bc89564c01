"""The gate of the public names: it sees what others would miss, and lets pass what the changelog announces."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("griffe", reason="griffe compares the public names; .ci/run installs it")

SCRIPT = Path(__file__).parents[1] / ".ci" / "api_breaks.py"
INIT = 'from zwgk.spans import days\n\n__all__ = ["days"]\n'
SPANS = "def days(amount: int) -> int:\n    return amount\n\n\ndef _inner() -> None: ...\n"


def git(folder: Path, *words: str) -> None:
    asked = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", *words]
    subprocess.run(asked, cwd=folder, check=True, capture_output=True)  # noqa: S603 (git)


def held(folder: Path) -> subprocess.CompletedProcess[str]:
    asked = [sys.executable, str(SCRIPT)]
    return subprocess.run(asked, cwd=folder, check=False, capture_output=True, text=True)  # noqa: S603 (our own)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    package = tmp_path / "src" / "zwgk"
    (package / "testing").mkdir(parents=True)
    (package / "__init__.py").write_text(INIT)
    (package / "spans.py").write_text(SPANS)
    (package / "hookspecs.py").write_text("def zwgk_rule_packs() -> list[object]: ...\n")
    (package / "testing" / "__init__.py").write_text("def assert_due(deadline: object) -> None: ...\n")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "--quiet", "-m", "first")
    return tmp_path


@pytest.fixture
def tagged(checkout: Path) -> Path:
    git(checkout, "tag", "v0.1.0")
    return checkout


def test_without_a_tag_there_is_nothing_to_hold_against(checkout: Path) -> None:
    result = held(checkout)
    assert (result.returncode, result.stdout.startswith("no tag yet")) == (0, True)


def test_nothing_broke_where_nothing_changed(tagged: Path) -> None:
    result = held(tagged)
    assert (result.returncode, result.stdout) == (0, "0 break(s) since v0.1.0\n")


@pytest.mark.parametrize(
    ("file", "text", "named"),
    [
        ("spans.py", SPANS.replace("amount", "length"), "amount"),
        ("spans.py", SPANS.replace("amount: int", "amount: int, unit: str"), "unit"),
        ("__init__.py", "__all__ = []\n", "days"),
        ("hookspecs.py", "def zwgk_packs() -> list[object]: ...\n", "zwgk_rule_packs"),
        ("testing/__init__.py", "def assert_due(deadline: object, day: object) -> None: ...\n", "day"),
    ],
    ids=["a renamed argument", "a new required argument", "a lost name", "a renamed hook", "a testing helper"],
)
def test_a_break_is_named_and_fails(tagged: Path, file: str, text: str, named: str) -> None:
    (tagged / "src" / "zwgk" / file).write_text(text)
    result = held(tagged)
    assert result.returncode == 1
    assert named in result.stdout


def test_an_announced_break_passes(tagged: Path) -> None:
    (tagged / "src" / "zwgk" / "spans.py").write_text(SPANS.replace("amount", "length"))
    (tagged / "changelog.d").mkdir()
    (tagged / "changelog.d" / "+days.breaking.md").write_text("`days` takes `length`.\n")
    result = held(tagged)
    assert result.returncode == 0
    assert "announced in the changelog" in result.stdout


@pytest.mark.parametrize(
    "change",
    [
        {"spans.py": SPANS.replace("_inner", "_other")},
        {"spans.py": "", "lengths.py": SPANS, "__init__.py": INIT.replace("spans", "lengths")},
    ],
    ids=["a private name", "a definition that moved"],
)
def test_what_others_cannot_see_is_no_break(tagged: Path, change: dict[str, str]) -> None:
    for file, text in change.items():
        (tagged / "src" / "zwgk" / file).write_text(text)
    result = held(tagged)
    assert result.returncode == 0, result.stdout
