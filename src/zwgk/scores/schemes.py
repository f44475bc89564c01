"""An assessment scheme (考评方案): an indicator tree with weights, and how points are lost and won.

A scheme is no law. It is data beside the packs, with its source and year, and names rules by their codes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from zwgk.authority_kinds import AuthorityKind
from zwgk.records import Authority
from zwgk.rules import Severity

LEVELS = 3
WHOLE = Decimal(100)


class Method(StrEnum):
    """How a leaf of the tree is scored."""

    DEDUCTION = "deduction"
    """Points off for each case, at most the indicator's weight (扣分制)."""
    CRITERIA = "criteria"
    """Points for each criterion that is met (得分制)."""
    GIVEN = "given"
    """Points that a person gives; nothing on record decides it."""


@attrs.frozen(kw_only=True)
class Criterion:
    """A point of an indicator that is met or not (考察点)."""

    name: str
    points: Decimal
    rules: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Indicator:
    """A branch or leaf of the tree; its id tells its place, as 1.2.3 lies below 1.2."""

    id: str
    name: str
    weight: Decimal
    concerns: tuple[AuthorityKind, ...] = ()
    """The kinds of authority it is for; all of them where none is named."""
    functions: tuple[str, ...] = ()
    """It is only for authorities with one of these functions (职能)."""
    method: Method | None = None
    """How a leaf is scored; None for a branch."""
    rules: tuple[str, ...] = ()
    """Codes or patterns such as ``XZ23*``: each failed finding of theirs is a case."""
    per_case: Decimal | None = None
    """Points off for each case."""
    severity: Severity = Severity.NOTE
    """The least severity at which a failed finding is a case."""
    records_since: date | None = None
    """Only records whose day is not before this one."""
    criteria: tuple[Criterion, ...] = ()
    source: str = ""
    """The source a first-level indicator belongs to, where the scheme has several."""

    @property
    def parent(self) -> str:
        """The id of the indicator it lies below; empty for the first level."""
        return self.id.rpartition(".")[0]

    @property
    def patterns(self) -> tuple[str, ...]:
        """Every rule it names."""
        return (*self.rules, *(rule for one in self.criteria for rule in one.rules))

    def is_for(self, authority: Authority) -> bool:
        """Whether an authority's kind and functions make it concern them."""
        of_kind = not self.concerns or authority.kind in self.concerns
        return of_kind and (not self.functions or bool(set(self.functions) & set(authority.functions)))


@attrs.frozen(kw_only=True)
class Cap:
    """The most that is left of an indicator where a condition fails (封顶)."""

    indicator: str
    name: str
    rules: tuple[str, ...]
    share: Decimal
    """Per cent of the indicator's weight."""


@attrs.frozen(kw_only=True)
class Veto:
    """A failure that decides the grade on its own (单项否决)."""

    name: str
    rules: tuple[str, ...]


@attrs.frozen(kw_only=True)
class BonusItem:
    """What earns extra points (加分项): its rules pass, and none of them fails."""

    name: str
    points: Decimal
    rules: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Bonus:
    """Extra points for whoever scored more than a threshold, up to a ceiling."""

    threshold: Decimal
    ceiling: Decimal
    items: tuple[BonusItem, ...]


@attrs.frozen(kw_only=True)
class Grade:
    """A grade, and the least score out of a hundred that earns it."""

    name: str
    at_least: Decimal


@attrs.frozen(kw_only=True)
class ScoreSource:
    """One of several assessments that make up the score, such as an agency's (专业机构测评 40%)."""

    id: str
    name: str
    share: Decimal
    """Per cent of the whole."""
    full: Decimal = WHOLE
    """The points its indicators add up to."""
    given: bool = False
    """Whether somebody else scores it; its points are handed over."""


