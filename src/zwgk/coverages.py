"""What zwgk makes of each clause of a text, and how each stands in a dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import attrs

from zwgk.packs import RulePack
from zwgk.reports import Report
from zwgk.sources import Clause, Source
from zwgk.verdicts import GRAVEST_FIRST, Outcome


@attrs.frozen(kw_only=True)
class ClauseCoverage:
    """One clause: the rules that check it, and the outcomes they came to."""

    source: Source
    """The text it stands in."""
    clause: Clause
    rules: tuple[str, ...]
    """The codes of its rules, those of other packs included."""
    counts: Mapping[Outcome, int] | None = None
    """How many findings came to each outcome; None where no dossier was judged."""

    @property
    def outcome(self) -> Outcome | None:
        """The gravest outcome; None where no dossier was judged, or no rule judged a record."""
        return next((one for one in GRAVEST_FIRST if self.counts and self.counts.get(one)), None)

    @property
    def evaluations(self) -> int:
        """How many findings there are."""
        return sum((self.counts or {}).values())

    def to_dict(self) -> dict[str, object]:
        """The clause as `zwgk coverage --format json` gives it."""
        clause = self.clause
        shown: dict[str, object] = {
            "id": clause.id,
            "source": str(self.source),
            "place": clause.place or None,
            "title": clause.title,
            "owners": list(clause.owners),
            "disposition": clause.disposition.value,
            "reason": clause.reason or None,
            "rules": list(self.rules),
        }
        if self.counts is not None:
            outcome = self.outcome
            shown["outcome"] = None if outcome is None else outcome.value
            shown["counts"] = {one.value: self.counts.get(one, 0) for one in Outcome}
        return shown


def coverage_of(pack: RulePack, report: Report | None = None) -> tuple[ClauseCoverage, ...]:
    """What is made of each clause of a pack's texts, in the order of the texts.

    Args:
        pack: the pack.
        report: the report on a dossier, judged by this pack and by those whose rules its clauses point to.
    """
    codes: dict[str, list[str]] = {clause.id: [] for clause in pack.clauses}
    for rule in pack.rules:
        for clause in rule.clauses:
            codes[clause.id].append(rule.code)
    found: dict[str, Counter[Outcome]] = {}
    for one in () if report is None else report.evaluations:
        for rule in (one.rule, *report.also(one)) if report else ():
            found.setdefault(rule.code, Counter())[one.verdict.outcome] += 1
    return tuple(
        ClauseCoverage(
            source=source,
            clause=clause,
            rules=(rules := (*codes[clause.id], *clause.implemented_by)),
            counts=None if report is None else sum((found.get(code, Counter()) for code in rules), Counter()),
        )
        for source in pack.sources
        for clause in source.clauses
    )
