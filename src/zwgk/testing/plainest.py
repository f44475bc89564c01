"""Making a dossier on which a rule goes wrong as plain as it can be, and writing it as a case."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from typing import Any

import attrs

from zwgk.dates import Moment
from zwgk.dossier import Dossier
from zwgk.records import Authority
from zwgk.rules import Rule

TRIES = 2000
"""How many plainer dossiers are tried at most."""


def plainest(dossier: Dossier, goes_wrong: Callable[[Dossier], bool], *, tries: int = TRIES) -> Dossier:
    """A dossier without the records and facts that it goes wrong without, found step by step.

    Args:
        dossier: a dossier that goes wrong.
        goes_wrong: whether a plainer one does.
        tries: how many plainer ones are tried at most.
    """
    left = iter(range(tries))
    while True:
        plainer = next((one for one, _ in zip(_plainer(dossier), left, strict=False) if goes_wrong(one)), None)
        if plainer is None:
            return dossier
        dossier = plainer


def case_text(rule: Rule, dossier: Dossier, as_of: date) -> str:
    """A dossier as a case in TOML; what the rule has to say of it is left to the author."""
    lines = ["[[case]]", f'rule = "{rule.code}"', 'name = "…"', f"as_of = {as_of}", 'expect = "…"']
    groups: dict[str, list[str]] = {}
    for record in dossier:
        groups.setdefault(record.record_kind, []).append(_table(record))
    lines += [f"{kind} = [{', '.join(tables)}]" for kind, tables in groups.items()]
    return "\n".join(lines)


def _plainer(dossier: Dossier) -> Iterator[Dossier]:
    """Dossiers with one record less, then with one fact less."""
    others = [record for record in dossier if not isinstance(record, Authority)]
    for index in range(len(others)):
        yield Dossier(dossier.authority, others[:index] + others[index + 1 :])
    for index, record in enumerate(others):
        for plain in _plainer_records(record):
            yield Dossier(dossier.authority, [*others[:index], plain, *others[index + 1 :]])
    for authority in _plainer_records(dossier.authority):
        yield Dossier(authority, others)


def _plainer_records(record: Any) -> Iterator[Any]:  # noqa: ANN401 (a record, of the same type)
    for name, default in _defaults(type(record)):
        held = getattr(record, name)
        if held == default:
            continue
        yield attrs.evolve(record, **{name: default})
        if isinstance(held, tuple):
            for index in range(len(held)):
                yield attrs.evolve(record, **{name: held[:index] + held[index + 1 :]})


def _defaults(kind: Any) -> Iterator[tuple[str, object]]:  # noqa: ANN401 (a record type)
    """The fields that need not be on record, and what stands there when they are not."""
    for field in attrs.fields(kind):
        if field.default is not attrs.NOTHING and not hasattr(field.default, "factory"):
            yield field.name, field.default


def _table(value: Any) -> str:  # noqa: ANN401 (a record, or a value inside one)
    held = {field: getattr(value, field.name) for field in attrs.fields(type(value))}
    parts = [f"{field.name} = {_text(one)}" for field, one in held.items() if one != field.default]
    return f"{{ {', '.join(parts)} }}"


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_text, value))}]"
    if isinstance(value, Enum):
        return _text(value.value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Moment):
        return _text(str(value))
    return _table(value) if attrs.has(type(value)) else str(value)
