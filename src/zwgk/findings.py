"""Findings: what one rule found on one record, with what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import attrs

from zwgk.decisions import Decision, fingerprint_of
from zwgk.parameters import ResolvedValue
from zwgk.records import Record
from zwgk.rules import Rule, Severity
from zwgk.sources import Citation, Clause
from zwgk.verdicts import Outcome, Verdict
from zwgk.waivers import Waiver


class Judgements(NamedTuple):
    """One rule's verdicts, one for each record it concerns, in the order of the records."""

    rule: Rule
    records: Sequence[Record]
    verdicts: Sequence[Verdict]


class Evaluation(NamedTuple):
    """One rule's verdict on one record, before anybody asked for its texts."""

    rule: Rule
    record: Record
    verdict: Verdict


@attrs.frozen(kw_only=True)
class Finding:
    """What one rule found on one record (检查结果)."""

    rule: Rule
    record: Record
    verdict: Verdict
    authority: str
    asked: tuple[Clause, ...]
    """The clauses of its rules that ask for it, of texts in force on the record's day."""
    clauses: tuple[str, ...]
    """The ids of those clauses, then of those of other texts that point to the rules."""
    citations: tuple[Citation, ...]
    """What it rests on: the rule's citations of texts in force on the record's day."""
    parameters: tuple[ResolvedValue[Any], ...]
    """The values the rule read for the record, each with the layers it came through."""
    also: tuple[Rule, ...] = ()
    """Rules of other texts that ask the same and yield to this one, since its verdict is the stricter."""
    replaces: tuple[Rule, ...] = ()
    """Rules of other packs that this one stands in for on the record, by its own text."""
    waived: Waiver | None = None
    """The waiver that stands beside the failure."""
    decided: Decision | None = None
    """What a person answered where the rule needs one."""

    @property
    def outcome(self) -> Outcome:
        """The raw outcome."""
        return self.verdict.outcome

    @property
    def severity(self) -> Severity:
        """How binding the rule's words are."""
        return self.rule.severity

    @property
    def department(self) -> str:
        """The department that answers for it: the record's own, else those the clause names."""
        return self.record.department or "、".join(self.rule.owners)

    @property
    def fingerprint(self) -> str:
        """Names the same finding in every run: rule, authority and record, not the wording."""
        return fingerprint_of(self.rule.code, self.authority, self.record)

    def to_dict(self) -> dict[str, object]:
        """The finding as `zwgk check --format json` gives it."""
        verdict = self.verdict
        return {
            "rule": self.rule.code,
            "also": [rule.code for rule in self.also],
            "replaces": [rule.code for rule in self.replaces],
            "title": self.rule.title,
            "outcome": verdict.outcome.value,
            "severity": self.severity.value,
            "why": None if verdict.why is None else verdict.why.value,
            "missing": list(verdict.missing),
            "record": {"kind": self.record.record_kind, "id": self.record.id},
            "authority": self.authority,
            "department": self.department,
            "message": verdict.message,
            "citations": [str(citation) for citation in self.citations],
            "clauses": list(self.clauses),
            "deadline": None if verdict.deadline is None else verdict.deadline.to_dict(),
            "attested": verdict.attested,
            "parameters": [_parameter(value) for value in self.parameters],
            "crash": None if verdict.crash is None else _crash(self),
            "fingerprint": self.fingerprint,
            "waived": None if self.waived is None else self.waived.to_dict(),
            "decided": None if self.decided is None else self.decided.to_dict(),
        }


def _parameter(value: ResolvedValue[Any]) -> dict[str, object]:
    return {
        "name": value.parameter.name,
        "value": value.parameter.shown(value.value),
        "provenance": value.provenance,
        "citation": str(value.citation),
        "stated": value.stated,
    }


def _crash(finding: Finding) -> dict[str, object]:
    crash = finding.verdict.crash
    return {} if crash is None else {**attrs.asdict(crash), "trace": list(crash.trace)}
