"""From raw records to a dossier: every fault of the input is found at once, with where it is and what was expected.

This module is the only home of cattrs.
"""

from __future__ import annotations

import difflib
import math
import typing
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from functools import cache
from types import GenericAlias, UnionType
from typing import Any, TypeVar

import attrs

from zwgk.dates import Moment, ensure_day, parse_day
from zwgk.dossier import Dossier
from zwgk.errors import DateError, Fault, InputError
from zwgk.records import Authority, Record, facts_of
from zwgk.records.base import has_facts

if typing.TYPE_CHECKING:
    import cattrs

T = TypeVar("T")

KIND_KEY = "record"
"""The key under which a raw record names its kind."""


@attrs.frozen
class RawRecord:
    """A record as a file holds it: where it stands, and its fields with the kind under ``record``."""

    file: str
    path: str
    fields: Mapping[str, Any]

    @property
    def kind(self) -> object:
        """What the file calls its kind; anything, until it is looked up."""
        return self.fields.get(KIND_KEY)

    @property
    def label(self) -> str:
        """Where it stands, with its id where it has one."""
        return f"{self.path} (id {self.fields['id']!r})" if "id" in self.fields else self.path


def build_dossier(
    raw: Iterable[RawRecord], record_types: Mapping[str, type[Record]], *, complete: bool = True
) -> Dossier:
    """Structure raw records and make them one authority's dossier.

    Args:
        raw: the records as files hold them.
        record_types: the record types by kind.
        complete: False where files could not be read, so that what is missing may stand in them.

    Raises:
        InputError: every fault found: unknown kinds and fields, wrong types, missing fields, doubled ids, a record of
            another authority, no authority or more than one.
    """
    raw = tuple(raw)
    faults: list[Fault] = []
    placed: list[tuple[RawRecord, Record]] = []
    for one in raw:
        record = _structure_one(one, record_types, faults)
        if record is not None:
            placed.append((one, record))
    if complete and not any(one.kind == Authority.record_kind for one in raw):
        files = ", ".join(sorted({one.file for one in raw}))
        faults.append(Fault(files or "input", "", "expected one authority (单位), found none"))
    authorities = [record for _, record in placed if isinstance(record, Authority)]
    if authorities:
        faults += _foreign(raw, authorities[0].id)
    faults += _doubles(placed)
    if faults or not authorities:
        raise InputError(faults)
    authority = attrs.evolve(authorities[0], authority=authorities[0].id)
    owned = [attrs.evolve(one, authority=authority.id) for _, one in placed if not isinstance(one, Authority)]
    return Dossier(authority, owned)


def structure_table(raw: Mapping[str, Any], kind: type[T], *, file: str) -> T:
    """A table of a file as an attrs class.

    Args:
        raw: the table.
        kind: the class.
        file: how faults name the file.

    Raises:
        InputError: every fault found.
    """
    from cattrs.errors import ClassValidationError  # heavy: only reading files needs cattrs

    try:
        return _converter().structure(raw, kind)
    except ClassValidationError as error:
        raise InputError(
            Fault(file, path.removeprefix("."), problem) for path, problem in _explain(error, kind)
        ) from error


def unstructure(record: Record) -> dict[str, Any]:
    """A record as JSON types, its kind under ``record``; facts that are not on record are left out."""
    return {KIND_KEY: record.record_kind, **_plain(record)}


def _plain(value: Any) -> Any:
    if attrs.has(type(value)) and not isinstance(value, Moment):
        held = {field: getattr(value, field.name) for field in attrs.fields(type(value))}
        return {field.name: _plain(one) for field, one in held.items() if one != field.default}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value) if isinstance(value, (date, Moment)) else value


def _structure_one(one: RawRecord, record_types: Mapping[str, type[Record]], faults: list[Fault]) -> Record | None:
    fields = {name: value for name, value in one.fields.items() if name != KIND_KEY}
    kind = record_types.get(one.kind) if isinstance(one.kind, str) else None
    if kind is None:
        problem = f"unknown kind of record {one.kind!r}{_nearest(str(one.kind), record_types)}"
        faults.append(Fault(one.file, one.path, problem))
        return None
    from cattrs.errors import ClassValidationError  # heavy: only reading files needs cattrs

    try:
        record = _converter().structure(fields, kind)
    except ClassValidationError as error:
        faults += [Fault(one.file, f"{one.label}{path}", problem) for path, problem in _explain(error, kind)]
        return None
    if not record.id.strip():
        faults.append(Fault(one.file, f"{one.label}.id", f"expected an id, found {record.id!r} ({_title(kind, 'id')})"))
        return None
    return record


def _foreign(raw: Iterable[RawRecord], authority: str) -> Iterator[Fault]:
    for one in raw:
        named = one.fields.get("authority", "")
        if one.kind != Authority.record_kind and named not in ("", authority):
            yield Fault(one.file, one.label, f"belongs to authority {named!r}, but the dossier is {authority!r}'s")


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
    converter.register_structure_hook(Decimal, lambda value, _: _number(value))
    converter.register_structure_hook(date, lambda value, _: _day(value))
    converter.register_structure_hook_factory(_is_optional, lambda kind: _optional(kind, converter))
    converter.register_structure_hook_factory(_is_list, lambda kind: _list_of(kind, converter))
    converter.register_structure_hook_factory(
        attrs.has, lambda kind: _table(make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True))
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


def _number(value: Any) -> Decimal:
    if type(value) is float and math.isfinite(value):
        return Decimal(repr(value))  # the digits that stand in the file
    if type(value) not in (int, Decimal):
        raise TypeError(f"expected a number, found {value!r}")
    return Decimal(value)


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


def _is_list(kind: Any) -> bool:
    return typing.get_origin(kind) is tuple


def _list_of(kind: Any, converter: cattrs.Converter) -> typing.Callable[[Any, Any], Any]:
    inner = typing.get_args(kind)[0]
    listed: Any = GenericAlias(list, (inner,))

    def structure(value: Any, _: Any) -> Any:
        if isinstance(value, str) and not attrs.has(inner):
            value = [value]  # as records made in Python take a lone text for one value
        if not isinstance(value, (list, tuple)):
            raise TypeError(f"expected a list, found {value!r}")
        return tuple(converter.structure(list(value), listed))

    return structure


def _table(structure: typing.Callable[[Any, Any], Any]) -> typing.Callable[[Any, Any], Any]:
    def structure_table(value: Any, kind: Any) -> Any:
        fields = attrs.fields(kind)
        if isinstance(value, (list, tuple)) and not any(field.kw_only for field in fields):
            if len(value) != len(fields):
                titles = "、".join(_title(kind, field.name) or field.name for field in fields)
                raise TypeError(f"expected {len(fields)} values ({titles}), or a table by name, found {len(value)}")
            value = {field.name: one for field, one in zip(fields, value, strict=True)}
        if not isinstance(value, Mapping):
            raise TypeError(f"expected a table, found {value!r}")
        return structure(value, kind)

    return structure_table


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
        title = _title(kind, path)
        yield path, "required field missing" + (f" ({title})" if title else "")
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
    described = facts_of(kind).get(name) if attrs.has(kind) and has_facts(kind) else None
    return described.title if described else ""