@attrs.frozen(kw_only=True)
class Scheme:
    """An assessment scheme, checked when it is made into one by `load_scheme`."""

    id: str
    title: str
    issuer: str
    year: int
    based_on: str
    """Where the weights come from."""
    address: str = ""
    sources: tuple[ScoreSource, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    caps: tuple[Cap, ...] = ()
    vetoes: tuple[Veto, ...] = ()
    vetoed: str = ""
    """The grade of whoever fails a veto."""
    bonus: Bonus | None = None
    grades: tuple[Grade, ...] = ()
    rectify_within_days: int | None = None
    """Within how many calendar days of an assessment its failures have to be put right."""

    def below(self, parent: str) -> tuple[Indicator, ...]:
        """The indicators right below one; the first level for an empty id."""
        return tuple(one for one in self.indicators if one.parent == parent)

    def of_source(self, source: ScoreSource) -> tuple[Indicator, ...]:
        """The first-level indicators of a source."""
        return tuple(one for one in self.below("") if one.source == source.id or len(self.sources) == 1)

    @property
    def patterns(self) -> tuple[str, ...]:
        """Every rule the scheme names."""
        holders: tuple[Cap | Veto | BonusItem, ...] = (
            *self.caps,
            *self.vetoes,
            *(self.bonus.items if self.bonus else ()),
        )
        named = [
            *(rule for one in self.indicators for rule in one.patterns),
            *(rule for one in holders for rule in one.rules),
        ]
        return tuple(dict.fromkeys(named))


def faults_of(scheme: Scheme) -> Iterator[tuple[str, str]]:
    """What is wrong with a scheme: where, and what to do."""
    by_id: dict[str, Indicator] = {}
    for one in scheme.indicators:
        if one.id in by_id:
            yield f"indicator {one.id}", "stands twice; give each its own id"
        by_id[one.id] = one
    for one in by_id.values():
        yield from _faults_of_indicator(one, scheme, by_id)
    yield from _faults_of_sources(scheme)
    for cap in scheme.caps:
        if cap.indicator not in by_id:
            yield f"cap {cap.name}", f"names the indicator {cap.indicator!r}, which is not there"
        if not 0 <= cap.share <= WHOLE:
            yield f"cap {cap.name}", f"its share is {cap.share} per cent; expected 0 to 100"
    if bool(scheme.vetoes) != bool(scheme.vetoed):
        yield "vetoed", "a scheme with vetoes, and no other, names the grade of whoever fails one"
    limits = [grade.at_least for grade in scheme.grades]
    if limits != sorted(set(limits), reverse=True) or (limits and limits[-1] != 0):
        yield "grades", f"list them from the highest limit down to 0, each limit once; found {_listed(limits)}"


def _faults_of_indicator(one: Indicator, scheme: Scheme, by_id: dict[str, Indicator]) -> Iterator[tuple[str, str]]:
    where = f"indicator {one.id} {one.name}"
    level = one.id.count(".") + 1
    if level > LEVELS:
        yield where, f"lies on level {level}; a scheme has {LEVELS}"
    if one.parent and one.parent not in by_id:
        yield where, f"lies below {one.parent}, which is not there; add it or mend the id"
    if one.weight <= 0:
        yield where, f"its weight is {one.weight}; expected more than 0"
    below = scheme.below(one.id)
    if below:
        total = sum((child.weight for child in below), Decimal())
        if total != one.weight:
            yield where, f"its weight is {one.weight}, and the indicators below it make {total}; mend one of them"
        if one.method or one.patterns:
            yield where, "a branch is scored by what lies below it; take its method and rules away"
    else:
        yield from _faults_of_leaf(one, where)


def _faults_of_leaf(one: Indicator, where: str) -> Iterator[tuple[str, str]]:
    match one.method:
        case None:
            yield where, f"a leaf needs a method: {', '.join(Method)}"
        case Method.DEDUCTION:
            if not one.rules or one.per_case is None or one.per_case <= 0 or one.criteria:
                yield where, "a deduction needs rules and the points per_case, and no criteria"
        case Method.CRITERIA:
            total = sum((criterion.points for criterion in one.criteria), Decimal())
            if total != one.weight:
                yield where, f"its weight is {one.weight}, and its criteria make {total}; mend one of them"
            if one.rules or one.per_case is not None:
                yield where, "criteria carry their rules themselves; take rules and per_case away"
        case Method.GIVEN:
            if one.patterns or one.per_case is not None:
                yield where, "what a person scores needs no rules and no per_case"


def _faults_of_sources(scheme: Scheme) -> Iterator[tuple[str, str]]:
    if not scheme.sources:
        yield "source", "a scheme needs at least one source; give it [[source]] with a share of 100"
        return
    total = sum((source.share for source in scheme.sources), Decimal())
    if total != WHOLE:
        yield "source", f"the shares of the sources make {total} per cent; expected 100"
    known = {source.id for source in scheme.sources}
    for one in scheme.below(""):
        if len(known) > 1 and one.source not in known:
            yield f"indicator {one.id} {one.name}", f"belongs to no source; name one of {', '.join(sorted(known))}"
    for source in scheme.sources:
        where = f"source {source.id}"
        points = sum((one.weight for one in scheme.of_source(source)), Decimal())
        if source.given and points:
            yield where, "is scored elsewhere; take its indicators away"
        elif not source.given and points != source.full:
            yield (
                where,
                f"is out of {source.full} points, and its first-level indicators make {points}; mend one of them",
            )


def _listed(values: Iterable[object]) -> str:
    return ", ".join(map(str, values))
