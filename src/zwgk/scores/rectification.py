"""What became of the failures of an earlier report (整改): put right, still there, or not to be seen any more."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

import attrs

from zwgk.dates import parse_day
from zwgk.errors import DateError, Fault, InputError
from zwgk.findings import Finding
from zwgk.reports import SCHEMA, Report
from zwgk.verdicts import Outcome


class Rectification(StrEnum):
    """How a failure stands in a later report."""

    FIXED = "fixed"
    """It failed, and passes now, or does not apply any more."""
    REMAINING = "remaining"
    """It failed and fails still, within the limit for putting it right."""
    OVERDUE = "overdue"
    """It failed and fails still, past the limit."""
    UNDECIDED = "undecided"
    """It failed, and cannot be judged now."""
    GONE = "gone"
    """It failed, and its record or rule is not in the later report: nobody may call that put right."""
    NEW = "new"
    """It fails now, and did not before."""

    @property
    def chinese(self) -> str:
        """How a list of rectifications names it."""
        return {
            "fixed": "已整改",
            "remaining": "整改中",
            "overdue": "逾期未整改",
            "undecided": "待核实",
            "gone": "已无此记录",
            "new": "新增",
        }[self]


@attrs.frozen(kw_only=True)
class RectifiedFinding:
    """One failure, then and now."""

    state: Rectification
    rule: str
    title: str
    record: str
    department: str
    message: str
    """Of the later report where it is judged there, else of the earlier one."""
    due: date | None = None
    """The last day for putting it right, where the scheme sets a limit."""
    fingerprint: str

    def to_dict(self) -> dict[str, object]:
        """The failure as `zwgk score --since --format json` gives it."""
        shown = attrs.asdict(self)
        return shown | {"state": self.state.value, "due": None if self.due is None else self.due.isoformat()}


@attrs.frozen(kw_only=True)
class _Failure:
    rule: str
    title: str
    record: str
    department: str
    message: str


@attrs.frozen(kw_only=True)
class EarlierReport:
    """The failures of a report that was kept as JSON."""

    authority: str
    as_of: date
    failures: Mapping[str, _Failure]


def read_report(path: str | Path) -> EarlierReport:
    """Read a report that `zwgk check --format json` wrote.

    Raises:
        InputError: the file is no such report.
    """
    path = Path(path)
    try:
        raw = json.loads(path.read_text("utf-8"))
        return _read(raw if isinstance(raw, list) else [raw])
    except (OSError, ValueError, KeyError, TypeError, DateError) as error:
        problem = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        cure = "give a file that zwgk check --format json wrote for this authority"
        raise InputError([Fault(path.name, "", f"no report: {problem}; {cure}")]) from error


def _read(reports: Sequence[Mapping[str, Any]]) -> EarlierReport:
    schemas = {one["schema"] for one in reports}
    if schemas != {SCHEMA} or len(reports) != 1:
        raise ValueError(f"expected one report of the form {SCHEMA}, found {len(reports)} of {sorted(schemas)}")
    raw = reports[0]
    failures = {
        one["fingerprint"]: _Failure(
            rule=one["rule"],
            title=one["title"],
            record=one["record"]["id"],
            department=one["department"],
            message=one["message"],
        )
        for one in raw["findings"]
        if one["outcome"] == Outcome.FAILED.value
    }
    authorities = {one["authority"] for one in raw["findings"]}
    if len(authorities) != 1:
        raise ValueError(f"expected the findings of one authority, found those of {sorted(authorities)}")
    return EarlierReport(authority=authorities.pop(), as_of=parse_day(raw["as_of"]), failures=failures)


def rectification(
    earlier: EarlierReport, report: Report, *, within_days: int | None = None
) -> tuple[RectifiedFinding, ...]:
    """Hold an earlier report's failures against a later report.

    Args:
        earlier: the earlier report.
        report: the later one on the same authority.
        within_days: how many calendar days there are for putting a failure right; None for no limit.

    Raises:
        InputError: the two are not about the same authority, or the later one is not later.
    """
    if earlier.authority != report.authority:
        problem = f"is about {earlier.authority!r}, and the dossier is {report.authority!r}'s"
        raise InputError([Fault("the earlier report", "", problem)])
    if report.as_of < earlier.as_of:
        problem = f"was made as of {earlier.as_of}, after {report.as_of}; judge the dossier as of a later day"
        raise InputError([Fault("the earlier report", "", problem)])
    due = None if within_days is None else earlier.as_of + timedelta(days=within_days)
    now = {finding.fingerprint: finding for finding in report.findings}
    found = [_compared(mark, was, now.get(mark), due, report.as_of) for mark, was in earlier.failures.items()]
    found += [
        _made(Rectification.NEW, finding, None)
        for mark, finding in now.items()
        if finding.outcome is Outcome.FAILED and mark not in earlier.failures
    ]
    order = list(Rectification)
    return tuple(sorted(found, key=lambda one: (order.index(one.state), one.rule, one.record)))


def _compared(mark: str, was: _Failure, now: Finding | None, due: date | None, as_of: date) -> RectifiedFinding:
    if now is None:
        return RectifiedFinding(
            state=Rectification.GONE,
            rule=was.rule,
            title=was.title,
            record=was.record,
            department=was.department,
            message=was.message,
            due=due,
            fingerprint=mark,
        )
    if now.outcome is Outcome.FAILED:
        late = due is not None and as_of > due
        return _made(Rectification.OVERDUE if late else Rectification.REMAINING, now, due)
    done = now.outcome in (Outcome.PASSED, Outcome.INAPPLICABLE)
    return _made(Rectification.FIXED if done else Rectification.UNDECIDED, now, due)


def _made(state: Rectification, finding: Finding, due: date | None) -> RectifiedFinding:
    return RectifiedFinding(
        state=state,
        rule=finding.rule.code,
        title=finding.rule.title,
        record=finding.record.id,
        department=finding.department,
        message=finding.verdict.message,
        due=due,
        fingerprint=finding.fingerprint,
    )
