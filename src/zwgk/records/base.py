"""What every record is: a frozen fact that an authority filed, each field with its Chinese title and meaning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any, ClassVar, get_args

import attrs

from zwgk.errors import RecordError

_KEY = "zwgk"


@attrs.frozen(kw_only=True)
class Fact:
    """What a field of a record means to the people who fill it in."""

    title: str
    """The Chinese heading of its ledger column."""
    meaning: str
    """One sentence in Chinese: what to enter."""
    link: str = ""
    """The kind of record whose id the field holds; ``record`` where any kind will do."""
    planned: bool = False
    """Whether a date is a plan or limit that may lie ahead, and not an event that has to have happened."""
    among: tuple[str, ...] = ()
    """The texts that the field takes, where not every text will do."""


def fact(
    title: str, meaning: str, *, link: str = "", planned: bool = False, among: Iterable[str] = ()
) -> Mapping[str, Fact]:
    """The metadata of a record's field: ``attrs.field(default=None, metadata=fact("标题", "…"))``."""
    return {_KEY: Fact(title=title, meaning=meaning, link=link, planned=planned, among=tuple(among))}


@attrs.frozen(kw_only=True)
class Record:
    """A fact an authority filed. What is not on record is None, never a guess.

    A record type is a subclass that is frozen by attrs, names its `record_kind` and `record_title`, and gives each
    field its `fact`.
    """

    record_kind: ClassVar[str] = ""
    """The kind's name in files and reports, such as ``policy-document``; empty for a base that has no records."""
    record_title: ClassVar[str] = ""
    """The kind's Chinese name."""

    id: str = attrs.field(metadata=fact("编号", "在本卷宗内唯一的编号"))
    authority: str = attrs.field(
        default="", metadata=fact("单位", "所属单位的编号，同一卷宗内可省略", link="authority")
    )
    department: str = attrs.field(default="", metadata=fact("承办科室", "承办或责任科室的名称"))

    @property
    def governing_date(self) -> date | None:
        """The day whose law the record is judged by (适用日); None for what has no day of its own."""
        return None


def facts_of(kind: type) -> dict[str, Fact]:
    """The facts of a record type, or of a value inside one, by field name.

    Raises:
        RecordError: a field carries no `fact`.
    """
    found: dict[str, Fact] = {}
    for field in attrs.fields(kind):
        described = field.metadata.get(_KEY)
        if not isinstance(described, Fact):
            raise RecordError(
                f"{kind.__name__}.{field.name} has no fact; declare it with attrs.field(metadata=fact('标题', '含义'))"
            )
        found[field.name] = described
    return found


def has_facts(kind: type) -> bool:
    """Whether an attrs class describes each of its fields to the people who fill it in."""
    return all(_KEY in field.metadata for field in attrs.fields(kind))


def titles_within(kind: type) -> dict[str, str]:
    """The Chinese titles of a record type's facts, and of those of the values inside it, by field name.

    The record's own title goes first; where several values inside it share a name, their titles stand side by side.
    """
    hashable: Any = kind  # as any class is; mypy reads the hash of the instances
    return dict(_titles_within(hashable))


@cache
def _titles_within(kind: type) -> dict[str, str]:
    inner: dict[str, dict[str, None]] = {}
    for annotation in annotations_of(kind).values():
        for value in _values_in(annotation):
            for name, title in titles_within(value).items():
                inner.setdefault(name, {})[title] = None
    shared = {name: "或".join(titles) for name, titles in inner.items()}
    return shared | {name: described.title for name, described in facts_of(kind).items()}


def annotations_of(kind: type) -> dict[str, object]:
    """The types of a record type's fields, by field name."""
    resolved = attrs.resolve_types(kind)  # in the class they may still stand as text
    return {field.name: field.type for field in attrs.fields(resolved)}


def _values_in(annotation: object) -> Iterable[type]:
    if isinstance(annotation, type) and attrs.has(annotation):
        if has_facts(annotation):
            yield annotation
    else:
        for argument in get_args(annotation):
            yield from _values_in(argument)


def check_record_type(kind: object) -> type[Record]:
    """Check that a class can serve as a record type.

    Raises:
        RecordError: what is missing, and how to declare it.
    """
    if not (isinstance(kind, type) and issubclass(kind, Record)):
        raise RecordError(f"expected a subclass of zwgk.Record, found {kind!r}")
    if "__attrs_attrs__" not in kind.__dict__:
        raise RecordError(f"{kind.__name__} is no attrs class; decorate it with @attrs.frozen(kw_only=True)")
    if not kind.record_kind or not kind.record_title:
        raise RecordError(f"{kind.__name__} names no record_kind and record_title; set both as ClassVar[str]")
    facts_of(kind)
    return kind


def link_fields(kind: type) -> tuple[str, ...]:
    """The fields of a record type that hold ids of other records."""
    return tuple(name for name, described in facts_of(kind).items() if described.link and name != "authority")


def as_tuple(values: Iterable[object] | None) -> tuple[object, ...]:
    """The values as a tuple; a lone text is one value and not its letters."""
    if values is None:
        return ()
    return (values,) if isinstance(values, str) else tuple(values)
