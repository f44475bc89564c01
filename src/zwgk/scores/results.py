"""What scoring comes to: points kept, lost and open, by indicator, source and department; they always add up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property

import attrs

from zwgk.findings import Finding
from zwgk.reports import Report
from zwgk.scores.schemes import BonusItem, Indicator, Scheme, ScoreSource
from zwgk.verdicts import Outcome

NOTHING = Fraction()


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
    full, least, most = (sum((getattr(one, name) for one in points), NOTHING) for name in ("full", "least", "most"))
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
            else Points(NOTHING, NOTHING, NOTHING)
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
        held = sum((Fraction(other.source.share) for other in self.sources if other.points.full), NOTHING)
        return Fraction(one.source.share) / held if one.points.full else NOTHING

    @cached_property
    def bonus_points(self) -> Points:
        """The extra points; none unless the base is above the threshold."""
        bonus = self.scheme.bonus
        if bonus is None:
            return Points(NOTHING, NOTHING, NOTHING)
        ceiling, threshold = Fraction(bonus.ceiling), Fraction(bonus.threshold)
        sure = sum((Fraction(one.item.points) for one in self.bonus if one.earned), NOTHING)
        hoped = sum((Fraction(one.item.points) for one in self.bonus if one.earned is not False), NOTHING)
        least = min(sure, ceiling) if self.base.least > threshold else NOTHING
        most = min(hoped, ceiling) if self.base.most > threshold else NOTHING
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
            lost[loss.finding.department] = lost.get(loss.finding.department, NOTHING) + loss.points
        made = [
            DepartmentScore(department=name, counts=held, lost=lost.get(name, NOTHING)) for name, held in counts.items()
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
