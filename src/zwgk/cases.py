"""Cases: facts in TOML, and the verdict a rule has to give on them. They test a rule and illustrate its page.

::

    [[case]]
    rule = "XZ2307"
    name = "第三个工作日公开"
    as_of = 2024-04-30
    expect = "passed"
    due = 2024-03-20
    policy-document = [{ id = "文件", published_at = 2024-03-15 }]
    interpretation = [{ id = "解读", document = "文件", published_at = 2024-03-20 }]

The file's own ``[authority]`` table is the authority of every case that brings none.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs

from zwgk.calendars import WorkCalendar
from zwgk.context import Bench
from zwgk.dossier import Dossier
from zwgk.errors import Fault, InputError
from zwgk.judging import judge
from zwgk.packs import RulePack
from zwgk.parameters import Layers
from zwgk.records import RECORD_TYPES, Authority, Record
from zwgk.rules import Rule
from zwgk.structuring import KIND_KEY, RawRecord, build_dossier
from zwgk.verdicts import Outcome, Verdict, Why

_KEYS = {
    "rule": str,
    "name": str,
    "as_of": date,
    "expect": str,
    "why": str,
    "due": date,
    "message": str,
    "subject": str,
}
_DEFAULT_AUTHORITY = {"id": "单位", "name": "某区财政局", "kind": "department"}


@attrs.frozen(kw_only=True)
class Case:
    """Facts, and what a rule has to say of them."""

    file: str
    rule: str
    name: str
    as_of: date
    expect: Outcome
    why: Why | None = None
    due: date | None = None
    message: str | None = None
    """A part of the verdict's sentence."""
    subject: str | None = None
    """The id of the record that is judged, where the case has several of the rule's type."""
    dossier: Dossier

    def __str__(self) -> str:
        return f"{self.rule} {self.name}"


@attrs.frozen(kw_only=True)
class CaseResult:
    """What came of a case: the verdict, and how it differs from what was expected."""

    case: Case
    verdict: Verdict
    differences: tuple[str, ...]


def load_cases(path: Path, record_types: Iterable[type[Record]] = ()) -> tuple[Case, ...]:
    """Read the cases of a TOML file.

    Args:
        path: the file.
        record_types: types beside zwgk's own.

    Raises:
        InputError: every fault found.
    """
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError([Fault(path.name, "", str(error))]) from error
    types = {kind.record_kind: kind for kind in (*RECORD_TYPES, *record_types)}
    authority = content.get("authority", _DEFAULT_AUTHORITY)
    cases: list[Case] = []
    faults = [
        Fault(path.name, heading, "unknown heading; a file of cases has [authority] and [[case]]")
        for heading in content
        if heading not in ("authority", "case")
    ]
    listed = content.get("case", [])
    if not isinstance(listed, list):
        raise InputError([Fault(path.name, "case", f"expected a list of cases, found {listed!r}")])
    if not isinstance(authority, dict):
        raise InputError([Fault(path.name, "authority", f"expected a table, found {authority!r}")])
    for index, raw in enumerate(listed):
        try:
            cases.append(_case(path.name, f"case[{index}]", raw, authority, types))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return tuple(cases)


def cases_of(pack: RulePack, record_types: Iterable[type[Record]] = ()) -> tuple[Case, ...]:
    """The cases that stand beside a pack's sections.

    Raises:
        InputError: a file is missing or faulty.
    """
    folder = Path(str(files(pack.package)))
    paths = (folder.joinpath(*section.split(".")).with_suffix(".toml") for section in pack.sections)
    return tuple(case for path in paths for case in load_cases(path, record_types))


def run_case(case: Case, rules: Mapping[str, Rule], calendar: WorkCalendar, layers: Layers | None = None) -> CaseResult:
    """Judge a case.

    Args:
        case: the case.
        rules: the rules by code.
        calendar: the working days.
        layers: local layers; none by default.

    Raises:
        InputError: the case names no rule, or no one record to judge.
    """
    rule = rules.get(case.rule)
    if rule is None:
        raise InputError([Fault(case.file, case.name, f"there is no rule {case.rule!r}")])
    bench = Bench(
        as_of=case.as_of, calendar=calendar, dossier=case.dossier.as_of(case.as_of), layers=layers or Layers()
    )
    later = [record for record in bench.dossier.not_yet if isinstance(record, rule.subject)]
    subjects = [record for record in (*bench.dossier.of(rule.subject), *later) if case.subject in (None, record.id)]
    if len(subjects) != 1:
        raise InputError(
            [
                Fault(
                    case.file,
                    str(case),
                    f"expected one {rule.subject.record_kind or 'record'} to judge, found {len(subjects)}",
                )
            ]
        )
    (subject,) = subjects
    refusal = rule.not_owed_by(case.dossier.authority)
    verdict = refusal or judge(rule, subject, bench)
    return CaseResult(case=case, verdict=verdict, differences=tuple(_differences(case, verdict)))


def _case(file: str, place: str, raw: object, authority: dict[str, Any], types: Mapping[str, type[Record]]) -> Case:
    if not isinstance(raw, dict):
        raise InputError([Fault(file, place, f"expected a table, found {raw!r}")])
    absent = [name for name in ("rule", "name", "as_of", "expect") if name not in raw]
    if absent:
        raise InputError([Fault(file, place, f"the case lacks {', '.join(absent)}")])
    own = {name: value for name, value in raw.items() if name in _KEYS}
    label = f"{place} ({own['name']})"
    faults = [
        Fault(file, label, f"{name}: expected {_KEYS[name].__name__}, found {value!r}")
        for name, value in own.items()
        if type(value) is not _KEYS[name]
    ]
    records: list[RawRecord] = []
    for kind, group in raw.items():
        if kind in own:
            continue
        if not isinstance(group, list) or not all(isinstance(fields, dict) for fields in group):
            faults.append(Fault(file, f"{place}.{kind}", f"expected a list of records, found {group!r}"))
            continue
        records += [
            RawRecord(file, f"{place}.{kind}[{index}]", {**fields, KIND_KEY: kind})
            for index, fields in enumerate(group)
        ]
    if faults:
        raise InputError(faults)
    if not any(record.kind == Authority.record_kind for record in records):
        records.append(RawRecord(file, "authority", {**authority, KIND_KEY: Authority.record_kind}))
    try:
        outcome = Outcome(own.pop("expect"))
        why = Why(own.pop("why")) if "why" in own else None
    except ValueError as error:
        raise InputError([Fault(file, label, str(error))]) from error
    return Case(file=file, dossier=build_dossier(records, types), expect=outcome, why=why, **own)


def _differences(case: Case, verdict: Verdict) -> Iterable[str]:
    found = f"{verdict.outcome}（{verdict.message}）"
    if verdict.outcome is not case.expect:
        yield f"expected {case.expect}, found {found}"
    if case.why is not None and verdict.why is not case.why:
        yield f"expected {case.why}, found {verdict.why}: {found}"
    due = None if verdict.deadline is None else verdict.deadline.due
    if case.due is not None and due != case.due:
        yield f"expected the due day {case.due}, found {due}"
    if case.message is not None and case.message not in verdict.message:
        yield f"expected {case.message!r} in the message, found {verdict.message!r}"
