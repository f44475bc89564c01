"""A report scored by a scheme: every point is kept, lost to a finding, or undecided.

Nothing is guessed: a finding that is not decided leaves its points open, so that a score is known between two bounds. A
leaf that does not concern the authority, or has nothing on record to be judged by, hands its weight to its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fnmatch import fnmatchcase
from fractions import Fraction
from functools import cached_property

import attrs

from zwgk.errors import SchemeError
from zwgk.reports import Finding, Report
from zwgk.rules import Rule
from zwgk.scores.schemes import BonusItem, Criterion, Indicator, Method, Scheme, ScoreSource
from zwgk.verdicts import Outcome

_UNDECIDED = (Outcome.CANNOT_TELL, Outcome.ERROR, Outcome.PENDING)
_NOTHING = Fraction()


@attrs.frozen
class Points:
    """What is left of a number of points: at least, where everything open is lost, and at most."""

    full: Fraction
    least: Fraction
    most: Fraction

    @property
    def lost(self) -> Fraction:
        """The points that are lost whatever comes."""
        return self.full - self.most

    @property
    def undecided(self) -> Fraction:
        """The points that are open."""
        return self.most - self.least

    def times(self, factor: Fraction) -> Points:
        """The same part of another number of points."""
        return Points(self.full * factor, self.least * factor, self.most * factor)

    def at_most(self, limit: Fraction, *, surely: bool) -> Points:
        """No more than a limit; only perhaps, where it is not sure that the limit holds."""
        return Points(self.full, min(self.least, limit), min(self.most, limit) if surely else self.most)

    def to_dict(self) -> dict[str, float]:
        """The points as JSON gives them, rounded to hundredths."""
        return {name: shown(getattr(self, name)) for name in ("full", "least", "most", "lost", "undecided")}


def shown(points: Fraction) -> float:
    """Points rounded to hundredths, halves up."""
    return int(points * 100 + Fraction(1, 2)) / 100


def total_of(points: Iterable[Points]) -> Points:
    """Several points together."""
    points = tuple(points)
    full, least, most = (sum((getattr(one, name) for one in points), _NOTHING) for name in ("full", "least", "most"))
    return Points(full, least, most)


@attrs.frozen(kw_only=True)
class Loss:
    """Points that a finding cost."""

    finding: Finding
    indicator: str
    points: Fraction

    def to_dict(self) -> dict[str, object]:
        """The loss as JSON gives it: the finding it is due to, and the cure."""
        finding = self.finding
        return {
            "points": shown(self.points),
            "indicator": self.indicator,
            "rule": finding.rule.code,
            "title": finding.rule.title,
            "clauses": list(finding.clauses),
            "record": {"kind": finding.record.record_kind, "id": finding.record.id},
            "department": finding.department,
            "message": finding.verdict.message,
            "cure": finding.rule.page.cure,
            "fingerprint": finding.fingerprint,
        }


@attrs.frozen(kw_only=True)
class IndicatorScore:
    """One indicator's points, out of the weight it has after redistribution."""

    indicator: Indicator
    points: Points | None
    """None where it does not concern the authority; its weight went to its neighbours."""
    reason: str = ""
    """Why it does not concern the authority, or what caps it."""
    losses: tuple[Loss, ...] = ()
    below: tuple[IndicatorScore, ...] = ()

    def scaled(self, factor: Fraction) -> IndicatorScore:
        """The same indicator with another weight."""
        return attrs.evolve(
            self,
            points=None if self.points is None else self.points.times(factor),
            losses=tuple(attrs.evolve(loss, points=loss.points * factor) for loss in self.losses),
            below=tuple(one.scaled(factor) for one in self.below),
        )

    def walk(self) -> Iterable[IndicatorScore]:
        """The indicator and all below it, in the order of the scheme."""
        yield self
        for one in self.below:
            yield from one.walk()

    def to_dict(self) -> dict[str, object]:
        """The indicator as JSON gives it."""
        return {
            "id": self.indicator.id,
            "name": self.indicator.name,
            "weight": float(self.indicator.weight),
            "points": None if self.points is None else self.points.to_dict(),
            "reason": self.reason or None,
            "losses": [loss.to_dict() for loss in self.losses],
        }


