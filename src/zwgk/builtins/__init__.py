"""zwgk's own plugin: what the core offers through the hooks that others use too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zwgk.builtins.readers import read_json, read_json_lines, read_toml
from zwgk.builtins.reporters import report_json, report_json_lines
from zwgk.builtins.text_report import report_text
from zwgk.calendars import Schedule
from zwgk.calendars.china import national_schedules
from zwgk.context import Context
from zwgk.hookspecs import Reader, Reporter, hookimpl
from zwgk.records import Authority, Record
from zwgk.rules import Rule
from zwgk.verdicts import Verdict


@hookimpl(trylast=True)
def zwgk_holiday_schedule(year: int) -> Sequence[Schedule] | None:
    """The national notices for a year; a plugin that knows better is asked first."""
    return national_schedules().national(year) or None


@hookimpl
def zwgk_local_schedules(authority: Authority) -> list[Schedule]:
    """The local notices that were added here."""
    return list(national_schedules().local(region=authority.region, authority=authority.id))


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
