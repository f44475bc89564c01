"""The single values that records hold, however deep they lie, and records with other values in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias

import attrs

from zwgk.dates import Moment
from zwgk.dossier import Dossier
from zwgk.records import facts_of

Change: TypeAlias = Callable[[str, Any], Any]
"""From the name of a field and a value to the value that takes its place."""


def values_in(dossier: Dossier, *, planned: bool = True) -> Iterator[tuple[str, Any]]:
    """Every value of the records that is on record, with the name of its field.

    Args:
        dossier: the dossier.
        planned: False without what is a plan or limit and not an event.
    """
    for record in dossier:
        yield from _values_in("", record, planned=planned)


def with_values(dossier: Dossier, change: Change) -> Dossier:
    """A dossier with every value of its records changed."""
    records = [_changed("", record, change) for record in dossier if record is not dossier.authority]
    return Dossier(_changed("", dossier.authority, change), records)


def _values_in(name: str, value: Any, *, planned: bool) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 (any fact)
    kind: Any = type(value)
    fields = _fields(kind)
    if fields:
        for field, is_planned in fields:
            if planned or not is_planned:
                yield from _values_in(field, getattr(value, field), planned=planned)
    elif kind is tuple:
        for one in value:
            yield from _values_in(name, one, planned=planned)
    elif value is not None:
        yield name, value


def _changed(name: str, value: Any, change: Change) -> Any:  # noqa: ANN401 (any fact, and one of its kind)
    kind: Any = type(value)
    fields = _fields(kind)
    if fields:
        changes: dict[str, Any] = {}
        for field, _ in fields:
            held = getattr(value, field)
            if held is not None:
                one = _changed(field, held, change)
                if one is not held:
                    changes[field] = one
        return attrs.evolve(value, **changes) if changes else value
    if kind is tuple:
        changed = tuple([_changed(name, one, change) for one in value])
        return changed if any(new is not old for new, old in zip(changed, value, strict=True)) else value
    return change(name, value)


@cache
def _fields(kind: type) -> tuple[tuple[str, bool], ...]:
    """The fields of a record type, or of a value inside one, and whether each is planned; none of any other type."""
    if kind is Moment or not attrs.has(kind):
        return ()
    return tuple((name, described.planned) for name, described in facts_of(kind).items())
