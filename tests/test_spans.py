"""Terms: an amount and the unit it is counted in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zwgk import Span, SpanError, Unit, days, months, working_days

MAKERS = [(working_days, Unit.WORKING_DAYS), (days, Unit.DAYS), (months, Unit.MONTHS)]


@pytest.mark.parametrize(("make", "unit"), MAKERS, ids=lambda value: getattr(value, "__name__", None))
def test_a_term_knows_its_amount_and_unit(make: Callable[[int], Span], unit: Unit) -> None:
    assert make(20) == Span(20, unit)
    assert (make(20).amount, make(20).unit) == (20, unit)


@pytest.mark.parametrize(
    ("span", "text"),
    [(working_days(20), "20个工作日"), (days(60), "60日"), (months(6), "6个月"), (days(0), "0日")],
    ids=str,
)
def test_a_term_is_written_as_a_law_writes_it(span: Span, text: str) -> None:
    assert str(span) == text


def test_units_are_written_in_files_as_here() -> None:
    assert [unit.value for unit in Unit] == ["working-days", "days", "months", "years"]


@pytest.mark.parametrize("make", [working_days, days, months], ids=lambda function: function.__name__)
@pytest.mark.parametrize("amount", [-1, 1.0, 1.5, True, "20", None], ids=repr)
def test_a_term_of_less_than_nothing_or_of_parts_is_refused(make: Callable[[object], Span], amount: object) -> None:
    with pytest.raises(SpanError, match="expected a whole number of"):
        make(amount)


@pytest.mark.parametrize("amount", [0, 1], ids=str)
def test_a_term_may_be_nothing(amount: int) -> None:
    assert working_days(amount).amount == amount


def test_terms_of_one_unit_add_up() -> None:
    assert working_days(20) + working_days(15) == working_days(35)


@pytest.mark.parametrize("other", [days(15), months(15)], ids=str)
def test_terms_of_different_units_do_not_add_up(other: Span) -> None:
    with pytest.raises(SpanError, match="the units differ"):
        working_days(20) + other


def test_terms_of_different_units_are_different() -> None:
    assert len({working_days(20), days(20), months(20), Span(20, Unit.DAYS)}) == 3


def test_a_unit_that_is_mere_text_is_refused() -> None:
    """A text equals its unit but is not it, so that the term would be counted in another unit."""
    with pytest.raises(SpanError):
        Span(20, "days")  # type: ignore[arg-type]


def test_what_is_no_unit_is_named_with_the_ways_to_write_one() -> None:
    with pytest.raises(SpanError) as refused:
        Span(20, "days")  # type: ignore[arg-type]
    assert str(refused.value) == "expected a Unit, found 'days'; write working_days(…), days(…), months(…) or years(…)"
