"""Hypothesis strategies for records: plausible ones, or whatever the fields allow.

Both are made from what a record type says of itself: the annotations of its fields, and their facts.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from zwgk.authority_kinds import AdministrativeLevel, AuthorityKind
from zwgk.records import Authority, Post, Record
from zwgk.records.base import annotations_of
from zwgk.testing.likely_values import Drawn, Given, drawn, likely_fields
from zwgk.testing.scenes import Scene, make
from zwgk.testing.unlikely_records import Draws, unlikely_fields

__all__ = ["records", "values"]

R = TypeVar("R", bound=Record)
T = TypeVar("T")

FIRST_DAY, LAST_DAY = date(2023, 11, 1), date(2025, 4, 30)
"""The days between which events lie unless other bounds are given: the end of a year, a year, and what follows it."""
_DEPARTMENTS = ("办公室", "预算科", "国库科")
_POSTS = tuple(
    Post(id=f"岗位-{number}", title=title, department=department)
    for number, (title, department) in enumerate(
        [("信息发布岗", "办公室"), ("政务公开机构负责人", "办公室"), ("分管负责人", "")], start=1
    )
)
_NAMES = {
    AuthorityKind.DEPARTMENT: ("宣州区财政局", AdministrativeLevel.COUNTY),
    AuthorityKind.GOVERNMENT: ("宣州区人民政府", AdministrativeLevel.COUNTY),
    AuthorityKind.GOVERNMENT_OFFICE: ("宣州区人民政府办公室", AdministrativeLevel.COUNTY),
    AuthorityKind.TOWNSHIP: ("洪林镇人民政府", AdministrativeLevel.TOWNSHIP),
    AuthorityKind.SUBDISTRICT: ("叠翠街道办事处", AdministrativeLevel.TOWNSHIP),
}
AUTHORITIES = tuple(
    Authority(
        id="单位",
        name=name,
        kind=kind,
        level=level,
        region="341802",
        functions=functions,
        government="宣州区人民政府",
        disclosure_office=_DEPARTMENTS[0],
        departments=_DEPARTMENTS,
        posts=_POSTS,
    )
    for kind, (name, level) in _NAMES.items()
    for functions in ((), ("finance",), ("finance", "public-service"))
)
_BARE_AUTHORITIES = tuple(Authority(id="单位", name=name, kind=kind) for kind, (name, _) in _NAMES.items())


def records(
    kind: type[R],
    /,
    *,
    ids: Sequence[str] = (),
    min_value: date = FIRST_DAY,
    max_value: date = LAST_DAY,
    plausible: bool = True,
    missing: bool = True,
    **fields: object,
) -> st.SearchStrategy[R]:
    """Records of a type; they shrink to the one with the fewest facts.

    A plausible record has its events in the order of life, plans after events, and texts that fit the titles of their
    fields. Any other has whatever the annotations of its fields allow.

    Args:
        kind: the record type.
        ids: the ids that its links may point to; without them a plausible record points nowhere.
        min_value: the first day of an event.
        max_value: the last.
        plausible: False for whatever the fields allow.
        missing: False where every fact is on record, but for those that most records never come to.
        **fields: a strategy or a value for a field of its own; the other days of a plausible record lie around a day
            that is given.

    Raises:
        TypeError: the record type has no field of that name, or one that no values are known for.
    """
    own = _given(kind, fields)
    links = tuple(ids)
    if not plausible:
        draws = Draws(links, min_value, max_value, missing)
        return st.builds(
            kind, **{"id": st.just("编号"), **unlikely_fields(hashable(kind), draws, frozenset(own)), **own}
        )
    if issubclass(kind, Authority):
        whole = st.sampled_from((*_BARE_AUTHORITIES, *AUTHORITIES) if missing else AUTHORITIES)
        return st.builds(attrs.evolve, whole, **own)  # its name fits its kind
    raw = as_drawn(kind, own, missing=missing)
    first = st.integers(0, (max_value - min_value).days)
    return st.builds(partial(_alone, links, min_value, max_value), raw, first)


def values(kind: type[T]) -> st.SearchStrategy[T]:
    """Plausible values of a class that stands inside records, such as `zwgk.Supplement`.

    Args:
        kind: an attrs class whose fields have facts.
    """
    raw = drawn(hashable(kind), "", missing=True)
    return st.builds(partial(_alone, (), FIRST_DAY, LAST_DAY), raw, st.integers(0, (LAST_DAY - FIRST_DAY).days))


def _alone(ids: Sequence[str], first: date, last: date, drawn: Drawn, day: int) -> Any:  # noqa: ANN401 (a record of the drawn kind)
    """The record alone, in the authority that records are drawn for by default."""
    if issubclass(drawn.kind, Record):
        drawn.values.setdefault("id", Given("编号"))
    begins = first + timedelta(days=day)
    return make(drawn, Scene(first=begins, last=last, ids_for=lambda _: ids, authority=AUTHORITIES[0]))


def as_drawn(
    kind: type[Record], own: Mapping[str, st.SearchStrategy[Any]], *, missing: bool
) -> st.SearchStrategy[Drawn]:
    """A plausible record before it is known around which day it happened and next to which records."""
    if not own:
        return drawn(hashable(kind), kind.record_title, missing=missing)
    fields = {
        **likely_fields(hashable(kind), kind.record_title, missing=missing, given=frozenset(own)),
        **{name: strategy.map(Given) for name, strategy in own.items()},
    }
    return st.fixed_dictionaries(fields).map(partial(Drawn, kind))


def _given(kind: type[Record], fields: Mapping[str, object]) -> dict[str, st.SearchStrategy[Any]]:
    """The strategies of the fields that the caller gave."""
    known = list(annotations_of(kind))
    unknown = [name for name in fields if name not in known]
    if unknown:
        raise TypeError("; ".join(_unknown(kind, name, known) for name in unknown))
    return {name: one if isinstance(one, st.SearchStrategy) else st.just(one) for name, one in fields.items()}


def _unknown(kind: type[Record], name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    cure = f"did you mean {near[0]!r}?" if near else f"its fields are {', '.join(known)}"
    return f"{kind.__name__} has no field {name!r}; {cure}"


def hashable(kind: type) -> Any:  # noqa: ANN401 (a class)
    """The class, by which strategies are kept: any class can be hashed, but mypy reads the hash of its instances."""
    return kind
