"""Demands that two texts make of one record: the stricter is judged, and both are cited once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import partial

from zwgk.findings import Judgements
from zwgk.rules import Rule
from zwgk.verdicts import GRAVEST_FIRST, Outcome, Verdict, inapplicable

_GRAVITY = {outcome: place for place, outcome in enumerate(GRAVEST_FIRST)}

Also = Mapping[tuple[str, str], tuple[Rule, ...]]
"""The rules that a finding stands for beside its own, by its rule's code and its record's id."""


def settle(judgements: Iterable[Judgements]) -> tuple[tuple[Judgements, ...], Also]:
    """The verdicts with at most one applicable one for each record among rules that ask the same.

    The gravest verdict stands; of equals that of the more binding rule, then that with the earlier due day, then that
    of the rule no other names, which is the local one. The others become inapplicable and point to it. A rule that
    crashed stands for itself.

    Args:
        judgements: the verdicts of every rule.
    """
    given = tuple(judgements)
    settled: dict[str, list[Verdict]] = {}
    also: dict[tuple[str, str], tuple[Rule, ...]] = {}
    for group in _groups(given):
        settled |= {one.rule.code: list(one.verdicts) for one in group}
        named = {code for one in group for code in one.rule.same_as}
        for place, record in enumerate(group[0].records):
            rivals = [one for one in group if _stands(one.verdicts[place])]
            if len(rivals) > 1:
                first, *others = sorted(rivals, key=partial(_order, place=place, named=named))
                also[first.rule.code, record.id] = tuple(one.rule for one in others)
                for one in others:
                    settled[one.rule.code][place] = inapplicable(partial(_points_to, first.rule))
    return tuple(one._replace(verdicts=settled.get(one.rule.code, one.verdicts)) for one in given), also


def _groups(judgements: Sequence[Judgements]) -> list[list[Judgements]]:
    """The rules that ask the same of one record type, directly or by way of a third."""
    naming = [one for one in judgements if one.rule.same_as]
    by_code = {one.rule.code: one for one in judgements if naming}
    group_of: dict[str, list[Judgements]] = {}
    for one in naming:
        for code in sorted(one.rule.same_as):
            other = by_code.get(code)
            if other is None or other.rule.subject is not one.rule.subject:
                continue
            ours, theirs = group_of.get(one.rule.code, [one]), group_of.get(code, [other])
            merged = ours if ours is theirs else ours + theirs
            group_of.update((member.rule.code, merged) for member in merged)
    return list({id(group): group for group in group_of.values()}.values())


def _stands(verdict: Verdict) -> bool:
    return verdict.outcome not in (Outcome.INAPPLICABLE, Outcome.ERROR)


def _order(one: Judgements, place: int, named: Collection[str]) -> tuple[int, int, date, bool, str]:
    rule, verdict = one.rule, one.verdicts[place]
    due = date.max if verdict.deadline is None else verdict.deadline.due
    return _GRAVITY[verdict.outcome], rule.severity.rank, due, rule.code in named, rule.code


def _points_to(rule: Rule) -> str:
    return f"与{rule.code}的要求相同，以较严的一条为准，结论见{rule.code}"