@attrs.frozen(kw_only=True)
class DepartmentScore:
    """What a department's findings came to, and what they cost."""

    department: str
    counts: Mapping[Outcome, int]
    lost: Fraction

    @property
    def decided(self) -> int:
        """How many findings are decided: the honest denominator of a rate."""
        return self.counts.get(Outcome.PASSED, 0) + self.counts.get(Outcome.FAILED, 0)

    def to_dict(self) -> dict[str, object]:
        """The department as JSON gives it."""
        counts = {outcome.value: self.counts.get(outcome, 0) for outcome in Outcome}
        return {"department": self.department, "counts": counts, "decided": self.decided, "lost": shown(self.lost)}


@attrs.frozen(kw_only=True)
class SourceScore:
    """The points of one source."""

    source: ScoreSource
    points: Points
    indicators: tuple[IndicatorScore, ...] = ()

    @property
    def of_hundred(self) -> Points:
        """The points out of a hundred."""
        return (
            self.points.times(Fraction(100) / self.points.full)
            if self.points.full
            else Points(_NOTHING, _NOTHING, _NOTHING)
        )


@attrs.frozen(kw_only=True)
class BonusScore:
    """An item that may earn extra points, and whether it does: True, False, or None where that is open."""

    item: BonusItem
    earned: bool | None


