"""From raw records to a dossier: every fault of the input is found at once, with where it is and what was expected.

This module is the only home of cattrs.
"""

from __future__ import annotations

import difflib
import typing
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum, IntEnum, StrEnum
from functools import cache
from types import UnionType
from typing import Any

import attrs

from zwgk.dates import Moment, ensure_day, parse_day
from zwgk.dossier import Dossier
from zwgk.errors import DateError, DossierError, Fault, InputError
from zwgk.records import Authority, Record, facts_of

if typing.TYPE_CHECKING:
    import cattrs

KIND_KEY = "record"
"""The key under which a raw record names its kind."""


@attrs.frozen
class RawRecord:
    """A record as a file holds it: where it stands, and its fields with the kind under ``record``."""

    file: str
    path: str
    fields: Mapping[str, Any]


def build_dossier(raw: Iterable[RawRecord], record_types: Mapping[str, type[Record]]) -> Dossier:
    """Structure raw records and make them one authority's dossier.

    Raises:
        InputError: every fault found: unknown kinds and fields, wrong types, missing fields, doubled ids, a record of
            another authority, no authority or more than one.
    """
    faults: list[Fault] = []
    placed: list[tuple[RawRecord, Record]] = []
    files: set[str] = set()
    for one in raw:
        files.add(one.file)
        record = _structure_one(one, record_types, faults)
        if record is not None:
            placed.append((one, record))
    authorities = [record for _, record in placed if isinstance(record, Authority)]
    if not authorities and not any(fault.path.startswith(Authority.record_kind) for fault in faults):
        faults.append(Fault(", ".join(sorted(files)) or "input", "", "expected one authority (单位), found none"))
    faults += _doubles(placed)
    faults += [
        Fault(
            one.file, one.path, f"belongs to authority {record.authority!r}, but the dossier is {authorities[0].id!r}'s"
        )
        for one, record in placed
        if authorities and record.authority not in ("", authorities[0].id)
    ]
    if faults:
        raise InputError(faults)
    authority = authorities[0]
    owned = [attrs.evolve(record, authority=authority.id) for _, record in placed]
    try:
        return Dossier(
            attrs.evolve(authority, authority=authority.id), [one for one in owned if not isinstance(one, Authority)]
        )
    except DossierError as error:  # pragma: no cover (every cause is found above, with its place)
        raise InputError([Fault(", ".join(sorted(files)), "", str(error))]) from error


def unstructure(record: Record) -> dict[str, Any]:
    """A record as JSON types, its kind under ``record``; facts that are not on record are left out."""
    return {KIND_KEY: record.record_kind, **_plain(record)}


def _plain(value: Any) -> Any:
    if attrs.has(type(value)) and not isinstance(value, Moment):
        held = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
        return {name: _plain(one) for name, one in held.items() if one is not None and one not in ((), "")}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, (date, Moment)) else value


def _structure_one(one: RawRecord, record_types: Mapping[str, type[Record]], faults: list[Fault]) -> Record | None:
    fields = dict(one.fields)
    name = fields.pop(KIND_KEY, None)
    kind = record_types.get(name) if isinstance(name, str) else None
    if kind is None:
        problem = f"unknown kind of record {name!r}{_nearest(str(name), record_types)}"
        faults.append(Fault(one.file, one.path, problem))
        return None
    from cattrs.errors import ClassValidationError  # heavy: only reading files needs cattrs

    try:
        return _converter().structure(fields, kind)
    except ClassValidationError as error:
        label = f"{one.path}" + (f" (id {fields['id']!r})" if "id" in fields else "")
        faults += [Fault(one.file, f"{label}{path}", problem) for path, problem in _explain(error, kind)]
        return None


def _doubles(placed: Iterable[tuple[RawRecord, Record]]) -> Iterator[Fault]:
    seen: dict[str, RawRecord] = {}
    authorities = 0
    for one, record in placed:
        authorities += isinstance(record, Authority)
        if isinstance(record, Authority) and authorities > 1:
            yield Fault(one.file, one.path, "a second authority (单位); a dossier has one, check them one by one")
        first = seen.setdefault(record.id, one)
        if first is not one:
            yield Fault(one.file, one.path, f"id {record.id!r} stands already at {first.file}: {first.path}")


@cache
def _converter() -> cattrs.Converter:
    import cattrs
    from cattrs.gen import make_dict_structure_fn

    converter = cattrs.Converter(detailed_validation=True, forbid_extra_keys=True)
    for kind in (str, bool, int):
        converter.register_structure_hook(kind, _exactly(kind))
    for enumeration in (Enum, StrEnum, IntEnum):  # named one by one: a StrEnum is a text before it is an Enum
        converter.register_structure_hook(enumeration, _member)
    converter.register_structure_hook(date, lambda value, _: _day(value))
    converter.register_structure_hook_factory(_is_optional, lambda kind: _optional(kind, converter))
    converter.register_structure_hook_factory(
        attrs.has, lambda kind: make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)
    )
    converter.register_structure_hook(Moment, lambda value, _: _moment(value))
    return converter


def _exactly(kind: type) -> typing.Callable[[Any, Any], Any]:
    words = {str: "text", bool: "true or false", int: "a whole number"}[kind]

    def structure(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"expected {words}, found {value!r}")
        return value

    return structure


def _day(value: Any) -> date:
    if isinstance(value, str):
        return parse_day(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return ensure_day(value)
    raise DateError(f"expected a day such as 2024-03-05, found {value!r}")


def _moment(value: Any) -> Moment:
    if isinstance(value, (str, date, Moment)):
        return Moment.of(value)
    raise DateError(f"expected a day or time such as 2024-03-05 16:40, found {value!r}")


def _member(value: Any, kind: Any) -> Any:
    values = [member.value for member in kind]
    if value in values:
        return kind(value)
    raise ValueError(f"expected one of {', '.join(values)}, found {value!r}{_nearest(str(value), values)}")


def _is_optional(kind: Any) -> bool:
    arguments = typing.get_args(kind)
    return typing.get_origin(kind) in (UnionType, typing.Union) and type(None) in arguments


def _optional(kind: Any, converter: cattrs.Converter) -> typing.Callable[[Any, Any], Any]:
    inner = next(argument for argument in typing.get_args(kind) if argument is not type(None))
    return lambda value, _: None if value is None else converter.structure(value, inner)


def _nearest(name: str, names: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, list(names), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _explain(error: BaseException, kind: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each leaf fault of a cattrs error: where it is below the record, and what is wrong."""
    from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

    if isinstance(error, (ClassValidationError, IterableValidationError)):
        target = error.cl if isinstance(error, ClassValidationError) else kind
        for inner in error.exceptions:
            yield from _explain(inner, target, path + _step(inner))
    elif isinstance(error, ForbiddenExtraKeysError):
        names = [field.name for field in attrs.fields(error.cl)]
        for name in sorted(error.extra_fields):
            yield f"{path}.{name}", f"unknown field{_nearest(name, names)}"
    elif isinstance(error, KeyError):
        yield path, f"required field missing ({_title(kind, path)})"
    else:
        title = _title(kind, path)
        yield path, f"{error}" + (f" ({title})" if title else "")


def _step(error: BaseException) -> str:
    from cattrs.errors import AttributeValidationNote, IterableValidationNote

    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""


def _title(kind: Any, path: str) -> str:
    name = path.rsplit(".", 1)[-1].split("[", 1)[0]
    described = facts_of(kind).get(name) if attrs.has(kind) else None
    return described.title if described else ""
