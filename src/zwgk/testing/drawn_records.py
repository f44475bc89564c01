"""Records and dossiers to try rules on: each kind is drawn once in a process, and dossiers are put together from them.

Drawing a record takes a hundred times as long as judging it, so that the rules of a pack share what is drawn.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from zwgk.authority_kinds import AuthorityKind
from zwgk.dossier import Dossier
from zwgk.records import Authority, Record, facts_of, link_fields
from zwgk.records.base import annotations_of

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

R = TypeVar("R", bound=Record)

AUTHORITY = "单位"
IDS = tuple(f"记录-{number}" for number in range(6))
"""The ids of the records of a dossier; those that are drawn link to them."""
_AS_DRAWN = 0.3
"""How often a link is left as it was drawn, to whatever record or to none."""


def drawn_records(kind: type[R], number: int) -> tuple[R, ...]:
    """Records of a kind, drawn alike in every run: plausible ones, and as many of whatever the fields allow."""
    hashable: Any = kind  # as any class is; mypy reads the hash of the instances
    found: tuple[R, ...] = _records(hashable, number)
    return found


def forget_drawn_records() -> None:
    """Draw anew."""
    _records.cache_clear()


@cache
def _records(kind: type[R], number: int) -> tuple[R, ...]:
    from zwgk.testing.dossiers import records

    half, ids = number // 2, (*IDS, AUTHORITY)
    return (
        *_drawn(records(kind, ids=ids), number - half),
        *_drawn(records(kind, ids=ids, plausible=False), max(1, half)),
    )


def _drawn(strategy: SearchStrategy[R], number: int) -> list[R]:
    from hypothesis import HealthCheck, Phase, given, seed, settings  # slow to import

    found: list[R] = []

    @seed(0)
    @settings(
        database=None,
        deadline=None,
        derandomize=True,
        max_examples=number,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def keep(record: R) -> None:
        found.append(record)

    keep()
    return found


def drawn_dossiers(
    subjects: Sequence[type[Record]],
    kinds: Iterable[type[Record]],
    *,
    owed_by: Iterable[AuthorityKind],
    functions: Iterable[str],
    number: int,
) -> Iterator[Dossier]:
    """Dossiers that each hold a record to judge and others around it, of authorities that owe something.

    Args:
        subjects: the kinds of the record to judge.
        kinds: the kinds of the others.
        owed_by: the kinds of authorities.
        functions: the functions (职能) that every authority has.
        number: how many dossiers.
    """
    around = sorted({*subjects, *kinds} - {Authority}, key=_name)
    bearers, has = sorted(owed_by), tuple(sorted(functions))
    authorities = drawn_records(Authority, number)
    for index in range(number):
        chance = random.Random(index)  # noqa: S311 (a choice, no secret)
        authority = attrs.evolve(
            authorities[index % len(authorities)],
            id=AUTHORITY,
            kind=bearers[index % len(bearers)],
            functions=(*authorities[index % len(authorities)].functions, *has),
        )
        held = [kind for kind in (chance.choice(subjects),) if kind is not Authority]
        held += chance.choices(around, k=chance.randrange(len(IDS))) if around else []
        named = [
            attrs.evolve(chance.choice(drawn_records(kind, number)), id=name)
            for kind, name in zip(held, IDS, strict=False)
        ]
        yield Dossier(authority, [_linked(record, named, chance) for record in named])


def linked_kinds(subjects: Iterable[type[Record]], record_types: Iterable[type[Record]]) -> set[type[Record]]:
    """The kinds whose records can point to some kinds, and those that these can point to."""
    own = {kind.record_kind for kind in subjects}
    pointed_at = {link for kind in subjects for link in _links(kind)}
    return {kind for kind in record_types if kind.record_kind in pointed_at or own.intersection(_links(kind))}


def holds_one(kind: type, name: str) -> bool:
    """Whether a field of links holds one id, and not several."""
    return "tuple" not in str(annotations_of(kind)[name])


def _links(kind: type[Record]) -> tuple[str, ...]:
    facts = facts_of(kind)
    return tuple(facts[name].link for name in link_fields(kind))


def _linked(record: Record, around: Sequence[Record], chance: random.Random) -> Record:
    """A record whose links lead to records of the kind they are meant for, most of the time."""
    kind = type(record)
    changes: dict[str, Any] = {}
    for name, wanted in zip(link_fields(kind), _links(kind), strict=True):
        targets = [one.id for one in around if wanted in (one.record_kind, "record") and one is not record]
        if targets and chance.random() > _AS_DRAWN:
            target = chance.choice(targets)
            changes[name] = target if holds_one(kind, name) else (target,)
    return attrs.evolve(record, **changes) if changes else record


def _name(kind: type[Record]) -> str:
    return kind.__qualname__
