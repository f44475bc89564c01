"""What came of a case, and how it explains itself to whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs

from zwgk.cases.case import Case
from zwgk.dates import chinese_day
from zwgk.deadlines import Deadline
from zwgk.parameters import ResolvedValue
from zwgk.verdicts import Outcome, Verdict, Why


@attrs.frozen(kw_only=True)
class CaseResult:
    """What came of a case: the verdict, and how it differs from what was expected."""

    case: Case
    verdict: Verdict
    differences: tuple[str, ...]
    parameters: tuple[ResolvedValue[Any], ...] = ()
    """The values that the rule read, and the layers they came through; looked up where the case differs."""

    @property
    def as_expected(self) -> bool:
        """Whether the verdict is what the case expects."""
        return not self.differences

    @property
    def crashed(self) -> bool:
        """Whether the rule broke on a case that does not expect it."""
        return self.verdict.outcome is Outcome.ERROR and self.case.expect is not Outcome.ERROR

    def explanation(self) -> str:
        """What was expected and what was found, in Chinese; then the values, and every day of the deadline."""
        from zwgk.deadline_accounts import day_table, deadline_head  # rich is heavy: only what differs needs it
        from zwgk.terminal import Item, line, render

        verdict = self.verdict
        items: list[Item] = [line(f"{one.key}：{one.wanted}，实为 {one.had}") for one in compared(self.case, verdict)]
        items.append(line(f"结论：{verdict.outcome.chinese}，{verdict.message}"))
        items += [line(f"　{step}") for step in (verdict.crash.trace if verdict.crash else ())]
        items += [line(text) for text in _setting(self.case)]
        items += [line(f"{one.parameter.title}：{one.provenance}") for one in self.parameters]
        if verdict.deadline is not None:
            awaited = self._awaited(verdict.deadline)
            items += [line(""), *deadline_head(verdict.deadline)]
            items += [] if awaited is None else [line(f"箭头所指的一段含案例所写的届满日{chinese_day(awaited)}")]
            items += [line(""), day_table(verdict.deadline, marked=awaited)]
        return render(items)

    def _awaited(self, found: Deadline) -> date | None:
        """The due day that was expected, where it is another one of the days that are shown."""
        due = self.case.due
        return due if due is not None and due != found.due and found.start <= due <= found.latest else None

    def to_dict(self) -> dict[str, object]:
        """The result as JSON types."""
        case, verdict = self.case, self.verdict
        return {
            "file": case.file,
            "line": case.line,
            "rule": case.rule,
            "name": case.name,
            "as_of": case.as_of.isoformat(),
            "as_expected": self.as_expected,
            "differences": [
                {"key": one.key, "expected": one.expected, "found": one.found} for one in compared(case, verdict)
            ],
            "outcome": verdict.outcome.value,
            "why": None if verdict.why is None else verdict.why.value,
            "missing": list(verdict.missing),
            "message": verdict.message,
            "deadline": None if verdict.deadline is None else verdict.deadline.to_dict(),
            "days": [] if verdict.deadline is None else [run.to_dict() for run in verdict.deadline.explain()],
        }


@attrs.frozen
class Comparison:
    """A key of a case whose value is not what was found."""

    key: str
    expected: str | list[str]
    found: str | list[str] | None
    wanted: str
    """What was expected, as the Chinese explanation says it."""
    had: str
    """What was found, in the same way."""


def compared(case: Case, verdict: Verdict) -> Iterator[Comparison]:
    """Each key of a case whose value differs from the verdict's."""
    if verdict.outcome is not case.expect:
        had = _named(verdict.outcome)
        yield Comparison("expect", case.expect.value, verdict.outcome.value, f"应为 {_named(case.expect)}", had)
    if case.why is not None and verdict.why is not case.why:
        why = None if verdict.why is None else verdict.why.value
        yield Comparison("why", case.why.value, why, f"应为 {_named(case.why)}", _named(verdict.why))
    if case.missing is not None and set(case.missing) != set(verdict.missing):
        wanted, had = _listed(case.missing), _listed(verdict.missing)
        yield Comparison("missing", list(case.missing), list(verdict.missing), f"应为 {wanted}", had)
    due = None if verdict.deadline is None else verdict.deadline.due
    if case.due is not None and due != case.due:
        found = None if due is None else due.isoformat()
        yield Comparison("due", case.due.isoformat(), found, f"应为 {case.due}", found or "没有期限")
    if case.message is not None and case.message not in verdict.message:
        yield Comparison("message", case.message, verdict.message, f"应含“{case.message}”", f"“{verdict.message}”")


def differences(case: Case, verdict: Verdict) -> Iterator[str]:
    """How a verdict differs from what a case expects, in English."""
    found = f"{verdict.outcome}（{verdict.message}）"
    for one in compared(case, verdict):
        if one.key == "expect":
            yield f"expected {case.expect}, found {found}"
        elif one.key == "why":
            yield f"expected {case.why}, found {verdict.why}: {found}"
        elif one.key == "due":
            yield f"expected the due day {one.expected}, found {one.found}"
        elif one.key == "message":
            yield f"expected {case.message!r} in the message, found {verdict.message!r}"
        else:
            yield f"expected the missing facts {one.expected}, found {one.found}: {found}"


def _setting(case: Case) -> Iterator[str]:
    """What the case sets beside its facts."""
    region = case.dossier.authority.region
    yield f"检查日{chinese_day(case.as_of)}" + (f"，行政区划{region}" if region else "")
    if case.edition is not None:
        yield f"按{chinese_day(case.edition)}已公布的放假安排"
    if case.layers is not None:
        yield f"适用规则包{'、'.join(case.layers)}的规定" if case.layers else "不适用任何规则包的地方规定"


def _named(value: Outcome | Why | None) -> str:
    return "没有" if value is None else f"{value.value}（{value.chinese}）"


def _listed(names: tuple[str, ...]) -> str:
    return "、".join(names) or "没有"
