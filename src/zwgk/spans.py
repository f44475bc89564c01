"""Terms as the law states them: an amount and the unit it is counted in."""

from __future__ import annotations

from enum import StrEnum

import attrs

from zwgk.errors import SpanError


class Unit(StrEnum):
    """What a term counts."""

    WORKING_DAYS = "working-days"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"

    @property
    def chinese(self) -> str:
        """The unit as a legal text writes it."""
        return {Unit.WORKING_DAYS: "个工作日", Unit.DAYS: "日", Unit.MONTHS: "个月", Unit.YEARS: "年"}[self]


@attrs.frozen
class Span:
    """A term such as 20个工作日: so many units, counted from the day after its start."""

    amount: int
    unit: Unit

    def __attrs_post_init__(self) -> None:
        if type(self.unit) is not Unit:
            raise SpanError(
                f"expected a Unit, found {self.unit!r}; write working_days(…), days(…), months(…) or years(…)"
            )
        if type(self.amount) is not int or self.amount < 0:
            raise SpanError(f"expected a whole number of {self.unit} from 0 up, found {self.amount!r}")

    def __add__(self, other: Span) -> Span:
        if self.unit is not other.unit:
            raise SpanError(f"cannot add {other} to {self}: the units differ")
        return Span(self.amount + other.amount, self.unit)

    def __str__(self) -> str:
        return f"{self.amount}{self.unit.chinese}"


def working_days(amount: int) -> Span:
    """A term in working days (工作日), make-up workdays included.

    Raises:
        SpanError: the amount is negative or no whole number.
    """
    return Span(amount, Unit.WORKING_DAYS)


def days(amount: int) -> Span:
    """A term in calendar days (自然日), rest days included.

    Raises:
        SpanError: the amount is negative or no whole number.
    """
    return Span(amount, Unit.DAYS)


def months(amount: int) -> Span:
    """A term in months (月), ending on the corresponding day.

    Raises:
        SpanError: the amount is negative or no whole number.
    """
    return Span(amount, Unit.MONTHS)


def years(amount: int) -> Span:
    """A term in years (年), ending on the corresponding day; on the last of February where a year has no 29th.

    Raises:
        SpanError: the amount is negative or no whole number.
    """
    return Span(amount, Unit.YEARS)
