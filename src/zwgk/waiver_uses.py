"""What becomes of each waiver in one report: applied, or left aside and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

import attrs

from zwgk.errors import Fault
from zwgk.records import Record
from zwgk.rules import Rule
from zwgk.waivers import Waiver, Waivers


class WaiverState(StrEnum):
    """How a waiver stands in a report."""

    APPLIED = "applied"
    """It stands beside at least one failure."""
    EXPIRED = "expired"
    """Its last day is over."""
    NOT_YET = "not_yet_in_force"
    """It was issued after the day of the check."""
    REFUSED = "refused"
    """What it would waive is asked by a rule that nobody may waive."""
    SUPERFLUOUS = "superfluous"
    """None of the findings it reaches failed."""
    UNUSED = "unused"
    """It reaches no finding."""
    ELSEWHERE = "other_authority"
    """It names another authority."""

    @property
    def chinese(self) -> str:
        """The state as a report names it, with what to do about it."""
        return _CHINESE[self]


_CHINESE = {
    WaiverState.APPLIED: "已适用",
    WaiverState.EXPIRED: "已过有效期，未适用；仍需豁免的重新报批",
    WaiverState.NOT_YET: "检查日尚未批准，未适用",
    WaiverState.REFUSED: "规则不得豁免，未适用；应当整改",
    WaiverState.SUPERFLUOUS: "所及检查结果并无不合规，不必豁免；可以撤销",
    WaiverState.UNUSED: "没有对应的检查结果；核对规则代码和记录编号",
    WaiverState.ELSEWHERE: "属于其他单位",
}


@attrs.frozen(kw_only=True)
class UsedWaiver:
    """A waiver, and what became of it."""

    waiver: Waiver
    place: str
    """The file and row it was read from; empty where it was made in Python."""
    state: WaiverState
    findings: int = 0
    """How many failures it stands beside."""
    refused_by: tuple[str, ...] = ()
    """The codes of the rules that failed and that nobody may waive."""

    def to_dict(self) -> dict[str, object]:
        """The waiver in a list of a report."""
        return {
            **self.waiver.to_dict(),
            "place": self.place,
            "findings": self.findings,
            "refused_by": list(self.refused_by),
        }


@attrs.frozen(kw_only=True)
class WaiverUse:
    """What became of every waiver in one report."""

    used: tuple[UsedWaiver, ...]
    malformed: tuple[Fault, ...]
    by_finding: Mapping[tuple[str, str], Waiver]
    """The waiver beside a failure, by its rule's code and its record's id."""

    def of(self, state: WaiverState) -> tuple[UsedWaiver, ...]:
        """The waivers in a state; one that was refused for some rules and applied to others is in both."""
        return tuple(
            one for one in self.used if one.state is state or (state is WaiverState.REFUSED and one.refused_by)
        )

    def to_dict(self) -> dict[str, object]:
        """The waivers as `zwgk check --format json` lists them."""
        return {
            **{state.value: [one.to_dict() for one in self.of(state)] for state in WaiverState},
            "malformed": [attrs.asdict(fault) for fault in self.malformed],
        }


Judged = tuple[Rule, Sequence[tuple[Record, bool, bool]]]
"""A rule, and of each record it judged whether it failed, and whether a rule that asks the same may not be waived."""


@attrs.define
class _Tally:
    reached: int = 0
    applied: int = 0
    unwaivable: int = 0
    refused_by: dict[str, None] = attrs.field(factory=dict)


_Weighed = tuple[Waiver, _Tally]


def weigh_waivers(waivers: Waivers, judged: Iterable[Judged], *, authority: str, as_of: date) -> WaiverUse:
    """Put waivers beside the failures they reach.

    Of several that reach one failure the one that lasts longest stands.

    Args:
        waivers: the waivers.
        judged: every rule with what became of each record.
        authority: the id of the authority that is judged.
        as_of: the day of the check.
    """
    tallies = [_Tally() for _ in waivers.waivers]
    fixed = [_fixed(one, authority, as_of) for one in waivers.waivers]
    open_ = [(one, tally) for one, tally, state in zip(waivers.waivers, tallies, fixed, strict=True) if state is None]
    by_finding: dict[tuple[str, str], Waiver] = {}
    for rule, records in judged:
        naming = [(one, tally) for one, tally in open_ if one.names(rule.code)]
        by_id, many = _by_id(naming)
        for record, failed, kept in records if naming else ():
            near = (*by_id.get(record.id, ()), *many)
            reaching = [(one, tally) for one, tally in near if one.covers(record)]
            waivable = rule.waivable and not kept
            for _, tally in reaching:
                _count(tally, rule, failed=failed, waivable=waivable)
            if failed and waivable and reaching:
                by_finding[rule.code, record.id] = min((one for one, _ in reaching), key=_longest_first)
    states = zip(waivers.waivers, waivers.rows, tallies, fixed, strict=True)
    return WaiverUse(
        used=tuple(
            UsedWaiver(
                waiver=one,
                place="" if row is None else str(row),
                state=state or _state(tally),
                findings=tally.applied,
                refused_by=tuple(tally.refused_by),
            )
            for one, row, tally, state in states
        ),
        malformed=waivers.malformed,
        by_finding=by_finding,
    )


def _by_id(waivers: Iterable[_Weighed]) -> tuple[dict[str, list[_Weighed]], list[_Weighed]]:
    """The waivers of single records by id, so that each record meets its own; and those of many records."""
    by_id: dict[str, list[_Weighed]] = {}
    many: list[_Weighed] = []
    for one, tally in waivers:
        (many if one.names_many else by_id.setdefault(one.subject, [])).append((one, tally))
    return by_id, many


def _fixed(waiver: Waiver, authority: str, as_of: date) -> WaiverState | None:
    """The state that no finding can change."""
    if waiver.authority not in ("", authority):
        return WaiverState.ELSEWHERE
    if as_of > waiver.expires:
        return WaiverState.EXPIRED
    return WaiverState.NOT_YET if as_of < waiver.issued else None


def _count(tally: _Tally, rule: Rule, *, failed: bool, waivable: bool) -> None:
    tally.reached += 1
    tally.applied += failed and waivable
    tally.unwaivable += not waivable
    if failed and not waivable:
        tally.refused_by[rule.code] = None


def _state(tally: _Tally) -> WaiverState:
    if tally.applied:
        return WaiverState.APPLIED
    if not tally.reached:
        return WaiverState.UNUSED
    if tally.refused_by or tally.unwaivable == tally.reached:
        return WaiverState.REFUSED
    return WaiverState.SUPERFLUOUS


def _longest_first(waiver: Waiver) -> tuple[object, ...]:
    return (-waiver.expires.toordinal(), attrs.astuple(waiver))
