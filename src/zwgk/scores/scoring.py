"""A report scored by a scheme: every point is kept, lost to a finding, or undecided.

Nothing is guessed: a finding that is not decided leaves its points open, so that a score is known between two bounds. A
leaf that does not concern the authority, or has nothing on record to be judged by, hands its weight to its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fnmatch import fnmatchcase
from fractions import Fraction

import attrs

from zwgk.errors import SchemeError
from zwgk.findings import Finding
from zwgk.reports import Report
from zwgk.rules import Rule
from zwgk.scores.results import NOTHING, BonusScore, IndicatorScore, Loss, Points, Score, SourceScore, shown, total_of
from zwgk.scores.schemes import Criterion, Indicator, Method, Scheme, ScoreSource
from zwgk.verdicts import Outcome

_UNDECIDED = (Outcome.CANNOT_TELL, Outcome.ERROR, Outcome.PENDING)


def score(
    report: Report, scheme: Scheme, *, rules: Iterable[Rule], given: Mapping[str, Decimal] | None = None
) -> Score:
    """Score a report by a scheme.

    Args:
        report: the report on one authority.
        scheme: the scheme.
        rules: every rule that is installed; each pattern of the scheme has to name one.
        given: points that people gave, by the id of a source or of an indicator.

    Raises:
        SchemeError: a pattern names no installed rule, or points are given for what does not take them.
    """
    given = {} if given is None else dict(given)
    _ensure_known(scheme, [rule.code for rule in rules], given)
    scorer = _Scorer(scheme, report, given)
    sources = tuple(scorer.source(one) for one in scheme.sources)
    bonus = scheme.bonus.items if scheme.bonus else ()
    return Score(
        scheme=scheme,
        report=report,
        sources=sources,
        bonus=tuple(BonusScore(item=one, earned=scorer.earned(one.rules)) for one in bonus),
        vetoes=tuple((one.name, scorer.fails(one.rules)) for one in scheme.vetoes),
        covered=scorer.named([pattern for one in scheme.indicators for pattern in one.patterns]),
    )


def _ensure_known(scheme: Scheme, codes: Sequence[str], given: Mapping[str, Decimal]) -> None:
    faults = [
        f"the scheme names the rule {pattern!r}, which no installed pack has; install its pack or mend the code"
        for pattern in scheme.patterns
        if not any(fnmatchcase(code, pattern) for code in codes)
    ]
    taking = {one.id: Fraction(one.full) for one in scheme.sources if one.given}
    taking |= {one.id: Fraction(one.weight) for one in scheme.indicators if one.method is Method.GIVEN}
    for name, points in given.items():
        if name not in taking:
            known = ", ".join(taking) or "none"
            faults.append(f"points are given for {name!r}, which takes none; those that take points are {known}")
        elif not 0 <= points <= taking[name]:
            faults.append(f"{points} points are given for {name}; expected 0 to {shown(taking[name]):g}")
    if faults:
        raise SchemeError("\n".join(faults))


@attrs.frozen
class _Scorer:
    """One report held against one scheme."""

    scheme: Scheme
    report: Report
    given: Mapping[str, Decimal]

    def named(self, patterns: Iterable[str]) -> tuple[Finding, ...]:
        """The findings of the rules that patterns name."""
        patterns = tuple(patterns)
        codes = {rule.code for one in self.report.findings for rule in (one.rule, *one.also)}
        chosen = {code for code in codes if any(fnmatchcase(code, pattern) for pattern in patterns)}
        return tuple(
            one for one in self.report.findings if one.rule.code in chosen or chosen & {rule.code for rule in one.also}
        )

    def fails(self, patterns: Iterable[str]) -> bool | None:
        """Whether one of the rules fails; None where that is open."""
        outcomes = {one.outcome for one in self.named(patterns)}
        if Outcome.FAILED in outcomes:
            return True
        return None if outcomes & set(_UNDECIDED) else False

    def earned(self, patterns: Iterable[str]) -> bool | None:
        """Whether the rules pass and none fails; None where that is open."""
        outcomes = {one.outcome for one in self.named(patterns)}
        if Outcome.FAILED in outcomes:
            return False
        if outcomes & set(_UNDECIDED):
            return None
        return Outcome.PASSED in outcomes

    def source(self, source: ScoreSource) -> SourceScore:
        """The points of a source."""
        full = Fraction(source.full)
        if source.given:
            return SourceScore(source=source, points=self._given(source.id, full))
        tops = _shared(full, [self.indicator(one) for one in self.scheme.of_source(source)])
        points = total_of(one.points for one in tops if one.points is not None)
        return SourceScore(source=source, points=points, indicators=tops)

    def indicator(self, one: Indicator) -> IndicatorScore:
        """The points of an indicator out of its own weight."""
        if not one.is_for(self.report.dossier.authority):
            return IndicatorScore(indicator=one, points=None, reason="不考核这一类单位")
        below = self.scheme.below(one.id)
        if below:
            shared = _shared(Fraction(one.weight), [self.indicator(child) for child in below])
            held = [child.points for child in shared if child.points is not None]
            made = IndicatorScore(indicator=one, points=total_of(held) if held else None, below=shared)
        else:
            made = self._leaf(one)
        for cap in self.scheme.caps:
            fails = self.fails(cap.rules) if cap.indicator == one.id else False
            if fails is not False and made.points is not None:
                limit = Fraction(cap.share) / 100 * made.points.full
                made = attrs.evolve(made, points=made.points.at_most(limit, surely=bool(fails)), reason=cap.name)
        return made

    def _leaf(self, one: Indicator) -> IndicatorScore:
        weight = Fraction(one.weight)
        if one.method is Method.GIVEN:
            return IndicatorScore(indicator=one, points=self._given(one.id, weight))
        if one.method is Method.CRITERIA:
            return self._criteria(one, weight)
        findings = self._cases(one, one.rules)
        if all(finding.outcome is Outcome.INAPPLICABLE for finding in findings):
            return IndicatorScore(indicator=one, points=None, reason="没有适用的记录")
        failed = [finding for finding in findings if finding.outcome is Outcome.FAILED]
        undecided = sum(finding.outcome in _UNDECIDED for finding in findings)
        each = Fraction(one.per_case or 0)
        lost = min(weight, each * len(failed))
        points = Points(weight, max(NOTHING, weight - lost - each * undecided), weight - lost)
        losses = [Loss(finding=finding, indicator=one.id, points=lost / len(failed)) for finding in failed]
        return IndicatorScore(indicator=one, points=points, losses=tuple(losses))

    def _criteria(self, one: Indicator, weight: Fraction) -> IndicatorScore:
        held = [(criterion, self._cases(one, criterion.rules)) for criterion in one.criteria]
        ours = [
            (criterion, findings)
            for criterion, findings in held
            if any(finding.outcome is not Outcome.INAPPLICABLE for finding in findings)
        ]
        if not ours:
            return IndicatorScore(indicator=one, points=None, reason="没有适用的记录")
        factor = weight / sum((Fraction(criterion.points) for criterion, _ in ours), NOTHING)
        judged = [self._criterion(one, criterion, findings, factor) for criterion, findings in ours]
        return IndicatorScore(
            indicator=one,
            points=total_of(points for points, _ in judged),
            losses=tuple(loss for _, losses in judged for loss in losses),
        )

    def _criterion(
        self, one: Indicator, criterion: Criterion, findings: Sequence[Finding], factor: Fraction
    ) -> tuple[Points, list[Loss]]:
        worth = Fraction(criterion.points) * factor
        failed = [finding for finding in findings if finding.outcome is Outcome.FAILED]
        if failed:
            losses = [Loss(finding=finding, indicator=one.id, points=worth / len(failed)) for finding in failed]
            return Points(worth, NOTHING, NOTHING), losses
        undecided = any(finding.outcome in _UNDECIDED for finding in findings)
        return Points(worth, NOTHING if undecided else worth, worth), []

    def _cases(self, one: Indicator, patterns: Iterable[str]) -> list[Finding]:
        """The findings that an indicator looks at: severe enough, and of records that are late enough."""
        return [
            finding
            for finding in self.named(patterns)
            if finding.severity.rank <= one.severity.rank and _late_enough(finding, one)
        ]

    def _given(self, name: str, full: Fraction) -> Points:
        if name not in self.given:
            return Points(full, NOTHING, full)
        return Points(full, Fraction(self.given[name]), Fraction(self.given[name]))


def _late_enough(finding: Finding, one: Indicator) -> bool:
    day = finding.record.governing_date
    return one.records_since is None or day is None or day >= one.records_since


def _shared(weight: Fraction, scores: Sequence[IndicatorScore]) -> tuple[IndicatorScore, ...]:
    """Neighbours whose weights add up to that of their branch, after those that do not concern the authority left."""
    held = sum((one.points.full for one in scores if one.points is not None), NOTHING)
    return tuple(one if one.points is None or one.points.full == 0 else one.scaled(weight / held) for one in scores)
