"""What installed packs say that cannot all hold: found when they load, and told with both packs and distributions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import Any, TypeAlias

import attrs

from zwgk.division_codes import lies_in
from zwgk.errors import ParameterError, ParameterNotInForce
from zwgk.packs import RulePack
from zwgk.parameters import Layers, Override, Parameter
from zwgk.rules import Rule
from zwgk.set_aside import replacing_each_other, settings_aside

_Said: TypeAlias = tuple[tuple[RulePack, ...], str]
"""The packs, and what cannot hold."""


@attrs.frozen
class Contradiction:
    """What one pack or several say that cannot hold, and the cure; none of them is left out for it."""

    packs: tuple[RulePack, ...]
    problem: str
    told_of: tuple[str, ...] = attrs.field(repr=False)
    """The packs as messages name them, with what brings them."""

    def __str__(self) -> str:
        return f"{' and '.join(self.told_of)}: {self.problem}"


def contradictions(
    packs: Iterable[RulePack], *, brought_by: Mapping[str, str] | None = None
) -> tuple[Contradiction, ...]:
    """What the packs say that cannot all hold.

    Values of one parameter that exclude each other break the rules that read it, on the records they concern. Rules
    that replace each other, or rules of another record type, replace nothing: all of them judge.

    Args:
        packs: the installed packs.
        brought_by: the plugin and distribution of a pack, for messages, by the pack's name.
    """
    packs, origins = tuple(packs), brought_by or {}
    found = chain(_one_name_for_two(packs), _values_apart(packs), _circles(packs), _of_other_records(packs))
    return tuple(
        Contradiction(
            at_fault,
            problem,
            tuple(
                f"pack {one.name!r}" + (f" of {origins[one.name]}" if one.name in origins else "") for one in at_fault
            ),
        )
        for at_fault, problem in found
    )


def _rules_by_code(packs: Iterable[RulePack]) -> dict[str, tuple[RulePack, Rule]]:
    return {rule.code: (pack, rule) for pack in packs for rule in pack.rules}


def _may_bind_one(packs: Iterable[RulePack]) -> bool:
    """Whether there may be an authority that each two of them bind, among those that name their region."""
    return all(
        (lies_in(one.region, other.region) or lies_in(other.region, one.region))
        and (not one.authorities or not other.authorities or bool({*one.authorities} & {*other.authorities}))
        for one, other in combinations(packs, 2)
    )


def _one_name_for_two(packs: Iterable[RulePack]) -> Iterator[_Said]:
    """Parameters of one name that differ: a local value of the one would reach the other."""
    held: dict[str, tuple[RulePack, Parameter[Any]]] = {}
    told: set[str] = set()
    for pack in packs:
        used = (parameter for rule in pack.rules for parameter in rule.uses)
        for parameter in chain(used, (one.parameter for one in pack.overrides)):
            owner, first = held.setdefault(parameter.name, (pack, parameter))
            if first is not parameter and first != parameter and parameter.name not in told:
                told.add(parameter.name)
                problem = (
                    f"two different parameters are called {parameter.name!r}, {first.title} and {parameter.title}; "
                    "local values find a parameter by its name: rename one, or import the other's"
                )
                yield tuple(dict.fromkeys((owner, pack))), problem


def _values_apart(packs: Iterable[RulePack]) -> Iterator[_Said]:
    by_name: dict[str, list[tuple[RulePack, Override[Any]]]] = {}
    for pack in packs:
        for override in pack.overrides:
            by_name.setdefault(override.parameter.name, []).append((pack, override))
    for ones in by_name.values():
        sound = []
        for pack, override in ones:
            refusal = _refusal([override])
            if refusal:
                yield (pack,), refusal
            else:
                sound.append((pack, override))
        for (pack, override), (other, another) in combinations(sound, 2):
            refusal = _refusal([override, another]) if _may_bind_one((pack, other)) else None
            if refusal:
                cure = "uninstall one, narrow its region or authorities, or give one value its last day with until="
                yield tuple(dict.fromkeys((pack, other))), f"{refusal}: {cure}"


def _refusal(overrides: Sequence[Override[Any]]) -> str | None:
    """How local values fail on one of the days they hold together; None where they do not."""
    layers, parameter = Layers(overrides), overrides[0].parameter
    first, last = max(one.since for one in overrides), min(one.until for one in overrides)
    for day in sorted({first, *(dated.since for dated in parameter.values)}):
        if first <= day <= last:
            try:
                layers.resolve(parameter, day)
            except ParameterNotInForce:
                continue
            except ParameterError as error:
                return str(error)
    return None


def _circles(packs: Sequence[RulePack]) -> Iterator[_Said]:
    known = _rules_by_code(packs)
    for circle in replacing_each_other(settings_aside(packs)):
        owners = tuple(dict.fromkeys(known[code][0] for code in sorted(circle)))
        if _may_bind_one(owners):
            codes = " and ".join(sorted(circle))
            yield owners, f"{codes} replace each other, so each judges; take replaces= from one of them"


def _of_other_records(packs: Sequence[RulePack]) -> Iterator[_Said]:
    known = _rules_by_code(packs)
    for code, ones in settings_aside(packs).items():
        owner, rule = known.get(code, (None, None))
        for one in ones:
            if owner and rule and one.by and one.by.subject is not rule.subject:
                wanted, found = rule.subject.__name__, one.by.subject.__name__
                problem = (
                    f"{one.by.code} replaces {code}, which judges {wanted}, but judges {found} itself, so both judge; "
                    f"write {one.by.code} over {wanted}, or silence {code} by the article that says so"
                )
                yield (one.pack, owner), problem
