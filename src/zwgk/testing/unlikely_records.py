"""Records that hold whatever their fields allow: days in any order, links to nowhere, texts that fit no field."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

import attrs
from hypothesis import strategies as st

from zwgk.dates import Moment
from zwgk.records import Record, facts_of
from zwgk.records.base import annotations_of
from zwgk.testing.scenes import NOWHERE

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
_LARGEST = 60
_MOST = 3
"""How many values a list inside a record has at most."""


@attrs.frozen
class Draws:
    """What values are drawn from."""

    ids: tuple[str, ...]
    first: date
    last: date
    missing: bool


@cache
def unlikely_fields(
    kind: type, draws: Draws, given: frozenset[str] = frozenset()
) -> Mapping[str, st.SearchStrategy[Any]]:
    """Strategies by field name, for a record type or a value inside a record.

    Args:
        kind: the record type, or the value's.
        draws: what values are drawn from.
        given: fields that need none.

    Raises:
        TypeError: a field holds what no values are known for.
    """
    found: dict[str, st.SearchStrategy[Any]] = {}
    facts = facts_of(kind)
    settled = given | {"id", "authority"} if issubclass(kind, Record) else given
    for name, annotation in annotations_of(kind).items():
        if name in settled:
            continue
        if facts[name].link:
            found[name] = _shaped(annotation, st.sampled_from([*draws.ids, NOWHERE]), draws)
        elif name == "year" and int in typing.get_args(annotation):
            years = st.integers(draws.first.year, draws.last.year)
            found[name] = st.none() | years if draws.missing else years
        elif facts[name].among:
            found[name] = _shaped(annotation, st.sampled_from(facts[name].among), draws)
        else:
            found[name] = _values(annotation, draws)
    return found


@cache
def _built(kind: type, draws: Draws) -> st.SearchStrategy[Any]:
    return st.builds(kind, **unlikely_fields(kind, draws))


def _shaped(annotation: Any, target: st.SearchStrategy[str], draws: Draws) -> st.SearchStrategy[Any]:  # noqa: ANN401 (an annotation)
    """Links or given texts in the shape of a field: one, one or none, or several."""
    if _is_list(annotation):
        return st.lists(target, max_size=_MOST, unique=True).map(tuple)
    return st.none() | target if draws.missing and type(None) in typing.get_args(annotation) else target


def _values(annotation: Any, draws: Draws) -> st.SearchStrategy[Any]:  # noqa: ANN401 (an annotation)
    arguments = typing.get_args(annotation)
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        held = [one for one in reversed(arguments) if one is not type(None)]
        absent = [st.none()] if draws.missing and type(None) in arguments else []
        return st.one_of([*absent, *(_values(one, draws) for one in held)])
    if _is_list(annotation):
        return st.lists(_values(arguments[0], draws), max_size=_MOST).map(tuple)
    if isinstance(annotation, type):
        return _of_type(annotation, draws)
    raise TypeError(f"no values are known for a field of {annotation!r}; give the field its own")


def _of_type(kind: type, draws: Draws) -> st.SearchStrategy[Any]:
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
        raise TypeError(f"no values are known for a field of {kind.__name__}; give the field its own")
    return plain[kind]


@cache
def _is_list(annotation: Any) -> bool:  # noqa: ANN401 (an annotation)
    arguments = typing.get_args(annotation)
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        return all(one is type(None) or typing.get_origin(one) is tuple for one in arguments)
    return typing.get_origin(annotation) is tuple
