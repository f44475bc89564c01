"""Hypothesis strategies for whole dossiers, and everything that is drawn from records: one place to import from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from zwgk.dossier import Dossier
from zwgk.records import RECORD_TYPES, Authority, Record
from zwgk.testing.linked_records import LinkedRecords
from zwgk.testing.records import AUTHORITIES, FIRST_DAY, LAST_DAY, as_drawn, hashable, records
from zwgk.testing.unlikely_records import Draws, unlikely_fields
from zwgk.testing.violations import compliant, violations

__all__ = ["compliant", "dossiers", "records", "violations"]


def dossiers(
    kinds: Iterable[type[Record]] = RECORD_TYPES,
    *,
    authority: Authority | None = None,
    min_size: int = 0,
    max_size: int = 8,
    min_value: date = FIRST_DAY,
    max_value: date = LAST_DAY,
    plausible: bool = True,
    missing: bool = True,
) -> st.SearchStrategy[Dossier]:
    """Dossiers of one authority, whose records point to each other; they shrink to the authority alone.

    In a plausible dossier every link leads to a record that is there, and a record begins after the one it points to.

    Args:
        kinds: the record types that occur.
        authority: whose dossier it is; one of any kind by default.
        min_size: how many records there are at least, beside the authority.
        max_size: how many at most.
        min_value: the first day of an event.
        max_value: the last.
        plausible: False for whatever the fields allow.
        missing: False where every fact is on record, but for those that most records never come to.
    """
    choices = [kind for kind in kinds if kind is not Authority]
    chosen = st.lists(st.sampled_from(choices), min_size=min_size, max_size=max_size) if choices else st.just([])
    owner = st.sampled_from(AUTHORITIES) if authority is None else st.just(authority)
    if plausible:
        return _likely(chosen, owner, min_value, max_value, missing)
    own = tuple(f"记录-{number}" for number in range(max_size))
    return _unlikely(chosen, owner, own, min_value, max_value, missing)


@st.composite
def _likely(
    draw: st.DrawFn,
    chosen: st.SearchStrategy[list[type[Record]]],
    owner: st.SearchStrategy[Authority],
    first: date,
    last: date,
    missing: bool,  # noqa: FBT001 (as `dossiers` has it)
) -> Dossier:
    authority = draw(owner)
    days = st.integers(0, (last - first).days)
    drawn = [(draw(as_drawn(kind, {}, missing=missing)), draw(days)) for kind in draw(chosen)]
    return Dossier(authority, LinkedRecords(authority, drawn, first, last).records())


@st.composite
def _unlikely(
    draw: st.DrawFn,
    chosen: st.SearchStrategy[list[type[Record]]],
    owner: st.SearchStrategy[Authority],
    ids: tuple[str, ...],
    first: date,
    last: date,
    missing: bool,  # noqa: FBT001 (as `dossiers` has it)
) -> Dossier:
    authority = draw(owner)
    draws = Draws((*ids, authority.id), first, last, missing)  # the same in every example: strategies are kept by it
    return Dossier(
        authority, [draw(_built(hashable(kind), draws, name)) for name, kind in zip(ids, draw(chosen), strict=False)]
    )


@cache
def _built(kind: Any, draws: Draws, name: str) -> st.SearchStrategy[Record]:  # noqa: ANN401 (mypy reads the hash of the instances)
    return st.builds(kind, id=st.just(name), **unlikely_fields(kind, draws))
