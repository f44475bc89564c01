"""The record types of the pack: each can serve as one, and each field says in Chinese what it means."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import attrs
import pytest

from zwgk import RECORD_TYPES, DateError, Record, check_record_type, facts_of, load_plugins
from zwgk_fiscal.records import (
    FISCAL_RECORD_TYPES,
    BudgetDisclosure,
    CatalogueEntry,
    Notice,
    PublicPeriod,
    Suspension,
    ThreePublicExpenses,
)

CHINESE = re.compile("[\u4e00-\u9fff]")
every_type = pytest.mark.parametrize("kind", FISCAL_RECORD_TYPES, ids=lambda kind: kind.__name__)
every_holder = pytest.mark.parametrize(
    "kind",
    [*FISCAL_RECORD_TYPES, CatalogueEntry, Notice, PublicPeriod, Suspension, ThreePublicExpenses],
    ids=lambda kind: kind.__name__,
)


@every_type
def test_it_can_serve_as_a_record_type(kind: type[Record]) -> None:
    assert check_record_type(kind) is kind


@every_type
def test_its_kind_is_its_name(kind: type[Record]) -> None:
    assert kind.record_kind == re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()


@every_type
def test_it_is_built_from_an_id_alone_and_then_has_no_day(kind: type[Record]) -> None:
    assert kind(id="甲").governing_date is None


@every_holder
def test_each_field_has_its_own_title_and_a_meaning(kind: type) -> None:
    facts = facts_of(kind)
    assert len({described.title for described in facts.values()}) == len(facts)
    assert all(CHINESE.search(described.title) and CHINESE.search(described.meaning) for described in facts.values())


@every_holder
def test_what_may_lie_ahead_is_the_last_day_of_a_notice_alone(kind: type) -> None:
    planned = {name for name, described in facts_of(kind).items() if described.planned}
    assert planned == ({"until"} if kind is PublicPeriod else set())


def test_none_shares_a_kind_or_title_with_another() -> None:
    known = (*RECORD_TYPES, *FISCAL_RECORD_TYPES)
    assert len({kind.record_kind for kind in known}) == len({kind.record_title for kind in known}) == len(known)


def test_a_plugin_manager_finds_them() -> None:
    assert set(FISCAL_RECORD_TYPES) <= set(load_plugins(only=["fiscal"]).record_types.values())


def test_a_timestamp_becomes_the_day_in_shanghai_and_none_without_zone_is_taken() -> None:
    late = datetime(2024, 1, 11, 17, 0, tzinfo=UTC)
    assert BudgetDisclosure(id="甲", decided_on=late).decided_on == date(2024, 1, 12)
    with pytest.raises(DateError):
        BudgetDisclosure(id="甲", decided_on=late.replace(tzinfo=None))


def test_a_record_cannot_be_changed() -> None:
    record = BudgetDisclosure(id="甲")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.year = 2024  # type: ignore[misc] # what the test is about
