"""What becomes of each decision in one report: applied, or left aside and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

import attrs

from zwgk.decisions import Decision, Decisions, digest_of, fingerprint_of
from zwgk.errors import Fault
from zwgk.records import Record
from zwgk.rules import Rule


class DecisionState(StrEnum):
    """How a decision stands in a report."""

    APPLIED = "applied"
    """It answers a finding that needs a person."""
    VOID = "void"
    """The record has changed since, or it was made under another rule."""
    EXPIRED = "expired"
    """Its last day is over."""
    SUPERFLUOUS = "superfluous"
    """Its finding needs nobody, or nobody any more."""
    UNKNOWN = "unknown"
    """There is no finding of its fingerprint."""
    ELSEWHERE = "other_authority"
    """It names another authority."""

    @property
    def chinese(self) -> str:
        """The state as a report names it, with what to do about it."""
        return _CHINESE[self]


_CHINESE = {
    DecisionState.APPLIED: "已采用",
    DecisionState.VOID: "判断后记录已变动，原判断失效；重新生成清单并重新判断",
    DecisionState.EXPIRED: "已过有效期，未采用；重新判断，并更新该条",
    DecisionState.SUPERFLUOUS: "检查结果不需要人工判断，未采用；可以删除",
    DecisionState.UNKNOWN: "没有对应的检查结果，未采用；核对指纹，记录或规则已不存在的可以删除",
    DecisionState.ELSEWHERE: "属于其他单位",
}


@attrs.frozen(kw_only=True)
class UsedDecision:
    """A decision, and what became of it."""

    decision: Decision
    place: str
    """The file and row it was read from; empty where it was made in Python."""
    state: DecisionState

    def to_dict(self) -> dict[str, object]:
        """The decision in a list of a report."""
        return {**self.decision.to_dict(), "place": self.place}


@attrs.frozen(kw_only=True)
class DecisionUse:
    """What became of every decision in one report."""

    used: tuple[UsedDecision, ...]
    unfilled: int
    malformed: tuple[Fault, ...]
    by_finding: Mapping[tuple[str, str], Decision]
    """The decision on a finding, by its rule's code and its record's id."""

    def of(self, state: DecisionState) -> tuple[UsedDecision, ...]:
        """The decisions in a state."""
        return tuple(one for one in self.used if one.state is state)

    def to_dict(self) -> dict[str, object]:
        """The decisions as `zwgk check --format json` lists them."""
        return {
            **{state.value: [one.to_dict() for one in self.of(state)] for state in DecisionState},
            "unfilled": self.unfilled,
            "malformed": [attrs.asdict(fault) for fault in self.malformed],
        }


@attrs.frozen
class _Asked:
    """A finding that a decision may answer."""

    rule: Rule
    record: Record
    needs_human: bool


def apply_decisions(
    decisions: Decisions, judged: Iterable[tuple[Rule, Record, bool]], *, authority: str, as_of: date
) -> DecisionUse:
    """Put decisions beside the findings that need a person.

    Args:
        decisions: the decisions.
        judged: every rule and record, with whether a person must judge.
        authority: the id of the authority that is judged.
        as_of: the day of the check.
    """
    wanted = {one.fingerprint for one in decisions.decisions}
    asked: dict[str, _Asked] = {}
    for rule, record, needs_human in judged if wanted else ():
        fingerprint = fingerprint_of(rule.code, authority, record)
        if fingerprint in wanted:
            asked[fingerprint] = _Asked(rule, record, needs_human)
    by_finding: dict[tuple[str, str], Decision] = {}
    used: list[UsedDecision] = []
    for one, row in zip(decisions.decisions, decisions.rows, strict=True):
        found = asked.get(one.fingerprint)
        state = _state(one, found, authority, as_of)
        used.append(UsedDecision(decision=one, place="" if row is None else str(row), state=state))
        if found is not None and state is DecisionState.APPLIED:
            by_finding[found.rule.code, found.record.id] = one
    return DecisionUse(
        used=tuple(used), unfilled=decisions.unfilled, malformed=decisions.malformed, by_finding=by_finding
    )


def _state(decision: Decision, asked: _Asked | None, authority: str, as_of: date) -> DecisionState:
    if decision.authority not in ("", authority):
        return DecisionState.ELSEWHERE
    if asked is None:
        return DecisionState.UNKNOWN
    if not asked.needs_human:
        return DecisionState.SUPERFLUOUS
    if decision.rule not in ("", asked.rule.code) or decision.digest != digest_of(asked.record):
        return DecisionState.VOID
    if decision.expires is not None and as_of > decision.expires:
        return DecisionState.EXPIRED
    return DecisionState.APPLIED
