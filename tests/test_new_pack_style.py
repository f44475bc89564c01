"""What `zwgk new-pack` writes is formatted, linted and typed, by the tools as they come."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from zwgk.cli import cli

TOOLS = Path(sys.executable).parent
RUFF, MYPY = (shutil.which(name, path=str(TOOLS)) for name in ("ruff", "mypy"))

pytestmark = pytest.mark.skipif(
    RUFF is None or MYPY is None, reason="ruff and mypy are not installed beside this Python; `make dev` installs them"
)

PLAIN = ("zwgk-demo",)
LONG = ("zwgk-" + "z" * 45, "--title", "某某区人民政府办公室关于" + "进一步" * 15 + "做好公众留言办理工作的通知")


@pytest.fixture(params=[PLAIN, LONG], ids=["plain", "long-names"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    result = CliRunner().invoke(cli, ["new-pack", *request.param, "--into", str(tmp_path)])
    assert result.exit_code == 0, result.output
    return tmp_path / str(request.param[0])


@pytest.mark.parametrize(
    "command",
    [
        (RUFF, "format", "--check", "--no-cache", "."),
        (RUFF, "check", "--no-cache", "."),
        (MYPY, "--cache-dir", "../mypy"),
    ],
    ids=["format", "lint", "types"],
)
def test_a_tool_finds_nothing(project: Path, command: tuple[str, ...]) -> None:
    ran = subprocess.run(  # noqa: S603 (a tool of our own environment)
        command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
