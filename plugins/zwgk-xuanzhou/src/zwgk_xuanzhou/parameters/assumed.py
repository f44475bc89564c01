"""Numbers and lists that the plan leaves open: they say `stated=False`, and reports show them as assumed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from zwgk import DatedValue, Parameter, Record, Stricter, facts_of
from zwgk_xuanzhou.source import PLAN

T = TypeVar("T")

SINCE = PLAN.in_force_from


def titles(kind: type[Record], names: tuple[str, ...]) -> str:
    """The Chinese titles of a record type's fields."""
    facts = facts_of(kind)
    return "、".join(facts[name].title for name in names)


def assumed(
    name: str,
    title: str,
    value: T,
    *,
    place: str,
    note: str,
    stricter: Stricter | None = None,
    show: Callable[[T], str] | None = None,
    since: date = SINCE,
) -> Parameter[T]:
    """A number or list that the plan asks for and leaves open: what is checked until a local text sets it."""
    value_assumed = DatedValue(since=since, value=value, citation=PLAN.cite(place, note=note), stated=False)
    return Parameter(name=name, title=title, stricter=stricter, show=show, values=(value_assumed,))
