"""Hypothesis strategies for records and dossiers: whatever their fields allow, so that rules meet what offices file.

Records are drawn field by field from their annotations: facts on record and missing ones, days before, in and after a
year, links to records that are there and to some that are not. Values are not made to fit together.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Sequence
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

import attrs
from hypothesis import strategies as st

from zwgk.authority_kinds import AuthorityKind
from zwgk.dates import Moment
from zwgk.dossier import Dossier
from zwgk.records import RECORD_TYPES, Authority, Record, facts_of
from zwgk.records.base import annotations_of

__all__ = ["dossiers", "records"]

_TEXTS = (
    "",
    " ",
    "办公室",
    "宣州区财政局",
    "宣区财〔2024〕12号",
    "宣区财[2024]12号",
    "政府网站",
    "政务新媒体",
    "0563-3012345",
    "https://www.xuanzhou.gov.cn/openness/1.html",
    "1.1-01",
    "2024年部门预算",
    "（具体网址）",
)
_NOWHERE = "不在卷宗中"
_LARGEST = 60
_MOST = 3
"""How many values a list inside a record has at most."""


def records(
    kind: type[Record],
    *,
    ids: Sequence[str] = (),
    min_value: date = date(2023, 11, 1),
    max_value: date = date(2025, 4, 30),
) -> st.SearchStrategy[Record]:
    """Records of a type, each field drawn from what its annotation allows; None where that is allowed.

    Args:
        kind: the record type.
        ids: the ids that its links may point to; a link may also point nowhere.
        min_value: the first day of an event.
        max_value: the last.
    """
    hashable: Any = kind  # as any class is; mypy reads the hash of the instances
    return _built(hashable, _Draws(tuple(ids), min_value, max_value))


@st.composite
def dossiers(
    draw: st.DrawFn,
    kinds: Iterable[type[Record]] = RECORD_TYPES,
    *,
    authority: Authority | None = None,
    max_size: int = 8,
    min_value: date = date(2023, 11, 1),
    max_value: date = date(2025, 4, 30),
) -> Dossier:
    """Dossiers of one authority, whose records point to each other.

    Args:
        draw: given by Hypothesis.
        kinds: the record types that occur.
        authority: whose dossier it is; one of any kind by default.
        max_size: how many records there are at most, beside the authority.
        min_value: the first day of an event.
        max_value: the last.
    """
    chosen = draw(
        st.lists(st.sampled_from([kind for kind in kinds if kind is not Authority]), min_size=1, max_size=max_size)
    )
    if authority is None:
        kind = draw(st.sampled_from(AuthorityKind))
        authority = Authority(id="单位", name="宣州区财政局", kind=kind, departments=("办公室", "预算科"))
    own = tuple(f"记录-{number}" for number in range(max_size))  # the same for every dossier: strategies are kept by it
    drawn = [
        attrs.evolve(draw(records(kind, ids=(*own, authority.id), min_value=min_value, max_value=max_value)), id=name)
        for name, kind in zip(own, chosen, strict=False)
    ]
    return Dossier(authority, drawn)


@attrs.frozen
class _Draws:
    """What values are drawn from."""

    ids: tuple[str, ...]
    first: date
    last: date


@cache
def _built(kind: type, draws: _Draws) -> st.SearchStrategy[Any]:
    given: dict[str, st.SearchStrategy[Any]] = {}
    facts = facts_of(kind)
    for name, annotation in annotations_of(kind).items():
        if name == "authority" and issubclass(kind, Record):
            continue
        if name == "id":
            given[name] = st.just("编号")
        elif facts[name].link:
            given[name] = _shaped(annotation, st.sampled_from([*draws.ids, _NOWHERE]))
        elif name == "year" and int in typing.get_args(annotation):
            given[name] = st.one_of(st.none(), st.integers(draws.first.year, draws.last.year))
        elif facts[name].among:
            given[name] = _shaped(annotation, st.sampled_from(facts[name].among))
        else:
            given[name] = _values(annotation, draws)
    return st.builds(kind, **given)


def _shaped(annotation: Any, target: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:  # noqa: ANN401 (an annotation)
    """Links or given texts in the shape of a field: one, one or none, or several."""
    if _is_list(annotation):
        return st.lists(target, max_size=_MOST, unique=True).map(tuple)
    return st.none() | target if type(None) in typing.get_args(annotation) else target


def _values(annotation: Any, draws: _Draws) -> st.SearchStrategy[Any]:  # noqa: ANN401 (an annotation)
    arguments = typing.get_args(annotation)
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        return st.one_of([st.none() if one is type(None) else _values(one, draws) for one in reversed(arguments)])
    if _is_list(annotation):
        return st.lists(_values(arguments[0], draws), max_size=_MOST).map(tuple)
    if isinstance(annotation, type):
        return _of_type(annotation, draws)
    raise TypeError(f"no values are known for a field of {annotation!r}; draw them yourself")


def _of_type(kind: type, draws: _Draws) -> st.SearchStrategy[Any]:
    days = st.dates(draws.first, draws.last)
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    if kind is Moment:
        return st.builds(Moment, days, st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)))
    if attrs.has(kind):
        return _built(kind, draws)
    plain: dict[type, st.SearchStrategy[Any]] = {
        bool: st.booleans(),
        int: st.integers(0, _LARGEST),
        Decimal: st.integers(0, _LARGEST).map(Decimal),
        str: st.sampled_from(_TEXTS),
        date: days,
    }
    if kind not in plain:
        raise TypeError(f"no values are known for a field of {kind.__name__}; draw them yourself")
    return plain[kind]


@cache
def _is_list(annotation: Any) -> bool:  # noqa: ANN401 (an annotation)
    arguments = typing.get_args(annotation)
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        return all(one is type(None) or typing.get_origin(one) is tuple for one in arguments)
    return typing.get_origin(annotation) is tuple
