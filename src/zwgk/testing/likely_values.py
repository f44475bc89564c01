"""Strategies for the facts of a plausible record, as drawn: days are distances, links are numbers, texts have gaps.

`zwgk.testing.scenes` makes records of what is drawn, once it is known around which day and next to which records.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from typing import Any

import attrs
from hypothesis import strategies as st

from zwgk.dates import Moment
from zwgk.records.base import Fact, Record, annotations_of, facts_of
from zwgk.testing.likely_texts import texts_of
from zwgk.testing.lives import is_end, may_have_nothing

_DISTANCES = (0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 15, 16, 18, 20, 21, 22, 25, 28, 30, 31, 35, 40, 45, 60)
"""How many days after the record's first an event lies, before events are put in order."""
_TERMS = (15, 1, 3, 5, 7, 10, 20, 30, 45, 60)
_LONG_TERMS = (365, 180, 730, 1096, 1826)
_TIMES = (None, time(8, 30), time(10, 15), time(15, 0), time(17, 20))
_AMOUNTS = tuple(map(Decimal, ("0", "12", "3.5", "86.42", "1200.36", "25000")))
_NUMBERS: Mapping[str, tuple[int, ...]] = {
    "季度": (1, 2, 3, 4),
    "工作日": (20, 5, 7, 10, 15),
    "（日）": (7, 14, 30, 180, 365),
    "金额": (10, 20, 30, 60, 100),
    "访问次数": (24, 12, 30),
}
_COUNTS = (1, 0, 2, 3, 5, 8, 12, 20, 48)
_MOST = 2
"""How many values a list inside a plausible record has at most."""
_LINKS = 7


@attrs.frozen
class Day:
    """An event so many days after the record's first day."""

    distance: int
    time: time | None = None


@attrs.frozen
class Term:
    """A planned day so many days after what came before it."""

    days: int


@attrs.frozen
class Year:
    """The year of the record's own dates, or so many years before."""

    before: int


@attrs.frozen
class Link:
    """The number of a record among those that the field may point to."""

    target: str
    number: int
    required: bool = False


@attrs.frozen
class Given:
    """What the caller gave for a field: it stays as it is."""

    value: object


@attrs.frozen(eq=False)
class Drawn:
    """A record, or a value inside one, as drawn."""

    kind: type
    values: dict[str, Any]


@cache
def drawn(kind: type, title: str, *, missing: bool) -> st.SearchStrategy[Drawn]:
    """A record type, or a value inside a record, fact by fact."""
    return st.fixed_dictionaries(dict(likely_fields(kind, title, missing=missing))).map(partial(Drawn, kind))


@cache
def likely_fields(
    kind: type, title: str, *, missing: bool, given: frozenset[str] = frozenset()
) -> Mapping[str, st.SearchStrategy[Any]]:
    """Strategies by field name.

    Args:
        kind: a record type, or a value inside a record.
        title: the Chinese name of the record type.
        missing: whether a fact may be missing.
        given: fields that need none.

    Raises:
        TypeError: a field holds what no values are known for.
    """
    annotations, facts = annotations_of(kind), facts_of(kind)
    settled = given | {"id", "authority"} if issubclass(kind, Record) else given
    names = [name for name in annotations if name not in settled]
    return {name: _Fact(annotations[name], facts[name], title, missing).strategy() for name in names}


