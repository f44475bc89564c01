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
from zwgk.records.base import annotations_of

R = TypeVar("R", bound=Record)


class Dossier:
    """One authority's records (卷宗); immutable, and the same whatever order they came in."""

    __slots__ = (
        "_by_id",
        "_by_type",
        "_links",
        "_seen_until",
        "_to_come",
        "_whole",
        "authority",
        "masked",
        "not_yet",
        "records",
    )

    def __init__(self, authority: Authority, records: Iterable[Record] = ()) -> None:
        """Index the records.

        Raises:
            DossierError: an id stands twice, or a record belongs to another authority.
        """
        self.authority = authority
        self.records: tuple[Record, ...] = tuple(sorted((authority, *records), key=by_kind_and_id))
        self.masked: Mapping[str, frozenset[str]] = {}
        """Facts that had not happened yet, by record id; filled by `as_of`."""
        self.not_yet: tuple[Record, ...] = ()
        """Records of which nothing had happened yet; filled by `as_of`."""
        self._whole, self._seen_until = self, date.max
        self._to_come: frozenset[str] = frozenset()
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
                pointing = self._links.setdefault(target, {})
                for kind in type(record).__mro__:
                    if issubclass(kind, Record):
                        pointing.setdefault(kind, []).append(record)
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
        return tuple(self._links.get(target, {}).get(Record, ()))

    def is_to_come(self, record: Record) -> bool:
        """Whether nothing of a record had happened on the day of the view."""
        return record.id in self._to_come

    def unresolved_links(self) -> tuple[tuple[Record, str], ...]:
        """Links that point to no record of this dossier: the record, and the id it names."""
        return tuple(
            (record, target) for record in self.records for target in _links_of(record) if target not in self._by_id
        )

    def as_of(self, day: date) -> Dossier:
        """The dossier as it stood at the end of a day: what happened later is masked or left out.

        Dates that are plans or limits (`Fact.planned`) stay, since they were known before.

        Raises:
            InstantRefused: the day is a timestamp.
        """
        day = min(ensure_day(day), self._seen_until)
        kept: list[Record] = []
        masked: dict[str, frozenset[str]] = {}
        not_yet: list[Record] = []
        authority = self.authority
        for record in self._whole.records:
            seen, later, happened = _mask(record, day)
            if isinstance(seen, Authority):
                authority = seen
            elif later and not happened:
                not_yet.append(record)
                continue
            else:
                kept.append(seen)
            if later:
                masked[record.id] = frozenset(later)
        if not masked and not not_yet:
            return self._whole
        view = Dossier(authority, kept)
        view.masked, view.not_yet = masked, tuple(not_yet)
        view._to_come = frozenset(record.id for record in not_yet)
        view._whole, view._seen_until = self._whole, day
        return view

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self.records)

    def __repr__(self) -> str:
        return f"<Dossier {self.authority.id!r}: {len(self.records)} records>"


def by_kind_and_id(record: Record) -> tuple[str, str]:
    """The key that puts records into the one order that dossiers and reports keep."""
    return record.record_kind, record.id


@cache
def _link_names(kind: type) -> tuple[str, ...]:
    return link_fields(kind)


def _links_of(record: Record) -> Iterable[str]:
    """The ids a record points to, each once."""
    return dict.fromkeys(_named_ids(record))


def _named_ids(record: Record) -> Iterator[str]:
    for name in _link_names(type(record)):  # type: ignore[arg-type] # every class can be hashed
        value = getattr(record, name)
        if isinstance(value, str):
            yield value
        elif value is not None:
            yield from value


@cache
def _event_fields(kind: type) -> tuple[str, ...]:
    """Fields that can hold a date of an event, in a record or in a value inside one."""
    annotations = annotations_of(kind)
    return tuple(
        name
        for name, described in facts_of(kind).items()
        if not described.planned and _may_hold_dates(annotations[name])
    )


def _may_hold_dates(annotation: object) -> bool:
    if annotation in (date, Moment):
        return True
    if isinstance(annotation, type) and attrs.has(annotation):
        return True
    return any(_may_hold_dates(argument) for argument in get_args(annotation))


T = TypeVar("T")


def _mask(value: T, day: date) -> tuple[T, list[str], bool]:
    """A value without what happened after a day; the fields masked; whether anything had happened by then."""
    kind: type[attrs.AttrsInstance] = type(value)  # type: ignore[assignment] # only attrs values are masked
    changes: dict[str, object] = {}
    happened = False
    for name in _event_fields(kind):
        held = getattr(value, name)
        seen, did = _cut(held, day)
        happened = happened or did
        if seen != held:
            changes[name] = seen
    if not changes or not (happened or isinstance(value, Authority)):
        return value, list(changes), happened
    return attrs.evolve(value, **changes), list(changes), happened  # type: ignore[misc] # an attrs value


def _cut(held: object, day: date) -> tuple[object, bool]:
    """What is seen of a field on a day, None for nothing, and whether any of it had happened."""
    if held is None:
        return None, False
    if isinstance(held, (date, Moment)):
        on = held.day if isinstance(held, Moment) else held
        return (held, True) if on <= day else (None, False)
    if isinstance(held, tuple):
        parts = [_cut(one, day) for one in held]
        return tuple(seen for seen, _ in parts if seen is not None), any(did for _, did in parts)
    seen, later, happened = _mask(held, day)
    return (None, False) if later and not happened else (seen, happened)
