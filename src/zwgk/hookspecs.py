"""The hooks that plugins implement, and the marker to implement them with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pluggy

from zwgk.calendars import Schedule
from zwgk.context import Context
from zwgk.packs import RulePack
from zwgk.records import Authority, Record
from zwgk.reports import Report
from zwgk.rules import Rule
from zwgk.verdicts import Verdict

if TYPE_CHECKING:
    from concurrent.futures import Executor

    import click

PROJECT = "zwgk"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function of a plugin as the implementation of a hook."""

RawRecords: TypeAlias = list[tuple[str, dict[str, Any]]]
"""What a reader finds in a file: where each record stands, and its fields with the kind under ``record``."""

Reader: TypeAlias = Callable[[Path], RawRecords]
Reporter: TypeAlias = Callable[[list[Report]], str]


@hookspec
def zwgk_rule_packs() -> list[RulePack]:  # type: ignore[empty-body] # a specification
    """Give the rule packs that the plugin brings."""


@hookspec
def zwgk_record_types() -> list[type[Record]]:  # type: ignore[empty-body] # a specification
    """Give the record types that the plugin adds."""


@hookspec
def zwgk_readers() -> Mapping[str, Reader]:  # type: ignore[empty-body] # a specification
    """Give readers of dossier files by file suffix, such as ``.toml``."""


@hookspec
def zwgk_reporters() -> Mapping[str, Reporter]:  # type: ignore[empty-body] # a specification
    """Give report formats by the name that ``--format`` takes."""


@hookspec
def zwgk_executors() -> Mapping[str, Callable[[str], Executor]]:  # type: ignore[empty-body] # a specification
    """Give factories of executors by URL scheme; each takes the URL."""


@hookspec(firstresult=True)
def zwgk_holiday_schedule(year: int) -> Schedule | Sequence[Schedule] | None:
    """Give the national schedule of a year, its amendments too, or None to leave it to the next plugin."""


@hookspec
def zwgk_local_schedules(authority: Authority) -> list[Schedule]:  # type: ignore[empty-body] # a specification
    """Give local schedules: days of a region, or of one body, that stand over the national ones."""


@hookspec(firstresult=True)
def zwgk_check(rule: Rule, record: Record, context: Context) -> Verdict | None:
    """Judge a record by a rule in place of the rule's own function, or None to leave it to the next plugin."""


@hookspec
def zwgk_commands(cli: click.Group) -> None:
    """Add commands to the command line."""