@attrs.frozen
class _Fact:
    """A field, and what it is drawn from."""

    annotation: Any
    described: Fact
    title: str
    missing: bool

    def strategy(self) -> st.SearchStrategy[Any]:
        arguments = typing.get_args(self.annotation)
        union = typing.get_origin(self.annotation) in (types.UnionType, typing.Union)
        optional = union and type(None) in arguments
        held = [one for one in arguments if one is not type(None)] if union else [self.annotation]
        if len(held) == 1:
            return self._of(held[0], optional=optional)
        either = [self._of(one, optional=False) for one in held]
        return st.one_of([st.none(), *either] if optional and self.missing else either)

    def _of(self, held: Any, *, optional: bool) -> st.SearchStrategy[Any]:  # noqa: ANN401 (an annotation)
        if typing.get_origin(held) is tuple:
            listed = self._listed(typing.get_args(held)[0])
        elif attrs.has(held) and held is not Moment:
            listed = drawn(held, self.title, missing=self.missing)
        else:
            return self._one_of(self._choices(held, required=not optional), optional=optional)
        if not optional or not (self.missing or may_have_nothing(self.described)):
            return listed
        return st.one_of(st.none(), listed, listed.map(_as_it_is))

    def _listed(self, held: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 (an annotation)
        if attrs.has(held) and held is not Moment:
            key = _key(held)
            values = st.lists(
                drawn(held, self.title, missing=self.missing),
                max_size=_MOST,
                unique_by=None if key is None else (lambda one: one.values[key]),
            )
            return values.map(tuple if key is None else partial(_by, key))
        choices = st.sampled_from(self._choices(held, required=False))
        return st.lists(choices, max_size=_MOST, unique=True).map(_in_order)

    def _one_of(self, choices: tuple[Any, ...], *, optional: bool) -> st.SearchStrategy[Any]:
        """One draw for whether the fact is on record and what it tells; missing is the plainest."""
        if not optional:
            return st.sampled_from(choices)
        if is_end(self.described):
            return st.sampled_from((None,) * (4 * len(choices)) + choices)
        if may_have_nothing(self.described):
            return st.sampled_from((None,) * len(choices) + choices)
        if not self.missing:
            return st.sampled_from(choices)
        often = choices * -(-4 // len(choices))
        return st.sampled_from((None,) * (len(often) // 4) + often)

    def _choices(self, held: Any, *, required: bool) -> tuple[Any, ...]:  # noqa: ANN401 (an annotation)
        described = self.described
        if described.link:
            return tuple(Link(described.link, number, required) for number in range(_LINKS))
        if held is date and described.planned:
            return tuple(map(Term, _LONG_TERMS if re.search("有效期|施行", described.title) else _TERMS))
        plain: dict[Any, tuple[Any, ...]] = {
            bool: (False, True),
            Decimal: _AMOUNTS,
            date: tuple(map(Day, _DISTANCES)),
            Moment: tuple(Day(distance, at) for distance in _DISTANCES for at in _TIMES),
        }
        if isinstance(held, type) and issubclass(held, Enum):
            return tuple(held)
        if held is str:
            return texts_of(self.title, described)
        if held is int:
            return self._whole_numbers()
        if held in plain:
            return plain[held]
        raise TypeError(f"no plausible values are known for a field of {held!r}; give the field its own")

    def _whole_numbers(self) -> tuple[Any, ...]:
        title = self.described.title
        if re.search("年度|年份", title):
            return (Year(1), Year(0)) if "报" in title else (Year(0), Year(1))
        return next((numbers for word, numbers in _NUMBERS.items() if word in title), _COUNTS)


def _key(kind: type) -> str | None:
    """The field that tells the values of a list apart: the first, where it holds one of given kinds or a number."""
    name, annotation = next(iter(annotations_of(kind).items()))
    numbered = annotation is str and facts_of(kind)[name].title.endswith("编号")
    return name if numbered or (isinstance(annotation, type) and issubclass(annotation, Enum)) else None


def _by(key: str, values: list[Drawn]) -> tuple[Drawn, ...]:
    return tuple(sorted(values, key=lambda one: _place(one.values[key])))


def _in_order(values: list[Any]) -> tuple[Any, ...]:
    return tuple(sorted(values, key=_place))


def _place(value: object) -> int:
    """Where one of given kinds stands among them; the order of anything else stays as it is."""
    return list(type(value)).index(value) if isinstance(value, Enum) else 0


def _as_it_is(value: Any) -> Any:  # noqa: ANN401 (whatever was drawn)
    """Makes a second strategy of one: Hypothesis draws from equal ones as from one."""
    return value
