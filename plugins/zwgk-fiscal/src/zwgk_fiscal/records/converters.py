"""What the fields of the records convert what they are given with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from zwgk import to_date

T = TypeVar("T")


def optional_day(value: date | None) -> date | None:
    """The day in Asia/Shanghai of a fact that may not be on record."""
    return None if value is None else to_date(value)


def optional_tuple(values: Iterable[T] | None) -> tuple[T, ...] | None:
    """The values as a tuple; None where they are not on record."""
    return None if values is None else tuple(values)
