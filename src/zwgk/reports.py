"""The report that findings make up; texts and fingerprints are made when somebody reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any

from zwgk.attestation_tables import AttestationUse
from zwgk.context import Bench, Context
from zwgk.decision_uses import DecisionUse, apply_decisions
from zwgk.decisions import Decisions
from zwgk.dossier import Dossier
from zwgk.errors import Fault, ParameterError
from zwgk.findings import Evaluation, Finding, Judgements
from zwgk.judging import parameters_read
from zwgk.parameters import ResolvedValue
from zwgk.records import Record
from zwgk.rules import Rule
from zwgk.sources import Source
from zwgk.verdicts import Outcome, Why
from zwgk.waiver_uses import Judged, WaiverUse, weigh_waivers
from zwgk.waivers import Waivers

SCHEMA = "zwgk.report/1"

CONFIRMED_WITHIN = 730
"""How many days a text may rest on its last confirmation before a report says so, unless a run sets another number."""


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
        replaced: Mapping[tuple[str, str], tuple[Rule, ...]] | None = None,
        confirmed_within: int = CONFIRMED_WITHIN,
        waivers: Waivers | None = None,
        decisions: Decisions | None = None,
        attestations: AttestationUse | None = None,
    ) -> None:
        """Keep the verdicts.

        Args:
            bench: the dossier, day, calendar and layers they were judged with.
            judgements: the verdicts of each rule by its code, on records by kind and id.
            versions: of zwgk, the packs and the calendar.
            pointers: clauses of other texts that a rule implements, by rule code.
            also: rules that ask the same as the one whose verdict stands, by its code and the record's id.
            replaced: rules that the one whose verdict stands replaces, by its code and the record's id.
            confirmed_within: how many days before the day of the check a text must have been confirmed.
            waivers: the waivers that were given, if any.
            decisions: the decisions that were given, if any.
            attestations: what became of the attestations that were given, if any.
        """
        self._bench, self._pointers, self._also = bench, pointers, dict(also or {})
        self._replaced = dict(replaced or {})
        self._judgements = tuple(judgements)
        self.versions = dict(versions)
        self.confirmed_within = confirmed_within
        self._waivers, self._decisions = waivers, decisions
        self.attestations = attestations

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

    @cached_property
    def decisions(self) -> DecisionUse | None:
        """What became of every decision; None where none were given."""
        if self._decisions is None:
            return None
        judged = ((one.rule, one.record, one.verdict.why is Why.NEEDS_HUMAN) for one in self.evaluations)
        return apply_decisions(self._decisions, judged, authority=self.authority, as_of=self.as_of)

    @cached_property
    def waivers(self) -> WaiverUse | None:
        """What became of every waiver; None where none were given."""
        if self._waivers is None:
            return None
        judged = (self._weighed(one) for one in self._judgements)
        return weigh_waivers(self._waivers, judged, authority=self.authority, as_of=self.as_of)

    @cached_property
    def failing(self) -> tuple[Evaluation, ...]:
        """What failed, by the rule or by a person's decision, and has no waiver beside it."""
        waived = {} if self.waivers is None else self.waivers.by_finding
        return tuple(
            one for one in self.evaluations if self._fails(one) and (one.rule.code, one.record.id) not in waived
        )

    @property
    def malformed(self) -> tuple[Fault, ...]:
        """What is wrong with waivers, decisions and attestations that were given and not applied."""
        given = (self.waivers, self.decisions, self.attestations)
        return tuple(fault for one in given if one is not None for fault in one.malformed)

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
            "waivers": None if self.waivers is None else self.waivers.to_dict(),
            "decisions": None if self.decisions is None else self.decisions.to_dict(),
            "attestations": None if self.attestations is None else self.attestations.to_dict(),
            "findings": [finding.to_dict() for finding in self.findings],
        }

    def _fails(self, one: Evaluation) -> bool:
        decided = None if self.decisions is None else self.decisions.by_finding.get((one.rule.code, one.record.id))
        return Outcome.FAILED in (one.verdict.outcome, None if decided is None else decided.outcome)

    def _weighed(self, one: Judgements) -> Judged:
        """A rule's records with what became of them, as waivers are held against it."""
        return one.rule, [
            (record, self._fails(Evaluation(one.rule, record, verdict)), self._binds_anyway(one.rule, record))
            for record, verdict in zip(one.records, one.verdicts, strict=True)
        ]

    def _binds_anyway(self, rule: Rule, record: Record) -> bool:
        """Whether the rule's verdict on a record stands for a rule that nobody may waive."""
        key = (rule.code, record.id)
        return not all(one.waivable for one in (*self._also.get(key, ()), *self._replaced.get(key, ())))

    def _finding(self, one: Evaluation) -> Finding:
        also, key = self.also(one), (one.rule.code, one.record.id)
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
            replaces=self._replaced.get(key, ()),
            parameters=tuple(self._resolved(one, day)),
            waived=None if self.waivers is None else self.waivers.by_finding.get(key),
            decided=None if self.decisions is None else self.decisions.by_finding.get(key),
        )

    def _resolved(self, one: Evaluation, day: date) -> Iterable[ResolvedValue[Any]]:
        for parameter in parameters_read(one.rule, one.record, self._bench):
            try:
                yield self._bench.layers.resolve(parameter, day)
            except ParameterError:
                continue  # no value holds on the record's day, and the verdict says why


def _stale(source: Source) -> dict[str, object]:
    day = source.last_confirmed_on
    return {
        "text": str(source),
        "last_confirmed_on": None if day is None else day.isoformat(),
        "confirmed_how": source.confirmed_how or None,
    }
