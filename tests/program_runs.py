"""Running the command line inside a test."""

from __future__ import annotations

import sys
from typing import NamedTuple

import pytest

from zwgk.cli import main


class Ran(NamedTuple):
    """What came of a run of the program."""

    code: int
    out: str
    err: str


def run_program(words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ran:
    """Run `zwgk` with words, in the folder and environment of the test."""
    monkeypatch.setattr(sys, "argv", ["zwgk", *words])
    with pytest.raises(SystemExit) as left:
        main()
    return Ran(int(left.value.code or 0), *capsys.readouterr())
