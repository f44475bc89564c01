"""zwgk's own plugin: what the core offers through the hooks that others use too."""

from __future__ import annotations

from collections.abc import Mapping

from zwgk.builtins.readers import read_json, read_json_lines, read_toml
from zwgk.builtins.reporters import report_json, report_json_lines
from zwgk.builtins.text_report import report_text
from zwgk.calendars import Schedule
from zwgk.calendars.china import holiday_schedule
from zwgk.context import Context
from zwgk.hookspecs import Reader, Reporter, hookimpl
from zwgk.records import Record
from zwgk.rules import Rule
from zwgk.verdicts import Verdict


@hookimpl(trylast=True)
def zwgk_holiday_schedule(year: int) -> Schedule | None:
    """The national schedule; a plugin that knows better is asked first."""
    return holiday_schedule(year)


@hookimpl(trylast=True)
def zwgk_check(rule: Rule, record: Record, context: Context) -> Verdict | None:
    """The rule's own judgement, so that a wrapper sees it."""
    return rule(record, context)


@hookimpl
def zwgk_readers() -> Mapping[str, Reader]:
    """Dossiers in TOML, JSON and JSON Lines."""
    return {".toml": read_toml, ".json": read_json, ".jsonl": read_json_lines}


@hookimpl
def zwgk_reporters() -> Mapping[str, Reporter]:
    """Reports as text, JSON and JSON Lines."""
    return {"text": report_text, "json": report_json, "jsonl": report_json_lines}
