"""Findings and the report they make up; texts and fingerprints are made when somebody reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

import attrs

from zwgk.context import Bench, Context
from zwgk.dossier import Dossier
from zwgk.errors import ParameterError
from zwgk.judging import parameters_read
from zwgk.parameters import ResolvedValue
from zwgk.records import Record
from zwgk.rules import Rule, Severity
from zwgk.sources import Citation, Clause, Source
from zwgk.verdicts import Outcome, Verdict

SCHEMA = "zwgk.report/1"

CONFIRMED_WITHIN = 730
"""How many days a text may rest on its last confirmation before a report says so, unless a run sets another number."""


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
        import hashlib  # slow to import

        record = self.record
        key = f"{self.rule.code}\x1f{self.authority}\x1f{record.record_kind}\x1f{record.id}"
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    def to_dict(self) -> dict[str, object]:
        """The finding as `zwgk check --format json` gives it."""
        verdict = self.verdict
        return {
            "rule": self.rule.code,
            "also": [rule.code for rule in self.also],
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
            "waived": None,
        }


def _stale(source: Source) -> dict[str, object]:
    day = source.last_confirmed_on
    return {
        "text": str(source),
        "last_confirmed_on": None if day is None else day.isoformat(),
        "confirmed_how": source.confirmed_how or None,
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


class Report:
    """Every finding on one authority as of one day, with the versions of everything that made it."""

    def __init__(
        self,
        *,
        bench: Bench,
        judgements: Iterable[Judgements],
        versions: Mapping[str, object],
        pointers: Mapping[str, tuple[str, ...]],
        also: Mapping[tuple[str, str], tuple[Rule, ...]] | None = None,
        confirmed_within: int = CONFIRMED_WITHIN,
    ) -> None:
        """Keep the verdicts.

        Args:
            bench: the dossier, day, calendar and layers they were judged with.
            judgements: the verdicts of each rule by its code, on records by kind and id.
            versions: of zwgk, the packs and the calendar.
            pointers: clauses of other texts that a rule implements, by rule code.
            also: rules that ask the same as the one whose verdict stands, by its code and the record's id.
            confirmed_within: how many days before the day of the check a text must have been confirmed.
        """
        self._bench, self._pointers, self._also = bench, pointers, dict(also or {})
        self._judgements = tuple(judgements)
        self.versions = dict(versions)
        self.confirmed_within = confirmed_within

    @property
    def as_of(self) -> date:
        """The day the dossier was judged as of."""
        return self._bench.as_of

    @property
    def dossier(self) -> Dossier:
        """The dossier as it stood at the end of that day."""
        return self._bench.dossier

    @property
    def authority(self) -> str:
        """The id of the authority."""
        return self.dossier.authority.id

    @property
    def authority_name(self) -> str:
        """The full name of the authority."""
        return self.dossier.authority.name

    @cached_property
    def evaluations(self) -> tuple[Evaluation, ...]:
        """Each rule's verdict on each record, in order of rule code, record kind and record id."""
        return tuple(
            Evaluation(rule, record, verdict)
            for rule, records, verdicts in self._judgements
            for record, verdict in zip(records, verdicts, strict=True)
        )

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many evaluations came to each outcome; their sum is the number of evaluations."""
        found = Counter(verdict.outcome for one in self._judgements for verdict in one.verdicts)
        return {outcome.value: found[outcome] for outcome in Outcome}

    @property
    def attested(self) -> int:
        """How many passed on somebody's signed statement and not on checked facts."""
        return sum(verdict.attested for one in self._judgements for verdict in one.verdicts)

    @property
    def undecided(self) -> bool:
        """Whether anything could not be judged, so that nobody may say everything complies."""
        return bool(self.counts["cannot_tell"] or self.counts["error"])

    def also(self, one: Evaluation) -> tuple[Rule, ...]:
        """The rules of other texts that ask the same of the record and yield to the stricter verdict."""
        return self._also.get((one.rule.code, one.record.id), ())

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in order of rule code, record kind and record id."""
        return tuple(self._finding(one) for one in self.evaluations)

    @cached_property
    def stale_texts(self) -> tuple[Source, ...]:
        """The texts that verdicts rest on and that nobody has confirmed for longer than `confirmed_within` days."""
        cited = {
            citation.source
            for one in self.findings
            if one.outcome is not Outcome.INAPPLICABLE
            for citation in (*one.citations, *(value.citation for value in one.parameters))
        }
        stale = [source for source in cited if not source.fresh_on(self.as_of, within=self.confirmed_within)]
        return tuple(sorted(stale, key=attrgetter("id")))

    def to_dict(self) -> dict[str, object]:
        """The report as `zwgk check --format json` gives it."""
        return {
            "schema": SCHEMA,
            "as_of": self.as_of.isoformat(),
            "versions": self.versions,
            "counts": self.counts,
            "stale_texts": [_stale(source) for source in self.stale_texts],
            "findings": [finding.to_dict() for finding in self.findings],
        }

    def _finding(self, one: Evaluation) -> Finding:
        also = self.also(one)
        rules = (one.rule, *also)
        day = Context(self._bench, one.rule, one.record).governing_date
        citations = tuple(dict.fromkeys(citation for rule in rules for citation in rule.citations))
        cited = tuple(citation for citation in citations if citation.source.in_force_on(day))
        clauses = [pair for rule in rules for pair in zip(rule.clauses, rule.texts, strict=True)]
        in_force = [clause for clause, text in clauses if text.in_force_on(day)]
        asked = tuple(dict.fromkeys(in_force or [clause for clause, _ in clauses]))
        pointing = [clause for rule in rules for clause in self._pointers.get(rule.code, ())]
        return Finding(
            rule=one.rule,
            record=one.record,
            verdict=one.verdict,
            authority=self.authority,
            asked=asked,
            clauses=tuple(dict.fromkeys([*(clause.id for clause in asked), *pointing])),
            citations=cited or citations,
            also=also,
            parameters=tuple(self._resolved(one, day)),
        )

    def _resolved(self, one: Evaluation, day: date) -> Iterable[ResolvedValue[Any]]:
        for parameter in parameters_read(one.rule, one.record, self._bench):
            try:
                yield self._bench.layers.resolve(parameter, day)
            except ParameterError:
                continue  # no value holds on the record's day, and the verdict says why
