"""One authority's records, indexed by type, id and link: the unit of checking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import TypeVar, get_args

import attrs

from zwgk.dates import Moment, ensure_day
from zwgk.errors import DossierError
from zwgk.records import Authority, Record, facts_of, link_fields

R = TypeVar("R", bound=Record)


class Dossier:
    """One authority's records (卷宗); immutable, and the same whatever order they came in."""

    __slots__ = ("_by_id", "_by_type", "_links", "authority", "masked", "not_yet", "records")

    def __init__(self, authority: Authority, records: Iterable[Record] = ()) -> None:
        """Index the records.

        Raises:
            DossierError: an id stands twice, or a record belongs to another authority.
        """
        self.authority = authority
        self.records: tuple[Record, ...] = tuple(
            sorted((authority, *records), key=lambda record: (record.record_kind, record.id))
        )
        self.masked: Mapping[str, frozenset[str]] = {}
        """Facts that had not happened yet, by record id; filled by `as_of`."""
        self.not_yet: tuple[Record, ...] = ()
        """Records of which nothing had happened yet; filled by `as_of`."""
        self._by_id: dict[str, Record] = {}
        by_type: dict[type[Record], list[Record]] = {}
        self._links: dict[str, dict[type[Record], list[Record]]] = {}
        problems = []
        for record in self.records:
            if record.id in self._by_id:
                problems.append(
                    f"id {record.id!r} stands twice ({self._by_id[record.id].record_kind}, {record.record_kind})"
                )
            if record.authority not in ("", authority.id):
                problems.append(f"{record.record_kind} {record.id!r} belongs to authority {record.authority!r}")
            self._by_id[record.id] = record
            for kind in type(record).__mro__:
                if issubclass(kind, Record):
                    by_type.setdefault(kind, []).append(record)
            for target in _links_of(record):
                self._links.setdefault(target, {}).setdefault(type(record), []).append(record)
        if problems:
            raise DossierError(f"the records are no dossier of {authority.id!r}: {'; '.join(sorted(problems))}")
        self._by_type = {kind: tuple(found) for kind, found in by_type.items()}

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a type and of its subtypes, by kind and id."""
        return self._by_type.get(kind, ())  # type: ignore[return-value] # indexed by its own type

    def get(self, id: str) -> Record | None:  # noqa: A002 (the field of a record is called id)
        """The record with that id, or None."""
        return self._by_id.get(id)

    def linked(self, kind: type[R], target: str) -> tuple[R, ...]:
        """The records of a type that point to the record with that id."""
        pointing = self._links.get(target)
        return tuple(pointing.get(kind, ())) if pointing else ()  # type: ignore[arg-type] # indexed by its own type

    def pointing_to(self, target: str) -> tuple[Record, ...]:
        """The records of every type that point to the record with that id."""
        return tuple(record for records in self._links.get(target, {}).values() for record in records)

    def unresolved_links(self) -> tuple[tuple[Record, str], ...]:
        """Links that point to no record of this dossier: the record, and the id it names."""
        return tuple(
            (record, target) for record in self.records for target in _links_of(record) if target not in self._by_id
        )

    def as_of(self, day: date) -> Dossier:
        """The dossier as it stood at the end of a day: what happened later is masked or left out.

        Dates that are plans or limits (`Fact.planned`) stay, since they were known before.
        """
        day = ensure_day(day)
        kept: list[Record] = []
        masked: dict[str, frozenset[str]] = {}
        not_yet: list[Record] = []
        for record in self.records:
            seen, later, happened = _mask(record, day)
            if later and not happened:
                not_yet.append(record)
                continue
            kept.append(seen)
            if later:
                masked[record.id] = frozenset(later)
        if not masked and not not_yet:
            return self
        view = Dossier(self.authority, [record for record in kept if record is not self.authority])
        view.masked, view.not_yet = masked, tuple(not_yet)
        return view

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self.records)

    def __repr__(self) -> str:
        return f"<Dossier {self.authority.id!r}: {len(self.records)} records>"


@cache
def _link_names(kind: type) -> tuple[str, ...]:
    return link_fields(kind)


def _links_of(record: Record) -> Iterator[str]:
    for name in _link_names(type(record)):  # type: ignore[arg-type] # every class can be hashed
        value = getattr(record, name)
        if isinstance(value, str):
            yield value
        elif value is not None:
            yield from value


@cache
def _event_fields(kind: type) -> tuple[str, ...]:
    """Fields that can hold a date of an event, in a record or in a value inside one."""
    return tuple(
        name
        for name, described in facts_of(kind).items()
        if not described.planned and _may_hold_dates(attrs.fields_dict(kind)[name].type)
    )


def _may_hold_dates(annotation: object) -> bool:
    if annotation in (date, Moment):
        return True
    if isinstance(annotation, type) and attrs.has(annotation):
        return True
    return any(_may_hold_dates(argument) for argument in get_args(annotation))


T = TypeVar("T")


def _mask(value: T, day: date) -> tuple[T, list[str], bool]:
    """A value without what happened after a day; the masked fields; whether anything had happened by then."""
    kind: type[attrs.AttrsInstance] = type(value)  # type: ignore[assignment] # only attrs values are masked
    changes: dict[str, object] = {}
    later: list[str] = []
    happened = False
    for name in _event_fields(kind):
        held = getattr(value, name)
        if held is None or held == ():
            continue
        seen = _seen(held, day)
        if seen == held:
            happened = True
            continue
        changes[name] = seen
        later.append(name)
        happened = happened or (seen is not None and seen != ())
    if not changes:
        return value, later, happened
    return attrs.evolve(value, **changes), later, happened  # type: ignore[misc] # an attrs value


def _seen(held: object, day: date) -> object:
    if isinstance(held, Moment):
        return held if held.day <= day else None
    if isinstance(held, date):
        return held if held <= day else None
    if isinstance(held, tuple):
        return tuple(seen for one in held if (seen := _seen(one, day)) is not None)
    seen, later, happened = _mask(held, day)
    return None if later and not happened else seen