@attrs.define(kw_only=True, slots=False, frozen=True)
class Score:
    """What a report is worth by a scheme."""

    scheme: Scheme
    report: Report
    sources: tuple[SourceScore, ...]
    bonus: tuple[BonusScore, ...]
    vetoes: tuple[tuple[str, bool | None], ...]
    """Each veto, and whether it holds: None where that is open."""
    covered: tuple[Finding, ...]
    """The findings that the scheme's indicators look at."""

    @cached_property
    def base(self) -> Points:
        """The points out of a hundred, before bonus points; none where nothing on record can be scored."""
        return total_of(one.of_hundred.times(self._share(one)) for one in self.sources)

    def _share(self, one: SourceScore) -> Fraction:
        """A source's part of the whole, after those with nothing to score handed theirs on."""
        held = sum((Fraction(other.source.share) for other in self.sources if other.points.full), _NOTHING)
        return Fraction(one.source.share) / held if one.points.full else _NOTHING

    @cached_property
    def bonus_points(self) -> Points:
        """The extra points; none unless the base is above the threshold."""
        bonus = self.scheme.bonus
        if bonus is None:
            return Points(_NOTHING, _NOTHING, _NOTHING)
        ceiling, threshold = Fraction(bonus.ceiling), Fraction(bonus.threshold)
        sure = sum((Fraction(one.item.points) for one in self.bonus if one.earned), _NOTHING)
        hoped = sum((Fraction(one.item.points) for one in self.bonus if one.earned is not False), _NOTHING)
        least = min(sure, ceiling) if self.base.least > threshold else _NOTHING
        most = min(hoped, ceiling) if self.base.most > threshold else _NOTHING
        return Points(ceiling, least, most)

    @property
    def least(self) -> Fraction:
        """The score, where everything open is lost."""
        return self.base.least + self.bonus_points.least

    @property
    def most(self) -> Fraction:
        """The score, where everything open is won."""
        return self.base.most + self.bonus_points.most

    @property
    def grade(self) -> str | None:
        """The grade; None where the scheme has none, nothing can be scored, or it is open."""
        held = [holds for _, holds in self.vetoes]
        if any(held):
            return self.scheme.vetoed
        if None in held or not self.scheme.grades or not self.base.full:
            return None
        worst, best = self._grade_of(self.least), self._grade_of(self.most)
        return worst if worst == best else None

    @cached_property
    def losses(self) -> tuple[Loss, ...]:
        """Every lost point with its finding, the dearest first; out of a hundred."""
        found = [
            attrs.evolve(loss, points=loss.points * self._share(one) * 100 / one.points.full)
            for one in self.sources
            for top in one.indicators
            for indicator in top.walk()
            for loss in indicator.losses
        ]
        return tuple(
            sorted(
                found, key=lambda loss: (-loss.points, loss.indicator, loss.finding.rule.code, loss.finding.record.id)
            )
        )

    @cached_property
    def departments(self) -> tuple[DepartmentScore, ...]:
        """What each department's findings came to, the dearest first."""
        counts: dict[str, dict[Outcome, int]] = {}
        for finding in self.covered:
            held = counts.setdefault(finding.department, {})
            held[finding.outcome] = held.get(finding.outcome, 0) + 1
        lost: dict[str, Fraction] = {}
        for loss in self.losses:
            lost[loss.finding.department] = lost.get(loss.finding.department, _NOTHING) + loss.points
        made = [
            DepartmentScore(department=name, counts=held, lost=lost.get(name, _NOTHING))
            for name, held in counts.items()
        ]
        return tuple(sorted(made, key=lambda one: (-one.lost, one.department)))

    def to_dict(self) -> dict[str, object]:
        """The score as `zwgk score --format json` gives it."""
        return {
            "scheme": self.scheme.id,
            "authority": self.report.authority,
            "as_of": self.report.as_of.isoformat(),
            "score": {"least": shown(self.least), "most": shown(self.most)},
            "grade": self.grade,
            "base": self.base.to_dict(),
            "bonus": self.bonus_points.to_dict(),
            "vetoes": [{"name": name, "holds": holds} for name, holds in self.vetoes],
            "sources": [
                {
                    "id": one.source.id,
                    "name": one.source.name,
                    "share": float(one.source.share),
                    "points": one.points.to_dict(),
                    "indicators": [each.to_dict() for top in one.indicators for each in top.walk()],
                }
                for one in self.sources
            ],
            "departments": [one.to_dict() for one in self.departments],
        }

    def _grade_of(self, points: Fraction) -> str:
        return next(grade.name for grade in self.scheme.grades if shown(points) >= float(grade.at_least))


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
        codes = {one.rule.code for one in self.report.evaluations}
        chosen = {code for code in codes if any(fnmatchcase(code, pattern) for pattern in patterns)}
        return tuple(one for one in self.report.findings if one.rule.code in chosen)

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
        points = Points(weight, max(_NOTHING, weight - lost - each * undecided), weight - lost)
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
        factor = weight / sum((Fraction(criterion.points) for criterion, _ in ours), _NOTHING)
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
            return Points(worth, _NOTHING, _NOTHING), losses
        undecided = any(finding.outcome in _UNDECIDED for finding in findings)
        return Points(worth, _NOTHING if undecided else worth, worth), []

    def _cases(self, one: Indicator, patterns: Iterable[str]) -> list[Finding]:
        """The findings that an indicator looks at: severe enough, and of records that are late enough."""
        return [
            finding
            for finding in self.named(patterns)
            if finding.severity.rank <= one.severity.rank and _late_enough(finding, one)
        ]

    def _given(self, name: str, full: Fraction) -> Points:
        if name not in self.given:
            return Points(full, _NOTHING, full)
        return Points(full, Fraction(self.given[name]), Fraction(self.given[name]))


def _late_enough(finding: Finding, one: Indicator) -> bool:
    day = finding.record.governing_date
    return one.records_since is None or day is None or day >= one.records_since


def _shared(weight: Fraction, scores: Sequence[IndicatorScore]) -> tuple[IndicatorScore, ...]:
    """Neighbours whose weights add up to that of their branch, after those that do not concern the authority left."""
    held = sum((one.points.full for one in scores if one.points is not None), _NOTHING)
    return tuple(one if one.points is None or one.points.full == 0 else one.scaled(weight / held) for one in scores)
