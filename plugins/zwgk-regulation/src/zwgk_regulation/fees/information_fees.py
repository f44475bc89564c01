"""What information on request costs (信息处理费): by the number of applications in a month, or by the pages of one."""

from __future__ import annotations

from datetime import date

from zwgk import ParameterError
from zwgk_regulation.fees.parameters import ITEM_TARIFF, PAGE_TARIFF
from zwgk_regulation.fees.tariffs import Tariff


def monthly_item_fee(applications: int, *, on: date) -> int:
    """What so many applications by one applicant in one calendar month cost together, in yuan.

    Args:
        applications: how many; one that asks for several things counts as often as it is split.
        on: the day whose tariff applies, that of receipt.

    Raises:
        ParameterNotInForce: no fee could be charged on that day yet.
        ParameterError: the number is negative.
    """
    return ITEM_TARIFF.on(on).value.total(applications)


def item_fee(ordinal: int, *, on: date, items: int = 1) -> int:
    """What one application costs by its place in the applicant's calendar month, in yuan.

    Args:
        ordinal: its place, from 1; that of its first item where it is split.
        on: the day whose tariff applies, that of receipt.
        items: into how many it is split (一事一申请).

    Raises:
        ParameterNotInForce: no fee could be charged on that day yet.
        ParameterError: there is no such place, or no such number of items.
    """
    return split_fee(ITEM_TARIFF.on(on).value, ordinal, items)


def page_fee(pages: int, *, on: date) -> int:
    """What the pages provided on one application cost, in yuan.

    Args:
        pages: one side of A4 or less is one page.
        on: the day whose tariff applies, that of receipt.

    Raises:
        ParameterNotInForce: no fee could be charged on that day yet.
        ParameterError: the number is negative.
    """
    return PAGE_TARIFF.on(on).value.total(pages)


def split_fee(tariff: Tariff, ordinal: int, items: int) -> int:
    """What an application of several items costs by a tariff, in yuan.

    Raises:
        ParameterError: there is no such place, or no such number of items.
    """
    if ordinal < 1 or items < 1:
        raise ParameterError(f"places and items are counted from 1, found place {ordinal} and {items} items")
    return tariff.total(ordinal - 1 + items) - tariff.total(ordinal - 1)
