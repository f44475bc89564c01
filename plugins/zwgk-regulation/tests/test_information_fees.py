"""Fees for information on request: the tariffs at their boundaries, and the order of applications in a month."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk import (
    Authority,
    AuthorityKind,
    DisclosureRequest,
    Dossier,
    FeeNotice,
    FeeScale,
    Outcome,
    ParameterError,
    ParameterNotInForce,
    RequestChannel,
    check,
    china_calendar,
    load_plugins,
)
from zwgk_regulation.fees.information_fees import item_fee, monthly_item_fee, page_fee
from zwgk_regulation.fees.tariffs import FeeTier, Tariff

DAY = date(2024, 3, 1)
PLUGINS = load_plugins(only=["regulation"])
AUTHORITY = Authority(id="czj", name="宣州区财政局", kind=AuthorityKind.DEPARTMENT)


@pytest.mark.parametrize(
    ("applications", "yuan"), [(0, 0), (10, 0), (11, 100), (30, 2000), (31, 2200), (40, 4000), (41, 4300), (45, 5500)]
)
def test_applications_of_a_month_cost_by_tiers(applications: int, yuan: int) -> None:
    assert monthly_item_fee(applications, on=DAY) == yuan


@pytest.mark.parametrize(
    ("ordinal", "yuan"), [(1, 0), (10, 0), (11, 100), (30, 100), (31, 200), (40, 200), (41, 300), (51, 400)]
)
def test_an_application_costs_by_its_place_in_the_month(ordinal: int, yuan: int) -> None:
    assert item_fee(ordinal, on=DAY) == yuan


@pytest.mark.parametrize(
    ("pages", "yuan"),
    [(0, 0), (30, 0), (31, 10), (100, 700), (101, 720), (150, 1700), (200, 2700), (201, 2740)],
)
def test_pages_cost_by_tiers(pages: int, yuan: int) -> None:
    assert page_fee(pages, on=DAY) == yuan


@pytest.mark.parametrize("on", [date(2020, 12, 31), date(2019, 5, 15)])
def test_there_is_no_fee_before_the_rules_took_effect(on: date) -> None:
    with pytest.raises(ParameterNotInForce):
        page_fee(100, on=on)


def test_there_is_a_fee_on_the_day_they_took_effect() -> None:
    assert page_fee(100, on=date(2021, 1, 1)) == 700


@given(st.integers(1, 60), st.integers(1, 60))
def test_a_split_application_costs_what_its_items_cost(ordinal: int, items: int) -> None:
    assert item_fee(ordinal, items=items, on=DAY) == sum(
        item_fee(place, on=DAY) for place in range(ordinal, ordinal + items)
    )


@given(st.integers(1, 500))
def test_one_unit_more_never_costs_less(units: int) -> None:
    assert page_fee(units, on=DAY) >= page_fee(units - 1, on=DAY)
    assert item_fee(units + 1, on=DAY) >= item_fee(units, on=DAY)


@pytest.mark.parametrize(("ordinal", "items"), [(0, 1), (-3, 1), (1, 0), (5, -2)])
def test_there_is_no_place_or_number_of_items_below_one(ordinal: int, items: int) -> None:
    with pytest.raises(ParameterError, match="from 1"):
        item_fee(ordinal, items=items, on=DAY)


@pytest.mark.parametrize("units", [-1, -100])
def test_a_negative_number_costs_nothing_known(units: int) -> None:
    with pytest.raises(ParameterError, match="negative"):
        monthly_item_fee(units, on=DAY)


@pytest.mark.parametrize(
    ("tiers", "step"),
    [((), None), ((FeeTier(2, 0),), None), ((FeeTier(1, 0), FeeTier(1, 5)), None), ((FeeTier(1, 0),), 0)],
)
def test_a_tariff_begins_at_the_first_unit_and_rises(tiers: tuple[FeeTier, ...], step: int | None) -> None:
    with pytest.raises(ParameterError, match="begins at unit 1"):
        Tariff("件", tiers, step=step)


@pytest.mark.parametrize("place", [0, -1])
def test_a_price_has_a_place_from_one(place: int) -> None:
    with pytest.raises(ParameterError, match="counted from 1"):
        Tariff("页", (FeeTier(1, 3),)).price(place)


@given(st.integers(0, 400))
def test_a_total_is_the_sum_of_the_prices(units: int) -> None:
    tariff = Tariff("件", (FeeTier(1, 0), FeeTier(4, 7), FeeTier(9, 11)), step=3, rise=5)
    assert tariff.total(units) == sum(tariff.price(place) for place in range(1, units + 1))


def test_a_tariff_reads_as_a_sentence() -> None:
    shown = Tariff("件", (FeeTier(1, 0), FeeTier(11, 100)), step=10, rise=100).chinese
    assert shown == "第1件起每件0元，第11件起每件100元，此后每10件再加100元"


def _requests(days: list[date], amounts: dict[int, int]) -> list[DisclosureRequest]:
    return [
        DisclosureRequest(
            id=f"申请{place}",
            applicant="甲",
            channel=RequestChannel.IN_PERSON,
            submitted_on=day,
            fee_notices=[FeeNotice(notified_on=day, amount_yuan=amounts[place], scales=(FeeScale.PER_ITEM,))]
            if place in amounts
            else (),
        )
        for place, day in enumerate(days, start=1)
    ]


def _outcomes(requests: list[DisclosureRequest]) -> dict[str, Outcome]:
    report = check(Dossier(AUTHORITY, requests), as_of=date(2024, 12, 31), plugins=PLUGINS, calendar=china_calendar())
    return {one.record.id: one.verdict.outcome for one in report.findings if one.rule.code == "REG6101"}


def test_each_of_twelve_applications_of_twelve_days_is_held_against_its_own_place() -> None:
    days = [date(2024, 3, 1) + timedelta(days=step) for step in range(12)]
    right = _outcomes(_requests(days, {11: 100, 12: 100}))
    assert {right["申请11"], right["申请12"]} == {Outcome.PASSED}
    assert right["申请10"] is Outcome.INAPPLICABLE
    assert _outcomes(_requests(days, {10: 100}))["申请10"] is Outcome.FAILED


def test_the_count_begins_anew_each_month() -> None:
    days = [date(2024, 3, 20) + timedelta(days=step) for step in range(13)]  # the thirteenth is of 1 April
    assert _outcomes(_requests(days, {12: 100, 13: 100})) | {} == {
        **{f"申请{place}": Outcome.INAPPLICABLE for place in range(1, 12)},
        "申请12": Outcome.PASSED,
        "申请13": Outcome.FAILED,
    }


def test_applications_of_one_day_are_never_failed_for_their_order() -> None:
    requests = _requests([DAY] * 12, dict.fromkeys(range(1, 13), 100))
    assert set(_outcomes(requests).values()) == {Outcome.CANNOT_TELL}
